// So many times or things in a unit of time, and the days within which they are counted.
#include "some_events.hpp"

namespace {

using namespace plan::deadline;
using namespace plan::deadline::testing;

constexpr std::array quotas{
    Case{"2 ganger i året", "quota 2021-01-01..2021-12-31 year 2..2/year"},
    Case{"to gonger i året", "quota 2021-01-01..2021-12-31 year 2..2/year"},
    Case{"2 g. pr. år", "quota 2021-01-01..2021-12-31 year 2..2/year"},
    Case{"6 g.pr år", "quota 2021-01-01..2021-12-31 year 6..6/year"},
    Case{"6 g. i året", "quota 2021-01-01..2021-12-31 year 6..6/year"},
    Case{"2 drøftingsmøter i året", "quota 2021-01-01..2021-12-31 year 2..2/year"},
    Case{"2 treff i året", "quota 2021-01-01..2021-12-31 year 2..2/year"},
    Case{"4-5 møter for året", "quota 2021-01-01..2021-12-31 year 4..5/year"},
    Case{"4–5 møter for året", "quota 2021-01-01..2021-12-31 year 4..5/year"},
    Case{"ca. 3 ganger pr skoleår", "quota 2021-01-01..2021-12-31 year ~ 3..3/year"},
    Case{"minst 4 stands i måneden", "quota 2021-01-01..2021-12-31 month 4../month"},
    Case{"minst en aktivitet i måneden", "quota 2021-01-01..2021-12-31 month 1../month"},
    Case{"minst éin gong i halvåret", "quota 2021-01-01..2021-12-31 half 1../half"},
    Case{"minst én gang årlig", "quota 2021-01-01..2021-12-31 year 1../year"},
    Case{"maks 3 møter i halvåret", "quota 2021-01-01..2021-12-31 half ..3/half"},
    Case{"inntil fire ganger i året", "quota 2021-01-01..2021-12-31 year ..4/year"},
    Case{"1-2 ganger i måneden", "quota 2021-01-01..2021-12-31 month 1..2/month"},
    Case{"en til to ganger i året", "quota 2021-01-01..2021-12-31 year 1..2/year"},
    Case{"et par ganger i året", "quota 2021-01-01..2021-12-31 year 2..2/year"},
    Case{"to ganger hver måned", "quota 2021-01-01..2021-12-31 month 2..2/month"},
    Case{"to ganger pr. semester", "quota 2021-01-01..2021-12-31 half 2..2/half"},
    Case{"twice a year", "quota 2021-01-01..2021-12-31 year 2..2/year"},
    Case{"to ganger i måneden fra august", "quota 2021-08-01..2021-12-31 month 2..2/month"},
    Case{"to ganger i måneden til jul", "quota 2021-01-01..2021-12-23 month 2..2/month"},
    Case{"to ganger i måneden unntatt juli", "invalid !unreadable"},
    Case{"3 arbeidsplasser i 1 halvår. 3 arbeidsplasser i 2. halvår",
         "quota 2021-01-01..2021-06-30 half 3..3/half | quota 2021-07-01..2021-12-31 half "
         "3..3/half"},
    Case{"minst 2 kurs i mai", "quota 2021-05-01..2021-05-31 month 2../month"},
    Case{"3 kurs i 2021", "quota 2021-01-01..2021-12-31 year written 3..3/year"},
    Case{"to ganger i løpet av høsten", "quota 2021-08-01..2021-12-31 period 2..2/period"},
    Case{"2 ganger i perioden", "quota 2021-01-01..2021-12-31 period 2..2/period"},
    Case{"seks ganger i løpet av perioden", "quota 2021-01-01..2021-12-31 period 6..6/period"},
    Case{"3 kurs fra februar til september", "interval 2021-02-01..2021-09-30 month"},
    Case{"1/2 stilling i mai", "interval 2021-05-01..2021-05-31 month"},
    Case{"20 nye medlemmer innen 1. mai", "day 2021-05-01 day limit"},
};

} // namespace

TEST_CASE("quotas count within the period or within what is written") {
    const auto events = some_events();
    Context context = with_period("2021-01-01..2021-12-31");
    context.events = events;
    expect(quotas, context);
}
