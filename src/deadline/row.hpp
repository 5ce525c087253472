// A row of the phrase tables: the folded text of a word or a fixed phrase, what it
// can be in a deadline, and which one of its kind. Rows combine (`senest` +
// `utgangen av` + `1. kvartal`), so a new word is one row in one of the tables
// and none elsewhere. A row knows no date and no grammar.
#pragma once

#include "plan/words/words.hpp"

#include <cstdint>
#include <string_view>

namespace plan::deadline {

using words::Language;

// What a row can be in a phrase.
enum class Class : std::uint8_t {
    month,       // 1..12
    weekday,     // 1..7
    weekdays,    // 1..7, each of them (`torsdager`)
    unit,        // Precision
    unit_mark,   // Precision; a letter right before its number (`Q1`)
    ordinal,     // the number
    number,      // the number
    season,      // SeasonName
    half_name,   // 1..2
    feast,       // FeastName
    moment,      // MomentName
    year_word,   // 0 the plan's year
    relation,    // Relation
    part,        // Part
    approximate, // ca.
    whole,       // hele
    filler,      // den: says nothing of its own before a date
    list_joiner, // og, eller
    continuous,
    on_demand,
    reference, // 1: takes the rest of its sentence with it
    placeholder,
    every,  // each, or every so many (`annenhver` = 2)
    rhythm, // Precision
    times,  // ganger
    per,    // in each
    at_least,
    at_most,
    adjective,    // stands between a preposition and an event; or last_of_several
    number_label, // the number behind it is no date
    no_deadline,  // what follows in the sentence is no deadline
    amount,       // the number before it is no date
    unread,       // makes something else of the date beside it; 1: says a time itself
    portion,      // helg: a stretch whose place within a date is not read
};

enum class Relation : std::uint8_t {
    none,
    in,
    in_period,
    during,
    at,
    by,
    until,
    through,
    before,
    from,
    after,
    between,
};
enum class Part : std::uint8_t { whole, early, middle, late, close, turn };
enum class SeasonName : std::uint8_t { spring, summer, autumn, winter };
enum class FeastName : std::uint8_t { christmas, easter, pentecost };
enum class MomentName : std::uint8_t {
    before_summer,
    after_summer,
    before_christmas,
    turn_of_year,
    new_year,
};

// Of an adjective: the last of several.
inline constexpr std::uint8_t last_of_several = 1;

struct Row {
    std::string_view text; // as support::fold gives it, words parted by one space
    Class what{};
    std::uint8_t value = 0;
    bool short_form = false; // may end in a dot
    bool shy = false;        // also a common word: needs a neighbour that speaks for a date
    Language language = Language::nb; // a word of both norms is nb
};

constexpr std::uint8_t code(Relation relation) {
    return static_cast<std::uint8_t>(relation);
}
constexpr std::uint8_t code(Part part) {
    return static_cast<std::uint8_t>(part);
}
constexpr std::uint8_t code(SeasonName season) {
    return static_cast<std::uint8_t>(season);
}
constexpr std::uint8_t code(FeastName feast) {
    return static_cast<std::uint8_t>(feast);
}
constexpr std::uint8_t code(MomentName moment) {
    return static_cast<std::uint8_t>(moment);
}

} // namespace plan::deadline
