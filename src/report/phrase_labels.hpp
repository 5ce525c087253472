// The sentences that explain how a deadline phrase was read, in bokmål, nynorsk and
// English, in one table that does not compile with a gap in it.
#pragma once

#include "plan/calendar/holidays.hpp"
#include "plan/words/words.hpp"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace plan::report {

// clang-format off
enum class Say : std::uint8_t {
    // heads
    head_deadline, head_span, head_overdue, head_rhythm, head_days, head_count, head_event,
    head_read_as, head_note, head_rule, head_wrong, head_hint,
    // days
    last_day_of, span, overdue_from, overdue_each, more_days,
    unit_day, unit_week, unit_month, unit_quarter, unit_tertial, unit_half, unit_season, unit_year,
    unit_period,
    // rhythms and counts
    times_in_period, year_unknown, days_unknown, counted_only, each_day, each_week, each_month, each_quarter,
    each_tertial, each_half, each_year, each_weekday, other_week, other_month, other_year,
    other_weekday, nth_day, nth_week, nth_month, nth_year, nth_weekday,
    at_least, at_most, between, per_day, per_week, per_month, per_quarter, per_tertial, per_half,
    per_season, per_year, per_period, times,
    // events
    event_itself, days_before, days_after, working_days_before, working_days_after, months_before,
    months_after, event_undated,
    // no days
    continuous, on_demand, reference, no_deadline,
    // notes
    approximate, vague_month, vague_read, vague_undated, year_chosen, outside, not_working_day,
    holiday, unread_part,
    // faults
    no_such_month, no_such_day, no_such_day_at_all, no_such_week, no_such_year, unreadable, slashes,
    placeholder_fault, wrong_weekday, wrong_week, backwards, conflict, did_you_mean, write_forms,
    write_instead,
    // a command line that cannot be used; in the order of Usage
    use_no_phrase, use_no_text, use_no_period, use_backwards, use_no_date, use_event_unnamed,
    use_event_undated, use_period,
    count,
};
// clang-format on

// The sentence with its arguments in their places; the form for a number where there are two.
[[nodiscard]] std::string say(Say what, words::Language language,
                              std::initializer_list<std::string_view> arguments = {},
                              std::size_t number = 2);
// The same without arguments, for words that stand alone.
[[nodiscard]] std::string_view word(Say what, words::Language language);

[[nodiscard]] std::string_view weekday_name(int weekday, words::Language language); // 1..7
[[nodiscard]] std::string_view holiday_name(calendar::Holiday holiday, words::Language language);

} // namespace plan::report
