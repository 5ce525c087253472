#include "rules.hpp"
#include "shared.hpp"

#include <vector>

namespace plan::check {

using diagnostics::Message;

// Once if it is all of them.
void missing_responsible(const Context& context) {
    std::vector<const model::Measure*> missing;
    for (const model::Measure& measure : context.plan.measures)
        if (measure.responsibles.empty())
            missing.push_back(&measure);
    report_missing(context, words::Field::responsible, missing, Message::missing_responsible,
                   Message::missing_responsible_all, Message::help_responsible);
}

} // namespace plan::check
