#include "rules.hpp"
#include "shared.hpp"

#include <algorithm>
#include <utility>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

namespace {

using deadline::Kind;

// Says when, in days or in words, whatever stands beside it.
bool settles(const model::Deadline& one) {
    switch (one.reading.kind) {
    case Kind::day:
    case Kind::interval:
    case Kind::recurring:
    case Kind::quota:
    case Kind::continuous:
    case Kind::on_demand:
    case Kind::event:
        return true;
    case Kind::reference:
    case Kind::none:
    case Kind::invalid:
        return false;
    }
    return false;
}

} // namespace

// `Innen 1. mai, etter avtale` is settled enough. A text that a plan repeats is named
// once.
void unresolved_reference(const Context& context) {
    const auto met =
        deadlines_where(context.plan, [](const Deadlines& list, const model::Deadline& one) {
            return one.reading.kind == Kind::reference &&
                   std::none_of(list.begin(), list.end(), settles);
        });
    for (const std::vector<Met>& same : together(diagnostics::Rule::unresolved_reference, met)) {
        const model::Deadline& first = *same.front().deadline;
        diagnostics::Diagnostic diagnostic{.message = Message::unresolved_reference,
                                           .span = first.origin.span,
                                           .arguments = {shortened(first.reading.text)},
                                           .help = Note{Message::help_reference, {}, std::nullopt}};
        note_places(diagnostic, same.size());
        context.sink.report(std::move(diagnostic));
    }
}

} // namespace plan::check
