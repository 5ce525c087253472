#include "plan/resolve/header.hpp"

#include "header_parts.hpp"

#include "plan/support/text.hpp"
#include "plan/syntax/front_matter.hpp"

#include <array>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace plan::resolve {
namespace {

using adapters::YamlKind;
using adapters::YamlReading;
using diagnostics::Message;
using words::Key;

constexpr std::array plan_keys = {Key::plan,         Key::title,    Key::organization, Key::period,
                                  Key::id,           Key::language, Key::adopted,      Key::amended,
                                  Key::responsibles, Key::events,   Key::defaults,     Key::seasons,
                                  Key::checks,       Key::publish,  Key::schema};
constexpr std::array config_keys = {Key::organization, Key::language, Key::responsibles,
                                    Key::events,       Key::seasons,  Key::checks,
                                    Key::publish,      Key::schema};
constexpr std::array plan_only_keys = {Key::plan,    Key::title,   Key::period,  Key::id,
                                       Key::adopted, Key::amended, Key::defaults};

// The root as if it were the value of an entry.
constexpr HeaderEntry root_entry() {
    return {};
}

// Reports the faults; true when what was read can be trusted.
bool report_faults(const YamlReading& reading, const source::SourceFile& file,
                   diagnostics::Sink& sink) {
    bool trusted = true;
    for (const adapters::YamlFault& fault : reading.faults) {
        sink.report(diagnose(fault, file));
        trusted = trusted && is_local(fault.kind);
    }
    return trusted;
}

// True for a root that is a map; anything else but nothing at all is reported.
bool is_map(const YamlReading& reading, diagnostics::Sink& sink) {
    if (reading.tree.empty() || reading.tree.at(0).kind == YamlKind::null)
        return false;
    if (reading.tree.at(0).kind == YamlKind::map)
        return true;
    diagnostics::Diagnostic diagnostic;
    diagnostic.message = Message::not_a_map;
    diagnostic.span = reading.tree.at(0).span;
    sink.report(std::move(diagnostic));
    return false;
}

// True when the entry is one of those that plan.yaml may hold too.
bool read_shared(const HeaderReader& reader, const HeaderEntry& entry, SharedParts& parts) {
    if (entry.key == Key::organization)
        parts.organization = reader.text(entry).value_or("");
    else if (entry.key == Key::language)
        parts.language = read_language(reader, entry);
    else if (entry.key == Key::responsibles)
        parts.people = read_people(reader, entry);
    else if (entry.key == Key::events)
        parts.events = read_events(reader, entry);
    else if (entry.key == Key::seasons)
        parts.seasons = read_seasons(reader, entry);
    else if (entry.key == Key::checks)
        parts.checks = read_checks(reader, entry);
    else if (entry.key == Key::publish)
        read_publishing(reader, entry, parts);
    else
        return entry.key == Key::schema;
    return true;
}

void read_own(const HeaderReader& reader, const HeaderEntry& entry, model::Header& header) {
    if (entry.key == Key::title) {
        header.title = reader.text(entry).value_or("");
    } else if (entry.key == Key::period) {
        header.period = read_period(reader, entry);
    } else if (entry.key == Key::id) {
        header.id = read_id(reader, entry);
        header.id_written = !header.id.empty();
        header.id_span = reader.node(entry.value).span;
    } else if (entry.key == Key::adopted) {
        auto decisions = read_decisions(reader, entry);
        if (!decisions.empty())
            header.adopted = std::move(decisions.front());
    } else if (entry.key == Key::amended) {
        header.amended = read_decisions(reader, entry);
    } else if (entry.key == Key::defaults) {
        read_defaults(reader, entry, header);
    }
}

void fill_in_people(model::Register& own, const model::Register& config) {
    std::unordered_set<std::string> keys;
    for (const model::Role& role : own.roles)
        keys.insert(role.key);
    for (const model::Role& role : config.roles)
        if (!keys.contains(role.key))
            own.roles.push_back(role);
}

void fill_in_events(std::vector<deadline::Event>& own, const std::vector<deadline::Event>& config) {
    std::unordered_set<std::string> names;
    for (const deadline::Event& event : own)
        names.insert(support::fold(event.name));
    for (const deadline::Event& event : config)
        if (!names.contains(support::fold(event.name)))
            own.push_back(event);
}

// What the plan does not say itself.
void fill_in(SharedParts& parts, const SharedParts& config) {
    if (parts.organization.empty())
        parts.organization = config.organization;
    if (!parts.language)
        parts.language = config.language;
    fill_in_people(parts.people, config.people);
    fill_in_events(parts.events, config.events);
    for (const auto season : {&model::Seasons::spring, &model::Seasons::summer,
                              &model::Seasons::autumn, &model::Seasons::winter})
        if (!(parts.seasons.*season))
            parts.seasons.*season = config.seasons.*season;
    // The first setting of a rule holds.
    parts.checks.insert(parts.checks.end(), config.checks.begin(), config.checks.end());
    if (parts.base_url.empty())
        parts.base_url = config.base_url;
    if (!parts.publish_contacts)
        parts.publish_contacts = config.publish_contacts;
    if (!parts.accent)
        parts.accent = config.accent;
}

void put_in(model::Header& header, SharedParts parts) {
    header.organization = std::move(parts.organization);
    header.language = parts.language.value_or(words::Language::nb);
    header.people = std::move(parts.people);
    header.events = std::move(parts.events);
    header.seasons = parts.seasons;
    header.checks = std::move(parts.checks);
    header.base_url = std::move(parts.base_url);
    header.publish_contacts = parts.publish_contacts.value_or(false);
    header.accent = parts.accent;
}

bool is_our_version(const HeaderReader& reader, const HeaderEntry& entry) {
    const adapters::YamlNode& value = reader.node(entry.value);
    if (value.kind == YamlKind::scalar && value.value == "1")
        return true;
    if (value.kind == YamlKind::scalar)
        reader.report(Message::unsupported_version, value.span, {value.value},
                      Message::help_version);
    else
        reader.report(Message::wrong_type,
                      value.kind == YamlKind::null ? entry.name_span : value.span,
                      {entry.name, "`1`"}, Message::help_version);
    return false;
}

// Reports why the YAML is no plan of ours; true when it is one.
bool is_our_plan(const source::SourceFile& file, const YamlReading& reading, source::Span opening,
                 diagnostics::Sink& sink) {
    const bool is_empty = reading.tree.empty() || reading.tree.at(0).kind == YamlKind::null;
    if (!is_empty && !is_map(reading, sink))
        return false;
    const HeaderReader reader(file, reading.tree, sink, model::Source::written);
    if (!is_empty)
        if (const auto entry = reader.entry_of(root_entry(), Key::plan))
            return is_our_version(reader, *entry);
    diagnostics::Diagnostic diagnostic;
    diagnostic.message = Message::no_plan_key;
    diagnostic.span = opening;
    diagnostic.help =
        diagnostics::Note{.message = Message::help_front_matter, .arguments = {}, .span = {}};
    sink.report(std::move(diagnostic));
    return false;
}

bool is_given(const HeaderReader& reader, const HeaderEntry& entry) {
    const adapters::YamlNode& value = reader.node(entry.value);
    return value.kind != YamlKind::null &&
           (value.kind != YamlKind::scalar || !support::trim(value.value).empty());
}

// Where a key that must be there is missing: at the key, if it has no value.
struct MissingPlaces {
    source::Span period;
    source::Span organization;
    bool period_given = false;
};

void note_place(const HeaderReader& reader, const HeaderEntry& entry, MissingPlaces& places) {
    if (entry.key == Key::period) {
        places.period = entry.name_span;
        places.period_given = is_given(reader, entry);
    } else if (entry.key == Key::organization) {
        places.organization = entry.name_span;
    }
}

void report_missing(const model::Header& header, const MissingPlaces& places,
                    diagnostics::Sink& sink) {
    const auto missing = [](Message message, source::Span place, Message help) {
        diagnostics::Diagnostic diagnostic;
        diagnostic.message = message;
        diagnostic.span = place;
        diagnostic.help = diagnostics::Note{.message = help, .arguments = {}, .span = {}};
        return diagnostic;
    };
    if (!places.period_given)
        sink.report(missing(Message::missing_period, places.period, Message::help_period));
    if (header.organization.empty()) {
        diagnostics::Diagnostic warning =
            missing(Message::missing_organization, places.organization, Message::help_organization);
        warning.severity = diagnostics::Severity::warning;
        sink.report(std::move(warning));
    }
}

// Reports why there is nothing to read; true when there is something.
bool report_state(const syntax::FrontMatter& front, diagnostics::Sink& sink) {
    diagnostics::Diagnostic diagnostic;
    diagnostic.span = front.opening;
    switch (front.state) {
    case syntax::FrontMatterState::found:
        return true;
    case syntax::FrontMatterState::absent:
        diagnostic.message = Message::no_front_matter;
        diagnostic.help =
            diagnostics::Note{.message = Message::help_front_matter, .arguments = {}, .span = {}};
        break;
    case syntax::FrontMatterState::unclosed:
        diagnostic.message = Message::unclosed_front_matter;
        diagnostic.help = diagnostics::Note{
            .message = Message::help_close_front_matter, .arguments = {}, .span = {}};
        break;
    }
    sink.report(std::move(diagnostic));
    return false;
}

} // namespace

