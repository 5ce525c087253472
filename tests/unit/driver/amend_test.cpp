#include "plan/driver/amend.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using plan::calendar::Date;
using plan::driver::Amended;
using plan::driver::Follow;
using plan::driver::Wish;

constexpr std::string_view adopted = "adopted: 2021-01-28\n";
constexpr std::string_view draft;
constexpr std::string_view nynorsk = "adopted: 2021-01-28\nlanguage: nn\n";

std::string front(std::string_view keys) {
    return "---\nplan: 1\ntitle: A\norganization: B\nperiod: 2021\n" + std::string(keys) +
           "responsibles:\n  leder: {name: Leder}\n  htv: {name: HTV}\n---\n\n";
}

// The body after the wish, or `! ` and why not. The reporting day is 12 April 2021, and the
// wish is for the first measure.
std::string result_of(std::string_view keys, std::string_view body, const Wish& wish,
                      std::string* told = nullptr) {
    const std::string before = front(keys);
    const plan::source::SourceFile file("a.md", before + std::string(body));
    const plan::driver::CompileSettings settings{.as_of = Date::from_ymd(2021, 4, 12).value(),
                                                 .speech = {}};
    const auto compiled = plan::driver::compile(file, nullptr, "a", settings);
    const std::string id =
        compiled.plan && !compiled.plan->measures.empty() ? compiled.plan->measures[0].id : "x";
    const auto result = plan::driver::amend({.file = file, .plan_id = "a", .measure = 0, .id = id},
                                            wish, settings, std::nullopt);
    if (const auto* why = std::get_if<std::string>(&result))
        return "! " + *why;
    const auto& amended = std::get<Amended>(result);
    if (told != nullptr)
        for (const std::string& line : amended.said)
            *told += line + "\n";
    REQUIRE(amended.bytes.starts_with(before));
    return amended.bytes.substr(before.size());
}

Wish done(std::string_view date = {}, std::string_view note = {}) {
    return {.what = Follow::done, .date = Date::from_iso(date), .note = std::string(note)};
}
Wish set(Follow what, std::string_view value, std::string_view reason = {}) {
    return {.what = what, .value = std::string(value), .reason = std::string(reason)};
}
Wish noted(std::string_view text, std::string_view number = {}) {
    return {.what = Follow::note, .value = std::string(text), .case_number = std::string(number)};
}

struct Row {
    std::string_view keys;
    std::string_view before;
    Wish wish;
    std::string_view after;
};

void run(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.before);
        CHECK(result_of(row.keys, row.before, row.wish) == row.after);
    }
}

} // namespace

TEST_CASE("amend: done writes the status and the day, and ticks the box") {
    run({
        {adopted, "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: 1. juni\n", done(),
         "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: 1. juni\nStatus: gjennomført 2021-04-12\n"},
        {adopted, "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: 1. juni\nStatus: pågår 2021-03-01: venter\n",
         done("2021-04-10"),
         "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: 1. juni\nStatus: gjennomført 2021-04-10\n"},
        {adopted, "- [ ] Kurs. Ansvar: HTV. Frist: 1. juni.\n", done(),
         "- [x] Kurs. Ansvar: HTV. Frist: 1. juni.\n  Status: gjennomført 2021-04-12\n"},
        {adopted, "Tiltak:\n\n- Kurs\n  Ansvar: HTV\n  Frist: 1. juni\n", done(),
         "Tiltak:\n\n- [x] Kurs\n  Ansvar: HTV\n  Frist: 1. juni\n  Status: gjennomført "
         "2021-04-12\n"},
        {adopted, "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Kurs | HTV | mai |\n", done(),
         "| Tiltak | Ansvar | Frist | Status |\n|---|---|---|---|\n| Kurs | HTV | mai | "
         "gjennomført "
         "2021-04-12 |\n"},
        {nynorsk, "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: 1. juni\n", done({}, "Alle kom."),
         "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: 1. juni\nStatus: gjennomført 2021-04-12\nLogg:\n- "
         "2021-04-12: Alle kom.\n"},
    });
}

TEST_CASE("amend: done again") {
    const std::string_view body =
        "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: 1. juni\nStatus: gjennomført "
        "2021-04-01\n";
    std::string told;
    CHECK(result_of(adopted, body, done(), &told) == body);
    CHECK(told == "«1» er alt gjennomført 2021-04-01; bruk --date for å skrive en annen dag\n");
    CHECK(result_of(adopted, body, done("2021-04-02")) ==
          "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: 1. juni\nStatus: gjennomført 2021-04-02\n");
    CHECK(result_of(adopted, body, done({}, "Alle kom.")) ==
          std::string(body) + "Logg:\n- 2021-04-12: Alle kom.\n");
}

