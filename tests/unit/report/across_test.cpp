#include "../emit/fixture.hpp"

#include "plan/report/across.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using namespace plan::fixture;
using plan::report::GoalWork;
using plan::report::RoleWork;
using plan::report::StatusReport;

StatusReport across_report(const std::vector<plan::model::Plan>& plans) {
    return plan::report::build(plans, {.as_of = day("2021-06-15")});
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
        out += goal.goal->text.plain + " | plan " + std::to_string(goal.plan) + " section " +
               std::to_string(goal.section) + " | " + std::to_string(goal.plans) + " plans, " +
               std::to_string(goal.measures) + " measures, " + std::to_string(goal.done) +
               " done, " + std::to_string(goal.met) + " met, " + std::to_string(goal.missed) +
               " missed\n";
    return out;
}

std::string in_words(const StatusReport& report, const RoleWork& role) {
    std::string out(role.key);
    for (const plan::report::Place& place : role.places)
        out += " " + report.plans[place.plan].plan->header.id + "/" +
               report.plans[place.plan].measures[place.row].measure->id;
    if (role.next)
        out += " next " + role.next->iso();
    for (const std::size_t plan : role.earlier)
        out += " earlier " + report.plans[plan].plan->header.id;
    return out;
}

} // namespace

TEST_CASE("across: the sum is of the open plans") {
    const std::vector plans = {plan_2021(), small_plan("liten", "Noe"), plan_2019()};
    const StatusReport report = across_report(plans);
    CHECK(plan::report::open_plans(report) == 2);
    const plan::report::PlanReport sum = plan::report::sum_of(report);
    CHECK(sum.total == 13);
    CHECK(sum.whole == 13);
    std::size_t counted = 0;
    for (const std::size_t count : sum.counts)
        counted += count;
    CHECK(counted == 13);
    CHECK(sum.counts[static_cast<std::size_t>(plan::report::State::overdue)] == 2);
}

TEST_CASE("across: a role carries what it carries in every open plan, by due day") {
    const std::vector plans = {plan_2021(), small_plan("liten", "Noe"), plan_2019()};
    const StatusReport report = across_report(plans);
    std::vector<std::string> roles;
    for (const RoleWork& role : plan::report::roles_across(report))
        roles.push_back(in_words(report, role));
    CHECK(roles == std::vector<std::string>{
                       "leder 2021/deltid 2021/forste-mai 2021/lonnskurs 2021/skoler "
                       "2021/arsberetning next 2021-09-15 earlier 2019-20",
                       "htv liten/brev 2021/deltid 2021/kartlegging 2021/lokale-avtaler "
                       "next 2021-07-04",
                       "styret 2021/velkomst 2021/horing 2021/arsberetning "
                       "2021/lokale-avtaler next 2021-06-15",
                       "ungdom 2021/messe 2021/sommerpatrulje 2021/skoler next 2021-06-25",
                   });
}

TEST_CASE("across: a goal is one by its words, and counts what stands under it or names it") {
    std::vector plans = {plan_2021(), small_plan("liten", "økning på  72 medlemmer"),
                         small_plan("mindre", "Et eget mål.")};
    plan::model::Measure& named = plans[0].measures[0];
    named.goals.push_back({.text = "1", .is_number = true, .goal = 1, .section = 1});
    named.result = plan::model::Result{"3 prosent", {}, true};
    plans[1].measures[0].result = plan::model::Result{"60", {}, false};
    CHECK(in_words(plan::report::goals_across(across_report(plans))) ==
          "Økning på 72 medlemmer. | plan 0 section 2 | 2 plans, 8 measures, 2 done, 0 met, 1 "
          "missed\n"
          "Færre jobber deltid mot sin vilje. | plan 0 section 1 | 1 plans, 4 measures, 0 done, 0 "
          "met, 0 missed\n"
          "Flere fast ansatte enn ved forrige årsmøte, minst 2 prosent. | plan 0 section 1 | 1 "
          "plans, 5 measures, 0 done, 1 met, 0 missed\n"
          "Et eget mål. | plan 2 section 1 | 1 plans, 1 measures, 0 done, 0 met, 0 missed\n");
}

TEST_CASE("across: a measure serves the goals of the nearest section above that has any") {
    std::vector plans = {small_plan("a", "Et mål"), small_plan("b", "Et annet mål")};
    plans[0].sections[2].parent = 1;
    plans[0].measures[0].section = 2;
    plans[1].measures[0].section = 2; // beside it, not below
    CHECK(in_words(plan::report::goals_across(across_report(plans))) ==
          "Et mål | plan 0 section 1 | 1 plans, 1 measures, 0 done, 0 met, 0 missed\n"
          "Et annet mål | plan 1 section 1 | 1 plans, 0 measures, 0 done, 0 met, 0 missed\n");
}
