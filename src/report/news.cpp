#include "plan/report/news.hpp"

#include "plan/report/status_report.hpp"
#include "plan/support/text.hpp"

#include <algorithm>

namespace plan::report {
namespace {

bool is_meeting(const deadline::Event& event) {
    const std::string name = support::fold(event.name);
    return name.find("møte") != std::string::npos || name.find("meeting") != std::string::npos;
}

} // namespace

bool may_be_past(const model::Measure& measure, calendar::Date day) {
    const auto is_past = [day](const model::Deadline& one) {
        const deadline::Reading& reading = one.reading;
        return (reading.first && *reading.first < day) || (reading.last && *reading.last < day) ||
               (!reading.occurrences.empty() && reading.occurrences.front().last < day);
    };
    return std::any_of(measure.deadlines.begin(), measure.deadlines.end(), is_past) ||
           std::any_of(measure.new_deadlines.begin(), measure.new_deadlines.end(), is_past) ||
           std::any_of(measure.time.begin(), measure.time.end(), is_past);
}

std::optional<Meeting> last_meeting(const model::Plan& plan, calendar::Date as_of) {
    std::optional<Meeting> last;
    for (const deadline::Event& event : plan.header.events) {
        if (!is_meeting(event))
            continue;
        for (const calendar::Interval& days : event.dates)
            if (days.last <= as_of && (!last || last->day < days.last))
                last = Meeting{event.name, days.last};
    }
    return last;
}

std::optional<calendar::Date> last_word(const model::Measure& measure, calendar::Date as_of) {
    std::optional<calendar::Date> last;
    const auto consider = [&](std::optional<calendar::Date> day) {
        if (day && *day <= as_of && (!last || *last < *day))
            last = day;
    };
    if (measure.status)
        consider(measure.status->date);
    for (const model::LogEntry& entry : measure.log)
        consider(entry.date);
    for (const calendar::Date day : done_days(measure, as_of))
        consider(day);
    return last;
}

bool is_silent_since(const model::Measure& measure, calendar::Date meeting, calendar::Date as_of) {
    if (const auto told = last_word(measure, as_of); told && *told >= meeting)
        return false;
    const model::Status* status = status_on(measure, as_of);
    if (status != nullptr && !status->date)
        return false;
    const bool started = status != nullptr && (status->word == words::StatusWord::in_progress ||
                                               status->word == words::StatusWord::partly_done);
    if (!started && !may_be_past(measure, meeting))
        return false;
    const Group group = group_of(state_of(measure, as_of));
    if (group == Group::done || group == Group::closed || group == Group::postponed)
        return false;
    const auto due = next_due(measure, as_of);
    return started || (due && *due < meeting);
}

} // namespace plan::report
