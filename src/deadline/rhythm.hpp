// What repeats: a unit of time, weekdays, or days of the month, and which of them lie
// in a stretch of days. A month, quarter, tertial or half-year is a slot with a last
// day; weekdays and days of the month are days. All other rhythms do not say when they
// begin and have a count only.
#pragma once

#include "plan/deadline/reader.hpp"

namespace plan::deadline {

// A set of small numbers; bit 0 stands for the last one.
using Bits = std::uint32_t;
[[nodiscard]] constexpr Bits bit(int number) {
    return Bits{1} << static_cast<unsigned>(number < 0 ? 0 : number);
}

struct Rhythm {
    Precision unit = Precision::year;
    int every = 1;
    Bits weekdays = 0;   // ISO, instead of a unit
    Bits places = 0;     // which of those weekdays of the month, 1..5; 0 each week's
    Bits month_days = 0; // 1..31, instead of a unit
    Bits months = 0;     // 1..12, when not all of them
};

// Whether the rhythm has days of its own.
[[nodiscard]] bool is_anchored(const Rhythm& rhythm);

// Kind, rule, and the times or the count within the stretch; without a stretch
// neither. An expansion of the rule (RFC 5545) from the first time to the stretch's
// end gives the last days of the times.
void fill(Reading& reading, const Rhythm& rhythm, const std::optional<calendar::Interval>& stretch);

} // namespace plan::deadline
