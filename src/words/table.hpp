// The shape of a row in the table of words. The rows themselves stand beside
// this file, by subject; words.cpp joins them.
#pragma once

#include "plan/words/words.hpp"

#include <cstdint>
#include <string_view>

namespace plan::words {

struct Word {
    Context context{};
    std::uint16_t meaning = 0; // an enumerator of the type that the context names
    std::string_view text;     // as support::fold gives it
    Language language = Language::nb;
    bool written = false;        // the word that we write for the meaning in this language
    std::string_view shown = {}; // how we write it, where that differs from `text`
};

} // namespace plan::words
