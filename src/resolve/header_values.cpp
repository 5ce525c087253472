#include "header_values.hpp"

#include "plan/support/text.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace plan::resolve {
namespace {

using adapters::YamlKind;
using adapters::YamlNode;
using diagnostics::Message;

bool has_key(std::span<const words::Key> keys, words::Key key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

std::optional<words::Key> key_of(std::string_view folded) {
    if (const auto meaning = words::find(words::Context::key, folded))
        return static_cast<words::Key>(*meaning);
    return std::nullopt;
}

void report_same_key(const HeaderReader& reader, const HeaderEntry& entry,
                     const HeaderEntry& first) {
    diagnostics::Diagnostic diagnostic{.message = Message::same_key,
                                       .span = entry.name_span,
                                       .arguments = {entry.name, first.name},
                                       .help = {},
                                       .notes = {},
                                       .fix = {},
                                       .severity = {}};
    diagnostic.notes.push_back(
        {.message = Message::note_first_here, .arguments = {}, .span = first.name_span});
    reader.report(std::move(diagnostic));
}

} // namespace

std::string HeaderReader::written(std::uint32_t index) const {
    return std::string(m_file.view(node(index).span));
}

source::Span HeaderReader::inner_span(std::uint32_t index) const {
    const YamlNode& scalar = node(index);
    if (scalar.quoted && scalar.span.size() >= 2) {
        const source::Span inner{scalar.span.begin + 1, scalar.span.end - 1};
        if (m_file.view(inner) == scalar.value)
            return inner;
    }
    return scalar.span;
}

void HeaderReader::report(Message message, source::Span span, std::vector<std::string> arguments,
                          std::optional<Message> help) const {
    diagnostics::Diagnostic diagnostic;
    diagnostic.message = message;
    diagnostic.span = span;
    for (std::string& argument : arguments)
        diagnostic.arguments.emplace_back(std::move(argument));
    if (help)
        diagnostic.help = diagnostics::Note{.message = *help, .arguments = {}, .span = {}};
    report(std::move(diagnostic));
}

std::vector<HeaderEntry> HeaderReader::named_entries(const HeaderEntry& owner) const {
    std::vector<HeaderEntry> entries;
    const YamlNode& map = node(owner.value);
    if (map.kind != YamlKind::map) {
        if (map.kind != YamlKind::null)
            report(Message::value_not_map, map.span, {owner.name});
        return entries;
    }
    std::unordered_map<std::string, std::size_t> seen; // by folded name
    for (std::size_t i = 0; i + 1 < map.children.size(); i += 2) {
        const YamlNode& name = node(map.children[i]);
        HeaderEntry entry{
            .key = {}, .name = name.value, .name_span = name.span, .value = map.children[i + 1]};
        const auto [first, is_new] = seen.try_emplace(support::fold(name.value), entries.size());
        if (is_new)
            entries.push_back(std::move(entry));
        else if (entries[first->second].name != entry.name) // equal ones were reported as YAML
            report_same_key(*this, entry, entries[first->second]);
    }
    return entries;
}

std::vector<HeaderEntry> HeaderReader::known_entries(const HeaderEntry& owner,
                                                     std::span<const words::Key> allowed,
                                                     std::span<const words::Key> elsewhere) const {
    std::vector<HeaderEntry> known;
    for (HeaderEntry& entry : named_entries(owner)) {
        const auto key = key_of(support::fold(entry.name));
        if (key && has_key(elsewhere, *key)) {
            report(Message::key_not_here, entry.name_span, {entry.name});
            continue;
        }
        if (!key || !has_key(allowed, *key)) {
            report_unknown(entry, allowed);
            continue;
        }
        entry.key = *key;
        const auto same = std::find_if(known.begin(), known.end(), [&](const HeaderEntry& other) {
            return other.key == entry.key;
        });
        if (same != known.end())
            report_same_key(*this, entry, *same);
        else
            known.push_back(std::move(entry));
    }
    return known;
}

std::optional<HeaderEntry> HeaderReader::entry_of(const HeaderEntry& owner, words::Key key) const {
    const std::vector<std::uint32_t>& children = node(owner.value).children;
    for (std::size_t i = 0; i + 1 < children.size(); i += 2) {
        const YamlNode& name = node(children[i]);
        if (key_of(support::fold(name.value)) == key)
            return HeaderEntry{
                .key = key, .name = name.value, .name_span = name.span, .value = children[i + 1]};
    }
    return std::nullopt;
}

void HeaderReader::report_unknown(const HeaderEntry& entry,
                                  std::span<const words::Key> allowed) const {
    diagnostics::Diagnostic diagnostic;
    diagnostic.message = Message::unknown_key;
    diagnostic.span = entry.name_span;
    diagnostic.arguments = {entry.name};
    const std::string folded = support::fold(entry.name);
    const unsigned distance = support::code_points(folded) < 5 ? 1 : 2;
    const auto near = words::nearest(words::Context::key, folded, distance, allowed);
    if (near) {
        diagnostic.help = diagnostics::Note{
            .message = Message::help_did_you_mean, .arguments = {std::string(*near)}, .span = {}};
        diagnostic.fix = diagnostics::Fixit{entry.name_span, std::string(*near)};
    }
    report(std::move(diagnostic));
}

std::optional<std::string> HeaderReader::text(const HeaderEntry& entry) const {
    const YamlNode& value = node(entry.value);
    if (value.kind == YamlKind::scalar) {
        std::string tidy = support::tidy(value.value);
        return tidy.empty() ? std::nullopt : std::optional(std::move(tidy));
    }
    if (value.kind != YamlKind::null)
        report(Message::value_not_text, value.span, {entry.name});
    return std::nullopt;
}

std::optional<bool> HeaderReader::yes_or_no(const HeaderEntry& entry) const {
    const auto written_text = text(entry);
    if (!written_text)
        return std::nullopt;
    const std::string folded = support::fold(*written_text);
    for (const std::string_view yes : {"true", "yes", "ja"})
        if (folded == yes)
            return true;
    for (const std::string_view no : {"false", "no", "nei"})
        if (folded == no)
            return false;
    report(Message::wrong_type, node(entry.value).span, {entry.name, "`true`/`false`"});
    return std::nullopt;
}

std::optional<calendar::Date> HeaderReader::date(const HeaderEntry& entry) const {
    const auto written_text = text(entry);
    if (!written_text)
        return std::nullopt;
    const auto day = read_date(*written_text);
    if (!day)
        report(Message::invalid_date_value, node(entry.value).span, {*written_text},
               Message::help_date_value);
    return day;
}

std::vector<std::string> HeaderReader::texts(const HeaderEntry& entry) const {
    std::vector<std::string> all;
    for (const HeaderEntry& item : items(entry))
        if (auto one = text(item))
            all.push_back(std::move(*one));
    return all;
}

std::vector<HeaderEntry> HeaderReader::items(const HeaderEntry& entry) const {
    if (node(entry.value).kind != YamlKind::sequence)
        return {entry};
    std::vector<HeaderEntry> all;
    for (const std::uint32_t item : node(entry.value).children) {
        HeaderEntry one = entry;
        one.value = item;
        all.push_back(std::move(one));
    }
    return all;
}

} // namespace plan::resolve
