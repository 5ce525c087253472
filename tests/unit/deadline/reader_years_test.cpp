// DOMAIN 2.0: the year that is meant when none is written.
#include "reading_dump.hpp"

#include <doctest/doctest.h>

namespace {

using namespace plan::deadline;
using namespace plan::deadline::testing;

// A period over new year, from August to July.
constexpr std::array school_year{
    Case{"01 februar", "day 2022-02-01 day"},
    Case{"oktober – februar", "interval 2021-10-01..2022-02-28 month"},
    Case{"november-februar 2022", "interval 2021-11-01..2022-02-28 month written"},
    Case{"august", "interval 2021-08-01..2021-08-31 month"},
    Case{"juni og desember",
         "interval 2021-12-01..2022-06-30 month [2021-12-01..2021-12-31] [2022-06-01..2022-06-30]"},
    Case{"i løpet av året", "interval 2021-08-01..2022-07-31 year"},
    Case{"hele året", "continuous 2021-08-01..2022-07-31 year"},
    Case{"innen utgangen av året", "day 2021-12-31 year limit"},
    Case{"Q1", "interval 2022-01-01..2022-03-31 quarter"},
    Case{"uke 1", "interval 2022-01-03..2022-01-09 week"},
    Case{"innen 1. november", "day 2021-11-01 day limit"},
    Case{"våren", "interval 2022-01-01..2022-06-30 season"},
    Case{"høsten", "interval 2021-08-01..2021-12-31 season"},
    Case{"vinteren", "interval 2021-12-01..2022-02-28 season"},
    Case{"februar til september", "interval 2021-02-01..2021-09-30 month inferred"},
    Case{"årlig", "recurring 2021-08-01..2022-07-31 year 1../period"},
    Case{"på nyåret", "interval 2022-01-02..2022-01-31 season ~ vague"},
    Case{"november, desember og januar",
         "interval 2021-11-01..2022-01-31 month [2021-11-01..2021-11-30] [2021-12-01..2021-12-31] "
         "[2022-01-01..2022-01-31]"},
    Case{"31.12.2021", "day 2021-12-31 day written"},
};

// A period of two years, from one meeting to another.
constexpr std::array two_years{
    Case{"mai", "interval 2022-05-01..2022-05-31 month inferred"},
    Case{"tirsdag 6. september", "day 2022-09-06 day"},
    Case{"onsdag 6. september", "day 2023-09-06 day"},
    Case{"innen juni", "day 2022-06-30 month inferred limit vague"},
    Case{"29. februar", "day 2024-02-29 day"},
    Case{"uke 53", "invalid !no-such-week(uke 52)"},
    Case{"10. mars", "day 2023-03-10 day inferred"},
    Case{"mai 2023", "interval 2023-05-01..2023-05-31 month written"},
    Case{"før april", "day 2022-03-31 month inferred limit"},
    Case{"fra oktober", "interval 2022-10-01..2024-03-10 month inferred"},
};

constexpr std::array year_words{
    Case{"2022-23", "interval 2022-01-01..2023-12-31 year written"},
    Case{"2022/23", "interval 2022-01-01..2023-12-31 year written"},
    Case{"2022–2023", "interval 2022-01-01..2023-12-31 year written"},
    Case{"2021 – 2022", "interval 2021-01-01..2022-12-31 year written"},
    Case{"2010-12", "interval 2010-01-01..2012-12-31 year written"},
    Case{"2021-05", "invalid !unreadable"},
    Case{"skoleåret 2022/23", "interval 2022-08-01..2023-07-31 year written"},
    Case{"studieåret 2022-2023", "interval 2022-08-01..2023-07-31 year written"},
    Case{"skuleåret 22/23", "interval 2022-08-01..2023-07-31 year written"},
    Case{"skoleåret", "interval 2021-08-01..2021-12-31 year"},
    Case{"hele skoleåret", "continuous 2021-01-01..2021-12-31 year"},
    Case{"i løpet av skoleåret 2021-22", "interval 2021-08-01..2022-07-31 year written"},
    Case{"neste år", "interval 2022-01-01..2022-12-31 year inferred"},
    Case{"mai neste år", "interval 2022-05-01..2022-05-31 month inferred"},
    Case{"innen 1. mai neste år", "day 2022-05-01 day inferred limit"},
    Case{"i fjor", "interval 2020-01-01..2020-12-31 year inferred"},
    Case{"våren i fjor", "interval 2020-01-01..2020-06-30 season inferred"},
    Case{"neste år i mai", "interval 2022-05-01..2022-05-31 month inferred"},
    Case{"i år", "interval 2021-01-01..2021-12-31 year"},
    Case{"mai i år", "interval 2021-05-01..2021-05-31 month"},
};

// Twelve months over new year.
constexpr std::array spring_to_spring{
    Case{"01 februar", "day 2025-02-01 day"},
    Case{"1. april", "day 2024-04-01 day"},
    Case{"31. mars", "day 2025-03-31 day"},
    Case{"mai", "interval 2024-05-01..2024-05-31 month"},
    Case{"våren", "interval 2024-01-01..2024-06-30 season inferred"},
    Case{"høsten", "interval 2024-08-01..2024-12-31 season"},
    Case{"uke 13", "interval 2025-03-24..2025-03-30 week"},
    Case{"uke 14", "interval 2024-04-01..2024-04-07 week inferred"},
    Case{"neste år", "invalid !unreadable"},
    Case{"30.1.19", "day 2019-01-30 day written"},
    Case{"30.1.69", "day 2069-01-30 day written"},
    Case{"30.1.70", "day 1970-01-30 day written"},
    Case{"november-februar 2025", "interval 2024-11-01..2025-02-28 month written"},
    Case{"november-februar", "interval 2024-11-01..2025-02-28 month"},
};

// From meeting to meeting.
constexpr std::array meeting_to_meeting{
    Case{"10. mars", "day 2022-03-10 day"},
    Case{"11. mars", "day 2021-03-11 day"},
    Case{"mars", "interval 2021-03-01..2021-03-31 month inferred"},
    Case{"mai", "interval 2021-05-01..2021-05-31 month"},
    Case{"februar", "interval 2022-02-01..2022-02-28 month"},
    Case{"neste år", "invalid !unreadable"},
    Case{"hele året", "continuous 2021-03-11..2022-03-10 year"},
    Case{"før sommeren", "day 2021-06-30 season ~ limit vague"},
    Case{"over nyttår", "interval 2022-01-02..2022-01-31 season ~ vague"},
    Case{"innen årsskiftet", "day 2021-12-31 year limit"},
    Case{"uke 10", "interval 2021-03-08..2021-03-14 week inferred"},
};

constexpr std::array four_years{
    Case{"mai", "interval 2021-05-01..2021-05-31 month inferred"},
    Case{"mai 2023", "interval 2023-05-01..2023-05-31 month written"},
    Case{"neste år", "invalid !unreadable"},
    Case{"mai neste år", "invalid !unreadable"},
    Case{"i fjor", "invalid !unreadable"},
    Case{"innen utgangen av 2024", "day 2024-12-31 year written limit"},
    Case{"skoleåret 2022/23", "interval 2022-08-01..2023-07-31 year written"},
    Case{"skoleåret", "interval 2021-08-01..2022-07-31 year inferred"},
    Case{"2022-23", "interval 2022-01-01..2023-12-31 year written"},
    Case{"våren", "interval 2021-01-01..2021-06-30 season inferred"},
    Case{"1. juni – 1. mai", "interval 2021-06-01..2022-05-01 day inferred"},
    Case{"juni–mai", "interval 2021-06-01..2022-05-31 month inferred"},
    Case{"november–februar", "interval 2021-11-01..2022-02-28 month inferred"},
    Case{"29. februar", "day 2024-02-29 day"},
    Case{"mandag 3. juni", "day 2024-06-03 day"},
    Case{"uke 36: 4. september", "day 2021-09-04 day inferred !week(uke 35)"},
};

constexpr std::array without_period{
    Case{"1. mai", "day - day"},
    Case{"mai", "interval - month"},
    Case{"innen juni", "day - month limit vague"},
    Case{"mai 2022", "interval 2022-05-01..2022-05-31 month written"},
    Case{"31.12.2021", "day 2021-12-31 day written"},
    Case{"29. februar", "day - day"},
    Case{"innen perioden", "day - period limit"},
    Case{"i perioden", "continuous"},
    Case{"uke 36", "interval - week"},
    Case{"fra 1. mai 2021", "interval 2021-05-01..- day written"},
    Case{"månedlig", "recurring FREQ=MONTHLY;BYMONTHDAY=-1"},
    Case{"hver 6. uke", "recurring"},
    Case{"før årsmøtet", "event - limit årsmøtet -1"},
    Case{"1. mai og 3. mai", "day - day"},
};

} // namespace

