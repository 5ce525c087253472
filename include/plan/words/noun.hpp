// The forms of a Norwegian noun: definite, plural and both, of one word. It knows
// endings, not words: two nouns of which one is the other with an ending are one.
#pragma once

#include <string_view>

namespace plan::words {

// Both folded, neither empty: `leder`, `lederne`; `styre`, `styret`; `gruppe`, `gruppa`.
// Not `leder`, `lederer`, which is no form of it.
[[nodiscard]] bool same_noun(std::string_view a, std::string_view b);

} // namespace plan::words
