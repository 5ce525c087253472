#include "rules.hpp"
#include "shared.hpp"

#include <string>
#include <utility>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

namespace {

using deadline::FaultKind;
using deadline::Kind;

// `fra 1. juni, senest 1. mai`: the two speak of one thing, and the last day comes
// before the first.
bool ends_before(const model::Deadline& start, const model::Deadline& end) {
    return end.join != model::Join::apart && start.reading.kind == Kind::interval &&
           start.reading.first && start.reading.faults.empty() && end.reading.limit &&
           end.reading.kind == Kind::day && end.reading.faults.empty() && end.reading.last &&
           *end.reading.last < *start.reading.first;
}

void report_backwards(const Context& context, const model::Deadline& one, std::size_t i) {
    diagnostics::Diagnostic diagnostic{
        .message = Message::deadline_backwards,
        .span = one.fault_spans[i],
        .arguments = {shortened(faulty_words(one, one.reading.faults[i]))},
        .help = Note{Message::help_swap, {}, std::nullopt}};
    propose(diagnostic, one.reading.faults[i].suggestion);
    context.sink.report(std::move(diagnostic));
}

} // namespace

void deadline_before_start(const Context& context) {
    each_fault(context.plan, [&](const model::Deadline& one, std::size_t i) {
        if (one.reading.faults[i].kind == FaultKind::backwards)
            report_backwards(context, one, i);
    });
    each_deadline_list(context.plan, [&](const model::Measure& /*measure*/, const Deadlines& list) {
        for (std::size_t i = 1; i < list.size(); ++i)
            if (ends_before(list[i - 1], list[i]))
                context.sink.report({.message = Message::deadline_before_first_day,
                                     .span = list[i].origin.span,
                                     .arguments = {written_date(*list[i].reading.last),
                                                   written_date(*list[i - 1].reading.first)},
                                     .help = Note{Message::help_swap, {}, std::nullopt}});
    });
}

} // namespace plan::check
