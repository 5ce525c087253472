// Reads what stands in a deadline field. A pure function of the text and the
// plan's own facts: no clock, no locale; linear in the text's length. The
// grammar is closed: what it does not know is a reading of kind `invalid` with
// a fault that shows the nearest phrase it knows.
#pragma once

#include "plan/deadline/reading.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace plan::deadline {

struct Event {
    std::string name;                      // as written in `events`
    std::vector<calendar::Interval> dates; // in calendar order; a day is first == last
};

// A season's days in a year; a last day before the first is in the next year, and
// one that its month does not reach is the month's last.
struct SeasonDays {
    int first_month = 1; // 1..12
    int first_day = 1;   // 1..31
    int last_month = 12;
    int last_day = 31;
};

// What a plan says of its seasons; the others have the days of the table.
struct Seasons {
    std::optional<SeasonDays> spring, summer, autumn, winter;
};

struct Context {
    std::optional<calendar::Interval> period;
    std::optional<calendar::Date> adopted;
    std::optional<int> heading_year; // a year that stands in the heading above
    std::span<const Event> events;
    Seasons seasons;
};

// One reading a phrase, in the text's order; never empty for a text with a
// letter or a digit, empty for a blank one.
[[nodiscard]] std::vector<Reading> read(std::string_view text, const Context& context);

// Whether the whole text, apart from a final colon, is a phrase that gives an
// interval or a day, or says always or when needed: `Januar`, `Uke 36:`,
// `Oktober – desember`, `Løpende`, `Ved behov:`; not `I perioden:`.
// Such a heading or lead-in is the deadline of the list below it.
[[nodiscard]] bool is_date_heading(std::string_view text);

} // namespace plan::deadline
