// Groups of digits in a text and the words before them: what telephone numbers and identity
// numbers are told from other numbers by.
#pragma once

#include "plan/support/text.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace plan::check {

// What stands between two groups of one number. `hidden` is nothing that a reader sees.
enum class Gap : std::uint8_t { none, hidden, space, dash, dot };

struct GapAt {
    Gap kind = Gap::none;
    std::size_t end = 0; // where the next group begins
};

// Whether a gap may begin here: a first look, and most numbers end before something else.
[[nodiscard]] inline bool may_begin_gap(std::string_view text, std::size_t at) {
    static constexpr support::CharacterSet beginnings{" \t\v\f\r-."};
    return at < text.size() &&
           (static_cast<unsigned char>(text[at]) >= 0x80U || beginnings.has(text[at]));
}
// A few spaces, one dash or one full stop, with soft hyphens or not; `none` when no digit
// follows. A line's end is no gap.
[[nodiscard]] GapAt gap_at(std::string_view text, std::size_t at);

// One past the digits that begin here.
[[nodiscard]] inline std::size_t end_of_digits(std::string_view text, std::size_t at) {
    while (at < text.size() && support::is_digit(text[at]))
        ++at;
    return at;
}

// A number that stands by itself: not in a word, not a part of a decimal number or an amount.
[[nodiscard]] bool begins_number(std::string_view text, std::size_t at);
[[nodiscard]] bool ends_number(std::string_view text, std::size_t at);

// The word before a place on its line, with nothing but spaces, stops and the like between.
struct WordBefore {
    std::string folded; // empty: there is none; of a long one only its end
    std::size_t begin = 0;
    bool stop = false; // a full stop stands between
};
[[nodiscard]] WordBefore word_before(std::string_view text, std::size_t at);

} // namespace plan::check
