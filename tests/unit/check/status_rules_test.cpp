// The rules of follow-up and of what hangs together: `rule@line`, in the order of the text.
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

plan::driver::Compiled compiled(std::string_view body, std::string_view keys,
                                std::string_view as_of) {
    const std::string bytes = std::string(front) + std::string(keys) + "---\n" + std::string(body);
    return plan::driver::compile(
        plan::source::SourceFile("a.md", bytes), nullptr, "a",
        {.as_of = plan::calendar::Date::from_iso(as_of).value_or(plan::calendar::Date{}),
         .speech = {}});
}

// The body's lines count from 1 when there are no keys.
std::string findings(std::string_view body, std::string_view keys = "",
                     std::string_view as_of = "2021-06-15") {
    std::string out;
    for (const plan::diagnostics::Finding& one : compiled(body, keys, as_of).findings) {
        if (one.rule == plan::diagnostics::Rule::overdue)
            continue; // not what is asked here
        out += (out.empty() ? "" : " ") + std::string(plan::diagnostics::row(one.rule).name) + "@" +
               std::to_string(one.range.start.line - (keys.empty() ? 7 : 8));
    }
    return out;
}

std::string first_message(std::string_view body, std::string_view rule,
                          std::string_view keys = "") {
    for (const plan::diagnostics::Finding& one : compiled(body, keys, "2021-06-15").findings)
        if (plan::diagnostics::row(one.rule).name == rule)
            return plan::diagnostics::say(one.message, one.arguments,
                                          plan::diagnostics::Speech::nb);
    return {};
}

std::string help_of(std::string_view body, std::string_view rule) {
    for (const plan::diagnostics::Finding& one : compiled(body, "", "2021-06-15").findings)
        if (plan::diagnostics::row(one.rule).name == rule && one.help)
            return plan::diagnostics::say(one.help->message, one.help->arguments,
                                          plan::diagnostics::Speech::nb);
    return {};
}

std::string measure(std::string_view number, std::string_view lines,
                    std::string_view deadline = "1. desember") {
    return "Tiltak " + std::string(number) + ": Verve " + std::string(number) + " {#m" +
           std::string(number) + "}\nAnsvar: Leder\nFrist: " + std::string(deadline) + "\n" +
           std::string(lines);
}

// A measure of four lines and more, four times.
std::string four(std::string_view lines) {
    std::string out;
    for (const std::string_view number : {"1", "2", "3", "4"})
        out += measure(number, lines);
    return out;
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
        CHECK(findings(row.body, row.keys) == row.expected);
    }
}

} // namespace

TEST_CASE("what is postponed wants a new deadline") {
    check({
        {measure("1", "Status: utsatt: venter\n"), "missing-new-deadline@4"},
        {measure("1", "Status: utsett: ventar\n"), "missing-new-deadline@4"},
        {measure("1", "Status: utsatt\n"), "missing-reason@4 missing-new-deadline@4"},
        {measure("1", "Status: utsatt: venter\nNy frist: 15. desember\n"), ""},
        {measure("1", "Status: utsatt\nGrunn: venter\nNy frist: 15. desember\n"), ""},
        {measure("1", "Status: utsatt: venter\nNy frist: ??\n"), "placeholder@5"},
        {measure("1", "Status: utgår: ingen penger\n"), ""},
        {measure("1", "Status: videreført: ny plan\n"), ""},
        {measure("1", "Status: pågår\n", "1. mai"), ""},
        {"<!-- plan: allow missing-new-deadline -->\n" + measure("1", "Status: utsatt: venter\n"),
         ""},
    });
    CHECK(first_message(measure("1", "Status: utsett: ventar\n"), "missing-new-deadline") ==
          "`utsatt` krever en ny frist");
    CHECK(help_of(measure("1", "Status: utsatt til 30. september: venter\n"),
                  "missing-new-deadline") ==
          "behold fristen som ble vedtatt, og skriv den nye på en egen linje: `Ny frist: 30. "
          "september`");
}

