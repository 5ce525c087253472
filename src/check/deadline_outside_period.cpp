#include "redate.hpp"
#include "rules.hpp"
#include "shared.hpp"

#include <string>
#include <utility>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

namespace {

// Most often the year came along from the plan before.
void propose_year(diagnostics::Diagnostic& diagnostic, const deadline::Reading& reading,
                  const calendar::Interval& period) {
    if (!reading.year_written || !reading.occurrences.empty())
        return;
    const auto same = same_day_in(period, *reading.last);
    if (!same)
        return;
    const int from = reading.last->year();
    if (reading.first && reading.first->year() != from)
        return;
    if (const auto text = with_year(reading.text, from, same->year()))
        propose(diagnostic, *text);
}

} // namespace

// Deadlines that hang on an event may lie outside.
void deadline_outside_period(const Context& context) {
    if (!context.plan.header.period)
        return;
    const calendar::Interval& period = context.plan.header.period->days;
    const Note note{Message::note_period,
                    {written_date(period.first), written_date(period.last)},
                    std::nullopt};
    each_deadline(context.plan, [&](const model::Deadline& one) {
        const deadline::Reading& reading = one.reading;
        if (!deadline::is_outside(reading, period))
            return;
        const bool before = *reading.last < period.first;
        const long long days = before ? calendar::days_between(*reading.last, period.first)
                                      : calendar::days_between(period.last, *reading.last);
        diagnostics::Diagnostic diagnostic{.message = before ? Message::deadline_before_period
                                                             : Message::deadline_after_period,
                                           .span = one.origin.span,
                                           .arguments = {written_date(*reading.last), days},
                                           .notes = {note}};
        propose_year(diagnostic, reading, period);
        context.sink.report(std::move(diagnostic));
    });
}

} // namespace plan::check
