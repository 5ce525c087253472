// The plan in its own order: sections with their goals, and the measures as they were adopted
// with what has become of them.
#pragma once

#include "html_measure.hpp"
#include "html_writer.hpp"

namespace plan::emit {

// With its <h2> and, where there are many measures, the form that finds them.
void write_sections(HtmlWriter& page, const MeasurePlace& place);

} // namespace plan::emit