TEST_CASE("amend: of several times one is done") {
    run({
        {adopted, "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: mars og september\n", done("2021-03-05"),
         "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: mars og september\nUtført: 2021-03-05\n"},
        {adopted, "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: mars og september\nUtført: 05.03.\n",
         done("2021-09-02"),
         "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: mars og september\nUtført: 05.03., 2021-09-02\n"},
        // The last one ends what has a box or a status.
        {adopted, "- [ ] Kurs\n  Ansvar: HTV\n  Frist: mars og september\n  Utført: 05.03.\n",
         done("2021-09-02"),
         "- [x] Kurs\n  Ansvar: HTV\n  Frist: mars og september\n  Utført: 05.03., 2021-09-02\n  "
         "Status: gjennomført 2021-09-02\n"},
        {adopted, "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: mars og september\nUtført: 05.03.\n",
         done("2021-03-05"), "! 2021-03-05 står der alt"},
        {adopted,
         "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: mars og september\nUtført: 05.03., 02.04.2021\n",
         done("2021-04-11"), "! «1» er alt gjort alle 2 gangene"},
    });
}

TEST_CASE("amend: a status") {
    const std::string_view body = "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: 1. juni\n";
    run({
        {adopted, body, set(Follow::status, "pågår"),
         "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: 1. juni\nStatus: pågår 2021-04-12\n"},
        {adopted, body, set(Follow::status, "Ferdig 01.04.2021"),
         "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: 1. juni\nStatus: Ferdig 2021-04-01\n"},
        {adopted, body, set(Follow::status, "utgår", "ingen midler"),
         "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: 1. juni\nStatus: utgår 2021-04-12: ingen midler\n"},
        {adopted, body, set(Follow::status, "utgår"), "! `utgår` krever en grunn: --reason \"…\""},
        {adopted, body, set(Follow::status, "pagår"), "! `pagår` er ingen status; mente du pågår?"},
        {adopted, body, set(Follow::status, "xyzzy"),
         "! `xyzzy` er ingen status; skriv ikke startet, pågår, delvis gjennomført, gjennomført, "
         "utsatt, utgår, videreført"},
        {adopted, "- [x] Kurs\n  Ansvar: HTV\n  Frist: 1. juni\n  Status: gjennomført 2021-04-01\n",
         set(Follow::status, "pågår"),
         "- [ ] Kurs\n  Ansvar: HTV\n  Frist: 1. juni\n  Status: pågår 2021-04-12\n"},
    });
}

TEST_CASE("amend: what a meeting adopted stays, and the change stands beside it") {
    const std::string_view body = "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: 1. juni\n";
    run({
        {adopted, body, set(Follow::deadline, "1. september", "venter på tall"),
         "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: 1. juni\nNy frist: 1. september\nLogg:\n- "
         "2021-04-12: "
         "Ny frist 1. september (venter på tall)\n"},
        {adopted, body, set(Follow::deadline, "1. september"),
         "! planen er vedtatt, så endringen krever en grunn: --reason \"…\""},
        {draft, body, set(Follow::deadline, "1. september"),
         "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: 1. september\n"},
        {adopted, body, set(Follow::responsible, "leder", "HTV har permisjon"),
         "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: 1. juni\nNytt ansvar: leder\nLogg:\n- 2021-04-12: "
         "Nytt ansvar leder (HTV har permisjon)\n"},
        {draft, body, set(Follow::responsible, "Leder"),
         "Tiltak 1: Kurs\nAnsvar: Leder\nFrist: 1. juni\n"},
        {adopted, "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Kurs | HTV | mai |\n",
         set(Follow::deadline, "juni", "ferie"),
         "| Tiltak | Ansvar | Frist | Ny frist | Logg |\n|---|---|---|---|---|\n| Kurs | HTV | mai "
         "| "
         "juni | 2021-04-12: Ny frist juni (ferie) |\n"},
    });
}

TEST_CASE("amend: a promise that stands already, and a reason that was another's") {
    const std::string_view body =
        "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: 1. juni\nNy frist: 1. juli\n";
    CHECK(result_of(adopted, body, set(Follow::deadline, "1. juli", "x")) ==
          "! 1. juli står der alt");
    const std::string_view postponed =
        "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: 1. juni\nStatus: utsatt 2021-03-01\nGrunn: syk\n";
    CHECK(result_of(adopted, postponed, set(Follow::status, "utgår")) ==
          "! `utgår` krever en grunn: --reason \"…\"");
}

