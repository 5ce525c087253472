#include "publishing.hpp"

#include <utility>

namespace plan::driver {

void add_holders(model::Register& all, const model::Register& people) {
    for (const model::Role& role : people.roles)
        if (!role.holders.empty())
            all.roles.push_back(role);
}

std::vector<PrivateText> told_across(const check::NamesAcross& names, const model::Plan& plan) {
    std::vector<PrivateText> texts;
    for (check::Disclosure& one : names.in(plan))
        texts.push_back({.what = one.what,
                         .role = std::move(one.role),
                         .file = plan.path,
                         .position = std::nullopt,
                         .measure = std::move(one.measure),
                         .language = plan.header.language});
    return texts;
}

void look_at_unread(Outcome& outcome, const model::Register& people) {
    for (report::Unread& one : outcome.unread) {
        if (check::is_private(one.why, people))
            one.why.clear();
        if (check::is_private(one.path, people))
            outcome.private_texts.push_back({.what = check::Private::file_name,
                                             .role = {},
                                             .file = one.path,
                                             .position = std::nullopt,
                                             .measure = {}});
    }
}

void look_across(Outcome& outcome) {
    model::Register people = outcome.people;
    for (const model::Plan& plan : outcome.plans)
        add_holders(people, plan.header.people);
    look_at_unread(outcome, people);
    if (people.empty())
        return;
    const check::NamesAcross names(people);
    for (const model::Plan& plan : outcome.plans)
        for (PrivateText& text : told_across(names, plan))
            outcome.private_texts.push_back(std::move(text));
}

} // namespace plan::driver
