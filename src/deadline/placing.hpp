// Places stretches in a plan: years, preposition, and what is wrong with them,
// as the kind, days, occurrences and faults of a reading.
#pragma once

#include "deadline/relation.hpp"

namespace plan::deadline {

// Kind, days, faults and all that follows from them; the reading's place and
// words are the caller's.
void place(Reading& reading, const Tokens& tokens, const Lead& lead, const Stretches& stretches,
           const Context& context);

// The two ends of a range changed about, the year that both share where it stood.
[[nodiscard]] std::string swapped(const Tokens& tokens, const Stretch& range);

// The words of a week with another number.
[[nodiscard]] std::string with_number(const Tokens& tokens, const Term& week, int number);

// The fault of a term that does not exist, with its nearest sense.
[[nodiscard]] Fault fault_of(const Tokens& tokens, const Term& term);

} // namespace plan::deadline
