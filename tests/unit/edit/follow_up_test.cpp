// What a secretary finds in the file after follow-up was written into it: measures that
// are lines.
#include "written.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using plan::edit::FollowUp;
using plan::edit::Manner;
using plan::edit::testing::field;
using plan::edit::testing::log_line;
using plan::edit::testing::status;
using plan::edit::testing::written;
using plan::words::Field;
using plan::words::Language;

struct Row {
    std::string_view before;
    FollowUp asked;
    std::string_view after;
    std::size_t measure = 0;
    Language language = Language::nb;
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.before);
        CHECK(written(row.before, row.asked, row.measure, row.language) == row.after);
    }
}

const FollowUp done{.ticked = true, .entries = {status("gjennomført 2021-05-12")}};
const FollowUp set_done{.entries = {status("gjennomført 2021-05-12")}};
const FollowUp new_deadline{.entries = {field(Field::new_deadline, "30.09.2021", Manner::append)}};
const FollowUp logged{.log = {log_line("2021-05-12", "23/21", "Brev sendt.")}};

} // namespace

TEST_CASE("below the fields or the text of a block") {
    check({
        {"Tiltak 1: A\n\nTiltak 2: B\n", set_done,
         "Tiltak 1: A\nStatus: gjennomført 2021-05-12\n\nTiltak 2: B\n"},
        {"Tiltak 1: Lage ei\nlang setning som\ngår over tre linjer.\n\nProsa.\n", set_done,
         "Tiltak 1: Lage ei\nlang setning som\ngår over tre linjer.\nStatus: gjennomført "
         "2021-05-12\n\nProsa.\n"},
        {"Tiltak 3:\n\nKreve lokaler\n\nTiltak 4: B\n", set_done,
         "Tiltak 3:\n\nKreve lokaler\nStatus: gjennomført 2021-05-12\n\nTiltak 4: B\n"},
        {"Tiltak 1: A\nAnsvar: Leder,\nnestleder og\nkasserer\nDette er prosa.\n", set_done,
         "Tiltak 1: A\nAnsvar: Leder,\nnestleder og\nkasserer\nStatus: gjennomført "
         "2021-05-12\nDette er prosa.\n"},
        {"Tiltak 1: A\nAnsvar: Leder\nDette er prosa.\n",
         {.entries = {field(Field::result, "31 av 34")}},
         "Tiltak 1: A\nAnsvar: Leder\nResultat: 31 av 34\n\nDette er prosa.\n"},
        {"Tiltak 1: A\n**Ansvar:** Leder\n**Frist:** mai\n", set_done,
         "Tiltak 1: A\n**Ansvar:** Leder\n**Frist:** mai\n**Status:** gjennomført 2021-05-12\n"},
        {"Tiltak 1: A\n- Ansvar: Leder\n- Frist: mai\n\nTiltak 2: B\n", logged,
         "Tiltak 1: A\n- Ansvar: Leder\n- Frist: mai\n- Logg:\n  - 2021-05-12 (sak 23/21): Brev "
         "sendt.\n\nTiltak 2: B\n"},
        {"Tiltak 1: A\n\nAnsvar: Leder\n\nFrist: mai\n\nTiltak 2: B\n", set_done,
         "Tiltak 1: A\n\nAnsvar: Leder\n\nFrist: mai\n\nStatus: gjennomført 2021-05-12\n\nTiltak "
         "2: B\n"},
        {"Tiltak 1: A  \nAnsvar: Leder  \nFrist: mai  \n", set_done,
         "Tiltak 1: A  \nAnsvar: Leder  \nFrist: mai  \nStatus: gjennomført 2021-05-12  \n"},
        {"Tiltak 1: A\n    Ansvar: Leder\n", set_done,
         "Tiltak 1: A\n    Ansvar: Leder\n    Status: gjennomført 2021-05-12\n"},
        {"Tiltak 1: A\nStatus: utsatt 2021-03-01: venter på\n  svar fra kommunen\nLogg:\n- a\n",
         set_done, "Tiltak 1: A\nStatus: gjennomført 2021-05-12\nLogg:\n- a\n"},
        {"Tiltak 1: A\nStatus:\nFrist: mai\n", set_done,
         "Tiltak 1: A\nStatus: gjennomført 2021-05-12\nFrist: mai\n"},
        {"Tiltak 1: A\nStatus:  \nFrist: mai\n", set_done,
         "Tiltak 1: A\nStatus: gjennomført 2021-05-12  \nFrist: mai\n"},
        {"Tiltak 1: A\n**Status:**\nFrist: mai\n", set_done,
         "Tiltak 1: A\n**Status:** gjennomført 2021-05-12\nFrist: mai\n"},
        {"Tiltak 1: A\nHvordan:\n- først\n- så\nFrist: mai\n",
         {.entries = {field(Field::how, "på én dag")}},
         "Tiltak 1: A\nHvordan: på én dag\nFrist: mai\n"},
        {"Tiltak 1: A\nHvordan:\n- først\n- så\nFrist: mai\n",
         {.entries = {field(Field::how, "til slutt", Manner::extend)}},
         "Tiltak 1: A\nHvordan:\n- først\n- så\n- til slutt\nFrist: mai\n"},
        {"Tiltak 1: A\nUtført: 15.05.\n",
         {.entries = {field(Field::done, "20.10.", Manner::extend)}},
         "Tiltak 1: A\nUtført: 15.05., 20.10.\n"},
        {"Tiltak 1: A\nUtført: 30. mars.\n",
         {.entries = {field(Field::done, "2021-06-15", Manner::extend)}},
         "Tiltak 1: A\nUtført: 30. mars, 2021-06-15\n"},
        {"- [ ] Kafé. Utført: 09.03., 18.05. Frist: mai.\n",
         {.entries = {field(Field::done, "2021-06-15", Manner::extend)}},
         "- [ ] Kafé. Utført: 09.03., 18.05., 2021-06-15. Frist: mai.\n"},
        {"Tiltak 1: A\nFrist: mai\nNy frist: juni\nStatus: pågår\n", new_deadline,
         "Tiltak 1: A\nFrist: mai\nNy frist: juni\nNy frist: 30.09.2021\nStatus: pågår\n"},
        {"Tiltak 1: A\r\nAnsvar: Leder\r\nFrist: mai",
         {.ticked = true,
          .entries = {status("pågår")},
          .log = {log_line("2021-05-12", "", "Ringt.")}},
         "Tiltak 1: A\r\nAnsvar: Leder\r\nFrist: mai\r\nStatus: pågår\r\nLogg:\r\n- 2021-05-12: "
         "Ringt."},
        {"Tiltak 1: A", set_done, "Tiltak 1: A\nStatus: gjennomført 2021-05-12"},
        {"Tiltak 1: A\nAnsvar: Leder\n- [x] Leie rom\n- [ ] Innkalle\n", set_done,
         "Tiltak 1: A\nAnsvar: Leder\nStatus: gjennomført 2021-05-12\n- [x] Leie rom\n- [ ] "
         "Innkalle\n"},
        {"Tiltak 1: A\n- [x] Leie rom\n- [ ] Innkalle\nAnsvar: Leder\n", set_done,
         "Tiltak 1: A\n- [x] Leie rom\n- [ ] Innkalle\nAnsvar: Leder\nStatus: gjennomført "
         "2021-05-12\n"},
        {"Tiltak 1: A\nAnsvar: Leder\n- Leie rom\n- Innkalle\n\nTiltak 2: B\n", logged,
         "Tiltak 1: A\nAnsvar: Leder\n- Leie rom\n- Innkalle\n\nLogg:\n- 2021-05-12 (sak 23/21): "
         "Brev sendt.\n\nTiltak 2: B\n"},
        {"Tiltak 1: A\nStatus: pågår <!-- spør HTV --> 2021\nFrist: mai\n", set_done,
         "Tiltak 1: A\nStatus: gjennomført 2021-05-12 <!-- spør HTV -->\nFrist: mai\n"},
        {"Tiltak 1: A\nAnsvar: Leder. Frist: 1. mai. {#a}\n",
         {.entries = {field(Field::deadline, "juni")}},
         "Tiltak 1: A\nAnsvar: Leder. Frist: juni. {#a}\n"},
        {"Tiltak 1: A\nAnsvar: Leder\n---\nFrist: mai\n", set_done,
         "Tiltak 1: A\nAnsvar: Leder\n---\nFrist: mai\nStatus: gjennomført 2021-05-12\n"},
        {"Tiltak 1: A\nAnsvar: Leder\n```\nkode\n```\n", set_done,
         "Tiltak 1: A\nAnsvar: Leder\nStatus: gjennomført 2021-05-12\n```\nkode\n```\n"},
        {"- Tiltak 1: A\n  - Ansvar: Leder\n- Tiltak 2: B\n", set_done,
         "- Tiltak 1: A\n  - Ansvar: Leder\n  - Status: gjennomført 2021-05-12\n- Tiltak 2: B\n"},
        {"<!-- plan: allow missing-deadline -->\nTiltak 1: A\n<!-- plan: allow vague-deadline "
         "-->\nTiltak 2: B\n",
         set_done,
         "<!-- plan: allow missing-deadline -->\nTiltak 1: A\nStatus: gjennomført 2021-05-12\n<!-- "
         "plan: allow vague-deadline -->\nTiltak 2: B\n"},
    });
}

