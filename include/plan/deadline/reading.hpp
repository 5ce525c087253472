// How one deadline phrase was read: the value that language.md promises
// (section Deadlines), and what was wrong with the phrase. A reading keeps the
// phrase's own words. It knows no file: places are byte offsets into the text
// that was handed to the reader.
#pragma once

#include "plan/calendar/date.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace plan::deadline {

enum class Kind : std::uint8_t {
    day,        // a day; `last` is it, `first` only if a beginning is known
    interval,   // first..last
    recurring,  // a rhythm; `rrule` when it is anchored, `occurrences` when they are known
    quota,      // so many times in a unit
    continuous, // all the time; never overdue, never in a calendar
    on_demand,  // when needed; the same
    event,      // hangs on a named event; `last` once the event has a date
    reference,  // says where to look, or on what it depends
    none,       // a placeholder
    invalid,    // looked like a date and is none
};

enum class Precision : std::uint8_t {
    day,
    week,
    month,
    quarter,
    tertial,
    half,
    season,
    year,
    period,
};

struct Quota {
    std::optional<int> min;
    std::optional<int> max;
    Precision per = Precision::year;
};

// At most one of the offsets is not 0.
struct EventUse {
    std::string name;            // as written, without its preposition
    int offset_days = 0;         // added to the event's date
    int offset_working_days = 0; // the same, of calendar::is_working_day
    int offset_months = 0;       // the same, clamped to the month's last day
};

// One thing that is due on its own. `first` is absent where no beginning is known.
struct Occurrence {
    std::optional<calendar::Date> first;
    calendar::Date last;
};

enum class FaultKind : std::uint8_t {
    no_such_month, // value = the month as a number
    no_such_day,   // value = the day; limit = days in that month
    no_such_week,  // value = the week; limit = weeks in that year
    no_such_year,  // value = the year
    unreadable,    // the grammar does not know these words
    slashes,       // a date written with slashes
    placeholder,   // ??, TBA, dd.mm.åååå
    weekday,       // the weekday named is not the day's; value = the true ISO weekday,
                   // limit = the one written
    week,          // the week named is not the day's; value = the true ISO week, limit = the
                   // one written
    backwards,     // the end lies before the beginning
    conflict,      // a second date that cannot hold beside the first: glued to it, or after it
                   // as what it was moved to
};

struct Fault {
    FaultKind kind{};
    std::uint32_t begin = 0; // bytes of the text that was read
    std::uint32_t end = 0;
    int value = 0;
    int limit = 0;
    std::string context;    // the month or year the limit belongs to, as `06` or `2021`
    std::string suggestion; // nearest sense or nearest phrase; empty when there is none
};

struct Reading {
    std::string text;        // the phrase's own words
    std::uint32_t begin = 0; // where it stands in the text that was read
    std::uint32_t end = 0;
    Kind kind = Kind::invalid;
    std::optional<calendar::Date> first;
    std::optional<calendar::Date> last;
    Precision precision = Precision::day;
    bool approximate = false;
    bool year_written = false;  // else the period chose it
    bool year_inferred = false; // the period did not decide alone
    bool limit = false; // a preposition makes `last` the last day: `innen`, `senest`, `før`, `til`
    bool vague = false; // the words leave the day open (`snarest`, `før sommeren`, `innen juni`);
                        // `last` is how they were read, if they were
    std::string rrule;
    std::optional<Quota> quota;
    std::optional<EventUse> event;
    std::vector<Occurrence> occurrences; // more than one thing due: several days, several months
    std::vector<Fault> faults;
};

// Whether what is due is due outside the period. What hangs on an event may be, what
// never falls due is not, and a week that the period cuts belongs to it.
[[nodiscard]] bool is_outside(const Reading& reading, const calendar::Interval& period);

} // namespace plan::deadline
