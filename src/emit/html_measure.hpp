// One measure as a page shows it: its state in the margin, its text as adopted,
// and the follow-up beneath. Public: no holder, no internal field, no log author.
#pragma once

#include "html_writer.hpp"

#include "plan/report/status_report.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace plan::emit {

// Where a measure stands, and what it may refer to.
struct MeasurePlace {
    const report::StatusReport* report = nullptr;
    const report::PlanReport* plan = nullptr;
    const std::vector<std::string>* pages = nullptr; // of the report's plans, in their order
};

// `index` counts in the plan's report; `carriers` are those of its roles that carry it.
void write_measure(HtmlWriter& page, const MeasurePlace& place, std::size_t index,
                   const std::vector<std::size_t>& carriers);

} // namespace plan::emit
