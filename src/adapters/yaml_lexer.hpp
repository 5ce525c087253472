// What stands between YAML tokens, and the brackets and quotes that nobody closed,
// found in the source: the parser tells of neither. All offsets count from the start
// of the text that the parser was given.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace plan::adapters {

[[nodiscard]] constexpr bool is_yaml_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// One past the closing quote of the quoted scalar at `begin`; nothing when it
// has none.
[[nodiscard]] std::optional<std::size_t> yaml_quoted_end(std::string_view text, std::size_t begin);

// The first offset from `at` on that is neither blank nor in a comment. A `#`
// begins a comment only after a blank or at the start of the text.
[[nodiscard]] std::size_t yaml_skip_blanks(std::string_view text, std::size_t at);

// The same, and past the marks that stand between tokens: `-`, `?`, `:`, `,`.
[[nodiscard]] std::size_t yaml_skip_marks(std::string_view text, std::size_t at);

// The first quote or bracket from `at` on that is never closed, or closed by the
// wrong bracket. `at` must lie between tokens.
[[nodiscard]] std::optional<std::size_t> yaml_find_unclosed(std::string_view text, std::size_t at);

} // namespace plan::adapters
