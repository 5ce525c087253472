#include "names.hpp"
#include "rules.hpp"
#include "shared.hpp"

#include <utility>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;
using diagnostics::Rule;

// Who it is was left open: `??`, `(Navn?)`. Once a text.
void unsettled_responsible(const Context& context) {
    const auto found =
        names_where(context.plan, Rule::unsettled_responsible, [](const model::Responsible& one) {
            return one.naming == model::Naming::unsettled;
        });
    for (const NamedTimes& name : found) {
        diagnostics::Diagnostic diagnostic{.message = Message::unsettled_responsible,
                                           .span = name.first->origin.span,
                                           .arguments = {shortened(name.first->text)},
                                           .help = Note{Message::help_settle, {}, std::nullopt}};
        note_times(diagnostic, name);
        context.sink.report(std::move(diagnostic));
    }
}

} // namespace plan::check
