// A text about responsibles as words: what separates names, what joins them, what
// stands in brackets. It knows no register.
#pragma once

#include "plan/words/words.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plan::resolve {

struct NameWord {
    std::string folded;
    std::size_t begin = 0; // in the text
    std::size_t end = 0;
};

// Runs between spaces and separators; a separator is a word of its own, and so is `v/`
// and what stands in brackets. A full stop separates where a sentence ends.
[[nodiscard]] std::vector<NameWord> name_words(std::string_view text);

[[nodiscard]] bool is_separator(const NameWord& word);

struct JoiningPhrase {
    words::Joining joining{};
    std::size_t words = 0;
};

// The longest joining phrase at the word. `ved` is none: only who reads both names can
// tell `styret ved leder` from `klubbleder ved sykehuset`.
[[nodiscard]] std::optional<JoiningPhrase> joining_at(const std::vector<NameWord>& all,
                                                      std::size_t at);

} // namespace plan::resolve
