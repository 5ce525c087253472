// Counts, lists and roles of the measures that a plan's report holds, and its place among others.
#pragma once

#include "plan/calendar/date.hpp"
#include "plan/report/status_report.hpp"

#include <optional>
#include <string_view>

namespace plan::report {

// Of nothing but the rows that are there now.
void tally(PlanReport& report);
// By due day; what has none comes last.
[[nodiscard]] bool by_due(const MeasureRow& a, const MeasureRow& b);

// The order of plans in a report, by their periods (latest first) and ids.
[[nodiscard]] bool stands_before(const std::optional<calendar::Interval>& days, std::string_view id,
                                 const std::optional<calendar::Interval>& other_days,
                                 std::string_view other_id);

} // namespace plan::report
