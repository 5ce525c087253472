// Days and intervals of days. A day is a civil day of the proleptic Gregorian
// calendar from 1970-01-01 to 9999-12-31; nothing here knows a clock, a time
// zone or a locale, and no arithmetic leaves the range in silence.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace plan::calendar {

class Date {
public:
    constexpr Date() = default; // 1970-01-01

    // Nothing when the day does not exist or lies outside the range.
    [[nodiscard]] static std::optional<Date> from_ymd(int year, int month, int day);
    [[nodiscard]] static std::optional<Date> from_days(long long days_since_1970);
    // ISO 8601 `2021-05-01`, exactly ten characters.
    [[nodiscard]] static std::optional<Date> from_iso(std::string_view text);

    [[nodiscard]] int year() const;
    [[nodiscard]] int month() const;      // 1..12
    [[nodiscard]] int day() const;        // 1..31
    [[nodiscard]] int weekday() const;    // ISO: 1 Monday .. 7 Sunday
    [[nodiscard]] long long days() const; // since 1970-01-01
    [[nodiscard]] std::string iso() const;

    // Nothing when the result would leave the range.
    [[nodiscard]] std::optional<Date> plus_days(long long days) const;

    friend constexpr auto operator<=>(const Date&, const Date&) = default;

private:
    // Half the size of the standard's own; a plan has many days.
    using Days = std::chrono::duration<std::int32_t, std::chrono::days::period>;

    constexpr explicit Date(std::chrono::sys_days day)
        : m_day(std::chrono::time_point_cast<Days>(day)) {}
    std::chrono::sys_time<Days> m_day{};
};

// Whole days from a to b; negative when b is before a.
[[nodiscard]] long long days_between(Date a, Date b);

// Both ends belong to it; first <= last.
struct Interval {
    Date first;
    Date last;

    [[nodiscard]] bool contains(Date day) const { return first <= day && day <= last; }
    [[nodiscard]] bool overlaps(const Interval& other) const {
        return first <= other.last && other.first <= last;
    }
    friend constexpr auto operator<=>(const Interval&, const Interval&) = default;
};

// Of any year; 0 days in a month that is none.
[[nodiscard]] bool is_leap_year(int year);
[[nodiscard]] int days_in_month(int year, int month);

// Nothing for a number that the year does not have, and for a year outside the range.
[[nodiscard]] std::optional<Interval> month_of(int year, int month);
[[nodiscard]] std::optional<Interval> quarter_of(int year, int quarter); // 1..4
[[nodiscard]] std::optional<Interval> tertial_of(int year, int tertial); // 1..3
[[nodiscard]] std::optional<Interval> half_of(int year, int half);       // 1..2
[[nodiscard]] std::optional<Interval> year_of(int year);

// ISO 8601 weeks: Monday first, week 1 holds the year's first Thursday.
struct IsoWeek {
    int year = 0;
    int week = 0; // 1..53
    friend constexpr auto operator<=>(const IsoWeek&, const IsoWeek&) = default;
};
[[nodiscard]] IsoWeek iso_week_of(Date day);
[[nodiscard]] int weeks_in_year(int year); // 52 or 53; 0 for a year outside the range
// Nothing for 1970-W01 too: it begins in 1969.
[[nodiscard]] std::optional<Interval> week_of(int year, int week);

[[nodiscard]] std::optional<Date> easter_sunday(int year); // Gregorian computus

// Months later or earlier, on the month's last day where the month is too short. Nothing
// when the result would leave the range.
[[nodiscard]] std::optional<Date> plus_months(Date day, long long months);

} // namespace plan::calendar
