// The names in a plan's fields for responsibles, as rules about them visit them.
#pragma once

#include "plan/check/check.hpp"
#include "plan/diagnostics/diagnostic.hpp"
#include "plan/model/plan.hpp"

#include <functional>
#include <vector>

namespace plan::check {

// A name with how many times it stands in the plan.
struct NamedTimes {
    const model::Responsible* first = nullptr;
    long long times = 0;
};

// Every list of names: the adopted ones and new ones, and those of steps.
template<typename Visit>
void each_name_list(const model::Plan& plan, Visit visit) {
    for (const model::Measure& measure : plan.measures) {
        visit(measure, measure.responsibles);
        visit(measure, measure.new_responsibles);
        for (const model::Step& step : measure.steps)
            visit(measure, step.responsibles);
    }
}

// The names that a rule has something to say of, equal ones together. One that many
// measures inherit counts once; one in a measure that silences the rule stands alone.
[[nodiscard]] std::vector<NamedTimes>
names_where(const model::Plan& plan, diagnostics::Rule rule,
            const std::function<bool(const model::Responsible&)>& holds);

// `navnet står 3 ganger i planen`, if it is more than one.
void note_times(diagnostics::Diagnostic& diagnostic, const NamedTimes& name);

// Whether a measure silences the rule.
[[nodiscard]] bool silences(const model::Measure& measure, diagnostics::Rule rule);

} // namespace plan::check
