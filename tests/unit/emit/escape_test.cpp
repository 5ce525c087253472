// Which characters no output lets through, over all that there are.
#include "emit/escape.hpp"

#include "plan/support/text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using plan::emit::append_hazard;
using plan::emit::hazard_at;

bool is_hazard(char32_t code) {
    const bool control = code < 0x20 && code != U'\t' && code != U'\n';
    return control || (code >= 0x7f && code <= 0x9f) || (code >= 0x2028 && code <= 0x202e) ||
           (code >= 0x2066 && code <= 0x2069) || code == 0xfeff;
}

TEST_CASE("escape: a hazard is told by its bytes, of all characters") {
    std::size_t wrong = 0;
    for (char32_t code = 0; code <= 0x10ffff; ++code) {
        if (code >= 0xd800 && code <= 0xdfff)
            continue;
        std::string text;
        plan::support::append_utf8(text, code);
        const std::size_t size = text.size();
        wrong += hazard_at(text) != (is_hazard(code) ? size : 0) ? 1U : 0U;
        text += "\x80\xa8\xbf"; // what stands behind it is no part of it
        wrong += hazard_at(text) != (is_hazard(code) ? size : 0) ? 1U : 0U;
    }
    CHECK(wrong == 0);
    CHECK(hazard_at("") == 0);
    CHECK(hazard_at("\xc2") == 0);
    CHECK(hazard_at("\xe2\x80") == 0);
    CHECK(hazard_at("\xef\xbb") == 0);
}

TEST_CASE("escape: what is shown for a hazard") {
    const auto shown = [](std::string_view text) {
        std::string out;
        CHECK(append_hazard(out, text) > 0);
        return out;
    };
    CHECK(shown("\r\n") == " ");
    CHECK(shown("\u2028") == " ");
    CHECK(shown("\u2029x") == " ");
    CHECK(shown("\ufeff").empty());
    CHECK(shown("\x1b[0m") == "[U+001B]");
    CHECK(shown("\u0085") == "[U+0085]");
    CHECK(shown("\u202e") == "[U+202E]");
    CHECK(shown("\u2066") == "[U+2066]");
}

} // namespace
