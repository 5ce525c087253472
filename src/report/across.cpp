#include "plan/report/across.hpp"

#include "report/tally.hpp"

#include "plan/support/text.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace plan::report {
namespace {

void add_work(RoleWork& role, const PlanReport& plan, std::size_t plan_index,
              std::size_t row_index) {
    const MeasureRow& row = plan.measures[row_index];
    role.places.push_back({plan_index, row_index});
    ++role.counts[static_cast<std::size_t>(row.state)];
    const Group group = group_of(row.state);
    const bool settled = group == Group::done || group == Group::closed;
    if (row.due && !settled && *row.due >= plan.as_of)
        role.next = std::min(role.next.value_or(*row.due), *row.due);
}

// Of each section the nearest that has goals, itself or one that it stands in; the number of
// sections when there is none.
std::vector<std::size_t> sections_with_goals(const model::Plan& plan) {
    const std::size_t none = plan.sections.size();
    std::vector<std::size_t> nearest(none, none);
    for (std::size_t i = 0; i < none; ++i) {
        const model::Section& section = plan.sections[i];
        if (!section.goals.empty())
            nearest[i] = i;
        else if (section.parent && *section.parent < i)
            nearest[i] = nearest[*section.parent];
    }
    return nearest;
}

void count_measure(GoalWork& goal, const MeasureRow& row) {
    ++goal.measures;
    goal.done += group_of(row.state) == Group::done ? 1U : 0U;
    if (const auto& result = row.measure->result; result && result->met)
        ++(*result->met ? goal.met : goal.missed);
}

// "Flere medlemmer." and "flere medlemmer" are one goal.
std::string goal_key(const model::Goal& goal) {
    std::string key = support::fold(goal.text.plain);
    while (key.ends_with('.'))
        key.pop_back();
    return key;
}

// The goals as they are found, plan by plan.
class Goals {
public:
    void add(const PlanReport& plan, std::size_t plan_index) {
        const std::vector<model::Section>& sections = plan.plan->sections;
        m_of.assign(sections.size(), {});
        for (std::size_t i = 0; i < sections.size(); ++i)
            for (const model::Goal& goal : sections[i].goals)
                m_of[i].push_back(find_or_add(goal, plan_index, i));
        const std::vector<std::size_t> nearest = sections_with_goals(*plan.plan);
        for (const MeasureRow& row : plan.measures)
            add_measure(row, nearest);
    }

    [[nodiscard]] std::vector<GoalWork> take() && { return std::move(m_goals); }

private:
    std::size_t find_or_add(const model::Goal& goal, std::size_t plan, std::size_t section) {
        const auto [found, added] = m_place.emplace(goal_key(goal), m_goals.size());
        if (added) {
            m_goals.push_back({.goal = &goal, .plan = plan, .section = section, .plans = 1});
            m_last.push_back(plan);
        } else if (m_last[found->second] != plan) {
            m_last[found->second] = plan;
            ++m_goals[found->second].plans;
        }
        return found->second;
    }

    void add_measure(const MeasureRow& row, const std::vector<std::size_t>& nearest) {
        bool named = false;
        for (const model::GoalReference& reference : row.measure->goals) {
            if (!reference.goal || reference.section >= m_of.size() ||
                *reference.goal >= m_of[reference.section].size())
                continue;
            named = true;
            count_measure(m_goals[m_of[reference.section][*reference.goal]], row);
        }
        const std::size_t section = row.measure->section;
        if (named || section >= nearest.size() || nearest[section] >= m_of.size())
            return;
        for (const std::size_t goal : m_of[nearest[section]])
            count_measure(m_goals[goal], row);
    }

    std::vector<GoalWork> m_goals;
    std::vector<std::size_t> m_last;                      // of each, the last plan that has it
    std::vector<std::vector<std::size_t>> m_of;           // of this plan's sections, their goals
    std::unordered_map<std::string, std::size_t> m_place; // by the goal's words
};

} // namespace

PlanReport sum_of(const StatusReport& report) {
    PlanReport sum;
    sum.as_of = report.as_of;
    for (const PlanReport& plan : report.plans) {
        if (plan.closed)
            continue;
        sum.total += plan.total;
        sum.whole += plan.whole;
        for (std::size_t state = 0; state < sum.counts.size(); ++state)
            sum.counts[state] += plan.counts[state];
    }
    return sum;
}

std::size_t open_plans(const StatusReport& report) {
    return static_cast<std::size_t>(
        std::ranges::count_if(report.plans, [](const PlanReport& plan) { return !plan.closed; }));
}

std::vector<RoleWork> roles_across(const StatusReport& report) {
    std::vector<RoleWork> roles;
    std::unordered_map<std::string_view, std::size_t> place;
    for (std::size_t i = 0; i < report.plans.size(); ++i) {
        const PlanReport& plan = report.plans[i];
        for (const RoleRow& row : plan.roles) {
            if (!row.known || row.key.empty())
                continue;
            const auto [found, added] = place.emplace(row.key, roles.size());
            if (added)
                roles.push_back(
                    {.key = row.key, .name = row.name, .language = plan.plan->header.language});
            RoleWork& role = roles[found->second];
            if (plan.closed)
                role.earlier.push_back(i);
            else
                for (const std::size_t measure : row.measures)
                    add_work(role, plan, i, measure);
        }
    }
    for (RoleWork& role : roles)
        std::ranges::stable_sort(role.places, [&](const Place& a, const Place& b) {
            return by_due(report.plans[a.plan].measures[a.row],
                          report.plans[b.plan].measures[b.row]);
        });
    return roles;
}

std::vector<GoalWork> goals_across(const StatusReport& report) {
    Goals goals;
    for (std::size_t i = 0; i < report.plans.size(); ++i)
        if (!report.plans[i].closed)
            goals.add(report.plans[i], i);
    std::vector<GoalWork> all = std::move(goals).take();
    if (!report.selection.empty())
        std::erase_if(all, [](const GoalWork& goal) { return goal.measures == 0; });
    std::ranges::stable_sort(
        all, [](const GoalWork& a, const GoalWork& b) { return a.plans > b.plans; });
    return all;
}

} // namespace plan::report
