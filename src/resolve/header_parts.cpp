#include "header_parts.hpp"

#include "plan/support/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace plan::resolve {
namespace {

using adapters::YamlKind;
using diagnostics::Message;
using words::Key;

constexpr std::array range_keys = {Key::from, Key::to};
constexpr std::array decision_keys = {Key::date, Key::by, Key::decision_case, Key::text};
constexpr std::array publish_keys = {Key::base_url, Key::contacts, Key::accent};
constexpr std::array default_keys = {Key::responsible, Key::deadline};

// What `{from:, to:}` hold, as written.
struct Ends {
    std::string from;
    std::string to;
};

std::optional<Ends> read_ends(const HeaderReader& reader, const HeaderEntry& owner) {
    Ends ends;
    for (const HeaderEntry& entry : reader.known_entries(owner, range_keys))
        (entry.key == Key::from ? ends.from : ends.to) = reader.text(entry).value_or("");
    if (ends.from.empty() || ends.to.empty())
        return std::nullopt;
    return ends;
}

// A scalar that is one range, or a map of two units.
std::optional<HeaderRange> read_range_value(const HeaderReader& reader, const HeaderEntry& entry) {
    if (reader.node(entry.value).kind != YamlKind::map) {
        const auto text = reader.text(entry);
        return text ? read_range(*text) : std::nullopt;
    }
    const auto ends = read_ends(reader, entry);
    if (!ends)
        return std::nullopt;
    const auto first = read_unit(ends->from);
    const auto last = read_unit(ends->to);
    if (!first || !last)
        return std::nullopt;
    return HeaderRange{.first = *first, .last = *last, .is_pair = true};
}

bool is_reserved_file_name(std::string_view id) {
    const std::string_view stem = id.substr(0, id.find('.'));
    static constexpr std::array<std::string_view, 6> names = {"index", "con", "prn",
                                                              "aux",   "nul", "all"};
    if (std::find(names.begin(), names.end(), stem) != names.end())
        return true;
    return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) &&
           support::is_digit(stem[3]);
}

bool is_plan_id(std::string_view id) {
    constexpr std::size_t longest = 64;
    const auto is_alphanumeric = [](char c) {
        return (c >= 'a' && c <= 'z') || support::is_digit(c);
    };
    const auto fits = [&](char c) {
        return is_alphanumeric(c) || c == '.' || c == '_' || c == '-';
    };
    return !id.empty() && id.size() <= longest && is_alphanumeric(id.front()) && id.back() != '.' &&
           std::all_of(id.begin(), id.end(), fits) && !is_reserved_file_name(id);
}

std::optional<model::Decision> read_decision(const HeaderReader& reader, const HeaderEntry& item) {
    const adapters::YamlNode& value = reader.node(item.value);
    if (value.kind == YamlKind::null)
        return std::nullopt;
    model::Decision decision;
    decision.origin = reader.origin(value.span);
    if (value.kind != YamlKind::map) {
        decision.date = reader.date(item);
        return decision;
    }
    for (const HeaderEntry& entry : reader.known_entries(item, decision_keys)) {
        if (entry.key == Key::date)
            decision.date = reader.date(entry);
        else if (entry.key == Key::by)
            decision.by = reader.text(entry).value_or("");
        else if (entry.key == Key::decision_case)
            decision.case_number = reader.text(entry).value_or("");
        else
            decision.text = reader.text(entry).value_or("");
    }
    return decision;
}

// A day or `a..b` of days; a month or a year is too vague for an event.
std::optional<calendar::Interval> read_event_days(const HeaderReader& reader,
                                                  const HeaderEntry& item) {
    const adapters::YamlNode& value = reader.node(item.value);
    if (value.kind == YamlKind::null ||
        (value.kind == YamlKind::scalar && support::trim(value.value).empty()))
        return std::nullopt;
    if (value.kind == YamlKind::sequence) {
        reader.report(Message::value_not_dates, value.span, {item.name});
        return std::nullopt;
    }
    const auto range = read_range_value(reader, item);
    const auto is_day = [](const HeaderUnit& unit) { return unit.days.first == unit.days.last; };
    if (!range || !is_day(range->first) || !is_day(range->last)) {
        reader.report(Message::invalid_date_value, value.span, {reader.written(item.value)},
                      Message::help_date_value);
        return std::nullopt;
    }
    const calendar::Interval days{.first = range->first.days.first, .last = range->last.days.last};
    if (days.last >= days.first)
        return days;
    reader.report(Message::period_backwards, value.span, {days.first.iso(), days.last.iso()});
    return std::nullopt;
}

bool is_web_address(std::string_view text) {
    if (!text.starts_with("https://") && !text.starts_with("http://"))
        return false;
    return text.find("//") + 2 < text.size() && std::all_of(text.begin(), text.end(), [](char c) {
               return c > ' ' && std::string_view("\"'<>\\^`{|}").find(c) == std::string_view::npos;
           });
}

// `4.2`, cut and not rounded, so that what is too little never looks enough.
std::string tenths(double number) {
    const int all = static_cast<int>(number * 10);
    return std::to_string(all / 10) + "." + std::to_string(all % 10);
}

