// What each role carries, with ways to its own page and its calendar.
#pragma once

#include "html_writer.hpp"

#include "plan/report/status_report.hpp"

namespace plan::emit {

void write_roles(HtmlWriter& page, const report::PlanReport& plan); // with its <h2>

} // namespace plan::emit