TEST_CASE("amend: a role is written, and not who holds it") {
    const std::string before =
        "---\nplan: 1\ntitle: A\norganization: B\nperiod: 2021\nadopted: 2021-01-28\n"
        "responsibles:\n  leder: {name: Leder, holders: [{name: Ola Nordmann}]}\n---\n\n"
        "Tiltak 1: Kurs\nAnsvar: Leder\nFrist: 1. juni\n";
    const plan::source::SourceFile file("a.md", before);
    const auto result = plan::driver::amend(
        {.file = file, .plan_id = "a", .measure = 0, .id = "1"},
        set(Follow::responsible, "Ola Nordmann", "x"),
        {.as_of = Date::from_ymd(2021, 4, 12).value(), .speech = {}}, std::nullopt);
    REQUIRE(std::holds_alternative<std::string>(result));
    CHECK(std::get<std::string>(result) == "skriv rollen og ikke navnet: Leder");
}

TEST_CASE("amend: what would be wrong in the plan is not written") {
    const std::string_view body = "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: 1. juni\n";
    CHECK(result_of(draft, body, set(Follow::deadline, "31.21.2021"))
              .starts_with("! det ville blitt feil i planen: `31.21.2021` er ingen dato"));
    CHECK(result_of(draft, body, set(Follow::deadline, "blåbær og fløte"))
              .starts_with("! det ville blitt feil i planen: "));
    CHECK(result_of(draft, body, set(Follow::responsible, "ledr"))
              .starts_with("! det ville blitt feil i planen: `ledr` står ikke i registeret"));
    CHECK(result_of(draft, body, set(Follow::deadline, "")) == "! det er ingenting å skrive");
}

TEST_CASE("amend: a line in the log") {
    run({
        {adopted, "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: 1. juni\n", noted("Krav sendt.", "14/21"),
         "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: 1. juni\nLogg:\n- 2021-04-12 (sak 14/21): Krav "
         "sendt.\n"},
        {adopted,
         "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: 1. juni\nLogg:\n- 2021-03-02: Møte.\n\nProsa.\n",
         noted("leder: Krav sendt."),
         "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: 1. juni\nLogg:\n- 2021-03-02: Møte.\n- 2021-04-12: "
         "leder: Krav sendt.\n\nProsa.\n"},
        {adopted,
         "| Tiltak | Ansvar | Frist | Logg |\n|---|---|---|---|\n| Kurs | HTV | mai | "
         "2021-03-02: Møte |\n",
         noted("A | B"),
         "| Tiltak | Ansvar | Frist | Logg |\n|---|---|---|---|\n| Kurs | HTV | mai | 2021-03-02: "
         "Møte<br>2021-04-12: A \\| B |\n"},
        {adopted, "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: 1. juni\n", noted("  "),
         "! det er ingenting å skrive"},
        {adopted, "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: 1. juni\n", noted("a\x1b[2J"),
         "! teksten må stå på én linje og være uten styretegn"},
    });
}

TEST_CASE("amend: a plan with other errors can be followed up, a broken one not") {
    run({
        {adopted,
         "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: 1. juni\n\nTiltak 2: B\nAnsvar: HTV\nFrist: "
         "31.21.21\n",
         done(),
         "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: 1. juni\nStatus: gjennomført 2021-04-12\n\nTiltak 2: "
         "B\nAnsvar: HTV\nFrist: 31.21.21\n"},
        {adopted, "Tiltak 1: Kurs\nAnsvar: HTV\nFrist: 1. juni\nStatus: pågår\nStatus: ferdig\n",
         done(), "! feltet står flere ganger i «1»; behold ett (plan check)"},
    });
    CHECK(result_of("colour: blue\n: x\n", "Tiltak 1: Kurs\n", done())
              .starts_with("! a.md kan ikke leses: "));
}

TEST_CASE("amend: what is told") {
    std::string told;
    result_of(adopted, "- [ ] Kurs\n  Ansvar: HTV\n  Frist: 1. juni\n  Status: pågår 2021-03-01\n",
              done({}, "Alle kom."), &told);
    CHECK(told == "[x]\nStatus: gjennomført 2021-04-12 (før: pågår 2021-03-01)\nLogg: 2021-04-12: "
                  "Alle kom.\n");
    told.clear();
    result_of(adopted, "| Tiltak | Ansvar | Frist |\n|---|---|---|\n| Kurs | HTV | mai |\n", done(),
              &told);
    CHECK(told == "Status: gjennomført 2021-04-12\ntabellen har fått Status\n");
}
