#include "emit/fixture.hpp"

#include "plan/report/public_texts.hpp"
#include "plan/report/wording.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace plan::fixture;
using plan::report::Audience;
using plan::report::reads_as_person;
using plan::words::Language;

TEST_CASE("people: what is written as a person's name is") {
    for (const std::string_view name :
         {"Kari Testesen",       "Kari Testesen?",       "(Kari Testesen?)",
          "K. Testesen",         "Bjørn-Åse Øvrebø",     "Kari  Anne Testesen",
          "Kari O'Test",         "Per Olav Hansen",      "Ola N. Nordmann",
          "Kari Helset",         "Osvald Jung",          "Evert Skule",
          "Kari Nord",           "Leder Per Hansen",     "leder Per Hansen",
          "Styret v/Per Hansen", "Leder ved Per Hansen", "Per Hansen (leder)",
          "HTV: Per Hansen",     "HTV Per Hansen",       "Per van der Berg",
          "Sekretær Åse Øyen"})
        CHECK_MESSAGE(reads_as_person(name), name);
    for (const std::string_view role : {"Leder",
                                        "Ole?",
                                        "HTV",
                                        "Leder HTV",
                                        "Likestilling kontakt",
                                        "Yrkesseksjons ledere",
                                        "Fagforbundet Ung",
                                        "Ungdomsutvalget Vest",
                                        "NAV Oslo",
                                        "styret",
                                        "Avd. 5",
                                        "Hovedtillitsvalgt Helse",
                                        "Hovudtillitsvald Helse",
                                        "Klubbleder Sentrum",
                                        "Klubbleiar Sentrum",
                                        "Nestleder Oppvekst",
                                        "Tillitsvalgt Renhold",
                                        "Ansvarlig Økonomi",
                                        "Ansvarleg Økonomi",
                                        "Koordinator Nord",
                                        "Fagforbundet Ungdom",
                                        "Hovedverneombud Sør",
                                        "Leder Indre Østfold",
                                        "Helse Bergen",
                                        "Nordre Follo",
                                        "Oslo Universitetssykehus",
                                        "Tillitsvalgte ved Oslo Universitetssykehus",
                                        "Alle Ansatte",
                                        "Stord Kommune",
                                        "Kasserer Vest",
                                        "Sekretær Lillestrøm",
                                        "Representant Bydel",
                                        "Røde Kors",
                                        "A. Frikjøp til kurs",
                                        "Daglig Leder",
                                        "Redd Barna",
                                        "LO Stat",
                                        "leder for de Unge",
                                        "47 22 33 44 55",
                                        "Kari og Ola Testesen",
                                        "Kari Anne Grete Berit Testesen",
                                        ""})
        CHECK_MESSAGE(!reads_as_person(role), role);
}

TEST_CASE("people: a name outside the register is left out of what everybody may see") {
    plan::model::Responsible unknown;
    unknown.text = "Kari Testesen";
    CHECK(plan::report::public_text(unknown, {}, Language::nb) == "navn utelatt");
    CHECK(plan::report::public_text(unknown, {}, Language::nn) == "namn utelate");
    for (const std::string_view named :
         {"Leder Per Hansen", "Leder v/Per Hansen", "Leder ved Per Hansen", "Leder (Per Hansen)",
          "Leder: Per Hansen", "Leder – Per Hansen"}) {
        unknown.text = named;
        CHECK(plan::report::public_text(unknown, {}, Language::nb) == "Leder");
    }
    unknown.text = "Per Hansen (leder)";
    CHECK(plan::report::public_text(unknown, {}, Language::nb) == "navn utelatt");
    unknown.text = "Fagforbundet Ung";
    CHECK(plan::report::public_text(unknown, {}, Language::nb) == "Fagforbundet Ung");
}

TEST_CASE("people: who has a role on a day, and who may know") {
    plan::model::Role role;
    role.holders = {{"Kari Testesen", day("2021-01-01"), day("2021-06-30"), false, {}},
                    {"Ola Prøvesen", day("2021-07-01"), std::nullopt, true, {}}};
    const auto shown = [&](std::string_view on, Audience audience) {
        return plan::report::shown_holders(role, day(on), audience);
    };
    CHECK(shown("2020-12-31", Audience::internal).empty());
    CHECK(shown("2021-06-30", Audience::internal) == "Kari Testesen");
    CHECK(shown("2021-06-30", Audience::open).empty());
    CHECK(shown("2021-07-01", Audience::internal) == "Ola Prøvesen");
    CHECK(shown("2021-07-01", Audience::open) == "Ola Prøvesen");
    role.publish = true;
    CHECK(shown("2021-06-30", Audience::open) == "Kari Testesen");
}

TEST_CASE("people: a register of names is nobody's role in an open report") {
    plan::model::Plan plan = plan_2021();
    std::vector<plan::model::Role> roles(4);
    roles[0].key = "kari-testesen";
    roles[0].name = "Kari Testesen";
    roles[1].key = "leder";
    roles[1].name = "Leder";
    roles[1].aliases = {"HTV", "Ola Prøvesen"};
    roles[2].key = "klubb";
    roles[2].name = "Hovedtillitsvalgt Helse";
    roles[3].key = "per-hansen";
    roles[3].name = "Per Hansen";
    roles[3].publish = true;
    plan.header.people.roles = roles;
    plan.measures[0].responsibles.assign(4, {});
    for (std::size_t i = 0; i < 4; ++i) {
        plan.measures[0].responsibles[i].role = i;
        plan.measures[0].responsibles[i].text = i == 1 ? "Ola Prøvesen" : roles[i].name;
    }
    plan::report::withhold_persons(plan);
    const auto& after = plan.header.people;
    CHECK(after.roles[0].key.empty());
    CHECK(after.roles[0].name.empty());
    REQUIRE(after.roles[0].holders.size() == 1);
    CHECK(after.roles[0].holders[0].name == "Kari Testesen");
    CHECK(after.roles[1].aliases == std::vector<std::string>{"HTV"});
    REQUIRE(after.roles[1].holders.size() == 1);
    CHECK(after.roles[1].holders[0].name == "Ola Prøvesen");
    CHECK(after.roles[2].name == "Hovedtillitsvalgt Helse");
    CHECK(after.roles[3].name == "Per Hansen");
    std::vector<std::string_view> shown;
    for (const auto& one : plan.measures[0].responsibles)
        shown.push_back(plan::report::public_text(one, after, Language::nb));
    CHECK(shown == std::vector<std::string_view>{"navn utelatt", "Leder", "Hovedtillitsvalgt Helse",
                                                 "Per Hansen"});
}

TEST_CASE("public texts: what is internal is not among them") {
    plan::model::Plan plan = plan_2021();
    plan::model::TextField secret;
    secret.field = plan::words::Field::internal;
    secret.label = "Intern";
    secret.text.plain = "bare styret";
    plan.measures[0].fields.push_back(secret);
    std::vector<std::string> texts;
    plan::report::each_public_text(
        plan, [&](const plan::report::PublicText& one) { texts.emplace_back(one.text); });
    CHECK(std::ranges::count(texts, "bare styret") == 0);
    CHECK(std::ranges::count(texts, plan.measures[0].text.plain) == 1);
    CHECK(std::ranges::count(texts, plan.header.title) == 1);
}

} // namespace
