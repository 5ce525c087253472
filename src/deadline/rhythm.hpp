// What repeats, as a unit or a weekday and how many of them lie between two times.
// A month, quarter, tertial or half-year is a slot with a last day; other
// rhythms without a weekday have a count only.
#pragma once

#include "plan/deadline/reader.hpp"

namespace plan::deadline {

struct Rhythm {
    Precision unit = Precision::year;
    int every = 1;
    int weekday = 0; // instead of a unit
    int nth = 0;     // which one of the month, -1 the last; 0 each
};

// Kind, rule, and the times or the count within the period.
void fill(Reading& reading, const Rhythm& rhythm, const Context& context);

} // namespace plan::deadline
