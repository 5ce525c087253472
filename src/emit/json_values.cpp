#include "json_values.hpp"

#include "plan/model/json_names.hpp"

namespace plan::emit {
namespace {

using support::JsonWriter;

void write_quota(JsonWriter& json, const std::optional<deadline::Quota>& quota) {
    if (!quota) {
        json.absent("quota");
        return;
    }
    json.key("quota").begin_object();
    write_number(json, "min", quota->min);
    write_number(json, "max", quota->max);
    json.key("per").string(model::json_name(quota->per)).end_object();
}

void write_event_use(JsonWriter& json, const std::optional<deadline::EventUse>& event) {
    if (!event) {
        json.absent("event");
        return;
    }
    json.key("event").begin_object().key("name").string(event->name);
    json.key("offset_days").number(event->offset_days);
    json.key("offset_working_days").number(event->offset_working_days);
    json.key("offset_months").number(event->offset_months).end_object();
}

void write_occurrences(JsonWriter& json, const std::vector<JsonOccurrence>& occurrences) {
    json.key("occurrences").begin_array();
    for (const JsonOccurrence& occurrence : occurrences) {
        json.begin_object();
        write_day(json, "first", occurrence.first);
        write_day(json, "last", occurrence.last);
        write_text(json, "state", occurrence.state);
        json.end_object();
    }
    json.end_array();
}

} // namespace

void write_text(JsonWriter& json, const support::JsonKey& key, std::string_view text) {
    if (text.empty())
        json.absent(key);
    else
        json.key(key).string(text);
}

void write_day(JsonWriter& json, const support::JsonKey& key, std::optional<calendar::Date> day) {
    if (day)
        json.key(key).string(day->iso());
    else
        json.absent(key);
}

void write_number(JsonWriter& json, const support::JsonKey& key, std::optional<long long> number) {
    if (number)
        json.key(key).number(*number);
    else
        json.absent(key);
}

void write_truth(JsonWriter& json, const support::JsonKey& key, std::optional<bool> value) {
    if (value)
        json.key(key).boolean(*value);
    else
        json.absent(key);
}

void write_decimal(JsonWriter& json, const support::JsonKey& key,
                   std::optional<model::Decimal> number) {
    if (number)
        json.key(key).thousandths(number->thousandths);
    else
        json.absent(key);
}

void write_target(JsonWriter& json, const model::Target& target) {
    json.begin_object().key("text").string(target.text);
    write_decimal(json, "number", target.number);
    write_text(json, "unit", target.unit);
    json.key("direction").string(model::json_name(target.direction));
    write_text(json, "per", target.per ? model::json_name(*target.per) : std::string_view());
    json.end_object();
}

void write_amounts(JsonWriter& json, const std::vector<model::Resource>& resources) {
    json.key("amounts").begin_array();
    for (const model::Resource& resource : resources) {
        json.begin_object();
        write_decimal(json, "kroner", resource.kroner);
        write_text(json, "text", resource.text);
        json.end_object();
    }
    json.end_array();
}

void write_reading(JsonWriter& json, const deadline::Reading& reading, bool inherited,
                   const std::vector<JsonOccurrence>& occurrences) {
    json.key("text").string(reading.text);
    json.key("kind").string(model::json_name(reading.kind));
    write_day(json, "first", reading.first);
    write_day(json, "last", reading.last);
    json.key("precision").string(model::json_name(reading.precision));
    json.key("approximate").boolean(reading.approximate);
    json.key("year_inferred").boolean(reading.year_inferred);
    json.key("inherited").boolean(inherited);
    write_text(json, "rrule", reading.rrule);
    write_quota(json, reading.quota);
    write_event_use(json, reading.event);
    write_occurrences(json, occurrences);
}

} // namespace plan::emit