TEST_CASE("a line in the log") {
    check({
        {"Tiltak 1: A\nLogg:\n- 2021-03-02: En\n  lang linje\n\nTiltak 2: B\n", logged,
         "Tiltak 1: A\nLogg:\n- 2021-03-02: En\n  lang linje\n- 2021-05-12 (sak 23/21): Brev "
         "sendt.\n\nTiltak 2: B\n"},
        {"Tiltak 1: A\nLogg:\n* 2021-03-02: En\nFrist: mai\n", logged,
         "Tiltak 1: A\nLogg:\n* 2021-03-02: En\n* 2021-05-12 (sak 23/21): Brev sendt.\nFrist: "
         "mai\n"},
        {"Tiltak 1: A\nLogg:\n\n- 2021-03-02: En\n\n- 2021-03-03: To\n\nProsa.\n", logged,
         "Tiltak 1: A\nLogg:\n\n- 2021-03-02: En\n\n- 2021-03-03: To\n\n- 2021-05-12 (sak 23/21): "
         "Brev sendt.\n\nProsa.\n"},
        {"Tiltak 1: A\nLogg:\nFrist: mai\n", logged,
         "Tiltak 1: A\nLogg:\n- 2021-05-12 (sak 23/21): Brev sendt.\n\nFrist: mai\n"},
        {"Tiltak 1: A\nLogg: 2021-03-02: En.\nFrist: mai\n", logged,
         "Tiltak 1: A\nLogg:\n- 2021-03-02: En.\n- 2021-05-12 (sak 23/21): Brev sendt.\n\nFrist: "
         "mai\n"},
        {"Tiltak 1: A\nLogg:\n2021-03-02: En.\n2021-03-03: To.\nFrist: mai\n", logged,
         "Tiltak 1: A\nLogg:\n2021-03-02: En.\n2021-03-03: To.\n2021-05-12 (sak 23/21): Brev "
         "sendt.\nFrist: mai\n"},
        {"Tiltak 1: A\nLogg:\n1. 2021-03-02: En\n2. 2021-03-03: To\n", logged,
         "Tiltak 1: A\nLogg:\n1. 2021-03-02: En\n2. 2021-03-03: To\n3. 2021-05-12 (sak 23/21): "
         "Brev sendt.\n"},
        {"Tiltak 1: A\nLogg:\n- 2021-03-02: En", logged,
         "Tiltak 1: A\nLogg:\n- 2021-03-02: En\n- 2021-05-12 (sak 23/21): Brev sendt."},
        {"Action 1: A\nDeadline: May\n", logged,
         "Action 1: A\nDeadline: May\nLog:\n- 2021-05-12 (case 23/21): Brev sendt.\n", 0,
         Language::en},
        {"Tiltak 1: A\nFrist: mai\n\nTiltak 2: B\nLogg:\n* 2021-03-02: En\n", logged,
         "Tiltak 1: A\nFrist: mai\nLogg:\n* 2021-05-12 (sak 23/21): Brev sendt.\n\nTiltak 2: "
         "B\nLogg:\n* 2021-03-02: En\n"},
    });
}

