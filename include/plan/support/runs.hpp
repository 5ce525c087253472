// What the escapes of all outputs have in common: most bytes stand for themselves and are copied
// a run at a time; only those of a set are looked at.
#pragma once

#include "plan/support/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace plan::support {

// The control characters below U+0020, and the bytes of both texts: not more than 64.
[[nodiscard]] consteval CharacterSet controls_and(std::string_view some,
                                                  std::string_view others = {}) {
    constexpr char controls = 0x20;
    std::array<char, controls + 64> all{};
    std::size_t size = 0;
    for (char c = 0; c < controls; ++c)
        all[size++] = c;
    for (const std::string_view bytes : {some, others})
        for (const char c : bytes)
            all[size++] = c;
    return CharacterSet({all.data(), size});
}

// Appends the text. Where it goes on with a byte of `care`, `escape(out, rest)` appends what is to
// stand for as many bytes as it answers; when it answers 0, the byte stands for itself after all.
template<typename Escape>
void append_runs(std::string& out, std::string_view text, const CharacterSet& care,
                 Escape&& escape) {
    const auto wants_care = [&care](char c) { return care.has(c); };
    auto copied = text.begin();
    auto at = std::find_if(copied, text.end(), wants_care);
    while (at != text.end()) {
        out.append(std::string_view(copied, at));
        const std::size_t taken = escape(out, std::string_view(at, text.end()));
        copied = at + static_cast<std::ptrdiff_t>(taken);
        at = std::find_if(taken > 0 ? copied : at + 1, text.end(), wants_care);
    }
    out.append(std::string_view(copied, text.end()));
}

} // namespace plan::support
