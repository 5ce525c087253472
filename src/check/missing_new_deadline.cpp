#include "rules.hpp"

#include <string>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

// One that is there and cannot be read was spoken of already.
void missing_new_deadline(const Context& context) {
    for (const model::Measure& measure : context.plan.measures) {
        if (!measure.status || !measure.status->known || !measure.new_deadlines.empty() ||
            measure.status->word != words::StatusWord::postponed)
            continue;
        const model::Status& status = *measure.status;
        const std::string shown(words::written(words::Context::status,
                                               static_cast<std::uint16_t>(status.word),
                                               context.plan.header.language));
        context.sink.report({.message = Message::missing_new_deadline,
                             .span = status.word_span,
                             .arguments = {shown},
                             .help = Note{Message::help_new_deadline,
                                          {status.until.empty() ? std::string("…") : status.until},
                                          std::nullopt}});
    }
}

} // namespace plan::check
