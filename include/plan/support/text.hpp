// Text as words and names are compared: NFC, casefolded, without soft hyphens
// and zero-width characters, every kind of space one space, every dash a hyphen.
// It knows Unicode (utf8proc) and no product.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace plan::support {

// A set of ASCII characters to look for. std::string_view::find_first_of looks each
// character up by a search of its own.
class CharacterSet {
public:
    constexpr explicit CharacterSet(std::string_view characters) {
        for (const char c : characters)
            m_has[static_cast<unsigned char>(c)] = true;
    }
    [[nodiscard]] constexpr bool has(char c) const { return m_has[static_cast<unsigned char>(c)]; }
    // The first of them at or after `from`; the text's size when there is none.
    [[nodiscard]] constexpr std::size_t find(std::string_view text, std::size_t from = 0) const {
        while (from < text.size() && !has(text[from]))
            ++from;
        return from < text.size() ? from : text.size();
    }

private:
    std::array<bool, 256> m_has{};
};

// The form in which words, names and ids are compared. Leading and trailing
// spaces go, inner runs become one.
[[nodiscard]] std::string fold(std::string_view text);
// NFC, spaces joined and trimmed; case, dashes and all else as written.
[[nodiscard]] std::string tidy(std::string_view text);

// Blank here: tab, newline, space, no-break and other Unicode spaces.
[[nodiscard]] std::string_view trim(std::string_view text);
// Bytes of the space character that begins the text; 0 when none does.
[[nodiscard]] std::size_t space_at(std::string_view text);
// Bytes of the dash (hyphen-minus to horizontal bar, minus sign) that begins the text, or 0.
[[nodiscard]] std::size_t dash_at(std::string_view text);

struct Decoded {
    char32_t code = 0;
    std::size_t bytes = 0; // 0 at the end; 1 with U+FFFD for a byte that is no UTF-8
};
[[nodiscard]] Decoded decode(std::string_view text);
void append_utf8(std::string& out, char32_t code);

[[nodiscard]] bool is_letter(char32_t code);
// A letter, a mark that decomposed text sets on one, or what folding drops: a
// soft hyphen, a zero-width character.
[[nodiscard]] bool is_word_part(char32_t code);
[[nodiscard]] bool is_upper(char32_t code);
// Soft hyphen, zero-width characters, word joiner: what folding drops.
[[nodiscard]] bool is_invisible(char32_t code);
[[nodiscard]] constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Lower-case ASCII for ids: å→a, ø→o, æ→ae, other letters without their marks;
// runs of anything else become one `-`; none at the ends.
[[nodiscard]] std::string slug(std::string_view text);

// Edits (insert, delete, replace, swap of neighbours) between two folded texts,
// counted in code points; `limit + 1` as soon as it is more than `limit`.
[[nodiscard]] unsigned edit_distance(std::string_view a, std::string_view b, unsigned limit);

// Columns that a terminal gives the text.
[[nodiscard]] std::size_t display_width(std::string_view text);
// Code points.
[[nodiscard]] std::size_t code_points(std::string_view text);

} // namespace plan::support