TEST_CASE("a period over new year") {
    expect(school_year, with_period("2021-08-01..2022-07-31"));
}

TEST_CASE("a period of two years") {
    expect(two_years, with_period("2022-03-11..2024-03-10"));
}

TEST_CASE("years, runs of years and the words for years") {
    expect(year_words, with_period(year_2021));
}

TEST_CASE("twelve months over new year have each date once") {
    expect(spring_to_spring, with_period("2024-04-01..2025-03-31"));
}

TEST_CASE("a period from one meeting to the next") {
    expect(meeting_to_meeting, with_period("2021-03-11..2022-03-10"));
}

TEST_CASE("an open end and a season begin where most of them lies in the period") {
    const Context meetings = with_period("2021-03-11..2022-03-10");
    CHECK(dump(read("fra mars", meetings)) == "interval 2021-03-01..2022-03-10 month");
    CHECK(dump(read("frå mars", meetings)) == "interval 2021-03-01..2022-03-10 month");
    CHECK(dump(read("etter mars", meetings)) == "interval 2021-04-01..2022-03-10 month");
    CHECK(dump(read("etter 10. mars", meetings)) == "interval 2021-03-11..2022-03-10 day");
    CHECK(dump(read("fra 5. mars", meetings)) == "interval 2022-03-05..2022-03-10 day");
    const Context school = with_period("2021-08-01..2022-07-31");
    CHECK(dump(read("sommeren", school)) == "interval 2022-06-01..2022-08-31 season");
    CHECK(dump(read("sommaren", school)) == "interval 2022-06-01..2022-08-31 season");
    const Context years = with_period("2020-01-01..2023-12-31");
    CHECK(dump(read("uke 1", years)) == "interval 2019-12-30..2020-01-05 week inferred");
    CHECK(dump(read("innen uke 1", years)) == "day 2020-01-05 week inferred limit");
}

