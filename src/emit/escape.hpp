// What no output lets through as it is: control characters, and the characters
// that turn the direction of a line around so that a reader sees another text
// than stands there. They are shown by their number. Also the one allow-list of
// link addresses. Each output has its own escapes on top of these.
#pragma once

#include "plan/support/runs.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace plan::emit {

// The size in bytes of such a character at the beginning of the text, or 0. Tab and newline are
// left to the output.
[[nodiscard]] constexpr std::size_t hazard_at(std::string_view text) {
    const auto byte = [text](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const unsigned first = byte(0);
    if (first < 0x20 || first == 0x7f)
        return text.empty() || first == '\t' || first == '\n' ? 0 : 1;
    if (first == 0xc2) // U+0080–009F
        return byte(1) >= 0x80 && byte(1) < 0xa0 ? 2 : 0;
    if (first == 0xe2) // U+2028–202E, U+2066–2069
        return (byte(1) == 0x80 && byte(2) >= 0xa8 && byte(2) <= 0xae) ||
                       (byte(1) == 0x81 && byte(2) >= 0xa6 && byte(2) <= 0xa9)
                   ? 3
                   : 0;
    return text.starts_with("\ufeff") ? 3 : 0;
}
// Appends what is shown for it and gives its size, else 0; line and paragraph separators become
// a space.
[[nodiscard]] std::size_t append_hazard(std::string& out, std::string_view text);
// The bytes that may begin one, and those that the output itself has to look at.
[[nodiscard]] consteval support::CharacterSet hazards_and(std::string_view own) {
    return support::controls_and("\x7f\xc2\xe2\xef", own);
}

// http, https, mailto, relative and #fragment; nothing with spaces, controls or
// backslashes, which browsers read otherwise than they look.
[[nodiscard]] bool is_allowed_address(std::string_view address);
[[nodiscard]] bool has_scheme(std::string_view address);     // `mailto:`, not `a/b:c`
[[nodiscard]] bool is_web_address(std::string_view address); // http or https

// Percent-encodes what may not stand in a URI (RFC 3986); `%`, `/`, `#` and the like stay.
void append_uri(std::string& out, std::string_view address);

} // namespace plan::emit
