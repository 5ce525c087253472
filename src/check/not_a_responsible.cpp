#include "names.hpp"
#include "rules.hpp"
#include "shared.hpp"

#include <utility>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;
using diagnostics::Rule;

// A resource or a sentence stands where a name should. Once a text.
void not_a_responsible(const Context& context) {
    const auto found =
        names_where(context.plan, Rule::not_a_responsible, [](const model::Responsible& one) {
            return one.naming == model::Naming::other;
        });
    for (const NamedTimes& name : found) {
        diagnostics::Diagnostic diagnostic{.message = Message::not_a_responsible,
                                           .span = name.first->origin.span,
                                           .arguments = {shortened(name.first->text)},
                                           .help =
                                               Note{Message::help_only_roles, {}, std::nullopt}};
        note_times(diagnostic, name);
        context.sink.report(std::move(diagnostic));
    }
}

} // namespace plan::check
