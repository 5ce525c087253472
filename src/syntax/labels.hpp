// What a line's own bytes say, wherever GFM puts the line: that it begins a
// measure, that it is a field, that it carries an id or a comment. All functions
// look at one text and give offsets into it; words are looked up, never guessed.
#pragma once

#include "plan/syntax/document.hpp"
#include "plan/syntax/text.hpp"
#include "plan/words/words.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plan::syntax {

struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
};

// `Tiltak 3: …`, `**Tiltak/aktivitet A1** – …`, `Tiltak 4 og 5: …`.
struct MeasureLabel {
    Range number;
    std::size_t text = 0; // where the measure's text begins
};
// Without `mark_needed` the `:`, dash or full stop may be missing, as in headings
// and cells.
[[nodiscard]] std::optional<MeasureLabel> measure_label(std::string_view line, bool mark_needed);

// `Ansvar: …`, `**Frist:** …`; `field` is missing for a label that is none of ours.
struct FieldLabel {
    std::optional<words::Field> field;
    Range label;
    std::size_t value = 0;
};
[[nodiscard]] std::optional<FieldLabel> field_label(std::string_view line);

// The field that a label of ours names; a measure word is no field.
[[nodiscard]] std::optional<words::Field> field_named(std::string_view label);

// A capitalised known label after a sentence's end; looks from `from` on.
[[nodiscard]] std::optional<FieldLabel> inline_label(std::string_view text, std::size_t from,
                                                     std::size_t& begins);

// `1.` … before a month, `trinn`, `klasse`, `etasje`: not a list marker. `rest`
// is what follows the marker.
[[nodiscard]] bool is_ordinal(std::string_view marker, std::string_view rest);

// A leading number in a cell or heading: `3.`, `3)`, `3:`, `3.1`, `A1.`; `marked`
// tells whether one of `.`, `)`, `:` follows it.
struct LeadingNumber {
    Range number;
    std::size_t text = 0;
    bool marked = false;
};
[[nodiscard]] std::optional<LeadingNumber> leading_number(std::string_view text);

// Takes `{#id}` and comments out of the text; the comments are given back.
[[nodiscard]] Text without_marks(Text text, std::optional<IdMark>& id, std::vector<Text>& comments);

// Whether the whole text is goal words: `Overordna mål 2021:`.
[[nodiscard]] bool is_goal_heading(std::string_view text);
// `Delmål 2: Profilering`, `Hovedmål: …`: a goal word, perhaps a number, a mark and
// text; gives where the text begins.
[[nodiscard]] std::optional<std::size_t> goal_text(std::string_view text);
// The number after the goal word of such a text (`Delmål 2: …`), or nothing.
[[nodiscard]] std::string goal_number(std::string_view text);

// The words of a text, folded, with their places.
struct FoldedWord {
    std::string text;
    Range range;
};
[[nodiscard]] std::vector<FoldedWord> folded_words(std::string_view text);
// The first of them at or after `from`; empty when there is none.
[[nodiscard]] FoldedWord next_word(std::string_view text, std::size_t from);

} // namespace plan::syntax
