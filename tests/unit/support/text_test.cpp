#include "plan/support/text.hpp"

#include <doctest/doctest.h>

#include <array>

namespace {

using namespace plan::support;

struct Pair {
    std::string_view text;
    std::string_view expected;
};

} // namespace

TEST_CASE("folding makes words comparable") {
    constexpr std::array rows{
        Pair{"", ""},
        Pair{"Frist", "frist"},
        Pair{"  Mål \t og\n mening  ", "mål og mening"},
        Pair{"ÅRSMØTE ÆRE É", "årsmøte ære é"},
        Pair{"a\xCC\x8Arsmøte", "årsmøte"}, // a and a combining ring
        Pair{"A\xCC\x8A", "å"},
        Pair{"års\xC2\xADmøte", "årsmøte"}, // soft hyphen
        Pair{"a\xE2\x80\x8B"
             "b\xEF\xBB\xBF"
             "c\xE2\x81\xA0"
             "d\xE2\x80\x8D"
             "e",
             "abcde"},
        Pair{"a\xC2\xA0"
             "b\xE2\x80\xAF"
             "c\xE3\x80\x80"
             "d",
             "a b c d"},
        Pair{"a\xE2\x80\x93"
             "b\xE2\x80\x94"
             "c\xE2\x88\x92"
             "d\xE2\x80\x91"
             "e",
             "a-b-c-d-e"},
        Pair{"Straße", "strasse"},
        Pair{"ČÁHPPES ŊŦ Đ", "čáhppes ŋŧ đ"},
        Pair{"МАЙ", "май"},
        Pair{"3 × 4", "3 × 4"},
        Pair{"\xFF", "\xEF\xBF\xBD"}, // what is no UTF-8 is shown as such
    };
    for (const Pair& row : rows) {
        CAPTURE(row.text);
        CHECK(fold(row.text) == row.expected);
        CHECK(fold(fold(row.text)) == row.expected);
    }
}

TEST_CASE("every Latin-1 letter folds the same alone and beside other scripts") {
    for (char32_t code = 0xC0; code <= 0xFF; ++code) {
        std::string letter;
        append_utf8(letter, code);
        CAPTURE(letter);
        CHECK(fold("ж" + letter) ==
              "ж" + fold(letter)); // the first takes the way through Unicode's tables
    }
}

TEST_CASE("tidying keeps case, dashes and soft hyphens") {
    CHECK(tidy("  Mål \xC2\xA0 2–3 ") == "Mål 2–3");
    CHECK(tidy("a\xCC\x8Ar") == "år");
    CHECK(tidy("års\xC2\xADmøte") == "års\xC2\xADmøte");
    CHECK(tidy("") == "");
}

TEST_CASE("trimming takes every kind of space from the ends only") {
    CHECK(trim(" \t\xC2\xA0"
               "a b\xE2\x80\xAF\n") == "a b");
    CHECK(trim("\xE3\x80\x80") == "");
    CHECK(trim("å") == "å");
    CHECK(trim("\x80\x80 ") == "\x80\x80");
}

TEST_CASE("spaces and dashes give their bytes") {
    CHECK(space_at(" a") == 1);
    CHECK(space_at("\xC2\xA0") == 2);
    CHECK(space_at("\xE2\x80\x89x") == 3);
    CHECK(space_at("a ") == 0);
    CHECK(space_at("") == 0);
    CHECK(dash_at("-a") == 1);
    CHECK(dash_at("\xE2\x80\x93") == 3);
    CHECK(dash_at("\xE2\x80\x95") == 3);
    CHECK(dash_at("\xE2\x88\x92") == 3);
    CHECK(dash_at("_") == 0);
    CHECK(dash_at("") == 0);
}

TEST_CASE("decoding refuses what is no UTF-8") {
    CHECK(decode("").bytes == 0);
    CHECK(decode("ø").code == U'ø');
    CHECK(decode("ø").bytes == 2);
    CHECK(decode("\xF0\x9F\x8E\x89").code == 0x1F389);
    for (const std::string_view bad : {"\x80", "\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80",
                                       "\xF4\x90\x80\x80", "\xE2\x80", "\xC3("}) {
        CHECK(decode(bad).code == 0xFFFD);
        CHECK(decode(bad).bytes == 1);
    }
}

