// Terms: single stretches of time as they are written (`tirsdag 6. september`,
// `1. kvartal 2022`, `uke 36`, `våren`), not yet placed in a year unless one is
// written. A term knows what cannot exist in any year; it knows no plan.
#pragma once

#include "deadline/tokens.hpp"

#include "plan/deadline/reading.hpp"

#include <cstdint>
#include <optional>

namespace plan::deadline {

enum class Form : std::uint8_t {
    pending, // a number that the term after it explains: `26.` in `26.–27. august`
    day,
    nth_weekday,     // of a month
    nth_week,        // of a month: the week whose Thursday lies in it
    nth_weekend,     // of a month: the one whose Saturday lies in it
    nth_working_day, // of a month
    week_days,       // a weekday or the weekend of a week
    month,
    week,
    quarter,
    tertial,
    half,
    season,
    year,
    school_year, // from August
    period,
    feast,
    moment,
};

struct Term {
    Form form = Form::pending;
    int number = 0;  // of the month, week, quarter …, SeasonName, FeastName, MomentName; the
                     // last year of a run of years; of a day its month
    int day = 0;     // of a day, or a pending number; which one of a month, -1 the last; of
                     // days of a week the last of them
    int year = 0;    // as written; 0 when none is
    int shift = 0;   // `neste år`: 1, `i fjor`: -1; from the plan's only year
    int weekday = 0; // as written; 0 when none is
    Part part = Part::whole; // of the end of a range: `medio juni – ultimo august`
    bool slashes = false;
    bool shy = false;        // see Row::shy
    bool bare_year = false;  // nothing but four digits, which may be an amount
    std::uint32_t first = 0; // tokens
    std::uint32_t date = 0;  // the first token after a weekday
    std::uint32_t weekday_token = 0;
    std::uint32_t last = 0; // the token after it
    std::uint32_t day_token = 0;
    std::uint32_t number_token = 0;
    std::uint32_t year_token = 0; // the first one of a year after the term; 0 when none is
    std::optional<FaultKind> fault = {};
    int fault_value = 0;
    int fault_limit = 0;
};

[[nodiscard]] Precision precision_of(const Term& term);

// The term that begins at a token. `before` is the one it is joined to, if any.
[[nodiscard]] std::optional<Term> read_term(const Tokens& tokens, std::uint32_t i,
                                            const Term* before);

// Sets the fault of a term that does not exist: in its own year, or in none.
void check(Term& term);

// The token after a run of numbers and dots (`3.3.1`) that begins at a number.
[[nodiscard]] std::uint32_t chain_end(const Tokens& tokens, std::uint32_t i);
// `10.15`: cannot be a day and a month, can be a time of day.
[[nodiscard]] bool is_clock(const Tokens& tokens, std::uint32_t i);

} // namespace plan::deadline
