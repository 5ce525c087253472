// What is wrong between measures, goals and files: `rule@line:column`, in the order of the
// text.
#include "plan/driver/compile.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using plan::check::Target;
using plan::diagnostics::Finding;

std::string front_of(std::string_view keys) {
    return "---\nplan: 1\ntitle: A\norganization: B\nperiod: 2021\n"
           "responsibles: {leder: {name: Leder}}\n" +
           std::string(keys) + "---\n";
}

// Beside the plan stand two files; `..` leads out.
Target files(std::string_view path) {
    static const std::set<std::string_view> there = {"a.pdf", "mappe/b c.pdf", "."};
    if (path.starts_with("..") || path.starts_with('/'))
        return Target::outside;
    return there.contains(path) ? Target::there : Target::missing;
}

plan::driver::CompileSettings settings() {
    return {.as_of = plan::calendar::Date::from_iso("2021-06-15").value(),
            .speech = {},
            .keep_plan = true,
            .files = files};
}

plan::driver::Compiled compiled(const std::string& path, const std::string& text) {
    return plan::driver::compile(plan::source::SourceFile(path, text), nullptr, path, settings());
}

std::string listed(const std::vector<Finding>& findings) {
    std::string out;
    for (const Finding& one : findings)
        if (one.rule != plan::diagnostics::Rule::derived_id)
            out += (out.empty() ? "" : " ") + std::string(plan::diagnostics::row(one.rule).name) +
                   "@" + std::to_string(one.range.start.line) + ":" +
                   std::to_string(one.range.start.column);
    return out;
}

struct Row {
    std::string body; // begins on line 8
    std::string_view expected;
    std::string_view keys = "";
};

template<std::size_t Size>
void check(const Row (&rows)[Size]) {
    for (const Row& row : rows) {
        CAPTURE(row.body);
        CHECK(listed(compiled("a", front_of(row.keys) + row.body).findings) == row.expected);
    }
}

// Three lines, and a fourth.
std::string measure(int number, std::string_view line, std::string_view deadline = "1. oktober") {
    const std::string name = std::to_string(number);
    return "Tiltak " + name + ": Kurs nummer " + name + " {#m" + name +
           "}\nAnsvar: Leder\nFrist: " + std::string(deadline) + "\n" + std::string(line) + "\n";
}

} // namespace

TEST_CASE("what a measure depends on is there") {
    check({
        {measure(1, "") + measure(2, "Avhenger av: 1"), ""},
        {measure(1, "") + measure(2, "Avheng av: #m1"), ""},
        {measure(1, "") + measure(2, "Avhenger av: a/m1"), ""},
        {measure(1, "Avhenger av: andre/m1"), ""}, // linking knows
        {measure(1, "Avhenger av: #m3") + measure(2, ""), "broken-reference@11:14"},
        {measure(1, "Avhenger av: 2, 3 og tiltak 4") + measure(2, ""),
         "broken-reference@11:17 broken-reference@11:22"},
        {measure(1, "Avhenger av: a/m7"), "broken-reference@11:14"},
        {measure(1, "Avhenger av: noe annet"), "broken-reference@11:14"},
        {measure(1, "Avhenger av: -") + measure(2, "Avhenger av: –"), ""}, // nothing
        {measure(1, "") + measure(2, "Avhenger av: -, #m3"), "broken-reference@15:17"},
        {"<!-- plan: allow broken-reference -->\n" + measure(1, "Avhenger av: noe annet"), ""},
    });
}

TEST_CASE("a goal that is named is there") {
    const std::string goals = "## Mål\n- Flere medlemmer.\n- Flere hele stillinger.\n## Tiltak\n";
    check({
        {goals + measure(1, "Mål: 1 og 2"), ""},
        {goals + measure(1, "Mål: Flere medlemmer") + measure(2, "Mål: flere hele"), ""},
        {goals + measure(1, "Mål: 1") + measure(2, "Mål: 3"),
         "goal-without-measure@10:3 broken-reference@19:6"},
        {goals + measure(1, "Mål: 2") + measure(2, "Mål: Flere medlemer"),
         "goal-without-measure@9:3 broken-reference@19:6"},
        {goals + measure(1, "Mål: Gode møter"), ""}, // a goal of its own
        {goals + measure(1, "Mål: 80 prosent"), ""},
        {goals + measure(1, "Mål: 2021"), ""},
        {measure(1, "Mål: 3"), ""}, // there is nothing to name
    });
}

