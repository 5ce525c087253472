// Prints how deadline phrases are read, for programs that judge it. A line of standard
// input is `FROM..TO<TAB>PHRASE` and what else the plan says, each after a tab:
// `adopted=2021-01-28`, `heading=2021`, or an event, `name=2021-05-01,2021-06-01..2021-06-03`.
// The period may be empty. A line of output is a JSON array of the readings; what a
// reading does not say is left out.
#include "plan/deadline/reader.hpp"
#include "plan/support/json_writer.hpp"

#include <array>
#include <cstdio>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace plan::deadline;
using plan::calendar::Date;
using plan::calendar::Interval;
using plan::support::JsonWriter;

// In the order of the enumerations.
constexpr std::array<std::string_view, 10> kind_names{
    "day",       "interval", "recurring", "quota", "continuous",
    "on-demand", "event",    "reference", "none",  "invalid"};
constexpr std::array<std::string_view, 9> precision_names{
    "day", "week", "month", "quarter", "tertial", "half", "season", "year", "period"};
constexpr std::array<std::string_view, 11> fault_names{
    "no-such-month", "no-such-day", "no-such-week", "no-such-year", "unreadable", "slashes",
    "placeholder",   "weekday",     "week",         "backwards",    "conflict"};

template<class Names, class Enum>
std::string_view name_of(const Names& names, Enum value) {
    return names.at(static_cast<std::size_t>(value));
}

// --- The plan's facts ---------------------------------------------------------

std::string_view cut(std::string_view& rest, char mark) {
    const std::size_t end = std::min(rest.find(mark), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

std::optional<Interval> interval(std::string_view text) {
    const auto first = Date::from_iso(text.substr(0, 10));
    const auto last = text.size() > 12 ? Date::from_iso(text.substr(12)) : first;
    if (!first || !last)
        return std::nullopt;
    return Interval{*first, *last};
}

struct Line {
    Context context; // its events are those below
    std::string_view phrase;
    std::vector<Event> events;
};

void add_fact(Line& line, std::string_view fact) {
    const std::string name{cut(fact, '=')};
    if (name == "adopted") {
        line.context.adopted = Date::from_iso(fact);
    } else if (name == "heading") {
        line.context.heading_year = std::stoi(std::string{fact});
    } else {
        Event event{.name = name, .dates = {}};
        while (!fact.empty()) {
            if (const auto date = interval(cut(fact, ',')))
                event.dates.push_back(*date);
        }
        line.events.push_back(std::move(event));
    }
}

Line parsed(std::string_view text) {
    Line line;
    line.context.period = interval(cut(text, '\t'));
    line.phrase = cut(text, '\t');
    while (!text.empty())
        add_fact(line, cut(text, '\t'));
    return line;
}

// --- The readings -------------------------------------------------------------

void date(JsonWriter& json, const plan::support::JsonKey& name, const std::optional<Date>& day) {
    if (day)
        json.key(name).string(day->iso());
}

void number(JsonWriter& json, const plan::support::JsonKey& name, int value) {
    if (value != 0)
        json.key(name).number(value);
}

void text(JsonWriter& json, const plan::support::JsonKey& name, std::string_view value) {
    if (!value.empty())
        json.key(name).string(value);
}

void flag(JsonWriter& json, const plan::support::JsonKey& name, bool value) {
    if (value)
        json.key(name).boolean(true);
}

void write(JsonWriter& json, const Quota& quota) {
    json.key("quota").begin_object();
    if (quota.min)
        json.key("min").number(*quota.min);
    if (quota.max)
        json.key("max").number(*quota.max);
    json.key("per").string(name_of(precision_names, quota.per)).end_object();
}

void write(JsonWriter& json, const EventUse& event) {
    json.key("event").begin_object();
    json.key("name").string(event.name);
    number(json, "offset_days", event.offset_days);
    number(json, "offset_working_days", event.offset_working_days);
    number(json, "offset_months", event.offset_months);
    json.end_object();
}

void write(JsonWriter& json, const std::vector<Occurrence>& occurrences) {
    json.key("occurrences").begin_array();
    for (const Occurrence& each : occurrences) {
        json.begin_object();
        date(json, "first", each.first);
        date(json, "last", each.last);
        json.end_object();
    }
    json.end_array();
}

void write(JsonWriter& json, const std::vector<Fault>& faults) {
    json.key("faults").begin_array();
    for (const Fault& each : faults) {
        json.begin_object();
        json.key("kind").string(name_of(fault_names, each.kind));
        json.key("begin").number(each.begin).key("end").number(each.end);
        number(json, "value", each.value);
        number(json, "limit", each.limit);
        text(json, "context", each.context);
        text(json, "suggestion", each.suggestion);
        json.end_object();
    }
    json.end_array();
}

void write(JsonWriter& json, const Reading& reading) {
    json.begin_object();
    json.key("text").string(reading.text);
    json.key("begin").number(reading.begin).key("end").number(reading.end);
    json.key("kind").string(name_of(kind_names, reading.kind));
    date(json, "first", reading.first);
    date(json, "last", reading.last);
    json.key("precision").string(name_of(precision_names, reading.precision));
    flag(json, "approximate", reading.approximate);
    flag(json, "limit", reading.limit);
    flag(json, "vague", reading.vague);
    flag(json, "year_written", reading.year_written);
    flag(json, "year_inferred", reading.year_inferred);
    text(json, "rrule", reading.rrule);
    if (reading.quota)
        write(json, *reading.quota);
    if (reading.event)
        write(json, *reading.event);
    if (!reading.occurrences.empty())
        write(json, reading.occurrences);
    if (!reading.faults.empty())
        write(json, reading.faults);
    json.end_object();
}

// A newline is never part of a JSON string: each one begins an indented line.
std::string on_one_line(const std::string& json) {
    std::string line;
    for (std::size_t at = 0; at < json.size();) {
        const std::size_t end = json.find('\n', at);
        line.append(json, at, end - at);
        at = json.find_first_not_of("\n ", end);
    }
    return line;
}

} // namespace

int main() {
    std::string input;
    while (std::getline(std::cin, input)) {
        Line line = parsed(input);
        line.context.events = line.events;
        JsonWriter json;
        json.begin_array();
        for (const Reading& reading : read(line.phrase, line.context))
            write(json, reading);
        json.end_array();
        std::puts(on_one_line(std::move(json).finish()).c_str());
    }
    return 0;
}
