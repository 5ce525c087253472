// The rules that judge a plan as the model has it. A rule reads the plan and the
// day and reports; it changes nothing and knows no other rule.
#pragma once

#include "plan/calendar/date.hpp"
#include "plan/diagnostics/diagnostic.hpp"
#include "plan/model/plan.hpp"

namespace plan::check {

struct Context {
    const model::Plan& plan;
    calendar::Date as_of;
    diagnostics::Sink& sink;
};

// Runs every rule, in the order of the table of rules.
void run(const Context& context);

} // namespace plan::check
