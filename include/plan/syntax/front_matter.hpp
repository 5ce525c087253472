// Where a file's front matter stands, and whether a file means to be a plan. It
// looks at lines only: what the YAML between them says, or whether it is YAML at
// all, is for others to find out. Cheap enough to be asked of every file.
#pragma once

#include "plan/source/span.hpp"

#include <cstdint>
#include <string_view>

namespace plan::syntax {

enum class FrontMatterState : std::uint8_t {
    absent,   // the first line is not `---`
    unclosed, // no later line is
    found,
};

// `---` may have blanks after it; a byte order mark may stand before the first.
struct FrontMatter {
    FrontMatterState state = FrontMatterState::absent;
    source::Span block;   // from the file's first byte to after the closing line's newline;
                          // unclosed: the whole file; absent: empty
    source::Span opening; // the first `---`; absent: the first line without its end
    source::Span yaml;    // the lines between; unclosed: all that follows the first line
};

[[nodiscard]] FrontMatter find_front_matter(std::string_view bytes);

// How much of a file `has_plan_line` needs to see.
inline constexpr std::uint32_t plan_line_bytes = 64U << 10U;

// Whether the opening block, closed or not, has a line that begins with `plan:`.
[[nodiscard]] bool has_plan_line(std::string_view beginning);

} // namespace plan::syntax
