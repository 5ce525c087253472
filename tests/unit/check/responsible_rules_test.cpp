// What is said of who is responsible: `rule@line:column: what is said`, in the order of
// the text.
#include "plan/driver/compile.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

constexpr std::string_view front = "---\n"
                                   "plan: 1\n"
                                   "title: A\n"
                                   "organization: B\n"
                                   "period: 2021\n";

constexpr std::string_view roles = "responsibles: {leder: {name: Leder}, htv: {name: "
                                   "Hovedtillitsvalgt, aliases: [HTV]}, styret: {name: Styret}}\n";

std::string said(std::string_view keys, std::string_view body, std::string_view as_of) {
    const std::string bytes = std::string(front) + std::string(keys) + "---\n" + std::string(body);
    const auto compiled = plan::driver::compile(
        plan::source::SourceFile("a.md", bytes), nullptr, "a",
        {.as_of = plan::calendar::Date::from_iso(as_of).value_or(plan::calendar::Date{}),
         .speech = {}});
    std::string out;
    for (const plan::diagnostics::Finding& one : compiled.findings) {
        const auto speak = [&](const auto& part) {
            return plan::diagnostics::say(part.message, part.arguments,
                                          plan::diagnostics::Speech::nb);
        };
        out += std::string(plan::diagnostics::row(one.rule).name) + "@" +
               std::to_string(one.range.start.line) + ":" + std::to_string(one.range.start.column) +
               (one.severity == plan::diagnostics::Severity::advice ? " (råd): " : ": ") +
               speak(one);
        if (one.help)
            out += " [" + speak(*one.help) + "]";
        for (const auto& note : one.notes)
            out += " {" + speak(note) + "}";
        if (one.fix)
            out += " -> " + one.fix->edits.at(0).text;
        out += '\n';
    }
    return out;
}

std::string measure(int number, std::string_view responsible, std::string_view deadline) {
    return "Tiltak " + std::to_string(number) + ": Verve nummer " + std::to_string(number) +
           " {#m" + std::to_string(number) + "}\nAnsvar: " + std::string(responsible) +
           "\nFrist: " + std::string(deadline) + "\n\n";
}

std::string one(std::string_view responsible) {
    return measure(1, responsible, "1. desember");
}

std::string at_once(std::string_view responsible) {
    return said(roles, one(responsible), "2021-06-15");
}

} // namespace

TEST_CASE("responsibles that are right give nothing") {
    for (const std::string_view phrase :
         {"Leder", "Leder, HTV og styret", "Leder med bistand fra HTV", "Leder (heltid)",
          "hele styret", "Leder i samarbeid med styret, og eventuelt HTV", "Styret v/leder"}) {
        CAPTURE(phrase);
        CHECK(at_once(phrase).empty());
    }
    CHECK(said("responsibles: {vi: {name: Samarbeidsrådet, aliases: [vi, alle]}}\n", one("alle"),
               "2021-06-15")
              .empty());
}

TEST_CASE("who is responsible is not settled") {
    constexpr std::string_view help = " [skriv rollen når det er avgjort]";
    CHECK(at_once("?? styret") ==
          "unsettled-responsible@9:9: det er ikke avgjort hvem som er ansvarlig: `?? styret`" +
              std::string(help) + "\n");
    CHECK(at_once("Leder, (Ole?)") ==
          "unsettled-responsible@9:16: det er ikke avgjort hvem som er ansvarlig: `(Ole?)`" +
              std::string(help) + "\n");
    CHECK(said(roles, measure(1, "??", "1. mai") + measure(2, "??", "1. mai"), "2021-02-01") ==
          "unsettled-responsible@9:9: det er ikke avgjort hvem som er ansvarlig: `??`" +
              std::string(help) + " {navnet står 2 ganger i planen}\n");
}

