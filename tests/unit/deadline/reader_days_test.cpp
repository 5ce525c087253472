// DOMAIN 2.1: dates with a day.
#include "reading_dump.hpp"

#include <doctest/doctest.h>

namespace {

using namespace plan::deadline;
using namespace plan::deadline::testing;

constexpr std::array day_forms{
    Case{"31.12.2021", "day 2021-12-31 day written"},
    Case{"1.5.2021", "day 2021-05-01 day written"},
    Case{"01.05.21", "day 2021-05-01 day written"},
    Case{"2021-05-01", "day 2021-05-01 day written"},
    Case{"01/05/2021", "day 2021-05-01 day written !slashes(01.05.2021)"},
    Case{"15.09", "day 2021-09-15 day"},
    Case{"15.9.", "day 2021-09-15 day"},
    Case{"1. mai", "day 2021-05-01 day"},
    Case{"1.mai", "day 2021-05-01 day"},
    Case{"31.mars", "day 2021-03-31 day"},
    Case{"01 februar", "day 2021-02-01 day"},
    Case{"15 JUNI", "day 2021-06-15 day"},
    Case{"den 3. april", "day 2021-04-03 day"},
    Case{"første mai", "day 2021-05-01 day"},
    Case{"tirsdag 6. september", "day 2021-09-06 day !weekday(mandag)"},
    Case{"laurdag 26. august", "day 2021-08-26 day !weekday(torsdag)"},
    Case{"Mandag 18.02.2019", "day 2019-02-18 day written"},
    Case{"innen 1. november", "day 2021-11-01 day limit"},
    Case{"senest 1. nov.", "day 2021-11-01 day limit"},
    Case{"seinast 1. november", "day 2021-11-01 day limit"},
    Case{"frist 15. juni", "day 2021-06-15 day limit"},
    Case{"til og med 3. mai", "day 2021-05-03 day limit"},
    Case{"t.o.m. 3. mai", "day 2021-05-03 day limit"},
    Case{"før 1. november", "day 2021-10-31 day limit"},
    Case{"fra 1. mai", "interval 2021-05-01..2021-12-31 day"},
    Case{"frå og med 1. mai", "interval 2021-05-01..2021-12-31 day"},
    Case{"ca. 1. mars", "day 2021-03-01 day ~"},
    Case{"rundt 1. mars", "day 2021-03-01 day ~"},
    Case{"26. - 27. august", "interval 2021-08-26..2021-08-27 day"},
    Case{"18. og 19. mars", "interval 2021-03-18..2021-03-19 day"},
    Case{"6.–8. oktober", "interval 2021-10-06..2021-10-08 day"},
    Case{"26., 29. og 31 august", "day 2021-08-31 day [2021-08-26] [2021-08-29] [2021-08-31]"},
    Case{"31.21.2021", "invalid !no-such-month(31.12.2021)"},
    Case{"31.06.2022", "invalid !no-such-day(30.06.2022)"},
    Case{"29.02.2023", "invalid !no-such-day(28.02.2023)"},
    Case{"00.01", "invalid !no-such-day(01.01)"},
    Case{"Innan 1. november", "day 2021-11-01 day limit"},
    Case{"21.8.", "day 2021-08-21 day"},
    Case{"1. jul.", "day 2021-07-01 day"},
    Case{"15. 9. 2021", "day 2021-09-15 day written"},
    Case{"15.9. 2021", "day 2021-09-15 day written"},
    Case{"1. mai 2022", "day 2022-05-01 day written"},
    Case{"26. august - 3. september", "interval 2021-08-26..2021-09-03 day"},
    Case{"31. mai og 1. juni", "interval 2021-05-31..2021-06-01 day"},
    Case{"1. mai og 1. oktober", "day 2021-10-01 day [2021-05-01] [2021-10-01]"},
    Case{"18. og 25. mars", "day 2021-03-25 day [2021-03-18] [2021-03-25]"},
    Case{"mellom 1. mai og 15. juni", "interval 2021-05-01..2021-06-15 day"},
    Case{"fra 1. til 3. mai", "interval 2021-05-01..2021-05-03 day"},
    Case{"15.–17.09.2021", "interval 2021-09-15..2021-09-17 day written"},
    Case{"26.08–28.08.2021", "interval 2021-08-26..2021-08-28 day written"},
    Case{"14 dager før 1. mai", "day 2021-04-17 day limit"},
    Case{"Lør. 1. mai", "day 2021-05-01 day"},
    Case{"05/21/2021", "invalid !no-such-month(21.05.2021)"},
    Case{"05.21.2021", "invalid !no-such-month(21.05.2021)"},
    Case{"01.05.1921", "invalid !no-such-year"},
    Case{"01.05.202", "invalid !no-such-year"},
    Case{"01.05.000", "invalid !no-such-year"},
    Case{"31.2.0000", "invalid !no-such-year"},
    Case{"0000-05-01", "invalid !no-such-year"},
    Case{"1. mai 0000", "invalid !no-such-year"},
    Case{"30.1.19", "day 2019-01-30 day written"},
    Case{"29. februar", "invalid !no-such-day(28. februar)"},
    Case{"31. juni", "invalid !no-such-day(30. juni)"},
    Case{"01.07.2020", "day 2020-07-01 day written"},
    Case{"30. juni?", "day 2021-06-30 day ~"},
    Case{"1. januar 9999", "day 9999-01-01 day written"},
    Case{"31.12.9999", "day 9999-12-31 day written"},
    Case{"1. mai 1921", "invalid !no-such-year"},
    Case{"1.mai.2022", "day 2022-05-01 day written"},
    Case{"26/27. august", "day 2021-08-27 day [2021-08-26] [2021-08-27]"},

    Case{"første mandag i oktober",
         "recurring 2021-10-04 day FREQ=YEARLY;BYMONTH=10;BYDAY=1MO [2021-10-04]"},
    Case{"1. mandag i oktober 2022", "day 2022-10-03 day written"},
    Case{"siste søndag i april",
         "recurring 2021-04-25 day FREQ=YEARLY;BYMONTH=4;BYDAY=-1SU [2021-04-25]"},
    Case{"sidste søndag i april",
         "recurring 2021-04-25 day FREQ=YEARLY;BYMONTH=4;BYDAY=-1SU [2021-04-25]"},
    Case{"den siste søndagen i april",
         "recurring 2021-04-25 day FREQ=YEARLY;BYMONTH=4;BYDAY=-1SU [2021-04-25]"},
    Case{"innen første mandag i oktober", "day 2021-10-04 day limit"},
    Case{"før første tysdag i juni", "day 2021-05-31 day limit"},
    Case{"hver første mandag i oktober",
         "recurring 2021-10-04 day FREQ=YEARLY;BYMONTH=10;BYDAY=1MO [2021-10-04]"},
    Case{"femte mandag i mars",
         "recurring 2021-03-29 day FREQ=YEARLY;BYMONTH=3;BYDAY=5MO [2021-03-29]"},
    Case{"femte mandag i februar", "invalid !unreadable"},
    Case{"første mandag etter påske", "invalid !unreadable"},

    Case{"2021.05.01 og løpende", "invalid !unreadable | continuous 2021-01-01..2021-12-31 period"},
    Case{"05.2021, ved behov", "invalid !unreadable | on-demand"},
    Case{"111.5.2021 og mai", "invalid !unreadable | interval 2021-05-01..2021-05-31 month"},
    Case{"innen den 15., og ved behov", "invalid !unreadable | on-demand"},
    Case{"1/5 og 1. juni", "invalid !unreadable(1.5.) | day 2021-06-01 day"},
    Case{"3.3.1 og mai", "interval 2021-05-01..2021-05-31 month"},
    Case{"kl. 10.15 i mai", "interval 2021-05-01..2021-05-31 month"},
    Case{"innen 9. trinn, og mai", "interval 2021-05-01..2021-05-31 month"},
    Case{"1/2 stilling i mai", "interval 2021-05-01..2021-05-31 month"},
};

} // namespace

TEST_CASE("every written form of a day") {
    expect(day_forms, with_period(year_2021));
}

TEST_CASE("limits say to which month or year they belong") {
    const auto day = read("31.06.2022", {});
    CHECK(day.at(0).faults.at(0).context == "06");
    CHECK(day.at(0).faults.at(0).limit == 30);
    const auto week = read("uke 53/2021", {});
    CHECK(week.at(0).faults.at(0).context == "2021");
    CHECK(week.at(0).faults.at(0).limit == 52);
    const auto weekday = read("tirsdag 6.9.2021", {});
    CHECK(weekday.at(0).faults.at(0).value == 1);
}
