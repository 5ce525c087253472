#include "rules.hpp"

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

void no_measures(const Context& context) {
    if (!context.plan.measures.empty())
        return;
    context.sink.report({.message = Message::no_measures,
                         .span = context.plan.header.span,
                         .help = Note{Message::help_measure, {}, std::nullopt}});
}

} // namespace plan::check