Config read_config(source::SourceFile file, diagnostics::Sink& sink) {
    Config config{.file = std::move(file), .parts = {}, .usable = true};
    const auto size = static_cast<std::uint32_t>(config.file.bytes.size());
    const YamlReading reading = adapters::read_yaml(config.file.bytes, {.begin = 0, .end = size});
    diagnostics::Sink unheard; // one mistake, one finding
    const bool trusted = report_faults(reading, config.file, sink);
    config.usable = trusted;
    diagnostics::Sink& heard = trusted ? sink : unheard;
    if (!is_map(reading, heard))
        return config;
    const HeaderReader reader(config.file, reading.tree, heard, model::Source::config);
    for (const HeaderEntry& entry : reader.known_entries(root_entry(), config_keys, plan_only_keys))
        read_shared(reader, entry, config.parts);
    return config;
}

model::Header read_header(const source::SourceFile& file, const Config* config,
                          diagnostics::Sink& sink, bool& usable) {
    model::Header header;
    SharedParts parts;
    const syntax::FrontMatter front = syntax::find_front_matter(file.bytes);
    header.span = front.block;
    usable = report_state(front, sink);
    MissingPlaces places{.period = front.opening, .organization = front.opening};
    if (usable) {
        const YamlReading reading = adapters::read_yaml(file.bytes, front.yaml);
        usable =
            report_faults(reading, file, sink) && is_our_plan(file, reading, front.opening, sink);
        if (!reading.tree.empty() && reading.tree.at(0).kind == YamlKind::map) {
            // After a fault that breaks the reading, the rest is read without a word.
            diagnostics::Sink unheard;
            const HeaderReader reader(file, reading.tree, usable ? sink : unheard,
                                      model::Source::written);
            for (const HeaderEntry& entry : reader.known_entries(root_entry(), plan_keys)) {
                if (!read_shared(reader, entry, parts))
                    read_own(reader, entry, header);
                note_place(reader, entry, places);
            }
        }
    }
    if (config != nullptr)
        fill_in(parts, config->parts);
    put_in(header, std::move(parts));
    if (usable)
        report_missing(header, places, sink);
    return header;
}

} // namespace plan::resolve