TEST_CASE("dependencies in a ring are said once for each ring") {
    check({
        {measure(1, "Avhenger av: 1"), "dependency-cycle@11:14"},
        {measure(1, "Avhenger av: 2") + measure(2, "Avhenger av: 1"), "dependency-cycle@11:14"},
        {measure(1, "Avhenger av: 2") + measure(2, "Avhenger av: 3") +
             measure(3, "Avhenger av: 1, 2") + measure(4, "Avhenger av: 3"),
         "dependency-cycle@11:14"},
        {measure(1, "Avhenger av: 2") + measure(2, "Avhenger av: 1") +
             measure(3, "Avhenger av: 4") + measure(4, "Avhenger av: 3"),
         "dependency-cycle@11:14 dependency-cycle@19:14"},
        {measure(1, "") + measure(2, "Avhenger av: 1") + measure(3, "Avhenger av: 1, 2"), ""},
        {measure(1, "Avhenger av: 2", "1. mai") + measure(2, "Avhenger av: 1", "1. juni") +
             measure(3, "", "1. juli"),
         "overdue@10:8 dependency-cycle@11:14 overdue@14:8"},
    });
}

TEST_CASE("the notes of a ring are its measures in order, and how many more there are") {
    std::string body;
    for (int i = 1; i <= 30; ++i)
        body += measure(i, "Avhenger av: " + std::to_string(i % 30 + 1));
    const auto all = compiled("a", front_of("") + body).findings;
    REQUIRE(all.size() == 1);
    REQUIRE(all[0].notes.size() == 21);
    for (std::size_t i = 0; i < 20; ++i) {
        REQUIRE(all[0].notes[i].range);
        CHECK(all[0].notes[i].range->start.line == 11 + 4 * (i + 1));
    }
    CHECK(plan::diagnostics::say(all[0].message, all[0].arguments, plan::diagnostics::Speech::nb) ==
          "tiltaket avhenger av seg selv gjennom 29 andre tiltak");
    CHECK(plan::diagnostics::say(all[0].notes[20].message, all[0].notes[20].arguments,
                                 plan::diagnostics::Speech::nb) == "og 9 til");
}

TEST_CASE("a measure is due before one that it depends on") {
    check({
        {measure(1, "", "1. oktober") + measure(2, "Avhenger av: 1", "1. juli"),
         "dependency-order@14:8"},
        {measure(1, "", "1. oktober") + measure(2, "Avhenger av: 1", "1. oktober"), ""},
        {measure(1, "", "oktober") + measure(2, "Avhenger av: 1", "1. oktober"), ""},
        {measure(1, "", "høsten") + measure(2, "Avhenger av: 1", "1. oktober"), ""},
        {measure(1, "", "4. kvartal") + measure(2, "Avhenger av: 1", "15. november"), ""},
        {measure(1, "", "oktober") + measure(2, "Avhenger av: 1", "30. september"),
         "dependency-order@14:8"},
        {measure(1, "", "innen utgangen av oktober") + measure(2, "Avhenger av: 1", "1. oktober"),
         "dependency-order@14:8"},
        {measure(1, "", "1. juli og 1. oktober") + measure(2, "Avhenger av: 1", "1. september"),
         ""},
        {measure(1, "", "løpende") + measure(2, "Avhenger av: 1", "1. juli"), ""},
        {measure(1, "Status: gjennomført 2021-05-01") + measure(2, "Avhenger av: 1", "1. juli"),
         ""},
        {measure(1, "Ny frist: 1. november", "1. juli") +
             measure(2, "Avhenger av: 1", "1. september"),
         "dependency-order@14:8"},
        {measure(1, "") + measure(2, "", "1. november") +
             measure(3, "Avhenger av: 1, 2", "1. juli"),
         "dependency-order@18:8"},
    });
}

