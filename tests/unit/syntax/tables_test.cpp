#include "document_dump.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using plan::syntax::testing::measures_of;
using plan::syntax::testing::parse_bytes;

// The findings of the reader as `rule line:column`.
std::string findings_of(std::string body) {
    const auto parsed = parse_bytes(std::move(body));
    std::string found;
    for (const plan::diagnostics::Diagnostic& one : parsed.sink.all()) {
        const auto place = parsed.file.position(one.span.begin);
        found += (found.empty() ? "" : "\n") +
                 std::string(row(*plan::diagnostics::rule_of(one.message)).name) + " " +
                 std::to_string(place.line) + ":" + std::to_string(place.column);
    }
    return found;
}

struct Row {
    std::string_view body;
    std::string_view expected; // a line for each measure
    std::string_view findings = "";
};

template<std::size_t Size>
void check(const Row (&rows)[Size]) {
    for (const Row& row : rows) {
        CAPTURE(row.body);
        CHECK(measures_of(std::string(row.body)) == row.expected);
        CHECK(findings_of(std::string(row.body)) == row.findings);
    }
}

} // namespace

TEST_CASE("a head with a measure word and a time or a responsible makes measures") {
    check({
        {"| Tiltak | Når | Ansvar | Ressurser | Evaluering |\n|---|---|---|---|---|\n"
         "| Besøke skoler | April og sept. | Leder, HTV | 2 000 kr | Desember |\n",
         "row 'Besøke skoler' Når='April og sept.' Ansvar='Leder, HTV' Ressurser='2 000 kr' "
         "Evaluering='Desember'"},
        {"Tiltak | Frist\n---|---\nKurs | mai\n", "row 'Kurs' Frist='mai'"},
        {"| Hva? | Hvem: |\n|:--|--:|\n| Kurs | Leder |\n", "row 'Kurs' Hvem='Leder'"},
        {"| Aktivitet | Innen |\n|---|---|\n| Kurs | mai |\n", "row 'Kurs' Innen='mai'"},
        {"| Oppgave | Ansvarlig |\n|---|---|\n| Kurs | Leder |\n", "row 'Kurs' Ansvarlig='Leder'"},
        {"| Kurs | Dato | Sted |\n|---|---|---|\n| Innføring | 3. mai | Oslo |\n",
         "row 'Innføring' Dato='3. mai' Sted='Oslo'"},
        {"| Type kurs/konferanse | Målgruppe | Tidspunkt |\n|---|---|---|\n| Kurs | nye | mai |\n",
         "row 'Kurs' Målgruppe='nye' Tidspunkt='mai'"},
        {"| Når skal vi gjøre det – eventuelt innen? | Tiltak: |\n|---|---|\n| mai | Kurs |\n",
         "row 'Kurs' Når skal vi gjøre det – eventuelt innen='mai'"},
        {"| **Tiltak** | **Ansvar** |\n|---|---|\n| Kurs | Leder |\n", "row 'Kurs' Ansvar='Leder'"},
        {"| Tiltak | Beskrivelse |\n|---|---|\n| Kurs | mai |\n", ""},
        {"| Navn | Frist |\n|---|---|\n| Kurs | mai |\n", ""},
        {"> | Tiltak | Ansvar |\n> |---|---|\n> | Kurs | Leder |\n", ""},
        {"## Skoler\nAnsvar: HTV\n\n| Tiltak | Når |\n|---|---|\n| Besøk | mai |\n",
         "row 'Besøk' Når='mai' @Skoler"},
        {"| Tiltak | Na\u030ar |\n|---|---|\n| Kurs | mai |\n", "row 'Kurs' Når='mai'"},
    });
}

TEST_CASE("cells") {
    check({
        {"| Tiltak | Ansvar |\n|---|---|\n| Kurs \\| stand | Leder<br>HTV<br/>Styret |\n",
         "row 'Kurs | stand' Ansvar='Leder⏎HTV⏎Styret'"},
        {"|Tiltak|Ansvar|\n|---|---|\n|Kurs|Leder\n", "row 'Kurs' Ansvar='Leder'"},
        {"| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Kurs | Leder |\n",
         "row 'Kurs' Ansvar='Leder'"},
        {"| Tiltak | Ansvar | Status |\n|---|---|---|\n"
         "| <!-- plan: allow missing-deadline --> Kurs | Leder | pågår |\n",
         "row 'Kurs' Ansvar='Leder' Status='pågår'"},
    });
}

