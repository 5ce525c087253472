#include "plan/support/colour.hpp"

#include <algorithm>
#include <cmath>

namespace plan::support {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

std::optional<int> hex_value(char c) {
    if (c >= 'A' && c <= 'F')
        c = static_cast<char>(c - 'A' + 'a');
    const std::size_t at = hex_digits.find(c);
    return at == hex_digits.npos ? std::nullopt : std::optional(static_cast<int>(at));
}

// sRGB is not linear in light.
double linear(std::uint8_t channel) {
    const double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

std::uint8_t mixed_with_white(std::uint8_t channel, int step, int steps) {
    return static_cast<std::uint8_t>(channel + (255 - channel) * step / steps);
}

} // namespace

std::optional<Colour> colour_from_hex(std::string_view text) {
    constexpr std::size_t length = 7;
    if (text.size() != length || text.front() != '#')
        return std::nullopt;
    std::array<std::uint8_t, 3> channels{};
    for (std::size_t i = 0; i < channels.size(); ++i) {
        const auto high = hex_value(text[1 + 2 * i]);
        const auto low = hex_value(text[2 + 2 * i]);
        if (!high || !low)
            return std::nullopt;
        channels[i] = static_cast<std::uint8_t>(*high * 16 + *low);
    }
    return Colour{channels[0], channels[1], channels[2]};
}

std::string hex(Colour colour) {
    std::string out = "#";
    for (const std::uint8_t channel : {colour.red, colour.green, colour.blue}) {
        out += hex_digits[channel / 16];
        out += hex_digits[channel % 16];
    }
    return out;
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) +
           0.0722 * linear(colour.blue);
}

double contrast(Colour a, Colour b) {
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

Colour lightened(Colour colour, Colour paper, double wanted) {
    constexpr int steps = 64;
    for (int step = 0; step < steps; ++step) {
        const Colour mixed{mixed_with_white(colour.red, step, steps),
                           mixed_with_white(colour.green, step, steps),
                           mixed_with_white(colour.blue, step, steps)};
        if (contrast(mixed, paper) >= wanted)
            return mixed;
    }
    return {255, 255, 255};
}

} // namespace plan::support
