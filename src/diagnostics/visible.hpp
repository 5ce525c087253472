// How a single character of a plan is shown where raw text could do harm. The
// public door is `visible` in render.hpp; the excerpt of a source line needs it
// character by character, to know which columns each takes.
#pragma once

#include "plan/support/text.hpp"

#include <string>
#include <string_view>

namespace plan::diagnostics {

// The visible form of the character that begins the text; `next` is that
// character, decoded from the same text.
[[nodiscard]] std::string visible_character(std::string_view text, support::Decoded next);

} // namespace plan::diagnostics
