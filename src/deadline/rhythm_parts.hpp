// What the readers of rhythms and of quotas share: counts, units, and the stretch that
// either keeps within.
#pragma once

#include "deadline/phrase.hpp"
#include "deadline/rhythm.hpp"

namespace plan::deadline {

// `6`, `6.`, `sjette`, `seks`: how many, and the token after it.
[[nodiscard]] std::optional<int> read_count(const Tokens& tokens, std::uint32_t& at);

// `i året`, `pr. mnd`, `for året`, `i hvert kvartal`: the token after it, or 0.
[[nodiscard]] std::uint32_t read_per(const Tokens& tokens, std::uint32_t at, Precision& unit);

// What a rhythm keeps within: the plan's period, or what is written.
struct Bound {
    std::optional<calendar::Interval> stretch;
    bool year_written = false;
    Bits months = 0;               // `fra september til mai` of a calendar year, where it wraps
    std::optional<EventUse> event; // one without a date, which is all that is known of it
    std::uint32_t last = 0;        // the token after it
};

// `i mai`, `fra august til november`, `til jul`; the period when nothing of it is written.
[[nodiscard]] Bound read_bound(const Scene& scene, std::uint32_t at);

// A phrase that a part of it makes unreadable: the tokens from `from` to the one before `to`.
[[nodiscard]] Phrase unreadable_in(const Tokens& tokens, std::uint32_t first, std::uint32_t last,
                                   std::uint32_t from, std::uint32_t to);

// `unntatt juli` behind a rhythm, `i partallsuker`: what is taken out of it.
struct Exception {
    Bits months = 0;        // the months that remain
    std::uint32_t from = 0; // its first token
    std::uint32_t last = 0; // the token after it; 0: there is none
    bool unread = false;    // it is none that can be read
};
[[nodiscard]] Exception read_exception(const Scene& scene, std::uint32_t at);

// The rhythm that ends before `last`, with all that is said of it behind that.
[[nodiscard]] std::optional<Phrase> recurring(const Scene& scene, std::uint32_t i,
                                              std::uint32_t last, Rhythm rhythm, bool approximate);

// `hver torsdag`, `hver 6. uke`, `annenhver måned`, from the token of `hver` on.
[[nodiscard]] std::optional<Phrase> read_every(const Scene& scene, std::uint32_t i,
                                               std::uint32_t at, bool approximate);

// `første og tredje mandag i måneden`, `den 15. i hver måned`
[[nodiscard]] std::optional<Phrase> read_in_each_month(const Scene& scene, std::uint32_t i,
                                                       std::uint32_t at, bool approximate);

// `mandag og onsdag`, `torsdager`: the token after them, or `at`.
[[nodiscard]] std::uint32_t read_weekdays(const Tokens& tokens, std::uint32_t at, Bits& weekdays);

// `første og tredje mandag`: the same of a month's weekdays.
[[nodiscard]] std::uint32_t read_places_of_weekday(const Tokens& tokens, std::uint32_t at,
                                                   Rhythm& rhythm);
// `den 1. og 15.`; no days when one of them does not exist in any month.
[[nodiscard]] std::uint32_t read_month_days(const Tokens& tokens, std::uint32_t at, Bits& days);

// `minst 4 stands i måneden`, `2 ganger i året`, `3 arbeidsplasser i 1. halvår`
[[nodiscard]] std::optional<Phrase> read_quota(const Scene& scene, std::uint32_t i,
                                               std::uint32_t at, bool approximate);

} // namespace plan::deadline
