#include "rules.hpp"
#include "shared.hpp"

#include <algorithm>
#include <vector>

namespace plan::check {

using diagnostics::Message;

namespace {

// Whoever helps, or only carries it out, does not answer for it.
bool has_accountable(const model::Measure& measure) {
    return std::any_of(
        measure.responsibles.begin(), measure.responsibles.end(),
        [](const model::Responsible& one) { return one.part == model::Part::accountable; });
}

} // namespace

// Once if it is all of them.
void missing_responsible(const Context& context) {
    std::vector<const model::Measure*> missing;
    for (const model::Measure& measure : context.plan.measures)
        if (!has_accountable(measure))
            missing.push_back(&measure);
    report_missing(context, words::Field::responsible, missing, Message::missing_responsible,
                   Message::missing_responsible_all, Message::help_responsible);
}

} // namespace plan::check