TEST_CASE("nobody in particular is responsible") {
    CHECK(at_once("Leder og alle") ==
          "vague-responsible@9:18 (råd): `alle` er ingen bestemt, så ingen vet at det er deres tur "
          "[skriv en rolle, eller si i `responsibles:` hvem `alle` er]\n");
    // A lead-in is said once, and a plan without a register hears no more of it.
    CHECK(
        said("",
             "I perioden skal vi:\n\n- Verve. Frist: 1. mai. {#a}\n- Kurse. Frist: 1. mai. {#b}\n",
             "2021-02-01") ==
        "vague-responsible@7:17 (råd): `vi` er ingen bestemt, så ingen vet at det er deres tur "
        "[skriv en rolle, eller si i `responsibles:` hvem `vi` er]\n");
}

TEST_CASE("a separator is lost") {
    CHECK(at_once("Hovedtillitsvalgte Leder, styret") ==
          "lost-separator@9:9: det mangler et komma mellom `Hovedtillitsvalgte` og `Leder` "
          "[skriv `Hovedtillitsvalgte, Leder`] -> , \n");
}

TEST_CASE("something else than a responsible") {
    CHECK(at_once("Styret, HTV. Frikjøp til organisering.") ==
          "not-a-responsible@9:22: `Frikjøp til organisering` sier ikke hvem som er ansvarlig "
          "[skriv bare roller her, og flytt resten til `Ressurser:` eller teksten]\n");
    CHECK(at_once("Leder og HTV. Forelesere i kommunen og fra sentralt") ==
          "not-a-responsible@9:23: `Forelesere i kommunen og fra sentralt` sier ikke hvem som er "
          "ansvarlig [skriv bare roller her, og flytt resten til `Ressurser:` eller teksten]\n");
}

TEST_CASE("a near miss is unknown with one suggestion") {
    CHECK(at_once("Hovedtilitsvalgt") ==
          "unknown-responsible@9:9: `Hovedtilitsvalgt` står ikke i registeret over ansvarlige "
          "[mente du Hovedtillitsvalgt?] -> Hovedtillitsvalgt\n");
    CHECK(at_once("Kasserer") ==
          "unknown-responsible@9:9: `Kasserer` står ikke i registeret over ansvarlige "
          "[skriv dem i `responsibles:` her eller i `plan.yaml`]\n");
}

TEST_CASE("a role that nobody has") {
    constexpr std::string_view held =
        "responsibles:\n"
        "  leder: {name: Leder, holders: [{name: Kari Nordmann}]}\n"
        "  kasserer: {name: Kasserer}\n"
        "  styret: {name: Styret}\n"
        "  skrivar: {name: Skrivar, holders: [{name: Ola Nordmann, to: 2021-03-10}]}\n";
    const auto check = [&](std::string_view body, std::string_view as_of) {
        return said(held, body, as_of);
    };
    constexpr std::string_view help =
        " [skriv hvem som har rollen, under `holders:` i registeret]\n";
    CHECK(check(measure(1, "Leder", "1. mai"), "2021-02-01").empty());
    // A body has members, and no holder.
    CHECK(check(measure(1, "Styret", "1. mai"), "2021-02-01").empty());
    CHECK(check(measure(1, "Kasserer", "1. mai"), "2021-02-01") ==
          "vacant-role@13:9: `Kasserer` har ansvaret for et tiltak, men registeret sier ikke hvem "
          "som har rollen" +
              std::string(help));
    CHECK(check(measure(1, "Kasserer", "1. mai") + measure(2, "kasserer", "1. juni") +
                    measure(3, "Leder og kasserer", "1. juni"),
                "2021-02-01") ==
          "vacant-role@13:9: `Kasserer` har ansvaret for 2 tiltak, men registeret sier ikke hvem "
          "som har rollen" +
              std::string(help));
    CHECK(check(measure(1, "Skrivar", "1. mars"), "2021-02-01").empty());
    CHECK(check(measure(1, "Skrivar", "2. august"), "2021-06-15") ==
          "vacant-role@13:9: `Skrivar` har ansvaret for et tiltak, men ingen har hatt rollen siden "
          "10.03.2021" +
              std::string(help));
    // What is done needs nobody, and a closed plan is history.
    CHECK(check("- [x] Verve. Ansvar: Kasserer. Frist: 1. mai. {#a}\n", "2021-06-15").empty());
    CHECK(check(measure(1, "Kasserer", "1. mai"), "2022-02-01").empty());
    // A register of roles alone is right.
    CHECK(at_once("Leder").empty());
}

