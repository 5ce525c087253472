#include "reports.hpp"

#include "plan/driver/output.hpp"
#include "plan/report/notices.hpp"

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

// The address that all plans say that their pages have; empty when they do not agree.
std::string common_base_url(const std::vector<model::Plan>& plans) {
    std::string common;
    for (const model::Plan& plan : plans) {
        if (!common.empty() && plan.header.base_url != common)
            return {};
        common = plan.header.base_url;
    }
    return common;
}

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
    std::vector<std::string> sources;
    for (const model::Plan& plan : outcome.plans)
        sources.push_back(plan.path);
    for (const report::Unread& unread : outcome.unread)
        sources.push_back(unread.path);
    const std::optional<std::string> target = driver::source_among(targets, sources);
    if (target)
        complain(environment,
                 *target + " er en av filene som ble lest; den blir ikke skrevet over");
    return target.has_value();
}

} // namespace

report::StatusReport report_of(const driver::Outcome& outcome, const driver::Options& options,
                               const Session& session) {
    const bool named =
        !options.paths.empty() &&
        std::none_of(options.paths.begin(), options.paths.end(), driver::is_output_folder);
    report::StatusReport report =
        report::build(outcome.plans, {.as_of = session.wishes.as_of,
                                      .year = session.year,
                                      .all_years = options.all_years,
                                      .named = named,
                                      .audience = options.internal ? report::Audience::internal
                                                                   : report::Audience::open});
    if (report.audience == report::Audience::internal)
        add_findings(report, outcome);
    report.unread = outcome.unread;
    report.language = words::language_from_tag(options.language);
    report.revision = options.revision;
    report.base_url =
        without_slash(options.base_url.empty() ? common_base_url(outcome.plans) : options.base_url);
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

int write_text(const std::string& text, const driver::Outcome& outcome,
               const driver::Options& options, const Environment& environment) {
    if (options.output.empty() || options.output == "-") {
        environment.out(text);
        return clean;
    }
    if (refuses_source({options.output}, outcome, environment))
        return misuse;
    if (driver::write_output(options.output, text))
        return clean;
    complain(environment, "kan ikke skrive " + options.output);
    return misuse;
}

int write_artifacts(const std::vector<emit::Artifact>& artifacts, const std::string& folder,
                    driver::Contents contents, const driver::Outcome& outcome,
                    const driver::Options& options, const Environment& environment) {
    std::vector<std::string> targets;
    for (const emit::Artifact& artifact : artifacts)
        targets.push_back(folder + '/' + artifact.path);
    if (refuses_source(targets, outcome, environment))
        return misuse;
    const driver::Written written =
        driver::write_folder(folder, artifacts, contents, options.force);
    if (written.error) {
        complain(environment, *written.error);
        return misuse;
    }
    if (!options.quiet)
        environment.err(fmt::format("plan: {} filer i {}, {} skrevet\n", artifacts.size(), folder,
                                    written.changed));
    return clean;
}

} // namespace plan::cli
