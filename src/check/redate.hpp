// A phrase with another day in it, in the writer's own form: `innen 4.9.` and Monday
// make `innen 6.9.`. It knows only dates that are written with numbers or a month's
// name, and gives nothing where the phrase does not plainly hold the day.
#pragma once

#include "plan/calendar/date.hpp"
#include "plan/words/words.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace plan::check {

// Whether the phrase says the day itself: its number stands there, or its ISO form.
[[nodiscard]] bool says_day(std::string_view phrase, calendar::Date day);

// The phrase with `to` in the place of `from`; their years must be the same unless
// the ISO form is written.
[[nodiscard]] std::optional<std::string> with_day(std::string_view phrase, calendar::Date from,
                                                  calendar::Date to, words::Language language);

// The phrase with another year, where the year stands exactly once.
[[nodiscard]] std::optional<std::string> with_year(std::string_view phrase, int from, int to);

// The day with the same date in the period, if there is exactly one: what was perhaps
// meant by a day of another year.
[[nodiscard]] std::optional<calendar::Date> same_day_in(const calendar::Interval& period,
                                                        calendar::Date day);

} // namespace plan::check