// Links and headings are written in it. Without quotes `#` begins a comment, and there is no value.
std::optional<support::Colour> read_accent(const HeaderReader& reader, const HeaderEntry& entry) {
    const adapters::YamlNode& value = reader.node(entry.value);
    const bool absent = value.kind == YamlKind::null;
    const auto text = absent ? std::string() : reader.text(entry);
    if (!text)
        return std::nullopt;
    const auto colour = support::colour_from_hex(*text);
    if (!colour) {
        reader.report(Message::wrong_type, absent ? entry.name_span : value.span,
                      {entry.name, "`\"#rrggbb\"`"});
        return std::nullopt;
    }
    constexpr support::Colour white{255, 255, 255};
    const double contrast = support::contrast(*colour, white);
    if (contrast >= support::readable_contrast)
        return colour;
    reader.report(Message::weak_accent, value.span, {*text, tenths(contrast)},
                  Message::help_accent);
    return std::nullopt;
}

} // namespace

std::optional<model::Period> read_period(const HeaderReader& reader, const HeaderEntry& entry) {
    const adapters::YamlNode& value = reader.node(entry.value);
    if (value.kind == YamlKind::null ||
        (value.kind == YamlKind::scalar && support::trim(value.value).empty()))
        return std::nullopt;
    if (value.kind == YamlKind::sequence) {
        reader.report(Message::value_not_text, value.span, {entry.name}, Message::help_period);
        return std::nullopt;
    }
    const auto range = read_range_value(reader, entry);
    auto period = range ? period_of(*range) : std::nullopt;
    if (!period) {
        reader.report(Message::invalid_period, value.span, {reader.written(entry.value)},
                      Message::help_period);
        return std::nullopt;
    }
    if (period->days.last < period->days.first) {
        reader.report(Message::period_backwards, value.span,
                      {period->days.first.iso(), period->days.last.iso()}, Message::help_period);
        return std::nullopt;
    }
    period->text = value.kind == YamlKind::scalar ? value.value : reader.written(entry.value);
    period->origin = reader.origin(value.span);
    return period;
}

std::string read_id(const HeaderReader& reader, const HeaderEntry& entry) {
    const auto id = reader.text(entry);
    if (!id)
        return {};
    if (is_plan_id(reader.node(entry.value).value))
        return *id;
    reader.report(Message::invalid_id, reader.node(entry.value).span, {*id}, Message::help_id);
    return {};
}

std::optional<words::Language> read_language(const HeaderReader& reader, const HeaderEntry& entry) {
    const auto text = reader.text(entry);
    if (!text)
        return std::nullopt;
    const auto language = words::language_from_tag(support::fold(*text));
    if (!language)
        reader.report(Message::wrong_type, reader.node(entry.value).span,
                      {entry.name, "`nb`/`nn`/`en`"});
    return language;
}

std::vector<model::Decision> read_decisions(const HeaderReader& reader, const HeaderEntry& entry) {
    std::vector<model::Decision> decisions;
    for (const HeaderEntry& item : reader.items(entry))
        if (auto decision = read_decision(reader, item))
            decisions.push_back(std::move(*decision));
    return decisions;
}

std::vector<deadline::Event> read_events(const HeaderReader& reader, const HeaderEntry& entry) {
    std::vector<deadline::Event> events;
    for (const HeaderEntry& named : reader.named_entries(entry)) {
        deadline::Event event;
        event.name = support::tidy(named.name);
        for (const HeaderEntry& item : reader.items(named))
            if (const auto days = read_event_days(reader, item))
                event.dates.push_back(*days);
        std::sort(event.dates.begin(), event.dates.end());
        event.dates.erase(std::unique(event.dates.begin(), event.dates.end()), event.dates.end());
        if (!event.dates.empty() && !event.name.empty())
            events.push_back(std::move(event));
    }
    return events;
}

void read_publishing(const HeaderReader& reader, const HeaderEntry& owner, SharedParts& parts) {
    for (const HeaderEntry& entry : reader.known_entries(owner, publish_keys)) {
        if (entry.key == Key::contacts) {
            parts.publish_contacts = reader.yes_or_no(entry);
            continue;
        }
        if (entry.key == Key::accent) {
            parts.accent = read_accent(reader, entry);
            continue;
        }
        const std::string address = reader.text(entry).value_or("");
        if (address.empty() || is_web_address(address))
            parts.base_url = address;
        else
            reader.report(Message::wrong_type, reader.node(entry.value).span,
                          {entry.name, "`https://…`"});
    }
}

void read_defaults(const HeaderReader& reader, const HeaderEntry& owner, model::Header& header) {
    for (const HeaderEntry& entry : reader.known_entries(owner, default_keys)) {
        if (!reader.text(entry))
            continue;
        const source::Span place = reader.inner_span(entry.value);
        if (entry.key == Key::responsible) {
            header.default_responsible = reader.node(entry.value).value;
            header.default_responsible_span = place;
        } else {
            header.default_deadline = reader.node(entry.value).value;
            header.default_deadline_span = place;
        }
    }
}

} // namespace plan::resolve
