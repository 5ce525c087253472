#include "document_dump.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using plan::syntax::testing::measures_of;
using plan::syntax::testing::parse_bytes;

struct Row {
    std::string_view body;
    std::string_view expected; // a line for each measure
};

template<std::size_t Size>
void check(const Row (&rows)[Size]) {
    for (const Row& row : rows) {
        CAPTURE(row.body);
        CHECK(measures_of(std::string(row.body)) == row.expected);
    }
}

} // namespace

TEST_CASE("a lead-in makes measures of the list below it") {
    check({
        {"I perioden skal vi:\n- Verve\n- Kurse\n", "bullet 'Verve' <vi\nbullet 'Kurse' <vi"},
        {"I perioden skal vi:\n\n- Verve\n", "bullet 'Verve' <vi"},
        {"## I perioden skal vi:\n- Verve\n", "bullet 'Verve' <vi"},
        {"Foreningen skal i perioden:\n- Verve\n", "bullet 'Verve' <Foreningen"},
        {"I løpet av året skal ungdomsutvalget:\n1. Stå på stand\n2. Lage film\n",
         "bullet 1 'Stå på stand' <ungdomsutvalget\nbullet 2 'Lage film' <ungdomsutvalget"},
        {"Styret skal:\n- Verve\n\nOg arrangere:\n- Et kurs\n",
         "bullet 'Verve' <Styret\nbullet 'Et kurs' <Og arrangere: (continues)"},
        {"Styret skal:\n- Verve\n\nMed fokus på å:\n- Lære bort\n",
         "bullet 'Verve' <Styret\nbullet 'Lære bort' <Med fokus på å: (continues)"},
        {"**Styret skal:**\n- Verve\n", "bullet 'Verve' <Styret"},
        {"Leder og nestleder skal:\n- Verve\n", "bullet 'Verve' <Leder og nestleder"},
        {"Året har vært godt. Styret skal:\n- Verve\n", "bullet 'Verve' <Styret"},
        {"Tiltak:\n- Verve\n", "bullet 'Verve' <Tiltak:"},
        {"Klubbens tiltak:\n- Verve\n", "bullet 'Verve' <Klubbens tiltak:"},
        {"### Foreningens tiltak\n- Verve\n", "bullet 'Verve' <Foreningens tiltak"},
        {"Styret skal:\n- Verve\n\n  Ansvar: HTV\n\n  mer\n- Kurse\n",
         "bullet 'Verve' Ansvar='HTV' <Styret\nbullet 'Kurse' <Styret"},
    });
}

TEST_CASE("goals, directives and subjects end where they should") {
    check({
        {"## Mål\n- Vokse\n\n## Rekruttering\nI perioden skal vi:\n- Verve\n\nVanlig prosa.\n",
         "bullet 'Verve' @Rekruttering <vi"},
        {"<!-- plan: prose -->\n- a\n\nStyret skal:\n- b\n", "bullet 'b' <Styret"},
        {"I 2021 skal HTV:\n- a\n", "bullet 'a' <HTV"},
        {"Styret skal:\n- Ansvar: Leder\n- Kurse\n", "bullet 'Kurse' <Styret"},
        {"Delmål 1: A\n\nStyret skal:\n- Verve\n\nDelmål 2: B\n\nStyret skal:\n- Kurse\n",
         "bullet 'Verve' @A <Styret\nbullet 'Kurse' @B <Styret"},
    });
}

TEST_CASE("other lists are prose") {
    check({
        {"Vi tror på:\n- fred\n- brød\n", ""},
        {"- fred\n- brød\n", ""},
        {"Styret skal bestå av:\n- Leder\n", ""},
        {"Planen skal omfatte:\n- A\n", ""},
        {"Planen skal inneholde:\n- A\n", ""},
        {"Målet skal være:\n- A\n", ""},
        {"Årsmøtet skal behandle:\n- A\n", ""},
        {"Styret skal verve.\n\n- A\n", ""},
        {"I perioden skal vi:\n- Verve\n\nHusk også:\n- Prosa\n", "bullet 'Verve' <vi"},
        {"Styret skal:\n- Verve\n\nVanlig prosa.\n\n- Prosa\n", "bullet 'Verve' <Styret"},
        {"Styret skal:\n- Verve\n\n## Annet\n- Prosa\n", "bullet 'Verve' <Styret"},
        {"Styret skal:\n\n<!-- plan: prose -->\n- Prosa\n", ""},
        {"<!-- plan: prose -->\n- [ ] Prosa\n", ""},
    });
}

TEST_CASE("a date phrase alone is a lead-in too") {
    check({
        {"## Januar\n- Møte\n\n## Mars\n- 8. mars-tog\n",
         "bullet 'Møte' <Januar (date)\nbullet '8. mars-tog' <Mars (date)"},
        {"Uke 36:\n- Stand\n", "bullet 'Stand' <Uke 36: (date)"},
        {"### Oktober – desember\n- Julemøte\n", "bullet 'Julemøte' <Oktober – desember (date)"},
        {"## 1. mai\n- Tog\n", "bullet 'Tog' <1. mai (date)"},
        {"## Januarmøtet\n- Prosa\n", ""},
    });
}

TEST_CASE("headings are sections, with their number and defaults") {
    const Row rows[] = {
        {"# Plan\n\n## 3.1 Heltid\n\n### Under\n", "Plan\n3.1 Heltid\nUnder"},
        {"## Ungdom\nAnsvar: HTV\nFrist: desember\n\nTiltak 1: A\nFrist: mai\n",
         "Ungdom Ansvar='HTV' Frist='desember'"},
        {"Heltid\n======\n\nLønn\n----\n", "Heltid\nLønn"},
        {"## I perioden skal vi:\n- Verve\n", ""},
        {"## Overordna mål 2021\n- Vokse\n", ""},
        {"## Januar\n- Møte\n", ""},
        {"## Delmål 2: Skolering\n", "Delmål 2: Skolering"},
        {"## Tiltak 1 Verve\n", ""},
        {"## 2021 i tall\n", "2021 i tall"},
        {"#Ingen overskrift\n", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body);
        const auto parsed = parse_bytes(std::string(row.body));
        REQUIRE(parsed.document);
        CHECK(plan::syntax::testing::sections(*parsed.document) == row.expected);
    }
}

TEST_CASE("goals stand below goal headings") {
    const Row rows[] = {
        {"## Overordna mål 2021\n- Øke med 72 medlemmer\n- Bli synlige\n",
         "/Øke med 72 medlemmer\n/Bli synlige"},
        {"## Heltid\n### Mål\n- Færre jobber deltid.\n", "Heltid/Færre jobber deltid."},
        {"Hovedmål:\nVi skal vokse.\nVi skal bli synlige.\n",
         "/Vi skal vokse.\n/Vi skal bli synlige."},
        {"Hovedmål: Vi skal vokse\n", "/Vi skal vokse"},
        {"## Overordna strategier\n- Bruke nettet\n", "/Bruke nettet"},
        {"## Foreningens mål\n- Vokse\n", "/Vokse"},
        {"## Mål\nI perioden skal vi:\n- Vokse\n", "/Vokse"},
        {"## Delmål 2: Skolering\nTiltak 1: A\n", "Delmål 2: Skolering/Skolering"},
        {"Tiltak 1: A\nMål: Delmål 1\n", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body);
        const auto parsed = parse_bytes(std::string(row.body));
        REQUIRE(parsed.document);
        CHECK(plan::syntax::testing::goals(*parsed.document) == row.expected);
    }
}
