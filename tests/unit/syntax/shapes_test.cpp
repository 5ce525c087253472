#include "document_dump.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using plan::syntax::testing::measures_of;

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

TEST_CASE("a measure word, a number and a mark begin a measure") {
    check({
        {"Tiltak 1: Holde kurs.\nAnsvar: Leder\nFrist: 1. mai\n",
         "block 1 'Holde kurs.' Ansvar='Leder' Frist='1. mai'"},
        {"Tiltak/aktivitet 3: Kreve lokaler\n", "block 3 'Kreve lokaler'"},
        {"Aktivitet A1: Lage plakat\n", "block A1 'Lage plakat'"},
        {"Tiltak 4 og 5: To ting\n", "block 4 og 5 'To ting'"},
        {"Tiltak 4, 5 og 6: Tre ting\n", "block 4, 5 og 6 'Tre ting'"},
        {"Tiltak 6 – seks\n", "block 6 'seks'"},
        {"Tiltak 6 — seks\n", "block 6 'seks'"},
        {"Tiltak 6 - seks\n", "block 6 'seks'"},
        {"Tiltak 7. sju\n", "block 7 'sju'"},
        {"Tiltak 1.1: Kreve lokaler\n", "block 1.1 'Kreve lokaler'"},
        {"TILTAK 1: Store bokstaver\n", "block 1 'Store bokstaver'"},
        {"Oppgåve 2: Nynorsk\n", "block 2 'Nynorsk'"},
        {"  Tiltak 1: innrykk\n", "block 1 'innrykk'"},
        {"**Tiltak 3:** Kjøpe kaffe\n", "block 3 'Kjøpe kaffe'"},
        {"**Tiltak 3**: Kjøpe kaffe\n", "block 3 'Kjøpe kaffe'"},
        {"**Tiltak 3: Kjøpe kaffe**\n", "block 3 'Kjøpe kaffe'"},
        {"Tiltak  2:  To mellomrom\n", "block 2 'To mellomrom'"},
        {"Tiltak\u00a01:\u00a0Hardt mellomrom\n", "block 1 'Hardt mellomrom'"},
        {"Til\u00adtak 1: Myk bindestrek\n", "block 1 'Myk bindestrek'"},
    });
}

TEST_CASE("without the mark it is prose, unless it is a heading") {
    check({
        {"Tiltak 3 ble utsatt i fjor.\n", ""},
        {"Vi viser til Tiltak 3: den ble utsatt.\n", ""},
        {"Tiltak 1: Holde kurs. Tiltak 3 ble utsatt.\nTiltak 3 ble utsatt igjen.\n",
         "block 1 'Holde kurs. Tiltak 3 ble utsatt. Tiltak 3 ble utsatt igjen.'"},
        {"Tiltak 1.1 Kreve lokaler\n", ""},
        {"## Tiltak 1.1 Kreve lokaler\nAnsvar: Leder\n",
         "heading 1.1 'Kreve lokaler' Ansvar='Leder'"},
        {"### Tiltak 2 – Male hytta ###\n", "heading 2 'Male hytta'"},
        {"```\nTiltak 1: kode\n- [ ] kode\n```\n", ""},
        {"    Tiltak 1: kode\n", ""},
        {"> Tiltak 1: sitat\n> Ansvar: Leder\n", ""},
    });
}

