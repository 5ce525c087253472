// A place in a file: a half-open range of byte offsets. Everything the compiler
// learns from a file keeps one, and only the renderers turn it into a line and a
// column. It knows neither the file it lies in nor what stands there.
#pragma once

#include <compare>
#include <cstdint>

namespace plan::source {

struct Span {
    std::uint32_t begin = 0; // first byte, counted from 0
    std::uint32_t end = 0;   // one past the last byte; begin == end is a point

    [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
    [[nodiscard]] constexpr bool empty() const { return begin == end; }
    [[nodiscard]] constexpr bool contains(std::uint32_t offset) const {
        return begin <= offset && offset < end;
    }
    friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

// The smallest span that holds both.
[[nodiscard]] constexpr Span join(Span a, Span b) {
    return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

} // namespace plan::source
