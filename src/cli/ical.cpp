#include "commands.hpp"
#include "filter.hpp"
#include "find_measure.hpp"
#include "privacy.hpp"
#include "reports.hpp"

#include "plan/driver/output.hpp"
#include "plan/emit/assembly.hpp"
#include "plan/emit/emit.hpp"
#include "plan/report/notices.hpp"
#include "plan/report/overview.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plan::cli {
namespace {

using emit::FeedKind;
using report::Notice;
using words::Language;

constexpr std::string_view feed_suffix = ".ics";

// Without written ids an event is another one as soon as a text or a file name changes: once a
// plan, as this is not said where it does harm.
void warn_of_identity(const report::Overview& overview, const Options& options,
                      const Environment& environment) {
    if (options.quiet)
        return;
    for (const report::PlanHead& plan : overview.plans) {
        if (plan.loose_ids_accepted || !plan.dated)
            continue;
        const Language language = overview.language.value_or(plan.language);
        if (plan.loose_events > 0)
            complain(environment, report::notice(Notice::loose_events, language,
                                                 {plan.path, std::to_string(plan.loose_events)},
                                                 plan.loose_events));
        else if (!plan.id_written)
            complain(environment, report::notice(Notice::loose_plan, language, {plan.path}));
    }
}

// No calendar holds two things of one identity.
void warn_of_left_out(const report::Overview& overview, const std::vector<std::size_t>& left_out,
                      const Options& options, const Environment& environment) {
    for (std::size_t i = 0; i < overview.plans.size() && !options.quiet; ++i) {
        const report::PlanHead& plan = overview.plans[i];
        if (left_out[i] > 0)
            complain(environment,
                     report::notice(Notice::left_out, overview.language.value_or(plan.language),
                                    {plan.path, std::to_string(left_out[i])}, left_out[i]));
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

// A feed as one file, and with `--todo` its to-dos beside it.
int write_one(const std::function<int(FeedKind, const Options&)>& write, const Options& options) {
    const int wrote = write(FeedKind::calendar, options);
    if (wrote != clean || !options.todo)
        return wrote;
    Options todo = options;
    todo.output = beside(options.output);
    return write(FeedKind::todo, todo);
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

bool is_one_file(const Options& options) {
    return options.output.empty() || options.output == "-" || !options.responsible.empty() ||
           options.output.ends_with(feed_suffix);
}

// All plans at a time: for those who may see everything, and for one role that has to be found.
int feeds_at_hand(const Options& options, const Session& session, const Environment& environment) {
    const driver::Outcome outcome = driver::run(options, session.wishes);
    if (tells_of_persons(outcome, options, environment))
        return std::max(static_cast<int>(found), finish(outcome, options, environment));
    const report::StatusReport report = report_of(outcome, options, session);
    std::string key;
    if (!options.responsible.empty()) {
        if (const auto error = find_role(options, outcome, report, key)) {
            complain(environment, *error);
            return misuse;
        }
    }
    const auto of_role = key.empty() ? std::nullopt : std::optional<std::string_view>(key);
    const auto write = [&](FeedKind kind, const Options& where) {
        return write_text(emit::icalendar(report, of_role, kind), outcome, where, environment);
    };
    const int wrote = is_one_file(options)
                          ? write_one(write, options)
                          : write_artifacts(emit::feeds(report, options.todo), options.output,
                                            driver::Kind::feeds, outcome, options, environment);
    const report::Overview overview = report::overview_of(report);
    warn_of_identity(overview, options, environment);
    warn_of_left_out(overview, emit::left_out(report, of_role), options, environment);
    mention_findings(outcome, options, environment);
    return std::max(wrote, finish(outcome, options, environment));
}

// One plan at a time.
int feeds_in_turn(const Options& options, const Session& session, const Environment& environment) {
    const driver::Publication made =
        publish(options, session, {.calendars = true, .todos = options.todo});
    if (tells_of_persons(made.outcome, options, environment))
        return std::max(static_cast<int>(found), finish(made.outcome, options, environment));
    if (made.store == nullptr)
        return finish(made.outcome, options, environment);
    const emit::Assembly assembly(made.overview, made.parts);
    const auto write = [&](FeedKind kind, const Options& where) {
        return write_file(assembly.feed(std::nullopt, kind), made.store.get(), made.outcome, where,
                          environment);
    };
    int wrote = clean;
    if (is_one_file(options)) {
        wrote = write_one(write, options);
    } else {
        const std::vector<emit::Output> files = assembly.feeds(options.todo);
        wrote = write_files({files, made.store.get()}, options.output, driver::Kind::feeds,
                            made.outcome, options, environment);
    }
    warn_of_identity(made.overview, options, environment);
    warn_of_left_out(made.overview, assembly.left_out(std::nullopt), options, environment);
    mention_findings(made.outcome, options, environment);
    return std::max(wrote, finish(made.outcome, options, environment));
}

} // namespace

int run_ical(const Options& options, const Environment& environment) {
    const bool at_hand = options.internal || !options.responsible.empty();
    Session session = begin(options, environment, at_hand);
    if (session.error) {
        complain(environment, *session.error);
        return misuse;
    }
    publish_unless_internal(session, options);
    if (const auto why = misasked(options)) {
        complain(environment, report::notice(*why, language_of(options, {}), {options.output}));
        return misuse;
    }
    return at_hand ? feeds_at_hand(options, session, environment)
                   : feeds_in_turn(options, session, environment);
}

} // namespace plan::cli
