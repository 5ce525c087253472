#include "rules.hpp"
#include "shared.hpp"

#include "plan/support/text.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

void unknown_status(const Context& context) {
    for (const model::Measure& measure : context.plan.measures) {
        if (!measure.status || measure.status->known)
            continue;
        const model::Status& status = *measure.status;
        const std::size_t size = std::min<std::size_t>(status.text.size(), status.word_span.size());
        const std::string written = status.text.substr(0, size);
        diagnostics::Diagnostic diagnostic{.message = Message::unknown_status,
                                           .span = status.word_span,
                                           .arguments = {shortened(written)},
                                           .help =
                                               Note{Message::help_statuses,
                                                    {all_statuses(context.plan.header.language)},
                                                    std::nullopt}};
        if (const auto near = words::nearest(words::Context::status, support::fold(written), 2)) {
            diagnostic.help = Note{Message::help_did_you_mean, {std::string(*near)}, std::nullopt};
            diagnostic.fix = diagnostics::Fixit{status.word_span, std::string(*near), false};
        }
        context.sink.report(std::move(diagnostic));
    }
}

} // namespace plan::check
