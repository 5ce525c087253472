#include "rules.hpp"
#include "shared.hpp"

#include "plan/report/status_report.hpp"

namespace plan::check {

using diagnostics::Message;

// On the reporting day; a closed plan is history and says nothing.
void overdue(const Context& context) {
    const auto& period = context.plan.header.period;
    if (period && period->days.last < context.as_of)
        return;
    for (const model::Measure& measure : context.plan.measures) {
        if (report::state_of(measure, context.as_of) != report::State::overdue)
            continue;
        const auto due = report::next_due(measure, context.as_of);
        if (!due)
            continue;
        const source::Span span =
            measure.deadlines.empty() ? measure.origin.span : measure.deadlines.back().origin.span;
        context.sink.report(
            {.message = Message::overdue,
             .span = span,
             .arguments = {written_date(*due), calendar::days_between(*due, context.as_of)}});
    }
}

} // namespace plan::check
