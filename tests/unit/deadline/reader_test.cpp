#include "reading_dump.hpp"

#include <doctest/doctest.h>

#include <span>

namespace {

using namespace plan::deadline;
using namespace plan::deadline::testing;

struct Row {
    std::string_view phrase;
    std::string_view expected;
};

void expect(std::span<const Row> rows, const Context& context) {
    for (const Row& row : rows) {
        CAPTURE(row.phrase);
        CHECK(dump(read(row.phrase, context)) == row.expected);
    }
}

constexpr std::string_view year_2021 = "2021-01-01..2021-12-31";

constexpr std::array day_forms{
    Row{"31.12.2021", "day 2021-12-31 day written"},
    Row{"1.5.2021", "day 2021-05-01 day written"},
    Row{"01.05.21", "day 2021-05-01 day written"},
    Row{"2021-05-01", "day 2021-05-01 day written"},
    Row{"01/05/2021", "day 2021-05-01 day written !slashes(01.05.2021)"},
    Row{"15.09", "day 2021-09-15 day"},
    Row{"15.9.", "day 2021-09-15 day"},
    Row{"1. mai", "day 2021-05-01 day"},
    Row{"1.mai", "day 2021-05-01 day"},
    Row{"31.mars", "day 2021-03-31 day"},
    Row{"01 februar", "day 2021-02-01 day"},
    Row{"15 JUNI", "day 2021-06-15 day"},
    Row{"den 3. april", "day 2021-04-03 day"},
    Row{"første mai", "day 2021-05-01 day"},
    Row{"tirsdag 6. september", "day 2021-09-06 day !weekday(mandag)"},
    Row{"laurdag 26. august", "day 2021-08-26 day !weekday(torsdag)"},
    Row{"Mandag 18.02.2019", "day 2019-02-18 day written"},
    Row{"innen 1. november", "day 2021-11-01 day"},
    Row{"senest 1. nov.", "day 2021-11-01 day"},
    Row{"seinast 1. november", "day 2021-11-01 day"},
    Row{"frist 15. juni", "day 2021-06-15 day"},
    Row{"til og med 3. mai", "day 2021-05-03 day"},
    Row{"t.o.m. 3. mai", "day 2021-05-03 day"},
    Row{"før 1. november", "day 2021-10-31 day"},
    Row{"fra 1. mai", "interval 2021-05-01..2021-12-31 day"},
    Row{"frå og med 1. mai", "interval 2021-05-01..2021-12-31 day"},
    Row{"ca. 1. mars", "day 2021-03-01 day ~"},
    Row{"rundt 1. mars", "day 2021-03-01 day ~"},
    Row{"26. - 27. august", "interval 2021-08-26..2021-08-27 day"},
    Row{"18. og 19. mars", "interval 2021-03-18..2021-03-19 day"},
    Row{"6.–8. oktober", "interval 2021-10-06..2021-10-08 day"},
    Row{"26., 29. og 31 august", "day 2021-08-31 day [2021-08-26] [2021-08-29] [2021-08-31]"},
    Row{"31.21.2021", "invalid !no-such-month(31.12.2021)"},
    Row{"31.06.2022", "invalid !no-such-day(30.06.2022)"},
    Row{"29.02.2023", "invalid !no-such-day(28.02.2023)"},
    Row{"00.01", "invalid !no-such-day(01.01)"},
    Row{"Innan 1. november", "day 2021-11-01 day"},
    Row{"21.8.", "day 2021-08-21 day"},
    Row{"1. jul.", "day 2021-07-01 day"},
    Row{"15. 9. 2021", "day 2021-09-15 day written"},
    Row{"15.9. 2021", "day 2021-09-15 day written"},
    Row{"1. mai 2022", "day 2022-05-01 day written"},
    Row{"26. august - 3. september", "interval 2021-08-26..2021-09-03 day"},
    Row{"31. mai og 1. juni", "interval 2021-05-31..2021-06-01 day"},
    Row{"1. mai og 1. oktober", "day 2021-10-01 day [2021-05-01] [2021-10-01]"},
    Row{"18. og 25. mars", "day 2021-03-25 day [2021-03-18] [2021-03-25]"},
    Row{"mellom 1. mai og 15. juni", "interval 2021-05-01..2021-06-15 day"},
    Row{"fra 1. til 3. mai", "interval 2021-05-01..2021-05-03 day"},
    Row{"15.–17.09.2021", "interval 2021-09-15..2021-09-17 day written"},
    Row{"26.08–28.08.2021", "interval 2021-08-26..2021-08-28 day written"},
    Row{"14 dager før 1. mai", "day 2021-04-17 day"},
    Row{"Lør. 1. mai", "day 2021-05-01 day"},
    Row{"05/21/2021", "invalid !no-such-month(21.05.2021)"},
    Row{"05.21.2021", "invalid !no-such-month(21.05.2021)"},
    Row{"01.05.1921", "invalid !no-such-year"},
    Row{"01.05.202", "invalid !no-such-year"},
    Row{"30.1.19", "day 2019-01-30 day written"},
    Row{"29. februar", "invalid !no-such-day(28. februar)"},
    Row{"31. juni", "invalid !no-such-day(30. juni)"},
    Row{"01.07.2020", "day 2020-07-01 day written"},
    Row{"30. juni?", "day 2021-06-30 day ~"},
    Row{"1. januar 9999", "day 9999-01-01 day written"},
    Row{"31.12.9999", "day 9999-12-31 day written"},
    Row{"1. mai 1921", "invalid !no-such-year"},
};

constexpr std::array unit_forms{
    Row{"Mai", "interval 2021-05-01..2021-05-31 month"},
    Row{"i mai", "interval 2021-05-01..2021-05-31 month"},
    Row{"i løpet av mai", "interval 2021-05-01..2021-05-31 month"},
    Row{"mai 2022", "interval 2022-05-01..2022-05-31 month written"},
    Row{"Innen Juni", "day 2021-06-30 month"},
    Row{"innen utgangen av juni", "day 2021-06-30 month"},
    Row{"ultimo juni", "day 2021-06-30 month"},
    Row{"primo mai", "interval 2021-05-01..2021-05-10 month ~"},
    Row{"medio mai", "interval 2021-05-11..2021-05-20 month ~"},
    Row{"slutten av mai", "interval 2021-05-21..2021-05-31 month ~"},
    Row{"seinast i juni", "day 2021-06-30 month"},
    Row{"innen utgangen av 2019", "day 2019-12-31 year written"},
    Row{"ved utgangen av året", "day 2021-12-31 year"},
    Row{"innen året er omme", "day 2021-12-31 year"},
    Row{"i løpet av året", "interval 2021-01-01..2021-12-31 year"},
    Row{"i løpet av perioden", "interval 2021-01-01..2021-12-31 period"},
    Row{"innen perioden", "day 2021-12-31 period"},
    Row{"før juni", "day 2021-05-31 month"},
    Row{"April og Sept.",
        "interval 2021-04-01..2021-09-30 month [2021-04-01..2021-04-30] [2021-09-01..2021-09-30]"},
    Row{"Mai og Okt.",
        "interval 2021-05-01..2021-10-31 month [2021-05-01..2021-05-31] [2021-10-01..2021-10-31]"},
    Row{"Juni og Desember",
        "interval 2021-06-01..2021-12-31 month [2021-06-01..2021-06-30] [2021-12-01..2021-12-31]"},
    Row{"April/Mai", "interval 2021-04-01..2021-05-31 month"},
    Row{"nov/des", "interval 2021-11-01..2021-12-31 month"},
    Row{"jun/jul", "interval 2021-06-01..2021-07-31 month"},
    Row{"Februar til september", "interval 2021-02-01..2021-09-30 month"},
    Row{"Februar - Juni", "interval 2021-02-01..2021-06-30 month"},
    Row{"fra februar til september", "interval 2021-02-01..2021-09-30 month"},
    Row{"Oktober – desember", "interval 2021-10-01..2021-12-31 month"},
    Row{"August- oktober", "interval 2021-08-01..2021-10-31 month"},
    Row{"november-februar 2022", "interval 2021-11-01..2022-02-28 month written"},
    Row{"månedsskiftet jan/feb", "day 2021-01-31 month ~"},
    Row{"1. kvartal", "interval 2021-01-01..2021-03-31 quarter"},
    Row{"første kvartal", "interval 2021-01-01..2021-03-31 quarter"},
    Row{"Q1", "interval 2021-01-01..2021-03-31 quarter"},
    Row{"K1", "interval 2021-01-01..2021-03-31 quarter"},
    Row{"kvartal 3", "interval 2021-07-01..2021-09-30 quarter"},
    Row{"2. tertial", "interval 2021-05-01..2021-08-31 tertial"},
    Row{"T3", "interval 2021-09-01..2021-12-31 tertial"},
    Row{"første halvår", "interval 2021-01-01..2021-06-30 half"},
    Row{"1 halvår", "interval 2021-01-01..2021-06-30 half"},
    Row{"1. halvår", "interval 2021-01-01..2021-06-30 half"},
    Row{"fyrste halvår", "interval 2021-01-01..2021-06-30 half"},
    Row{"vårhalvåret", "interval 2021-01-01..2021-06-30 half"},
    Row{"uke 36", "interval 2021-09-06..2021-09-12 week"},
    Row{"veke 36", "interval 2021-09-06..2021-09-12 week"},
    Row{"uke 36–37", "interval 2021-09-06..2021-09-19 week"},
    Row{"i uke 44", "interval 2021-11-01..2021-11-07 week"},
    Row{"u. 44", "interval 2021-11-01..2021-11-07 week"},
    Row{"uke 36, 38 og 40", "interval 2021-09-06..2021-10-10 week [2021-09-06..2021-09-12] "
                            "[2021-09-20..2021-09-26] [2021-10-04..2021-10-10]"},
    Row{"Våren", "interval 2021-01-01..2021-06-30 season"},
    Row{"våren 2022", "interval 2022-01-01..2022-06-30 season written"},
    Row{"i løpet av våren", "interval 2021-01-01..2021-06-30 season"},
    Row{"sommeren", "interval 2021-06-01..2021-08-31 season"},
    Row{"hausten", "interval 2021-08-01..2021-12-31 season"},
    Row{"vinteren", "interval 2021-12-01..2022-02-28 season"},
    Row{"vår/høst",
        "interval 2021-01-01..2021-12-31 season [2021-01-01..2021-06-30] [2021-08-01..2021-12-31]"},
    Row{"vinter og vår",
        "interval 2021-01-01..2022-02-28 season [2021-01-01..2021-06-30] [2021-12-01..2022-02-28]"},
    Row{"før sommeren", "day 2021-06-30 season ~"},
    Row{"før jul", "day 2021-12-23 day ~"},
    Row{"etter sommeren", "interval 2021-08-15..2021-09-30 season ~"},
    Row{"over nyttår", "interval 2022-01-02..2022-01-31 season ~"},
    Row{"før påske", "day 2021-03-31 day ~"},
    Row{"på nyåret", "interval 2022-01-02..2022-01-31 season ~"},
    Row{"uke 53", "invalid !no-such-week(uke 52)"},
    Row{"uke 54", "invalid !no-such-week(uke 52)"},
    Row{"5. kvartal", "invalid !unreadable(4. kvartal)"},
    Row{"mai-2022", "interval 2022-05-01..2022-05-31 month written"},
    Row{"1. og 2. kvartal", "interval 2021-01-01..2021-06-30 quarter [2021-01-01..2021-03-31] "
                            "[2021-04-01..2021-06-30]"},
    Row{"februar, april og juni", "interval 2021-02-01..2021-06-30 month [2021-02-01..2021-02-28] "
                                  "[2021-04-01..2021-04-30] [2021-06-01..2021-06-30]"},
    Row{"fra mai og ut året", "interval 2021-05-01..2021-12-31 year"},
    Row{"til høsten", "interval 2021-08-01..2021-12-31 season"},
    Row{"vår", "interval 2021-01-01..2021-06-30 season"},
    Row{"i perioden", "continuous 2021-01-01..2021-12-31 period"},
    Row{"I perioden februar - april", "interval 2021-02-01..2021-04-30 month"},
    Row{"2022-23", "interval 2022-01-01..2023-12-31 year written"},
    Row{"2021 – 2022", "interval 2021-01-01..2022-12-31 year written"},
    Row{"hele 2019", "continuous 2019-01-01..2019-12-31 year written"},
    Row{"uke 36, 2021", "interval 2021-09-06..2021-09-12 week written"},
    Row{"hele våren", "interval 2021-01-01..2021-06-30 season"},
    Row{"mai/oktober",
        "interval 2021-05-01..2021-10-31 month [2021-05-01..2021-05-31] [2021-10-01..2021-10-31]"},
    Row{"Aug.-okt.", "interval 2021-08-01..2021-10-31 month"},
    Row{"Q1–Q2", "interval 2021-01-01..2021-06-30 quarter"},
    Row{"2021", "interval 2021-01-01..2021-12-31 year written"},
};

constexpr std::array fields{
    Row{"Hele året", "continuous 2021-01-01..2021-12-31 year"},
    Row{"Hele året.", "continuous 2021-01-01..2021-12-31 year"},
    Row{"Fase 1 – Mars. Innen Juni",
        "interval 2021-03-01..2021-03-31 month | day 2021-06-30 month"},
    Row{"Drøftingsmøter i Mai og Okt.",
        "interval 2021-05-01..2021-10-31 month [2021-05-01..2021-05-31] [2021-10-01..2021-10-31]"},
    Row{"Dialogmøter 6 g. i året, etter innkalling.", "quota 6..6/year | on-demand"},
    Row{"Dette gjøres hele året, og tas spesielt opp i Mai og Desember.",
        "continuous 2021-01-01..2021-12-31 year | interval 2021-05-01..2021-12-31 month "
        "[2021-05-01..2021-05-31] [2021-12-01..2021-12-31]"},
    Row{"Hele året ved behov", "on-demand"},
    Row{"Ved behov, og noen fastsatte møter ca. hver 6 uke", "on-demand | recurring ~ 9../period"},
    Row{"Dette vil foregå i hele 2019, i samarbeid med arbeidsgiver i IØK. ?? styret",
        "continuous 2019-01-01..2019-12-31 year written | none !placeholder"},
    Row{"Jevnlig hele året, fokus i Fagforbunds uka.", "continuous 2021-01-01..2021-12-31 year"},
    Row{"Kommer egen organiserings plan.", "reference"},
    Row{"3 arbeidsplasser i 1 halvår. 3 arbeidsplasser i 2. halvår",
        "interval 2021-01-01..2021-06-30 half | interval 2021-07-01..2021-12-31 half"},
    Row{"Hele året. Kontinuerlig opplæring, hver 6 uke ca.",
        "continuous 2021-01-01..2021-12-31 year | continuous 2021-01-01..2021-12-31 period | "
        "recurring ~ 9../period"},
    Row{"Jevnlig hele året.", "continuous 2021-01-01..2021-12-31 year"},
    Row{"Ved behov, avtale med hvert tariff område om skoleringsdato.", "on-demand | reference"},
    Row{"Jobbes med hele året, spesielt ved budsjett behandling. Dialogmøter jevnlig og "
        "Partsammensattutvalg i Indre Østfold Kommune",
        "continuous 2021-01-01..2021-12-31 year | continuous 2021-01-01..2021-12-31 period"},
    Row{"Februar til september. Jevnlig hele året",
        "interval 2021-02-01..2021-09-30 month | continuous 2021-01-01..2021-12-31 year"},
    Row{"Se vedlegg", "reference"},
    Row{"2 drøftingsmøter i året", "quota 2..2/year"},
    Row{"Dialogmøter med ledere 6 g.pr år", "quota 6..6/year"},
    Row{"minst en gang i året", "quota 1../year"},
    Row{"en gang i måneden",
        "recurring 2021-01-01..2021-12-31 month FREQ=MONTHLY;BYMONTHDAY=-1 x12"},
    Row{"Minst 4 stands i måneden", "quota 4../month"},
    Row{"Minst en aktivitet i måneden", "quota 1../month"},
    Row{"I løpet perioden", "interval 2021-01-01..2021-12-31 period"},
    Row{"i perioder det er nødvendig", "on-demand"},
    Row{"når det er aktiviteter", "on-demand"},
    Row{"1.mai, 8.mars og pride", "day 2021-05-01 day [2021-03-08] [2021-05-01]"},
    Row{"månedlig", "recurring 2021-01-01..2021-12-31 month FREQ=MONTHLY;BYMONTHDAY=-1 x12"},
    Row{"kvartalsvis",
        "recurring 2021-01-01..2021-12-31 quarter FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1 "
        "[2021-01-01..2021-03-31] [2021-04-01..2021-06-30] [2021-07-01..2021-09-30] "
        "[2021-10-01..2021-12-31]"},
    Row{"halvårlig", "recurring 2021-01-01..2021-12-31 half FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1 "
                     "[2021-01-01..2021-06-30] [2021-07-01..2021-12-31]"},
    Row{"årlig", "recurring 1../period"},
    Row{"hver 6. uke", "recurring 9../period"},
    Row{"kvar 6. veke", "recurring 9../period"},
    Row{"annenhver uke", "recurring 27../period"},
    Row{"hver torsdag", "recurring 2021-12-30 day FREQ=WEEKLY;BYDAY=TH x52"},
    Row{"torsdager", "recurring 2021-12-30 day FREQ=WEEKLY;BYDAY=TH x52"},
    Row{"4–5 møter for året", "quota 4..5/year"},
    Row{"ca. 3 ganger pr skoleår", "quota ~ 3..3/year"},
    Row{"2 ganger i året", "quota 2..2/year"},
    Row{"maiblomst", "invalid !unreadable"},
    Row{"17. mai-komiteen", "invalid !unreadable"},
    Row{"kl. 18.30", "invalid !unreadable"},
    Row{"kl 10.15–11.45", "invalid !unreadable"},
    Row{"10.11–11.45", "invalid !unreadable"},
    Row{"3.3.1", "invalid !unreadable"},
    Row{"§ 4.2", "invalid !unreadable"},
    Row{"980.000", "invalid !unreadable"},
    Row{"10 000", "invalid !unreadable"},
    Row{"9. trinn", "invalid !unreadable"},
    Row{"4.2 Rekruttering", "invalid !unreadable"},
    Row{"2.5 prosent", "invalid !unreadable"},
    Row{"innenn juni", "invalid !unreadable(innen juni)"},
    Row{"Aprill", "invalid !unreadable(april)"},
    Row{"innen aprill", "invalid !unreadable(innen april)"},
    Row{"Høstens medlemstreff", "invalid !unreadable(høsten)"},
    Row{"kontinuerli", "invalid !unreadable(kontinuerlig)"},
    Row{"bla bla", "invalid !unreadable"},
    Row{"1/5", "invalid !unreadable(1.5.)"},
    Row{"Vedtatt på årsmøtet 30.1.19", "invalid !unreadable"},
    Row{"vår plan", "invalid !unreadable"},
    Row{"Jan følger opp", "invalid !unreadable"},
    Row{"etter avtale", "reference"},
    Row{"etter hvert som disse er tilgjengelige", "reference"},
    Row{"1. juledag", "invalid !unreadable"},
    Row{"Frist: 1. mai", "day 2021-05-01 day"},
    Row{"Innen 1. mai og innen 1. oktober", "day 2021-05-01 day | day 2021-10-01 day"},
    Row{"jan.", "interval 2021-01-01..2021-01-31 month"},
    Row{"i 2023", "interval 2023-01-01..2023-12-31 year written"},
    Row{"maiblomst og mai", "interval 2021-05-01..2021-05-31 month"},
    Row{"Oktobr og mars", "invalid !unreadable(oktober) | interval 2021-03-01..2021-03-31 month"},
    Row{"mai; juni",
        "interval 2021-05-01..2021-05-31 month | interval 2021-06-01..2021-06-30 month"},
    Row{"8. mars, og 17. mai", "day 2021-03-08 day | day 2021-05-17 day"},
    Row{"Sjå vedlegg", "reference"},
    Row{"fortløpande", "continuous 2021-01-01..2021-12-31 period"},
    Row{"når det høver", "on-demand"},
    Row{"snarest mulig", "on-demand"},
    Row{"kvart kvartal",
        "recurring 2021-01-01..2021-12-31 quarter FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1 "
        "[2021-01-01..2021-03-31] [2021-04-01..2021-06-30] [2021-07-01..2021-09-30] "
        "[2021-10-01..2021-12-31]"},
    Row{"tertialvis",
        "recurring 2021-01-01..2021-12-31 tertial FREQ=MONTHLY;INTERVAL=4;BYMONTHDAY=-1 "
        "[2021-01-01..2021-04-30] [2021-05-01..2021-08-31] [2021-09-01..2021-12-31]"},
    Row{"hvert halvår",
        "recurring 2021-01-01..2021-12-31 half FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1 "
        "[2021-01-01..2021-06-30] [2021-07-01..2021-12-31]"},
    Row{"annethvert år", "recurring 1../period"},
    Row{"to gonger i året", "quota 2..2/year"},
    Row{"maks 3 møter i halvåret", "quota ..3/half"},
    Row{"Minst 2 ganger månedlig", "quota 2../month"},
    Row{"Mest etter innkalling, men også uke 12",
        "on-demand | interval 2021-03-22..2021-03-28 week"},
};

constexpr std::array event_phrases{
    Row{"til årsmøtet", "event 2022-03-10 årsmøtet 0"},
    Row{"på årsmøtet", "event 2022-03-10 årsmøtet 0"},
    Row{"innen årsmøtet", "event 2022-03-10 årsmøtet 0"},
    Row{"før årsmøtet", "event 2022-03-09 årsmøtet -1"},
    Row{"etter årsmøtet", "event 2022-03-11..- årsmøtet 1"},
    Row{"Årsmøtet", "event 2022-03-10 Årsmøtet 0"},
    Row{"årsmøte 2022", "event 2022-03-10 written årsmøte 0"},
    Row{"Årsmøte 2021", "event 2021-01-28 written Årsmøte 0"},
    Row{"14 dager før årsmøtet", "event 2022-02-24 årsmøtet -14"},
    Row{"1 uke før årsmøtet", "event 2022-03-03 årsmøtet -7"},
    Row{"minimum 6 uker før årsmøtet", "event 2022-01-27 årsmøtet -42"},
    Row{"senest 21 dagar før årsmøtet", "event 2022-02-17 årsmøtet -21"},
    Row{"14 dager etter avholdt årsmøte", "event 2022-03-24 årsmøte 14"},
    Row{"ca 2 uker etter siste styremøte", "event 2021-05-19 ~ styremøte 14"},
    Row{"til neste styremøte", "event 2021-05-05 styremøte 0"},
    Row{"neste styremøte", "event 2021-05-05 styremøte 0"},
    Row{"før styremøter", "event 2021-05-04 styremøter -1"},
    Row{"på ekstraordinært landsmøte", "event 2021-10-10..2021-10-13 ekstraordinært landsmøte 0"},
    Row{"før det ekstraordinære landsmøtet", "event 2021-10-09 ekstraordinære landsmøtet -1"},
    Row{"innen kongressen", "event - kongressen 0"},
    Row{"før stortingsvalget", "event - stortingsvalget -1"},
    Row{"i forbindelse med stortingsvalg", "event - stortingsvalg 0"},
    Row{"første FAU møte", "event - FAU møte 0"},
    Row{"etter regionmøtet i mars",
        "event - regionmøtet 1 | interval 2021-03-01..2021-03-31 month"},
    Row{"Årsmøtet vedtar planen", "invalid !unreadable"},
};

// A period over new year, from August to July.
constexpr std::array school_year{
    Row{"01 februar", "day 2022-02-01 day"},
    Row{"oktober – februar", "interval 2021-10-01..2022-02-28 month"},
    Row{"november-februar 2022", "interval 2021-11-01..2022-02-28 month written"},
    Row{"august", "interval 2021-08-01..2021-08-31 month"},
    Row{"juni og desember",
        "interval 2021-12-01..2022-06-30 month [2021-12-01..2021-12-31] [2022-06-01..2022-06-30]"},
    Row{"i løpet av året", "interval 2021-01-01..2021-12-31 year inferred"},
    Row{"hele året", "continuous 2021-08-01..2022-07-31 year"},
    Row{"innen utgangen av året", "day 2021-12-31 year"},
    Row{"Q1", "interval 2022-01-01..2022-03-31 quarter"},
    Row{"uke 1", "interval 2022-01-03..2022-01-09 week"},
    Row{"innen 1. november", "day 2021-11-01 day"},
    Row{"våren", "interval 2022-01-01..2022-06-30 season"},
    Row{"høsten", "interval 2021-08-01..2021-12-31 season"},
    Row{"vinteren", "interval 2021-12-01..2022-02-28 season"},
    Row{"februar til september", "interval 2021-02-01..2021-09-30 month inferred"},
    Row{"årlig", "recurring 1../period"},
    Row{"på nyåret", "interval 2022-01-02..2022-01-31 season ~"},
    Row{"november, desember og januar",
        "interval 2021-11-01..2022-01-31 month [2021-11-01..2021-11-30] [2021-12-01..2021-12-31] "
        "[2022-01-01..2022-01-31]"},
    Row{"31.12.2021", "day 2021-12-31 day written"},
};

// A period of two years, from one meeting to another.
constexpr std::array two_years{
    Row{"mai", "interval 2022-05-01..2022-05-31 month inferred"},
    Row{"tirsdag 6. september", "day 2022-09-06 day"},
    Row{"onsdag 6. september", "day 2023-09-06 day"},
    Row{"innen juni", "day 2022-06-30 month inferred"},
    Row{"29. februar", "day 2024-02-29 day"},
    Row{"uke 53", "invalid !no-such-week(uke 52)"},
    Row{"10. mars", "day 2023-03-10 day inferred"},
    Row{"mai 2023", "interval 2023-05-01..2023-05-31 month written"},
    Row{"før april", "day 2022-03-31 month inferred"},
    Row{"fra oktober", "interval 2022-10-01..2024-03-10 month inferred"},
};

constexpr std::array without_period{
    Row{"1. mai", "day - day"},
    Row{"mai", "interval - month"},
    Row{"innen juni", "day - month"},
    Row{"mai 2022", "interval 2022-05-01..2022-05-31 month written"},
    Row{"31.12.2021", "day 2021-12-31 day written"},
    Row{"29. februar", "day - day"},
    Row{"innen perioden", "day - period"},
    Row{"i perioden", "continuous"},
    Row{"uke 36", "interval - week"},
    Row{"fra 1. mai 2021", "interval 2021-05-01..- day written"},
    Row{"månedlig", "recurring FREQ=MONTHLY;BYMONTHDAY=-1"},
    Row{"hver 6. uke", "recurring"},
    Row{"før årsmøtet", "event - årsmøtet -1"},
    Row{"1. mai og 3. mai", "day - day"},
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

TEST_CASE("every written form of a day") {
    expect(day_forms, with_period(year_2021));
}

TEST_CASE("months, quarters, halves, weeks, seasons and feasts") {
    expect(unit_forms, with_period(year_2021));
}

TEST_CASE("fields with more than a date, and what is no date") {
    expect(fields, with_period(year_2021));
}

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
    CHECK(dump(read("innen årsmøtet", context)) == "event 2022-03-10 årsmøtet 0");
    context.period.reset();
    CHECK(dump(read("innen årsmøtet", context)) == "event 2021-01-28 årsmøtet 0");
}

TEST_CASE("a period over new year") {
    expect(school_year, with_period("2021-08-01..2022-07-31"));
}

TEST_CASE("a period of two years") {
    expect(two_years, with_period("2022-03-11..2024-03-10"));
}

TEST_CASE("without a period a date without a year has no day") {
    expect(without_period, Context{});
}

TEST_CASE("the year of the heading decides where the period does not") {
    Context context = with_period("2022-01-01..2023-12-31");
    context.heading_year = 2023;
    CHECK(dump(read("mai", context)) == "interval 2023-05-01..2023-05-31 month");
    context.period.reset();
    CHECK(dump(read("innen 1. mai", context)) == "day 2023-05-01 day");
}

TEST_CASE("the calendar and the period end without rolling over") {
    const Context last = with_period("9999-01-01..9999-12-31");
    CHECK(dump(read("vinteren", last)) == "invalid !no-such-year");
    CHECK(dump(read("etter 31.12.9999", last)) == "invalid written !no-such-year");
    CHECK(dump(read("før 1. januar 1970", {})) == "invalid written !no-such-year");
    CHECK(dump(read("fra oktober 2022", with_period(year_2021))) ==
          "interval 2022-10-01..- month written");
    CHECK(dump(read("mai 2022 – mai 2021", {})) == "invalid written !unreadable");
    CHECK(dump(read("seint i jula", with_period(year_2021))) ==
          "interval 2021-12-26..2021-12-26 day ~");
}

TEST_CASE("a blank text has no readings, any other has one") {
    CHECK(read("", {}).empty());
    CHECK(read(" \t\n\xC2\xA0", {}).empty());
    CHECK(read("...", {}).empty());
    CHECK(read("x", {}).size() == 1);
    CHECK(read("7", {}).size() == 1);
}

TEST_CASE("places are bytes of the text as written") {
    const std::string_view text = "  Møter på  våren: innen 31.21.2021, ja";
    const auto readings = read(text, with_period(year_2021));
    REQUIRE(readings.size() == 2);
    for (const Reading& reading : readings) {
        CHECK(text.substr(reading.begin, reading.end - reading.begin) == reading.text);
    }
    CHECK(readings[0].text == "på  våren");
    REQUIRE(readings[1].faults.size() == 1);
    const Fault& fault = readings[1].faults[0];
    CHECK(text.substr(fault.begin, fault.end - fault.begin) == "31.21.2021");
    CHECK(fault.value == 21);
    CHECK(fault.limit == 12);
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

TEST_CASE("spaces, dashes and decomposed letters of every kind") {
    const Context context = with_period(year_2021);
    const std::string_view spring = "interval 2021-01-01..2021-06-30 season";
    CHECK(dump(read("va\xCC\x8Aren", context)) == spring);        // a and a ring
    CHECK(dump(read("v\xC3\xA5\xC2\xADren", context)) == spring); // a soft hyphen
    CHECK(dump(read("i\xC2\xA0mai", context)) == "interval 2021-05-01..2021-05-31 month");
    CHECK(dump(read("1.\xE2\x80\xAFmai", context)) == "day 2021-05-01 day");
    for (const std::string_view dash :
         {"-", "\xE2\x80\x91", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x88\x92"}) {
        const std::string range = "uke 36" + std::string{dash} + "37";
        CHECK(dump(read(range, context)) == "interval 2021-09-06..2021-09-19 week");
    }
}

TEST_CASE("headings that are a date are told from others") {
    for (const std::string_view heading :
         {"Januar", "Uke 36:", "Oktober – desember", "Våren 2022", "1. kvartal",
          "August:", "1. mai", "26.–27. august", "April/mai", "Første halvår"}) {
        CAPTURE(heading);
        CHECK(is_date_heading(heading));
    }
    for (const std::string_view heading :
         {"", ":", "Mål", "3.1", "3.1 Heltid", "Mai og maiblomst", "Hele året",
          "I løpet av perioden:", "I perioden skal vi:", "Overordna mål 2021", "31.21.2021",
          "Årsmøtet", "Månedlig", "Tiltak 1"}) {
        CAPTURE(heading);
        CHECK_FALSE(is_date_heading(heading));
    }
}

TEST_CASE("the time is linear in the length") {
    for (const std::string_view piece :
         {"1.", "1,", "1-", "1. og ", "mai og ", "møte ", "aprilx ", "1.1.2021 ", "innenn juni ",
          "før ", "i løpet ", "??", "5/", "kommer egen "}) {
        std::string text;
        while (text.size() < 100'000)
            text += piece;
        CHECK_FALSE(read(text, with_period(year_2021)).empty());
    }
}
