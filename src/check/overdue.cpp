#include "rules.hpp"
#include "shared.hpp"

#include "plan/report/status_report.hpp"

#include <vector>

namespace plan::check {

using diagnostics::Message;

namespace {

// The last one that has a day, a new one before an adopted one.
const model::Deadline* deadline_that_holds(const model::Measure& measure) {
    for (const auto* all : {&measure.new_deadlines, &measure.deadlines})
        for (auto one = all->rbegin(); one != all->rend(); ++one)
            if (one->reading.last)
                return &*one;
    return nullptr;
}

} // namespace

// At the deadline that holds now; of one that is inherited the measure itself is
// shown. On the reporting day; a closed plan is history and says nothing.
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
        const model::Deadline* holds = deadline_that_holds(measure);
        const bool own = holds != nullptr && holds->origin.source == model::Source::written;
        const source::Span span = own ? holds->origin.span : measure.origin.span;
        context.sink.report(
            {.message = Message::overdue,
             .span = span,
             .arguments = {written_date(*due), calendar::days_between(*due, context.as_of)}});
    }
}

} // namespace plan::check
