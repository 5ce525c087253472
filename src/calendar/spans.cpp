// The stretches of days that have a number in a year: months and the units
// made of whole months.
#include "plan/calendar/date.hpp"

#include <algorithm>

namespace plan::calendar {

namespace {

// Unit number `number` of those that are `months` long.
std::optional<Interval> months_of(int year, int months, int number) {
    if (number < 1 || number > 12 / months)
        return std::nullopt;
    const int last_month = number * months;
    const auto first = Date::from_ymd(year, last_month - months + 1, 1);
    const auto last = Date::from_ymd(year, last_month, days_in_month(year, last_month));
    if (!first || !last)
        return std::nullopt;
    return Interval{*first, *last};
}

} // namespace

std::optional<Interval> month_of(int year, int month) {
    return months_of(year, 1, month);
}
std::optional<Interval> quarter_of(int year, int quarter) {
    return months_of(year, 3, quarter);
}
std::optional<Interval> tertial_of(int year, int tertial) {
    return months_of(year, 4, tertial);
}
std::optional<Interval> half_of(int year, int half) {
    return months_of(year, 6, half);
}
std::optional<Interval> year_of(int year) {
    return months_of(year, 12, 1);
}

std::optional<Date> plus_months(Date day, long long months) {
    constexpr long long most = 12LL * 10'000; // more than the calendar has
    if (months < -most || months > most)
        return std::nullopt;
    const long long all = day.year() * 12LL + day.month() - 1 + months;
    if (all < 0)
        return std::nullopt;
    const int year = static_cast<int>(all / 12);
    const int month = static_cast<int>(all % 12) + 1;
    return Date::from_ymd(year, month, std::min(day.day(), days_in_month(year, month)));
}

} // namespace plan::calendar
