#include "redate.hpp"
#include "rules.hpp"
#include "shared.hpp"

#include <array>
#include <utility>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

namespace {

using calendar::Date;
using deadline::Fault;
using deadline::FaultKind;

// The day that the fault is about: the one of the reading's days, or beside its ends
// where `før` or `etter` moved them, that is the weekday which the reader found. Of
// several the fault's own place in the text chooses.
std::optional<Date> day_of(const deadline::Reading& reading, const Fault& fault) {
    std::vector<Date> days;
    const auto take = [&](std::optional<Date> day) {
        if (day && day->weekday() == fault.value)
            days.push_back(*day);
    };
    for (const deadline::Occurrence& one : reading.occurrences) {
        take(one.first);
        if (one.first != one.last)
            take(one.last);
    }
    if (reading.occurrences.empty()) {
        take(reading.first);
        if (reading.first != reading.last)
            take(reading.last);
    }
    if (days.empty() && reading.occurrences.empty()) {
        if (reading.last)
            take(reading.last->plus_days(1));
        if (reading.first)
            take(reading.first->plus_days(-1));
    }
    if (days.empty())
        return std::nullopt;
    const bool late = fault.begin - reading.begin > reading.end - fault.end;
    return late ? days.back() : days.front();
}

// The nearest day with the weekday: three days away at most.
std::optional<Date> nearest_with(Date day, int weekday) {
    int away = weekday - day.weekday();
    if (away > 3)
        away -= 7;
    if (away < -3)
        away += 7;
    return day.plus_days(away);
}

// Outside the period, and in the period's own year the weekday would be right: the year
// is the mistake, and a deadline outside the period is said to be one.
bool is_another_year(const model::Plan& plan, Date day, int weekday) {
    const auto& period = plan.header.period;
    if (!period || period->days.contains(day))
        return false;
    const auto same = same_day_in(period->days, day);
    return same && same->weekday() == weekday;
}

// With the capital that was written.
std::string in_case_of(std::string_view written, std::string suggestion) {
    const bool capital = !written.empty() && written.front() >= 'A' && written.front() <= 'Z';
    if (capital && !suggestion.empty() && suggestion.front() >= 'a' && suggestion.front() <= 'z')
        suggestion.front() = static_cast<char>(suggestion.front() - 'a' + 'A');
    return suggestion;
}

void report_weekday(const Context& context, const model::Deadline& one, std::size_t i) {
    const Fault& fault = one.reading.faults[i];
    const words::Language language = language_said(context.plan);
    diagnostics::Diagnostic diagnostic{
        .message = Message::weekday_mismatch_undated,
        .span = one.fault_spans[i],
        .arguments = {weekday_name(fault.value, language), weekday_name(fault.limit, language)}};
    const std::string right = in_case_of(faulty_words(one, fault), fault.suggestion);
    const auto day = day_of(one.reading, fault);
    if (day && is_another_year(context.plan, *day, fault.limit))
        return;
    const auto other = day ? nearest_with(*day, fault.limit) : std::nullopt;
    if (other) {
        diagnostic.message = Message::weekday_mismatch;
        diagnostic.arguments.insert(diagnostic.arguments.begin(), long_date(*day, language));
        diagnostic.help =
            Note{Message::help_weekday, {right, long_date(*other, language)}, std::nullopt};
    }
    if (!right.empty())
        diagnostic.fix = diagnostics::Fixit{diagnostic.span, right, false};
    context.sink.report(std::move(diagnostic));
}

} // namespace

void weekday_mismatch(const Context& context) {
    each_fault(context.plan, [&](const model::Deadline& one, std::size_t i) {
        if (one.reading.faults[i].kind == FaultKind::weekday)
            report_weekday(context, one, i);
    });
}

} // namespace plan::check
