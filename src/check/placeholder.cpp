#include "rules.hpp"
#include "shared.hpp"

#include <utility>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

namespace {

// `uten frist` is none: that is settled.
bool is_placeholder(const Deadlines& /*list*/, const model::Deadline& one) {
    for (const deadline::Fault& fault : one.reading.faults)
        if (fault.kind == deadline::FaultKind::placeholder)
            return true;
    return false;
}

void report_placeholder(const Context& context, const Met& met, std::size_t count) {
    diagnostics::Diagnostic diagnostic{.message = Message::placeholder_deadline,
                                       .span = met.deadline->origin.span,
                                       .arguments = {shortened(met.deadline->reading.text)},
                                       .help =
                                           Note{Message::help_deadline_forms, {}, std::nullopt}};
    note_places(diagnostic, count);
    context.sink.report(std::move(diagnostic));
}

} // namespace

// Each is to be filled in, so each is shown, unless the plan is full of them.
void placeholder(const Context& context) {
    each_or_once(
        together(diagnostics::Rule::placeholder, deadlines_where(context.plan, is_placeholder)),
        [&](const Met& met, std::size_t count) { report_placeholder(context, met, count); });
}

} // namespace plan::check
