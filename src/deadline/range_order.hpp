// Whether a range goes forward. One without a year of its own may run over new year
// (`november–februar`), but not nearly all the way round (`uke 37–36`).
#pragma once

#include "deadline/stretches.hpp"

#include "plan/deadline/reader.hpp"

namespace plan::deadline {

// The years as they were written, before they are spread to their neighbours.
[[nodiscard]] bool is_backwards(const Stretch& stretch, const Context& context);

} // namespace plan::deadline
