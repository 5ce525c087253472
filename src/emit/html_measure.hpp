// One measure as a page shows it: its state in the margin, its text as adopted,
// and the follow-up beneath. Public: no holder, no internal field, no log author.
#pragma once

#include "html_writer.hpp"

#include "plan/report/status_report.hpp"
#include "plan/words/words.hpp"

namespace plan::emit {

void write_measure(HtmlWriter& page, const report::MeasureRow& row, calendar::Date as_of,
                   words::Language language);

} // namespace plan::emit
