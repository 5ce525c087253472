#include "plan/support/text.hpp"

#include <utf8proc.h>

#include <array>

namespace plan::support {

namespace {

constexpr char32_t replacement = 0xFFFD;

constexpr bool is_ascii_space(unsigned char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

constexpr bool is_wide_space(char32_t code) {
    return code == 0x85 || code == 0xA0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200A) ||
           code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000;
}

constexpr bool is_wide_dash(char32_t code) {
    return (code >= 0x2010 && code <= 0x2015) || code == 0x2212 || code == 0x2E3A ||
           code == 0x2E3B || code == 0xFE58 || code == 0xFE63 || code == 0xFF0D;
}

constexpr unsigned char byte(std::string_view text, std::size_t i) {
    return static_cast<unsigned char>(text[i]);
}

constexpr bool is_continuation(unsigned char c) {
    return (c & 0xC0U) == 0x80U;
}

// Bytes that the lead byte announces, 0 when it can lead nothing.
constexpr std::size_t announced(unsigned char lead) {
    if (lead < 0x80U)
        return 1;
    if (lead >= 0xC2U && lead <= 0xDFU)
        return 2;
    if (lead >= 0xE0U && lead <= 0xEFU)
        return 3;
    if (lead >= 0xF0U && lead <= 0xF4U)
        return 4;
    return 0;
}

utf8proc_category_t category(char32_t code) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(code));
}

} // namespace

Decoded decode(std::string_view text) {
    if (text.empty())
        return {};
    const unsigned char lead = byte(text, 0);
    if (lead < 0x80U)
        return {lead, 1};
    const std::size_t bytes = announced(lead);
    if (bytes == 0 || text.size() < bytes)
        return {replacement, 1};
    static constexpr std::array<unsigned, 5> lead_mask{0, 0x7F, 0x1F, 0x0F, 0x07};
    static constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    char32_t code = lead & lead_mask[bytes];
    for (std::size_t i = 1; i < bytes; ++i) {
        if (!is_continuation(byte(text, i)))
            return {replacement, 1};
        code = (code << 6U) | (byte(text, i) & 0x3FU);
    }
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code < least[bytes] || code > 0x10FFFF || surrogate)
        return {replacement, 1};
    return {code, bytes};
}

void append_utf8(std::string& out, char32_t code) {
    const auto put = [&out](char32_t value) { out.push_back(static_cast<char>(value)); };
    if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        code = replacement;
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0U | (code >> 6U));
        put(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        put(0xE0U | (code >> 12U));
        put(0x80U | ((code >> 6U) & 0x3FU));
        put(0x80U | (code & 0x3FU));
    } else {
        put(0xF0U | (code >> 18U));
        put(0x80U | ((code >> 12U) & 0x3FU));
        put(0x80U | ((code >> 6U) & 0x3FU));
        put(0x80U | (code & 0x3FU));
    }
}

std::size_t space_at(std::string_view text) {
    if (text.empty())
        return 0;
    if (byte(text, 0) < 0x80U)
        return is_ascii_space(byte(text, 0)) ? 1 : 0;
    const Decoded next = decode(text);
    return is_wide_space(next.code) ? next.bytes : 0;
}

std::size_t dash_at(std::string_view text) {
    if (text.empty())
        return 0;
    if (byte(text, 0) < 0x80U)
        return text[0] == '-' ? 1 : 0;
    const Decoded next = decode(text);
    return is_wide_dash(next.code) ? next.bytes : 0;
}

std::string_view trim(std::string_view text) {
    // ASCII that is not blank, as nearly every text has at both ends.
    const auto is_solid = [](unsigned char c) { return c > ' ' && c < 0x80U; };
    if (!text.empty() && is_solid(byte(text, 0)) && is_solid(byte(text, text.size() - 1)))
        return text;
    while (const std::size_t bytes = space_at(text))
        text.remove_prefix(bytes);
    while (!text.empty()) {
        std::size_t start = text.size() - 1;
        while (start > 0 && text.size() - start < 4 && is_continuation(byte(text, start)))
            --start;
        if (space_at(text.substr(start)) != text.size() - start)
            break;
        text.remove_suffix(text.size() - start);
    }
    return text;
}

bool is_letter(char32_t code) {
    if (code < 0x80)
        return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
    if (code >= 0xC0 && code <= 0xFF) // æ, ø, å and their kin
        return code != 0xD7 && code != 0xF7;
    const utf8proc_category_t found = category(code);
    return found >= UTF8PROC_CATEGORY_LU && found <= UTF8PROC_CATEGORY_LO;
}

bool is_invisible(char32_t code) {
    return code == 0xAD || (code >= 0x200B && code <= 0x200D) || code == 0x2060 || code == 0xFEFF;
}

bool is_word_part(char32_t code) {
    if (is_letter(code) || is_invisible(code))
        return true;
    if (code < 0x80)
        return false;
    const utf8proc_category_t found = category(code);
    return found >= UTF8PROC_CATEGORY_MN && found <= UTF8PROC_CATEGORY_ME;
}

bool is_upper(char32_t code) {
    if (code < 0x80)
        return code >= 'A' && code <= 'Z';
    if (code <= 0xFF)
        return code >= 0xC0 && code <= 0xDE && code != 0xD7;
    const utf8proc_category_t found = category(code);
    return found == UTF8PROC_CATEGORY_LU || found == UTF8PROC_CATEGORY_LT;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        const Decoded next = decode(text);
        // A control has no column of its own; utf8proc gives it 0 as well.
        const int columns = utf8proc_charwidth(static_cast<utf8proc_int32_t>(next.code));
        if (columns > 0)
            width += static_cast<std::size_t>(columns);
        text.remove_prefix(next.bytes);
    }
    return width;
}

std::size_t code_points(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) {
        if (!is_continuation(static_cast<unsigned char>(c)))
            ++count;
    }
    return count;
}

} // namespace plan::support
