// ISO 8601 weeks. The arithmetic runs on day numbers and not on Date, since
// the week that holds 1970-01-01 begins in 1969.
#include "plan/calendar/date.hpp"

namespace plan::calendar {

namespace {

// Day number of the Monday that begins week 1: the Monday of the week of
// 4 January. Valid for the years beside the range too.
long long first_monday(int year) {
    const std::chrono::sys_days fourth{std::chrono::year{year} / std::chrono::January / 4};
    const auto weekday = static_cast<int>(std::chrono::weekday{fourth}.iso_encoding());
    return static_cast<long long>(fourth.time_since_epoch().count()) - (weekday - 1);
}

} // namespace

IsoWeek iso_week_of(Date day) {
    int year = day.year();
    if (day.days() >= first_monday(year + 1)) {
        ++year;
    } else if (day.days() < first_monday(year)) {
        --year;
    }
    return {year, static_cast<int>((day.days() - first_monday(year)) / 7) + 1};
}

int weeks_in_year(int year) {
    if (!year_of(year))
        return 0;
    return static_cast<int>((first_monday(year + 1) - first_monday(year)) / 7);
}

std::optional<Interval> week_of(int year, int week) {
    if (week < 1 || week > weeks_in_year(year))
        return std::nullopt;
    const long long monday = first_monday(year) + 7LL * (week - 1);
    const auto first = Date::from_days(monday);
    const auto last = Date::from_days(monday + 6);
    if (!first || !last)
        return std::nullopt;
    return Interval{*first, *last};
}

} // namespace plan::calendar