TEST_CASE("a measure and its fields stand wherever GFM would put them") {
    check({
        {"Vi mener at\nTiltak 2: Bygge hytte.\nAnsvar: Styret\n",
         "block 2 'Bygge hytte.' Ansvar='Styret'"},
        {"- Et punkt\nTiltak 2: Bygge hytte.\nAnsvar: Styret\n",
         "block 2 'Bygge hytte.' Ansvar='Styret'"},
        {"Tiltak 2: Bygge hytte.\nAnsvar: Styret\n---\n", "block 2 'Bygge hytte.' Ansvar='Styret'"},
        {"Tiltak 2: Bygge hytte.\nAnsvar: Styret\n===\n", "block 2 'Bygge hytte.' Ansvar='Styret'"},
        {"Tiltak 1: En\nTiltak 2: To\nAnsvar: Leder\nTiltak 3: Tre\n",
         "block 1 'En'\nblock 2 'To' Ansvar='Leder'\nblock 3 'Tre'"},
        {"Tiltak 1: A\n- punkt\nAnsvar: Leder\nFrist: mai\n",
         "block 1 'A' Ansvar='Leder' Frist='mai' (step 'punkt')"},
        {"Tiltak 1: A\n```\nkode\n```\nAnsvar: Leder\n", "block 1 'A' Ansvar='Leder'"},
        {"Tiltak 1: A\n<div>\nAnsvar: Leder\n</div>\nFrist: mai\n",
         "block 1 'A' Ansvar='Leder' Frist='mai'"},
        {"Tiltak 1: A\n<!-- merknad -->\nAnsvar: Leder\n", "block 1 'A' Ansvar='Leder'"},
        {"Tiltak 1: A\n    Ansvar: Leder\n", "block 1 'A' Ansvar='Leder'"},
        {"Tiltak 1: A\r\nAnsvar: Leder\r\n", "block 1 'A' Ansvar='Leder'"},
        {"Tiltak 1: A\n\nAnsvar: Leder\n\nFrist: mai\n", "block 1 'A' Ansvar='Leder' Frist='mai'"},
        {"- Tiltak 1: A\n  - Ansvar: Leder\n- Tiltak 2: B\n  - Ansvar: HTV\n",
         "block 1 'A' Ansvar='Leder'\nblock 2 'B' Ansvar='HTV'"},
    });
}

TEST_CASE("labels are plain, bold or list items, in any order") {
    check({
        {"Tiltak 1: A\n**Ansvar:** Leder\n*Frist*: mai\n__Status__: pågår\n",
         "block 1 'A' Ansvar='Leder' Frist='mai' Status='pågår'"},
        {"Tiltak 1: A\n- Frist: mai\n- **Ansvar:** Leder\n",
         "block 1 'A' Frist='mai' Ansvar='Leder'"},
        {"Tiltak 1: A\nAnsvar : Leder\nfrist:mai\nSTATUS: pågår\n",
         "block 1 'A' Ansvar='Leder' frist='mai' STATUS='pågår'"},
        // NFD, as text from a Mac is
        {"Tiltak 1: A\nNa\u030ar: mai\nUtfører: Leder\n",
         "block 1 'A' Na\u030ar='mai' Utfører='Leder'"},
        {"Tiltak 1: A\nTid: 26.–27. august\nSted: Oslo\nMåltall: 50\nResultat: 40\n"
         "Avhenger av: #b\nVedlegg: [a](b.pdf)\nGrunn: fordi\nVedtatt: 2021-03-01, styret, 4/21\n",
         "block 1 'A' Tid='26.–27. august' Sted='Oslo' Måltall='50' Resultat='40' Avhenger av='#b' "
         "Vedlegg='[a](b.pdf)' Grunn='fordi' Vedtatt='2021-03-01, styret, 4/21'"},
        {"Tiltak 1: A\nMerknad: noe\n", "block 1 'A' ?Merknad='noe'"},
    });
}

