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
         {"Kari Testesen", "Kari Testesen?", "(Kari Testesen?)", "K. Testesen", "Bjørn-Åse Øvrebø",
          "Kari  Anne Testesen", "Kari O'Test"})
        CHECK_MESSAGE(reads_as_person(name), name);
    for (const std::string_view role :
         {"Leder", "Ole?", "HTV", "Leder HTV", "Likestilling kontakt", "Yrkesseksjons ledere",
          "Fagforbundet Ung", "Ungdomsutvalget Vest", "NAV Oslo", "styret", "Avd. 5",
          "47 22 33 44 55", "Kari og Ola Testesen", "Kari Anne Grete Berit Testesen", ""})
        CHECK_MESSAGE(!reads_as_person(role), role);
}

TEST_CASE("people: a name outside the register is left out of what everybody may see") {
    plan::model::Responsible unknown;
    unknown.text = "Kari Testesen";
    CHECK(plan::report::public_text(unknown, {}, Language::nb) == "navn utelatt");
    CHECK(plan::report::public_text(unknown, {}, Language::nn) == "namn utelate");
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