TEST_CASE("what is encoded decodes to itself") {
    for (char32_t code = 0; code <= 0x10FFFF; code += 13) {
        if (code >= 0xD800 && code <= 0xDFFF)
            continue;
        std::string text;
        append_utf8(text, code);
        const Decoded back = decode(text);
        const bool same = back.code == code && back.bytes == text.size();
        if (!same)
            CHECK(back.code == code);
    }
}

TEST_CASE("letters and capitals") {
    CHECK(is_letter(U'a'));
    CHECK(is_letter(U'Å'));
    CHECK(is_letter(U'ж'));
    CHECK_FALSE(is_letter(U'1'));
    CHECK_FALSE(is_letter(U'×'));
    CHECK(is_upper(U'Ø'));
    CHECK_FALSE(is_upper(U'ø'));
    std::u32string capitals; // of Latin-1
    for (char32_t code = 0x80; code <= 0xFF; ++code)
        if (is_upper(code))
            capitals += code;
    CHECK((capitals == U"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ"));
}

TEST_CASE("slugs are ASCII") {
    constexpr std::array rows{
        Pair{"3.1 Heltid og likelønn", "3-1-heltid-og-likelonn"},
        Pair{"  Å være – æ! ", "a-vaere-ae"},
        Pair{"Čáhppes ŋ", "cahppes-n"},
        Pair{"a\xCC\x8Ar", "ar"},
        Pair{"års\xC2\xADmøte", "arsmote"},
        Pair{"Straße", "strasse"},
        Pair{"1. mai-frokost", "1-mai-frokost"},
        Pair{"???", ""},
        Pair{"Ålesund/Øst", "alesund-ost"},
    };
    for (const Pair& row : rows) {
        CAPTURE(row.text);
        CHECK(slug(row.text) == row.expected);
    }
}

TEST_CASE("slugs have a spelling of every Latin-1 letter, also beside what is none") {
    const std::string capitals = "ÀÁÂÃÄÅ Æ Ç ÈÉÊË ÌÍÎÏ Ð Ñ ÒÓÔÕÖ × Ø ÙÚÛÜ Ý Þ ß";
    const std::string small = "àáâãäå æ ç èéêë ìíîï ð ñ òóôõö ÷ ø ùúûü ý þ ÿ";
    CHECK(slug(capitals) == "aaaaaa-ae-c-eeee-iiii-d-n-ooooo-o-uuuu-y-th-ss");
    CHECK(slug(small) == "aaaaaa-ae-c-eeee-iiii-d-n-ooooo-o-uuuu-y-th-y");
    CHECK(slug(small + " ŋ") == slug(small) + "-n");
}

TEST_CASE("edits between two words") {
    CHECK(edit_distance("frist", "frist", 2) == 0);
    CHECK(edit_distance("firs", "frist", 2) == 2);
    CHECK(edit_distance("frits", "frist", 2) == 1); // neighbours swapped
    CHECK(edit_distance("ansvar", "ansvra", 1) == 1);
    CHECK(edit_distance("år", "ar", 1) == 1); // one letter, two bytes
    CHECK(edit_distance("", "abc", 3) == 3);
    CHECK(edit_distance("abc", "", 3) == 3);
    CHECK(edit_distance("", "", 0) == 0);
    CHECK(edit_distance("kitten", "sitting", 9) == 3);
    CHECK(edit_distance("kitten", "sitting", 2) == 3); // one more than the limit
    CHECK(edit_distance("abcdefgh", "x", 3) == 4);
    CHECK(edit_distance("styremote", "styremøte", 0) == 1);
    CHECK(edit_distance("ca", "abc", 3) == 3); // no edit inside a swap
}

TEST_CASE("a limit changes no distance below it") {
    constexpr std::array<std::string_view, 8> words{"mars",   "mai",   "marsj", "april",
                                                    "aprill", "arpil", "a",     "ansvarlig"};
    for (const std::string_view a : words) {
        for (const std::string_view b : words) {
            const unsigned full = edit_distance(a, b, 100);
            CHECK(full == edit_distance(b, a, 100));
            for (unsigned limit = 0; limit < 12; ++limit) {
                CHECK(edit_distance(a, b, limit) == std::min(full, limit + 1));
            }
        }
    }
}

TEST_CASE("columns and code points") {
    CHECK(display_width("Mål") == 3);
    CHECK(display_width("a\xCC\x8A") == 1);
    CHECK(display_width("日本") == 4);
    CHECK(code_points("Mål") == 3);
    CHECK(code_points("") == 0);
}
