#include "rules.hpp"
#include "shared.hpp"

#include <vector>

namespace plan::check {

using diagnostics::Message;

// Once if it is all of them.
void missing_deadline(const Context& context) {
    std::vector<const model::Measure*> missing;
    for (const model::Measure& measure : context.plan.measures)
        if (measure.deadlines.empty() && measure.time.empty() && measure.new_deadlines.empty())
            missing.push_back(&measure);
    report_missing(context, words::Field::deadline, missing, Message::missing_deadline,
                   Message::missing_deadline_all, Message::help_deadline);
}

} // namespace plan::check
