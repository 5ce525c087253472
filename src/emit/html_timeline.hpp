// The timeline of a plan: drawn, and as a table with the same in words.
#pragma once

#include "html_writer.hpp"

#include "plan/report/status_report.hpp"

namespace plan::emit {

// With its <h2>. A plan without a single date gets a sentence.
void write_timeline(HtmlWriter& page, const report::PlanReport& plan);

} // namespace plan::emit
