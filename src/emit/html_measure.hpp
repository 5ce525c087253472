// One measure as a page shows it: its state in the margin, its text as adopted,
// and the follow-up beneath. Public: no holder, no internal field, no log author.
#pragma once

#include "html_links.hpp"
#include "html_writer.hpp"

#include "plan/emit/parts.hpp"
#include "plan/report/status_report.hpp"

#include <cstddef>
#include <vector>

namespace plan::emit {

// Where a measure stands, and what it may refer to.
struct MeasurePlace {
    const report::Edition* edition = nullptr;
    const report::PlanReport* plan = nullptr;
    const Frame* frame = nullptr; // what is known of the other plans
    PageLinks* links = nullptr;   // of its text
};

// `index` counts in the plan's report; `carriers` are those of its roles that carry it.
void write_measure(HtmlWriter& page, const MeasurePlace& place, std::size_t index,
                   const std::vector<std::size_t>& carriers);

} // namespace plan::emit
