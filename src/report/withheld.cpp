// Persons where a register should have roles.
#include "plan/report/public_texts.hpp"
#include "plan/report/wording.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace plan::report {
namespace {

bool is_person(const model::Role& role) {
    return !role.publish && role.holders.empty() && reads_as_person(role.name);
}

void withhold_aliases(model::Role& role) {
    if (role.publish)
        return;
    const auto persons =
        std::stable_partition(role.aliases.begin(), role.aliases.end(),
                              [](const std::string& alias) { return !reads_as_person(alias); });
    for (auto alias = persons; alias != role.aliases.end(); ++alias)
        role.holders.push_back({.name = std::move(*alias)});
    role.aliases.erase(persons, role.aliases.end());
}

// Nobody's name, and no role that a page or a calendar can be of.
model::Role nameless(const model::Role& person) {
    model::Role role;
    role.holders.push_back({.name = std::string(person_in(person.name))});
    for (const std::string& alias : person.aliases)
        role.holders.push_back({.name = alias});
    role.origin = person.origin;
    return role;
}

template<typename Visit>
void each_list_of_people(model::Plan& plan, Visit visit) {
    for (model::Measure& measure : plan.measures) {
        visit(measure.responsibles);
        visit(measure.new_responsibles);
        for (model::Step& step : measure.steps)
            visit(step.responsibles);
    }
}

} // namespace

void withhold_persons(model::Plan& plan) {
    std::vector<model::Role>& roles = plan.header.people.roles;
    std::vector<std::string> names(roles.size()); // of those who are persons
    for (std::size_t i = 0; i < roles.size(); ++i)
        if (is_person(roles[i])) {
            names[i] = roles[i].name;
            roles[i] = nameless(roles[i]);
        } else {
            withhold_aliases(roles[i]);
        }
    if (std::ranges::all_of(names, &std::string::empty))
        return;
    each_list_of_people(plan, [&](std::vector<model::Responsible>& all) {
        for (model::Responsible& one : all)
            if (one.role && *one.role < names.size() && !names[*one.role].empty()) {
                one.text = names[*one.role];
                one.role.reset();
            }
    });
}

} // namespace plan::report
