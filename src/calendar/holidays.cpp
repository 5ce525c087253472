#include "plan/calendar/holidays.hpp"

#include <array>

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

bool is_weekday(Date day) {
    constexpr int friday = 5;
    return day.weekday() <= friday;
}

// Counted from the law and not day by day.
int working_days_of(const Interval& year) {
    constexpr int weekdays_of_52_weeks = 260;
    constexpr int movable_on_weekdays = 5; // the other two are Sundays
    static constexpr std::array<std::array<int, 2>, 5> fixed{
        {{1, 1}, {5, 1}, {5, 17}, {12, 25}, {12, 26}}};
    int count = weekdays_of_52_weeks - movable_on_weekdays;
    for (auto day = year.first.plus_days(364); day && *day <= year.last; day = day->plus_days(1))
        count += is_weekday(*day) ? 1 : 0;
    for (const auto& [month, number] : fixed) {
        const auto day = Date::from_ymd(year.first.year(), month, number);
        count -= day && is_weekday(*day) && !movable_on(*day) ? 1 : 0;
    }
    return count;
}

struct WholeYear {
    Date end; // its last day in the direction one goes
    int working_days = 0;
};

// The year that lies next in that direction, when the day is the one before it.
std::optional<WholeYear> whole_year_from(Date day, int step) {
    const auto next = day.plus_days(step);
    const auto year = next ? year_of(next->year()) : std::nullopt;
    if (!year || *next != (step > 0 ? year->first : year->last))
        return std::nullopt;
    return WholeYear{step > 0 ? year->last : year->first, working_days_of(*year)};
}

} // namespace

std::optional<Holiday> holiday_on(Date day) {
    const auto movable = movable_on(day);
    return movable ? movable : fixed_on(day);
}

bool is_working_day(Date day) {
    return is_weekday(day) && !holiday_on(day);
}

std::optional<Date> plus_working_days(Date day, long long n) {
    // So many working days take at least so many days; what is left can be negated.
    if (!day.plus_days(n))
        return std::nullopt;
    const int step = n < 0 ? -1 : 1;
    std::optional<Date> at = day;
    for (long long left = n < 0 ? -n : n; left > 0;) {
        if (const auto beyond = whole_year_from(*at, step); beyond && beyond->working_days < left) {
            at = beyond->end;
            left -= beyond->working_days;
            continue;
        }
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