TEST_CASE("two digits right behind a month are its year") {
    const Context plan = with_period(year_2021);
    CHECK(dump(read("6. mai 21", plan)) == "day 2021-05-06 day written");
    CHECK(dump(read("mai 21", plan)) == "interval 2021-05-01..2021-05-31 month written");
    CHECK(dump(read("6. mai 20", plan)) == "day 2020-05-06 day written");
}

TEST_CASE("a period of four years") {
    expect(four_years, with_period("2021-01-01..2024-12-31"));
}

TEST_CASE("without a period a date without a year has no day") {
    expect(without_period, Context{});
}

TEST_CASE("the year of the heading decides where the period does not") {
    Context context = with_period("2022-01-01..2023-12-31");
    context.heading_year = 2023;
    CHECK(dump(read("mai", context)) == "interval 2023-05-01..2023-05-31 month");
    context.period.reset();
    CHECK(dump(read("mai neste år", context)) == "interval 2024-05-01..2024-05-31 month inferred");
    CHECK(dump(read("innen 1. mai", context)) == "day 2023-05-01 day limit");
}

TEST_CASE("the calendar and the period end without rolling over") {
    const Context last = with_period("9999-01-01..9999-12-31");
    CHECK(dump(read("vinteren", last)) == "invalid !no-such-year");
    CHECK(dump(read("etter 31.12.9999", last)) == "invalid written !no-such-year");
    CHECK(dump(read("før 1. januar 1970", {})) == "invalid written !no-such-year");
    CHECK(dump(read("fra oktober 2022", with_period(year_2021))) ==
          "interval 2022-10-01..- month written");
    CHECK(dump(read("mai 2022 – mai 2021", {})) == "invalid !backwards(mai 2021 – mai 2022)");
    CHECK(dump(read("seint i jula", with_period(year_2021))) ==
          "interval 2021-12-26..2021-12-26 day ~");
}
