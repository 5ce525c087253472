// Parts of months and years, named moments, and the ways to write ranges and lists.
#include "reading_dump.hpp"

#include <doctest/doctest.h>

namespace {

using namespace plan::deadline;
using namespace plan::deadline::testing;

constexpr std::array parts{
    Case{"innen årets slutt", "day 2021-12-31 year limit"},
    Case{"ved årets utgang", "day 2021-12-31 year"},
    Case{"innan årsslutt", "day 2021-12-31 year limit"},
    Case{"innen årsskiftet", "day 2021-12-31 year limit"},
    Case{"før nyttår", "day 2021-12-31 year limit"},
    Case{"før fellesferien", "day 2021-07-09 season ~ limit vague"},
    Case{"i fellesferien", "interval 2021-07-12..2021-08-01 season"},
    Case{"etter fellesferien", "interval 2021-08-02..2021-09-30 season ~ vague"},
    Case{"første halvdel av mai", "interval 2021-05-01..2021-05-15 month"},
    Case{"siste halvdel av oktober", "interval 2021-10-16..2021-10-31 month"},
    Case{"andre halvdel av mai", "interval 2021-05-16..2021-05-31 month"},
    Case{"1. halvdel av mai", "interval 2021-05-01..2021-05-15 month"},
    Case{"i første halvdel av juni", "interval 2021-06-01..2021-06-15 month"},
    Case{"første uke i mai", "interval 2021-05-03..2021-05-09 week"},
    Case{"siste uke i mai", "interval 2021-05-24..2021-05-30 week"},
    Case{"fyrste veke i mai", "interval 2021-05-03..2021-05-09 week"},
    Case{"2. uke i mai", "interval 2021-05-10..2021-05-16 week"},
    Case{"helga 15.–16. mai", "interval 2021-05-15..2021-05-16 day"},
    Case{"siste helg i august", "interval 2021-08-28..2021-08-29 week"},
    Case{"pinsehelga", "interval 2021-05-22..2021-05-24 day"},
    Case{"i påskeuka", "interval 2021-03-29..2021-04-04 day"},
    Case{"påskeferien", "invalid !unreadable"},
    Case{"før vinterferien", "invalid !unreadable"},
    Case{"høstferien", "invalid !unreadable"},
    Case{"over sommeren", "interval 2021-08-15..2021-09-30 season ~ vague"},
    Case{"over sommerferien", "interval 2021-08-15..2021-09-30 season ~ vague"},
    Case{"etter påske", "interval 2021-04-06..2021-12-31 day ~ vague"},
    Case{"over påske", "interval 2021-04-06..2021-12-31 day ~ vague"},
    Case{"mot jul", "day 2021-12-23 season ~ vague"},
    Case{"mot sommeren", "day 2021-06-30 season ~ vague"},
    Case{"rundt påske", "interval 2021-04-01..2021-04-05 day ~"},
    Case{"rundt månedsskiftet mai/juni", "day 2021-05-31 month ~"},
    Case{"ved månedsslutt mai", "day 2021-05-31 month"},
    Case{"månadsskiftet april/mai", "day 2021-04-30 month ~"},
    Case{"innen midten av mai", "day 2021-05-15 month ~ limit"},
    Case{"innen medio mai", "day 2021-05-15 month ~ limit"},
    Case{"før midten av mai", "day 2021-05-14 month ~ limit"},
    Case{"i første del av mai", "interval 2021-05-01..2021-05-10 month ~"},
    Case{"i starten av året", "interval 2021-01-01..2021-04-30 year ~"},
    Case{"tidlig høst", "interval 2021-08-01..2021-09-20 season ~"},
    Case{"sen vår", "interval 2021-05-01..2021-06-30 season ~"},
    Case{"sist på året", "interval 2021-09-01..2021-12-31 year ~"},
    Case{"før 1. kvartal er omme", "day 2021-03-31 quarter limit"},
    Case{"innen 1. kvartal er omme", "day 2021-03-31 quarter limit"},
    Case{"innen 3. kvartal", "day 2021-09-30 quarter limit"},
    Case{"i 2. og 4. kvartal", "interval 2021-04-01..2021-12-31 quarter [2021-04-01..2021-06-30] "
                               "[2021-10-01..2021-12-31]"},
    Case{"kvartal 1–3", "interval 2021-01-01..2021-09-30 quarter"},
    Case{"1.–3. kvartal", "interval 2021-01-01..2021-09-30 quarter"},
    Case{"Q1/Q3", "interval 2021-01-01..2021-09-30 quarter [2021-01-01..2021-03-31] "
                  "[2021-07-01..2021-09-30]"},
    Case{"Q1 og Q2", "interval 2021-01-01..2021-06-30 quarter [2021-01-01..2021-03-31] "
                     "[2021-04-01..2021-06-30]"},
    Case{"mai-juni og september",
         "interval 2021-05-01..2021-09-30 month [2021-05-01..2021-06-30] [2021-09-01..2021-09-30]"},
    Case{"uke 36 og 38",
         "interval 2021-09-06..2021-09-26 week [2021-09-06..2021-09-12] [2021-09-20..2021-09-26]"},
    Case{"uke 52–2", "interval 2021-12-27..2022-01-16 week"},
    Case{"veke 36 til 38", "interval 2021-09-06..2021-09-26 week"},
    Case{"mellom 1. og 15. mai", "interval 2021-05-01..2021-05-15 day"},
    Case{"mellom jul og nyttår", "interval 2021-12-27..2021-12-31 season"},
    Case{"romjula", "interval 2021-12-27..2021-12-31 season"},
    Case{"fra og med 1. mai til og med 1. juni", "interval 2021-05-01..2021-06-01 day"},
    Case{"f.o.m. 1. mai t.o.m. 1. juni", "interval 2021-05-01..2021-06-01 day"},
    Case{"fom 1. mai tom 1. juni", "interval 2021-05-01..2021-06-01 day"},
    Case{"fra 1. mai", "interval 2021-05-01..2021-12-31 day"},
    Case{"mandag 18.02.2019", "day 2019-02-18 day written"},
    Case{"tirs. 6/9-22", "day 2022-09-06 day written !slashes(6.9.22)"},
    Case{"6/9 2022", "day 2022-09-06 day written !slashes(6.9.2022)"},
    Case{"1/5-2021", "day 2021-05-01 day written !slashes(1.5.2021)"},
    Case{"1/5", "invalid !unreadable(1.5.)"},
    Case{"01.05.-15.05.2021", "interval 2021-05-01..2021-05-15 day written"},
    Case{"1.-3. mai", "interval 2021-05-01..2021-05-03 day"},
    Case{"1.5.–3.5.", "interval 2021-05-01..2021-05-03 day"},
    Case{"30. april/1. mai", "day 2021-05-01 day [2021-04-30] [2021-05-01]"},
    Case{"26., 29. og 31 august", "day 2021-08-31 day [2021-08-26] [2021-08-29] [2021-08-31]"},
    Case{"den 3. april", "day 2021-04-03 day"},
    Case{"3. april kl. 18.00", "day 2021-04-03 day"},
    Case{"15 JUNI", "day 2021-06-15 day"},
    Case{"1.mai", "day 2021-05-01 day"},
    Case{"1 mai", "day 2021-05-01 day"},
    Case{"1. Mai 2021.", "day 2021-05-01 day written"},
    Case{"mai -21", "interval 2021-05-01..2021-05-31 month written"},
    Case{"mai '21", "interval 2021-05-01..2021-05-31 month written"},
    Case{"mai ’21", "interval 2021-05-01..2021-05-31 month written"},
    Case{"des. 2021 (senest)", "day 2021-12-31 month written limit"},
    Case{"innen 1. mai (absolutt frist)", "day 2021-05-01 day limit"},
    Case{"1. mai senest", "day 2021-05-01 day limit"},
    Case{"høsten -21", "interval 2021-08-01..2021-12-31 season written"},
};

constexpr std::array limits{
    Case{"innen våren", "day 2021-06-30 season limit vague"},
    Case{"innan hausten", "day 2021-12-31 season limit vague"},
    Case{"innen mai 2022", "day 2022-05-31 month written limit vague"},
    Case{"senest i juni", "day 2021-06-30 month limit"},
    Case{"senest juni", "day 2021-06-30 month limit vague"},
    Case{"innen utgangen av mai", "day 2021-05-31 month limit"},
    Case{"innen ultimo mai", "day 2021-05-31 month limit"},
    Case{"ca. 1. mars", "day 2021-03-01 day ~"},
    Case{"primo mai", "interval 2021-05-01..2021-05-10 month ~"},
    Case{"senest medio mai", "day 2021-05-15 month ~ limit"},
    Case{"fram til 1. mai", "day 2021-05-01 day limit"},
    Case{"fram til jul", "day 2021-12-23 day ~ limit vague"},
    Case{"frem til sommeren", "day 2021-06-30 season ~ limit vague"},
    Case{"fra mai til juni", "interval 2021-05-01..2021-06-30 month"},
    Case{"til 1. mai", "day 2021-05-01 day limit"},
    Case{"14 dager før 1. mai", "day 2021-04-17 day limit"},
    Case{"senest 14 dager før 1. mai", "day 2021-04-17 day limit"},
    Case{"innen uke 36", "day 2021-09-12 week limit"},
    Case{"innen 2. halvår", "day 2021-12-31 half limit"},
    Case{"fra 1. mai", "interval 2021-05-01..2021-12-31 day"},
    Case{"inntil 1. mai", "day 2021-05-01 day limit"},
    Case{"innan jol", "day 2021-12-23 day ~ limit vague"},
};

} // namespace

TEST_CASE("parts, moments, ranges and lists") {
    expect(parts, with_period(year_2021));
}

TEST_CASE("which days are the last, and which the words leave open") {
    expect(limits, with_period(year_2021));
}

TEST_CASE("school holidays have days only as events") {
    const std::vector<Event> events{
        {.name = "vinterferien", .dates = {{date("2021-02-22"), date("2021-02-28")}}}};
    Context context = with_period(year_2021);
    context.events = events;
    CHECK(dump(read("før vinterferien", context)) == "event 2021-02-21 limit vinterferien -1");
    CHECK(dump(read("Vinterferien", context)) == "event 2021-02-22..2021-02-28 Vinterferien 0");
}
