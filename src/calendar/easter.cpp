#include "plan/calendar/date.hpp"

namespace plan::calendar {

// The anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8);
// the letters are those of the book.
std::optional<Date> easter_sunday(int year) {
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = b / 4;
    const int e = b % 4;
    const int f = (b + 8) / 25;
    const int g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4;
    const int k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int sum = h + l - 7 * m + 114;
    return Date::from_ymd(year, sum / 31, sum % 31 + 1);
}

} // namespace plan::calendar
