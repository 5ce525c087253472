#include "json_object.hpp"

#include <algorithm>

namespace plan::resolve {
namespace {

using adapters::JsonKind;
using adapters::JsonNode;
using adapters::no_json;
using diagnostics::Message;

constexpr std::size_t most_shown = 60;
constexpr long long thousand = 1000;

Message message_for(JsonKind kind) {
    switch (kind) {
    case JsonKind::truth:
        return Message::data_wants_truth;
    case JsonKind::number:
        return Message::data_wants_number;
    case JsonKind::text:
        return Message::data_wants_text;
    case JsonKind::list:
        return Message::data_wants_list;
    case JsonKind::null:
    case JsonKind::object:
        return Message::data_wants_object;
    }
    return Message::data_wants_object;
}

std::string shortened_value(std::string_view text) {
    std::size_t end = std::min(text.size(), most_shown);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U)
        --end;
    std::string shown(text.substr(0, end));
    std::ranges::replace(shown, '\n', ' ');
    return end < text.size() ? shown + "…" : shown;
}

} // namespace

std::string JsonValues::path(std::uint32_t index, std::string_view key) const {
    std::vector<std::string> parts;
    if (!key.empty())
        parts.emplace_back(key);
    for (std::uint32_t at = index; at != no_json && m_tree.at(at).parent != no_json;
         at = m_tree.at(at).parent) {
        const JsonNode& parent = m_tree.at(m_tree.at(at).parent);
        if (parent.kind == JsonKind::object) {
            parts.emplace_back(m_tree.view(m_tree.at(at).key));
            continue;
        }
        std::size_t place = 0;
        for (std::uint32_t one = parent.first; one != at; one = m_tree.at(one).next)
            ++place;
        parts.push_back("[" + std::to_string(place) + "]");
    }
    std::string out;
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        out += out.empty() || part->starts_with('[') ? "" : ".";
        out += *part;
    }
    return out.empty() ? "$" : out;
}

void JsonValues::fail(Message message, std::uint32_t index, std::vector<diagnostics::Argument> more,
                      std::string_view key) {
    if (m_failed)
        return;
    m_failed = true;
    std::vector<diagnostics::Argument> arguments;
    arguments.reserve(more.size() + 1);
    arguments.emplace_back(path(index, key));
    for (diagnostics::Argument& one : more)
        arguments.push_back(std::move(one));
    const std::uint32_t place = m_tree.at(index).place;
    m_sink.report({.message = message,
                   .span = {place, place + 1},
                   .arguments = std::move(arguments),
                   .help = diagnostics::Note{Message::help_published_data, {}, std::nullopt}});
}

JsonObject::JsonObject(JsonValues& values, std::uint32_t index)
    : m_values(values)
    , m_index(index) {
    const JsonNode& node = values.tree().at(index);
    if (node.kind == JsonKind::object)
        m_next = node.first;
    else
        values.fail(Message::data_wants_object, index);
}

// Keys are mostly asked for in the order in which they stand.
std::uint32_t JsonObject::find(std::string_view key) {
    const adapters::JsonTree& tree = m_values.tree();
    const auto search = [&](std::uint32_t from, std::uint32_t to) {
        while (from != to && from != no_json && tree.view(tree.at(from).key) != key)
            from = tree.at(from).next;
        return from == to ? no_json : from;
    };
    std::uint32_t found = search(m_next, no_json);
    if (found == no_json && tree.at(m_index).kind == JsonKind::object)
        found = search(tree.at(m_index).first, m_next);
    if (found != no_json)
        m_next = tree.at(found).next;
    return found;
}

const JsonNode* JsonObject::need(std::string_view key, JsonKind kind, bool may_be_null) {
    if (m_values.failed())
        return nullptr;
    const std::uint32_t found = find(key);
    if (found == no_json) {
        if (!may_be_null)
            m_values.fail(Message::data_missing, m_index, {}, key);
        return nullptr;
    }
    const JsonNode& node = m_values.tree().at(found);
    if (node.kind == kind)
        return &node;
    if (node.kind != JsonKind::null || !may_be_null)
        m_values.fail(message_for(kind), found);
    return nullptr;
}

