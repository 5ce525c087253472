// What a text promises to count, and whether a result reaches it. A target is shown as
// `direction number unit / per`, several parted by ` | `.
#include "resolve/targets.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

namespace {

using plan::resolve::read_targets;
using plan::resolve::TargetText;

constexpr std::array<std::string_view, 5> directions = {"=", ">=", "<=", "+", "-"};
constexpr std::array<std::string_view, 9> units = {"day",  "week",   "month", "quarter", "tertial",
                                                   "half", "season", "year",  "period"};

std::string number_of(const plan::model::Target& target) {
    if (!target.number)
        return "?";
    std::string out = std::to_string(target.number->thousandths / plan::model::Decimal::one);
    const long long rest = target.number->thousandths % plan::model::Decimal::one;
    return rest == 0 ? out : out + "+" + std::to_string(rest) + "/1000";
}

std::string shown(const plan::model::Target& target) {
    std::string out(directions[static_cast<std::size_t>(target.direction)]);
    out += number_of(target);
    out += target.unit.empty() ? "" : " " + target.unit;
    if (target.per)
        out += " / " + std::string(units[static_cast<std::size_t>(*target.per)]);
    return out;
}

std::string targets(std::string_view words, TargetText where) {
    std::string out;
    for (const plan::model::Target& target : read_targets(words, where))
        out += (out.empty() ? "" : " | ") + shown(target);
    return out.empty() ? "none" : out;
}

std::string texts(std::string_view words) {
    std::string out;
    for (const plan::model::Target& target : read_targets(words, TargetText::field))
        out += (out.empty() ? "" : " | ") + target.text;
    return out;
}

std::string met(std::string_view target, std::string_view result) {
    const auto found = plan::resolve::is_met(read_targets(target, TargetText::field),
                                             read_targets(result, TargetText::field));
    return !found ? "not comparable" : *found ? "met" : "not met";
}

struct Row {
    std::string_view text;
    std::string_view expected;
};

} // namespace

