// The parts of JSON that more than one output has: values that may be absent, and a
// deadline as schemas/plan.schema.json gives it.
#pragma once

#include "plan/calendar/date.hpp"
#include "plan/model/plan.hpp"
#include "plan/support/json_writer.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace plan::emit {

// A key and its value; an empty text is absent too, which the writer's form decides about.
void write_text(support::JsonWriter& json, const support::JsonKey& key, std::string_view text);
void write_day(support::JsonWriter& json, const support::JsonKey& key,
               std::optional<calendar::Date> day);
void write_number(support::JsonWriter& json, const support::JsonKey& key,
                  std::optional<long long> number);
void write_truth(support::JsonWriter& json, const support::JsonKey& key, std::optional<bool> value);
void write_decimal(support::JsonWriter& json, const support::JsonKey& key,
                   std::optional<model::Decimal> number);

// A target as an object, and what a measure needs as a list below `amounts`.
void write_target(support::JsonWriter& json, const model::Target& target);
void write_amounts(support::JsonWriter& json, const std::vector<model::Resource>& resources);

// One of several things that fall due; without a state where it no longer drives, or
// belongs to no measure.
struct JsonOccurrence {
    std::optional<calendar::Date> first;
    calendar::Date last;
    std::string_view state;
};

// The members of a deadline into the object that is open.
void write_reading(support::JsonWriter& json, const deadline::Reading& reading, bool inherited,
                   const std::vector<JsonOccurrence>& occurrences);

} // namespace plan::emit
