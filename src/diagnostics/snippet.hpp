// The source line of a finding with a mark under the place, in plain cells: tabs
// as four spaces, dangerous characters as visible escapes, cut around the place
// with `…` so that it fits. It knows neither colour nor gutter.
#pragma once

#include "plan/diagnostics/diagnostic.hpp"

#include <cstddef>
#include <string>

namespace plan::diagnostics {

struct Snippet {
    std::string line;      // at most `columns` wide, no blanks at its end
    std::size_t mark = 0;  // columns before the mark
    std::size_t width = 1; // of the mark, at least 1
};

// `columns` is at least 8.
[[nodiscard]] Snippet snippet(const Excerpt& excerpt, const Range& range, std::size_t columns);

} // namespace plan::diagnostics
