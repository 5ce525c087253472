// Where YAML tokens end. The parser that we use tells where a scalar begins and
// what it decodes to, not where it ends; this finds the end in the source, skips
// what may stand between tokens, and finds brackets and quotes that nobody
// closed. All offsets count from the start of the text that the parser was given.
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

// One past the last byte of the scalar at `begin`, quotes included. Plain and
// block scalars are followed through the source with the decoded value at hand,
// since only blanks can differ between the two.
[[nodiscard]] std::size_t yaml_scalar_end(std::string_view text, std::size_t begin,
                                          std::string_view decoded);

// The first offset from `at` on that is neither blank nor in a comment. A `#`
// begins a comment only after a blank or at the start of the text.
[[nodiscard]] std::size_t yaml_skip_blanks(std::string_view text, std::size_t at);

// The same, and past the marks that stand between tokens: `-`, `?`, `:`, `,`.
[[nodiscard]] std::size_t yaml_skip_marks(std::string_view text, std::size_t at);

// The first quote or bracket from `at` on that is never closed, or closed by the
// wrong bracket. `at` must lie between tokens.
[[nodiscard]] std::optional<std::size_t> yaml_find_unclosed(std::string_view text, std::size_t at);

// Whether the text at `at` is a plain scalar that YAML takes for nothing
// (`~`, `null`), and how long it is; 0 when it is not.
[[nodiscard]] std::size_t yaml_null_word(std::string_view text, std::size_t at);

} // namespace plan::adapters
