#include "visible.hpp"

#include "plan/diagnostics/render.hpp"

#include <fmt/format.h>

namespace plan::diagnostics {
namespace {

bool is_control(char32_t code) {
    return code < 0x20 || (code >= 0x7f && code <= 0x9f) || code == 0x2028 || code == 0x2029;
}

// Characters without a width, and those that turn the direction (UAX #9). Soft
// hyphens are harmless and stay.
bool is_hidden(char32_t code) {
    return code == 0x061c || code == 0x180e || (code >= 0x200b && code <= 0x200f) ||
           (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f) ||
           code == 0xfeff || (code >= 0xfff9 && code <= 0xfffb) ||
           (code >= 0xe0000 && code <= 0xe007f);
}

std::string escape(char32_t code) {
    const auto number = static_cast<unsigned>(code);
    if (code == '\n')
        return "\\n";
    if (code == '\r')
        return "\\r";
    if (code == '\t')
        return "\\t";
    if (code < 0x80)
        return fmt::format("\\x{:02x}", number);
    if (code < 0x10000)
        return fmt::format("\\u{:04x}", number);
    return fmt::format("\\U{:08x}", number);
}

// The runners of GitHub and Azure look for these anywhere in a line.
bool begins_command(std::string_view text) {
    return text.starts_with("##[") || text.starts_with("##vso[");
}

} // namespace

std::string visible_character(std::string_view text, support::Decoded next) {
    if (next.code == 0xfffd && next.bytes == 1)
        return fmt::format("\\x{:02x}", static_cast<unsigned char>(text.front()));
    if (is_control(next.code) || is_hidden(next.code))
        return escape(next.code);
    if (begins_command(text))
        return escape('#');
    return std::string(text.substr(0, next.bytes));
}

std::string visible(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const support::Decoded next = support::decode(text);
        out += visible_character(text, next);
        text.remove_prefix(next.bytes);
    }
    return out;
}

} // namespace plan::diagnostics