TEST_CASE("attachments and links lead to files") {
    check({
        {measure(1, "Vedlegg: a.pdf, mappe/b%20c.pdf og mappe/b c.pdf"), ""},
        {measure(1, "Vedlegg: sak 7/21, https://a.example/b.pdf; Budsjett"), ""},
        {measure(1, "Vedlegg: b.pdf og c.pdf"),
         "missing-attachment@11:10 missing-attachment@11:19"},
        {measure(1, "Vedlegg: sak 7/21 og mappe/c.pdf"), "missing-attachment@11:22"},
        {measure(1, "Vedlegg: Budsjett og regnskap.pdf"), ""}, // one name or two
        {measure(1, "Vedlegg: [Krav, 2021](krav.pdf), ../a.pdf"),
         "missing-attachment@11:23 missing-attachment@11:34"},
        {"Se [her](a.pdf) og [der](<mappe/b c.pdf> \"Der\").\n" + measure(1, ""), ""},
        {"Se [her](b.pdf#side-2), ![kart](kart.png) og [ut](/etc/passwd).\n" + measure(1, ""),
         "broken-link@8:10 broken-link@8:33 broken-link@8:51"},
        {"Se [her](https://a.example), [her](mailto:post@a.example), [her](#del) og "
         "[her](//a/b).\n" +
             measure(1, ""),
         ""},
        {"Se `[her](b.pdf)` <!-- [her](b.pdf) --> og [x](se vedlegg).\n\n    [kode](b.pdf)\n\n" +
             measure(1, ""),
         ""},
        {measure(1, "Hvordan: Som [før](b.pdf).\nLogg:\n- 2021-03-02: [Svar](c.pdf)."),
         "broken-link@11:20 broken-link@13:22"},
        {"| Tiltak | Ansvar | Frist |\n|---|---|---|\n| [Kurs](b.pdf) {#k} | Leder | 1. mars 2022 "
         "|\n",
         "broken-link@10:10 deadline-outside-period@10:32"},
        {"[1](b.pdf) [2](b.pdf) [3](b.pdf) [4](b.pdf) [5](c.pdf)\n" + measure(1, ""),
         "broken-link@8:5 broken-link@8:49"},
        {"[1](b.pdf) [2](b.pdf) [3](b.pdf)\n\n<!-- plan: allow broken-link -->\n" +
             measure(1, "Hvordan: [4](b.pdf)"),
         "broken-link@8:5 broken-link@8:16 broken-link@8:27"},
    });
}

TEST_CASE("without a way to look nothing is said of files") {
    auto blind = settings();
    blind.files = {};
    const std::string text = front_of("") + measure(1, "Vedlegg: borte.pdf") + "\n[x](borte.md)\n";
    CHECK(listed(plan::driver::compile(plan::source::SourceFile("a", text), nullptr, "a", blind)
                     .findings) == "");
}

TEST_CASE("goals that nothing is done for") {
    const std::string done = "## A\n### Mål\n- Først.\n" + measure(1, "");
    check({
        {done + "## B\n### Mål\n- Så.\n", "goal-without-measure@17:3"},
        {done + "## B\n### Mål\n- Så.\n- Og så.\n", "goal-without-measure@17:3"},
        {done + "## B\n### Mål\n- Så.\n### Mer\n" + measure(2, ""), ""},
        {"## Mål\n- Først.\n## Tiltak\n" + measure(1, ""), ""},
        {"## A\n### Mål\n- Først.\n## B\n### Mål\n- Så.\n", "no-measures@1:1"},
        {"## A\n### Mål\n- Først.\n## B\n### Tiltak\n" + measure(1, ""), ""}, // kept apart
        {done + "## B\n### Mål\n- b\n## C\n### Mål\n- c\n## D\n### Mål\n- d\n## E\n### Mål\n- e\n",
         "goal-without-measure@17:3"},
        {"Delmål 1: Flere\n\n" + measure(1, "") + "\nDelmål 2: Bedre\n",
         "goal-without-measure@15:11"},
        {"Delmål 1: Flere\n\nDelmål 2: Bedre\n\n## Tiltak\n" + measure(1, "Mål: Delmål 2"),
         "goal-without-measure@8:11"},
    });
}

