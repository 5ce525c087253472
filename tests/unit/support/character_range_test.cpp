#include "plan/support/character_range.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>

namespace {

using plan::support::CharacterRange;

// What find and past promise, byte by byte.
std::size_t first_where(const std::string& text, std::size_t from, char first, char last,
                        bool wanted) {
    while (from < text.size() && (text[from] >= first && text[from] <= last) != wanted)
        ++from;
    return from;
}

// Each byte at each place of texts that are shorter and longer than eight bytes.
template<typename Check>
void each_text(char filling, Check check) {
    for (std::size_t size = 1; size <= 17; ++size)
        for (std::size_t at = 0; at < size; ++at)
            for (int byte = 0; byte < 256; ++byte) {
                std::string text(size, filling);
                text[at] = static_cast<char>(byte);
                check(text);
            }
}

TEST_CASE("character range: eight bytes at a time find and count what one at a time does") {
    constexpr CharacterRange digits{'0', '9'};
    constexpr CharacterRange printable{' ', '~'};
    std::size_t wrong = 0;
    each_text('a', [&](const std::string& text) {
        for (const std::size_t from : {std::size_t{0}, std::size_t{1}}) {
            wrong += digits.find(text, from) != first_where(text, from, '0', '9', true);
            wrong += printable.past(text, from) != first_where(text, from, ' ', '~', false);
        }
    });
    each_text('\xa5', [&](const std::string& text) {
        wrong += digits.find(text) != first_where(text, 0, '0', '9', true);
        wrong += printable.find(text) != first_where(text, 0, ' ', '~', true);
    });
    each_text('5', [&](const std::string& text) {
        wrong += digits.past(text) != first_where(text, 0, '0', '9', false);
        const auto in_range = [](char c) { return c >= '0' && c <= '9'; };
        wrong +=
            digits.count(text) != static_cast<std::size_t>(std::ranges::count_if(text, in_range));
    });
    CHECK(wrong == 0);
}

TEST_CASE("character range: the ends belong to it, and past the text there is nothing") {
    constexpr CharacterRange digits_and_colon{'0', ':'};
    CHECK(digits_and_colon.find("aaaaaaaaaa/0") == 11);
    CHECK(digits_and_colon.find("aaaaaaaaaa;:") == 11);
    CHECK(digits_and_colon.find("aaaaaaaaaa/;") == 12);
    CHECK(digits_and_colon.past("0123456789:;") == 11);
    CHECK(digits_and_colon.find("") == 0);
    CHECK(digits_and_colon.past("") == 0);
    CHECK(digits_and_colon.find("0", 1) == 1);
}

} // namespace
