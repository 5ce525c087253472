#include "rules.hpp"

#include <string>

namespace plan::check {

using diagnostics::Message;

void status_conflict(const Context& context) {
    for (const model::Measure& measure : context.plan.measures) {
        if (!measure.ticked || !measure.status || !measure.status->known)
            continue;
        const bool done = measure.status->word == words::StatusWord::done;
        if (*measure.ticked == done)
            continue;
        const std::string shown(words::written(words::Context::status,
                                               static_cast<std::uint16_t>(measure.status->word),
                                               context.plan.header.language));
        context.sink.report(
            {.message = *measure.ticked ? Message::ticked_but_open : Message::done_but_unticked,
             .span = measure.status->word_span,
             .arguments = {shown},
             .notes = {{Message::note_box_here, {}, measure.box_span}}});
    }
}

} // namespace plan::check
