#include "commands.hpp"
#include "filter.hpp"
#include "find_measure.hpp"
#include "privacy.hpp"
#include "reports.hpp"

#include "plan/driver/output.hpp"
#include "plan/emit/emit.hpp"
#include "plan/report/notices.hpp"
#include "plan/report/slots.hpp"
#include "plan/report/wording.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace plan::cli {
namespace {

using emit::FeedKind;
using report::Notice;
using words::Language;

constexpr std::string_view feed_suffix = ".ics";

bool has_day(const model::Measure& measure) {
    const std::vector<report::Slot> all = report::slots(measure);
    return std::ranges::any_of(all, [](const report::Slot& slot) { return !slot.counted; });
}

bool is_dated(const model::Measure& measure) {
    return has_day(measure) || std::ranges::any_of(measure.steps, [](const model::Step& step) {
               return has_day(report::as_measure(step));
           });
}

bool is_silenced(const model::Header& header) {
    return std::ranges::any_of(header.checks, [](const model::CheckSetting& setting) {
        return setting.rule == diagnostics::Rule::derived_id && !setting.severity;
    });
}

// Without written ids an event is another one as soon as a text or a file name changes: once a
// plan, as this is not said where it does harm.
void warn_of_identity(const report::StatusReport& report, const Options& options,
                      const Environment& environment) {
    if (options.quiet)
        return;
    for (const report::PlanReport& plan : report.plans) {
        const model::Header& header = plan.plan->header;
        if (plan.closed || is_silenced(header))
            continue;
        const auto loose = std::ranges::count_if(plan.measures, [](const report::MeasureRow& row) {
            return !row.measure->permanent_id && is_dated(*row.measure);
        });
        const Language language =
            words::language_from_tag(options.language).value_or(header.language);
        const auto count = static_cast<std::size_t>(loose);
        if (loose > 0)
            complain(environment, report::notice(Notice::loose_events, language,
                                                 {plan.plan->path, std::to_string(loose)}, count));
        else if (!header.id_written && std::ranges::any_of(plan.measures, [](const auto& row) {
                     return is_dated(*row.measure);
                 }))
            complain(environment, report::notice(Notice::loose_plan, language, {plan.plan->path}));
    }
}

// The one role that `--responsible` names; else the error.
std::optional<std::string> find_role(const Options& options, const driver::Outcome& outcome,
                                     const report::StatusReport& report, std::string& key) {
    const Language language = language_of(options, outcome.plans);
    Options named;
    named.responsibles = {options.responsible};
    const Asked asked = read_filter(named, outcome.plans, report.as_of, language);
    if (asked.error)
        return asked.error;
    const std::vector<std::string> keys = emit::feed_keys(report);
    const auto& roles = asked.filter.roles;
    const auto has_feed = [&](const report::RoleWish& role) {
        return std::ranges::find(keys, role.key) != keys.end();
    };
    if (roles.size() == 1 && has_feed(roles.front())) {
        key = roles.front().key;
        return std::nullopt;
    }
    std::string list;
    for (const std::string& one : keys)
        list += (list.empty() ? "" : ", ") + one;
    std::string error = report::notice(roles.size() > 1 ? Notice::several_roles : Notice::no_feed,
                                       language, {options.responsible});
    if (!list.empty())
        error += report::notice(Notice::one_of, language, {list});
    return error;
}

// `htv.ics` → `htv-todo.ics`.
std::string beside(std::string path) {
    path.insert(path.size() - (path.ends_with(feed_suffix) ? feed_suffix.size() : 0), "-todo");
    return path;
}

int write_one(const report::StatusReport& report, std::optional<std::string_view> key,
              const driver::Outcome& outcome, const Options& options,
              const Environment& environment) {
    const int wrote = write_text(emit::icalendar(report, key), outcome, options, environment);
    if (wrote != clean || !options.todo)
        return wrote;
    Options todo = options;
    todo.output = beside(options.output);
    return write_text(emit::icalendar(report, key, FeedKind::todo), outcome, todo, environment);
}

// What cannot be done as it was asked for.
std::optional<Notice> misasked(const Options& options) {
    const bool streamed = options.output.empty() || options.output == "-";
    if (streamed && options.todo)
        return Notice::todo_wants_output;
    if (!streamed && !options.responsible.empty() && driver::is_output_folder(options.output))
        return Notice::feed_wants_file;
    return std::nullopt;
}

} // namespace

int run_ical(const Options& options, const Environment& environment) {
    Session session = begin(options, environment, true);
    if (session.error) {
        complain(environment, *session.error);
        return misuse;
    }
    session.wishes.publish = !options.internal;
    const driver::Outcome outcome = driver::run(options, session.wishes);
    if (const auto why = misasked(options)) {
        complain(environment,
                 report::notice(*why, language_of(options, outcome.plans), {options.output}));
        return misuse;
    }
    if (tells_of_persons(outcome, options, environment))
        return std::max(static_cast<int>(found), finish(outcome, options, environment));
    const report::StatusReport report = report_of(outcome, options, session);
    int wrote = clean;
    if (!options.responsible.empty()) {
        std::string key;
        if (const auto error = find_role(options, outcome, report, key)) {
            complain(environment, *error);
            return misuse;
        }
        wrote = write_one(report, key, outcome, options, environment);
    } else if (options.output.empty() || options.output == "-" ||
               options.output.ends_with(feed_suffix)) {
        wrote = write_one(report, std::nullopt, outcome, options, environment);
    } else {
        wrote = write_artifacts(emit::feeds(report, options.todo), options.output,
                                driver::Contents::feeds, outcome, options, environment);
    }
    warn_of_identity(report, options, environment);
    mention_findings(outcome, options, environment);
    return std::max(wrote, finish(outcome, options, environment));
}

} // namespace plan::cli