// --- between plans ------------------------------------------------------------

namespace {

std::string linked(const std::vector<std::string>& texts, bool complete) {
    std::vector<plan::driver::Compiled> plans;
    for (std::size_t i = 0; i < texts.size(); ++i)
        plans.push_back(compiled(std::string(1, static_cast<char>('a' + i)), texts[i]));
    const auto measures = [&](std::size_t at, const std::set<std::string>& asked) {
        return plan::driver::linked_measures(*plans.at(at).plan, asked, settings().as_of);
    };
    auto found = plan::driver::link(plans, {complete, measures});
    plan::driver::sort(found);
    std::string out;
    for (const Finding& one : found)
        out += one.file + ":" + std::to_string(one.range.start.line) + " " +
               plan::diagnostics::say(one.message, one.arguments, one.speech) + "\n";
    return out;
}

} // namespace

TEST_CASE("references to other plans are looked up when all are known") {
    const std::string refers = front_of("id: x\n") + measure(1, "Avhenger av: y/m1, y/m2, z/m1");
    CHECK(linked({refers, front_of("id: y\n") + measure(1, "")}, false) ==
          "a:12 planen `y` har ikke noe tiltak `m2`\n");
    CHECK(linked({refers, front_of("id: y\n") + measure(1, "")}, true) ==
          "a:12 planen `y` har ikke noe tiltak `m2`\na:12 det finnes ingen plan med id-en `z`\n");
    // One that could not be read may be the one.
    CHECK(linked({refers, front_of("id: y\n") + measure(1, ""), "---\nplan: 1\n"}, true) ==
          "a:12 planen `y` har ikke noe tiltak `m2`\n");
    CHECK(linked({front_of("id: x\nchecks: {broken-reference: off}\n") +
                  measure(1, "Avhenger av: z/m1")},
                 true) == "");
    CHECK(linked({front_of("id: x\n") + "<!-- plan: allow broken-reference -->\n" +
                  measure(1, "Avhenger av: z/m1")},
                 true) == "");
}

TEST_CASE("what `checks:` makes of a reference holds when it is linked") {
    std::vector<plan::driver::Compiled> one;
    one.push_back(compiled("a", front_of("id: x\nchecks: {broken-reference: advice}\n") +
                                    measure(1, "Avhenger av: z/m1")));
    const auto found = plan::driver::link(one, {true, {}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == plan::diagnostics::Severity::advice);
}

TEST_CASE("rings and order between plans") {
    const auto plan_with = [](std::string_view id, const std::string& body) {
        return front_of("id: " + std::string(id) + "\n") + body;
    };
    CHECK(linked({plan_with("x", measure(1, "Avhenger av: y/m1")),
                  plan_with("y", measure(1, "Avhenger av: x/m1", "1. juli"))},
                 true) ==
          "a:12 tiltaket avhenger av seg selv gjennom andre planer: `x/m1` → `y/m1` → `x/m1`\n");
    CHECK(linked({plan_with("x", measure(1, "Avhenger av: y/m2")),
                  plan_with("y", measure(1, "Avhenger av: x/m1") + measure(2, "Avhenger av: 1"))},
                 true) == "a:12 tiltaket avhenger av seg selv gjennom andre planer: `x/m1` → "
                          "`y/m2` → `y/m1` → `x/m1`\n");
    CHECK(linked({plan_with("x", measure(1, "Avhenger av: y/m1")), plan_with("y", measure(1, ""))},
                 true) == "");
    CHECK(linked({plan_with("x", measure(1, "Avhenger av: y/m1", "1. juli")),
                  plan_with("y", measure(1, ""))},
                 true) == "a:12 fristen 01.07.2021 er før fristen 01.10.2021 til `y/m1`, som "
                          "tiltaket avhenger av\n");
}

TEST_CASE("two plans with one id: where it is written, and where it was before") {
    CHECK(linked({front_of("id: x\n"), front_of("id: x\n"), front_of("")}, true) ==
          "b:7 id-en `x` er også id-en til a:7\n");
}
