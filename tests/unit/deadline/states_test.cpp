// What gives no day: all the time, when needed, look elsewhere, on a condition, not settled.
#include "some_events.hpp"

namespace {

using namespace plan::deadline;
using namespace plan::deadline::testing;

constexpr std::array states{
    Case{"hele året", "continuous 2021-01-01..2021-12-31 year"},
    Case{"heile året", "continuous 2021-01-01..2021-12-31 year"},
    Case{"hele 2019", "continuous 2019-01-01..2019-12-31 year written"},
    Case{"i perioden", "continuous 2021-01-01..2021-12-31 period"},
    Case{"fortløpende", "continuous 2021-01-01..2021-12-31 period"},
    Case{"fortløpande", "continuous 2021-01-01..2021-12-31 period"},
    Case{"løpende", "continuous 2021-01-01..2021-12-31 period"},
    Case{"løpande", "continuous 2021-01-01..2021-12-31 period"},
    Case{"kontinuerlig", "continuous 2021-01-01..2021-12-31 period"},
    Case{"kontinuerlege", "continuous 2021-01-01..2021-12-31 period"},
    Case{"til enhver tid", "continuous 2021-01-01..2021-12-31 period"},
    Case{"til ei kvar tid", "continuous 2021-01-01..2021-12-31 period"},
    Case{"jevnlig", "continuous 2021-01-01..2021-12-31 period"},
    Case{"jamleg", "continuous 2021-01-01..2021-12-31 period"},
    Case{"regelmessig", "continuous 2021-01-01..2021-12-31 period"},
    Case{"med jevne mellomrom", "continuous 2021-01-01..2021-12-31 period"},
    Case{"inntil videre", "continuous 2021-01-01..2021-12-31 period"},
    Case{"ongoing", "continuous 2021-01-01..2021-12-31 period"},
    Case{"continuous", "continuous 2021-01-01..2021-12-31 period"},
    Case{"löpande", "continuous 2021-01-01..2021-12-31 period"},
    Case{"løbende", "continuous 2021-01-01..2021-12-31 period"},
    Case{"løpende frem til 1. mai", "continuous 2021-01-01..2021-05-01 period"},
    Case{"fortløpende fra mars", "continuous 2021-03-01..2021-12-31 period"},
    Case{"ved behov", "on-demand"},
    Case{"etter behov", "on-demand"},
    Case{"vid behov", "on-demand"},
    Case{"efter behov", "on-demand"},
    Case{"as needed", "on-demand"},
    Case{"når det høver", "on-demand"},
    Case{"når det er nødvendig", "on-demand"},
    Case{"etter innkalling", "on-demand"},
    Case{"etter forespørsel", "on-demand"},
    Case{"ved anledning", "on-demand"},
    Case{"hele året ved behov", "on-demand"},
    Case{"jevnlig hele året", "continuous 2021-01-01..2021-12-31 year"},
    Case{"ved behov i mai", "on-demand"},
    Case{"snarest", "on-demand vague"},
    Case{"snarast råd", "on-demand vague"},
    Case{"straks", "on-demand vague"},
    Case{"umiddelbart", "on-demand vague"},
    Case{"så snart som mulig", "on-demand vague"},
    Case{"asap", "on-demand vague"},
    Case{"på lengre sikt", "on-demand vague"},
};

constexpr std::array references{
    Case{"se vedlegg", "reference"},
    Case{"sjå vedlegg 2", "reference"},
    Case{"se vedlegg 2, innen 1. mai", "reference | day 2021-05-01 day limit"},
    Case{"se egen plan for skolering", "reference"},
    Case{"se årshjul", "reference"},
    Case{"jf. vedlegg 2", "reference"},
    Case{"jf. pkt. 3.2", "reference"},
    Case{"iflg. møteplan", "reference"},
    Case{"i henhold til årshjul", "reference"},
    Case{"iht. møteplanen", "reference"},
    Case{"etter oppsatt plan", "reference"},
    Case{"som vedtatt på årsmøtet", "reference"},
    Case{"avklares", "reference"},
    Case{"avtales nærmere", "reference"},
    Case{"avtalast nærare", "reference"},
    Case{"etter nærmere avtale", "reference"},
    Case{"fastsettes av styret", "reference"},
    Case{"Kommer egen organiserings plan.", "reference"},
    Case{"eget årshjul", "reference"},
    Case{"eige årshjul", "reference"},
    Case{"etter hvert som disse er tilgjengelige", "reference"},
    Case{"så langt økonomien tillater", "reference"},
    Case{"når lokalene er på plass, og senest 1. mai", "reference | day 2021-05-01 day limit"},
    Case{"når budsjettet er vedtatt", "reference"},
    Case{"etter at årsmøtet er holdt", "reference"},
    Case{"avhengig av budsjett og bemanning", "reference"},
    Case{"dersom vi får midler", "reference"},
    Case{"hvis det blir tid i mai", "reference"},
    Case{"viss det er råd", "reference"},
    Case{"forutsatt midler", "reference"},
    Case{"ved ledig kapasitet", "reference"},
};

constexpr std::array placeholders{
    Case{"??", "none !placeholder"},
    Case{"xx", "none !placeholder"},
    Case{"TBA", "none !placeholder"},
    Case{"tbd", "none !placeholder"},
    Case{"dd.mm.åååå", "none !placeholder"},
    Case{"ikke satt", "none !placeholder"},
    Case{"fastsettes senere", "none !placeholder"},
    Case{"bestemmes senere", "none !placeholder"},
    Case{"fastsetjast seinare", "none !placeholder"},
    Case{"dato kommer", "none !placeholder"},
    Case{"Sted kommer", "none !placeholder"},
    Case{"kommer", "none !placeholder"},
    Case{"siste frist", "none !placeholder"},
    Case{"Siste frist:", "none !placeholder"},
    Case{"frist:", "none !placeholder"},
    Case{"-", "none !placeholder"},
    Case{"–", "none !placeholder"},
    Case{"…", "none !placeholder"},
    Case{"...", "none !placeholder"},
    Case{"ingen", "none"},
    Case{"ingen frist", "none"},
    Case{"inga frist", "none"},
    Case{"uten frist", "none"},
    Case{"utan frist", "none"},
};

constexpr std::array several{
    Case{"Våren, og ved behov", "interval 2021-01-01..2021-06-30 season | on-demand"},
    Case{"Våren; ellers ved behov", "interval 2021-01-01..2021-06-30 season | on-demand"},
    Case{"Mai og ved behov", "interval 2021-05-01..2021-05-31 month | on-demand"},
    Case{"Innen 1. mai; deretter månedlig",
         "day 2021-05-01 day limit | recurring 2021-05-01..2021-12-31 month "
         "FREQ=MONTHLY;BYMONTHDAY=-1 x8"},
    Case{"1. mai og deretter kvartalsvis",
         "day 2021-05-01 day | recurring 2021-04-01..2021-12-31 quarter "
         "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1 [2021-04-01..2021-06-30] [2021-07-01..2021-09-30] "
         "[2021-10-01..2021-12-31]"},
    Case{"Oppstart i august, deretter månedlig",
         "interval 2021-08-01..2021-08-31 month | recurring 2021-09-01..2021-12-31 month "
         "FREQ=MONTHLY;BYMONTHDAY=-1 [2021-09-01..2021-09-30] [2021-10-01..2021-10-31] "
         "[2021-11-01..2021-11-30] [2021-12-01..2021-12-31]"},
    Case{"Løpende, evalueres i desember", "continuous 2021-01-01..2021-12-31 period"},
    Case{"Mars, evaluerast i juni", "interval 2021-03-01..2021-03-31 month"},
    Case{"Innen 1. mai (evalueres i desember)", "day 2021-05-01 day limit"},
    Case{"Mai. Ved behov også i oktober.", "interval 2021-05-01..2021-05-31 month | on-demand"},
    Case{"Ved behov, minst to ganger i året",
         "on-demand | quota 2021-01-01..2021-12-31 year 2../year"},
    Case{"Snarest, innen utgangen av mai", "on-demand vague | day 2021-05-31 month limit"},
    Case{"Løpende, senest 1. desember",
         "continuous 2021-01-01..2021-12-31 period | day 2021-12-01 day limit"},
};

} // namespace

TEST_CASE("states, and what they are joined to") {
    const auto events = some_events();
    Context context = with_period("2021-01-01..2021-12-31");
    context.events = events;
    expect(states, context);
}

TEST_CASE("references and conditions keep their whole sentence") {
    const auto events = some_events();
    Context context = with_period("2021-01-01..2021-12-31");
    context.events = events;
    expect(references, context);
}

TEST_CASE("placeholders are faults, and a settled lack of a date is none") {
    const auto events = some_events();
    Context context = with_period("2021-01-01..2021-12-31");
    context.events = events;
    expect(placeholders, context);
}

TEST_CASE("several phrases in one field") {
    const auto events = some_events();
    Context context = with_period("2021-01-01..2021-12-31");
    context.events = events;
    expect(several, context);
}
