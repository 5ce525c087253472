#include "rules.hpp"
#include "shared.hpp"

#include "plan/report/slots.hpp"

#include <algorithm>
#include <optional>

namespace plan::check {

using diagnostics::Message;

namespace {

// The last day on which the measure is looked back on.
const model::Deadline* last_evaluation(const model::Measure& measure) {
    const model::Deadline* last = nullptr;
    for (const model::Deadline& one : measure.evaluation)
        if (one.reading.last && !one.reading.approximate &&
            (last == nullptr || *last->reading.last < *one.reading.last))
            last = &one;
    return last;
}

// The last day of the first thing that was adopted to be due; of what is only counted, and of
// a season, nobody knows when there is something to look back on.
std::optional<calendar::Date> first_due(const model::Measure& measure) {
    std::optional<calendar::Date> first;
    const auto& adopted = measure.time.empty() ? measure.deadlines : measure.time;
    for (const model::Deadline& one : adopted) {
        if (one.reading.approximate || one.reading.precision == deadline::Precision::season)
            continue;
        for (const report::Slot& slot : report::slots(one.reading))
            if (!slot.counted && (!first || slot.last < *first))
                first = slot.last;
    }
    return first;
}

// `januar` with a deadline in the autumn is the next one: that is nearer.
bool means_next_year(const deadline::Reading& evaluation, calendar::Date due) {
    if (evaluation.year_written || evaluation.precision != deadline::Precision::month ||
        !evaluation.rrule.empty())
        return false;
    constexpr int year = 365;
    const auto next = evaluation.last->plus_days(year);
    return next &&
           calendar::days_between(due, *next) < calendar::days_between(*evaluation.last, due);
}

} // namespace

void evaluation_before_deadline(const Context& context) {
    for (const model::Measure& measure : context.plan.measures) {
        if (measure.evaluation.empty() || !due_days(measure, context.as_of))
            continue;
        const model::Deadline* evaluation = last_evaluation(measure);
        const auto due = first_due(measure);
        if (evaluation == nullptr || !due || *evaluation->reading.last >= *due ||
            means_next_year(evaluation->reading, *due))
            continue;
        context.sink.report(
            {.message = Message::evaluation_before_deadline,
             .span = evaluation->origin.span,
             .arguments = {written_date(*evaluation->reading.last), written_date(*due)}});
    }
}

} // namespace plan::check
