// The phrases that five real plans use, each with what it means there and the period
// of its plan. Fields first; then phrases of running text that a field might take over.
#include "reading_dump.hpp"

#include <doctest/doctest.h>

namespace {

using namespace plan::deadline;
using namespace plan::deadline::testing;

// A local branch of 2021: dates, nearly all of them whole.
constexpr std::array dated_fields{
    Case{"31.12.2021", "day 2021-12-31"},
    Case{"01.05.2021", "day 2021-05-01"},
    Case{"01.03.2021", "day 2021-03-01"},
    Case{"01.10.2021", "day 2021-10-01"},
    Case{"31.10.2021", "day 2021-10-31"},
    Case{"31.21.2021", "invalid !no-such-month(31.12.2021)"},
    Case{"01.07.2020", "day 2020-07-01"},
    Case{"01.04.2021", "day 2021-04-01"},
    Case{"13.09.2021", "day 2021-09-13"},
    Case{"30.12.2021", "day 2021-12-30"},
    Case{"Se vedlegg", "reference"},
    Case{"uke 44", "interval 2021-11-01..2021-11-07"},
    Case{"minst en gang i året", "quota 2021-01-01..2021-12-31 year 1../year"},
    Case{"fortløpende", "continuous"},
    Case{"etter hvert som disse er tilgjengelige", "reference"},
    Case{"mellomoppgjøret 2021", "event mellomoppgjøret 0"},
    Case{"kapittel 14", "invalid"},
    Case{"3.3.1", "invalid"},
    Case{"25 års medlemskap", "invalid"},
    Case{"40 års medlemskap", "invalid"},
    Case{"den lange valgkampen", "invalid"},
    Case{"i 2 periode", "invalid"},
    Case{"for kommende periode", "invalid"},
    Case{"Overordna mål 2021", "invalid"},
    Case{"opplæringsplan for 2021", "interval 2021-01-01..2021-12-31"},
    Case{"på kort sikt", "on-demand"},
    Case{"på lengre sikt", "on-demand"},
    Case{"på kort og lang sikt", "on-demand"},
};

// A branch of 2019: a column of phrases, no year and no full date.
constexpr std::array spoken_fields{
    Case{"Hele året", "continuous"},
    Case{"Hele året.", "continuous"},
    Case{"Fase 1 – Mars. Innen Juni", "interval 2019-03-01..2019-03-31 | day 2019-06-30"},
    Case{"Mai", "interval 2019-05-01..2019-05-31"},
    Case{"Drøftingsmøter i Mai og Okt.",
         "interval 2019-05-01..2019-10-31 [2019-05-01..2019-05-31] [2019-10-01..2019-10-31]"},
    Case{"Dialogmøter 6 g. i året, etter innkalling.",
         "quota 2019-01-01..2019-12-31 year 6..6/year | on-demand"},
    Case{"Dette gjøres hele året, og tas spesielt opp i Mai og Desember.",
         "continuous | interval 2019-05-01..2019-12-31 [2019-05-01..2019-05-31] "
         "[2019-12-01..2019-12-31]"},
    Case{"Hele året ved behov", "on-demand"},
    Case{"Ved behov, og noen fastsatte møter ca. hver 6 uke", "on-demand | recurring ~ 9../period"},
    Case{"Dette vil foregå i hele 2019, i samarbeid med arbeidsgiver i IØK. ?? styret",
         "continuous | none !placeholder"},
    Case{"Kommer egen organiserings plan.", "reference"},
    Case{"3 arbeidsplasser i 1 halvår. 3 arbeidsplasser i 2. halvår",
         "quota 2019-01-01..2019-06-30 half 3..3/half | "
         "quota 2019-07-01..2019-12-31 half 3..3/half"},
    Case{"April og Sept.",
         "interval 2019-04-01..2019-09-30 [2019-04-01..2019-04-30] [2019-09-01..2019-09-30]"},
    Case{"Våren", "interval 2019-01-01..2019-06-30"},
    Case{"Hele året. Kontinuerlig opplæring, hver 6 uke ca.",
         "continuous | continuous | recurring ~ 9../period"},
    Case{"Jevnlig hele året, fokus i Fagforbunds uka.", "continuous | event Fagforbunds uka 0"},
    Case{"Jobbes med hele året, spesielt ved budsjett behandling. Dialogmøter jevnlig og "
         "Partsammensattutvalg i Indre Østfold Kommune",
         "continuous | event budsjett behandling 0 | continuous"},
    Case{"Jevnlig hele året.", "continuous"},
    Case{"Ved behov, avtale med hvert tariff område om skoleringsdato.", "on-demand | reference"},
    Case{"Februar til september. Jevnlig hele året",
         "interval 2019-02-01..2019-09-30 | continuous"},
    Case{"Februar til september", "interval 2019-02-01..2019-09-30"},
    Case{"Februar til September", "interval 2019-02-01..2019-09-30"},
    Case{"April/Mai", "interval 2019-04-01..2019-05-31"},
    Case{"APRIL/MAI", "interval 2019-04-01..2019-05-31"},
    Case{"2 drøftingsmøter i året", "quota 2019-01-01..2019-12-31 year 2..2/year"},
    Case{"Dialogmøter med ledere 6 g.pr år", "quota 2019-01-01..2019-12-31 year 6..6/year"},
    Case{"ca. hver 6 uke", "recurring ~ 9../period"},
    Case{"første halvår", "interval 2019-01-01..2019-06-30"},
    Case{"2 treff i året", "quota 2019-01-01..2019-12-31 year 2..2/year"},
    Case{"fra februar til september", "interval 2019-02-01..2019-09-30"},
    Case{"etter innkalling", "on-demand"},
    Case{"30.1.19", "day 2019-01-30"},
    Case{"innen utgangen av 2019", "day 2019-12-31"},
    Case{"Ved utgangen av 2019", "day 2019-12-31"},
    Case{"Desember", "interval 2019-12-01..2019-12-31"},
    Case{"oktober", "interval 2019-10-01..2019-10-31"},
    Case{"Juni og Desember",
         "interval 2019-06-01..2019-12-31 [2019-06-01..2019-06-30] [2019-12-01..2019-12-31]"},
    Case{"Februar - Juni", "interval 2019-02-01..2019-06-30"},
};

// A youth plan and a local organisation's, of two years each.
constexpr std::array leading{
    Case{"I løpet perioden", "interval 2022-01-01..2023-12-31"},
    Case{"I løpet av perioden", "interval 2022-01-01..2023-12-31"},
    Case{"i perioder det er nødvendig", "on-demand"},
    Case{"når det er aktiviteter", "on-demand"},
    Case{"Minst 4 stands i måneden", "quota 2022-01-01..2023-12-31 month 4../month"},
    Case{"Minst en aktivitet i måneden", "quota 2022-01-01..2023-12-31 month 1../month"},
    Case{"I perioden", "continuous"},
    Case{"i 2023", "interval 2023-01-01..2023-12-31"},
    Case{"Årsmøte 2023", "event Årsmøte 0"},
    Case{"100-årsjubileet 2023", "invalid"},
    Case{"på 1. mai", "day 2022-05-01 inferred"},
};

// A project of 2022: visits on days without a year.
constexpr std::array visits{
    Case{"Uke 36:", "interval 2022-09-05..2022-09-11"},
    Case{"Uke 37:", "interval 2022-09-12..2022-09-18"},
    Case{"tirsdag 6. september", "day 2022-09-06"},
    Case{"onsdag 7. september", "day 2022-09-07"},
    Case{"torsdag 8. september", "day 2022-09-08"},
    Case{"tirsdag 13. september", "day 2022-09-13"},
    Case{"onsdag 14. september", "day 2022-09-14"},
    Case{"torsdag 15. september", "day 2022-09-15"},
    Case{"05.05.2021", "day 2021-05-05"},
    Case{"26. - 27. august", "interval 2022-08-26..2022-08-27"},
    Case{"innen utgangen av mai", "day 2022-05-31"},
    Case{"utsettes til 2022", "day 2022-12-31"},
    Case{"på dagtid", "invalid"},
    Case{"på kveld", "invalid"},
};

// Kind and days; of what never falls due, or is counted in the whole period, only the kind.
std::string meaning(const std::vector<Reading>& readings) {
    std::string line;
    for (Reading reading : readings) {
        reading.limit = reading.vague = reading.year_written = false;
        reading.rrule.clear();
        const bool dated = reading.kind == Kind::day || reading.kind == Kind::interval;
        if (reading.kind == Kind::continuous || reading.kind == Kind::recurring)
            reading.first = reading.last = std::nullopt;
        if (reading.kind == Kind::invalid && reading.faults.front().kind == FaultKind::unreadable)
            reading.faults.clear();
        if (reading.kind == Kind::event) {
            line += (line.empty() ? "event " : " | event ") + reading.event->name + " " +
                    std::to_string(reading.event->offset_days);
            if (reading.last)
                line += " " + reading.last->iso();
            continue;
        }
        std::string one = dump(reading);
        for (const std::string_view precision : precision_names)
            if (const std::size_t at = one.find(" " + std::string{precision} + " ");
                dated && at != std::string::npos)
                one.erase(at, precision.size() + 1);
            else if (dated && one.ends_with(" " + std::string{precision}))
                one.resize(one.size() - precision.size() - 1);
        line += (line.empty() ? "" : " | ") + one;
    }
    return line;
}

void expect_meanings(std::span<const Case> cases, std::string_view period) {
    const Context context = with_period(period);
    for (const Case& each : cases) {
        CAPTURE(each.phrase);
        CHECK(meaning(read(each.phrase, context)) == each.expected);
    }
}

} // namespace

TEST_CASE("the deadlines of five real plans mean what their boards meant") {
    expect_meanings(dated_fields, year_2021);
    expect_meanings(spoken_fields, "2019-01-01..2019-12-31");
    expect_meanings(leading, "2022-01-01..2023-12-31");
    expect_meanings(visits, "2022-01-01..2022-12-31");
}

TEST_CASE("a list of days ends with an event that has none") {
    CHECK(dump(read("1.mai, 8.mars og pride", with_period("2022-01-01..2023-12-31"))) ==
          "day 2022-05-01 day inferred [2022-03-08] [2022-05-01] | event - pride 0");
}
