#include "plan/support/colour.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace {

using plan::support::Colour;
using plan::support::colour_from_hex;
using plan::support::contrast;
using plan::support::hex;
using plan::support::lightened;
using plan::support::luminance;

constexpr Colour white{255, 255, 255};
constexpr Colour black{0, 0, 0};
constexpr Colour dark_paper{0x12, 0x18, 0x1c};

TEST_CASE("colour: seven bytes and nothing else") {
    CHECK(colour_from_hex("#0e5069") == Colour{0x0e, 0x50, 0x69});
    CHECK(colour_from_hex("#ABCDEF") == Colour{0xab, 0xcd, 0xef});
    CHECK(hex(Colour{0x0e, 0x50, 0x69}) == "#0e5069");
    CHECK(hex(colour_from_hex("#ABCDEF").value()) == "#abcdef");
    for (const std::string_view wrong :
         {"", "#", "#fff", "0e5069", "0e50690", "#0e50699", "#0e506g", "#0e50 9", "red", "#0e506;",
          "#-e5069", "rgb(1,2,3)"}) {
        CAPTURE(wrong);
        CHECK(colour_from_hex(wrong) == std::nullopt);
    }
}

// By the formula of WCAG 2.2, "relative luminance" and "contrast ratio", worked out elsewhere.
TEST_CASE("colour: the contrast is that of WCAG") {
    struct Row {
        std::string_view on_white;
        double ratio; // to two decimals, as the published checkers show it
    };
    const std::vector<Row> rows = {
        {"#000000", 21.00}, {"#ffffff", 1.00}, {"#767676", 4.54},
        {"#777777", 4.48},  {"#ff0000", 4.00}, {"#00ff00", 1.37},
        {"#0000ff", 8.59},  {"#808080", 3.95}, {"#0e5069", 8.86},
    };
    for (const Row& row : rows) {
        CAPTURE(row.on_white);
        const Colour colour = colour_from_hex(row.on_white).value();
        CHECK(std::floor(contrast(colour, white) * 100 + 0.5) / 100 == doctest::Approx(row.ratio));
        CHECK(contrast(white, colour) == contrast(colour, white));
    }
    CHECK(luminance(black) == 0.0);
    CHECK(luminance(white) == doctest::Approx(1.0));
}

TEST_CASE("colour: every colour gets a shade that can be read on the dark paper") {
    for (int red = 0; red < 256; red += 51)
        for (int green = 0; green < 256; green += 51)
            for (int blue = 0; blue < 256; blue += 51) {
                const Colour colour{static_cast<std::uint8_t>(red),
                                    static_cast<std::uint8_t>(green),
                                    static_cast<std::uint8_t>(blue)};
                const Colour shade = lightened(colour, dark_paper, 4.5);
                CAPTURE(hex(colour));
                CHECK(contrast(shade, dark_paper) >= 4.5);
                if (contrast(colour, dark_paper) >= 4.5)
                    CHECK(shade == colour);
                // Mixed with white alone: no channel gets darker, and the order of them stays.
                CHECK(shade.red >= colour.red);
                CHECK(shade.green >= colour.green);
                CHECK(shade.blue >= colour.blue);
                CHECK((shade.red >= shade.green) >= (colour.red > colour.green));
            }
    CHECK(hex(lightened(black, dark_paper, 4.5)) == "#838383");
    CHECK(lightened(black, white, 4.5) == black);
    CHECK(lightened(white, white, 4.5) == white);
}

} // namespace
