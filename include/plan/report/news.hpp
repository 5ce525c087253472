// What has been told of a measure, and when: the last word of it, the board's last meeting
// and what that meeting should have heard of.
#pragma once

#include "plan/calendar/date.hpp"
#include "plan/model/plan.hpp"

#include <optional>
#include <string>

namespace plan::report {

struct Meeting {
    std::string name; // as the event is called
    calendar::Date day;
};

// The last event up to that day whose name says that it is a meeting.
[[nodiscard]] std::optional<Meeting> last_meeting(const model::Plan& plan, calendar::Date as_of);

// The last day up to the reporting day on which something was written of the measure: a
// status, the log, what was done.
[[nodiscard]] std::optional<calendar::Date> last_word(const model::Measure& measure,
                                                      calendar::Date as_of);

// Under way, or due before the meeting, not settled, and without a word since then. A status
// without a date may be as new as one likes.
[[nodiscard]] bool is_silent_since(const model::Measure& measure, calendar::Date meeting,
                                   calendar::Date as_of);

// Whether something of the measure began or was due before the day; else its state, which
// costs more to find, cannot be overdue.
[[nodiscard]] bool may_be_past(const model::Measure& measure, calendar::Date day);

} // namespace plan::report
