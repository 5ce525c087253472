#include "header_parts.hpp"

#include "plan/support/text.hpp"

#include <array>
#include <unordered_map>
#include <utility>

namespace plan::resolve {
namespace {

using adapters::YamlKind;
using diagnostics::Message;
using words::Key;

constexpr std::array holder_keys = {Key::name, Key::from, Key::to, Key::publish, Key::role_publish};
constexpr std::array role_keys = {Key::name, Key::aliases, Key::holders, Key::publish,
                                  Key::role_publish};

// The first day that the entry's text holds, or the last.
std::optional<calendar::Date> read_edge(const HeaderReader& reader, const HeaderEntry& entry,
                                        calendar::Date calendar::Interval::*edge) {
    const auto text = reader.text(entry);
    if (!text)
        return std::nullopt;
    if (const auto unit = read_unit(*text))
        return unit->days.*edge;
    reader.report(Message::invalid_date_value, reader.node(entry.value).span, {*text},
                  Message::help_date_value);
    return std::nullopt;
}

void read_holder_map(const HeaderReader& reader, const HeaderEntry& item, model::Holder& holder) {
    for (const HeaderEntry& entry : reader.known_entries(item, holder_keys)) {
        if (entry.key == Key::name)
            holder.name = reader.text(entry).value_or("");
        else if (entry.key == Key::from)
            holder.from = read_edge(reader, entry, &calendar::Interval::first);
        else if (entry.key == Key::to)
            holder.to = read_edge(reader, entry, &calendar::Interval::last);
        else
            holder.publish = reader.yes_or_no(entry).value_or(false);
    }
    if (holder.from && holder.to && *holder.to < *holder.from) {
        reader.report(Message::period_backwards, reader.node(item.value).span,
                      {holder.from->iso(), holder.to->iso()});
        holder.to.reset();
    }
}

std::vector<model::Holder> read_holders(const HeaderReader& reader, const HeaderEntry& list) {
    std::vector<model::Holder> holders;
    for (const HeaderEntry& item : reader.items(list)) {
        const adapters::YamlNode& value = reader.node(item.value);
        model::Holder holder;
        holder.span = value.span;
        if (value.kind == YamlKind::map)
            read_holder_map(reader, item, holder);
        else
            holder.name = reader.text(item).value_or("");
        if (!holder.name.empty())
            holders.push_back(std::move(holder));
        else if (value.kind == YamlKind::map)
            reader.report(Message::missing_name, value.span, {list.name});
    }
    return holders;
}

void read_role_map(const HeaderReader& reader, const HeaderEntry& owner, model::Role& role) {
    for (const HeaderEntry& entry : reader.known_entries(owner, role_keys)) {
        if (entry.key == Key::name)
            role.name = reader.text(entry).value_or(role.name);
        else if (entry.key == Key::aliases)
            role.aliases = reader.texts(entry);
        else if (entry.key == Key::holders)
            role.holders = read_holders(reader, entry);
        else
            role.publish = reader.yes_or_no(entry).value_or(false);
    }
}

// An entry of the register: `htv: {name: …}`, `leder: Leder`, `styret:`.
model::Role read_role(const HeaderReader& reader, const HeaderEntry& entry) {
    model::Role role;
    role.key = support::slug(entry.name);
    role.name = support::tidy(entry.name);
    const adapters::YamlNode& value = reader.node(entry.value);
    role.origin = reader.origin(source::join(entry.name_span, value.span));
    if (value.kind == YamlKind::map)
        read_role_map(reader, entry, role);
    else
        role.name = reader.text(entry).value_or(role.name);
    return role;
}

// An item of a register that is a list: `- Leder`, `- {name: Leder}`.
model::Role read_listed_role(const HeaderReader& reader, const HeaderEntry& item) {
    model::Role role;
    const adapters::YamlNode& value = reader.node(item.value);
    role.origin = reader.origin(value.span);
    if (value.kind == YamlKind::map) {
        read_role_map(reader, item, role);
        if (role.name.empty())
            reader.report(Message::missing_name, value.span, {item.name});
    } else {
        role.name = reader.text(item).value_or("");
    }
    role.key = support::slug(role.name);
    return role;
}

// Roles by key; two that would share a page are one too many.
class Roles {
public:
    explicit Roles(const HeaderReader& reader)
        : m_reader(reader) {}

    void add(model::Role role, source::Span place, const std::string& written) {
        if (role.name.empty())
            return;
        if (role.key.empty())
            role.key = "role";
        const auto [first, is_new] = m_places.try_emplace(role.key, place, written);
        if (is_new) {
            m_register.roles.push_back(std::move(role));
            return;
        }
        diagnostics::Diagnostic diagnostic;
        diagnostic.message = Message::same_key;
        diagnostic.span = place;
        diagnostic.arguments = {written, first->second.second};
        diagnostic.notes.push_back(
            {.message = Message::note_first_here, .arguments = {}, .span = first->second.first});
        m_reader.report(std::move(diagnostic));
    }

    [[nodiscard]] model::Register take() { return std::move(m_register); }

private:
    const HeaderReader& m_reader;
    model::Register m_register;
    std::unordered_map<std::string, std::pair<source::Span, std::string>> m_places;
};

} // namespace

model::Register read_people(const HeaderReader& reader, const HeaderEntry& entry) {
    Roles roles(reader);
    if (reader.node(entry.value).kind == YamlKind::sequence) {
        for (const HeaderEntry& item : reader.items(entry)) {
            model::Role role = read_listed_role(reader, item);
            const std::string name = role.name;
            roles.add(std::move(role), reader.node(item.value).span, name);
        }
        return roles.take();
    }
    for (const HeaderEntry& one : reader.named_entries(entry))
        roles.add(read_role(reader, one), one.name_span, one.name);
    return roles.take();
}

} // namespace plan::resolve
