#include "names.hpp"
#include "rules.hpp"
#include "shared.hpp"

#include <utility>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;
using diagnostics::Rule;

// Nobody in particular. Once a word, however many measures it stands in.
void vague_responsible(const Context& context) {
    const auto found =
        names_where(context.plan, Rule::vague_responsible, [](const model::Responsible& one) {
            return one.naming == model::Naming::vague;
        });
    for (const NamedTimes& name : found) {
        diagnostics::Diagnostic diagnostic{
            .message = Message::vague_responsible,
            .span = name.first->origin.span,
            .arguments = {shortened(name.first->text)},
            .help = Note{Message::help_whom, {shortened(name.first->text)}, std::nullopt}};
        note_times(diagnostic, name);
        context.sink.report(std::move(diagnostic));
    }
}

} // namespace plan::check