TEST_CASE("targets of a field") {
    const Row rows[] = {
        {"Minst 4 stands i måneden", ">=4 stands / month"},
        {"Minst 4 stands i månaden", ">=4 stands / month"},
        {"Minst en aktivitet i måneden", ">=1 aktivitet / month"},
        {"Minst ein aktivitet i månaden", ">=1 aktivitet / month"},
        {"Et introkurs", "=1 introkurs"},
        {"En konferanse", "=1 konferanse"},
        {"Eit kurs", "=1 kurs"},
        {"Økning på 72 yrkesaktive medlemmer", "+72 yrkesaktive medlemmer"},
        {"Auke på 72 yrkesaktive medlemer", "+72 yrkesaktive medlemer"},
        {"En økning på 72 medlemmer", "+72 medlemmer"},
        {"Minst fem prosent nettoøkning", ">=5 prosent"},
        {"2 aktiviteter", "=2 aktiviteter"},
        {"minst en gang i året", ">=1 gang / year"},
        {"minst ein gong i året", ">=1 gong / year"},
        {"få 20 nye faste bidragsytere", "=20 nye faste bidragsytere"},
        {"20 tillitsvalgte", "=20 tillitsvalgte"},
        {"øke med minst 2 prosent", ">=2 prosent"},
        {"auke med minst 2 prosent", ">=2 prosent"},
        {"minst 10 %", ">=10 prosent"},
        {"minst 10%", ">=10 prosent"},
        {"2,5 prosent", "=2+500/1000 prosent"},
        {"minst ett medlemsmøte", ">=1 medlemsmøte"},
        {"minst eitt medlemsmøte", ">=1 medlemsmøte"},
        {"2 drøftingsmøter i året", "=2 drøftingsmøter / year"},
        {"6 g.pr år", "=6 ganger / year"},
        {"6 g. i året", "=6 ganger / year"},
        {"2 treff i året", "=2 treff / year"},
        {"2 årlige møter", "=2 møter / year"},
        {"to årlege møte", "=2 møte / year"},
        {"4 møter årlig", "=4 møter / year"},
        {"1 stand per uke", "=1 stand / week"},
        {"éin stand kvar veke", "=1 stand / week"},
        {"KS- 40 stk opp PBL- 20 stk opp KA- 10 stk opp Avtale 500- 10 stk opp",
         "+40 stk | +20 stk | +10 stk | +10 stk"},
        {"3 arbeidsplasser i 1 halvår", "=3 arbeidsplasser / half"},
        {"3 arbeidsplasser i 2. halvår", "=3 arbeidsplasser / half"},
        {"3 arbeidsplassar i fyrste halvår", "=3 arbeidsplassar / half"},
        {"3 arbeidsplasser i 1 halvår. 3 arbeidsplasser i 2. halvår",
         "=3 arbeidsplasser / half | =3 arbeidsplasser / half"},
        {"50 personer på hvert besøkte sted", "=50 personer"},
        {"Høyst 3 møter", "<=3 møter"},
        {"Maks 14 dager", "<=14 dager"},
        {"inntil 20 deltakere", "<=20 deltakere"},
        {"20 eller flere", ">=20"},
        {"20 deltakere eller fleire", ">=20 deltakere"},
        {"flere enn 20 deltakere", ">=20 deltakere"},
        {"20 flere medlemmer", "+20 medlemmer"},
        {"-", "none"},
        {"–", "none"},
        {" — ", "none"},
        {"n/a", "none"},
        {"N/A", "none"},
        {"- flere tillitsvalgte", "=?"},
        {"ikke færre enn 4 møter", ">=4 møter"},
        {"ikkje færre enn 4 møte", ">=4 møte"},
        {"Ikke mindre enn 10 prosent", ">=10 prosent"},
        {"ikkje mindre enn 10 prosent", ">=10 prosent"},
        {"ikke under 40 deltakere", ">=40 deltakere"},
        {"ikke mer enn 3 møter", "<=3 møter"},
        {"ikkje meir enn 3 møte", "<=3 møte"},
        {"ikke flere enn 20 deltakere", "<=20 deltakere"},
        {"ikkje fleire enn 20 deltakarar", "<=20 deltakarar"},
        {"ikke over 5 prosent", "<=5 prosent"},
        {"not more than 3 meetings", "<=3 meetings"},
        {"not fewer than 3 meetings", ">=3 meetings"},
        {"færre enn 4 møter", "<=4 møter"},
        {"ikke minst 4 kurs", ">=4 kurs"},
        {"≥ 4 møter", ">=4 møter"},
        {"≥4 møter", ">=4 møter"},
        {">= 4 møter", ">=4 møter"},
        {"> 80 %", ">=80 prosent"},
        {">80%", ">=80 prosent"},
        {"≤ 14 dager", "<=14 dager"},
        {"≤14 dager", "<=14 dager"},
        {"<=14 dager", "<=14 dager"},
        {"< 5 prosent", "<=5 prosent"},
        {"fra 40 til 60 prosent", "=60 prosent"},
        {"øke fra 40 til 60 prosent", ">=60 prosent"},
        {"redusere til 10 prosent", "<=10 prosent"},
        {"redusere med 10 prosent", "-10 prosent"},
        {"4–5 møter", ">=4 møter"},
        {"10 000 medlemmer", "=10000 medlemmer"},
        {"10.000 medlemmer", "=10000 medlemmer"},
        {"10 tusen medlemmer", "=10000 medlemmer"},
        {"2 kurs og 3 møter", "=2 kurs | =3 møter"},
        {"minst 2 kurs, høyst 20 deltakere", ">=2 kurs | <=20 deltakere"},
        {"20 innen 1. mai", "=20"},
        {"20 nye i 2021", "=20 nye"},
        {"31 av 34 nye medlemmer er kontaktet", "=31 nye medlemmer"},
        {"At least five members", ">=5 members"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(targets(row.text, TargetText::field) == row.expected);
    }
}

TEST_CASE("what is no target of a field") {
    const Row rows[] = {
        {"Flere aktive", "=?"},    {"innen 2021", "=?"}, {"31.12.2021", "=?"},
        {"1. mai", "=?"},          {"sak 14/21", "=?"},  {"25 års medlemskap", "=?"},
        {"40 års jubileum", "=?"}, {"uke 44", "=?"},     {"kapittel 14", "=?"},
        {"Avtale 500", "=?"},      {"9. trinn", "=?"},   {"", "none"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(targets(row.text, TargetText::field) == row.expected);
    }
}

TEST_CASE("a goal's target is what the words lead up to") {
    const Row rows[] = {
        {"Økning på 72 yrkesaktive medlemmer", "+72 yrkesaktive medlemmer"},
        {"Økning på 72 medlemmer", "+72 medlemmer"},
        {"Minst fem prosent nettoøkning", ">=5 prosent"},
        {"Medlemstallet skal øke med minst 2 prosent.", ">=2 prosent"},
        {"Vi skal få 20 nye faste bidragsytere.", "=20 nye faste bidragsytere"},
        {"Vi skal holde minst ett medlemsmøte", ">=1 medlemsmøte"},
        {"Alle klubber har minst eitt medlemsmøte", ">=1 medlemsmøte"},
        {"Klubben har 4 stands i måneden", "=4 stands / month"},
        {"20 nye medlemmer", "=20 nye medlemmer"},
        {"Høyst 3 møter", "<=3 møter"},
        {"Bli flere", "none"},
        {"Bli best i 2021", "none"},
        {"Vi organiserer 980.000 arbeidstakere", "none"},
        {"Av 30 000 ansatte er 20 000 organisert", "none"},
        {"Det er 1 million medlemmer i landet", "none"},
        {"Feire dem med 25 års medlemskap", "none"},
        {"I samarbeid med 3 klubber", "none"},
        {"Møter på arbeidsplasser med mer enn fem medlemmer", "none"},
        {"Møter i klubbar med over 20 medlemer", "none"},
        {"Vi skal bli flere enn 500 medlemmer", ">=500 medlemmer"},
        {"Øke med mer enn 5 prosent", ">=5 prosent"},
        {"En god arbeidsplass for to av oss", "none"},
        {"", "none"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(targets(row.text, TargetText::prose) == row.expected);
    }
}

TEST_CASE("each target keeps its own words") {
    const Row rows[] = {
        {"Minst 4 stands i måneden.", "Minst 4 stands i måneden"},
        {"KS- 40 stk opp PBL- 20 stk opp Avtale 500- 10 stk opp",
         "KS- 40 stk opp | PBL- 20 stk opp | Avtale 500- 10 stk opp"},
        {"3 arbeidsplasser i 1 halvår. 3 arbeidsplasser i 2. halvår",
         "3 arbeidsplasser i 1 halvår | 3 arbeidsplasser i 2. halvår"},
        {"2 kurs og 3 møter", "2 kurs | 3 møter"},
        {"2 kurs for nye, 3 møter", "2 kurs for nye | 3 møter"},
        {"Flere aktive.", "Flere aktive."},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(texts(row.text) == row.expected);
    }
}

TEST_CASE("a result beside its target") {
    struct Pair {
        std::string_view target;
        std::string_view result;
        std::string_view expected;
    };
    const Pair rows[] = {
        {"minst 8 valg", "9 valg", "met"},
        {"minst 8 valg", "8", "met"},
        {"minst 8 valg", "7 valg", "not met"},
        {"minst 8 valg", "ingen", "not met"},
        {"minst 8 valg", "7 av 8 valg holdt", "not met"},
        {"høyst 3 møter", "4 møter", "not met"},
        {"høyst 3 møter", "3 møter", "met"},
        {"20 nye medlemmer", "25 nye medlemmer", "met"},
        {"20 nye medlemmer", "25 medlemmer", "met"},
        {"minst 2,5 prosent", "2,4 prosent", "not met"},
        {"minst 2,5 prosent", "2,5 %", "met"},
        {"minst 5 prosent", "12 medlemmer", "not comparable"},
        {"økning på 72 medlemmer", "økning på 80 medlemmer", "met"},
        {"økning på 72 medlemmer", "auke på 70 medlemer", "not comparable"},
        {"økning på 72 medlemmer", "572 medlemmer", "not comparable"},
        {"økning på 72 medlemmer", "80", "met"},
        {"minst 4 stands i måneden", "40 stands", "not comparable"},
        {"minst 4 stands i måneden", "5 stands i måneden", "met"},
        {"2 kurs og 3 møter", "2 kurs og 3 møter", "met"},
        {"2 kurs og 3 møter", "2 kurs og 2 møter", "not met"},
        {"2 kurs og 3 møter", "5", "not comparable"},
        {"minst 8 valg", "Gikk bra", "not comparable"},
        {"Flere aktive", "12 aktive", "not comparable"},
    };
    for (const Pair& row : rows) {
        CAPTURE(row.target);
        CAPTURE(row.result);
        CHECK(met(row.target, row.result) == row.expected);
    }
}
