#include "commands.hpp"
#include "find_measure.hpp"
#include "reports.hpp"

#include "plan/emit/emit.hpp"
#include "plan/report/filter.hpp"
#include "plan/report/notices.hpp"

namespace plan::cli {
namespace {

const model::Measure& measure_at(const std::vector<model::Plan>& plans, std::size_t index) {
    auto plan = plans.begin();
    for (; index >= plan->measures.size(); ++plan)
        index -= plan->measures.size();
    return plan->measures[index];
}

} // namespace

int run_show(const Options& given, const Environment& environment) {
    Options options = given;
    const std::string id = take_id(options);
    options.all_years = true; // a plan that has run out is shown as well
    // The terminal is its plan's owner's; JSON is for others, as plan.json is.
    options.internal = options.format != "json";
    const Session session = begin(options, environment, true);
    if (session.error) {
        complain(environment, *session.error);
        return misuse;
    }
    if (id.empty()) {
        complain(environment,
                 report::notice(report::Notice::which_measure, language_of(options, {}), {"show"}));
        return misuse;
    }
    const driver::Outcome outcome = driver::run(options, session.wishes);
    if (!outcome.troubles.empty() || outcome.named_no_plan)
        return finish(outcome, options, environment);
    const words::Language language = language_of(options, outcome.plans);
    report::StatusReport report = report_of(outcome, options, session);
    const FoundMeasure found = find_measure(measure_names(outcome.plans), id, language);
    if (!found.index) {
        mention_unread(report, options, language, environment);
        return complain_of(found, environment);
    }
    report::narrow_to(report, measure_at(outcome.plans, *found.index));
    environment.out(options.format == "json"
                        ? emit::json(report)
                        : emit::measure_text(report, look_of(options, environment)));
    mention_unread(report, options, language, environment);
    mention_findings(outcome, options, environment);
    return finish(outcome, options, environment);
}

} // namespace plan::cli
