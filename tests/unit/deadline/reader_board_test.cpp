// Phrases as boards write them, each of which was once read wrongly or not at all, and their
// neighbours.
#include "reading_dump.hpp"

#include <doctest/doctest.h>

namespace {

using namespace plan::deadline;
using namespace plan::deadline::testing;

constexpr std::array phrases_of_boards{
    Case{"påmeldingsfrist 1.9.", "day 2021-09-01 day limit"},
    Case{"søknadsfristen er 15. mars", "day 2021-03-15 day limit"},
    Case{"medio juni - ultimo august", "interval 2021-06-15..2021-08-31 month ~"},
    Case{"fra medio august til utgangen av september", "interval 2021-08-15..2021-09-30 month ~"},
    Case{"frå byrjinga av mai til midten av juni", "interval 2021-05-01..2021-06-15 month ~"},
    Case{"primo mai – juni", "interval 2021-05-01..2021-06-30 month ~"},
    Case{"fra medio august", "interval 2021-08-15..2021-12-31 month ~"},
    Case{"fra midten av august", "interval 2021-08-15..2021-12-31 month ~"},
    Case{"1/1-31/12", "interval 2021-01-01..2021-12-31 day !slashes(1.1.) !slashes(31.12.)"},
    Case{"1/1 - 31/12 2021",
         "interval 2021-01-01..2021-12-31 day written !slashes(1.1.) !slashes(31.12.2021)"},
    Case{"tirsdag og onsdag i uke 36", "interval 2021-09-07..2021-09-08 day"},
    Case{"mandag–fredag uke 36", "interval 2021-09-06..2021-09-10 day"},
    Case{"måndag til onsdag i veke 36", "interval 2021-09-06..2021-09-08 day"},
    Case{"3. kv.", "interval 2021-07-01..2021-09-30 quarter"},
    Case{"siste halvår", "interval 2021-07-01..2021-12-31 half"},
    Case{"siste kvartal", "interval 2021-10-01..2021-12-31 quarter"},
    Case{"slutten av 3. kvartal", "interval 2021-09-01..2021-09-30 quarter ~"},
    Case{"tidlig i 2. kvartal", "interval 2021-04-01..2021-04-30 quarter ~"},
    Case{"siste halvdel av året", "interval 2021-07-01..2021-12-31 year"},
    Case{"første halvdel av 2021", "interval 2021-01-01..2021-06-30 year written"},
    Case{"fyrste halvdelen av året", "interval 2021-01-01..2021-06-30 year"},
    Case{"mot årets slutt", "day 2021-12-31 year ~"},
    Case{"mot slutten av året", "interval 2021-09-01..2021-12-31 year ~"},
    Case{"ved årsskiftet 2021/2022", "day 2021-12-31 year written"},
    Case{"årsskiftet 2021/22", "day 2021-12-31 year written"},
    Case{"over nyttår 2021/22", "interval 2022-01-02..2022-01-31 season ~ written vague"},
    Case{"over jul og nyttår", "interval 2022-01-02..2022-01-31 season ~ vague"},
    Case{"over jul", "interval 2021-12-27..2021-12-31 day ~ vague"},
    Case{"innen sommaren", "day 2021-06-30 season ~ limit vague"},
    Case{"vinteren 2021/22", "interval 2021-12-01..2022-02-28 season written"},
    Case{"vinteren 2021/2022", "interval 2021-12-01..2022-02-28 season written"},
    Case{"neste høst", "invalid !unreadable"},
    Case{"til neste vår", "invalid !unreadable"},
    Case{"neste mandag", "invalid !unreadable"},
    Case{"forrige høst", "invalid !unreadable"},
    Case{"15-05-2021", "invalid !unreadable(15.05.2021)"},
    Case{"15 . mai", "day 2021-05-15 day"},
    Case{"den femtende mai", "day 2021-05-15 day"},
    Case{"syttende mai", "day 2021-05-17 day"},
    Case{"syttande mai", "day 2021-05-17 day"},
    Case{"tjueførste juni", "day 2021-06-21 day"},
    Case{"30. februar", "invalid !no-such-day(28. februar)"},
    Case{"senest onsdag i uke 36", "day 2021-09-08 day limit"},
    Case{"innen slutten av uke 12", "day 2021-03-28 week ~ limit"},
    Case{"innen begynnelsen av juni", "day 2021-06-10 month ~ limit"},
    Case{"før uke 25", "day 2021-06-20 week limit"},
    Case{"januar t.o.m. mars", "interval 2021-01-01..2021-03-31 month"},
    Case{"jan–mar 2021", "interval 2021-01-01..2021-03-31 month written"},
    Case{"1.1.–31.12.2021", "interval 2021-01-01..2021-12-31 day written"},
    Case{
        "våren og høsten",
        "interval 2021-01-01..2021-12-31 season [2021-01-01..2021-06-30] [2021-08-01..2021-12-31]"},
    Case{"høst 2021 – vår 2022", "interval 2021-08-01..2022-06-30 season written"},
    Case{"rett før sommerferien", "day 2021-06-30 season ~ limit vague"},
    Case{"mellom påske og pinse", "interval 2021-04-01..2021-05-24 day ~"},
    Case{"i perioden 1.–15. mai", "interval 2021-05-01..2021-05-15 day"},
    Case{"i perioden uke 36–40", "interval 2021-09-06..2021-10-10 week"},
    Case{"i uke 36 eller 37",
         "interval 2021-09-06..2021-09-19 week [2021-09-06..2021-09-12] [2021-09-13..2021-09-19]"},
    Case{"uke 36 og 37, 2021", "interval 2021-09-06..2021-09-19 week written "
                               "[2021-09-06..2021-09-12] [2021-09-13..2021-09-19]"},
    Case{"i vekene 36 og 38",
         "interval 2021-09-06..2021-09-26 week [2021-09-06..2021-09-12] [2021-09-20..2021-09-26]"},
    Case{"uke nr 36", "interval 2021-09-06..2021-09-12 week"},
    Case{"tirsdag 7. og onsdag 8. september", "interval 2021-09-07..2021-09-08 day"},
    Case{"lørdag 5. – søndag 6. juni", "interval 2021-06-05..2021-06-06 day"},
    Case{"5.6.-6.6.21", "interval 2021-06-05..2021-06-06 day written"},
    Case{"helgen 5.-6. juni 2021", "interval 2021-06-05..2021-06-06 day written"},
    Case{"andre uke i september", "interval 2021-09-06..2021-09-12 week"},
    Case{"den første mandagen i september 2021", "day 2021-09-06 day written"},
    Case{"desember 2021/januar 2022", "interval 2021-12-01..2022-01-31 month written"},
    Case{"før skolestart", "invalid !unreadable"},
    Case{"vår + høst",
         "interval 2021-01-01..2021-06-30 season | interval 2021-08-01..2021-12-31 season"},
    Case{"Planlegging i mai, gjennomføring i september",
         "interval 2021-05-01..2021-05-31 month | interval 2021-09-01..2021-09-30 month"},
    Case{"hele høsten", "interval 2021-08-01..2021-12-31 season"},
    Case{"innen utgangen av skoleåret", "day 2021-07-31 year limit"},
    Case{"mai i 2021", "interval 2021-05-01..2021-05-31 month written"},
    Case{"2021–2023", "interval 2021-01-01..2023-12-31 year written"},
    Case{"i tidsrommet 1. mai–1. juni", "interval 2021-05-01..2021-06-01 day"},
    Case{"neste måned", "invalid !unreadable"},
    Case{"til årsskiftet", "day 2021-12-31 year limit"},
    Case{"utpå hausten", "interval 2021-08-01..2021-12-31 season"},
};

} // namespace

TEST_CASE("phrases as boards write them") {
    expect(phrases_of_boards, with_period(year_2021));
}