TEST_CASE("below a heading") {
    check({
        {"### Tiltak 1.1 Kreve lokaler\n\n### Tiltak 1.2 B\n", set_done,
         "### Tiltak 1.1 Kreve lokaler\n\nStatus: gjennomført 2021-05-12\n\n### Tiltak 1.2 B\n"},
        {"### Tiltak 1.1 Kreve lokaler\nProsa om lokaler.\n", set_done,
         "### Tiltak 1.1 Kreve lokaler\nStatus: gjennomført 2021-05-12\n\nProsa om lokaler.\n"},
        {"### Tiltak 1.1 Kreve lokaler\n\nProsa om lokaler.\n", set_done,
         "### Tiltak 1.1 Kreve lokaler\n\nStatus: gjennomført 2021-05-12\n\nProsa om lokaler.\n"},
        {"### Tiltak 1.1 Kreve lokaler", set_done,
         "### Tiltak 1.1 Kreve lokaler\nStatus: gjennomført 2021-05-12"},
        {"Tiltak 1.1 Kreve lokaler\n------\n\n- [ ] steg\n", set_done,
         "Tiltak 1.1 Kreve lokaler\n------\n\nStatus: gjennomført 2021-05-12\n\n- [ ] steg\n"},
        {"### Tiltak 1: A\n\nAnsvar: Leder\n\n### Tiltak 2: B\n\n**Frist**: mai\n", logged,
         "### Tiltak 1: A\n\nAnsvar: Leder\n\n### Tiltak 2: B\n\n**Frist**: mai\n**Logg**:\n- "
         "2021-05-12 (sak 23/21): Brev sendt.\n",
         1},
    });
}