TEST_CASE("follow-up is not dated after the reporting day") {
    check({
        {measure("1", "Status: pågår 2021-06-15\n"), ""},
        {measure("1", "Status: pågår 2021-06-16\n"), "status-in-future@4"},
        {measure("1", "Logg:\n- 2021-06-15: Ja.\n"), ""},
        {measure("1", "Logg:\n- 2021-06-16: Ja.\n- 2021-06-17: Nei.\n"), "status-in-future@5"},
        {measure("1", "Utført: 16. juni\n"), "status-in-future@4"},
        {measure("1", "Utført: juni\n"), ""},
        {measure("1", "Status: gjennomført 2021-06-16\nUtført: 16. juni\n"), "status-in-future@4"},
        {four("Status: pågår 2021-06-16\n"), "status-in-future@4"},
        {"<!-- plan: allow status-in-future -->\n" + measure("1", "Utført: 16. juni\n"), ""},
        {"<!-- plan: allow status-in-future -->\n" + four("Status: pågår 2021-06-16\n"),
         "status-in-future@9 status-in-future@13 status-in-future@17"},
    });
    CHECK(first_message(four("Status: pågår 2021-06-16\n"), "status-in-future") ==
          "4 tiltak har status, logg eller `Utført` med en dato etter 15.06.2021; den første er "
          "16.06.2021");
    CHECK(first_message(measure("1", "Utført: 16. juni\n"), "status-in-future") ==
          "datoen 16.06.2021 er etter dagen det regnes fra, 15.06.2021");
}

TEST_CASE("dates of the log and of later decisions") {
    check({
        {measure("1", "Logg:\n- 31.21.2021: Ja.\n"), "impossible-date@5"},
        {measure("1", "Logg:\n- 31. juni: Ja.\n- Uten dag.\n"), "impossible-date@5"},
        {measure("1", "Logg: 2021-03-02: Ja.\n"), ""},
        {measure("1", "Vedtatt: 31.21.2021 av styret\n"), "impossible-date@4"},
        {measure("1", "Vedtatt: 2021-03-02 av styret, sak 14/21\n"), ""},
        {measure("1", "Evaluering: på styremøtet, når tallene er klare\n"), ""},
        {measure("1", "Evaluering: 31. juni\n"), "impossible-date@4"},
    });
}

TEST_CASE("what is done has no open steps") {
    check({
        {"- [x] Verve. Ansvar: Leder. Frist: 1. mai. {#a}\n  - [ ] En\n", "open-steps@2"},
        {"- [ ] Verve. Ansvar: Leder. Frist: 1. desember. {#a}\n  - [ ] En\n", ""},
        {"- [x] Verve. Ansvar: Leder. Frist: 1. mai. {#a}\n  - [x] En\n  - To\n", ""},
        {"- [x] Verve. Ansvar: Leder. Frist: 1. mai. {#a}\n  Status: gjennomført\n  - [x] En\n"
         "  - [ ] To\n  - [ ] Tre\n",
         "open-steps@4"},
        {"- [ ] Verve. Ansvar: Leder. Frist: 1. desember. {#a}\n  Status: delvis gjennomført\n"
         "  - [ ] To\n",
         ""},
    });
}

TEST_CASE("nothing was written since the last meeting, once for the plan") {
    constexpr std::string_view meetings = "events: {styremøte: [2021-03-10, 2021-06-10, "
                                          "2021-09-10], fest: 2021-06-12}\n";
    check({
        {measure("1", "", "1. mai"), "stale-status@1", meetings},
        {measure("1", "", "1. mai") + measure("2", "", "3. mai"), "stale-status@1", meetings},
        {measure("1", "", "11. juni"), "", meetings},
        {measure("1", "", "løpende"), "", meetings},
        {measure("1", "Status: pågår 2021-06-09\n"), "stale-status@1", meetings},
        {measure("1", "Status: pågår 2021-06-10\n"), "", meetings},
        {measure("1", "Status: pågår\n", "3. mai"), "", meetings},
        {measure("1", "Status: pågår 2021-04-12\nLogg:\n- 2021-06-11: Ja.\n"), "", meetings},
        {measure("1", "Logg:\n- 2021-05-11: Ja.\n", "3. mai"), "stale-status@1", meetings},
        {measure("1", "Status: gjennomført 2021-04-12\n", "3. mai"), "", meetings},
        {measure("1", "Status: utgår 2021-04-12: nei\n", "3. mai"), "", meetings},
        {measure("1", "Status: utsatt 2021-04-12: nei\nNy frist: 1. september\n", "3. mai"), "",
         meetings},
        {measure("1", "", "3. mai"), "", "events: {fest: 2021-06-12}\n"},
        {measure("1", "", "3. mai"), "", "events: {styremøte: 2021-09-10}\n"},
        {"<!-- plan: allow stale-status -->\n" + measure("1", "", "3. mai"), "", meetings},
    });
    CHECK(first_message(measure("1", "", "3. mai") + measure("2", "", "4. mai"), "stale-status",
                        meetings) ==
          "2 åpne tiltak har verken status eller logg siden `styremøte` 10.06.2021");
}

