#include "rules.hpp"
#include "shared.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace plan::check {

using diagnostics::Message;

namespace {

// Which sections have a measure in them or below.
std::vector<bool> with_measures(const model::Plan& plan) {
    std::vector<bool> has(plan.sections.size(), false);
    for (const model::Measure& measure : plan.measures)
        for (std::optional<std::size_t> at = measure.section; at && !has[*at];
             at = plan.sections[*at].parent)
            has[*at] = true;
    return has;
}

// Which goals measures name, by section and then by goal.
std::vector<std::vector<bool>> named_goals(const model::Plan& plan) {
    std::vector<std::vector<bool>> named;
    for (const model::Section& section : plan.sections)
        named.emplace_back(section.goals.size(), false);
    for (const model::Measure& measure : plan.measures)
        for (const model::GoalReference& one : measure.goals)
            if (one.goal)
                named[one.section][*one.goal] = true;
    return named;
}

// The goals of one section that nothing is done for.
struct Idle {
    const model::Goal* first = nullptr;
    std::size_t count = 0;
    bool unnamed = false; // others of the section are named
};

void report_idle(const Context& context, const Idle& idle) {
    diagnostics::Diagnostic diagnostic{.message = idle.unnamed ? Message::goal_not_named
                                                               : Message::goal_without_measure,
                                       .span = idle.first->origin.span,
                                       .arguments = {shortened(idle.first->text.markdown)}};
    if (idle.count > 1) {
        diagnostic.message = Message::goals_without_measure;
        diagnostic.arguments = counted(idle.count, std::move(diagnostic.arguments));
    }
    context.sink.report(std::move(diagnostic));
}

} // namespace

// A plan may keep its goals in one place and its measures in another: what stands together
// counts only where some section has both, and what is named only where some goal is.
void goal_without_measure(const Context& context) {
    const model::Plan& plan = context.plan;
    const std::vector<bool> has = with_measures(plan);
    const std::vector<std::vector<bool>> named = named_goals(plan);
    const auto is_named = [](const std::vector<bool>& goals) {
        return std::find(goals.begin(), goals.end(), true) != goals.end();
    };
    bool tied = false;
    for (std::size_t i = 0; i < plan.sections.size(); ++i)
        tied = tied || is_named(named[i]) || (i != 0 && !named[i].empty() && has[i]);
    if (!tied)
        return;
    std::vector<Idle> all;
    for (std::size_t i = 0; i < plan.sections.size(); ++i) {
        const bool by_name = is_named(named[i]);
        if (!by_name && (i == 0 || has[i]))
            continue;
        Idle idle{.unnamed = by_name};
        for (std::size_t goal = 0; goal < named[i].size(); ++goal) {
            if (named[i][goal])
                continue;
            idle.first = idle.first == nullptr ? &plan.sections[i].goals[goal] : idle.first;
            ++idle.count;
        }
        if (idle.count > 0)
            all.push_back(idle);
    }
    constexpr std::size_t most = 3;
    if (all.size() > most) {
        for (std::size_t i = 1; i < all.size(); ++i)
            all[0].count += all[i].count;
        all.resize(1);
    }
    for (const Idle& idle : all)
        report_idle(context, idle);
}

} // namespace plan::check
