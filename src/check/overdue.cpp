#include "rules.hpp"
#include "shared.hpp"

#include "plan/report/news.hpp"
#include "plan/report/status_report.hpp"

#include <algorithm>
#include <vector>

namespace plan::check {

using diagnostics::Message;

namespace {

bool is_due_on(const model::Deadline& deadline, calendar::Date day) {
    const auto& times = deadline.reading.occurrences;
    return deadline.reading.last == day ||
           std::any_of(times.begin(), times.end(),
                       [day](const deadline::Occurrence& one) { return one.last == day; });
}

// The one that was due on the day, a new one before an adopted one; of what is
// counted the last that has days.
const model::Deadline* deadline_that_holds(const model::Measure& measure, calendar::Date due) {
    const model::Deadline* dated = nullptr;
    for (const auto* all : {&measure.new_deadlines, &measure.deadlines})
        for (auto one = all->rbegin(); one != all->rend(); ++one) {
            if (is_due_on(*one, due))
                return &*one;
            if (dated == nullptr && one->reading.last)
                dated = &*one;
        }
    return dated;
}

} // namespace

// At the deadline that holds now; of one that is inherited the measure itself is
// shown. On the reporting day; a closed plan is history and says nothing.
void overdue(const Context& context) {
    if (is_closed(context))
        return;
    for (const model::Measure& measure : context.plan.measures) {
        if (!report::may_be_past(measure, context.as_of) ||
            report::state_of(measure, context.as_of) != report::State::overdue)
            continue;
        const auto due = report::next_due(measure, context.as_of);
        if (!due)
            continue;
        const model::Deadline* holds = deadline_that_holds(measure, *due);
        const bool own = holds != nullptr && holds->origin.source == model::Source::written;
        const source::Span span = own ? holds->origin.span : measure.origin.span;
        context.sink.report(
            {.message = Message::overdue,
             .span = span,
             .arguments = {written_date(*due), calendar::days_between(*due, context.as_of)}});
    }
}

} // namespace plan::check
