// What the rules about dependencies look at, inside one plan and between plans.
#pragma once

#include "plan/calendar/date.hpp"
#include "plan/model/plan.hpp"
#include "plan/support/graph.hpp"

#include <optional>
#include <string>

namespace plan::check {

// For each measure those of the same plan that it depends on.
[[nodiscard]] support::Edges dependencies(const model::Plan& plan);

// When a measure is due: the first day that it may be done on in time (of `høsten` the
// season's first day), and the last day of all. They differ also when it is due several times.
struct DueDays {
    calendar::Date first;
    calendar::Date last;
};
// Nothing for a measure without a day and for one that needs no more: done, cancelled,
// carried forward.
[[nodiscard]] std::optional<DueDays> due_days(const model::Measure& measure, calendar::Date as_of);

// `05.06.2021`
[[nodiscard]] std::string written_date(calendar::Date day);

} // namespace plan::check
