// The calendar goes from 1970-01-01 to 9999-12-31: what would lie outside is none,
// whatever function it comes from.
#include "plan/calendar/date.hpp"

#include <doctest/doctest.h>

#include <array>
#include <limits>
#include <string>
#include <string_view>

namespace {

using namespace plan::calendar;

constexpr int most = std::numeric_limits<int>::max();
constexpr int least = std::numeric_limits<int>::min();
constexpr std::array years_outside{least,  -32'768,       -1,  0, 1, 1582, 1969, 10'000, 32'767,
                                   32'768, 65'536 + 2021, most};
constexpr std::array numbers_outside{least, -1, 0, 54, most};

Date day(std::string_view iso) {
    return Date::from_iso(iso).value_or(Date{});
}

std::string text(const std::optional<Date>& day) {
    return day ? day->iso() : "none";
}

std::string text(const std::optional<Interval>& days) {
    return days ? days->first.iso() + ".." + days->last.iso() : "none";
}

} // namespace

TEST_CASE("a year outside the range has nothing") {
    for (const int year : years_outside) {
        CAPTURE(year);
        CHECK(text(Date::from_ymd(year, 1, 1)) == "none");
        CHECK(text(Date::from_ymd(year, 12, 31)) == "none");
        CHECK(text(year_of(year)) == "none");
        CHECK(text(month_of(year, 2)) == "none");
        CHECK(text(quarter_of(year, 4)) == "none");
        CHECK(text(tertial_of(year, 3)) == "none");
        CHECK(text(half_of(year, 1)) == "none");
        CHECK(text(week_of(year, 1)) == "none");
        CHECK(text(week_of(year, 52)) == "none");
        CHECK(weeks_in_year(year) == 0);
        CHECK(text(easter_sunday(year)) == "none");
    }
}

TEST_CASE("a number that no year has is nothing") {
    for (const int number : numbers_outside) {
        CAPTURE(number);
        CHECK(text(month_of(2021, number)) == "none");
        CHECK(text(quarter_of(2021, number)) == "none");
        CHECK(text(tertial_of(2021, number)) == "none");
        CHECK(text(half_of(2021, number)) == "none");
        CHECK(text(week_of(2020, number)) == "none");
        CHECK(days_in_month(2021, number) == 0);
        CHECK(text(Date::from_ymd(2021, number, 1)) == "none");
        CHECK(text(Date::from_ymd(2021, 1, number)) == "none");
    }
}

TEST_CASE("the first and the last year are whole") {
    CHECK(text(year_of(1970)) == "1970-01-01..1970-12-31");
    CHECK(text(month_of(1970, 1)) == "1970-01-01..1970-01-31");
    CHECK(text(quarter_of(1970, 1)) == "1970-01-01..1970-03-31");
    CHECK(text(tertial_of(1970, 1)) == "1970-01-01..1970-04-30");
    CHECK(text(half_of(1970, 1)) == "1970-01-01..1970-06-30");
    CHECK(text(easter_sunday(1970)) == "1970-03-29");
    CHECK(weeks_in_year(1970) == 53);
    CHECK(text(week_of(1970, 53)) == "1970-12-28..1971-01-03");
    CHECK(iso_week_of(Date{}) == IsoWeek{1970, 1});

    CHECK(text(year_of(9999)) == "9999-01-01..9999-12-31");
    CHECK(text(month_of(9999, 12)) == "9999-12-01..9999-12-31");
    CHECK(text(quarter_of(9999, 4)) == "9999-10-01..9999-12-31");
    CHECK(text(tertial_of(9999, 3)) == "9999-09-01..9999-12-31");
    CHECK(text(half_of(9999, 2)) == "9999-07-01..9999-12-31");
    CHECK(text(easter_sunday(9999)) == "9999-03-28");
    CHECK(weeks_in_year(9999) == 52);
    CHECK(text(week_of(9999, 51)) == "9999-12-20..9999-12-26");
    CHECK(text(week_of(9999, 52)) == "none"); // ends in the year 10000
    CHECK(iso_week_of(day("9999-12-31")) == IsoWeek{9999, 52});
}

TEST_CASE("months later and earlier") {
    struct Case {
        std::string_view day;
        long long months;
        std::string_view expected;
    };
    constexpr long long many = std::numeric_limits<long long>::max();
    constexpr long long few = std::numeric_limits<long long>::min();
    constexpr std::array cases{
        Case{"2021-05-15", 0, "2021-05-15"},
        Case{"2021-05-15", 1, "2021-06-15"},
        Case{"2021-05-15", -5, "2020-12-15"},
        Case{"2021-01-31", 1, "2021-02-28"},
        Case{"2020-01-31", 1, "2020-02-29"},
        Case{"2021-03-31", -1, "2021-02-28"},
        Case{"2020-02-29", 12, "2021-02-28"},
        Case{"2020-02-29", 48, "2024-02-29"},
        Case{"2021-12-31", 2, "2022-02-28"},
        Case{"2021-08-31", 3, "2021-11-30"},
        Case{"1970-01-31", -1, "none"},
        Case{"1970-02-28", -1, "1970-01-28"},
        Case{"1970-01-01", -24'000, "none"},
        Case{"9999-11-30", 1, "9999-12-30"},
        Case{"9999-12-01", 1, "none"},
        Case{"9999-12-31", -96'359, "1970-01-31"},
        Case{"1970-01-31", 96'359, "9999-12-31"},
        Case{"9999-12-31", -96'360, "none"},
        Case{"2021-05-15", 96'360, "none"},
        Case{"2021-05-15", many, "none"},
        Case{"2021-05-15", few, "none"},
        Case{"9999-12-31", many, "none"},
        Case{"1970-01-01", few, "none"},
    };
    for (const Case& each : cases) {
        CAPTURE(each.day);
        CAPTURE(each.months);
        CHECK(text(plus_months(day(each.day), each.months)) == each.expected);
    }
}