TEST_CASE("short fields end with their line, long ones take hard wraps") {
    check({
        {"Tiltak 1: Lage ei\nlang setning som\ngår over tre linjer.\nAnsvar: Leder\n",
         "block 1 'Lage ei lang setning som går over tre linjer.' Ansvar='Leder'"},
        {"Tiltak 3:\nKreve lokaler\nAnsvar: Leder\n", "block 3 'Kreve lokaler' Ansvar='Leder'"},
        {"Tiltak 3:\n\nKreve lokaler\nAnsvar: Leder\n", "block 3 'Kreve lokaler' Ansvar='Leder'"},
        {"Tiltak 2:\nAnsvar: Leder\n", "block 2 '' Ansvar='Leder'"},
        {"Tiltak 1: A\nAnsvar: Leder\nDette er prosa.\n", "block 1 'A' Ansvar='Leder'"},
        {"Tiltak 1: A\nAnsvar: Leder,\nnestleder og\nkasserer\nDette er prosa.\n",
         "block 1 'A' Ansvar='Leder, nestleder og kasserer'"},
        {"Tiltak 1: A\nAnsvar: Leder med bistand fra\nnestleder\n",
         "block 1 'A' Ansvar='Leder med bistand fra nestleder'"},
        {"Tiltak 1: A\nAnsvar: Leder\n  og nestleder\n", "block 1 'A' Ansvar='Leder og nestleder'"},
        {"Tiltak 1: A\nFrist: mai\nprosa\n", "block 1 'A' Frist='mai'"},
        {"Tiltak 1: A\nNy frist: juni\nprosa\n", "block 1 'A' Ny frist='juni'"},
        {"Tiltak 1: A\nNytt ansvar: HTV\nprosa\n", "block 1 'A' Nytt ansvar='HTV'"},
        {"Tiltak 1: A\nStatus: pågår\nprosa\n", "block 1 'A' Status='pågår'"},
        {"Tiltak 1: A\nTid: mai\nprosa\n", "block 1 'A' Tid='mai'"},
        {"Tiltak 1: A\nUtført: mai\nprosa\n", "block 1 'A' Utført='mai'"},
        {"Tiltak 1: A\nHvordan: Vi gjør\ndet slik\nog slik.\n",
         "block 1 'A' Hvordan='Vi gjør det slik og slik.'"},
        {"Tiltak 1: A\nGrunn: fordi\ndet er så\n", "block 1 'A' Grunn='fordi det er så'"},
        {"Tiltak 1: A\nLogg:\n- 2021-03-02 (sak 14/21): Krav sendt.\n- 2021-04-01: Svar.\nFrist: "
         "mai\n",
         "block 1 'A' Logg=''+'2021-03-02 (sak 14/21): Krav sendt.'+'2021-04-01: Svar.' "
         "Frist='mai'"},
    });
}

TEST_CASE("fields stand inside a line after a sentence's end") {
    check({
        {"Tiltak 1: Holde kurs. Ansvar: Leder. Frist: 1. mai.\n",
         "block 1 'Holde kurs.' Ansvar='Leder' Frist='1. mai'"},
        {"- [ ] Holde kurs! Ansvar: Leder. Frist: 1. mai.\n",
         "box [ ] 'Holde kurs!' Ansvar='Leder' Frist='1. mai'"},
        {"Tiltak 1: Spørre: hva er det? Frist: mai\n", "block 1 'Spørre: hva er det?' Frist='mai'"},
        {"Tiltak 1: Holde kurs, ansvar: leder.\n", "block 1 'Holde kurs, ansvar: leder.'"},
        {"Tiltak 1: Holde kurs. ansvar: leder.\n", "block 1 'Holde kurs. ansvar: leder.'"},
        {"Tiltak 1: A\nAnsvar: Leder. Frist: 1. mai.\n",
         "block 1 'A' Ansvar='Leder' Frist='1. mai'"},
        {"Styret skal:\n- Verve. Frist: mai.\n", "bullet 'Verve.' Frist='mai' <Styret"},
        {"| Tiltak | Ansvar |\n|---|---|\n| Kurs. Frist: mai. | Leder |\n",
         "row 'Kurs.' Frist='mai' Ansvar='Leder'"},
    });
}

TEST_CASE("an ordinal before a month, a step of school or a floor is no number") {
    check({
        {"1. mai skal feires\n2. trinn får hjelp\n", ""},
        {"| Tiltak | Ansvar |\n|---|---|\n| 1. mai | Leder |\n| 2) To | Leder |\n",
         "row '1. mai' Ansvar='Leder'\nrow 2 'To' Ansvar='Leder'"},
        {"## 3. trinn\nTiltak 1: x\n", "block 1 'x' @3. trinn"},
        {"## 4. Økonomi\nTiltak 1: x\n", "block 1 'x' @4 Økonomi"},
    });
}

