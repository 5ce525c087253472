// Terms that are a part of a larger one by its place in it: the first week of a
// month, its last weekend, a weekday of a week; and the school year, which is a
// part of two years.
#pragma once

#include "deadline/term.hpp"

#include <optional>
#include <string_view>

namespace plan::deadline {

// ISO weekdays, both belong to it.
struct WeekDays {
    int first = 1;
    int last = 7;
};

// `første uke i mai`, `siste helg i august`
[[nodiscard]] std::optional<Term> read_nth_portion_of_month(const Tokens& tokens, std::uint32_t i);

// `i uke 36`, `uke 36` at a token, behind the words for some of its days, which begin at i.
[[nodiscard]] std::optional<Term> read_days_of_week(const Tokens& tokens, std::uint32_t i,
                                                    std::uint32_t at, WeekDays days);

// `helga 15.–16. mai`, `helga i uke 36`
[[nodiscard]] std::optional<Term> read_weekend(const Tokens& tokens, std::uint32_t i,
                                               const Match& match);

// `siste halvår`, `siste kvartal`; the match is the word `siste`.
[[nodiscard]] std::optional<Term> read_last_unit(const Tokens& tokens, std::uint32_t i,
                                                 const Match& match);

// Takes the two years of what lies between them: `vinteren 2021/22`.
void read_two_years(const Tokens& tokens, Term& term);

// `skoleåret`, `studieår`
[[nodiscard]] bool is_school_year(std::string_view word);
// `skoleåret 2022/23`, `studieåret`; the term stands at the word.
[[nodiscard]] std::optional<Term> read_school_year(const Tokens& tokens, Term term);

} // namespace plan::deadline
