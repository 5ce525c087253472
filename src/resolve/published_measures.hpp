// The measures of plan.json, and what they have in common with the plan around them.
#pragma once

#include "json_object.hpp"

#include "plan/model/plan.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace plan::resolve {

// `text` and `markdown` of an object, as rich_text() makes it of a plan's own.
[[nodiscard]] model::RichText read_rich(JsonObject& json);
[[nodiscard]] model::Decision read_decision(JsonObject& json);
[[nodiscard]] model::Target read_target(JsonObject& json);
// `first` and `last`, in order.
[[nodiscard]] calendar::Interval read_days(JsonObject& json, std::string_view first_key,
                                           std::string_view last_key);
// The text of the key, which must be good for an id: it names files and anchors.
[[nodiscard]] std::string read_slug(JsonObject& json, std::string_view key);

// Reads the measures of one plan, whose register and sections are there.
class PublishedMeasures {
public:
    explicit PublishedMeasures(model::Plan& plan);

    void read(JsonObject& plan);

private:
    [[nodiscard]] model::Measure measure(JsonObject json);
    void refer(JsonObject json, model::Measure& measure);
    void follow_up(JsonObject& json, model::Measure& measure);
    void fields(JsonObject& json, model::Measure& measure);
    [[nodiscard]] std::vector<model::Responsible> people(JsonObject& json, std::string_view key);
    [[nodiscard]] std::vector<model::Step> steps(JsonObject& json);
    [[nodiscard]] std::size_t section_of(JsonObject& json);

    model::Plan& m_plan;
    std::unordered_map<std::string, std::size_t> m_roles;    // by key
    std::unordered_map<std::string, std::size_t> m_sections; // by id
    std::unordered_map<std::string, std::size_t> m_measures; // by id
};

} // namespace plan::resolve
