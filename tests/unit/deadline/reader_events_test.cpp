// DOMAIN 2.6: phrases that hang on events.
#include "reading_dump.hpp"

#include <doctest/doctest.h>

namespace {

using namespace plan::deadline;
using namespace plan::deadline::testing;

constexpr std::array event_phrases{
    Case{"til årsmøtet", "event 2022-03-10 limit årsmøtet 0"},
    Case{"på årsmøtet", "event 2022-03-10 årsmøtet 0"},
    Case{"innen årsmøtet", "event 2022-03-10 limit årsmøtet 0"},
    Case{"før årsmøtet", "event 2022-03-09 limit årsmøtet -1"},
    Case{"etter årsmøtet", "event 2022-03-11..- årsmøtet 1"},
    Case{"Årsmøtet", "event 2022-03-10 Årsmøtet 0"},
    Case{"årsmøte 2022", "event 2022-03-10 written årsmøte 0"},
    Case{"Årsmøte 2021", "event 2021-01-28 written Årsmøte 0"},
    Case{"14 dager før årsmøtet", "event 2022-02-24 limit årsmøtet -14"},
    Case{"1 uke før årsmøtet", "event 2022-03-03 limit årsmøtet -7"},
    Case{"minimum 6 uker før årsmøtet", "event 2022-01-27 limit årsmøtet -42"},
    Case{"senest 21 dagar før årsmøtet", "event 2022-02-17 limit årsmøtet -21"},
    Case{"14 dager etter avholdt årsmøte", "event 2022-03-24 årsmøte 14"},
    Case{"ca 2 uker etter siste styremøte", "event 2021-09-15 ~ styremøte 14"},
    Case{"til neste styremøte", "event 2021-05-05 limit styremøte 0"},
    Case{"neste styremøte", "event 2021-05-05 styremøte 0"},
    Case{"før styremøter", "event 2021-05-04 limit styremøter -1"},
    Case{"på ekstraordinært landsmøte", "event 2021-10-10..2021-10-13 ekstraordinært landsmøte 0"},
    Case{"før det ekstraordinære landsmøtet",
         "event 2021-10-09 limit ekstraordinære landsmøtet -1"},
    Case{"innen kongressen", "event - limit kongressen 0"},
    Case{"før stortingsvalget", "event - limit stortingsvalget -1"},
    Case{"i forbindelse med stortingsvalg", "event - stortingsvalg 0"},
    Case{"første FAU møte", "event - FAU møte 0"},
    Case{"etter regionmøtet i mars", "event 2021-04-01..2021-12-31 vague regionmøtet 1"},
    Case{"Årsmøtet vedtar planen", "invalid !unreadable"},
    Case{"styremøtet i september", "event 2021-09-01 styremøtet 0"},
    Case{"på styremøtet i september", "event 2021-09-01 styremøtet 0"},
    Case{"før styremøtet i uke 35", "event 2021-08-31 limit styremøtet -1"},
    Case{"styremøtet i august", "event - styremøtet 0"},
    Case{"årsmøtet i mars 2022", "event 2022-03-10 written årsmøtet 0"},
    Case{"styremøtene i mai og september",
         "event 2021-09-01 styremøtene 0 [2021-05-05] [2021-09-01]"},
    Case{"kretsmøtet i august", "event 2021-08-01..2021-08-31 vague kretsmøtet 0"},
    Case{"Medlemsmøte i mars", "interval 2021-03-01..2021-03-31 month"},
    Case{"ikke på årsmøtet", "invalid !unreadable"},
};

std::vector<Event> some_events() {
    const auto day = [](std::string_view text) {
        return plan::calendar::Interval{date(text), date(text)};
    };
    return {
        {.name = "årsmøtet", .dates = {day("2021-01-28"), day("2022-03-10")}},
        {.name = "styremøte", .dates = {day("2021-05-05"), day("2021-09-01")}},
        {.name = "Ekstraordinært landsmøte", .dates = {{date("2021-10-10"), date("2021-10-13")}}},
    };
}

} // namespace

TEST_CASE("phrases that hang on events") {
    const auto events = some_events();
    Context context = with_period(year_2021);
    context.adopted = date("2021-01-28");
    context.events = events;
    expect(event_phrases, context);
}

TEST_CASE("an event is taken after the period's first day when nothing is adopted") {
    const auto events = some_events();
    Context context = with_period("2021-01-28..2022-03-09");
    context.events = events;
    CHECK(dump(read("innen årsmøtet", context)) == "event 2022-03-10 limit årsmøtet 0");
    context.period.reset();
    CHECK(dump(read("innen årsmøtet", context)) == "event 2021-01-28 limit årsmøtet 0");
}
