// What YAML 1.2 forbids and libyaml 0.2.5 lets through in silence. Each question
// is about one token that the parser has accepted, and answers with the place
// that breaks the rule.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace plan::adapters {

// The first line of a quoted scalar or a bracket that is indented no deeper than
// the block it stands in, whose column counts from 0 (YAML 1.2.2, 6.1). A line that begins with a
// closing bracket may be, as everybody writes it so.
[[nodiscard]] std::optional<std::size_t>
yaml_outdented_line(std::string_view text, std::size_t begin, std::size_t end, std::size_t column);

// Whether the block scalar begins a line that is indented no deeper than the block it
// stands in (6.1).
[[nodiscard]] bool is_outdented_block(std::string_view text, std::size_t begin, std::size_t column);

// `#` right after the indicators of a block scalar (8.1.1), leading empty lines of
// one that are deeper than its text (8.1.3), `-` alone between brackets (7.3.3).
[[nodiscard]] std::optional<std::size_t> yaml_scalar_flaw(std::string_view text, std::size_t begin,
                                                          std::size_t end, bool in_brackets);

// Inside brackets: a comma right after the opener or after another comma, and a `?`
// that no blank follows, which belongs to the text (7.4).
[[nodiscard]] std::optional<std::size_t> yaml_stray_mark(std::string_view text, std::size_t begin,
                                                         std::size_t end, bool after_opener);

} // namespace plan::adapters
