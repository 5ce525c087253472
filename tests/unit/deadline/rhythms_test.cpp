// What repeats: with days of its own, in both norms and the neighbouring languages.
#include "some_events.hpp"

namespace {

using namespace plan::deadline;
using namespace plan::deadline::testing;

constexpr std::array slots{
    Case{"månedlig", "recurring 2021-01-01..2021-12-31 month FREQ=MONTHLY;BYMONTHDAY=-1 x12"},
    Case{"månadleg", "recurring 2021-01-01..2021-12-31 month FREQ=MONTHLY;BYMONTHDAY=-1 x12"},
    Case{"hver måned", "recurring 2021-01-01..2021-12-31 month FREQ=MONTHLY;BYMONTHDAY=-1 x12"},
    Case{"kvar månad", "recurring 2021-01-01..2021-12-31 month FREQ=MONTHLY;BYMONTHDAY=-1 x12"},
    Case{"månedlige møter",
         "recurring 2021-01-01..2021-12-31 month FREQ=MONTHLY;BYMONTHDAY=-1 x12"},
    Case{"en gang i måneden",
         "recurring 2021-01-01..2021-12-31 month FREQ=MONTHLY;BYMONTHDAY=-1 x12"},
    Case{"éin gong i månaden",
         "recurring 2021-01-01..2021-12-31 month FREQ=MONTHLY;BYMONTHDAY=-1 x12"},
    Case{"1 g. pr. mnd.", "recurring 2021-01-01..2021-12-31 month FREQ=MONTHLY;BYMONTHDAY=-1 x12"},
    Case{"en gang pr. kvartal",
         "recurring 2021-01-01..2021-12-31 quarter FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1 "
         "[2021-01-01..2021-03-31] [2021-04-01..2021-06-30] [2021-07-01..2021-09-30] "
         "[2021-10-01..2021-12-31]"},
    Case{"kvartalsvis",
         "recurring 2021-01-01..2021-12-31 quarter FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1 "
         "[2021-01-01..2021-03-31] [2021-04-01..2021-06-30] [2021-07-01..2021-09-30] "
         "[2021-10-01..2021-12-31]"},
    Case{"hvert kvartal",
         "recurring 2021-01-01..2021-12-31 quarter FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1 "
         "[2021-01-01..2021-03-31] [2021-04-01..2021-06-30] [2021-07-01..2021-09-30] "
         "[2021-10-01..2021-12-31]"},
    Case{"kvart kvartal",
         "recurring 2021-01-01..2021-12-31 quarter FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1 "
         "[2021-01-01..2021-03-31] [2021-04-01..2021-06-30] [2021-07-01..2021-09-30] "
         "[2021-10-01..2021-12-31]"},
    Case{"ein gong i kvartalet",
         "recurring 2021-01-01..2021-12-31 quarter FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1 "
         "[2021-01-01..2021-03-31] [2021-04-01..2021-06-30] [2021-07-01..2021-09-30] "
         "[2021-10-01..2021-12-31]"},
    Case{"tertialvis",
         "recurring 2021-01-01..2021-12-31 tertial FREQ=MONTHLY;INTERVAL=4;BYMONTHDAY=-1 "
         "[2021-01-01..2021-04-30] [2021-05-01..2021-08-31] [2021-09-01..2021-12-31]"},
    Case{"halvårlig", "recurring 2021-01-01..2021-12-31 half FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1 "
                      "[2021-01-01..2021-06-30] [2021-07-01..2021-12-31]"},
    Case{"halvårleg", "recurring 2021-01-01..2021-12-31 half FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1 "
                      "[2021-01-01..2021-06-30] [2021-07-01..2021-12-31]"},
    Case{"hvert halvår",
         "recurring 2021-01-01..2021-12-31 half FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1 "
         "[2021-01-01..2021-06-30] [2021-07-01..2021-12-31]"},
    Case{"kvart halvår",
         "recurring 2021-01-01..2021-12-31 half FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1 "
         "[2021-01-01..2021-06-30] [2021-07-01..2021-12-31]"},
    Case{"en gang hvert halvår",
         "recurring 2021-01-01..2021-12-31 half FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1 "
         "[2021-01-01..2021-06-30] [2021-07-01..2021-12-31]"},
    Case{"minst månedlig", "recurring 2021-01-01..2021-12-31 month FREQ=MONTHLY;BYMONTHDAY=-1 x12"},
    Case{"innen utgangen av hver måned",
         "recurring 2021-01-01..2021-12-31 month limit FREQ=MONTHLY;BYMONTHDAY=-1 x12"},
    Case{"slutten av hvert kvartal",
         "recurring 2021-01-01..2021-12-31 quarter ~ FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1 "
         "[2021-01-01..2021-03-31] [2021-04-01..2021-06-30] [2021-07-01..2021-09-30] "
         "[2021-10-01..2021-12-31]"},
    Case{"midten av hver måned", "invalid !unreadable"},
    Case{"før den 1. i hver måned", "invalid !unreadable"},
    Case{"monthly", "recurring 2021-01-01..2021-12-31 month FREQ=MONTHLY;BYMONTHDAY=-1 x12"},
    Case{"once a month", "recurring 2021-01-01..2021-12-31 month FREQ=MONTHLY;BYMONTHDAY=-1 x12"},
    Case{"every month", "recurring 2021-01-01..2021-12-31 month FREQ=MONTHLY;BYMONTHDAY=-1 x12"},
    Case{"quarterly", "recurring 2021-01-01..2021-12-31 quarter "
                      "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1 [2021-01-01..2021-03-31] "
                      "[2021-04-01..2021-06-30] [2021-07-01..2021-09-30] [2021-10-01..2021-12-31]"},
    Case{"varje månad", "recurring 2021-01-01..2021-12-31 month FREQ=MONTHLY;BYMONTHDAY=-1 x12"},
    Case{"månatligen", "recurring 2021-01-01..2021-12-31 month FREQ=MONTHLY;BYMONTHDAY=-1 x12"},
    Case{"hver måned unntatt juli",
         "recurring 2021-01-01..2021-12-31 month "
         "FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,8,9,10,11,12;BYMONTHDAY=-1 x11"},
    Case{"månedlig, unntatt juli og august",
         "recurring 2021-01-01..2021-12-31 month "
         "FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,9,10,11,12;BYMONTHDAY=-1 x10"},
    Case{"månedlig utenom sommeren", "recurring 2021-01-01..2021-12-31 month "
                                     "FREQ=MONTHLY;BYMONTH=1,2,3,4,5,9,10,11,12;BYMONTHDAY=-1 x9"},
    Case{"månadleg unnateke juli",
         "recurring 2021-01-01..2021-12-31 month "
         "FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,8,9,10,11,12;BYMONTHDAY=-1 x11"},
    Case{"kvartalsvis unntatt juli", "invalid !unreadable"},
    Case{"månedlig unntatt i ferien", "invalid !unreadable"},
    Case{"månedlig fra august",
         "recurring 2021-08-01..2021-12-31 month FREQ=MONTHLY;BYMONTHDAY=-1 x5"},
    Case{"månedlig fra august til november",
         "recurring 2021-08-01..2021-11-30 month FREQ=MONTHLY;BYMONTHDAY=-1 "
         "[2021-08-01..2021-08-31] [2021-09-01..2021-09-30] [2021-10-01..2021-10-31] "
         "[2021-11-01..2021-11-30]"},
    Case{"månedlig (august–november)",
         "recurring 2021-08-01..2021-11-30 month FREQ=MONTHLY;BYMONTHDAY=-1 "
         "[2021-08-01..2021-08-31] [2021-09-01..2021-09-30] [2021-10-01..2021-10-31] "
         "[2021-11-01..2021-11-30]"},
    Case{"månedlig til jul",
         "recurring 2021-01-01..2021-11-30 month FREQ=MONTHLY;BYMONTHDAY=-1 x11"},
    Case{"månedlig frem til 1. mai",
         "recurring 2021-01-01..2021-04-30 month FREQ=MONTHLY;BYMONTHDAY=-1 "
         "[2021-01-01..2021-01-31] [2021-02-01..2021-02-28] [2021-03-01..2021-03-31] "
         "[2021-04-01..2021-04-30]"},
    Case{"månedlig frem til sommeren",
         "recurring 2021-01-01..2021-06-30 month FREQ=MONTHLY;BYMONTHDAY=-1 x6"},
    Case{"månedlig gjennom hele året",
         "recurring 2021-01-01..2021-12-31 month FREQ=MONTHLY;BYMONTHDAY=-1 x12"},
};

constexpr std::array weekdays{
    Case{"hver torsdag", "recurring 2021-12-30 day FREQ=WEEKLY;BYDAY=TH x52"},
    Case{"kvar torsdag", "recurring 2021-12-30 day FREQ=WEEKLY;BYDAY=TH x52"},
    Case{"torsdager", "recurring 2021-12-30 day FREQ=WEEKLY;BYDAY=TH x52"},
    Case{"torsdagar", "recurring 2021-12-30 day FREQ=WEEKLY;BYDAY=TH x52"},
    Case{"every thursday", "recurring 2021-12-30 day FREQ=WEEKLY;BYDAY=TH x52"},
    Case{"varje torsdag", "recurring 2021-12-30 day FREQ=WEEKLY;BYDAY=TH x52"},
    Case{"hver mandag og onsdag", "recurring 2021-12-29 day FREQ=WEEKLY;BYDAY=MO,WE x104"},
    Case{"mandager og onsdager i mai", "recurring 2021-05-31 day FREQ=WEEKLY;BYDAY=MO,WE x9"},
    Case{"måndagar og onsdagar i mai", "recurring 2021-05-31 day FREQ=WEEKLY;BYDAY=MO,WE x9"},
    Case{"hver uke på mandag", "recurring 2021-12-27 day FREQ=WEEKLY;BYDAY=MO x52"},
    Case{"ukentlig på onsdager", "recurring 2021-12-29 day FREQ=WEEKLY;BYDAY=WE x52"},
    Case{"hver torsdag utenom sommeren",
         "recurring 2021-12-30 day FREQ=WEEKLY;BYMONTH=1,2,3,4,5,9,10,11,12;BYDAY=TH x39"},
    Case{"hver torsdag unntatt i ferien", "invalid !unreadable"},
    Case{"hver onsdag i partallsuker", "invalid !unreadable"},
    Case{"kvar onsdag i partalsveker", "invalid !unreadable"},
    Case{"hver tirsdag i oddetallsuker", "invalid !unreadable"},
    Case{"første tirsdag i måneden", "recurring 2021-12-07 day FREQ=MONTHLY;BYDAY=1TU x12"},
    Case{"fyrste tysdag i månaden", "recurring 2021-12-07 day FREQ=MONTHLY;BYDAY=1TU x12"},
    Case{"første og tredje mandag i måneden",
         "recurring 2021-12-20 day FREQ=MONTHLY;BYDAY=1MO,3MO x24"},
    Case{"siste fredag i måneden", "recurring 2021-12-31 day FREQ=MONTHLY;BYDAY=-1FR x12"},
    Case{"hver siste fredag i måneden", "recurring 2021-12-31 day FREQ=MONTHLY;BYDAY=-1FR x12"},
    Case{"hver måned, siste fredag", "recurring 2021-12-31 day FREQ=MONTHLY;BYDAY=-1FR x12"},
    Case{"siste fredag hver måned", "recurring 2021-12-31 day FREQ=MONTHLY;BYDAY=-1FR x12"},
    Case{"hver annen torsdag i måneden", "recurring 2021-12-09 day FREQ=MONTHLY;BYDAY=2TH x12"},
    Case{"første tirsdag i måneden, unntatt juli",
         "recurring 2021-12-07 day FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,8,9,10,11,12;BYDAY=1TU x11"},
    Case{"innen første mandag i måneden",
         "recurring 2021-12-06 day limit FREQ=MONTHLY;BYDAY=1MO x12"},
    Case{"første mandag i hvert kvartal",
         "recurring 2021-10-04 day FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=1MO [2021-01-04] "
         "[2021-04-05] [2021-07-05] [2021-10-04]"},
    Case{"siste fredag i kvartalet",
         "recurring 2021-12-31 day FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=-1FR [2021-03-26] "
         "[2021-06-25] [2021-09-24] [2021-12-31]"},
    Case{"hver første uke i måneden", "invalid !unreadable"},
};

constexpr std::array days_of_months{
    Case{"den 15. i hver måned", "recurring 2024-04-15 day FREQ=MONTHLY;BYMONTHDAY=15 [2024-01-15] "
                                 "[2024-02-15] [2024-03-15] [2024-04-15]"},
    Case{"den 15. i kvar månad", "recurring 2024-04-15 day FREQ=MONTHLY;BYMONTHDAY=15 [2024-01-15] "
                                 "[2024-02-15] [2024-03-15] [2024-04-15]"},
    Case{"den 1. i måneden", "recurring 2024-04-01 day FREQ=MONTHLY;BYMONTHDAY=1 [2024-01-01] "
                             "[2024-02-01] [2024-03-01] [2024-04-01]"},
    Case{"1. og 15. i hver måned", "recurring 2024-04-15 day FREQ=MONTHLY;BYMONTHDAY=1,15 x8"},
    Case{"hver måned den 15.", "recurring 2024-04-15 day FREQ=MONTHLY;BYMONTHDAY=15 [2024-01-15] "
                               "[2024-02-15] [2024-03-15] [2024-04-15]"},
    Case{"innen den 15. i hver måned", "recurring 2024-04-15 day limit FREQ=MONTHLY;BYMONTHDAY=15 "
                                       "[2024-01-15] [2024-02-15] [2024-03-15] [2024-04-15]"},
    Case{"senest den 10. hver måned", "recurring 2024-04-10 day limit FREQ=MONTHLY;BYMONTHDAY=10 "
                                      "[2024-01-10] [2024-02-10] [2024-03-10] [2024-04-10]"},
    Case{"den 29. i hver måned",
         "recurring 2024-04-29 day FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1 [2024-01-29] "
         "[2024-02-29] [2024-03-29] [2024-04-29]"},
    Case{"den 30. i hver måned",
         "recurring 2024-04-30 day FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1 [2024-01-30] "
         "[2024-02-29] [2024-03-30] [2024-04-30]"},
    Case{"den 31. i hver måned", "recurring 2024-04-30 day FREQ=MONTHLY;BYMONTHDAY=-1 [2024-01-31] "
                                 "[2024-02-29] [2024-03-31] [2024-04-30]"},
    Case{"den siste i måneden", "recurring 2024-04-30 day FREQ=MONTHLY;BYMONTHDAY=-1 [2024-01-31] "
                                "[2024-02-29] [2024-03-31] [2024-04-30]"},
    Case{"siste dag i hver måned", "recurring 2024-04-30 day FREQ=MONTHLY;BYMONTHDAY=-1 "
                                   "[2024-01-31] [2024-02-29] [2024-03-31] [2024-04-30]"},
    Case{"den 15. og 30. i hver måned", "recurring 2024-04-30 day x8"},
    Case{"den 32. i hver måned", "invalid !unreadable"},
};

constexpr std::array yearly{
    Case{"hvert år i uke 39",
         "recurring 2022-09-26..2024-09-29 week FREQ=YEARLY;BYWEEKNO=39;BYDAY=MO "
         "[2022-09-26..2022-10-02] [2023-09-25..2023-10-01] [2024-09-23..2024-09-29]"},
    Case{"hvert år i uke 1",
         "recurring 2023-01-02..2025-01-05 week FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO "
         "[2023-01-02..2023-01-08] [2024-01-01..2024-01-07] [2024-12-30..2025-01-05]"},
    Case{"i februar hvert år",
         "recurring 2023-02-01..2025-02-28 month FREQ=YEARLY;BYMONTH=2 [2023-02-01..2023-02-28] "
         "[2024-02-01..2024-02-29] [2025-02-01..2025-02-28]"},
    Case{"i februar kvart år",
         "recurring 2023-02-01..2025-02-28 month FREQ=YEARLY;BYMONTH=2 [2023-02-01..2023-02-28] "
         "[2024-02-01..2024-02-29] [2025-02-01..2025-02-28]"},
    Case{"hvert år i mai",
         "recurring 2022-05-01..2024-05-31 month FREQ=YEARLY;BYMONTH=5 [2022-05-01..2022-05-31] "
         "[2023-05-01..2023-05-31] [2024-05-01..2024-05-31]"},
    Case{"i mai og november hvert år",
         "recurring 2022-05-01..2024-11-30 month FREQ=YEARLY;BYMONTH=5,11 x6"},
    Case{"hvert år innen 1. mars", "recurring 2025-03-01 day FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1 "
                                   "[2023-03-01] [2024-03-01] [2025-03-01]"},
    Case{"årlig, innen 1. mars", "recurring 2025-03-01 day FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1 "
                                 "[2023-03-01] [2024-03-01] [2025-03-01]"},
    Case{"innen utgangen av mai hvert år",
         "recurring 2024-05-31 month FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=-1 [2022-05-31] [2023-05-31] "
         "[2024-05-31]"},
    Case{"før juni hvert år", "recurring 2024-05-31 month FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=-1 "
                              "[2022-05-31] [2023-05-31] [2024-05-31]"},
    Case{"første mandag i oktober", "recurring 2024-10-07 day FREQ=YEARLY;BYMONTH=10;BYDAY=1MO "
                                    "[2022-10-03] [2023-10-02] [2024-10-07]"},
    Case{"siste søndag i april", "recurring 2024-04-28 day FREQ=YEARLY;BYMONTH=4;BYDAY=-1SU "
                                 "[2022-04-24] [2023-04-30] [2024-04-28]"},
    Case{"sidste søndag i april", "recurring 2024-04-28 day FREQ=YEARLY;BYMONTH=4;BYDAY=-1SU "
                                  "[2022-04-24] [2023-04-30] [2024-04-28]"},
    Case{"hver første mandag i oktober",
         "recurring 2024-10-07 day FREQ=YEARLY;BYMONTH=10;BYDAY=1MO [2022-10-03] [2023-10-02] "
         "[2024-10-07]"},
    Case{"første mandag i oktober 2023", "day 2023-10-02 day written"},
    Case{"hver 17. mai", "recurring 2024-05-17 day FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=17 "
                         "[2022-05-17] [2023-05-17] [2024-05-17]"},
    Case{"29. februar hvert år",
         "recurring 2024-02-29 day FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29 [2024-02-29]"},
    Case{"hver høst", "recurring 2022-08-01..2024-12-31 season [2022-08-01..2022-12-31] "
                      "[2023-08-01..2023-12-31] [2024-08-01..2024-12-31]"},
    Case{"vår og høst hvert år", "recurring 2022-01-01..2024-12-31 season x6"},
    Case{"årlig på årsmøtet", "event - årsmøtet 0"},
};

constexpr std::array counts{
    Case{"ukentlig", "recurring 2021-01-01..2021-12-31 week 53../period"},
    Case{"vekentleg", "recurring 2021-01-01..2021-12-31 week 53../period"},
    Case{"hver uke", "recurring 2021-01-01..2021-12-31 week 53../period"},
    Case{"kvar veke", "recurring 2021-01-01..2021-12-31 week 53../period"},
    Case{"weekly", "recurring 2021-01-01..2021-12-31 week 53../period"},
    Case{"varje vecka", "recurring 2021-01-01..2021-12-31 week 53../period"},
    Case{"ugentligt", "recurring 2021-01-01..2021-12-31 week 53../period"},
    Case{"annenhver uke", "recurring 2021-01-01..2021-12-31 week 27../period"},
    Case{"annankvar veke", "recurring 2021-01-01..2021-12-31 week 27../period"},
    Case{"hver anden uge", "recurring 2021-01-01..2021-12-31 week 27../period"},
    Case{"varannan vecka", "recurring 2021-01-01..2021-12-31 week 27../period"},
    Case{"annenhver måned", "recurring 2021-01-01..2021-12-31 month 6../period"},
    Case{"hver 6. uke", "recurring 2021-01-01..2021-12-31 week 9../period"},
    Case{"kvar 6. veke", "recurring 2021-01-01..2021-12-31 week 9../period"},
    Case{"hver 6 uke ca.", "recurring 2021-01-01..2021-12-31 week ~ 9../period"},
    Case{"ca hver 6. uke", "recurring 2021-01-01..2021-12-31 week ~ 9../period"},
    Case{"ca. hver 6 uke", "recurring 2021-01-01..2021-12-31 week ~ 9../period"},
    Case{"hver 14. dag", "recurring 2021-01-01..2021-12-31 day 27../period"},
    Case{"kvar 14. dag", "recurring 2021-01-01..2021-12-31 day 27../period"},
    Case{"hver tredje måned", "recurring 2021-01-01..2021-12-31 month 4../period"},
    Case{"annenhver torsdag", "recurring 2021-01-01..2021-12-31 day 27../period"},
    Case{"hver annen torsdag", "recurring 2021-01-01..2021-12-31 day 27../period"},
    Case{"1 gang hver 6. uke", "recurring 2021-01-01..2021-12-31 week 9../period"},
    Case{"daglig", "recurring 2021-01-01..2021-12-31 day 365../period"},
    Case{"årlig", "recurring 2021-01-01..2021-12-31 year 1../period"},
    Case{"årleg", "recurring 2021-01-01..2021-12-31 year 1../period"},
    Case{"hvert år", "recurring 2021-01-01..2021-12-31 year 1../period"},
    Case{"kvart år", "recurring 2021-01-01..2021-12-31 year 1../period"},
    Case{"en gang i året", "recurring 2021-01-01..2021-12-31 year 1../period"},
    Case{"pr. år", "recurring 2021-01-01..2021-12-31 year 1../period"},
    Case{"annethvert år", "recurring 2021-01-01..2021-12-31 year 1../period"},
    Case{"annakvart år", "recurring 2021-01-01..2021-12-31 year 1../period"},
    Case{"hvert 2. år", "recurring 2021-01-01..2021-12-31 year 1../period"},
    Case{"ukentlig i april", "recurring 2021-04-01..2021-04-30 week 5../period"},
    Case{"hver uke i mai", "recurring 2021-05-01..2021-05-31 week 5../period"},
    Case{"hver 2. uke fra august", "recurring 2021-08-01..2021-12-31 week 11../period"},
    Case{"ukentlig unntatt juli", "recurring 2021-01-01..2021-12-31 week 48../period"},
};

constexpr std::array tiny{
    Case{"månedlig", "recurring 1999-01-01..1999-01-31 month FREQ=MONTHLY;BYMONTHDAY=-1 "
                     "[1999-01-01..1999-01-31]"},
    Case{"hver 6. uke", "recurring 1999-01-01..1999-01-31 week 1../period"},
};

} // namespace

TEST_CASE("a unit that repeats is due on its last day") {
    const auto events = some_events();
    Context context = with_period("2021-01-01..2021-12-31");
    context.events = events;
    expect(slots, context);
}

TEST_CASE("weekdays are days, in the week or in the month") {
    const auto events = some_events();
    Context context = with_period("2021-01-01..2021-12-31");
    context.events = events;
    expect(weekdays, context);
}

TEST_CASE("days of every month, and of none it does not have") {
    const auto events = some_events();
    Context context = with_period("2024-01-01..2024-04-30");
    context.events = events;
    expect(days_of_months, context);
}

TEST_CASE("what returns each year") {
    const auto events = some_events();
    Context context = with_period("2022-03-11..2025-03-10");
    context.events = events;
    expect(yearly, context);
}

TEST_CASE("a rhythm that does not say when it begins is a count") {
    const auto events = some_events();
    Context context = with_period("2021-01-01..2021-12-31");
    context.events = events;
    expect(counts, context);
}

TEST_CASE("a short plan has few of them") {
    const auto events = some_events();
    Context context = with_period("1999-01-01..1999-01-31");
    context.events = events;
    expect(tiny, context);
}