TEST_CASE("a deadline after the holder's term") {
    constexpr std::string_view open =
        "responsibles: {leder: {name: Leder, holders: [{name: Kari Nordmann, to: 2021-03-10}]}}\n";
    constexpr std::string_view passed_on =
        "responsibles: {leder: {name: Leder, holders: [{name: Kari Nordmann, to: 2021-03-10}, "
        "{name: Ola Nordmann, from: 2021-03-11}]}}\n";
    constexpr std::string_view gap =
        "responsibles: {leder: {name: Leder, holders: [{name: Kari Nordmann, to: 2021-03-10}, "
        "{name: Ola Nordmann, from: 2021-08-01}]}}\n";
    const std::string term = "`Kari Nordmann` er `Leder` til 10.03.2021, men tiltaket har frist "
                             "etter det";
    CHECK(said(open, measure(1, "Leder", "1. mars"), "2021-02-01").empty());
    CHECK(said(open, measure(1, "Leder", "10. mars"), "2021-02-01").empty());
    CHECK(said(open, measure(1, "Leder", "løpende"), "2021-02-01").empty());
    CHECK(said(open, measure(1, "Leder", "11. mars"), "2021-02-01") ==
          "deadline-after-term@9:9: " + term +
              " [skriv i registeret hvem som er `Leder` etter 10.03.2021, eller flytt fristen]\n");
    CHECK(
        said(open, measure(1, "Leder", "1. mai") + measure(2, "Leder", "2. juni"), "2021-02-01") ==
        "deadline-after-term@9:9: `Kari Nordmann` er `Leder` til 10.03.2021, men 2 tiltak har "
        "frist etter det [skriv i registeret hvem som er `Leder` etter 10.03.2021, eller flytt "
        "fristen]\n");
    // The role is passed on: worth knowing, and no fault.
    CHECK(said(passed_on, measure(1, "Leder", "1. juni"), "2021-02-01") ==
          "deadline-after-term@9:9 (råd): " + term + " {`Ola Nordmann` overtar 11.03.2021}\n");
    CHECK(said(passed_on, measure(1, "Leder", "1. juni"), "2021-04-01").empty());
    CHECK(said(gap, measure(1, "Leder", "1. juni"), "2021-02-01") ==
          "deadline-after-term@9:9: " + term +
              " [skriv i registeret hvem som er `Leder` etter 10.03.2021, eller flytt fristen] "
              "{`Ola Nordmann` overtar 01.08.2021}\n");
    // Done, and no more anybody's.
    CHECK(said(open, "- [x] Verve. Ansvar: Leder. Frist: 1. mai. {#a}\n", "2021-02-01").empty());
}

TEST_CASE("a deadline after the term of the person who is named") {
    CHECK(said("responsibles: {leder: {name: Leder, publish: true, holders: [{name: Kari Nordmann, "
               "to: 2021-03-10}, {name: Ola Nordmann, from: 2021-03-11}]}}\n",
               measure(1, "Kari Nordmann", "1. juni"), "2021-04-01") ==
          "deadline-after-term@9:9: `Kari Nordmann` er `Leder` til 10.03.2021, men tiltaket har "
          "frist etter det [skriv rollen, `Leder`, så følger ansvaret den som har den] {`Ola "
          "Nordmann` overtar 11.03.2021}\n");
}

TEST_CASE("a rule about responsibles is silenced for one measure") {
    const std::string allow = "<!-- plan: allow vague-responsible -->\n";
    CHECK(said(roles, allow + measure(1, "alle", "1. mai"), "2021-02-01").empty());
    CHECK(said(roles, allow + measure(1, "alle", "1. mai") + measure(2, "alle", "1. mai"),
               "2021-02-01") ==
          "vague-responsible@14:9 (råd): `alle` er ingen bestemt, så ingen vet at det er deres tur "
          "[skriv en rolle, eller si i `responsibles:` hvem `alle` er]\n");
}
