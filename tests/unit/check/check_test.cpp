// What is wrong with a plan, and where: `rule@line:column`, in the order of the text.
#include "plan/driver/compile.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

constexpr std::string_view front = "---\n"
                                   "plan: 1\n"
                                   "title: A\n"
                                   "organization: B\n"
                                   "period: 2021\n"
                                   "responsibles: {leder: {name: Leder}, htv: {name: HTV}}\n";

// The body begins on line 8.
std::string findings_of(std::string_view body, std::string_view keys, std::string_view as_of) {
    const std::string bytes = std::string(front) + std::string(keys) + "---\n" + std::string(body);
    const auto compiled = plan::driver::compile(
        plan::source::SourceFile("a.md", bytes), nullptr, "a",
        {.as_of = plan::calendar::Date::from_iso(as_of).value_or(plan::calendar::Date{}),
         .speech = {}});
    std::string out;
    for (const plan::diagnostics::Finding& one : compiled.findings)
        out += (out.empty() ? "" : " ") + std::string(plan::diagnostics::row(one.rule).name) + "@" +
               std::to_string(one.range.start.line) + ":" + std::to_string(one.range.start.column);
    return out;
}

// A measure that nothing is wrong with but what the test puts there.
std::string with(std::string_view lines) {
    return "Tiltak 1: Verve {#a}\nAnsvar: Leder\nFrist: 1. desember\n" + std::string(lines);
}

struct Row {
    std::string body;
    std::string_view expected;
    std::string_view keys = "";
};

template<std::size_t Size>
void check(const Row (&rows)[Size]) {
    for (const Row& row : rows) {
        CAPTURE(row.body);
        CAPTURE(row.keys);
        CHECK(findings_of(row.body, row.keys, "2021-06-15") == row.expected);
    }
}

} // namespace

TEST_CASE("a plan that is right gives nothing") {
    check({
        {with(""), ""},
        {with("Status: pågår 2021-04-12\n"), ""},
        {"- [x] Verve. Ansvar: Leder. Frist: 1. mai. {#a}\n", ""},
        {"| Tiltak | Når | Ansvar |\n|---|---|---|\n| Kurs {#a} | løpende | HTV |\n", ""},
    });
}

TEST_CASE("structure") {
    check({
        {"Bare prosa.\n", "no-measures@1:1"},
        {"Tiltak 1: Verve\nAnsvar: Leder\nFrist: 1. desember\n", "derived-id@8:11"},
        {"Tiltak 1: A {#a}\nAnsvar: Leder\nFrist: 1. desember\nTiltak 2: B {#a}\nAnsvar: "
         "Leder\nFrist: 1. desember\n",
         "duplicate-id@11:15"},
        {"Tiltak 1: A {#Å}\nAnsvar: Leder\nFrist: 1. desember\n",
         "derived-id@8:11 invalid-measure-id@8:15"},
        {with("Frist: 2. desember\n"), "duplicate-field@11:1"},
        {with("Resurser: 5\n"), "unknown-field@11:1"},
        {with("Merknad: 5\n"), ""},
        {"Ressurser: 5\n\n" + with(""), "field-outside-measure@8:1"},
        {"Tiltak 1: Verve {#a}\nAnsvar: Leder\nFrist: 1. desember\n"
         "Tiltak 3: Kurse {#b}\nAnsvar: Leder\nFrist: 1. desember\n",
         "numbering-gap@11:8"},
        {"Tiltak 1: Verve {#a}\nAnsvar: Leder\nFrist: 1. desember\n"
         "Tiltak 7: Kurse {#b}\nAnsvar: Leder\nFrist: 1. desember\n",
         "numbering-gap@11:8"},
        {"Tiltak 1: Verve {#a}\nAnsvar: Leder\nFrist: 1. desember\n"
         "Tiltak 2 og 3: Kurse {#b}\nAnsvar: Leder\nFrist: 1. desember\n"
         "Tiltak 4: Lese {#c}\nAnsvar: Leder\nFrist: 1. desember\n",
         ""},
        {"Tiltak 1: Verve {#a}\nAnsvar: Leder\nFrist: 1. desember\n"
         "Tiltak 2: Kurse {#b}\nAnsvar: Leder\nFrist: 1. desember\n"
         "Tiltak 2: Lese {#c}\nAnsvar: Leder\nFrist: 1. desember\n",
         "numbering-duplicate@14:8"},
        {"Tiltak 1: Verve {#a}\nAnsvar: Leder\nFrist: 1. desember\n"
         "Tiltak 1: Kurse {#b}\nAnsvar: Leder\nFrist: 1. desember\n",
         ""},
        {"Tiltak 1: Verve {#a}\nAnsvar: Leder\nFrist: 1. desember\n"
         "Tiltak A2: Kurse {#b}\nAnsvar: Leder\nFrist: 1. desember\n",
         "numbering-style@11:8"},
        {"- [ ] Verve {#a}\n  Ansvar: Leder\n  Frist: 1. desember\n"
         "- [ ] verve  {#b}\n  Ansvar: Leder\n  Frist: 1. desember\n",
         "duplicate-measure@11:7"},
        {"Tiltak 1: {#a}\nAnsvar: Leder\nFrist: 1. desember\n", "empty-measure@8:1"},
        {"| Tiltak | Ansvar | Frist | Farge |\n|---|---|---|---|\n| A {#a} | Leder | 1. desember | "
         "blå |\n",
         "unknown-column@8:29"},
        {"| Tiltak | Ansvar | Frist |\n|---|---|---|\n| A {#a} | Leder | 1. desember | og mer |\n",
         "ragged-row@10:34"},
    });
}