TEST_CASE("a box is what the bytes say") {
    check({
        {"- [ ] see [x](url)\n", "box [ ] 'see [x](url)'"},
        {"- [ ] `[x]`\n", "box [ ] '`[x]`'"},
        {"- [ ] says [X]\n", "box [ ] 'says [X]'"},
        {"- [X] a\n", "box [x] 'a'"},
        {"* [x] a\n+ [ ] b\n", "box [x] 'a'\nbox [ ] 'b'"},
        {"1. [ ] en\n2. [x] to\n", "box 1 [ ] 'en'\nbox 2 [x] 'to'"},
        {"- [x]b\n- [] c\n- [ x ] d\n- [-] e\n", ""},
        {"> - [ ] sitat\n", ""},
        {"- [ ] A\n- [ ] B\nAnsvar: Leder\n", "box [ ] 'A'\nbox [ ] 'B' Ansvar='Leder'"},
        {"- [x] A\n  Ansvar: Leder\n  Frist: mai\n", "box [x] 'A' Ansvar='Leder' Frist='mai'"},
    });
}

TEST_CASE("boxes, bullets and items inside a measure are its steps") {
    check({
        {"Tiltak 1: Møte\n- [x] Leie rom\n- [ ] Innkalle. Frist: mai. Ansvar: HTV.\n- kake\n1. "
         "først\n"
         "2. så\nAnsvar: Leder\n",
         "block 1 'Møte' Ansvar='Leder' (step [x] 'Leie rom') (step [ ] 'Innkalle.' Frist='mai' "
         "Ansvar='HTV') (step 'kake') (step 'først') (step 'så')"},
        {"- [ ] ytre\n  - [ ] indre\n  - bare punkt\n  - Frist: 1. mai\n- [ ] neste\n",
         "box [ ] 'ytre' Frist='1. mai' (step [ ] 'indre') (step 'bare punkt')\nbox [ ] 'neste'"},
        {"- [ ] A\n  - [ ] steg\n    Frist: juni\n", "box [ ] 'A' (step [ ] 'steg' Frist='juni')"},
        {"Styret skal:\n- Verve\n  - brosjyre\n  - [x] stand\n- Kurse\n",
         "bullet 'Verve' (step 'brosjyre') (step [x] 'stand') <Styret\nbullet 'Kurse' <Styret"},
        {"### Tiltak 1: A\n\n**Ansvar:** Leder\n\n- [ ] steg\n",
         "heading 1 'A' Ansvar='Leder' (step [ ] 'steg')"},
        {"Tiltak 1: A\nAnsvar: Leder\n\nNoe prosa.\n\n- løst punkt\n- [ ] boks\n",
         "block 1 'A' Ansvar='Leder'\nbox [ ] 'boks'"},
    });
}

TEST_CASE("an id stands on the first line, before or after fields") {
    check({
        {"Tiltak 1: A {#a}\n", "block 1 'A' #a"},
        {"Tiltak 1: A. {#a} Ansvar: Leder\n", "block 1 'A.' #a Ansvar='Leder'"},
        {"Tiltak 1: A. Ansvar: Leder. {#a}\n", "block 1 'A.' #a Ansvar='Leder'"},
        {"- [ ] A {#a}\n", "box [ ] 'A' #a"},
        {"## Tiltak 1: A {#a}\n", "heading 1 'A' #a"},
        {"| Tiltak | Ansvar |\n|---|---|\n| A {#a} | Leder |\n", "row 'A' #a Ansvar='Leder'"},
        {"Tiltak 1: A `{#a}`\n", "block 1 'A `{#a}`'"},
        {"Tiltak 1: A {#a\n", "block 1 'A {#a'"},
        {"Tiltak 1: A <!-- merknad -->\n", "block 1 'A'"},
    });
}
