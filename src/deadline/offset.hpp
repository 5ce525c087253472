// How far before or after a day or an event: `14 dager før`, `fem arbeidsdager etter`,
// `uka før`, `rett etter`, `i god tid før`.
#pragma once

#include "deadline/relation.hpp"

namespace plan::deadline {

// Reads what stands at the lead's end into it; false when it is no such thing.
[[nodiscard]] bool read_offset(const Tokens& tokens, Lead& lead);

// The day so far from some days, or all the days up to it.
[[nodiscard]] Days days_of_offset(const calendar::Interval& at, const Lead& lead);

} // namespace plan::deadline
