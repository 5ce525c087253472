// Dates that do not hold together: a week or a weekday that is not the day's, an end
// before its beginning, a date withdrawn for another.
#include "reading_dump.hpp"

#include <doctest/doctest.h>

namespace {

using namespace plan::deadline;
using namespace plan::deadline::testing;

constexpr std::array contradictions{
    Case{"uke 36, tirsdag 14. september", "day 2021-09-14 day !week(uke 37)"},
    Case{"uke 37, tirsdag 14. september", "day 2021-09-14 day"},
    Case{"tirsdag 14. september (uke 36)", "day 2021-09-14 day !week(uke 37)"},
    Case{"tirsdag 14. september (uke 37)", "day 2021-09-14 day"},
    Case{"uke 36: 14.9.", "day 2021-09-14 day !week(uke 37)"},
    Case{"veke 36: 14.9.", "day 2021-09-14 day !week(veke 37)"},
    Case{"14.9. i uke 36", "day 2021-09-14 day !week(uke 37)"},
    Case{"uke 36 (6.–12. september)", "interval 2021-09-06..2021-09-12 day"},
    Case{"uke 36", "interval 2021-09-06..2021-09-12 week"},
    Case{"Uke 36: møte", "interval 2021-09-06..2021-09-12 week"},
    Case{"1. juni – 1. mai 2021", "invalid !backwards(1. mai – 1. juni 2021)"},
    Case{"fra 01.06.2021 til 01.05.2021", "invalid !backwards(01.05.2021 til 01.06.2021)"},
    Case{"frå 20.09–10.09.2021", "invalid !backwards(10.09–20.09.2021)"},
    Case{"uke 37–36", "invalid !backwards(uke 36–37)"},
    Case{"veke 37–36", "invalid !backwards(veke 36–37)"},
    Case{"27.–26. august", "invalid !backwards(26.–27. august)"},
    Case{"november–februar", "interval 2021-11-01..2022-02-28 month"},
    Case{"november–februar 2024", "interval 2023-11-01..2024-02-29 month written"},
    Case{"juni - mai", "invalid !backwards(mai - juni)"},
    Case{"mai 2022 – mai 2021", "invalid !backwards(mai 2021 – mai 2022)"},
    Case{"august–juni", "interval 2021-08-01..2022-06-30 month"},
    Case{"4. kvartal – 1. kvartal", "interval 2021-10-01..2022-03-31 quarter"},
    Case{"3.–2. kvartal", "interval 2021-07-01..2022-06-30 quarter"},
    Case{"01.05.202101.10.2021",
         "day 2021-05-01 day written | day 2021-10-01 day written !conflict"},
    Case{"1. mai, utsatt til 1. juni", "day 2021-05-01 day | day 2021-06-01 day !conflict"},
    Case{"1. mai, endret til 1. juni", "day 2021-05-01 day | day 2021-06-01 day !conflict"},
    Case{"1. mai. Flytta til 1. juni.", "day 2021-05-01 day | day 2021-06-01 day !conflict"},
    Case{"~~1. mai~~ 1. juni", "day 2021-05-01 day | day 2021-06-01 day !conflict"},
    Case{"1. mai ~~1. juni~~", "day 2021-05-01 day | day 2021-06-01 day !conflict"},
    Case{"utsatt til 1. juni", "day 2021-06-01 day"},
    Case{"forskjøvet til juni", "interval 2021-06-01..2021-06-30 month"},
    Case{"~~01.05.2021~~ 01.06.2021",
         "day 2021-05-01 day written | day 2021-06-01 day written !conflict"},
    Case{"1. mai, ny frist: 1. juni", "day 2021-05-01 day | day 2021-06-01 day !conflict"},
    Case{"1. mai, utsett til 1. juni", "day 2021-05-01 day | day 2021-06-01 day !conflict"},
    Case{"1. mai, flyttet til høsten",
         "day 2021-05-01 day | interval 2021-08-01..2021-12-31 season !conflict"},
    Case{"flyttet fra 1. mai til 1. juni", "day 2021-05-01 day | day 2021-06-01 day !conflict"},
    Case{"flytta frå 1. mai til 1. juni", "day 2021-05-01 day | day 2021-06-01 day !conflict"},
    Case{"6. september 2021 (tirsdag)", "day 2021-09-06 day written !weekday(mandag)"},
    Case{"1. mai, onsdag", "day 2021-05-01 day !weekday(lørdag)"},
    Case{"1. mai, lørdag", "day 2021-05-01 day"},
    Case{"lø. 5. september", "day 2021-09-05 day !weekday(søndag)"},
    Case{"to 7. mai", "day 2021-05-07 day !weekday(fredag)"},
    Case{"torsd. 6. mai", "day 2021-05-06 day"},
    Case{"ti 6. mai", "day 2021-05-06 day !weekday(torsdag)"},
    Case{"mandag 6.9. kl 18, uke 37", "day 2021-09-06 day !week(uke 36)"},
    Case{"mandag 6.9. kl. 18.00–20.00, uke 36", "day 2021-09-06 day"},
    Case{"uke 36, onsdag 8.9.2021", "day 2021-09-08 day written"},
    Case{"tirsdag 14. september, uke 36", "day 2021-09-14 day !week(uke 37)"},
    Case{"onsdag 15. september, veke 36", "day 2021-09-15 day !week(veke 37)"},
    Case{"3. januar 2021 (uke 1)", "day 2021-01-03 day written !week(uke 53)"},
    Case{"uke 36: 13.–17. september", "interval 2021-09-13..2021-09-17 day !week(uke 37)"},
    Case{"uke 36, 38 og 40", "interval 2021-09-06..2021-10-10 week [2021-09-06..2021-09-12] "
                             "[2021-09-20..2021-09-26] [2021-10-04..2021-10-10]"},
    Case{"uke 36 og 14. september",
         "interval 2021-09-06..2021-09-14 day [2021-09-06..2021-09-12] [2021-09-14]"},
    Case{"tirsdag i uke 36", "day 2021-09-07 day"},
    Case{"helga i veke 36", "interval 2021-09-11..2021-09-12 day"},
    Case{"onsdag uke 36", "day 2021-09-08 day"},
};

// What the text withdraws is no deadline, and what narrows a date is not passed over.
constexpr std::array withdrawn{
    Case{"1. mai, avlyst", "invalid !unreadable"},
    Case{"avlyst 1. mai", "invalid !unreadable"},
    Case{"1. mai er avlyst", "invalid !unreadable"},
    Case{"1. mai vart avlyst", "invalid !unreadable"},
    Case{"kurs 1. mai (avlyst)", "invalid !unreadable"},
    Case{"1. mai (utgår)", "invalid !unreadable"},
    Case{"1. mai, droppet", "invalid !unreadable"},
    Case{"1. mai er droppa", "invalid !unreadable"},
    Case{"1. mai, avlyst. 1. juni", "invalid !unreadable | day 2021-06-01 day"},
};
constexpr std::array narrowed{
    Case{"helg i mai", "invalid !unreadable"},
    Case{"mandag i mai", "invalid !unreadable"},
    Case{"1. mai 12", "invalid !unreadable"},
    Case{"tre uker i mai", "interval 2021-05-01..2021-05-31 month"},
    Case{"1. mai kl 12", "day 2021-05-01 day"},
    Case{"mai 21 stands", "interval 2021-05-01..2021-05-31 month"},
};

// Within these periods what looks like a year all the way round is one.
constexpr std::array over_new_year{
    Case{"juni–mai", "interval 2021-06-01..2022-05-31 month inferred"},
    Case{"uke 37–36", "interval 2021-09-13..2022-09-11 week inferred"},
    Case{"1. oktober – 31. august", "interval 2021-10-01..2022-08-31 day inferred"},
};

} // namespace

