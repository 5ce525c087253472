#include "commands.hpp"
#include "session.hpp"

#include "plan/driver/output.hpp"
#include "plan/emit/emit.hpp"
#include "plan/report/status_report.hpp"
#include "plan/support/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace plan::cli {
namespace {

// `https://…` without the final slash.
std::string without_slash(std::string url) {
    while (url.ends_with('/'))
        url.pop_back();
    return url;
}

report::StatusReport build(driver::Outcome& outcome, const Options& options,
                           const Session& session) {
    const bool named =
        !options.paths.empty() &&
        std::none_of(options.paths.begin(), options.paths.end(), driver::is_output_folder);
    report::StatusReport report = report::build(outcome.plans, {.as_of = session.wishes.as_of,
                                                                .year = session.year,
                                                                .all_years = options.all_years,
                                                                .named = named});
    report.unread = outcome.unread;
    report.revision = options.revision;
    if (!options.base_url.empty())
        report.base_url = without_slash(options.base_url);
    return report;
}

// Tells of the findings without repeating them: `plan check` shows them.
void mention_findings(const driver::Outcome& outcome, const Options& options,
                      const Environment& environment) {
    if (outcome.summary.errors == 0 || options.quiet)
        return;
    environment.err(
        fmt::format("plan: {} feil i planene; plan check viser dem\n", outcome.summary.errors));
}

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

int write_text(const std::string& text, const Options& options, const Environment& environment) {
    if (options.output.empty() || options.output == "-") {
        environment.out(text);
        return clean;
    }
    if (driver::write_output(options.output, text))
        return clean;
    complain(environment, "kan ikke skrive " + options.output);
    return misuse;
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

std::string one_format(const report::StatusReport& report, const std::string& format) {
    if (format == "md")
        return emit::markdown(report);
    if (format == "json")
        return emit::json(report);
    if (format == "text")
        return emit::text(report);
    return report.plans.size() == 1 ? emit::html_plan(report, 0) : emit::html_index(report);
}

} // namespace

int run_report(const Options& options, const Environment& environment) {
    const Session session = begin(options, environment, true);
    if (session.error) {
        complain(environment, *session.error);
        return misuse;
    }
    driver::Outcome outcome = driver::run(options, session.wishes);
    const report::StatusReport report = build(outcome, options, session);
    const int wrote =
        options.format.empty()
            ? write_artifacts(emit::site(report), options.output.empty() ? "site" : options.output,
                              options, environment)
            : write_text(one_format(report, options.format), options, environment);
    mention_findings(outcome, options, environment);
    return std::max(wrote, finish(outcome, options, environment));
}

int run_ical(const Options& options, const Environment& environment) {
    const Session session = begin(options, environment, true);
    if (session.error) {
        complain(environment, *session.error);
        return misuse;
    }
    driver::Outcome outcome = driver::run(options, session.wishes);
    const report::StatusReport report = build(outcome, options, session);
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
