// Who has a role when, and which open measures the role answers for.
#pragma once

#include "plan/calendar/date.hpp"
#include "plan/check/check.hpp"
#include "plan/model/plan.hpp"

#include <optional>
#include <vector>

namespace plan::check {

// A measure that is still to be done, and the role that answers for it.
struct Charge {
    const model::Measure* measure = nullptr;
    const model::Responsible* accountable = nullptr;
};

// The open measures whose accountable role the register knows, in the order of the text;
// none of a plan whose register names no holder, or whose period has ended.
[[nodiscard]] std::vector<Charge> charges(const Context& context);

// From when the plan is looked at: the reporting day, or the period's first day when
// that is later.
[[nodiscard]] calendar::Date looked_at(const Context& context);

[[nodiscard]] bool holds_on(const model::Holder& holder, calendar::Date day);

} // namespace plan::check
