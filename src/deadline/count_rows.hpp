// The words of what repeats: rhythms, counts and number words.
#pragma once

#include "deadline/row.hpp"

#include <array>

namespace plan::deadline {

// --- Rhythms and counts ----------------------------------------------------

inline constexpr std::array every_rows{
    Row{.text = "hver", .what = Class::every, .value = 1},
    Row{.text = "hvert", .what = Class::every, .value = 1},
    Row{.text = "kvar", .what = Class::every, .value = 1, .language = Language::nn},
    Row{.text = "kvart", .what = Class::every, .value = 1, .language = Language::nn},
    Row{.text = "annenhver", .what = Class::every, .value = 2},
    Row{.text = "annethvert", .what = Class::every, .value = 2},
    Row{.text = "annankvar", .what = Class::every, .value = 2, .language = Language::nn},
    Row{.text = "annakvart", .what = Class::every, .value = 2, .language = Language::nn},
    Row{.text = "hver annen", .what = Class::every, .value = 2},
    Row{.text = "hvert annet", .what = Class::every, .value = 2},
    Row{.text = "kvar annan", .what = Class::every, .value = 2, .language = Language::nn},
    Row{.text = "kvart anna", .what = Class::every, .value = 2, .language = Language::nn},
};

inline constexpr std::array rhythm_rows{
    Row{.text = "daglig", .what = Class::rhythm, .value = 0},
    Row{.text = "dagleg", .what = Class::rhythm, .value = 0, .language = Language::nn},
    Row{.text = "ukentlig", .what = Class::rhythm, .value = 1},
    Row{.text = "vekentleg", .what = Class::rhythm, .value = 1, .language = Language::nn},
    Row{.text = "månedlig", .what = Class::rhythm, .value = 2},
    Row{.text = "månedlige", .what = Class::rhythm, .value = 2},
    Row{.text = "månadleg", .what = Class::rhythm, .value = 2, .language = Language::nn},
    Row{.text = "månadlege", .what = Class::rhythm, .value = 2, .language = Language::nn},
    Row{.text = "kvartalsvis", .what = Class::rhythm, .value = 3},
    Row{.text = "tertialvis", .what = Class::rhythm, .value = 4},
    Row{.text = "halvårlig", .what = Class::rhythm, .value = 5},
    Row{.text = "halvårleg", .what = Class::rhythm, .value = 5, .language = Language::nn},
    Row{.text = "halvårsvis", .what = Class::rhythm, .value = 5},
    Row{.text = "årlig", .what = Class::rhythm, .value = 7},
    Row{.text = "årleg", .what = Class::rhythm, .value = 7, .language = Language::nn},
};

inline constexpr std::array weekdays_rows{
    Row{.text = "mandager", .what = Class::weekdays, .value = 1},
    Row{.text = "måndagar", .what = Class::weekdays, .value = 1, .language = Language::nn},
    Row{.text = "tirsdager", .what = Class::weekdays, .value = 2},
    Row{.text = "tysdagar", .what = Class::weekdays, .value = 2, .language = Language::nn},
    Row{.text = "onsdager", .what = Class::weekdays, .value = 3},
    Row{.text = "onsdagar", .what = Class::weekdays, .value = 3, .language = Language::nn},
    Row{.text = "torsdager", .what = Class::weekdays, .value = 4},
    Row{.text = "torsdagar", .what = Class::weekdays, .value = 4, .language = Language::nn},
    Row{.text = "fredager", .what = Class::weekdays, .value = 5},
    Row{.text = "fredagar", .what = Class::weekdays, .value = 5},
    Row{.text = "lørdager", .what = Class::weekdays, .value = 6},
    Row{.text = "laurdagar", .what = Class::weekdays, .value = 6, .language = Language::nn},
    Row{.text = "søndager", .what = Class::weekdays, .value = 7},
    Row{.text = "søndagar", .what = Class::weekdays, .value = 7, .language = Language::nn},
    Row{.text = "sundagar", .what = Class::weekdays, .value = 7, .language = Language::nn},
};

inline constexpr std::array count_rows{
    Row{.text = "gang", .what = Class::times},
    Row{.text = "gong", .what = Class::times, .language = Language::nn},
    Row{.text = "ganger", .what = Class::times},
    Row{.text = "gonger", .what = Class::times, .language = Language::nn},
    Row{.text = "g", .what = Class::times, .short_form = true},
    Row{.text = "ggr", .what = Class::times, .short_form = true, .language = Language::sv},
    Row{.text = "per", .what = Class::per},
    Row{.text = "pr", .what = Class::per, .short_form = true},
    Row{.text = "i løpet av hver", .what = Class::per},
    Row{.text = "minst", .what = Class::at_least},
    Row{.text = "minimum", .what = Class::at_least},
    Row{.text = "maks", .what = Class::at_most},
    Row{.text = "maksimalt", .what = Class::at_most},
    Row{.text = "høyst", .what = Class::at_most},
    Row{.text = "høgst", .what = Class::at_most, .language = Language::nn},
    Row{.text = "opptil", .what = Class::at_most},
};

inline constexpr std::array number_rows{
    Row{.text = "en", .what = Class::number, .value = 1},
    Row{.text = "én", .what = Class::number, .value = 1},
    Row{.text = "ei", .what = Class::number, .value = 1},
    Row{.text = "ein", .what = Class::number, .value = 1, .language = Language::nn},
    Row{.text = "ett", .what = Class::number, .value = 1},
    Row{.text = "et", .what = Class::number, .value = 1},
    Row{.text = "eitt", .what = Class::number, .value = 1, .language = Language::nn},
    Row{.text = "to", .what = Class::number, .value = 2},
    Row{.text = "tre", .what = Class::number, .value = 3},
    Row{.text = "fire", .what = Class::number, .value = 4},
    Row{.text = "fem", .what = Class::number, .value = 5},
    Row{.text = "seks", .what = Class::number, .value = 6},
    Row{.text = "sju", .what = Class::number, .value = 7},
    Row{.text = "syv", .what = Class::number, .value = 7},
    Row{.text = "åtte", .what = Class::number, .value = 8},
    Row{.text = "ni", .what = Class::number, .value = 9},
    Row{.text = "ti", .what = Class::number, .value = 10},
    Row{.text = "elleve", .what = Class::number, .value = 11},
    Row{.text = "tolv", .what = Class::number, .value = 12},
    Row{.text = "første", .what = Class::ordinal, .value = 1},
    Row{.text = "fyrste", .what = Class::ordinal, .value = 1, .language = Language::nn},
    Row{.text = "andre", .what = Class::ordinal, .value = 2},
    Row{.text = "annet", .what = Class::ordinal, .value = 2},
    Row{.text = "tredje", .what = Class::ordinal, .value = 3},
    Row{.text = "fjerde", .what = Class::ordinal, .value = 4},
    Row{.text = "femte", .what = Class::ordinal, .value = 5},
    Row{.text = "sjette", .what = Class::ordinal, .value = 6},
    Row{.text = "sjuende", .what = Class::ordinal, .value = 7},
    Row{.text = "syvende", .what = Class::ordinal, .value = 7},
    Row{.text = "åttende", .what = Class::ordinal, .value = 8},
    Row{.text = "niende", .what = Class::ordinal, .value = 9},
    Row{.text = "tiende", .what = Class::ordinal, .value = 10},
};

inline constexpr std::array mark_rows{
    Row{.text = "q", .what = Class::unit_mark, .value = 3},
    Row{.text = "k", .what = Class::unit_mark, .value = 3},
    Row{.text = "kv", .what = Class::unit_mark, .value = 3, .short_form = true},
    Row{.text = "t", .what = Class::unit_mark, .value = 4},
    Row{.text = "h", .what = Class::unit_mark, .value = 5},
    Row{.text = "u", .what = Class::unit_mark, .value = 1, .short_form = true},
};

} // namespace plan::deadline
