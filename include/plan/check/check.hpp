// The rules that judge a plan as the model has it. A rule reads the plan and the
// day and reports; it changes nothing and knows no other rule.
#pragma once

#include "plan/calendar/date.hpp"
#include "plan/diagnostics/diagnostic.hpp"
#include "plan/model/plan.hpp"

#include <cstdint>
#include <functional>
#include <string_view>

namespace plan::check {

// What stands where a relative path leads, seen from the plan's folder; outside is past
// the folder that the plans belong to.
enum class Target : std::uint8_t { there, missing, outside };
using Files = std::function<Target(std::string_view path)>;

struct Context {
    const model::Plan& plan;
    calendar::Date as_of;
    diagnostics::Sink& sink;
    Files files = {};           // nothing: links and attachments are not looked at
    std::string_view text = {}; // the plan's file; without it nothing is said of bare words
    // Nothing: every rule is wanted.
    std::function<bool(diagnostics::Rule)> wanted = {};
};

// Runs the rules that are wanted, in the order of the table of rules.
void run(const Context& context);

} // namespace plan::check
