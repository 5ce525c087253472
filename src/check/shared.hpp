// What several rules need to say or to visit.
#pragma once

#include "plan/calendar/date.hpp"
#include "plan/check/check.hpp"
#include "plan/diagnostics/diagnostic.hpp"
#include "plan/model/plan.hpp"
#include "plan/words/words.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace plan::check {

// `05.06.2021`
[[nodiscard]] std::string written_date(calendar::Date day);

// At most forty characters, for a quotation in a message.
[[nodiscard]] std::string shortened(std::string_view text);

// Reports what measures lack: each of them, or once if it is all of the plan's.
void report_missing(const Context& context, const std::vector<const model::Measure*>& missing,
                    diagnostics::Message one, diagnostics::Message all, diagnostics::Message help);

// Puts the nearest sense of a faulty date in the finding, to be shown.
void propose(diagnostics::Diagnostic& diagnostic, const std::string& suggestion);

// `ikke startet, pågår, …`
[[nodiscard]] std::string all_statuses(words::Language language);

// Every deadline that is written in the plan, new ones, events' times and those of
// steps too; one that many measures inherit comes once.
template<typename Visit>
void each_deadline(const model::Plan& plan, Visit visit) {
    std::set<source::Span> inherited;
    const auto all = [&](const std::vector<model::Deadline>& deadlines) {
        for (const model::Deadline& one : deadlines)
            if (one.origin.source == model::Source::written ||
                inherited.insert(one.origin.span).second)
                visit(one);
    };
    for (const model::Measure& measure : plan.measures) {
        all(measure.deadlines);
        all(measure.new_deadlines);
        all(measure.time);
        for (const model::Step& step : measure.steps)
            all(step.deadlines);
    }
}

// Every date that is written in the plan: deadlines, and beside them the dates of
// what was done, of evaluations and of statuses.
template<typename Visit>
void each_date(const model::Plan& plan, Visit visit) {
    each_deadline(plan, visit);
    for (const model::Measure& measure : plan.measures) {
        for (const model::Deadline& one : measure.evaluation)
            visit(one);
        if (measure.done)
            visit(*measure.done);
        if (measure.status && measure.status->bad_date)
            visit(*measure.status->bad_date);
    }
}

} // namespace plan::check
