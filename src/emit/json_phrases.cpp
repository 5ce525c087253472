#include "json_values.hpp"

#include "plan/emit/emit.hpp"
#include "plan/model/json_names.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <utility>

namespace plan::emit {
namespace {

using report::Phrases;
using support::JsonWriter;

// Places are told in characters; bytes are our own affair.
void write_place(JsonWriter& json, const Phrases& phrases, std::size_t begin, std::size_t end) {
    const std::string_view text = phrases.text;
    const auto characters = [&](std::size_t byte) {
        return static_cast<long long>(
            support::code_points(text.substr(0, std::min(byte, text.size()))));
    };
    json.key("begin").number(characters(begin));
    json.key("end").number(characters(end));
}

void write_phrase(JsonWriter& json, const Phrases& phrases, const deadline::Reading& reading) {
    std::vector<JsonOccurrence> occurrences;
    const std::vector<report::Slot> slots = report::slots(reading);
    if (slots.size() > 1 || !reading.occurrences.empty())
        for (const report::Slot& slot : slots)
            occurrences.push_back({slot.first, slot.last, {}});
    json.begin_object();
    write_reading(json, reading, false, occurrences);
    write_place(json, phrases, reading.begin, reading.end);
    json.key("faults").begin_array();
    for (const deadline::Fault& fault : reading.faults) {
        json.begin_object().key("kind").string(model::json_name(fault.kind));
        json.key("message").string(report::fault_sentence(fault, phrases.language));
        write_text(json, "suggestion", fault.suggestion);
        write_place(json, phrases, fault.begin, fault.end);
        json.end_object();
    }
    json.end_array().end_object();
}

} // namespace

std::string phrases_json(const Phrases& phrases) {
    JsonWriter json;
    json.begin_array();
    for (const deadline::Reading& reading : phrases.readings)
        write_phrase(json, phrases, reading);
    json.end_array();
    return std::move(json).finish();
}

} // namespace plan::emit
