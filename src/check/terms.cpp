#include "terms.hpp"

#include "plan/report/status_report.hpp"

#include <algorithm>

namespace plan::check {
namespace {

bool is_still_to_do(const model::Measure& measure, calendar::Date day) {
    const report::Group group = report::group_of(report::state_of(measure, day));
    return group != report::Group::done && group != report::Group::closed;
}

} // namespace

bool holds_on(const model::Holder& holder, calendar::Date day) {
    return (!holder.from || *holder.from <= day) && (!holder.to || day <= *holder.to);
}

calendar::Date looked_at(const Context& context) {
    const auto& period = context.plan.header.period;
    return period ? std::max(context.as_of, period->days.first) : context.as_of;
}

std::vector<Charge> charges(const Context& context) {
    std::vector<Charge> found;
    const model::Header& header = context.plan.header;
    const bool any_holder =
        std::any_of(header.people.roles.begin(), header.people.roles.end(),
                    [](const model::Role& role) { return !role.holders.empty(); });
    if (!any_holder || (header.period && header.period->days.last < context.as_of))
        return found;
    for (const model::Measure& measure : context.plan.measures) {
        const auto& names =
            measure.new_responsibles.empty() ? measure.responsibles : measure.new_responsibles;
        const auto accountable =
            std::find_if(names.begin(), names.end(), [](const model::Responsible& one) {
                return one.part == model::Part::accountable && one.role;
            });
        if (accountable != names.end() && is_still_to_do(measure, context.as_of))
            found.push_back({&measure, &*accountable});
    }
    return found;
}

} // namespace plan::check
