#include "plan/calendar/holidays.hpp"

namespace plan::calendar {

namespace {

std::optional<Holiday> movable_on(Date day) {
    const auto easter = easter_sunday(day.year());
    if (!easter)
        return std::nullopt;
    switch (days_between(*easter, day)) {
    case -3:
        return Holiday::maundy_thursday;
    case -2:
        return Holiday::good_friday;
    case 0:
        return Holiday::easter_sunday;
    case 1:
        return Holiday::easter_monday;
    case 39:
        return Holiday::ascension_day;
    case 49:
        return Holiday::whit_sunday;
    case 50:
        return Holiday::whit_monday;
    default:
        return std::nullopt;
    }
}

std::optional<Holiday> fixed_on(Date day) {
    switch (day.month() * 100 + day.day()) {
    case 101:
        return Holiday::new_years_day;
    case 501:
        return Holiday::labour_day;
    case 517:
        return Holiday::constitution_day;
    case 1225:
        return Holiday::christmas_day;
    case 1226:
        return Holiday::second_christmas_day;
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<Holiday> holiday_on(Date day) {
    const auto movable = movable_on(day);
    return movable ? movable : fixed_on(day);
}

bool is_working_day(Date day) {
    constexpr int friday = 5;
    return day.weekday() <= friday && !holiday_on(day);
}

std::optional<Date> plus_working_days(Date day, long long n) {
    const long long step = n < 0 ? -1 : 1;
    std::optional<Date> at = day;
    for (long long left = n < 0 ? -n : n; left > 0;) {
        at = at->plus_days(step);
        if (!at)
            return std::nullopt;
        if (is_working_day(*at))
            --left;
    }
    return at;
}

std::optional<Date> working_day_from(Date day) {
    std::optional<Date> at = day;
    while (at && !is_working_day(*at))
        at = at->plus_days(1);
    return at;
}

} // namespace plan::calendar
