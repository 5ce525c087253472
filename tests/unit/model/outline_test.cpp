// The outline says every fact, and nothing of how a plan is laid out.
#include "plan/driver/compile.hpp"
#include "plan/model/outline.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

std::vector<std::string> outline_of(std::string_view body) {
    const std::string bytes =
        "---\nplan: 1\ntitle: A\norganization: B\nperiod: 2021\nresponsibles:\n  leder: {name: "
        "Leder, aliases: [L]}\n  htv: {name: HTV}\nevents:\n  årsmøtet: 2021-03-01\n---\n\n" +
        std::string(body);
    const auto compiled =
        plan::driver::compile(plan::source::SourceFile("a.md", bytes), nullptr, "a",
                              {.as_of = plan::calendar::Date{}, .speech = {}});
    REQUIRE(compiled.plan);
    return outline(*compiled.plan);
}

std::string joined(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines)
        all += line + "\n";
    return all;
}

constexpr std::string_view kurs = "## 1 Opplæring\n\nTiltak 1: Holde kurs. {#kurs}\n"
                                  "Ansvar: Leder\nFrist: 1. mai\nStatus: pågår 2021-04-01\n"
                                  "Hvordan: Sammen\nRessurser: 10 kr\nLogg:\n- 2021-03-01: Ja.\n";

} // namespace

TEST_CASE("model: the outline of a whole plan") {
    CHECK(joined(outline_of(std::string(kurs) + "\n## 2 Til slutt\n\n### Mål\n\n- Minst 2 "
                                                "prosent.\n\n- [x] Sende brev.\n  - [ ] Skrive. "
                                                "Frist: 2. mai.\n")) ==
          R"(header id: a
header title: A
header organization: B
header language: nb
header period: 2021-01-01..2021-12-31 [2021]
header responsible: leder [Leder] alias [L]
header responsible: htv [HTV]
header event: [årsmøtet] 2021-03-01..2021-03-01
section 0 id: 
section 0 level: 0
section 1 id: opplaering
section 1 number: 1
section 1 title: Opplæring
section 1 level: 2
section 1 parent: 0
section 2 id: til-slutt
section 2 number: 2
section 2 title: Til slutt
section 2 level: 2
section 2 parent: 0
section 2 goal: Minst 2 prosent.
section 2 target: [Minst 2 prosent] 2000 [prosent] 1 per -1
measure 1 id: kurs permanent
measure 1 number: 1 (1) run 0
measure 1 section: 1
measure 1 text: Holde kurs.
measure 1 responsibles: given
measure 1 responsibles: accountable leder [Leder] near -
measure 1 deadlines: given
measure 1 deadlines: [1. mai] kind 0 -..2021-05-01 precision 0 join 0
measure 1 status: 1 2021-04-01 [] [pågår 2021-04-01]
measure 1 log: 2021-03-01 [] [] [Ja.]
measure 1 field 06 hvordan: [Hvordan] [Sammen]
measure 1 field 07 ressurser: [Ressurser] [10 kr]
measure 2 id: sende-brev
measure 2 section: 2
measure 2 text: Sende brev.
measure 2 box: x
measure 2 step 1 text: Skrive.
measure 2 step 1 box: -
measure 2 step 1 deadlines: [2. mai] kind 0 -..2021-05-02 precision 0 join 0
)");
}

TEST_CASE("model: layout is no part of the outline") {
    const auto is_same = [](std::string_view body) { return outline_of(body) == outline_of(kurs); };
    CHECK(is_same("## 1  Opplæring\n\n\nTiltak 1:  Holde\nkurs.   {#kurs}\nRessurser: 10\u00a0kr\n"
                  "Hvordan: Sammen\n\nStatus: pågår 2021-04-01  \nFrist: 1. mai\nAnsvar: Leder\n"
                  "Logg:\n\n* 2021-03-01: Ja.\n"));
    CHECK(!is_same("## 1 Opplæring\n\nTiltak 1: Holde kurs. {#kurs}\n"));
}

TEST_CASE("model: every fact changes the outline") {
    const std::vector<std::pair<std::string_view, std::string_view>> changes = {
        {"# 1 O", "# 2 O"},
        {"Opplæring", "Skolering"},
        {"## 1", "### 1"},
        {"Tiltak 1", "Tiltak 2"},
        {"Holde", "Ha"},
        {" {#kurs}", ""},
        {"#kurs", "#kurset"},
        {"Ansvar: Leder", "Ansvar: HTV"},
        {"Ansvar: Leder", "Ansvar: L"},
        {"Ansvar: Leder", "Utfører: Leder"},
        {"1. mai", "2. mai"},
        {"Frist", "Ny frist"},
        {"Frist", "Tid"},
        {"Frist: 1. mai", "Frist: ca. 1. mai"},
        {"Frist: 1. mai", "Frist: innen 1. mai"},
        {"Frist: 1. mai", "Frist: til årsmøtet"},
        {"Frist: 1. mai", "Frist: månedlig"},
        {"pågår", "utsatt"},
        {"2021-04-01", "2021-04-02"},
        {"2021-04-01", "2021-04-01: Fordi"},
        {"Status", "Utført"},
        {"Hvordan: Sammen", "Hvordan: Alene"},
        {"Hvordan: Sammen", "Grunn: Sammen"},
        {"Ressurser", "Resultat"},
        {"2021-03-01: Ja", "2021-03-02: Ja"},
        {"2021-03-01: Ja", "2021-03-01 (sak 1/21): Ja"},
        {"2021-03-01: Ja", "2021-03-01 leder: Ja"},
        {"Ja.", "Nei."},
        {"Tiltak 1", "<!-- plan: allow overdue -->\nTiltak 1"},
    };
    for (const auto& [from, to] : changes) {
        CAPTURE(from);
        CAPTURE(to);
        std::string body(kurs);
        REQUIRE(body.find(from) != std::string::npos);
        body.replace(body.find(from), from.size(), to);
        CHECK(outline_of(body) != outline_of(kurs));
    }
}
