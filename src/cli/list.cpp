#include "commands.hpp"
#include "filter.hpp"
#include "find_measure.hpp"
#include "reports.hpp"

#include "plan/emit/emit.hpp"
#include "plan/report/notices.hpp"

#include <algorithm>

namespace plan::cli {
namespace {

using report::Notice;
using report::notice;

// Says why nothing is listed.
void say_empty(const report::StatusReport& report, std::size_t whole, bool earlier,
               words::Language language, const Environment& environment) {
    if (whole > 0)
        complain(environment,
                 notice(Notice::none_listed, language, {std::to_string(whole)}, whole));
    else if (report.plans.empty() && earlier)
        complain(environment, notice(Notice::only_earlier, language));
    else if (!report.plans.empty())
        complain(environment, notice(Notice::no_measures, language));
}

} // namespace

int run_list(const Options& given, const Environment& environment) {
    Options options = given;
    // The terminal is its plan's owner's; JSON is for others, as plan.json is.
    options.internal = options.format != "json";
    const Session session = begin(options, environment, true);
    if (session.error) {
        complain(environment, *session.error);
        return misuse;
    }
    const driver::Outcome outcome = driver::run(options, session.wishes);
    report::StatusReport report = report_of(outcome, options, session);
    const words::Language language = language_of(options, outcome.plans);
    const Asked asked = read_filter(options, outcome.plans, report.as_of, language);
    if (asked.error) {
        complain(environment, *asked.error);
        return misuse;
    }
    const std::size_t earlier =
        std::erase_if(report.plans, [](const report::PlanReport& plan) { return plan.closed; });
    report::narrow(report, asked.filter, language);

    std::size_t listed = 0;
    std::size_t whole = 0;
    for (const report::PlanReport& plan : report.plans) {
        listed += plan.total;
        whole += plan.whole;
    }
    if (options.format == "json")
        environment.out(emit::json(report));
    else
        environment.out(emit::list_text(report, look_of(options, environment)));
    if (listed == 0)
        say_empty(report, whole, earlier > 0, language, environment);
    mention_unread(report, options, language, environment);
    mention_findings(outcome, options, environment);
    return finish(outcome, options, environment);
}

} // namespace plan::cli
