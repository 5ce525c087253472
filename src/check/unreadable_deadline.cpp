#include "rules.hpp"
#include "shared.hpp"

#include <utility>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

void unreadable_deadline(const Context& context) {
    each_deadline(context.plan, [&](const model::Deadline& one) {
        for (std::size_t i = 0; i < one.reading.faults.size(); ++i) {
            const deadline::Fault& fault = one.reading.faults[i];
            if (fault.kind != deadline::FaultKind::unreadable)
                continue;
            diagnostics::Diagnostic diagnostic{
                .message = Message::unreadable_deadline,
                .span = one.fault_spans[i],
                .arguments = {shortened(one.reading.text)},
                .help = Note{Message::help_deadline_forms, {}, std::nullopt}};
            propose(diagnostic, fault.suggestion);
            context.sink.report(std::move(diagnostic));
        }
    });
}

} // namespace plan::check
