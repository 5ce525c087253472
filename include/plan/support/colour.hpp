// Colours as `#rrggbb`, and how well one is read on another by WCAG 2.2: the contrast from 1
// to 21, where text wants 4.5.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace plan::support {

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    friend constexpr bool operator==(const Colour&, const Colour&) = default;
};

inline constexpr double readable_contrast = 4.5;

// Exactly `#rrggbb`, in either case.
[[nodiscard]] std::optional<Colour> colour_from_hex(std::string_view text);
// Seven bytes: `#` and lower-case digits.
[[nodiscard]] std::string hex(Colour colour);

[[nodiscard]] double luminance(Colour colour); // 0 black .. 1 white
[[nodiscard]] double contrast(Colour a, Colour b);

// The colour mixed with white, in the smallest of 64 steps that reaches the contrast to a dark
// paper; white when none does.
[[nodiscard]] Colour lightened(Colour colour, Colour paper, double wanted);

} // namespace plan::support