TEST_CASE("a check box and its fields") {
    check({
        {"- [ ] A\n- [ ] B\n", done, "- [ ] A\n- [x] B\n  Status: gjennomført 2021-05-12\n", 1},
        {"* [ ] A\n  * [ ] steg\n", done,
         "* [x] A\n  Status: gjennomført 2021-05-12\n  * [ ] steg\n"},
        {"1. [ ] A\n2. [ ] B\n", done, "1. [x] A\n   Status: gjennomført 2021-05-12\n2. [ ] B\n"},
        {"-\t[ ] A\n", done, "-\t[x] A\n\tStatus: gjennomført 2021-05-12\n"},
        {"- [X] A\n  Status: gjennomført 2021-05-12\n", done,
         "- [X] A\n  Status: gjennomført 2021-05-12\n"},
        {"- [x] A. Status: gjennomført 2021-05-12.\n",
         {.ticked = false, .entries = {status("pågår")}},
         "- [ ] A. Status: pågår.\n"},
        {"- [ ] see [x](url)\n", done, "- [x] see [x](url)\n  Status: gjennomført 2021-05-12\n"},
        {"- [ ] A\n- [ ] B\nAnsvar: Leder\n", set_done,
         "- [ ] A\n- [ ] B\nAnsvar: Leder\n  Status: gjennomført 2021-05-12\n", 1},
        {"- [ ] Holde kurs. Ansvar: Leder. Status: pågår 2021-03-01\n", set_done,
         "- [ ] Holde kurs. Ansvar: Leder. Status: gjennomført 2021-05-12\n"},
        {"- [ ] Holde kurs. Status: pågår! Ansvar: Leder.\n", set_done,
         "- [ ] Holde kurs. Status: gjennomført 2021-05-12. Ansvar: Leder.\n"},
        {"- [ ] Gjennomføre runde. Ansvar: Hovudverneombod\n  saman med rådet. Frist: hausten.\n",
         {.entries = {field(Field::responsible, "HTV")}},
         "- [ ] Gjennomføre runde. Ansvar: HTV. Frist: hausten.\n"},
        {"- [ ] A\n  - [ ] s1\n  - s2\n  Frist: mai\n", logged,
         "- [ ] A\n  - [ ] s1\n  - s2\n  Frist: mai\n  Logg:\n  - 2021-05-12 (sak 23/21): Brev "
         "sendt.\n"},
        {"- [ ] A\n\n  Ansvar: HTV\n\n  mer\n- [ ] B\n", set_done,
         "- [ ] A\n\n  Ansvar: HTV\n  Status: gjennomført 2021-05-12\n\n  mer\n- [ ] B\n"},
        {"> sitat\n\n- [ ] A", done, "> sitat\n\n- [x] A\n  Status: gjennomført 2021-05-12"},
        {"- [ ] A\n  Logg:\n  - 2021-03-02: En\n- [ ] B\n", logged,
         "- [ ] A\n  Logg:\n  - 2021-03-02: En\n  - 2021-05-12 (sak 23/21): Brev sendt.\n- [ ] "
         "B\n"},
    });
}

