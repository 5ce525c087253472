#include "rules.hpp"
#include "shared.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace plan::check {

using diagnostics::Message;

namespace {

// The first of a measure's follow-up that is dated after the day.
std::optional<SaidOf> first_in_future(const model::Measure& measure, calendar::Date as_of) {
    const auto said = [&](source::Span span, calendar::Date day) {
        return SaidOf{&measure, span, {written_date(as_of), written_date(day)}};
    };
    if (measure.status && measure.status->date && *measure.status->date > as_of)
        return said(measure.status->origin.span, *measure.status->date);
    for (const model::Deadline& done : measure.done) {
        const deadline::Reading& reading = done.reading;
        for (const deadline::Occurrence& one : reading.occurrences)
            if (one.first.value_or(one.last) > as_of)
                return said(done.origin.span, one.last);
        if (reading.last && reading.first.value_or(*reading.last) > as_of)
            return said(done.origin.span, *reading.last);
    }
    for (const model::LogEntry& entry : measure.log)
        if (entry.date && *entry.date > as_of)
            return said(entry.origin.span, *entry.date);
    return std::nullopt;
}

} // namespace

// Once for a measure: what is dated wrong together is one slip.
void status_in_future(const Context& context) {
    std::vector<SaidOf> all;
    for (const model::Measure& measure : context.plan.measures)
        if (auto said = first_in_future(measure, context.as_of))
            all.push_back(std::move(*said));
    say_each_or_once(context, diagnostics::Rule::status_in_future, std::move(all),
                     Message::status_in_future, Message::statuses_in_future,
                     Message::help_status_day);
}

} // namespace plan::check
