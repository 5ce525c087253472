// What the words of seasons, feasts and moments mean beside their days: whether
// they are one day, a last day, or leave the day open.
#pragma once

#include "deadline/term.hpp"

namespace plan::deadline {

struct MomentTraits {
    bool one_day = false; // else a stretch of days
    bool limit = false;   // the row has `før` or `innen` in it
    bool vague = false;   // `før sommeren`
    Precision precision = Precision::season;
};

[[nodiscard]] const MomentTraits& traits_of(MomentName moment);

// A feast itself; not the week or the weekend that it has its name from.
[[nodiscard]] bool is_feast(const Term& term);

} // namespace plan::deadline
