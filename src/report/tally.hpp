// Counts, lists and roles of the measures that a plan's report holds.
#pragma once

#include "plan/report/status_report.hpp"

namespace plan::report {

// Of nothing but the rows that are there now.
void tally(PlanReport& report);
// By due day; what has none comes last.
[[nodiscard]] bool by_due(const MeasureRow& a, const MeasureRow& b);

} // namespace plan::report
