// What no output lets through as it is: control characters, and the characters
// that turn the direction of a line around so that a reader sees another text
// than stands there. They are shown by their number. Also the one allow-list of
// link addresses. Each output has its own escapes on top of these.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace plan::emit {

// When such a character begins the text, appends what is shown for it and gives
// its size in bytes, else 0. Tab and newline are left to the output; line and
// paragraph separators become a space.
[[nodiscard]] std::size_t append_hazard(std::string& out, std::string_view text);
// Whether a byte can begin one; lets an output copy whole stretches.
[[nodiscard]] constexpr bool may_be_hazard(unsigned char byte) {
    return byte < 0x20 || byte == 0x7f || byte == 0xc2 || byte == 0xe2 || byte == 0xef;
}

// http, https, mailto, relative and #fragment; nothing with spaces, controls or
// backslashes, which browsers read otherwise than they look.
[[nodiscard]] bool is_allowed_address(std::string_view address);
[[nodiscard]] bool has_scheme(std::string_view address);     // `mailto:`, not `a/b:c`
[[nodiscard]] bool is_web_address(std::string_view address); // http or https

// Percent-encodes what may not stand in a URI (RFC 3986); `%`, `/`, `#` and the like stay.
void append_uri(std::string& out, std::string_view address);

} // namespace plan::emit
