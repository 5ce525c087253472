// The parts of JSON that more than one output has: values that may be absent, and a
// deadline as schemas/plan.schema.json gives it.
#pragma once

#include "plan/calendar/date.hpp"
#include "plan/model/plan.hpp"
#include "plan/support/json_writer.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace plan::emit {

// A key and its value; `null` for an empty text and for what is absent.
void write_text(support::JsonWriter& json, std::string_view key, std::string_view text);
void write_day(support::JsonWriter& json, std::string_view key, std::optional<calendar::Date> day);
void write_number(support::JsonWriter& json, std::string_view key, std::optional<long long> number);

// The members of a deadline into the object that is open. `states` has the state of each
// occurrence, empty where it has none; it may be shorter than the occurrences.
void write_reading(support::JsonWriter& json, const deadline::Reading& reading, bool inherited,
                   std::span<const std::string_view> states);

} // namespace plan::emit
