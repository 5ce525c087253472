// Readings as one line of text, so that tests read as tables. Readings are
// parted by ` | `. A line is: kind, days, precision, then flags; `-` stands for a
// day that is not known.
#pragma once

#include "plan/deadline/reader.hpp"

#include <doctest/doctest.h>

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace plan::deadline::testing {

inline constexpr std::array<std::string_view, 10> kind_names{
    "day",       "interval", "recurring", "quota", "continuous",
    "on-demand", "event",    "reference", "none",  "invalid"};
inline constexpr std::array<std::string_view, 9> precision_names{
    "day", "week", "month", "quarter", "tertial", "half", "season", "year", "period"};
inline constexpr std::array<std::string_view, 11> fault_names{
    "no-such-month", "no-such-day", "no-such-week", "no-such-year", "unreadable", "slashes",
    "placeholder",   "weekday",     "week",         "backwards",    "conflict"};

template<class Names, class Enum>
std::string name_of(const Names& names, Enum value) {
    return std::string{names[static_cast<std::size_t>(value)]};
}

inline std::string iso(const std::optional<calendar::Date>& day) {
    return day ? day->iso() : "-";
}

inline std::string days(const std::optional<calendar::Date>& first,
                        const std::optional<calendar::Date>& last) {
    return first ? first->iso() + ".." + iso(last) : iso(last);
}

inline std::string dump(const Quota& quota) {
    const auto bound = [](const std::optional<int>& value) {
        return value ? std::to_string(*value) : std::string{};
    };
    return bound(quota.min) + ".." + bound(quota.max) + "/" + name_of(precision_names, quota.per);
}

// The name, then what is added to its date: days, working days (`wd`) or months (`m`).
inline std::string dump(const EventUse& event) {
    std::string line = event.name;
    if (event.offset_working_days != 0)
        return line + " " + std::to_string(event.offset_working_days) + "wd";
    if (event.offset_months != 0)
        return line + " " + std::to_string(event.offset_months) + "m";
    return line + " " + std::to_string(event.offset_days);
}

inline std::string dump(const Reading& reading) {
    std::string line = name_of(kind_names, reading.kind);
    const bool dated = reading.first || reading.last || reading.kind == Kind::day ||
                       reading.kind == Kind::interval || reading.kind == Kind::event;
    if (dated)
        line += " " + days(reading.first, reading.last);
    if (dated && reading.kind != Kind::event)
        line += " " + name_of(precision_names, reading.precision);
    if (reading.approximate)
        line += " ~";
    if (reading.year_written)
        line += " written";
    if (reading.year_inferred)
        line += " inferred";
    if (reading.limit)
        line += " limit";
    if (reading.vague)
        line += " vague";
    if (!reading.rrule.empty())
        line += " " + reading.rrule;
    if (reading.quota)
        line += " " + dump(*reading.quota);
    if (reading.event)
        line += " " + dump(*reading.event);
    if (reading.occurrences.size() > 4) {
        line += " x" + std::to_string(reading.occurrences.size());
    } else {
        for (const Occurrence& each : reading.occurrences)
            line += " [" + days(each.first, each.last) + "]";
    }
    for (const Fault& fault : reading.faults) {
        line += " !" + name_of(fault_names, fault.kind);
        if (!fault.suggestion.empty())
            line += "(" + fault.suggestion + ")";
    }
    return line;
}

inline std::string dump(const std::vector<Reading>& readings) {
    std::string line;
    for (const Reading& reading : readings) {
        if (!line.empty())
            line += " | ";
        line += dump(reading);
    }
    return line;
}

inline calendar::Date date(std::string_view text) {
    return calendar::Date::from_iso(text).value_or(calendar::Date{});
}

// `2021-01-01..2021-12-31`; empty for none.
inline Context with_period(std::string_view period) {
    Context context;
    if (!period.empty()) {
        context.period = calendar::Interval{date(period.substr(0, 10)), date(period.substr(12))};
    }
    return context;
}

inline constexpr std::string_view year_2021 = "2021-01-01..2021-12-31";

struct Case {
    std::string_view phrase;
    std::string_view expected;
};

inline void expect(std::span<const Case> cases, const Context& context) {
    for (const Case& each : cases) {
        CAPTURE(each.phrase);
        CHECK(dump(read(each.phrase, context)) == each.expected);
    }
}

} // namespace plan::deadline::testing
