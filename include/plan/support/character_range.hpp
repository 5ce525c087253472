// Looks for ASCII characters that stand side by side in the code (`0` to `9`), or past them,
// eight bytes of the text at a time: for what is rare in a long text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace plan::support {

// The byte eight times over.
[[nodiscard]] constexpr std::uint64_t every_byte(std::uint64_t byte) {
    return byte * 0x0101010101010101U;
}

// Eight bytes at the offset, which must be there, in an order that does not matter.
[[nodiscard]] inline std::uint64_t eight_bytes(std::string_view text, std::size_t at) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, sizeof word);
    return word;
}

class CharacterRange {
public:
    // Both are ASCII and belong to it.
    constexpr CharacterRange(char first, char last)
        : m_first(first)
        , m_last(last)
        , m_to_first(every_byte(0x80U - static_cast<unsigned char>(first)))
        , m_past_last(every_byte(0x7fU - static_cast<unsigned char>(last))) {}

    [[nodiscard]] constexpr bool has(char c) const { return c >= m_first && c <= m_last; }

    // The first of them at or after `from`; the text's size when there is none.
    [[nodiscard]] std::size_t find(std::string_view text, std::size_t from = 0) const {
        while (from + sizeof(std::uint64_t) <= text.size() && marks(eight_bytes(text, from)) == 0)
            from += sizeof(std::uint64_t);
        while (from < text.size() && !has(text[from]))
            ++from;
        return from;
    }
    // The first byte at or after `from` that is none of them; likewise.
    [[nodiscard]] std::size_t past(std::string_view text, std::size_t from = 0) const {
        while (from + sizeof(std::uint64_t) <= text.size() &&
               marks(eight_bytes(text, from)) == every_byte(0x80))
            from += sizeof(std::uint64_t);
        while (from < text.size() && has(text[from]))
            ++from;
        return from;
    }

private:
    // The eighth bit of each byte that is one of them. Seven low bits carry into the eighth
    // when what the first character lacks of 0x80 is added, and still do not when it is what
    // the one after the last lacks.
    [[nodiscard]] constexpr std::uint64_t marks(std::uint64_t word) const {
        const std::uint64_t low = word & every_byte(0x7f);
        return (low + m_to_first) & ~(low + m_past_last) & ~word & every_byte(0x80);
    }

    char m_first;
    char m_last;
    std::uint64_t m_to_first;
    std::uint64_t m_past_last;
};

} // namespace plan::support
