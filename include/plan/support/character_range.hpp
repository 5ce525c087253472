// Looks for ASCII characters that stand side by side in the code (`0` to `9`), or past them,
// eight bytes of the text at a time: for what is rare in a long text.
#pragma once

#include <bit>
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
        for (; from + sizeof(std::uint64_t) <= text.size(); from += sizeof(std::uint64_t))
            if (const std::uint64_t marked = marks(eight_bytes(text, from)); marked != 0)
                return from + first_of(marked);
        while (from < text.size() && !has(text[from]))
            ++from;
        return from;
    }
    // The first byte at or after `from` that is none of them; likewise.
    [[nodiscard]] std::size_t past(std::string_view text, std::size_t from = 0) const {
        constexpr std::uint64_t all = every_byte(0x80);
        for (; from + sizeof(std::uint64_t) <= text.size(); from += sizeof(std::uint64_t))
            if (const std::uint64_t marked = marks(eight_bytes(text, from)); marked != all)
                return from + first_of(marked ^ all);
        while (from < text.size() && has(text[from]))
            ++from;
        return from;
    }

    // How many of the text's bytes are among them.
    [[nodiscard]] std::size_t count(std::string_view text) const {
        std::size_t found = 0;
        std::size_t at = 0;
        for (; at + sizeof(std::uint64_t) <= text.size(); at += sizeof(std::uint64_t)) {
            const std::uint64_t ones = marks(eight_bytes(text, at)) >> 7U;
            found += (ones * every_byte(1)) >> 56U; // the sum of the eight bytes
        }
        for (; at < text.size(); ++at)
            found += has(text[at]) ? 1 : 0;
        return found;
    }

private:
    // Which byte is the first that is marked.
    [[nodiscard]] static std::size_t first_of(std::uint64_t marked) {
        const bool little = std::endian::native == std::endian::little;
        const int before = little ? std::countr_zero(marked) : std::countl_zero(marked);
        return static_cast<std::size_t>(before) / 8;
    }
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
