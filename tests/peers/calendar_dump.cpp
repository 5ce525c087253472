// Prints the calendar for calendar_oracle.py to compare with Python's: one line a day
// (iso, weekday, ISO year, ISO week, holiday or `-`, working day or not), then lines
// that begin with the name of what a function gave.
#include "plan/calendar/holidays.hpp"

#include <array>
#include <cstdio>
#include <string>

namespace {

using namespace plan::calendar;

constexpr int first_year = 1970;
constexpr int last_year = 2100;
constexpr std::array working_days{-2500, -400, -251, -100, -10, -3, -2,  -1,  0,
                                  1,     2,    3,    5,    10,  21, 260, 3000};
constexpr std::array months{-121, -24, -13, -12, -6, -3, -1, 0, 1, 2, 3, 6, 11, 12, 18, 120};
// In the order of `Holiday`.
constexpr std::array holiday_names{"new-years-day",    "maundy-thursday", "good-friday",
                                   "easter-sunday",    "easter-monday",   "labour-day",
                                   "constitution-day", "ascension-day",   "whit-sunday",
                                   "whit-monday",      "christmas-day",   "second-christmas-day"};

std::string text(const std::optional<Date>& day) {
    return day ? day->iso() : "none";
}

std::string text(const std::optional<Interval>& days) {
    return days ? days->first.iso() + " " + days->last.iso() : "none";
}

void print_day(Date day) {
    const IsoWeek week = iso_week_of(day);
    const auto holiday = holiday_on(day);
    std::printf("%s %d %d %d %s %s\n", day.iso().c_str(), day.weekday(), week.year, week.week,
                holiday ? holiday_names[static_cast<std::size_t>(*holiday)] : "-",
                is_working_day(day) ? "works" : "rests");
}

void print_working(Date day) {
    std::string line = "working " + day.iso() + " " + text(working_day_from(day));
    for (const int n : working_days)
        line += " " + text(plus_working_days(day, n));
    std::puts(line.c_str());
}

void print_months(Date day) {
    std::string line = "months " + day.iso();
    for (const int n : months)
        line += " " + text(plus_months(day, n));
    std::puts(line.c_str());
}

void print_units(int year, const char* name, std::optional<Interval> (*of)(int, int), int most) {
    for (int number = 0; number <= most + 1; ++number)
        std::printf("%s %d %d %s\n", name, year, number, text(of(year, number)).c_str());
}

void print_year(int year) {
    std::printf("easter %s\n", text(easter_sunday(year)).c_str());
    print_units(year, "week", week_of, 53);
    print_units(year, "month", month_of, 12);
    print_units(year, "quarter", quarter_of, 4);
    print_units(year, "tertial", tertial_of, 3);
    print_units(year, "half", half_of, 2);
}

} // namespace

int main() {
    const auto last = Date::from_ymd(last_year, 12, 31);
    for (std::optional<Date> day = Date{}; day && last && *day <= *last; day = day->plus_days(1)) {
        print_day(*day);
        print_months(*day);
        if (day->days() % 17 == 0)
            print_working(*day);
    }
    for (int year = first_year; year <= last_year; ++year)
        print_year(year);
    // dateutil's Easter ends with the year 4099.
    for (int year = last_year + 1; year < 4100; ++year)
        std::printf("easter %s\n", text(easter_sunday(year)).c_str());
    return 0;
}
