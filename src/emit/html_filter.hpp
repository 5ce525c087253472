// The form that finds measures on a plan's page. Without the script it is not there.
#pragma once

#include "html_writer.hpp"

#include "plan/report/status_report.hpp"

namespace plan::emit {

// Fewer measures than this are seen at a glance.
[[nodiscard]] bool wants_filter(const report::PlanReport& plan);
void write_filter(HtmlWriter& page, const report::PlanReport& plan);

} // namespace plan::emit
