// DOMAIN 2.4, 2.5 and 2.8: what has no day, what repeats, what is no date.
#include "reading_dump.hpp"

#include <doctest/doctest.h>

namespace {

using namespace plan::deadline;
using namespace plan::deadline::testing;

constexpr std::array fields{
    Case{"Hele året", "continuous 2021-01-01..2021-12-31 year"},
    Case{"Hele året.", "continuous 2021-01-01..2021-12-31 year"},
    Case{"Fase 1 – Mars. Innen Juni",
         "interval 2021-03-01..2021-03-31 month | day 2021-06-30 month limit vague"},
    Case{"Drøftingsmøter i Mai og Okt.",
         "interval 2021-05-01..2021-10-31 month [2021-05-01..2021-05-31] [2021-10-01..2021-10-31]"},
    Case{"Dialogmøter 6 g. i året, etter innkalling.",
         "quota 2021-01-01..2021-12-31 year 6..6/year | on-demand"},
    Case{"Dette gjøres hele året, og tas spesielt opp i Mai og Desember.",
         "continuous 2021-01-01..2021-12-31 year | interval 2021-05-01..2021-12-31 month "
         "[2021-05-01..2021-05-31] [2021-12-01..2021-12-31]"},
    Case{"Hele året ved behov", "on-demand"},
    Case{"Ved behov, og noen fastsatte møter ca. hver 6 uke",
         "on-demand | recurring 2021-01-01..2021-12-31 week ~ 9../period"},
    Case{"Dette vil foregå i hele 2019, i samarbeid med arbeidsgiver i IØK. ?? styret",
         "continuous 2019-01-01..2019-12-31 year written | none !placeholder"},
    Case{"Jevnlig hele året, fokus i Fagforbunds uka.",
         "continuous 2021-01-01..2021-12-31 year | event - Fagforbunds uka 0"},
    Case{"Kommer egen organiserings plan.", "reference"},
    Case{"3 arbeidsplasser i 1 halvår. 3 arbeidsplasser i 2. halvår",
         "quota 2021-01-01..2021-06-30 half 3..3/half | quota 2021-07-01..2021-12-31 half "
         "3..3/half"},
    Case{"Hele året. Kontinuerlig opplæring, hver 6 uke ca.",
         "continuous 2021-01-01..2021-12-31 year | continuous 2021-01-01..2021-12-31 period | "
         "recurring 2021-01-01..2021-12-31 week ~ 9../period"},
    Case{"Jevnlig hele året.", "continuous 2021-01-01..2021-12-31 year"},
    Case{"Ved behov, avtale med hvert tariff område om skoleringsdato.", "on-demand | reference"},
    Case{"Jobbes med hele året, spesielt ved budsjett behandling. Dialogmøter jevnlig og "
         "Partsammensattutvalg i Indre Østfold Kommune",
         "continuous 2021-01-01..2021-12-31 year | event - budsjett behandling 0 | continuous "
         "2021-01-01..2021-12-31 period"},
    Case{"Februar til september. Jevnlig hele året",
         "interval 2021-02-01..2021-09-30 month | continuous 2021-01-01..2021-12-31 year"},
    Case{"Se vedlegg", "reference"},
    Case{"2 drøftingsmøter i året", "quota 2021-01-01..2021-12-31 year 2..2/year"},
    Case{"Dialogmøter med ledere 6 g.pr år", "quota 2021-01-01..2021-12-31 year 6..6/year"},
    Case{"minst en gang i året", "quota 2021-01-01..2021-12-31 year 1../year"},
    Case{"en gang i måneden",
         "recurring 2021-01-01..2021-12-31 month FREQ=MONTHLY;BYMONTHDAY=-1 x12"},
    Case{"Minst 4 stands i måneden", "quota 2021-01-01..2021-12-31 month 4../month"},
    Case{"Minst en aktivitet i måneden", "quota 2021-01-01..2021-12-31 month 1../month"},
    Case{"I løpet perioden", "interval 2021-01-01..2021-12-31 period"},
    Case{"i perioder det er nødvendig", "on-demand"},
    Case{"når det er aktiviteter", "on-demand"},
    Case{"1.mai, 8.mars og pride",
         "day 2021-05-01 day [2021-03-08] [2021-05-01] | event - pride 0"},
    Case{"månedlig", "recurring 2021-01-01..2021-12-31 month FREQ=MONTHLY;BYMONTHDAY=-1 x12"},
    Case{"kvartalsvis",
         "recurring 2021-01-01..2021-12-31 quarter FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1 "
         "[2021-01-01..2021-03-31] [2021-04-01..2021-06-30] [2021-07-01..2021-09-30] "
         "[2021-10-01..2021-12-31]"},
    Case{"halvårlig", "recurring 2021-01-01..2021-12-31 half FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1 "
                      "[2021-01-01..2021-06-30] [2021-07-01..2021-12-31]"},
    Case{"årlig", "recurring 2021-01-01..2021-12-31 year 1../period"},
    Case{"hver 6. uke", "recurring 2021-01-01..2021-12-31 week 9../period"},
    Case{"kvar 6. veke", "recurring 2021-01-01..2021-12-31 week 9../period"},
    Case{"annenhver uke", "recurring 2021-01-01..2021-12-31 week 27../period"},
    Case{"hver torsdag", "recurring 2021-12-30 day FREQ=WEEKLY;BYDAY=TH x52"},
    Case{"torsdager", "recurring 2021-12-30 day FREQ=WEEKLY;BYDAY=TH x52"},
    Case{"4–5 møter for året", "quota 2021-01-01..2021-12-31 year 4..5/year"},
    Case{"ca. 3 ganger pr skoleår", "quota 2021-01-01..2021-12-31 year ~ 3..3/year"},
    Case{"2 ganger i året", "quota 2021-01-01..2021-12-31 year 2..2/year"},
    Case{"maiblomst", "invalid !unreadable"},
    Case{"17. mai-komiteen", "invalid !unreadable"},
    Case{"kl. 18.30", "invalid !unreadable"},
    Case{"kl 10.15–11.45", "invalid !unreadable"},
    Case{"10.11–11.45", "invalid !unreadable"},
    Case{"3.3.1", "invalid !unreadable"},
    Case{"§ 4.2", "invalid !unreadable"},
    Case{"980.000", "invalid !unreadable"},
    Case{"10 000", "invalid !unreadable"},
    Case{"9. trinn", "invalid !unreadable"},
    Case{"4.2 Rekruttering", "invalid !unreadable"},
    Case{"2.5 prosent", "invalid !unreadable"},
    Case{"innenn juni", "invalid !unreadable(innen)"},
    Case{"Aprill", "invalid !unreadable(april)"},
    Case{"innen aprill", "invalid !unreadable(innen april)"},
    Case{"Høstens medlemstreff", "invalid !unreadable(høsten)"},
    Case{"kontinuerli", "invalid !unreadable(kontinuerlig)"},
    Case{"bla bla", "invalid !unreadable"},
    Case{"1/5", "invalid !unreadable(1.5.)"},
    Case{"Vedtatt på årsmøtet 30.1.19", "invalid !unreadable"},
    Case{"vår plan", "invalid !unreadable"},
    Case{"Jan følger opp", "invalid !unreadable"},
    Case{"etter avtale", "reference"},
    Case{"etter hvert som disse er tilgjengelige", "reference"},
    Case{"1. juledag", "day 2021-12-25 day"},
    Case{"Frist: 1. mai", "day 2021-05-01 day limit"},
    Case{"Innen 1. mai og innen 1. oktober", "day 2021-05-01 day limit | day 2021-10-01 day limit"},
    Case{"jan.", "interval 2021-01-01..2021-01-31 month"},
    Case{"i 2023", "interval 2023-01-01..2023-12-31 year written"},
    Case{"maiblomst og mai", "interval 2021-05-01..2021-05-31 month"},
    Case{"Oktobr og mars", "invalid !unreadable(oktober) | interval 2021-03-01..2021-03-31 month"},
    Case{"mai; juni",
         "interval 2021-05-01..2021-05-31 month | interval 2021-06-01..2021-06-30 month"},
    Case{"8. mars, og 17. mai", "day 2021-03-08 day | day 2021-05-17 day"},
    Case{"Sjå vedlegg", "reference"},
    Case{"fortløpande", "continuous 2021-01-01..2021-12-31 period"},
    Case{"når det høver", "on-demand"},
    Case{"snarest mulig", "on-demand vague"},
    Case{"kvart kvartal",
         "recurring 2021-01-01..2021-12-31 quarter FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1 "
         "[2021-01-01..2021-03-31] [2021-04-01..2021-06-30] [2021-07-01..2021-09-30] "
         "[2021-10-01..2021-12-31]"},
    Case{"tertialvis",
         "recurring 2021-01-01..2021-12-31 tertial FREQ=MONTHLY;INTERVAL=4;BYMONTHDAY=-1 "
         "[2021-01-01..2021-04-30] [2021-05-01..2021-08-31] [2021-09-01..2021-12-31]"},
    Case{"hvert halvår",
         "recurring 2021-01-01..2021-12-31 half FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1 "
         "[2021-01-01..2021-06-30] [2021-07-01..2021-12-31]"},
    Case{"annethvert år", "recurring 2021-01-01..2021-12-31 year 1../period"},
    Case{"to gonger i året", "quota 2021-01-01..2021-12-31 year 2..2/year"},
    Case{"maks 3 møter i halvåret", "quota 2021-01-01..2021-12-31 half ..3/half"},
    Case{"Minst 2 ganger månedlig", "quota 2021-01-01..2021-12-31 month 2../month"},
    Case{"Mest etter innkalling, men også uke 12",
         "on-demand | interval 2021-03-22..2021-03-28 week"},
};

constexpr std::array rhythms{
    Case{"første tirsdag i måneden", "recurring 2021-12-07 day FREQ=MONTHLY;BYDAY=1TU x12"},
    Case{"siste fredag i hver måned", "recurring 2021-12-31 day FREQ=MONTHLY;BYDAY=-1FR x12"},
    Case{"første tysdag kvar månad", "recurring 2021-12-07 day FREQ=MONTHLY;BYDAY=1TU x12"},
    Case{"hver tredje torsdag i måneden", "recurring 2021-12-16 day FREQ=MONTHLY;BYDAY=3TH x12"},
    Case{"den første mandagen i måneden i 2. tertial",
         "recurring 2021-08-02 day FREQ=MONTHLY;BYDAY=1MO [2021-05-03] [2021-06-07] "
         "[2021-07-05] [2021-08-02]"},
    Case{"hvert år i uke 39", "recurring 2021-09-27..2021-10-03 week "
                              "FREQ=YEARLY;BYWEEKNO=39;BYDAY=MO [2021-09-27..2021-10-03]"},
    Case{"i februar hvert år", "recurring 2021-02-01..2021-02-28 month FREQ=YEARLY;BYMONTH=2 "
                               "[2021-02-01..2021-02-28]"},
    Case{"innen 1. mai kvart år",
         "recurring 2021-05-01 day FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1 [2021-05-01]"},
    Case{"første mandag i oktober hvert år",
         "recurring 2021-10-04 day FREQ=YEARLY;BYMONTH=10;BYDAY=1MO [2021-10-04]"},
    Case{"årlig 1. mai og 1. oktober", "recurring 2021-10-01 day [2021-05-01] [2021-10-01]"},
    Case{"31. juni hvert år", "invalid !no-such-day(30. juni)"},
    Case{"hver måned unntatt juli",
         "recurring 2021-01-01..2021-12-31 month "
         "FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,8,9,10,11,12;BYMONTHDAY=-1 x11"},
    Case{"torsdager i mai", "recurring 2021-05-27 day FREQ=WEEKLY;BYDAY=TH [2021-05-06] "
                            "[2021-05-13] [2021-05-20] [2021-05-27]"},
    Case{"månedlig fra august",
         "recurring 2021-08-01..2021-12-31 month FREQ=MONTHLY;BYMONTHDAY=-1 x5"},
    Case{"ukentlig i løpet av året", "recurring 2021-01-01..2021-12-31 week 53../period"},
};

} // namespace

TEST_CASE("fields with more than a date, and what is no date") {
    expect(fields, with_period(year_2021));
}

TEST_CASE("rhythms that a date anchors or bounds") {
    expect(rhythms, with_period(year_2021));
}

TEST_CASE("a date of each year is due in every year of the period") {
    CHECK(dump(read("i februar hvert år", with_period("2022-03-11..2024-03-10"))) ==
          "recurring 2023-02-01..2024-02-29 month FREQ=YEARLY;BYMONTH=2 "
          "[2023-02-01..2023-02-28] [2024-02-01..2024-02-29]");
    CHECK(dump(read("i februar hvert år", {})) == "recurring FREQ=YEARLY;BYMONTH=2");
}
