#include "publishing.hpp"

#include "plan/check/disclosure.hpp"

#include <utility>

namespace plan::driver {
namespace {

model::Register everyone(const std::vector<model::Plan>& plans) {
    model::Register all;
    for (const model::Plan& plan : plans)
        for (const model::Role& role : plan.header.people.roles)
            if (!role.holders.empty())
                all.roles.push_back(role);
    return all;
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

} // namespace

void look_across(Outcome& outcome) {
    const model::Register people = everyone(outcome.plans);
    look_at_unread(outcome, people);
    if (people.empty() || outcome.plans.size() < 2)
        return;
    const check::NamesAcross names(people);
    for (const model::Plan& plan : outcome.plans)
        for (check::Disclosure& one : names.in(plan)) {
            PrivateText text{.what = one.what,
                             .role = std::move(one.role),
                             .file = plan.path,
                             .position = std::nullopt,
                             .measure = std::move(one.measure),
                             .language = plan.header.language};
            outcome.private_texts.push_back(std::move(text));
        }
}

} // namespace plan::driver
