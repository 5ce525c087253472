// DOMAIN 2.2 and 2.3: months, quarters, halves, weeks, seasons, feasts.
#include "reading_dump.hpp"

#include <doctest/doctest.h>

namespace {

using namespace plan::deadline;
using namespace plan::deadline::testing;

constexpr std::array unit_forms{
    Case{"Mai", "interval 2021-05-01..2021-05-31 month"},
    Case{"i mai", "interval 2021-05-01..2021-05-31 month"},
    Case{"i løpet av mai", "interval 2021-05-01..2021-05-31 month"},
    Case{"mai 2022", "interval 2022-05-01..2022-05-31 month written"},
    Case{"Innen Juni", "day 2021-06-30 month limit vague"},
    Case{"innen utgangen av juni", "day 2021-06-30 month limit"},
    Case{"ultimo juni", "day 2021-06-30 month"},
    Case{"primo mai", "interval 2021-05-01..2021-05-10 month ~"},
    Case{"medio mai", "interval 2021-05-11..2021-05-20 month ~"},
    Case{"slutten av mai", "interval 2021-05-21..2021-05-31 month ~"},
    Case{"seinast i juni", "day 2021-06-30 month limit"},
    Case{"innen utgangen av 2019", "day 2019-12-31 year written limit"},
    Case{"ved utgangen av året", "day 2021-12-31 year"},
    Case{"innen året er omme", "day 2021-12-31 year limit"},
    Case{"i løpet av året", "interval 2021-01-01..2021-12-31 year"},
    Case{"i løpet av perioden", "interval 2021-01-01..2021-12-31 period"},
    Case{"innen perioden", "day 2021-12-31 period limit"},
    Case{"før juni", "day 2021-05-31 month limit"},
    Case{"April og Sept.",
         "interval 2021-04-01..2021-09-30 month [2021-04-01..2021-04-30] [2021-09-01..2021-09-30]"},
    Case{"Mai og Okt.",
         "interval 2021-05-01..2021-10-31 month [2021-05-01..2021-05-31] [2021-10-01..2021-10-31]"},
    Case{"Juni og Desember",
         "interval 2021-06-01..2021-12-31 month [2021-06-01..2021-06-30] [2021-12-01..2021-12-31]"},
    Case{"April/Mai", "interval 2021-04-01..2021-05-31 month"},
    Case{"nov/des", "interval 2021-11-01..2021-12-31 month"},
    Case{"jun/jul", "interval 2021-06-01..2021-07-31 month"},
    Case{"Februar til september", "interval 2021-02-01..2021-09-30 month"},
    Case{"Februar - Juni", "interval 2021-02-01..2021-06-30 month"},
    Case{"fra februar til september", "interval 2021-02-01..2021-09-30 month"},
    Case{"Oktober – desember", "interval 2021-10-01..2021-12-31 month"},
    Case{"August- oktober", "interval 2021-08-01..2021-10-31 month"},
    Case{"november-februar 2022", "interval 2021-11-01..2022-02-28 month written"},
    Case{"månedsskiftet jan/feb", "day 2021-01-31 month ~"},
    Case{"1. kvartal", "interval 2021-01-01..2021-03-31 quarter"},
    Case{"første kvartal", "interval 2021-01-01..2021-03-31 quarter"},
    Case{"Q1", "interval 2021-01-01..2021-03-31 quarter"},
    Case{"K1", "interval 2021-01-01..2021-03-31 quarter"},
    Case{"kvartal 3", "interval 2021-07-01..2021-09-30 quarter"},
    Case{"2. tertial", "interval 2021-05-01..2021-08-31 tertial"},
    Case{"T3", "interval 2021-09-01..2021-12-31 tertial"},
    Case{"første halvår", "interval 2021-01-01..2021-06-30 half"},
    Case{"1 halvår", "interval 2021-01-01..2021-06-30 half"},
    Case{"1. halvår", "interval 2021-01-01..2021-06-30 half"},
    Case{"fyrste halvår", "interval 2021-01-01..2021-06-30 half"},
    Case{"vårhalvåret", "interval 2021-01-01..2021-06-30 half"},
    Case{"uke 36", "interval 2021-09-06..2021-09-12 week"},
    Case{"veke 36", "interval 2021-09-06..2021-09-12 week"},
    Case{"uke 36–37", "interval 2021-09-06..2021-09-19 week"},
    Case{"i uke 44", "interval 2021-11-01..2021-11-07 week"},
    Case{"u. 44", "interval 2021-11-01..2021-11-07 week"},
    Case{"uke 36, 38 og 40", "interval 2021-09-06..2021-10-10 week [2021-09-06..2021-09-12] "
                             "[2021-09-20..2021-09-26] [2021-10-04..2021-10-10]"},
    Case{"Våren", "interval 2021-01-01..2021-06-30 season"},
    Case{"våren 2022", "interval 2022-01-01..2022-06-30 season written"},
    Case{"i løpet av våren", "interval 2021-01-01..2021-06-30 season"},
    Case{"sommeren", "interval 2021-06-01..2021-08-31 season"},
    Case{"hausten", "interval 2021-08-01..2021-12-31 season"},
    Case{"vinteren", "interval 2021-12-01..2022-02-28 season"},
    Case{
        "vår/høst",
        "interval 2021-01-01..2021-12-31 season [2021-01-01..2021-06-30] [2021-08-01..2021-12-31]"},
    Case{
        "vinter og vår",
        "interval 2020-12-01..2021-06-30 season [2020-12-01..2021-02-28] [2021-01-01..2021-06-30]"},
    Case{"før sommeren", "day 2021-06-30 season ~ limit vague"},
    Case{"før jul", "day 2021-12-23 day ~ limit vague"},
    Case{"etter sommeren", "interval 2021-08-15..2021-09-30 season ~ vague"},
    Case{"over nyttår", "interval 2022-01-02..2022-01-31 season ~ vague"},
    Case{"før påske", "day 2021-03-31 day ~ limit vague"},
    Case{"på nyåret", "interval 2022-01-02..2022-01-31 season ~ vague"},
    Case{"uke 53", "invalid !no-such-week(uke 52)"},
    Case{"uke 54", "invalid !no-such-week(uke 52)"},
    Case{"5. kvartal", "invalid !unreadable(4. kvartal)"},
    Case{"mai-2022", "interval 2022-05-01..2022-05-31 month written"},
    Case{"1. og 2. kvartal", "interval 2021-01-01..2021-06-30 quarter [2021-01-01..2021-03-31] "
                             "[2021-04-01..2021-06-30]"},
    Case{"februar, april og juni", "interval 2021-02-01..2021-06-30 month [2021-02-01..2021-02-28] "
                                   "[2021-04-01..2021-04-30] [2021-06-01..2021-06-30]"},
    Case{"fra mai og ut året", "interval 2021-05-01..2021-12-31 year"},
    Case{"til høsten", "interval 2021-08-01..2021-12-31 season"},
    Case{"vår", "interval 2021-01-01..2021-06-30 season"},
    Case{"i perioden", "continuous 2021-01-01..2021-12-31 period"},
    Case{"I perioden februar - april", "interval 2021-02-01..2021-04-30 month"},
    Case{"2022-23", "interval 2022-01-01..2023-12-31 year written"},
    Case{"2021 – 2022", "interval 2021-01-01..2022-12-31 year written"},
    Case{"hele 2019", "continuous 2019-01-01..2019-12-31 year written"},
    Case{"uke 36, 2021", "interval 2021-09-06..2021-09-12 week written"},
    Case{"hele våren", "interval 2021-01-01..2021-06-30 season"},
    Case{"mai/oktober",
         "interval 2021-05-01..2021-10-31 month [2021-05-01..2021-05-31] [2021-10-01..2021-10-31]"},
    Case{"Aug.-okt.", "interval 2021-08-01..2021-10-31 month"},
    Case{"Q1–Q2", "interval 2021-01-01..2021-06-30 quarter"},
    Case{"2021", "interval 2021-01-01..2021-12-31 year written"},
    Case{"innen ferien", "day 2021-06-30 season ~ limit vague"},
    Case{"innan ferien", "day 2021-06-30 season ~ limit vague"},
    Case{"mot slutten av mai", "interval 2021-05-21..2021-05-31 month ~"},
    Case{"uke 8/9", "interval 2021-02-22..2021-03-07 week"},
    Case{"veke 8/9", "interval 2021-02-22..2021-03-07 week"},
    Case{"uke 52/1", "interval 2021-12-27..2022-01-09 week"},
    Case{"innen første uke av september", "day 2021-09-05 week limit"},
    Case{"første virkedag i mai", "day 2021-05-03 day"},
    Case{"siste arbeidsdag i juni", "day 2021-06-30 day"},
    Case{"innan siste arbeidsdag i mai", "day 2021-05-31 day limit"},
    Case{"oppstart 1. mai", "interval 2021-05-01..2021-12-31 day"},
    Case{"oppstart i mai", "interval 2021-05-01..2021-05-31 month"},
};

// What stands beside the date turns it into something the grammar does not read.
constexpr std::array unread_forms{
    Case{"unntatt juli", "invalid !unreadable"},
    Case{"ikke i juli", "invalid !unreadable"},
    Case{"ikkje før 1. mai", "interval 2021-05-01..2021-12-31 day"},
    Case{"ikke senere enn 1. mai", "day 2021-05-01 day limit"},
    Case{"over 3 ganger i året", "quota 2021-01-01..2021-12-31 year 3..3/year"},
    Case{"juni, mai neste år og løpende",
         "interval 2021-06-01..2022-05-31 month inferred [2021-06-01..2021-06-30] "
         "[2022-05-01..2022-05-31] | continuous 2021-01-01..2021-12-31 period"},
    Case{"første møte i mai", "interval 2021-05-01..2021-05-31 month"},
};

} // namespace