TEST_CASE("rows that go on, head others or sum up") {
    check({
        {"| Tiltak | Når | Ansvar |\n|---|---|---|\n| Kurs | mai | Leder |\n|  | juni | HTV |\n",
         "row 'Kurs' Når='mai⏎juni' Ansvar='Leder⏎HTV'"},
        {"| Tiltak | Når |\n|---|---|\n| Skoler | |\n| Kurs | mai |\n",
         "row 'Kurs' Når='mai' @Skoler"},
        {"| Når | Tiltak | Hvem |\n|---|---|---|\n| Januar | | |\n| mai | Kurs | Leder |\n",
         "row 'Kurs' Når='mai' Hvem='Leder' @Januar"},
        {"| Tiltak | Ansvar | Ressurser |\n|---|---|---|\n| Kurs | Leder | 500 |\n| Sum | | 500 |\n"
         "| Totalt | | 500 |\n",
         "row 'Kurs' Ansvar='Leder' Ressurser='500'"},
        {"| Tiltak | Når |\n|---|---|\n| Kurs | mai |\n| | |\n| Stand | juni |\n",
         "row 'Kurs' Når='mai'\nrow 'Stand' Når='juni'"},
    });
}

TEST_CASE("numbers in tables") {
    check({
        {"| Nr | Tiltak | Ansvar |\n|---|---|---|\n| 1 | Kurs | Leder |\n| 2. | Stand | Leder |\n",
         "row 1 'Kurs' Ansvar='Leder'\nrow 2 'Stand' Ansvar='Leder'"},
        {"| Tiltak | Ansvar |\n|---|---|\n| 1 Kurs | Leder |\n| 2 Stand | Leder |\n",
         "row 1 'Kurs' Ansvar='Leder'\nrow 2 'Stand' Ansvar='Leder'"},
        {"| Tiltak | Ansvar |\n|---|---|\n| 10 medlemmer verves | Leder |\n| 12 kurs holdes | "
         "Leder |\n",
         "row '10 medlemmer verves' Ansvar='Leder'\nrow '12 kurs holdes' Ansvar='Leder'"},
        {"| Tiltak | Ansvar |\n|---|---|\n| Tiltak 4 og 5 Kurs | Leder |\n| A1. Film | HTV |\n| 3: "
         "Sang | HTV |\n",
         "row 4 og 5 'Kurs' Ansvar='Leder'\nrow A1 'Film' Ansvar='HTV'\nrow 3 'Sang' Ansvar='HTV'"},
        {"| Aktivitet | 2021 | 2022 | Ansvar |\n|---|---|---|---|\n| Kurs | x |  | Leder |\n| "
         "Stand | 5000 | x | HTV |\n",
         "row 'Kurs' 2021='x' Ansvar='Leder'\nrow 'Stand' 2021='5000' 2022='x' Ansvar='HTV'"},
    });
}

TEST_CASE("tables that GFM reads in another way than they were meant") {
    check({
        {"Dette er prosa.\n| Tiltak | Ansvar |\n|---|---|\n| Kurs | Leder |\n",
         "row 'Kurs' Ansvar='Leder'"},
        {"Dette | er prosa\n---|---\nTiltak | Ansvar\nKurs | Leder\n", "row 'Kurs' Ansvar='Leder'",
         "ragged-row 1:1"},
        {"| Tiltak | Ansvar |\n|---|---|\n| Kurs | Leder | og mer |\n", "row 'Kurs' Ansvar='Leder'",
         "ragged-row 3:18"},
        {"| Tiltak | Ansvar |\n|---|---|\n| Kurs | Leder |\nDette er prosa.\n| Stand | HTV |\n",
         "row 'Kurs' Ansvar='Leder'\nrow 'Stand' Ansvar='HTV'", "ragged-row 4:1"},
        {"| Tiltak | Ansvar |\n|---|---|\n| Kurs | Leder |\nTiltak 5: Film\nAnsvar: Leder\n",
         "row 'Kurs' Ansvar='Leder'\nblock 5 'Film' Ansvar='Leder'"},
    });
}
