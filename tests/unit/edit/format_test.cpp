// The form of a plan, as pairs of before and after. An after of nothing says that the
// plan is in form.
#include "formed.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using plan::edit::testing::form_fault;
using plan::edit::testing::formed;

constexpr std::string_view front =
    "---\nplan: 1\ntitle:  A\norganization: B\nperiod: 2021\n---\n\n";

struct Row {
    std::string_view name;
    std::string_view before;
    std::string_view after; // empty: as before
};

const std::vector<Row> rows = {
    // --- fields
    {"fields in order", "Tiltak 1: X\nFrist: 1. mai\nStatus: pågår\nAnsvar: L\n",
     "Tiltak 1: X\nAnsvar: L\nFrist: 1. mai\nStatus: pågår\n"},
    {"all that have a place",
     "Tiltak 1: X\nLogg:\n- 2021-01-02: A\nGrunn: G\nUtført: 1. mai\nStatus: utgår: G\nSted: "
     "S\nTid: 2. mai\nNy frist: 3. mai\nFrist: 1. mai\nNytt ansvar: M\nUtfører: N\nAnsvar: L\n",
     "Tiltak 1: X\nUtfører: N\nAnsvar: L\nNytt ansvar: M\nFrist: 1. mai\nNy frist: 3. mai\nTid: 2. "
     "mai\nSted: S\nStatus: utgår: G\nUtført: 1. mai\nGrunn: G\nLogg:\n- 2021-01-02: A\n"},
    {"other fields stay as they were written, before the log",
     "Tiltak 1: X\nRessurser: 1 kr\nLogg:\n- 2021-01-02: A\nHvordan: H\nBudsjett: 3\nAnsvar: L\n",
     "Tiltak 1: X\nAnsvar: L\nRessurser: 1 kr\nHvordan: H\nBudsjett: 3\nLogg:\n- 2021-01-02: A\n"},
    {"a field's lines go with it", "Tiltak 1: X\nHvordan: en\nto\ntre\nAnsvar: L,\n  M\n\nProsa.\n",
     "Tiltak 1: X\nAnsvar: L,\n  M\nHvordan: en\nto\ntre\n\nProsa.\n"},
    {"empty lines stay in their places", "Tiltak 1: X\nStatus: pågår\n\nFrist: 1. mai\nAnsvar: L\n",
     "Tiltak 1: X\nAnsvar: L\n\nFrist: 1. mai\nStatus: pågår\n"},
    {"never across prose", "Tiltak 1: X\nFrist: 1. mai\n\nProsa.\n\nAnsvar: L\n", ""},
    {"never across steps", "Tiltak 1: X\nFrist: 1. mai\n- [ ] Y\n\nAnsvar: L\n", ""},
    {"a last field that keeps prose away stays", "Tiltak 1: X\nHvordan: H\nFrist: 1. mai\nProsa.\n",
     ""},
    {"list items in order", "Tiltak 1: X\n- Frist: 1. mai\n- Ansvar: L\n",
     "Tiltak 1: X\n- Ansvar: L\n- Frist: 1. mai\n"},
    {"bold labels in order", "Tiltak 1: X\n**Frist:** 1. mai\n**Ansvar:** L\n",
     "Tiltak 1: X\n**Ansvar:** L\n**Frist:** 1. mai\n"},
    {"lists and plain lines are not mixed", "Tiltak 1: X\n- Frist: 1. mai\n\nAnsvar: L\n", ""},
    {"of a check box", "- [ ] X\n  Frist: 1. mai\n  Ansvar: L\n",
     "- [ ] X\n  Ansvar: L\n  Frist: 1. mai\n"},
    {"of a heading", "### Tiltak 1: X\n\nFrist: 1. mai\nAnsvar: L\n",
     "### Tiltak 1: X\n\nAnsvar: L\nFrist: 1. mai\n"},
    {"of a field that stands twice the first counts",
     "Tiltak 1: X\nHvordan: H. Frist: 1. mai.\nFrist: 2. mai\n", ""},
    {"who comes first stays first", "Tiltak 1: X\nFrist: 1. mai\nUtfører: M\nAnsvar: L\n",
     "Tiltak 1: X\nUtfører: M\nAnsvar: L\nFrist: 1. mai\n"},
    {"hard line breaks stay between the lines",
     "Tiltak 1: X  \nFrist: 1. mai  \nAnsvar: L\n\nProsa.\n",
     "Tiltak 1: X  \nAnsvar: L  \nFrist: 1. mai\n\nProsa.\n"},
    // --- apart
    {"apart from a list that would take it",
     "Tiltak 1: X\nRessurser:\n- 1 kr\n- 2 kr\nHvordan: H\n",
     "Tiltak 1: X\nRessurser:\n- 1 kr\n- 2 kr\n\nHvordan: H\n"},
    {"apart from steps", "Tiltak 1: X\n- [ ] Y\nStatus: pågår\n",
     "Tiltak 1: X\n- [ ] Y\n\nStatus: pågår\n"},
    {"inside an item it is the item's", "- [ ] X\n  - [ ] Y\n  Status: pågår\n", ""},
    // --- spaces
    {"no-break and double spaces", "Tiltak 1:  Holde\u00a0kurs  nå.\nAnsvar:\u00a0L\n",
     "Tiltak 1: Holde kurs nå.\nAnsvar: L\n"},
    {"a space after the colon", "Tiltak 1: X\nFrist:1. mai\nAnsvar:L\n",
     "Tiltak 1: X\nAnsvar: L\nFrist: 1. mai\n"},
    {"no blanks at the end", "## Del \t\n\nTiltak 1: X \nAnsvar: L\t\n",
     "## Del\n\nTiltak 1: X\nAnsvar: L\n"},
    {"two at the end break the line", "Tiltak 1: X    \nAnsvar: L  \n",
     "Tiltak 1: X  \nAnsvar: L\n"},
    {"code and links are as they are", "Tiltak 1: `a  b` og  c\nHvordan: [x](y  \"z\")  d\n", ""},
    {"tabs set columns apart", "Tiltak 1: X\tL\t\tMai\n", ""},
    {"prose is as it is", "Hei  du. \n\n    kode  \n\n> sitat  \n> Frist:  mai\n", ""},
    {"empty lines are empty", "Tiltak 1: X\n  \n\t\nProsa.\n", "Tiltak 1: X\n\n\nProsa.\n"},
    {"one line end at the end", "Tiltak 1: X", "Tiltak 1: X\n"},
    {"not more than one", "Tiltak 1: X\n\n\n", "Tiltak 1: X\n"},
    {"CRLF stays", "Tiltak 1: X\r\nFrist: 1. mai\r\nAnsvar:  L",
     "Tiltak 1: X\r\nAnsvar: L\r\nFrist: 1. mai\r\n"},
    {"indent and markers stay", "- [ ]   X  y\n  *   Z  z\n", "- [ ]   X y\n  *   Z z\n"},
    {"comments stay", "<!-- plan: allow  overdue -->\nTiltak 1: X <!-- a  b -->\n", ""},
    // --- tables
    {"a table", "|Tiltak|Frist|Ansvar|\n|-|:-:|-:|\n|Holde kurs|1. mai|L|\n|Å|||\n",
     "| Tiltak     | Frist  | Ansvar |\n|------------|:------:|-------:|\n"
     "| Holde kurs | 1. mai |      L |\n| Å          |        |        |\n"},
    {"without bars at its ends", "Tiltak | Ansvar\n--- | ---\nX | L\n",
     "| Tiltak | Ansvar |\n|--------|--------|\n| X      | L      |\n"},
    {"escaped bars and line breaks", "| Tiltak | Ansvar |\n|---|---|\n| a \\| b<br>c | L |\n",
     "| Tiltak      | Ansvar |\n|-------------|--------|\n| a \\| b<br>c | L      |\n"},
    {"wide letters count twice", "| Tiltak | Ansvar |\n|---|---|\n| 漢字 | L |\n| abcd | L |\n",
     "| Tiltak | Ansvar |\n|--------|--------|\n| 漢字   | L      |\n| abcd   | L      |\n"},
    {"a cell too many and one too few",
     "| Tiltak | Ansvar |\n|---|---|\n| X | L | 3 kr |\n| Yy |\n",
     "| Tiltak | Ansvar |\n|--------|--------|\n| X      | L      | 3 kr |\n| Yy     |\n"},
    {"sub-headings and sums",
     "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| **Kurs** | | |\n"
     "| X | L | Mai |\n| Sum | | 3 kr |\n",
     "| Tiltak   | Ansvar | Frist |\n|----------|--------|-------|\n| **Kurs** |        |       |\n"
     "| X        | L      | Mai   |\n| Sum      |        | 3 kr  |\n"},
    {"a table without measures is as it is", "|A|B|\n|-|-|\n|c|d|\n", ""},
    {"what follows without a bar is no row",
     "| Tiltak | Ansvar |\n|--------|--------|\n| X      | L      |\nog  så\n", ""},
    {"wider than an editor",
     "|Tiltak|Hvordan|Frist|\n|---|---|---|\n|X||Mai|\n|"
     "Holde et kurs for alle nye tillitsvalgte i hele foreningen|"
     "Leie et lokale, be inn foredragsholdere og sende ut brev i god tid|"
     "Mai|\n",
     "| Tiltak | Hvordan | Frist |\n|---|---|---|\n| X | | Mai |\n| "
     "Holde et kurs for alle nye tillitsvalgte i hele foreningen | "
     "Leie et lokale, be inn foredragsholdere og sende ut brev i god tid | Mai |\n"},
};

} // namespace

TEST_CASE("format: before and after") {
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const std::string before = std::string(front) + std::string(row.before);
        const std::string after =
            std::string(front) + std::string(row.after.empty() ? row.before : row.after);
        CHECK(formed(before) == after);
        CHECK(form_fault(before).empty());
    }
}

TEST_CASE("format: what is around the plan") {
    const std::string body = "Tiltak 1: X\nFrist: 1. mai\nAnsvar: L\n";
    const std::string after = "Tiltak 1: X\nAnsvar: L\nFrist: 1. mai\n";
    // A byte order mark and the front matter stay.
    CHECK(formed("\xEF\xBB\xBF" + std::string(front) + body) ==
          "\xEF\xBB\xBF" + std::string(front) + after);
    CHECK(formed("---\nplan:  1 \nperiod: 2021\n---") == "---\nplan:  1 \nperiod: 2021\n---");
    // No plan, or none that can be read.
    CHECK(formed(body) == body);
    CHECK(formed("---\nplan: 1\ntitle: [\n---\n" + body) == "---\nplan: 1\ntitle: [\n---\n" + body);
}
