// Which year a stretch is meant in when none is written: the plan's period
// decides, else the year of the heading above. Years that are written spread to
// their neighbours first.
#pragma once

#include "deadline/relation.hpp"

namespace plan::deadline {

struct YearChoice {
    int year = 0;          // 0: none fits, or nothing decides
    bool inferred = false; // more than one year would do
};

[[nodiscard]] YearChoice choose_year(const Stretch& stretch, const Lead& lead,
                                     const Context& context);

void spread_years(Stretches& stretches, const Context& context);

} // namespace plan::deadline