TEST_CASE("what contradicts itself is kept, and said") {
    expect(contradictions, with_period(year_2021));
}

TEST_CASE("a date that the text withdraws is no deadline") {
    expect(withdrawn, with_period(year_2021));
}

TEST_CASE("a word or a number that narrows a date is not passed over") {
    expect(narrowed, with_period(year_2021));
}

TEST_CASE("a range round new year within the period is no mistake") {
    expect(over_new_year, with_period("2021-06-01..2022-12-31"));
}

TEST_CASE("a fault stands on the words that are wrong") {
    const Context context = with_period(year_2021);
    const auto at = [&context](std::string_view text, std::size_t reading = 0) {
        const auto readings = read(text, context);
        REQUIRE(readings.size() > reading);
        REQUIRE(readings[reading].faults.size() == 1);
        const Fault& fault = readings[reading].faults[0];
        return std::string{text.substr(fault.begin, fault.end - fault.begin)};
    };
    CHECK(at("møte uke 36, tirsdag 14. september") == "uke 36");
    CHECK(at("tirsdag 14. september (uke 36)") == "uke 36");
    CHECK(at("fra 1. juni til 1. mai") == "1. juni til 1. mai");
    CHECK(at("01.05.202101.10.2021", 1) == "01.10.2021");
    CHECK(at("1. mai, utsatt til innen 1. juni", 1) == "innen 1. juni");
    CHECK(at("tirsdag 6. september") == "tirsdag");
    CHECK(at("møte i mai, ikke i juni", 1) == "ikke");
    CHECK(at("innenn juni") == "innenn");
}

TEST_CASE("the week of a day is told by both numbers") {
    const auto readings = read("uke 36, tirsdag 14. september", with_period(year_2021));
    REQUIRE(readings.size() == 1);
    CHECK(readings[0].text == "uke 36, tirsdag 14. september");
    CHECK(readings[0].faults.at(0).value == 37);
    CHECK(readings[0].faults.at(0).limit == 36);
}
