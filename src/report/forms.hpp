// What the tables of words have in common: a text in the languages that are written,
// with `{0}` and `{1}` as places for arguments. A table shows when it is compiled that
// no language lacks a text or a place.
#pragma once

#include "plan/words/words.hpp"

#include <array>
#include <cassert>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace plan::report {

using Forms = std::array<std::string_view, 3>; // nb nn en

// How often each place stands in a text, in two decimal digits.
consteval int places(std::string_view text) {
    int found = 0;
    for (std::size_t i = 0; i + 2 < text.size(); ++i)
        if (text[i] == '{' && text[i + 2] == '}')
            found += text[i + 1] == '0' ? 1 : 10;
    return found;
}

consteval bool complete(const Forms& forms, int wanted) {
    for (const std::string_view text : forms)
        if (text.empty() || places(text) != wanted)
            return false;
    return true;
}

// The languages that are only read get bokmål.
constexpr std::size_t column(words::Language language) {
    switch (language) {
    case words::Language::nn:
        return 1;
    case words::Language::en:
        return 2;
    case words::Language::nb:
    case words::Language::sv:
    case words::Language::da:
        return 0;
    }
    return 0;
}

inline void append_filled(std::string& out, std::string_view text,
                          std::initializer_list<std::string_view> arguments) {
    for (std::size_t at = text.find('{'); at != text.npos; at = text.find('{')) {
        const auto index = static_cast<std::size_t>(text[at + 1] - '0');
        assert(index < arguments.size());
        out.append(text.substr(0, at));
        out.append(arguments.begin()[index]);
        text.remove_prefix(at + 3);
    }
    out.append(text);
}

} // namespace plan::report
