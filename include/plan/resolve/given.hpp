// Values of the front matter as they are given without one, on a command line. They
// have the same forms; nothing is reported here.
#pragma once

#include "plan/calendar/date.hpp"
#include "plan/model/plan.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace plan::resolve {

// `2021-05-01`, `1.5.2021`
[[nodiscard]] std::optional<calendar::Date> given_date(std::string_view text);

// Every form that `period` takes; nothing for other words, and for a period that is
// longer than any plan. The end may come before the beginning.
[[nodiscard]] std::optional<model::Period> given_period(std::string_view text);

// Days and `a..b` of days, with commas between them, in calendar order. Nothing when one
// of them is none, or ends before it begins.
[[nodiscard]] std::optional<std::vector<calendar::Interval>>
given_event_dates(std::string_view text);

// The responsibles that a text names, as a field of a plan with this register would.
[[nodiscard]] std::vector<model::Responsible> given_responsibles(std::string_view text,
                                                                 const model::Register& people);

} // namespace plan::resolve
