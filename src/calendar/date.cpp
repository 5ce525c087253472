#include "plan/calendar/date.hpp"

#include <array>

namespace plan::calendar {

namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr int first_year = 1970;
constexpr int last_year = 9999;
constexpr long long last_day = 2'932'896; // 9999-12-31

constexpr bool year_in_range(int year) {
    return year >= first_year && year <= last_year;
}

constexpr std::array<int, 12> month_lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

// Two or four digits as a number; -1 when one of them is none.
int digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

void put(char* at, int value, int width) {
    for (int i = width - 1; i >= 0; --i) {
        at[i] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
}

} // namespace

std::optional<Date> Date::from_ymd(int year, int month, int day) {
    if (!year_in_range(year) || month < 1 || month > 12)
        return std::nullopt;
    if (day < 1 || day > days_in_month(year, month))
        return std::nullopt;
    return Date{sys_days{year_month_day{std::chrono::year{year},
                                        std::chrono::month{static_cast<unsigned>(month)},
                                        std::chrono::day{static_cast<unsigned>(day)}}}};
}

std::optional<Date> Date::from_days(long long days_since_1970) {
    if (days_since_1970 < 0 || days_since_1970 > last_day)
        return std::nullopt;
    return Date{sys_days{std::chrono::days{static_cast<int>(days_since_1970)}}};
}

std::optional<Date> Date::from_iso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    return from_ymd(digits(text.substr(0, 4)), digits(text.substr(5, 2)),
                    digits(text.substr(8, 2)));
}

int Date::year() const {
    return static_cast<int>(year_month_day{m_day}.year());
}

int Date::month() const {
    return static_cast<int>(static_cast<unsigned>(year_month_day{m_day}.month()));
}

int Date::day() const {
    return static_cast<int>(static_cast<unsigned>(year_month_day{m_day}.day()));
}

int Date::weekday() const {
    return static_cast<int>(std::chrono::weekday{m_day}.iso_encoding());
}

long long Date::days() const {
    return m_day.time_since_epoch().count();
}

std::string Date::iso() const {
    const year_month_day ymd{m_day};
    std::string text = "0000-00-00";
    put(text.data(), static_cast<int>(ymd.year()), 4);
    put(text.data() + 5, static_cast<int>(static_cast<unsigned>(ymd.month())), 2);
    put(text.data() + 8, static_cast<int>(static_cast<unsigned>(ymd.day())), 2);
    return text;
}

std::optional<Date> Date::plus_days(long long days) const {
    // Bounds first, so that the sum cannot overflow.
    if (days < -last_day || days > last_day)
        return std::nullopt;
    return from_days(this->days() + days);
}

long long days_between(Date a, Date b) {
    return b.days() - a.days();
}

bool is_leap_year(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int days_in_month(int year, int month) {
    if (month < 1 || month > 12)
        return 0;
    if (month == 2 && is_leap_year(year))
        return 29;
    return month_lengths[static_cast<std::size_t>(month - 1)];
}

} // namespace plan::calendar
