#include "rules.hpp"
#include "shared.hpp"

#include <string>
#include <utility>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

namespace {

std::string days_of(const deadline::Reading& reading) {
    const std::string last = written_date(*reading.last);
    if (!reading.first || reading.first == reading.last)
        return last;
    return written_date(*reading.first) + "–" + last;
}

} // namespace

// Once for each phrase, with the day that it was read as.
void vague_deadline(const Context& context) {
    const auto met =
        deadlines_where(context.plan, [](const Deadlines& /*list*/, const model::Deadline& one) {
            return one.reading.vague;
        });
    for (const std::vector<Met>& same : together(diagnostics::Rule::vague_deadline, met)) {
        const model::Deadline& first = *same.front().deadline;
        diagnostics::Diagnostic diagnostic{.message = Message::vague_deadline_undated,
                                           .span = first.origin.span,
                                           .arguments = {shortened(first.reading.text)},
                                           .help = Note{Message::help_vague, {}, std::nullopt}};
        if (first.reading.last) {
            diagnostic.message = Message::vague_deadline;
            diagnostic.arguments.emplace_back(days_of(first.reading));
        }
        note_places(diagnostic, same.size());
        context.sink.report(std::move(diagnostic));
    }
}

} // namespace plan::check