TEST_CASE("a day of Utført that is none of the times") {
    check({
        {measure("1", "Utført: 3. april\n", "april og september"), ""},
        {measure("1", "Utført: 3. mai\n", "april og september"), ""},
        {measure("1", "Utført: 3. januar\n", "april og september"), "occurrence-without-date@4"},
        {measure("1", "Utført: 3. januar, 3. april\n", "april og september"),
         "occurrence-without-date@4"},
        {measure("1", "Utført: 01.03.2019\n", "2 ganger i året"), "occurrence-without-date@4"},
        {measure("1", "Utført: 1. mars\n", "2 ganger i året"), ""},
        {measure("1", "Utført: 3. januar\n", "1. desember"), ""},
        {measure("1", "Utført: 3. januar\n", "løpende"), ""},
        {measure("1", "Utført: 3. januar\nNy frist: mai og oktober\n", "april og september"), ""},
    });
}

TEST_CASE("an evaluation comes after the deadline") {
    check({
        {measure("1", "Evaluering: november\n"), "evaluation-before-deadline@4"},
        {measure("1", "Evaluering: desember\n"), ""},
        {measure("1", "Evaluering: juni og desember\n"), ""},
        {measure("1", "Evaluering: juni\n", "innen utgangen av juni"), ""},
        {measure("1", "Evaluering: august\n", "februar til september"),
         "evaluation-before-deadline@4"},
        {measure("1", "Evaluering: juni\n", "april og september"), ""},
        {measure("1", "Evaluering: mai\n", "våren"), ""},
        {measure("1", "Evaluering: juni\n", "løpende"), ""},
        {measure("1", "Evaluering: juni\n", "6 ganger i året"), ""},
        {measure("1", "Evaluering: juni\nNy frist: 1. september\n", "3. mai"), ""},
        {measure("1", "Evaluering: på styremøtet\n"), ""},
        {measure("1", "Evaluering: november\nStatus: utgår 2021-05-01: nei\n"), ""},
        {measure("1", "Evaluering: november\nStatus: gjennomført 2021-05-01\n"), ""},
        {measure("1", "Evaluering: januar\n"), ""}, // the next one is nearer
        {measure("1", "Evaluering: juni\n", "1. oktober"), "evaluation-before-deadline@4"},
        {measure("1", "Evaluering: januar 2021\n"), "evaluation-before-deadline@4"},
    });
    CHECK(first_message(measure("1", "Evaluering: november\n"), "evaluation-before-deadline") ==
          "evalueringen 30.11.2021 er før fristen 01.12.2021");
}

TEST_CASE("an evaluation is missing where others have one, once for the section") {
    const std::string with = "Evaluering: desember\n";
    check({
        {measure("1", with) + measure("2", ""), "missing-evaluation@5"},
        {measure("1", with) + measure("2", with) + measure("3", "") + measure("4", ""),
         "missing-evaluation@9"},
        {measure("1", with) + measure("2", "") + measure("3", ""), ""},
        {measure("1", ""), ""},
        {measure("1", with) + measure("2", "Status: utgår: nei\n"), ""},
        {"## A\n\n" + measure("1", with) + "\n## B\n\n" + measure("2", ""), ""},
        {measure("1", with) + "<!-- plan: allow missing-evaluation -->\n" + measure("2", ""), ""},
    });
    CHECK(
        first_message(measure("1", with) + measure("2", with) + measure("3", "") + measure("4", ""),
                      "missing-evaluation") == "2 tiltak her har ingen evaluering; 2 har");
}

TEST_CASE("a target has a number") {
    check({
        {measure("1", "Måltall: minst 20 medlemmer\n"), ""},
        {measure("1", "Måltall: flere medlemmer\n"), "target-without-number@4"},
        {measure("1", "Måltal: fleire medlemer\n"), "target-without-number@4"},
        {measure("1", "Måltall: ferdig innen 2021\n"), "target-without-number@4"},
        {four("Måltall: flere\n"), "target-without-number@4"},
    });
    CHECK(first_message(four("Måltall: flere\n"), "target-without-number") ==
          "4 måltall har ikke noe tall; det første er `flere`");
}

TEST_CASE("a status that is nearly one is mended") {
    const auto result = compiled(measure("1", "Status: gjennmført 2021-04-12\n"), "", "2021-06-15");
    REQUIRE(result.findings.size() == 1);
    REQUIRE(result.findings[0].fix);
    CHECK(result.findings[0].fix->edits.at(0).text == "gjennomført");
    CHECK_FALSE(result.findings[0].fix->safe);
}
