#include "rules.hpp"

#include <vector>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

// Once if it is all of them.
void missing_deadline(const Context& context) {
    std::vector<const model::Measure*> missing;
    for (const model::Measure& measure : context.plan.measures)
        if (measure.deadlines.empty() && measure.time.empty() && measure.new_deadlines.empty())
            missing.push_back(&measure);
    const Note help{Message::help_deadline, {}, std::nullopt};
    if (missing.size() > 1 && missing.size() == context.plan.measures.size()) {
        context.sink.report({.message = Message::missing_deadline_all,
                             .span = missing.front()->origin.span,
                             .arguments = {static_cast<long long>(missing.size())},
                             .help = help});
        return;
    }
    for (const model::Measure* measure : missing)
        context.sink.report(
            {.message = Message::missing_deadline, .span = measure->origin.span, .help = help});
}

} // namespace plan::check
