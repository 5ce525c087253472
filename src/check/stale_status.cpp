#include "rules.hpp"
#include "shared.hpp"

#include "plan/report/news.hpp"

#include <algorithm>
#include <optional>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

void stale_status(const Context& context) {
    const std::optional<report::Meeting> meeting =
        report::last_meeting(context.plan, context.as_of);
    if (!meeting || is_closed(context))
        return;
    const auto say = [&](const model::Measure& measure, long long count) {
        context.sink.report({.message = Message::stale_status,
                             .span = measure.origin.span,
                             .arguments = {count, meeting->name, written_date(meeting->day)},
                             .help = Note{Message::help_stale_status, {}, std::nullopt}});
    };
    const model::Measure* first = nullptr;
    long long count = 0;
    for (const model::Measure& measure : context.plan.measures) {
        if (!report::is_silent_since(measure, meeting->day, context.as_of))
            continue;
        if (std::ranges::find(measure.allowed, diagnostics::Rule::stale_status) !=
            measure.allowed.end()) {
            say(measure, 1); // so that it silences only that
            continue;
        }
        first = first == nullptr ? &measure : first;
        ++count;
    }
    if (first != nullptr)
        say(*first, count);
}

} // namespace plan::check
