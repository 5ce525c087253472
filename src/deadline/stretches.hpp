// Terms joined into stretches: ranges (`Februar – juni`, `26.–27. august`) and
// lists of them (`April og Sept.`, `26., 29. og 31. august`). Numbers that wait
// get their month or unit here, and years spread from the term that has one.
#pragma once

#include "deadline/term.hpp"

#include <array>
#include <cstdint>

namespace plan::deadline {

struct Stretch {
    Term first;
    Term last; // the same as first when it is no range
    bool range = false;
};

// A longer list is read in parts; the bound keeps the work linear.
inline constexpr std::size_t most_terms = 12;

struct Stretches {
    std::array<Stretch, most_terms> items{};
    std::size_t count = 0;
    std::uint32_t last = 0;        // the token after them; 0 when there are none
    std::optional<Term> week = {}; // said beside the day or days: `uke 36, tirsdag 6. september`
};

// The stretches that begin at a token; `between` makes the first `og` a range.
[[nodiscard]] Stretches read_stretches(const Tokens& tokens, std::uint32_t i, bool between);

// One day, also `første mandag i oktober`; no range.
[[nodiscard]] bool is_day(const Stretch& stretch);

} // namespace plan::deadline
