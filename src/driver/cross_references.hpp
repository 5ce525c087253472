// What might be wrong with a measure's dependencies on other plans. It is reported as if
// it were so, passes the plan's own settings and exceptions, and is then put aside for the
// link step, which knows.
#pragma once

#include "plan/diagnostics/diagnostic.hpp"
#include "plan/driver/compile.hpp"
#include "plan/model/plan.hpp"

namespace plan::driver {

void report_possible(const model::Plan& plan, diagnostics::Sink& sink);

// Moves what is left of it out of the sink and into the summary.
void take_possible(const model::Plan& plan, calendar::Date as_of, diagnostics::Sink& sink,
                   const source::SourceFile& file, PlanSummary& summary);

} // namespace plan::driver
