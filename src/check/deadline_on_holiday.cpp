#include "redate.hpp"
#include "rules.hpp"
#include "shared.hpp"

#include "plan/calendar/holidays.hpp"
#include "plan/report/status_report.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

namespace {

using calendar::Date;

// Days that are meant as themselves: the 8th of March, the 1st and 17th of May, and
// the ends of the half years, which stand for a period. What lies outside the plan's
// period is wrong for another reason.
bool says_nothing(Date day, const model::Plan& plan) {
    static constexpr std::array<std::pair<int, int>, 5> days = {
        {{8, 3}, {1, 5}, {17, 5}, {30, 6}, {31, 12}}};
    if (std::find(days.begin(), days.end(), std::pair(day.day(), day.month())) != days.end())
        return true;
    const auto& period = plan.header.period;
    if (period && (!period->days.contains(day) || period->days.last == day))
        return true;
    for (const deadline::Event& event : plan.header.events)
        for (const calendar::Interval& date : event.dates)
            if (date.contains(day))
                return true;
    return false;
}

// Who writes `lørdag 4. september` knows what day it is.
bool names_weekday(std::string_view phrase) {
    const std::string folded = support::fold(phrase);
    for (int weekday = 1; weekday <= 7; ++weekday)
        for (const words::Language language :
             {words::Language::nb, words::Language::nn, words::Language::en})
            if (folded.find(support::fold(weekday_name(weekday, language))) != std::string::npos)
                return true;
    return false;
}

// A day that is the deadline itself, written as a date, and nothing else.
bool is_plain_day(const deadline::Reading& reading) {
    return reading.kind == deadline::Kind::day && reading.precision == deadline::Precision::day &&
           (!reading.first || reading.first == reading.last) && !reading.approximate &&
           reading.occurrences.empty() && reading.faults.empty() &&
           says_day(reading.text, *reading.last) && !names_weekday(reading.text);
}

// Nothing more is due of it.
bool is_closed(const Context& context, const model::Measure& measure) {
    const report::State state = report::state_of(measure, context.as_of);
    return state == report::State::done || state == report::State::done_late ||
           state == report::State::cancelled || state == report::State::carried_forward;
}

void report_free_day(const Context& context, const Met& met, std::size_t count) {
    const model::Deadline& one = *met.deadline;
    const Date day = *one.reading.last;
    const auto next = calendar::working_day_from(day);
    if (!next)
        return;
    const words::Language language = language_said(context.plan);
    const auto holiday = calendar::holiday_on(day);
    diagnostics::Diagnostic diagnostic{
        .message = Message::deadline_on_weekend,
        .span = one.origin.span,
        .arguments = {written_date(day), weekday_name(day.weekday(), language)},
        .help = Note{Message::help_working_day,
                     {weekday_name(next->weekday(), language), long_date(*next, language)},
                     std::nullopt}};
    if (holiday) {
        diagnostic.message = Message::deadline_on_public_holiday;
        diagnostic.arguments[1] = std::string(words::written(
            words::Context::holiday, static_cast<std::uint16_t>(*holiday), language));
    }
    if (auto text = with_day(one.reading.text, day, *next, context.plan.header.language))
        diagnostic.fix = diagnostics::Fixit{one.origin.span, std::move(*text), false};
    note_places(diagnostic, count);
    context.sink.report(std::move(diagnostic));
}

} // namespace

// The deadline that holds: one that has moved is looked at where it is now. What
// happens on its day (`Tid`) is not due on it.
void deadline_on_holiday(const Context& context) {
    std::vector<Met> met;
    each_deadline_list(context.plan, [&](const model::Measure& measure, const Deadlines& list) {
        const bool moved = &list == &measure.deadlines && !measure.new_deadlines.empty();
        if (moved || &list == &measure.time)
            return;
        for (const model::Deadline& one : list) {
            const auto& last = one.reading.last;
            // The state is asked for last: it costs the most.
            if (last && !calendar::is_working_day(*last) && !says_nothing(*last, context.plan) &&
                is_plain_day(one.reading) && !is_closed(context, measure))
                met.push_back({&measure, &one, last->iso()});
        }
    });
    each_or_once(together(diagnostics::Rule::deadline_on_holiday, std::move(met)),
                 [&](const Met& one, std::size_t count) { report_free_day(context, one, count); });
}

} // namespace plan::check
