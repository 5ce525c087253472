#include "../emit/fixture.hpp"

#include "plan/report/overview.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace plan::fixture;
using plan::report::GoalWork;
using plan::report::Overview;
using plan::report::RoleWork;

Overview overview(const std::vector<plan::model::Plan>& plans) {
    return plan::report::overview_of(plan::report::build(plans, {.as_of = day("2021-06-15")}));
}

// Another plan of the same organisation, with one measure of its own.
plan::model::Plan small_plan(std::string_view id, std::string_view goal) {
    plan::model::Plan plan = empty_plan();
    plan.header.id = id;
    plan.sections[1].goals.push_back({rich(goal), {}, {}});
    plan::model::Measure one = measure("brev", "Sende et brev.");
    one.responsibles = {role(1)};
    one.deadlines = {due("1. april", "2021-04-01")};
    plan.measures.push_back(one);
    return plan;
}

std::string in_words(const std::vector<GoalWork>& goals) {
    std::string out;
    for (const GoalWork& goal : goals)
        out += goal.text + " | plan " + std::to_string(goal.plan) + " section " + goal.section +
               " | " + std::to_string(goal.plans) + " plans, " + std::to_string(goal.measures) +
               " measures, " + std::to_string(goal.done) + " done, " + std::to_string(goal.met) +
               " met, " + std::to_string(goal.missed) + " missed\n";
    return out;
}

std::string in_words(const Overview& all, const RoleWork& role) {
    std::string out =
        role.key + " of " + all.plans[role.plan].id + " carries " + std::to_string(role.measures);
    if (role.next)
        out += " next " + role.next->iso();
    for (const std::size_t plan : role.earlier)
        out += " earlier " + all.plans[plan].id;
    return out;
}

std::string in_words(const Overview& all, const plan::report::NeedList& needs) {
    std::string out = std::to_string(needs.count) + ":";
    for (const auto& kept : needs.first)
        out += " " + all.plans[kept->plan].id + "/" + kept->row.measure->id;
    return out;
}

std::string in_words(const Overview& all) {
    std::string out;
    for (const plan::report::PlanHead& plan : all.plans)
        out += plan.id + " ";
    out += "\n" + in_words(all.goals);
    for (const RoleWork& role : all.roles)
        out += in_words(all, role) + "\n";
    return out + in_words(all, all.overdue) + "\n" + in_words(all, all.due_soon) + "\n" +
           in_words(all, all.waiting) + "\n";
}

} // namespace

TEST_CASE("overview: the sum is of the open plans") {
    const std::vector plans = {plan_2021(), small_plan("liten", "Noe"), plan_2019()};
    const Overview all = overview(plans);
    CHECK(all.open == 2);
    CHECK(all.sum.total == 13);
    CHECK(all.sum.whole == 13);
    std::size_t counted = 0;
    for (const std::size_t count : all.sum.counts)
        counted += count;
    CHECK(counted == 13);
    CHECK(all.sum.counts[static_cast<std::size_t>(plan::report::State::overdue)] == 2);
}

TEST_CASE("overview: a role carries what it carries in every open plan") {
    const std::vector plans = {plan_2021(), small_plan("liten", "Noe"), plan_2019()};
    const Overview all = overview(plans);
    std::vector<std::string> roles;
    for (const RoleWork& role : all.roles)
        roles.push_back(in_words(all, role));
    CHECK(roles == std::vector<std::string>{
                       "leder of 2021 carries 5 next 2021-09-15 earlier 2019-20",
                       "htv of 2021 carries 4 next 2021-07-04",
                       "styret of 2021 carries 4 next 2021-06-15",
                       "ungdom of 2021 carries 3 next 2021-06-25",
                   });
}

TEST_CASE("overview: a goal is one by its words, and counts what stands under it or names it") {
    std::vector plans = {plan_2021(), small_plan("liten", "økning på  72 medlemmer"),
                         small_plan("mindre", "Et eget mål.")};
    plan::model::Measure& named = plans[0].measures[0];
    named.goals.push_back({.text = "1", .is_number = true, .goal = 1, .section = 1});
    named.result = plan::model::Result{"3 prosent", {}, true};
    plans[1].measures[0].result = plan::model::Result{"60", {}, false};
    CHECK(in_words(overview(plans).goals) ==
          "Økning på 72 medlemmer. | plan 0 section 3-2-rekruttering | 2 plans, 8 measures, 2 "
          "done, 0 met, 1 "
          "missed\n"
          "Færre jobber deltid mot sin vilje. | plan 0 section 3-1-heltid-og-likelonn | 1 plans, 4 "
          "measures, 0 done, 0 "
          "met, 0 missed\n"
          "Flere fast ansatte enn ved forrige årsmøte, minst 2 prosent. | plan 0 section "
          "3-1-heltid-og-likelonn | 1 "
          "plans, 5 measures, 0 done, 1 met, 0 missed\n"
          "Et eget mål. | plan 2 section 3-1-heltid-og-likelonn | 1 plans, 1 measures, 0 done, 0 "
          "met, 0 missed\n");
}

TEST_CASE("overview: a measure serves the goals of the nearest section above that has any") {
    std::vector plans = {small_plan("a", "Et mål"), small_plan("b", "Et annet mål")};
    plans[0].sections[2].parent = 1;
    plans[0].measures[0].section = 2;
    plans[1].measures[0].section = 2; // beside it, not below
    CHECK(in_words(overview(plans).goals) == "Et mål | plan 0 section 3-1-heltid-og-likelonn | 1 "
                                             "plans, 1 measures, 0 done, 0 met, 0 missed\n"
                                             "Et annet mål | plan 1 section 3-1-heltid-og-likelonn "
                                             "| 1 plans, 0 measures, 0 done, 0 met, 0 missed\n");
}

TEST_CASE("overview: what needs someone first stands first, of all plans") {
    std::vector plans = {plan_2021(), small_plan("liten", "Noe")};
    const Overview all = overview(plans);
    CHECK(in_words(all, all.overdue) == "2: liten/brev 2021/deltid");
    for (int i = 0; i < 20; ++i) {
        plans.push_back(small_plan("p" + std::to_string(10 + i), "Noe"));
        plans.back().measures[0].deadlines = {due("i tide", "2021-03-" + std::to_string(10 + i))};
    }
    const Overview many = overview(plans);
    CHECK(in_words(many, many.overdue) ==
          "22: p10/brev p11/brev p12/brev p13/brev p14/brev p15/brev p16/brev p17/brev p18/brev "
          "p19/brev p20/brev p21/brev");
}

TEST_CASE("overview: the same in whatever order the plans are added") {
    std::vector plans = {plan_2021(), small_plan("b", "Et mål"), small_plan("a", "et mål."),
                         plan_2019(), small_plan("b", "Et mål")};
    plans[2].header.language = plan::words::Language::nn;
    plans[3].measures[0].responsibles = {role(3)};
    const plan::report::StatusReport report =
        plan::report::build(plans, {.as_of = day("2021-06-15")});
    const std::string expected = in_words(plan::report::overview_of(report));
    std::vector<std::size_t> order = {0, 1, 2, 3, 4};
    do {
        plan::report::Gathering gathering(report);
        for (const std::size_t index : order)
            gathering.add(report.plans[index], index);
        CHECK(in_words(std::move(gathering).take({})) == expected);
    } while (std::next_permutation(order.begin(), order.end()));
}
