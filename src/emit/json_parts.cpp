#include "json_parts.hpp"

#include "json_values.hpp"

#include "plan/model/json_names.hpp"

namespace plan::emit {

using support::JsonWriter;

void write_rich(JsonWriter& json, const model::RichText& text) {
    json.key("text").string(text.plain);
    write_text(json, "markdown", text.markdown == text.plain ? std::string_view() : text.markdown);
}

namespace {

// Who may be shown, and from when to when they have the role.
void write_holders(JsonWriter& json, const model::Role& role, report::Audience audience) {
    json.key("holders").begin_array();
    for (const model::Holder& holder : role.holders) {
        if (audience == report::Audience::open && !role.publish && !holder.publish)
            continue;
        json.begin_object().key("name").string(holder.name);
        write_day(json, "from", holder.from);
        write_day(json, "to", holder.to);
        json.end_object();
    }
    json.end_array();
}

} // namespace

void write_roles(JsonWriter& json, const report::PlanReport& plan) {
    json.key("roles").begin_array();
    for (const model::Role& role : plan.plan->header.people.roles) {
        if (role.key.empty()) // a person whom an open report does not name
            continue;
        json.begin_object().key("key").string(role.key).key("name").string(role.name);
        json.key("aliases").begin_array();
        for (const std::string& alias : role.aliases)
            json.string(alias);
        json.end_array();
        write_holders(json, role, plan.audience);
        json.end_object();
    }
    json.end_array();
}

void write_events(JsonWriter& json, const std::vector<deadline::Event>& events) {
    json.key("events").begin_array();
    for (const deadline::Event& event : events) {
        json.begin_object().key("name").string(event.name).key("dates").begin_array();
        for (const calendar::Interval& days : event.dates) {
            json.begin_object();
            write_day(json, "first", days.first);
            write_day(json, "last", days.last);
            json.end_object();
        }
        json.end_array().end_object();
    }
    json.end_array();
}

void write_text_fields(JsonWriter& json, const model::Measure& measure) {
    json.key("fields").begin_array();
    for (const model::TextField& field : measure.fields) {
        if (field.field == words::Field::internal)
            continue;
        json.begin_object();
        write_text(json, "field",
                   field.field ? model::json_name(*field.field) : std::string_view());
        json.key("label").string(field.label);
        write_rich(json, field.text);
        json.end_object();
    }
    json.end_array();
}

void write_dependencies(JsonWriter& json, const model::Measure& measure, const model::Plan& plan) {
    json.key("dependencies").begin_array();
    for (const model::Dependency& one : measure.depends_on) {
        const bool here = one.measure && *one.measure < plan.measures.size();
        json.begin_object().key("text").string(one.text);
        write_text(json, "plan", one.plan);
        write_text(json, "measure", here ? plan.measures[*one.measure].id : one.id);
        json.end_object();
    }
    json.end_array();
}

void write_goal_references(JsonWriter& json, const model::Measure& measure,
                           const model::Plan& plan) {
    json.key("goal_references").begin_array();
    for (const model::GoalReference& one : measure.goals) {
        const bool in_section = one.section > 0 && one.section < plan.sections.size();
        json.begin_object().key("text").string(one.text);
        json.key("by_number").boolean(one.is_number);
        write_text(json, "section",
                   in_section ? std::string_view(plan.sections[one.section].id) : "");
        write_number(json, "goal",
                     one.goal ? std::optional(static_cast<long long>(*one.goal)) : std::nullopt);
        json.end_object();
    }
    json.end_array();
}

} // namespace plan::emit
