#include "rules.hpp"
#include "shared.hpp"

#include "plan/report/status_report.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

namespace {

struct Meeting {
    std::string name;
    calendar::Date day;
};

bool is_meeting(const deadline::Event& event) {
    const std::string name = support::fold(event.name);
    return name.find("møte") != std::string::npos || name.find("meeting") != std::string::npos;
}

std::optional<Meeting> last_meeting(const Context& context) {
    std::optional<Meeting> last;
    for (const deadline::Event& event : context.plan.header.events)
        for (const calendar::Interval& days : event.dates)
            if (is_meeting(event) && days.last <= context.as_of && (!last || last->day < days.last))
                last = Meeting{event.name, days.last};
    return last;
}

// The last day on which something was written of the measure.
std::optional<calendar::Date> last_word(const model::Measure& measure, calendar::Date as_of) {
    std::optional<calendar::Date> last;
    const auto consider = [&](std::optional<calendar::Date> day) {
        if (day && (!last || *last < *day))
            last = day;
    };
    if (measure.status)
        consider(measure.status->date);
    for (const model::LogEntry& entry : measure.log)
        consider(entry.date);
    for (const calendar::Date day : report::done_days(measure, as_of))
        consider(day);
    return last;
}

// Under way, or due before the meeting, and not done. A status without a date may be as new
// as one likes.
bool should_have_been_told(const model::Measure& measure, calendar::Date meeting,
                           calendar::Date as_of) {
    const model::Status* status = report::status_on(measure, as_of);
    if (status != nullptr && !status->date)
        return false;
    const bool started = status != nullptr && (status->word == words::StatusWord::in_progress ||
                                               status->word == words::StatusWord::partly_done);
    if (!started && !may_be_past(measure, meeting))
        return false;
    const report::Group group = report::group_of(report::state_of(measure, as_of));
    if (group == report::Group::done || group == report::Group::closed ||
        group == report::Group::postponed)
        return false;
    const auto due = report::next_due(measure, as_of);
    return started || (due && *due < meeting);
}

} // namespace

void stale_status(const Context& context) {
    const std::optional<Meeting> meeting = last_meeting(context);
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
        const auto told = last_word(measure, context.as_of);
        if ((told && *told >= meeting->day) ||
            !should_have_been_told(measure, meeting->day, context.as_of))
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
