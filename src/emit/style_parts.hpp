// The pieces that the style sheet is put together from, each without blanks at its ends.
#pragma once

#include <string_view>

namespace plan::emit {

[[nodiscard]] std::string_view plan_styles();  // what only the pages of plans have
[[nodiscard]] std::string_view print_styles(); // paper, after everything that it overrides

} // namespace plan::emit
