#include "rules.hpp"
#include "shared.hpp"

#include <algorithm>
#include <utility>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

namespace {

bool is_unreadable(const deadline::Fault& fault) {
    return fault.kind == deadline::FaultKind::unreadable;
}

bool holds_unreadable(const Deadlines& /*list*/, const model::Deadline& one) {
    return std::any_of(one.reading.faults.begin(), one.reading.faults.end(), is_unreadable);
}

void report_unreadable(const Context& context, const model::Deadline& one, std::size_t count) {
    for (std::size_t i = 0; i < one.reading.faults.size(); ++i) {
        const deadline::Fault& fault = one.reading.faults[i];
        if (!is_unreadable(fault))
            continue;
        diagnostics::Diagnostic diagnostic{
            .message = Message::unreadable_deadline,
            .span = one.fault_spans[i],
            .arguments = {shortened(one.reading.text)},
            .help = Note{Message::help_deadline_forms, {}, std::nullopt}};
        propose(diagnostic, fault.suggestion);
        note_places(diagnostic, count);
        context.sink.report(std::move(diagnostic));
    }
}

} // namespace

// Each is to be rewritten, so each is shown, unless the plan is full of the same.
void unreadable_deadline(const Context& context) {
    each_or_once(together(diagnostics::Rule::unreadable_deadline,
                          deadlines_where(context.plan, holds_unreadable)),
                 [&](const Met& met, std::size_t count) {
                     report_unreadable(context, *met.deadline, count);
                 });
}

} // namespace plan::check
