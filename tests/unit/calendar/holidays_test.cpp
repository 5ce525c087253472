#include "plan/calendar/holidays.hpp"

#include <doctest/doctest.h>

#include <array>
#include <limits>
#include <string>
#include <string_view>

namespace {

using namespace plan::calendar;

constexpr long long most = std::numeric_limits<long long>::max();
constexpr long long least = std::numeric_limits<long long>::min();

Date day(std::string_view iso) {
    return Date::from_iso(iso).value_or(Date{});
}

std::string text(const std::optional<Date>& day) {
    return day ? day->iso() : "none";
}

struct Named {
    std::string_view day;
    Holiday holiday;
};

constexpr std::array holidays_of_2021{
    Named{"2021-01-01", Holiday::new_years_day}, Named{"2021-04-01", Holiday::maundy_thursday},
    Named{"2021-04-02", Holiday::good_friday},   Named{"2021-04-04", Holiday::easter_sunday},
    Named{"2021-04-05", Holiday::easter_monday}, Named{"2021-05-01", Holiday::labour_day},
    Named{"2021-05-13", Holiday::ascension_day}, Named{"2021-05-17", Holiday::constitution_day},
    Named{"2021-05-23", Holiday::whit_sunday},   Named{"2021-05-24", Holiday::whit_monday},
    Named{"2021-12-25", Holiday::christmas_day}, Named{"2021-12-26", Holiday::second_christmas_day},
};

} // namespace

TEST_CASE("the public holidays of a year, and no other day") {
    std::size_t next = 0;
    for (std::optional<Date> at = day("2021-01-01"); at && *at <= day("2021-12-31");
         at = at->plus_days(1)) {
        CAPTURE(at->iso());
        const bool named = next < holidays_of_2021.size() && *at == day(holidays_of_2021[next].day);
        const auto holiday = holiday_on(*at);
        REQUIRE(holiday.has_value() == named);
        if (named)
            CHECK(*holiday == holidays_of_2021[next++].holiday);
    }
    CHECK(next == holidays_of_2021.size());
}

TEST_CASE("of two holidays on one day the movable one") {
    CHECK(holiday_on(day("2008-05-01")) == Holiday::ascension_day);
    CHECK(holiday_on(day("2012-05-17")) == Holiday::ascension_day);
    CHECK(holiday_on(day("1970-05-17")) == Holiday::whit_sunday);
    CHECK(holiday_on(day("2027-05-17")) == Holiday::whit_monday);
}

TEST_CASE("working days are Monday to Friday without the holidays") {
    CHECK(is_working_day(day("2021-12-24")));
    CHECK(is_working_day(day("2021-12-31")));
    CHECK(is_working_day(day("2021-03-31"))); // the Wednesday before Easter
    CHECK_FALSE(is_working_day(day("2021-04-01")));
    CHECK_FALSE(is_working_day(day("2021-04-03"))); // the Saturday in Easter
    CHECK_FALSE(is_working_day(day("2021-06-05")));
    CHECK_FALSE(is_working_day(day("2021-06-06")));
    CHECK(is_working_day(day("2021-06-07")));
}

TEST_CASE("working days later and earlier") {
    CHECK(text(plus_working_days(day("2021-05-14"), 0)) == "2021-05-14");
    CHECK(text(plus_working_days(day("2021-05-16"), 0)) == "2021-05-16"); // a Sunday stays
    CHECK(text(plus_working_days(day("2021-05-14"), 1)) == "2021-05-18");
    CHECK(text(plus_working_days(day("2021-05-18"), -1)) == "2021-05-14");
    CHECK(text(plus_working_days(day("2021-05-16"), -1)) == "2021-05-14");
    CHECK(text(plus_working_days(day("2021-03-31"), 1)) == "2021-04-06");
    CHECK(text(plus_working_days(day("2021-04-06"), -2)) == "2021-03-30");
    CHECK(text(plus_working_days(day("2021-12-30"), 2)) == "2022-01-03");
    CHECK(text(plus_working_days(day("2022-01-03"), -2)) == "2021-12-30");
    CHECK(text(working_day_from(day("2021-04-01"))) == "2021-04-06");
    CHECK(text(working_day_from(day("2021-04-06"))) == "2021-04-06");
}

// The leap over whole years lands where one day at a time does.
TEST_CASE("many working days are as many single ones") {
    for (const std::string_view start : {"1999-12-31", "2000-01-01", "2000-06-15", "2004-02-29"}) {
        CAPTURE(start);
        std::optional<Date> later = day(start);
        std::optional<Date> earlier = later;
        for (long long n = 1; n <= 1600; ++n) {
            later = plus_working_days(*later, 1);
            earlier = plus_working_days(*earlier, -1);
            const bool same = plus_working_days(day(start), n) == later &&
                              plus_working_days(day(start), -n) == earlier;
            if (!same)
                CHECK(n == 0);
        }
    }
}

TEST_CASE("working days end with the calendar") {
    const Date last = day("9999-12-31"); // a Friday
    CHECK(text(plus_working_days(last, 0)) == "9999-12-31");
    CHECK(text(plus_working_days(last, 1)) == "none");
    CHECK(text(plus_working_days(day("9999-12-30"), 1)) == "9999-12-31");
    CHECK(text(plus_working_days(day("9999-12-30"), 2)) == "none");
    CHECK(text(plus_working_days(Date{}, -1)) == "none");
    CHECK(text(plus_working_days(day("1970-01-02"), -1)) == "none"); // New Year's Day before it
    CHECK(text(plus_working_days(day("1970-01-05"), -1)) == "1970-01-02");
    CHECK(text(working_day_from(last)) == "9999-12-31");
    CHECK(text(working_day_from(Date{})) == "1970-01-02");
    for (const long long n : {least, least + 1, -2'932'897LL, 2'932'897LL, most - 1, most}) {
        CAPTURE(n);
        CHECK(text(plus_working_days(Date{}, n)) == "none");
        CHECK(text(plus_working_days(last, n)) == "none");
        CHECK(text(plus_working_days(day("2021-05-14"), n)) == "none");
    }
    // From one end to the other, and no further.
    CHECK(text(plus_working_days(Date{}, 2'000'000)) == "9894-04-25");
    CHECK(text(plus_working_days(Date{}, 2'026'674)) == "9999-12-31");
    CHECK(text(plus_working_days(Date{}, 2'026'675)) == "none");
    CHECK(text(plus_working_days(last, -2'026'673)) == "1970-01-02");
    CHECK(text(plus_working_days(last, -2'026'674)) == "none");
}
