#include "commands.hpp"
#include "filter.hpp"
#include "find_measure.hpp"
#include "privacy.hpp"
#include "reports.hpp"

#include "plan/emit/emit.hpp"
#include "plan/report/status_report.hpp"
#include "plan/report/wording.hpp"

#include <algorithm>

namespace plan::cli {
namespace {

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
            ? write_artifacts(emit::site(report, static_cast<unsigned>(options.jobs)),
                              options.output.empty() ? "site" : options.output,
                              driver::Contents::site, outcome, options, environment)
            : write_text(one_format(report, options.format, look_of(options, environment)), outcome,
                         options, environment);
    mention_findings(outcome, options, environment);
    return std::max(wrote, finish(outcome, options, environment));
}

} // namespace plan::cli
