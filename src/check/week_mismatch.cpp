#include "rules.hpp"
#include "shared.hpp"

#include <string>
#include <utility>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

namespace {

using calendar::Date;
using deadline::Fault;
using deadline::FaultKind;

// The one of the reading's days that is in the week which the reader found.
std::optional<Date> day_in_week(const deadline::Reading& reading, int week) {
    const auto fits = [&](std::optional<Date> day) {
        return day && calendar::iso_week_of(*day).week == week;
    };
    for (const deadline::Occurrence& one : reading.occurrences)
        for (const std::optional<Date> day : {one.first, std::optional(one.last)})
            if (fits(day))
                return day;
    if (fits(reading.first))
        return reading.first;
    return fits(reading.last) ? reading.last : std::nullopt;
}

// The same weekday in another week: of the weeks with that number the nearest.
std::optional<Date> same_weekday(Date day, int week) {
    std::optional<Date> nearest;
    const int year = calendar::iso_week_of(day).year;
    for (int near = year - 1; near <= year + 1; ++near) {
        const auto days = calendar::week_of(near, week);
        const auto other = days ? days->first.plus_days(day.weekday() - 1) : std::nullopt;
        if (other && (!nearest || std::abs(calendar::days_between(day, *other)) <
                                      std::abs(calendar::days_between(day, *nearest))))
            nearest = other;
    }
    return nearest;
}

void report_week(const Context& context, const model::Deadline& one, std::size_t i) {
    const Fault& fault = one.reading.faults[i];
    const words::Language language = language_said(context.plan);
    diagnostics::Diagnostic diagnostic{
        .message = Message::week_mismatch_undated,
        .span = one.fault_spans[i],
        .arguments = {std::to_string(fault.value), std::to_string(fault.limit)}};
    const auto day = day_in_week(one.reading, fault.value);
    const auto other = day ? same_weekday(*day, fault.limit) : std::nullopt;
    if (day) {
        diagnostic.message = Message::week_mismatch;
        diagnostic.arguments.insert(diagnostic.arguments.begin(), long_date(*day, language));
    }
    if (other && !fault.suggestion.empty())
        diagnostic.help =
            Note{Message::help_week, {fault.suggestion, long_date(*other, language)}, std::nullopt};
    if (!fault.suggestion.empty())
        diagnostic.fix = diagnostics::Fixit{diagnostic.span, fault.suggestion, false};
    context.sink.report(std::move(diagnostic));
}

} // namespace

void week_mismatch(const Context& context) {
    each_fault(context.plan, [&](const model::Deadline& one, std::size_t i) {
        if (one.reading.faults[i].kind == FaultKind::week)
            report_week(context, one, i);
    });
}

} // namespace plan::check
