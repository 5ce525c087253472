// Paths of a plan that lead nowhere, for the rules about links and attachments.
#pragma once

#include "plan/check/check.hpp"
#include "plan/diagnostics/diagnostic.hpp"
#include "plan/model/plan.hpp"

#include <vector>

namespace plan::check {

// Reports those that lead to no file. One that stands many times in the plan is said
// once, but for those that a measure silences.
void report_paths(const Context& context, const std::vector<const model::Link*>& links,
                  diagnostics::Message missing, diagnostics::Message outside);

} // namespace plan::check