TEST_CASE("responsibles") {
    check({
        {with("") + "Tiltak 2: Kurse {#b}\nFrist: 1. desember\n", "missing-responsible@11:11"},
        {"Tiltak 1: Verve {#a}\nFrist: 1. desember\nTiltak 2: Kurse {#b}\nFrist: 1. desember\n",
         "missing-responsible@8:11"},
        {with("") + "Tiltak 2: Kurse {#b}\nAnsvar: med bistand fra Leder\nFrist: 1. desember\n",
         "missing-responsible@11:11"},
        {with("") + "Tiltak 2: Kurse {#b}\nUtfører: Leder\nFrist: 1. desember\n",
         "missing-responsible@11:11"},
        {with("Utfører: Leder\n"), ""},
        {"Tiltak 1: Verve {#a}\nAnsvar: Kasserer\nFrist: 1. desember\n", "unknown-responsible@9:9"},
        {"Tiltak 1: Verve {#a}\nAnsvar: Leder, Kasserer og Sekretær\nFrist: 1. desember\n",
         "unknown-responsible@9:16 unknown-responsible@9:28"},
        {"Tiltak 1: Verve {#a}\nFrist: 1. desember\n", "", "defaults: {responsible: Leder}\n"},
        {with("Nytt ansvar: Kasserer\n"), "unknown-responsible@11:14"},
    });
}

TEST_CASE("deadlines") {
    const auto due = [](std::string_view phrase) {
        return "Tiltak 1: Verve {#a}\nAnsvar: Leder\nFrist: " + std::string(phrase) + "\n";
    };
    check({
        {with("") + "Tiltak 2: Kurse {#b}\nAnsvar: Leder\n", "missing-deadline@11:11"},
        {"Tiltak 1: Verve {#a}\nAnsvar: Leder\nTiltak 2: Kurse {#b}\nAnsvar: Leder\n",
         "missing-deadline@8:11"},
        {due("31.21.2021"), "impossible-date@10:8"},
        {due("30. februar"), "impossible-date@10:8"},
        {due("uke 60"), "impossible-date@10:8"},
        {due("ganske fort"), "unreadable-deadline@10:8"},
        {due("??"), "placeholder@10:8"},
        {due("Se vedlegg"), "unresolved-reference@10:8"},
        {due("Innen 1. desember, se vedlegg"), ""},
        {due("før årsmøtet"), "undated-event@10:8"},
        {due("hver måned fram til landsmøtet"), "undated-event@10:8 overdue@10:8"},
        {due("før årsmøtet"), "", "events: {årsmøte: 2021-09-02}\n"},
        {due("mandag 7. september"), "weekday-mismatch@10:8"},
        {due("4. september"), "deadline-on-holiday@10:8"},
        {due("05/11/2021"), "ambiguous-date@10:8"},
        {due("1.12.2022"), "deadline-outside-period@10:8"},
        {due("løpende"), ""},
        {due("ved behov"), ""},
        {due("1. juni"), "overdue@10:8"},
        {due("14. juni"), "overdue@10:8"},
        {due("15. juni"), ""},
        {due("mai"), "overdue@10:8"},
        {due("1. juni") + "Status: gjennomført\n", ""},
        {due("1. juni") + "Status: utgår: nei\n", ""},
        {due("1. juni") + "Ny frist: 1. desember\n", ""},
        {due("1. juni") + "Ny frist: 31.21.2021\n", "overdue@10:8 impossible-date@11:11"},
        {"Tiltak 1: Verve {#a}\nAnsvar: Leder\n", "", "defaults: {deadline: desember}\n"},
    });
}