void JsonObject::fail(std::string_view key, Message message,
                      std::vector<diagnostics::Argument> more) {
    const std::uint32_t found = find(key);
    m_values.fail(message, found == no_json ? m_index : found, std::move(more));
}

void JsonObject::fail_with(std::string_view key, Message message, std::string_view written) {
    fail(key, message, {shortened_value(written)});
}

std::string JsonObject::text(std::string_view key) {
    const JsonNode* node = need(key, JsonKind::text, false);
    return node != nullptr ? std::string(m_values.tree().view(node->text)) : std::string();
}

std::string JsonObject::text_or_null(std::string_view key) {
    const JsonNode* node = need(key, JsonKind::text, true);
    return node != nullptr ? std::string(m_values.tree().view(node->text)) : std::string();
}

calendar::Date JsonObject::day(std::string_view key) {
    const std::string written = text(key);
    const auto day = calendar::Date::from_iso(written);
    if (!day && !m_values.failed())
        fail_with(key, Message::data_wants_day, written);
    return day.value_or(calendar::Date());
}

std::optional<calendar::Date> JsonObject::day_or_null(std::string_view key) {
    const JsonNode* node = need(key, JsonKind::text, true);
    if (node == nullptr)
        return std::nullopt;
    return day(key);
}

bool JsonObject::truth(std::string_view key) {
    const JsonNode* node = need(key, JsonKind::truth, false);
    return node != nullptr && node->truth;
}

std::optional<bool> JsonObject::truth_or_null(std::string_view key) {
    const JsonNode* node = need(key, JsonKind::truth, true);
    return node != nullptr ? std::optional(node->truth) : std::nullopt;
}

int JsonObject::number(std::string_view key, int least, int most) {
    if (need(key, JsonKind::number, false) == nullptr)
        return least;
    return number_or_null(key, least, most).value_or(least);
}

std::optional<int> JsonObject::number_or_null(std::string_view key, int least, int most) {
    const JsonNode* node = need(key, JsonKind::number, true);
    if (node == nullptr)
        return std::nullopt;
    if (!node->thousandths || *node->thousandths % thousand != 0 ||
        *node->thousandths < least * thousand || *node->thousandths > most * thousand) {
        fail(key, Message::data_number_outside,
             {static_cast<long long>(least), static_cast<long long>(most)});
        return std::nullopt;
    }
    return static_cast<int>(*node->thousandths / thousand);
}

std::optional<long long> JsonObject::decimal_or_null(std::string_view key) {
    const JsonNode* node = need(key, JsonKind::number, true);
    if (node == nullptr)
        return std::nullopt;
    if (!node->thousandths)
        fail(key, Message::data_wants_decimal);
    return node->thousandths;
}

std::vector<std::uint32_t> JsonObject::list(std::string_view key) {
    std::vector<std::uint32_t> values;
    const JsonNode* node = need(key, JsonKind::list, false);
    for (std::uint32_t at = node != nullptr ? node->first : no_json; at != no_json;
         at = m_values.tree().at(at).next)
        values.push_back(at);
    return values;
}

std::vector<std::string> JsonObject::texts(std::string_view key) {
    std::vector<std::string> all;
    for (const std::uint32_t at : list(key)) {
        const JsonNode& node = m_values.tree().at(at);
        if (node.kind != JsonKind::text) {
            m_values.fail(Message::data_wants_text, at);
            return {};
        }
        all.emplace_back(m_values.tree().view(node.text));
    }
    return all;
}

std::optional<JsonObject> JsonObject::object(std::string_view key) {
    return inner(need(key, JsonKind::object, false));
}

std::optional<JsonObject> JsonObject::object_or_null(std::string_view key) {
    return inner(need(key, JsonKind::object, true));
}

std::optional<JsonObject> JsonObject::inner(const JsonNode* node) {
    if (node == nullptr)
        return std::nullopt;
    return JsonObject(m_values, static_cast<std::uint32_t>(node - m_values.tree().nodes.data()));
}

} // namespace plan::resolve
