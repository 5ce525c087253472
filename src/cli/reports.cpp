#include "reports.hpp"

#include "plan/driver/output.hpp"
#include "plan/report/notices.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace plan::cli {
namespace {

// What was found in the plan's file, for those who may see it.
void add_findings(report::StatusReport& report, const driver::Outcome& outcome) {
    // They are sorted by file.
    const auto before = [](const diagnostics::Finding& one, const std::string& path) {
        return one.file < path;
    };
    for (report::PlanReport& plan : report.plans) {
        auto one = std::lower_bound(outcome.findings.begin(), outcome.findings.end(),
                                    plan.plan->path, before);
        for (; one != outcome.findings.end() && one->file == plan.plan->path; ++one)
            plan.findings.push_back(
                {.rule = diagnostics::row(one->rule).name,
                 .severity = one->severity,
                 .message = diagnostics::say(one->message, one->arguments, one->speech),
                 .line = one->range.start.line});
    }
}

// Says so when one of the targets is a file that the run has read.
bool refuses_source(const std::vector<std::string>& targets, const driver::Outcome& outcome,
                    const Environment& environment) {
    const std::optional<std::string> target = driver::source_among(targets, outcome.sources);
    if (target)
        complain(environment,
                 *target + " er en av filene som ble lest; den blir ikke skrevet over");
    return target.has_value();
}

// Says so when no plan could be read: an empty page in the place of a good one is worse than none.
bool has_read_none(const std::string& target, const driver::Outcome& outcome,
                   const Environment& environment) {
    const bool none =
        outcome.summary.plans == 0 && (!outcome.unread.empty() || !outcome.troubles.empty());
    if (none)
        complain(environment, target + " er ikke skrevet: ingen plan kunne leses");
    return none;
}

std::string base_url_of(const std::vector<model::Plan>& plans) {
    std::vector<std::string> addresses;
    for (const model::Plan& plan : plans)
        addresses.push_back(plan.header.base_url);
    return driver::common_base_url(addresses);
}

report::Selection selection_of(const driver::Options& options, const Session& session) {
    const bool named =
        !options.paths.empty() &&
        std::none_of(options.paths.begin(), options.paths.end(), driver::is_output_folder);
    return {.as_of = session.wishes.as_of,
            .year = session.year,
            .all_years = options.all_years,
            .named = named,
            .audience = options.internal ? report::Audience::internal : report::Audience::open};
}

} // namespace

driver::Publication publish(const driver::Options& options, const Session& session,
                            const emit::Wanted& wanted) {
    return driver::publish(options, session.wishes,
                           {.selection = selection_of(options, session),
                            .wanted = wanted,
                            .language = words::language_from_tag(options.language),
                            .revision = options.revision,
                            .base_url = options.base_url});
}

report::StatusReport report_of(const driver::Outcome& outcome, const driver::Options& options,
                               const Session& session) {
    report::StatusReport report = report::build(outcome.plans, selection_of(options, session));
    if (report.audience == report::Audience::internal)
        add_findings(report, outcome);
    report.unread = outcome.unread;
    report.language = words::language_from_tag(options.language);
    report.revision = options.revision;
    report.base_url = options.base_url.empty() ? base_url_of(outcome.plans)
                                               : driver::without_slash(options.base_url);
    return report;
}

// Tells of the findings without repeating them: `plan check` shows them.
void mention_findings(const driver::Outcome& outcome, const driver::Options& options,
                      const Environment& environment) {
    if (outcome.summary.errors == 0 || options.quiet)
        return;
    environment.err(
        fmt::format("plan: {} feil i planene; plan check viser dem\n", outcome.summary.errors));
}

void mention_unread(const report::StatusReport& report, const driver::Options& options,
                    words::Language language, const Environment& environment) {
    if (options.quiet)
        return;
    for (const report::Unread& unread : report.unread)
        complain(environment,
                 report::notice(report::Notice::not_read, language, {unread.path, unread.why}));
}

emit::TextLook look_of(const driver::Options& options, const Environment& environment) {
    return {.language = words::language_from_tag(options.language),
            .colour = wants_colour(options, environment)};
}

int write_text(std::string text, const driver::Outcome& outcome, const driver::Options& options,
               const Environment& environment) {
    emit::File file;
    file.add(std::move(text));
    return write_file(file, nullptr, outcome, options, environment);
}

int write_file(const emit::File& file, const driver::Store* store, const driver::Outcome& outcome,
               const driver::Options& options, const Environment& environment) {
    if (options.output.empty() || options.output == "-") {
        if (driver::print(file, store, environment.out))
            return clean;
        complain(environment, "kan ikke lese det som var lagt til side");
        return misuse;
    }
    if (has_read_none(options.output, outcome, environment))
        return clean;
    if (refuses_source({options.output}, outcome, environment))
        return misuse;
    if (driver::write_output(options.output, file, store))
        return clean;
    complain(environment, "kan ikke skrive " + options.output);
    return misuse;
}

int write_files(const driver::Contents& contents, const std::string& folder, driver::Kind kind,
                const driver::Outcome& outcome, const driver::Options& options,
                const Environment& environment) {
    if (has_read_none(folder, outcome, environment))
        return clean;
    std::vector<std::string> targets;
    for (const emit::Output& file : contents.files)
        targets.push_back(folder + '/' + file.path);
    if (refuses_source(targets, outcome, environment))
        return misuse;
    const driver::Written written = driver::write_folder(folder, contents, kind, options.force,
                                                         static_cast<unsigned>(options.jobs));
    if (written.error) {
        complain(environment, *written.error);
        return misuse;
    }
    if (!options.quiet)
        environment.err(fmt::format("plan: {} filer i {}, {} skrevet\n", contents.files.size(),
                                    folder, written.changed));
    return clean;
}

int write_artifacts(std::vector<emit::Artifact> artifacts, const std::string& folder,
                    driver::Kind kind, const driver::Outcome& outcome,
                    const driver::Options& options, const Environment& environment) {
    std::vector<emit::Output> files;
    for (emit::Artifact& artifact : artifacts)
        files.push_back({std::move(artifact.path), [&artifact] {
                             emit::File file;
                             file.add(std::move(artifact.bytes));
                             return file;
                         }});
    return write_files({files, nullptr}, folder, kind, outcome, options, environment);
}

} // namespace plan::cli
