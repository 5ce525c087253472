#include "commands.hpp"
#include "filter.hpp"
#include "find_measure.hpp"
#include "privacy.hpp"
#include "reports.hpp"

#include "plan/driver/output.hpp"
#include "plan/emit/emit.hpp"
#include "plan/report/status_report.hpp"
#include "plan/report/wording.hpp"
#include "plan/support/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace plan::cli {
namespace {

int write_artifacts(const std::vector<emit::Artifact>& artifacts, const std::string& folder,
                    const Options& options, const Environment& environment) {
    const driver::Written written = driver::write_folder(folder, artifacts, options.force);
    if (written.error) {
        complain(environment, *written.error);
        return misuse;
    }
    if (!options.quiet)
        environment.err(fmt::format("plan: {} filer i {}, {} skrevet\n", artifacts.size(), folder,
                                    written.changed));
    return clean;
}

// A role may be named by its key, its name or an alias.
std::string key_of(const std::string& named, const std::vector<model::Plan>& plans) {
    const std::string folded = support::fold(named);
    for (const model::Plan& plan : plans)
        for (const model::Role& role : plan.header.people.roles) {
            const bool alias =
                std::any_of(role.aliases.begin(), role.aliases.end(),
                            [&](const std::string& one) { return support::fold(one) == folded; });
            if (alias || support::fold(role.key) == folded || support::fold(role.name) == folded)
                return role.key;
        }
    return named;
}

std::string one_format(const report::StatusReport& report, const std::string& format,
                       const emit::TextLook& look) {
    if (format == "md")
        return emit::markdown(report);
    if (format == "json")
        return emit::json(report);
    if (format == "csv")
        return emit::csv(report);
    if (format == "text")
        return emit::text(report, look);
    return report.plans.size() == 1 ? emit::html_plan(report, 0) : emit::html_index(report);
}

} // namespace

int run_report(const Options& options, const Environment& environment) {
    Session session = begin(options, environment, true);
    if (session.error) {
        complain(environment, *session.error);
        return misuse;
    }
    session.wishes.publish = !options.internal;
    const driver::Outcome outcome = driver::run(options, session.wishes);
    if (tells_of_persons(outcome, options, environment))
        return std::max(static_cast<int>(found), finish(outcome, options, environment));
    report::StatusReport report = report_of(outcome, options, session);
    const words::Language language = language_of(options, outcome.plans);
    const Asked asked = read_filter(options, outcome.plans, report.as_of, language);
    if (asked.error) {
        complain(environment, *asked.error);
        return misuse;
    }
    report::narrow(report, asked.filter, report::language_of(report));
    const int wrote =
        options.format.empty()
            ? write_artifacts(emit::site(report), options.output.empty() ? "site" : options.output,
                              options, environment)
            : write_text(one_format(report, options.format, look_of(options, environment)), options,
                         environment);
    mention_findings(outcome, options, environment);
    return std::max(wrote, finish(outcome, options, environment));
}

int run_ical(const Options& options, const Environment& environment) {
    Session session = begin(options, environment, true);
    if (session.error) {
        complain(environment, *session.error);
        return misuse;
    }
    session.wishes.publish = !options.internal;
    const driver::Outcome outcome = driver::run(options, session.wishes);
    if (tells_of_persons(outcome, options, environment))
        return std::max(static_cast<int>(found), finish(outcome, options, environment));
    const report::StatusReport report = report_of(outcome, options, session);
    const std::vector<std::string> keys = emit::feed_keys(report);
    int wrote = clean;
    if (!options.responsible.empty()) {
        const std::string key = key_of(options.responsible, outcome.plans);
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
            std::string list;
            for (const std::string& one : keys)
                list += (list.empty() ? "" : ", ") + one;
            complain(environment, fmt::format("ingen frister for {}; det finnes kalendere for: {}",
                                              options.responsible, list.empty() ? "ingen" : list));
            return misuse;
        }
        wrote = write_text(emit::icalendar(report, key), options, environment);
    } else if (options.output.empty() || options.output == "-") {
        environment.out(emit::icalendar(report, std::nullopt));
    } else {
        std::vector<emit::Artifact> feeds = {{"all.ics", emit::icalendar(report, std::nullopt)}};
        for (const std::string& key : keys)
            feeds.push_back({key + ".ics", emit::icalendar(report, key)});
        wrote = write_artifacts(feeds, options.output, options, environment);
    }
    mention_findings(outcome, options, environment);
    return std::max(wrote, finish(outcome, options, environment));
}

} // namespace plan::cli
