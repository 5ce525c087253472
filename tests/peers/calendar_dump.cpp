// Prints the calendar, one line a day: iso, weekday, ISO year, ISO week; then
// one line a year: `easter`, the day. calendar_oracle.py compares it with Python's.
#include "plan/calendar/date.hpp"

#include <cstdio>

int main() {
    using namespace plan::calendar;
    const auto last = Date::from_ymd(2100, 12, 31);
    for (std::optional<Date> day = Date{}; day && last && *day <= *last; day = day->plus_days(1)) {
        const IsoWeek week = iso_week_of(*day);
        std::printf("%s %d %d %d\n", day->iso().c_str(), day->weekday(), week.year, week.week);
    }
    for (int year = 1970; year <= 2100; ++year) {
        if (const auto easter = easter_sunday(year))
            std::printf("easter %s\n", easter->iso().c_str());
    }
    return 0;
}