TEST_CASE("a bullet gets a box") {
    check({
        {"Styret skal:\n1. Verve\n2. Kurse\n", done,
         "Styret skal:\n1. Verve\n2. [x] Kurse\n   Status: gjennomført 2021-05-12\n", 1},
        {"I perioden skal vi:\n- Krevje avtale. Frist: oktober.\n  Status: pågår 2021-05-26\n- B\n",
         done,
         "I perioden skal vi:\n- [x] Krevje avtale. Frist: oktober.\n  Status: gjennomført "
         "2021-05-12\n- B\n"},
        {"I perioden skal vi:\n- Verve", logged,
         "I perioden skal vi:\n- Verve\n  Logg:\n  - 2021-05-12 (sak 23/21): Brev sendt."},
    });
}

TEST_CASE("values that could be read as something else") {
    check({
        {"Tiltak 1: A\n",
         {.entries = {field(Field::result, "Ferdig. Ansvar: ingen <!-- x {#y}")}},
         "Tiltak 1: A\nResultat: Ferdig. Ansvar\\: ingen <\\!-- x {\\#y}\n"},
        {"Tiltak 1: A\nFrist: mai\n",
         {.log = {log_line("2021-05-12", "", "Ferdig. Ansvar: ingen | <!-- x")}},
         "Tiltak 1: A\nFrist: mai\nLogg:\n- 2021-05-12: Ferdig. Ansvar: ingen | <!-- x\n"},
        {"Tiltak 1: A\nAnsvar: X\nprosa\n",
         {.entries = {field(Field::responsible, "Leder og")}},
         "Tiltak 1: A\nAnsvar: Leder og\n\nprosa\n"},
        {"- [ ] A. Frist: mai. Ansvar: B.\n",
         {.entries = {field(Field::deadline, "15.05.")}},
         "- [ ] A. Frist: 15.05.. Ansvar: B.\n"},
        {"Tiltak 1: A\nFrist: mai\nFrist: juni\n",
         {.entries = {field(Field::deadline, "x")}},
         "<repeated field>"},
        {"Tiltak 1: A\n", {.entries = {status("a\nb")}}, "<line break>"},
    });
}
