// Norwegian public holidays (lov om helligdager og helgefred § 2; lov om 1. og 17. mai
// som høgtidsdagar) and the working days between them. All are computed; 24 and 31
// December are no public holidays. Saturdays and Sundays are never working days.
#pragma once

#include "plan/calendar/date.hpp"

#include <cstdint>
#include <optional>

namespace plan::calendar {

enum class Holiday : std::uint8_t {
    new_years_day,
    maundy_thursday,
    good_friday,
    easter_sunday,
    easter_monday,
    labour_day,
    constitution_day,
    ascension_day,
    whit_sunday,
    whit_monday,
    christmas_day,
    second_christmas_day,
};

// The public holiday on a day; of two on one day the movable one.
[[nodiscard]] std::optional<Holiday> holiday_on(Date day);

// Monday to Friday, and no public holiday.
[[nodiscard]] bool is_working_day(Date day);

// The n-th working day after the day, before it for a negative n; the day itself for
// 0. Nothing when the result would leave the range. Its cost grows with the years, not
// with the days.
[[nodiscard]] std::optional<Date> plus_working_days(Date day, long long n);

// The day itself when it is a working day, else the next one.
[[nodiscard]] std::optional<Date> working_day_from(Date day);

} // namespace plan::calendar
