#include "rules.hpp"
#include "shared.hpp"

#include <algorithm>
#include <string>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

namespace {

using deadline::FaultKind;

// What the reader has found: a date that another was moved to, or glued to.
bool is_second_date(const model::Deadline& one) {
    return std::any_of(
        one.reading.faults.begin(), one.reading.faults.end(),
        [](const deadline::Fault& fault) { return fault.kind == FaultKind::conflict; });
}

// A last day that is one, and that nothing was wrong with.
bool is_limit(const deadline::Reading& reading) {
    return reading.limit && reading.last && reading.kind == deadline::Kind::day &&
           reading.faults.empty() && reading.occurrences.empty();
}

// `Innen 1. mai. Senest 1. juni`: no list, and no words that say what is due when.
bool conflict(const model::Deadline& first, const model::Deadline& second) {
    return second.join == model::Join::beside && is_limit(first.reading) &&
           is_limit(second.reading) && first.reading.last != second.reading.last;
}

// `Senest 1. juni` as `Ny frist` would be given: the day.
std::string day_of(const deadline::Reading& reading) {
    const bool day = reading.kind == deadline::Kind::day && reading.last;
    return day ? written_date(*reading.last) : shortened(reading.text);
}

} // namespace

void conflicting_dates(const Context& context) {
    each_deadline_list(context.plan, [&](const model::Measure& /*measure*/, const Deadlines& list) {
        for (std::size_t i = 1; i < list.size(); ++i)
            if (is_second_date(list[i]) || conflict(list[i - 1], list[i]))
                context.sink.report({.message = Message::conflicting_dates,
                                     .span = list[i].origin.span,
                                     .arguments = {shortened(list[i - 1].reading.text),
                                                   shortened(list[i].reading.text)},
                                     .help = Note{Message::help_new_deadline,
                                                  {day_of(list[i].reading)},
                                                  std::nullopt}});
    });
}

} // namespace plan::check
