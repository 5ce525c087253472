// What stands near a date and is not in the grammar: passed over in silence it
// would leave a date that says something else than was written. It finds such
// words and numbers; what becomes of the date beside them is the reader's.
#pragma once

#include "deadline/tokens.hpp"

namespace plan::deadline {

struct Unread {
    std::uint32_t last = 0; // the token after it; 0: nothing of the kind stands here
    bool is_time = false;   // it speaks of a time of its own: `neste år`, `2021.05.01`
    bool is_date = false;   // it is a whole date, and the one behind it another
};

// `unntatt`, `siste uke`, `første mandag`, `05.2021`, where no phrase begins.
[[nodiscard]] Unread find_unread(const Tokens& tokens, std::uint32_t i);

} // namespace plan::deadline
