#include "plan/resolve/published.hpp"

#include "json_object.hpp"
#include "published_measures.hpp"

#include "plan/support/colour.hpp"
#include "plan/support/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace plan::resolve {
namespace {

using adapters::JsonFaultKind;
using diagnostics::Message;
using diagnostics::Note;

constexpr int deepest_heading = 7; // a bold line is below all headings
constexpr int most_measures = 1 << 22;

diagnostics::Diagnostic diagnostic_of(const adapters::JsonFault& fault, std::size_t size) {
    const auto end = std::min<std::size_t>(fault.place + std::size_t{1}, size);
    diagnostics::Diagnostic diagnostic{
        .message = Message::data_no_json,
        .span = {std::min(fault.place, static_cast<std::uint32_t>(end)),
                 static_cast<std::uint32_t>(end)},
        .help = Note{Message::help_published_data, {}, std::nullopt}};
    switch (fault.kind) {
    case JsonFaultKind::invalid:
        break;
    case JsonFaultKind::too_deep:
        diagnostic.message = Message::data_too_deep;
        diagnostic.arguments = {static_cast<long long>(fault.limit)};
        break;
    case JsonFaultKind::too_many:
        diagnostic.message = Message::data_too_many;
        diagnostic.arguments = {static_cast<long long>(fault.limit)};
        break;
    case JsonFaultKind::duplicate_key:
        diagnostic.message = Message::data_key_twice;
        diagnostic.arguments = {fault.detail};
        break;
    case JsonFaultKind::control:
        diagnostic.message = Message::data_control;
        diagnostic.arguments = {fault.detail};
        break;
    }
    return diagnostic;
}

void report_hidden(const adapters::JsonReading& reading, diagnostics::Sink& sink) {
    for (const adapters::JsonHidden& one : reading.hidden)
        sink.report({.message = Message::hidden_character,
                     .span = {one.place, one.place + 1},
                     .arguments = {fmt::format("{:04X}", static_cast<std::uint32_t>(one.code))},
                     .help = Note{Message::help_remove_character, {}, std::nullopt}});
}

std::vector<model::Goal> read_published_goals(JsonObject& json) {
    std::vector<model::Goal> goals;
    for (const std::uint32_t index : json.list("goals")) {
        JsonObject one(json.values(), index);
        model::Goal& goal = goals.emplace_back();
        goal.number = one.text_or_null("number");
        goal.text = read_rich(one);
        if (auto target = one.object_or_null("target"))
            goal.target = read_target(*target);
    }
    return goals;
}

// The first section is the plan itself.
std::vector<model::Section> read_sections(JsonObject& json) {
    std::vector<model::Section> sections(1);
    sections.front().goals = read_published_goals(json);
    std::unordered_map<std::string, std::size_t> known;
    for (const std::uint32_t index : json.list("sections")) {
        JsonObject one(json.values(), index);
        model::Section section;
        section.id = read_slug(one, "id");
        section.number = one.text_or_null("number");
        section.level = one.number("level", 1, deepest_heading);
        section.parent = 0;
        if (const std::string parent = one.text_or_null("parent"); !parent.empty()) {
            const auto found = known.find(parent);
            if (found == known.end())
                one.fail_with("parent", Message::data_refers_to_nothing, parent);
            else
                section.parent = found->second;
        }
        section.title = one.text("title");
        section.goals = read_published_goals(one);
        if (!known.emplace(section.id, sections.size()).second)
            one.fail_with("id", Message::data_twice, section.id);
        sections.push_back(std::move(section));
    }
    return sections;
}

// Those who may be shown; nobody else is named in what is published.
void read_published_holders(JsonObject& json, model::Role& role) {
    for (const std::uint32_t index : json.list("holders")) {
        JsonObject one(json.values(), index);
        model::Holder& holder = role.holders.emplace_back();
        holder.name = one.text("name");
        holder.from = one.day_or_null("from");
        holder.to = one.day_or_null("to");
        holder.publish = true;
    }
}

model::Register read_register(JsonObject& json) {
    model::Register people;
    for (const std::uint32_t index : json.list("roles")) {
        JsonObject one(json.values(), index);
        model::Role& role = people.roles.emplace_back();
        role.key = one.text("key");
        if (support::slug(role.key) != role.key)
            one.fail_with("key", Message::data_no_id, role.key);
        role.name = one.text("name");
        role.aliases = one.texts("aliases");
        read_published_holders(one, role);
    }
    return people;
}

std::vector<deadline::Event> read_published_events(JsonObject& json) {
    std::vector<deadline::Event> events;
    for (const std::uint32_t index : json.list("events")) {
        JsonObject one(json.values(), index);
        deadline::Event& event = events.emplace_back();
        event.name = one.text("name");
        for (const std::uint32_t days : one.list("dates")) {
            JsonObject date(json.values(), days);
            event.dates.push_back(read_days(date, "first", "last"));
        }
    }
    return events;
}

words::Language read_published_language(JsonObject& json) {
    const std::string tag = json.text("language");
    const auto language = words::language_from_tag(tag);
    if (!language)
        json.fail_with("language", Message::data_no_such_word, tag);
    return language.value_or(words::Language::nb);
}

// By the rule of a plan's own: one that could not be read on paper is none.
std::optional<support::Colour> read_published_accent(JsonObject& json) {
    const std::string written = json.text_or_null("accent");
    if (written.empty())
        return std::nullopt;
    constexpr support::Colour white{0xff, 0xff, 0xff};
    const auto colour = support::colour_from_hex(written);
    if (!colour || support::contrast(*colour, white) < support::readable_contrast) {
        json.fail_with("accent", Message::data_no_such_word, written);
        return std::nullopt;
    }
    return colour;
}

model::Header read_published_header(JsonObject& json) {
    model::Header header;
    header.id = read_slug(json, "id");
    header.id_written = json.truth("id_written");
    header.title = json.text_or_null("title");
    header.organization = json.text_or_null("organization");
    header.language = read_published_language(json);
    if (auto period = json.object_or_null("period")) {
        header.period.emplace();
        header.period->days = read_days(*period, "from", "to");
        header.period->text = period->text("text");
    }
    if (auto adopted = json.object_or_null("adopted"))
        header.adopted = read_decision(*adopted);
    for (const std::uint32_t index : json.list("amended")) {
        JsonObject one(json.values(), index);
        header.amended.push_back(read_decision(one));
    }
    header.base_url = json.text_or_null("base_url");
    header.accent = read_published_accent(json);
    header.publish_contacts = json.truth("contacts");
    header.people = read_register(json);
    header.events = read_published_events(json);
    return header;
}

model::Plan read_published_plan(JsonObject json) {
    model::Plan plan;
    plan.header = read_published_header(json);
    plan.path = json.text("path");
    plan.published_as_of = json.day("as_of");
    plan.published_closed = json.truth("closed");
    plan.sections = read_sections(json);
    const int whole = json.number("whole", 0, most_measures);
    if (json.values().failed())
        return plan;
    PublishedMeasures(plan).read(json);
    if (static_cast<std::size_t>(whole) != plan.measures.size())
        json.fail("whole", Message::data_of_a_part);
    return plan;
}

// Whether it is what another run may use: of this schema, whole, and for everybody.
void look_at_head(JsonObject& json) {
    if (!json.has("schema"))
        return json.values().fail(Message::data_not_ours, json.index());
    constexpr int known = 1;
    const int schema = json.number("schema", 0, most_measures);
    if (schema != known)
        json.fail("schema", Message::data_version, {static_cast<long long>(schema)});
    static_cast<void>(json.day("as_of"));
    const std::string audience = json.text("audience");
    if (audience != "open")
        json.fail("audience", Message::data_internal);
    if (!json.text_or_null("selection").empty())
        json.fail("selection", Message::data_of_a_part);
}

} // namespace

std::optional<Published> read_published(const source::SourceFile& file, diagnostics::Sink& sink) {
    const adapters::JsonReading reading =
        adapters::read_json(file.bytes, {.bytes = published_bytes});
    if (reading.fault) {
        sink.report(diagnostic_of(*reading.fault, file.bytes.size()));
        return std::nullopt;
    }
    JsonValues values(reading.tree, sink);
    JsonObject json(values, 0);
    look_at_head(json);
    Published published;
    for (const std::uint32_t index : json.list("plans")) {
        published.plans.push_back(read_published_plan(JsonObject(values, index)));
        if (values.failed())
            break;
    }
    for (const std::uint32_t index : json.list("unread")) {
        JsonObject one(values, index);
        std::string path = one.text("path");
        published.unread.push_back({std::move(path), one.text("why")});
    }
    if (values.failed())
        return std::nullopt;
    report_hidden(reading, sink);
    return published;
}

} // namespace plan::resolve
