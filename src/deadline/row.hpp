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
    year_word,   // 0 the plan's year, 1 the one after it, 2 the one before it
    ends,        // er omme: the date before it at its end
    moved,       // utsatt til: the date behind it instead of the one before it
    relation,    // Relation
    part,        // Part
    approximate, // ca.
    whole,       // hele
    filler,      // den: says nothing of its own before a date
    list_joiner, // og, eller
    continuous,
    on_demand,
    on_demand_soon, // snarest: on demand, and vague
    reference,      // 0, takes_sentence, takes_number
    placeholder,
    no_date, // uten frist: settled that there is none
    every,   // each, or every so many (`annenhver` = 2)
    rhythm,  // Precision
    times,   // ganger
    per,     // in each
    at_least,
    at_most,
    adjective,    // stands between a preposition and an event; or one of its two kinds
    number_label, // the number behind it is no date
    no_deadline,  // what follows in the sentence is no deadline
    aside,        // the same behind a deadline: `mai, evalueres i juni`
    amount,       // the number before it is no date
    unread,       // makes something else of the date beside it; or unread_time, unread_exception
    portion,      // helg: a stretch whose place within a date is not read
    working_day,  // arbeidsdager, which are counted from a day
    beside,       // Relation: the day next to it, or nearly (`rett etter`)
    loosely,      // Relation: nobody says how near (`i god tid før`)
    afterwards,   // deretter: from the date before it on
    also,         // også: says nothing of its own
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
enum class Part : std::uint8_t {
    whole,
    early,
    middle,
    late,
    close,
    turn,
    first_half,
    second_half,
};
enum class SeasonName : std::uint8_t { spring, summer, autumn, winter };
enum class Portion : std::uint8_t { weekend, half, part };
enum class FeastName : std::uint8_t {
    christmas,
    easter,
    pentecost,
    easter_week,
    easter_weekend,
    pentecost_weekend,
};
enum class MomentName : std::uint8_t {
    before_summer,
    towards_summer,
    after_summer,
    before_christmas,
    towards_christmas,
    turn_of_year,
    before_new_year,
    new_year,
    after_christmas, // romjula
    common_holiday,  // fellesferien: the three weeks that end with the last Friday of July
    before_common_holiday,
    after_common_holiday,
    new_years_day, // from here on one day each
    midsummer_eve,
    midsummer_day,
    christmas_eve,
    christmas_day,
    second_christmas_day,
    new_years_eve,
    palm_sunday, // from here on counted from Easter Sunday
    maundy_thursday,
    good_friday,
    easter_eve,
    easter_day,
    second_easter_day,
    ascension_day,
    whitsun_eve,
    whit_sunday,
    second_whitsun_day,
};

// Of an adjective: the last of several.
inline constexpr std::uint8_t last_of_several = 1;
// Of an adjective: not the event that the noun alone stands for.
inline constexpr std::uint8_t another_event = 2;
// Of a reference: the rest of its sentence, or the number behind it, belongs to it.
inline constexpr std::uint8_t takes_sentence = 1;
inline constexpr std::uint8_t takes_number = 2;
// Of an unread word: it says a time itself, or takes a time out of the one before it.
inline constexpr std::uint8_t unread_time = 1;
inline constexpr std::uint8_t unread_exception = 3;
// Of an unread word: the date before it or behind it does not hold any more.
inline constexpr std::uint8_t unread_withdrawn = 4;
// Of a moved word: the date before `til` is the old one (`flyttet fra`).
inline constexpr std::uint8_t moved_from = 1;

struct Row {
    std::string_view text; // as support::fold gives it, words parted by one space
    Class what{};
    std::uint8_t value = 0;
    bool short_form = false; // may end in a dot
    bool shy = false;        // also a common word: needs a neighbour that speaks for a date
    Language language = Language::nb; // a word of both norms is nb
};

// The rows of the larger tables, one a line: `row("innen", Relation::by)`.
constexpr Row row(std::string_view text, Class what, std::uint8_t value = 0,
                  Language language = Language::nb) {
    return {.text = text, .what = what, .value = value, .language = language};
}
constexpr Row row(std::string_view text, Class what, Language language) {
    return row(text, what, 0, language);
}
constexpr Row row(std::string_view text, Class what, Relation value,
                  Language language = Language::nb) {
    return row(text, what, static_cast<std::uint8_t>(value), language);
}
constexpr Row row(std::string_view text, Relation value, Language language = Language::nb) {
    return row(text, Class::relation, static_cast<std::uint8_t>(value), language);
}
constexpr Row row(std::string_view text, Part value, Language language = Language::nb) {
    return row(text, Class::part, static_cast<std::uint8_t>(value), language);
}
constexpr Row row(std::string_view text, SeasonName value, Language language = Language::nb) {
    return row(text, Class::season, static_cast<std::uint8_t>(value), language);
}
constexpr Row row(std::string_view text, FeastName value, Language language = Language::nb) {
    return row(text, Class::feast, static_cast<std::uint8_t>(value), language);
}
constexpr Row row(std::string_view text, MomentName value, Language language = Language::nb) {
    return row(text, Class::moment, static_cast<std::uint8_t>(value), language);
}
constexpr std::uint8_t code(Portion portion) {
    return static_cast<std::uint8_t>(portion);
}
constexpr Row shy(Row row) {
    row.shy = true;
    return row;
}
constexpr Row short_form(Row row) {
    row.short_form = true;
    return row;
}

} // namespace plan::deadline
