// A weekday counted within a month: `første mandag i oktober`, `siste søndag i
// april`. Counted within every month (`første tirsdag i måneden`) it is a rhythm,
// and the rhythm reader asks here for its first two words.
#pragma once

#include "deadline/term.hpp"

#include <optional>

namespace plan::deadline {

struct NthWeekday {
    int nth = 0;            // 1..5, -1 the last
    int weekday = 0;        // ISO
    std::uint32_t last = 0; // the token after it
};

// `første mandag`, `1. mandag`, `den siste søndagen`
[[nodiscard]] std::optional<NthWeekday> read_nth_weekday(const Tokens& tokens, std::uint32_t i);
// The same and a month.
[[nodiscard]] std::optional<Term> read_nth_weekday_of_month(const Tokens& tokens, std::uint32_t i);

// Nothing when the month has no such day.
[[nodiscard]] std::optional<calendar::Date> nth_weekday_of(const calendar::Interval& month,
                                                           const NthWeekday& which);

// `1MO`, `-1SU` (RFC 5545, section 3.3.10, BYDAY); only the weekday when `nth` is 0.
[[nodiscard]] std::string by_day(int nth, int weekday);

// `første`, `3.`, `siste`: the token after it, or i; `nth` gets the number, -1 for the last.
[[nodiscard]] std::uint32_t read_place_in_order(const Tokens& tokens, std::uint32_t i, int& nth);

} // namespace plan::deadline