TEST_CASE("status") {
    check({
        {with("Status: i boks\n"), "unknown-status@11:9"},
        {with("Status: utsatt\n"), "missing-reason@11:9 missing-new-deadline@11:9"},
        {with("Status: utgår 2021-04-12\n"), "missing-reason@11:9"},
        {with("Status: videreført\n"), "missing-reason@11:9"},
        {with("Status: videreført: neste år\n"), ""},
        {with("Status: utgår\nGrunn: ingen penger\n"), ""},
        {with("Status: pågår\n"), ""},
        {"- [x] Verve {#a}\n  Ansvar: Leder\n  Frist: 1. desember\n  Status: pågår\n",
         "status-conflict@11:11"},
        {"- [ ] Verve {#a}\n  Ansvar: Leder\n  Frist: 1. desember\n  Status: gjennomført\n",
         "status-conflict@11:11"},
        {"- [x] Verve {#a}\n  Ansvar: Leder\n  Frist: 1. desember\n  Status: gjennomført\n", ""},
    });
}

TEST_CASE("silencing and the severity of rules") {
    check({
        {"<!-- plan: allow missing-deadline -->\nTiltak 1: Verve {#a}\nAnsvar: Leder\n" +
             std::string("Tiltak 2: Kurse {#b}\nAnsvar: Leder\nFrist: 1. desember\n"),
         ""},
        {"<!-- plan: allow missing-deadline -->\n" + with(""), "unused-suppression@8:18"},
        {"<!-- plan: allow missing-dedline -->\n" + with(""), "unknown-rule@8:18"},
        {"| Tiltak | Ansvar | Frist |\n|---|---|---|\n"
         "| <!-- plan: allow unknown-responsible --> A {#a} | Kasserer | 1. desember |\n",
         ""},
        {"Tiltak 1: Verve\nAnsvar: Leder\nFrist: 1. desember\n", "", "checks: {derived-id: off}\n"},
        {"Tiltak 1: Verve {#a}\nAnsvar: Leder\nFrist: 1. juni\n", "", "checks: {overdue: off}\n"},
        {with(""), "unknown-rule@7:10", "checks: {overdu: off}\n"},
    });
}

TEST_CASE("a closed plan is never overdue") {
    CHECK(findings_of("Tiltak 1: Verve {#a}\nAnsvar: Leder\nFrist: 1. juni\n", "", "2022-01-01") ==
          "");
    CHECK(findings_of("Tiltak 1: Verve {#a}\nAnsvar: Leder\nFrist: 1. juni\n", "", "2021-12-31") ==
          "overdue@10:8");
}

TEST_CASE("a misplaced field is missed nowhere else") {
    const std::string other =
        "## A\n\nTiltak 1: Verve {#a}\nAnsvar: Leder\nFrist: 1. desember\n\n## B\n\n";
    const std::string lacking =
        "| Tiltak | Ansvar |\n|---|---|\n| Kurse {#b} | Leder |\n| Lese {#c} | Leder |\n\n";
    check({
        {other + lacking, "missing-deadline@18:3 missing-deadline@19:3"},
        {other + lacking + "Frist: 3. desember\n",
         "missing-deadline@18:3 field-outside-measure@21:1"},
        {"Frist: 3. desember\n\n## B\n\n" + lacking, "field-outside-measure@8:1"},
    });
}
