#include "rules.hpp"
#include "shared.hpp"

#include "plan/support/text.hpp"

#include <algorithm>
#include <string>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

namespace {

struct DayMonth {
    int day = 0;
    int month = 0;
};

// Of `05.11.2021`.
DayMonth day_and_month(std::string_view dotted) {
    DayMonth numbers;
    std::size_t at = 0;
    for (int* number : {&numbers.day, &numbers.month}) {
        for (; at < dotted.size() && support::is_digit(dotted[at]); ++at)
            *number = std::min(*number * 10 + (dotted[at] - '0'), 99);
        ++at;
    }
    return numbers;
}

} // namespace

// Read day first; safe to rewrite only when no other reading is possible: there is no
// month 13, and of 05/05 both readings are one.
void ambiguous_date(const Context& context) {
    each_fault(context.plan, [&](const model::Deadline& one, std::size_t i) {
        const deadline::Fault& fault = one.reading.faults[i];
        if (fault.kind != deadline::FaultKind::slashes || !one.reading.last)
            return;
        const std::string& dotted = fault.suggestion;
        const auto [day, month] = day_and_month(dotted);
        const calendar::Date last = *one.reading.last;
        const bool is_last = last.day() == day && last.month() == month;
        context.sink.report(
            {.message = Message::slashes,
             .span = one.fault_spans[i],
             .arguments = {faulty_words(one, fault), is_last ? written_date(last) : dotted},
             .help = Note{Message::help_write_date, {dotted}, std::nullopt},
             .fix = diagnostics::Fixit{one.fault_spans[i], dotted, day > 12 || day == month}});
    });
}

} // namespace plan::check
