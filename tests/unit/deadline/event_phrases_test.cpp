// Phrases that hang on events, and offsets from events and from days.
#include "some_events.hpp"

namespace {

using namespace plan::deadline;
using namespace plan::deadline::testing;

constexpr std::array offsets{
    Case{"14 dager før årsmøtet", "event 2022-02-24 limit årsmøtet -14"},
    Case{"senest 14 dager før årsmøtet", "event 2022-02-24 limit årsmøtet -14"},
    Case{"senest 21 dagar før årsmøtet", "event 2022-02-17 limit årsmøtet -21"},
    Case{"minimum 6 uker før årsmøtet", "event 2022-01-27 limit årsmøtet -42"},
    Case{"1 uke før årsmøtet", "event 2022-03-03 limit årsmøtet -7"},
    Case{"innen 2 uker etter årsmøtet", "event 2022-03-24 limit årsmøtet 14"},
    Case{"1-2 uker før årsmøtet", "event 2022-03-03 ~ limit årsmøtet -7"},
    Case{"2–3 dager etter årsmøtet", "event 2022-03-13 ~ årsmøtet 3"},
    Case{"2 måneder før årsmøtet", "event 2022-01-10 limit årsmøtet -2m"},
    Case{"3 mnd før årsmøtet", "event 2021-12-10 limit årsmøtet -3m"},
    Case{"et halvt år etter årsmøtet", "event 2022-09-10 årsmøtet 6m"},
    Case{"5 arbeidsdager før årsmøtet", "event 2022-03-03 limit årsmøtet -5wd"},
    Case{"fem arbeidsdagar før årsmøtet", "event 2022-03-03 limit årsmøtet -5wd"},
    Case{"10 virkedager etter årsmøtet", "event 2022-03-24 årsmøtet 10wd"},
    Case{"3 yrkedager før årsmøtet", "event 2022-03-07 limit årsmøtet -3wd"},
    Case{"siste virkedag før årsmøtet", "event 2022-03-09 limit årsmøtet -1wd"},
    Case{"dagen før årsmøtet", "event 2022-03-09 limit årsmøtet -1"},
    Case{"dagen etter årsmøtet", "event 2022-03-11 årsmøtet 1"},
    Case{"uka før årsmøtet", "event 2022-03-03..2022-03-09 årsmøtet -1"},
    Case{"uken etter årsmøtet", "event 2022-03-11..2022-03-17 årsmøtet 7"},
    Case{"veka før årsmøtet", "event 2022-03-03..2022-03-09 årsmøtet -1"},
    Case{"måneden før årsmøtet", "event 2022-02-10..2022-03-09 årsmøtet -1"},
    Case{"månedene etter styremøtet", "event 2021-05-06..2021-12-31 vague styremøtet 1"},
    Case{"14 dager før 1. mai", "day 2021-04-17 day limit"},
    Case{"en måned etter 1. mai", "day 2021-06-01 day"},
    Case{"en måned etter 31. januar", "day 2021-02-28 day"},
    Case{"3 virkedager før 17. mai", "day 2021-05-11 day limit"},
    Case{"dagen før 1. mai", "day 2021-04-30 day limit"},
    Case{"uka før 1. mai", "interval 2021-04-24..2021-04-30 day"},
    Case{"uka før påske", "interval 2021-03-25..2021-03-31 day ~"},
    Case{"tre uker før sommerferien", "day 2021-06-09 day ~ limit"},
    Case{"siste virkedag før jul", "day 2021-12-23 day ~ limit"},
};

constexpr std::array relations{
    Case{"før årsmøtet", "event 2022-03-09 limit årsmøtet -1"},
    Case{"innen årsmøtet", "event 2022-03-10 limit årsmøtet 0"},
    Case{"til årsmøtet", "event 2022-03-10 limit årsmøtet 0"},
    Case{"på årsmøtet", "event 2022-03-10 årsmøtet 0"},
    Case{"etter styremøtet", "event 2021-05-06..2021-12-31 styremøtet 1"},
    Case{"rett etter styremøtet", "event 2021-05-06 vague styremøtet 1"},
    Case{"umiddelbart etter styremøtet", "event 2021-05-06 vague styremøtet 1"},
    Case{"like før styremøtet", "event 2021-05-04 limit vague styremøtet -1"},
    Case{"i god tid før styremøtet", "event 2021-05-04 limit vague styremøtet -1"},
    Case{"før og etter styremøtet",
         "event 2021-05-06 vague styremøtet 0 [2021-05-04] [2021-05-06]"},
    Case{"før, under og etter styremøtet",
         "event 2021-05-06 vague styremøtet 0 [2021-05-04] [2021-05-06]"},
    Case{"mellom styremøtet og landsmøtet", "event 2021-05-06..2021-10-09 landsmøtet -1"},
    Case{"fra styremøtet til landsmøtet", "event 2021-05-05..2021-10-10 landsmøtet 0"},
    Case{"hvert styremøte", "event 2021-09-01 styremøte 0 [2021-05-05] [2021-09-01]"},
    Case{"på hvert styremøte", "event 2021-09-01 styremøte 0 [2021-05-05] [2021-09-01]"},
    Case{"på kvart styremøte", "event 2021-09-01 styremøte 0 [2021-05-05] [2021-09-01]"},
    Case{"på alle styremøter", "event 2021-09-01 styremøter 0 [2021-05-05] [2021-09-01]"},
    Case{"på styremøtene", "event 2021-09-01 styremøtene 0 [2021-05-05] [2021-09-01]"},
    Case{"før hvert styremøte", "event 2021-08-31 limit styremøte -1 [2021-05-04] [2021-08-31]"},
    Case{"etter hvert styremøte", "event 2021-09-02 styremøte 1 [2021-05-06] [2021-09-02]"},
    Case{"en uke før hvert styremøte",
         "event 2021-08-25 limit styremøte -7 [2021-04-28] [2021-08-25]"},
    Case{"til hvert medlemsmøte", "event - limit medlemsmøte 0"},
    Case{"årlig på årsmøtet", "event 2021-01-28 årsmøtet 0 [2021-01-28]"},
    Case{"på årsmøtet hvert år", "event 2021-01-28 årsmøtet 0 [2021-01-28]"},
};

constexpr std::array names{
    Case{"til neste styremøte", "event 2021-05-05 limit styremøte 0"},
    Case{"første FAU møte", "event 2021-02-02 FAU møte 0"},
    Case{"på FAU-møtet", "event 2021-02-02 FAU-møtet 0"},
    Case{"på faumøtet", "event 2021-02-02 faumøtet 0"},
    Case{"siste foreldremøte", "event - foreldremøte 0"},
    Case{"første styremøte", "event 2021-05-05 styremøte 0"},
    Case{"andre styremøte", "event 2021-09-01 styremøte 0"},
    Case{"2. styremøte", "event 2021-09-01 styremøte 0"},
    Case{"siste styremøte", "event 2021-09-01 styremøte 0"},
    Case{"konstituerende styremøte", "event 2021-05-05 styremøte 0"},
    Case{"på årsmøtet 2022", "event 2022-03-10 written årsmøtet 0"},
    Case{"årsmøtet i mars", "event 2022-03-10 årsmøtet 0"},
    Case{"styremøtet i august", "event - styremøtet 0"},
    Case{"på medlemsmøte i mai", "event 2021-05-01..2021-05-31 vague medlemsmøte 0"},
    Case{"innen styremøtet 15. mai", "event 2021-05-15 limit styremøtet 0"},
    Case{"på styremøtet onsdag 4. mai", "event 2021-05-04 styremøtet 0 !weekday(tirsdag)"},
    Case{"på styremøtet 31. juni", "invalid !no-such-day(30. juni)"},
    Case{"i kampanjeuka", "event 2021-06-07..2021-06-13 kampanjeuka 0"},
    Case{"i kampanje uka", "event 2021-06-07..2021-06-13 kampanje uka 0"},
    Case{"før kampanjeuka", "event 2021-06-06 limit kampanjeuka -1"},
    Case{"etter kampanjeuka", "event 2021-06-14..2021-12-31 kampanjeuka 1"},
    Case{"14 dager etter kampanjeuka", "event 2021-06-27 kampanjeuka 14"},
    Case{"første styremøte etter årsmøtet", "event 2021-05-05 styremøte 0"},
    Case{"første styremøte etter sommeren", "event 2021-09-01 styremøte 0"},
    Case{"siste styremøte før jul", "event 2021-09-01 styremøte 0"},
    Case{"styremøtet før sommeren", "event 2021-05-05 styremøtet 0"},
    Case{"siste medlemsmøte før sommeren", "event 2021-06-30 vague medlemsmøte 0"},
    Case{"i forbindelse med stortingsvalg", "event - stortingsvalg 0"},
    Case{"under valgkampen", "event - valgkampen 0"},
    Case{"ved budsjettbehandling", "event - budsjettbehandling 0"},
    Case{"spesielt ved budsjett behandling", "event - budsjett behandling 0"},
    Case{"etter tariffoppgjøret", "event - tariffoppgjøret 1"},
    Case{"i Fagforbundsuka", "event - Fagforbundsuka 0"},
    Case{"fokus i Fagforbunds uka", "event - Fagforbunds uka 0"},
    Case{"ved lederskifte", "event - lederskifte 0"},
    Case{"på kongressen", "event - kongressen 0"},
    Case{"under Pride", "event - Pride 0"},
    Case{"8. mars", "day 2021-03-08 day"},
    Case{"hvert møterom", "invalid !unreadable"},
};

} // namespace

TEST_CASE("offsets in days, weeks, months and working days") {
    const auto events = some_events();
    Context context = with_period("2021-01-01..2021-12-31");
    context.adopted = date("2021-01-28");
    context.events = events;
    expect(offsets, context);
}

TEST_CASE("before, after, between and near events") {
    const auto events = some_events();
    Context context = with_period("2021-01-01..2021-12-31");
    context.adopted = date("2021-01-28");
    context.events = events;
    expect(relations, context);
}

TEST_CASE("names of events in all their forms") {
    const auto events = some_events();
    Context context = with_period("2021-01-01..2021-12-31");
    context.events = events;
    expect(names, context);
}