TEST_CASE("months, quarters, halves, weeks, seasons and feasts") {
    expect(unit_forms, with_period(year_2021));
}

TEST_CASE("words that turn a date into another are not passed over") {
    expect(unread_forms, with_period(year_2021));
}

TEST_CASE("a plan's own seasons go before the table's") {
    Context context = with_period("2021-01-01..2022-12-31");
    context.seasons.spring = SeasonDays{3, 1, 5, 31};
    context.seasons.winter = SeasonDays{11, 15, 2, 29};
    CHECK(dump(read("våren 2022", context)) == "interval 2022-03-01..2022-05-31 season written");
    CHECK(dump(read("innen våren 2021", context)) == "day 2021-05-31 season written limit vague");
    CHECK(dump(read("vinteren 2021", context)) == "interval 2021-11-15..2022-02-28 season written");
    CHECK(dump(read("høsten 2021", context)) == "interval 2021-08-01..2021-12-31 season written");
    context.seasons.autumn = SeasonDays{9, 20, 9, 10};
    CHECK(dump(read("høsten 2021", context)) == "interval 2021-09-20..2022-09-10 season written");
    context.seasons.summer = SeasonDays{13, 1, 14, 1};
    CHECK(dump(read("sommeren 2021", context)) == "invalid written !no-such-year");
}
