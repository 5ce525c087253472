#include "rules.hpp"
#include "shared.hpp"

#include "plan/report/slots.hpp"

#include <algorithm>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

namespace {

bool says_day(const deadline::Reading& reading, calendar::Date day) {
    const auto holds = [day](const std::optional<calendar::Date>& first, calendar::Date last) {
        return first.value_or(last) <= day && day <= last;
    };
    if (reading.last && holds(reading.first, *reading.last))
        return true;
    return std::ranges::any_of(reading.occurrences, [&](const deadline::Occurrence& one) {
        return holds(one.first, one.last);
    });
}

} // namespace

void occurrence_without_date(const Context& context) {
    for (const model::Measure& measure : context.plan.measures) {
        if (measure.done.empty())
            continue;
        const auto left = report::unmatched_days(measure, context.as_of);
        for (const model::Deadline& done : measure.done) {
            if (std::ranges::none_of(
                    left, [&](calendar::Date day) { return says_day(done.reading, day); }))
                continue;
            context.sink.report({.message = Message::occurrence_without_date,
                                 .span = done.origin.span,
                                 .arguments = {shortened(done.reading.text)},
                                 .help = Note{Message::help_occurrence, {}, std::nullopt}});
        }
    }
}

} // namespace plan::check
