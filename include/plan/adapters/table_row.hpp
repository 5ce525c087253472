// The cells of a table's line, from its own bytes, by GFM's rules (section 4.10):
// an escaped bar is no border, a border at either end is not needed. The foreign
// parser's own places in tables cannot be trusted (columns shift after the head,
// surplus cells vanish).
#pragma once

#include "plan/source/span.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace plan::adapters {

// Spans of the cells inside `line`, trimmed of blanks; `offset` is added to each.
[[nodiscard]] std::vector<source::Span> split_row(std::string_view line, std::uint32_t offset = 0);
[[nodiscard]] std::uint32_t count_cells(std::string_view line);

// Whether the line is `---|:--:|…`: cells of dashes with optional colons, and at
// least one bar or colon, so that a thematic break is none.
[[nodiscard]] bool is_delimiter_row(std::string_view line);
[[nodiscard]] bool has_border(std::string_view line); // an unescaped bar

} // namespace plan::adapters
