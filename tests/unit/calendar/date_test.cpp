#include "plan/calendar/date.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <string>

namespace {

using namespace plan::calendar;

std::string text(const std::optional<Date>& day) {
    return day ? day->iso() : "none";
}

std::string text(const std::optional<Interval>& days) {
    return days ? days->first.iso() + ".." + days->last.iso() : "none";
}

Date day(std::string_view iso) {
    return Date::from_iso(iso).value_or(Date{});
}

} // namespace

TEST_CASE("days that do not exist are none") {
    CHECK(text(Date::from_ymd(2021, 5, 1)) == "2021-05-01");
    CHECK(text(Date::from_ymd(2024, 2, 29)) == "2024-02-29");
    CHECK(text(Date::from_ymd(2023, 2, 29)) == "none");
    CHECK(text(Date::from_ymd(2100, 2, 29)) == "none");
    CHECK(text(Date::from_ymd(2000, 2, 29)) == "2000-02-29");
    CHECK(text(Date::from_ymd(2021, 4, 31)) == "none");
    CHECK(text(Date::from_ymd(2021, 0, 1)) == "none");
    CHECK(text(Date::from_ymd(2021, 13, 1)) == "none");
    CHECK(text(Date::from_ymd(2021, 21, 31)) == "none");
    CHECK(text(Date::from_ymd(2021, 1, 0)) == "none");
    CHECK(text(Date::from_ymd(2021, -1, -1)) == "none");
}

TEST_CASE("the range ends at both ends without rolling over") {
    CHECK(text(Date::from_ymd(1970, 1, 1)) == "1970-01-01");
    CHECK(text(Date::from_ymd(1969, 12, 31)) == "none");
    CHECK(text(Date::from_ymd(9999, 12, 31)) == "9999-12-31");
    CHECK(text(Date::from_ymd(10000, 1, 1)) == "none");
    CHECK(text(Date::from_ymd(32768, 1, 1)) == "none");
    CHECK(text(Date::from_ymd(std::numeric_limits<int>::max(), 1, 1)) == "none");
    CHECK(text(day("9999-12-31").plus_days(1)) == "none");
    CHECK(text(day("9999-12-31").plus_days(0)) == "9999-12-31");
    CHECK(text(Date{}.plus_days(-1)) == "none");
    CHECK(text(Date{}.plus_days(std::numeric_limits<long long>::max())) == "none");
    CHECK(text(Date{}.plus_days(std::numeric_limits<long long>::min())) == "none");
    CHECK(text(Date::from_days(-1)) == "none");
    CHECK(text(Date::from_days(2'932'896)) == "9999-12-31");
    CHECK(text(Date::from_days(2'932'897)) == "none");
}

TEST_CASE("ISO dates are ten characters and nothing else") {
    CHECK(text(Date::from_iso("2021-05-01")) == "2021-05-01");
    for (const std::string_view bad :
         {"", "2021-5-1", "2021-05-01 ", "20210501", "2021/05/01", "2021-02-30", "2021-0a-01",
          "+021-05-01", "-021-05-01", "2021-05-1x"}) {
        CAPTURE(bad);
        CHECK(text(Date::from_iso(bad)) == "none");
    }
}

TEST_CASE("parts of a day") {
    const Date adopted = day("2021-01-28");
    CHECK(adopted.year() == 2021);
    CHECK(adopted.month() == 1);
    CHECK(adopted.day() == 28);
    CHECK(adopted.weekday() == 4);
    CHECK(Date{}.weekday() == 4);
    CHECK(day("2026-05-17").weekday() == 7);
    CHECK(days_between(day("2021-01-01"), day("2021-12-31")) == 364);
    CHECK(days_between(day("2021-03-01"), day("2021-02-28")) == -1);
}

TEST_CASE("every day has the number after the one before") {
    std::optional<Date> today = Date{};
    for (long long number = 0; today && number < 60'000; ++number) {
        const bool same = today->days() == number &&
                          Date::from_ymd(today->year(), today->month(), today->day()) == today &&
                          Date::from_iso(today->iso()) == today;
        if (!same)
            CHECK(today->days() == number);
        today = today->plus_days(1);
    }
}

TEST_CASE("units of months") {
    CHECK(text(month_of(2024, 2)) == "2024-02-01..2024-02-29");
    CHECK(text(month_of(2021, 13)) == "none");
    CHECK(text(month_of(2021, 0)) == "none");
    CHECK(text(quarter_of(2021, 1)) == "2021-01-01..2021-03-31");
    CHECK(text(quarter_of(2021, 5)) == "none");
    CHECK(text(tertial_of(2021, 2)) == "2021-05-01..2021-08-31");
    CHECK(text(tertial_of(2021, 4)) == "none");
    CHECK(text(half_of(2021, 2)) == "2021-07-01..2021-12-31");
    CHECK(text(half_of(2021, 3)) == "none");
    CHECK(text(year_of(9999)) == "9999-01-01..9999-12-31");
    CHECK(text(year_of(10000)) == "none");
    CHECK(text(year_of(1969)) == "none");
}

TEST_CASE("ISO weeks") {
    CHECK(weeks_in_year(2020) == 53);
    CHECK(weeks_in_year(2021) == 52);
    CHECK(weeks_in_year(2026) == 53);
    CHECK(text(week_of(2021, 36)) == "2021-09-06..2021-09-12");
    CHECK(text(week_of(2022, 36)) == "2022-09-05..2022-09-11");
    CHECK(text(week_of(2020, 53)) == "2020-12-28..2021-01-03");
    CHECK(text(week_of(2021, 53)) == "none");
    CHECK(text(week_of(2021, 0)) == "none");
    CHECK(text(week_of(1970, 1)) == "none"); // begins in 1969
    CHECK(text(week_of(1970, 2)) == "1970-01-05..1970-01-11");
    CHECK(text(week_of(9999, 53)) == "none");
    CHECK(iso_week_of(day("2021-01-03")) == IsoWeek{2020, 53});
    CHECK(iso_week_of(day("2021-01-04")) == IsoWeek{2021, 1});
    CHECK(iso_week_of(day("2019-12-30")) == IsoWeek{2020, 1});
}

TEST_CASE("intervals hold both their ends") {
    const Interval may{day("2021-05-01"), day("2021-05-31")};
    CHECK(may.contains(day("2021-05-01")));
    CHECK(may.contains(day("2021-05-31")));
    CHECK_FALSE(may.contains(day("2021-06-01")));
    CHECK(may.overlaps({day("2021-05-31"), day("2021-06-10")}));
    CHECK_FALSE(may.overlaps({day("2021-06-01"), day("2021-06-10")}));
}

TEST_CASE("Easter Sunday") {
    for (const std::string_view easter :
         {"2019-04-21", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20",
          "2026-04-05", "1981-04-19", "2038-04-25", "2285-03-22"}) {
        CHECK(text(easter_sunday(day(easter).year())) == easter);
    }
    CHECK(text(easter_sunday(1969)) == "none");
    CHECK(text(easter_sunday(10000)) == "none");
}
