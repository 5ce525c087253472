// Terms that begin with a number: `31.12.2021`, `15.9.`, `1. mai`, `2. halvår`,
// `2021-05-01`, `2022-23`. Which numbers are no dates is decided here as well:
// times of day, section numbers, amounts.
#pragma once

#include "deadline/term.hpp"

namespace plan::deadline {

[[nodiscard]] std::optional<Term> read_numeric(const Tokens& tokens, std::uint32_t i,
                                               const Term* before);

// Takes a year that stands after the term: `mai 2022`, `uke 36/2021`.
void read_year_after(const Tokens& tokens, Term& term);

// The years from the plan's own that a word stands for: `neste år` 1, `i fjor` -1.
[[nodiscard]] int shift_of(const Row& year_word);

// Four digits that a plan would mean as a year, and not `2000 kr`.
[[nodiscard]] bool is_plain_year(const Tokens& tokens, std::uint32_t i, std::uint32_t first = 1970,
                                 std::uint32_t last = 2199);
// Of the last two digits; the window is 1970–2069.
[[nodiscard]] int year_of_two(int digits);

// Makes a pending number a day or a unit by the word after it: `1.` + `mai`,
// `2.` + `kvartal`. False when the word says nothing.
[[nodiscard]] bool complete_counted(const Tokens& tokens, Term& term);

} // namespace plan::deadline
