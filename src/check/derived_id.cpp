#include "rules.hpp"

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

// Once a plan, at the first measure without a written id.
void derived_id(const Context& context) {
    const model::Measure* first = nullptr;
    long long count = 0;
    for (const model::Measure& measure : context.plan.measures) {
        if (measure.permanent_id)
            continue;
        first = first == nullptr ? &measure : first;
        ++count;
    }
    if (first == nullptr)
        return;
    context.sink.report({.message = Message::derived_id,
                         .span = first->origin.span,
                         .arguments = {count},
                         .help = Note{Message::help_written_id, {first->id}, std::nullopt}});
}

} // namespace plan::check
