#include "escape.hpp"

#include "plan/support/text.hpp"

#include <algorithm>
#include <array>

namespace plan::emit {
namespace {

constexpr std::string_view hex_digits = "0123456789ABCDEF";

void append_code(std::string& out, char32_t code) {
    out += "[U+";
    for (unsigned shift = 16; shift != 0; shift -= 4)
        out += hex_digits[code >> (shift - 4) & 15U];
    out += ']';
}

// The letters before the first colon, when it comes before any of `/?#`.
std::string_view scheme_of(std::string_view address) {
    const std::size_t end = address.find_first_of(":/?#");
    return end != address.npos && address[end] == ':' ? address.substr(0, end + 1)
                                                      : std::string_view();
}

bool equals_ignoring_case(std::string_view text, std::string_view lower) {
    return std::ranges::equal(text, lower, [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    });
}

} // namespace

std::size_t append_hazard(std::string& out, std::string_view text) {
    const std::size_t bytes = hazard_at(text);
    if (bytes == 0)
        return 0;
    const char32_t code = support::decode(text).code;
    if (code == U'\r' || code == 0x2028 || code == 0x2029)
        out += ' ';
    else if (code != 0xfeff) // a byte order mark inside a text shows nothing and says nothing
        append_code(out, code);
    return bytes;
}

bool has_scheme(std::string_view address) {
    return !scheme_of(address).empty();
}

bool is_web_address(std::string_view address) {
    const std::string_view scheme = scheme_of(address);
    return (equals_ignoring_case(scheme, "http:") || equals_ignoring_case(scheme, "https:")) &&
           address.substr(scheme.size()).starts_with("//") && is_allowed_address(address);
}

bool is_allowed_address(std::string_view address) {
    for (std::size_t i = 0; i < address.size(); ++i) {
        const auto byte = static_cast<unsigned char>(address[i]);
        if (byte <= 0x20 || byte == 0x7f || byte == '\\' || hazard_at(address.substr(i)) > 0)
            return false;
    }
    if (address.empty() || address.starts_with("//"))
        return false;
    const std::string_view scheme = scheme_of(address);
    if (scheme.empty())
        return true;
    if (equals_ignoring_case(scheme, "mailto:"))
        return true;
    return (equals_ignoring_case(scheme, "http:") || equals_ignoring_case(scheme, "https:")) &&
           address.substr(scheme.size()).starts_with("//");
}

void append_uri(std::string& out, std::string_view address) {
    static constexpr std::string_view stays = "-._~:/?#[]@!$&'()*+,;=%";
    for (const char c : address) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain =
            (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (plain || stays.find(c) != stays.npos) {
            out += c;
        } else {
            out += '%';
            out += hex_digits[byte >> 4U];
            out += hex_digits[byte & 15U];
        }
    }
}

} // namespace plan::emit
