#include "rules.hpp"

#include <string>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

void missing_reason(const Context& context) {
    for (const model::Measure& measure : context.plan.measures) {
        if (!measure.status || !measure.status->known || measure.reason ||
            !measure.status->reason.empty())
            continue;
        const words::StatusWord word = measure.status->word;
        if (word != words::StatusWord::postponed && word != words::StatusWord::cancelled &&
            word != words::StatusWord::carried_forward)
            continue;
        const std::string shown(words::written(words::Context::status,
                                               static_cast<std::uint16_t>(word),
                                               context.plan.header.language));
        context.sink.report({.message = Message::missing_reason,
                             .span = measure.status->origin.span,
                             .arguments = {shown},
                             .help = Note{Message::help_reason, {shown}, std::nullopt}});
    }
}

} // namespace plan::check
