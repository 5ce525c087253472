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

constexpr std::array season_keys = {Key::spring, Key::summer, Key::autumn, Key::winter};
constexpr std::array season_ends = {Key::from, Key::to};

struct MonthDay {
    int month = 0;
    int day = 0;
};

int two_digits(std::string_view text) {
    if (text.size() != 2 || !support::is_digit(text[0]) || !support::is_digit(text[1]))
        return 0;
    return (text[0] - '0') * 10 + (text[1] - '0');
}

// `03-01` or `01.03.`; the 29th of February is a day.
std::optional<MonthDay> read_month_day(std::string_view text) {
    text = support::trim(text);
    if (text.ends_with('.'))
        text.remove_suffix(1);
    if (text.size() != 5 || (text[2] != '-' && text[2] != '.'))
        return std::nullopt;
    MonthDay found{.month = two_digits(text.substr(0, 2)), .day = two_digits(text.substr(3))};
    if (text[2] == '.')
        std::swap(found.month, found.day);
    constexpr int leap_year = 2000;
    if (!calendar::Date::from_ymd(leap_year, found.month, found.day))
        return std::nullopt;
    return found;
}

std::optional<model::Season> make_season(std::string_view from, std::string_view to) {
    const auto first = read_month_day(from);
    const auto last = read_month_day(to);
    if (!first || !last)
        return std::nullopt;
    return model::Season{.first_month = first->month,
                         .first_day = first->day,
                         .last_month = last->month,
                         .last_day = last->day};
}

// `03-01..05-31` or `{from:, to:}`. A season may go over the turn of the year.
std::optional<model::Season> read_season(const HeaderReader& reader, const HeaderEntry& owner) {
    const adapters::YamlNode& value = reader.node(owner.value);
    if (value.kind == YamlKind::null)
        return std::nullopt;
    std::string from;
    std::string to;
    if (value.kind == YamlKind::map) {
        for (const HeaderEntry& entry : reader.known_entries(owner, season_ends))
            (entry.key == Key::from ? from : to) = reader.text(entry).value_or("");
    } else if (value.kind == YamlKind::scalar) {
        const std::size_t mark = value.value.find("..");
        from = value.value.substr(0, mark);
        to = mark == std::string::npos ? std::string() : value.value.substr(mark + 2);
    }
    const auto season = make_season(from, to);
    if (!season)
        reader.report(Message::wrong_type, value.span, {owner.name, "`03-01..05-31`"});
    return season;
}

void report_unknown_rule(const HeaderReader& reader, const HeaderEntry& entry) {
    diagnostics::Diagnostic diagnostic;
    diagnostic.message = Message::unknown_rule;
    diagnostic.span = entry.name_span;
    diagnostic.arguments = {entry.name};
    if (const auto near = diagnostics::nearest_rule(entry.name)) {
        const std::string name(diagnostics::row(*near).name);
        diagnostic.help = diagnostics::Note{
            .message = Message::help_did_you_mean, .arguments = {name}, .span = {}};
        diagnostic.fix = diagnostics::Fixit{entry.name_span, name};
    }
    reader.report(std::move(diagnostic));
}

// Off is an answer too: the inner optional is empty then.
std::optional<std::optional<diagnostics::Severity>> read_severity(const HeaderReader& reader,
                                                                  const HeaderEntry& entry) {
    const auto text = reader.text(entry);
    if (!text)
        return std::nullopt;
    const std::string folded = support::fold(*text);
    if (folded == "off")
        return std::optional<diagnostics::Severity>();
    if (const auto severity = diagnostics::severity_from_name(folded))
        return severity;
    reader.report(Message::wrong_type, reader.node(entry.value).span,
                  {entry.name, "`off`/`advice`/`warning`/`error`"});
    return std::nullopt;
}

} // namespace

model::Seasons read_seasons(const HeaderReader& reader, const HeaderEntry& owner) {
    model::Seasons seasons;
    for (const HeaderEntry& entry : reader.known_entries(owner, season_keys)) {
        const auto season = read_season(reader, entry);
        if (entry.key == Key::spring)
            seasons.spring = season;
        else if (entry.key == Key::summer)
            seasons.summer = season;
        else if (entry.key == Key::autumn)
            seasons.autumn = season;
        else
            seasons.winter = season;
    }
    return seasons;
}

std::vector<model::CheckSetting> read_checks(const HeaderReader& reader, const HeaderEntry& owner) {
    std::vector<model::CheckSetting> settings;
    std::unordered_map<std::size_t, HeaderEntry> seen; // by rule: a name and a code can mean one
    for (const HeaderEntry& entry : reader.named_entries(owner)) {
        const auto rule = diagnostics::find_rule(entry.name);
        if (!rule) {
            report_unknown_rule(reader, entry);
            continue;
        }
        const auto severity = read_severity(reader, entry);
        if (!severity)
            continue;
        const diagnostics::RuleRow& row = diagnostics::row(*rule);
        if (row.fixed_severity && *severity != row.severity) {
            reader.report(Message::locked_rule, entry.name_span, {entry.name});
            continue;
        }
        const auto [first, is_new] = seen.try_emplace(static_cast<std::size_t>(*rule), entry);
        if (!is_new) {
            reader.report(Message::same_key, entry.name_span, {entry.name, first->second.name});
            continue;
        }
        const source::Span place = source::join(entry.name_span, reader.node(entry.value).span);
        settings.push_back({.rule = *rule, .severity = *severity, .origin = reader.origin(place)});
    }
    return settings;
}

} // namespace plan::resolve
