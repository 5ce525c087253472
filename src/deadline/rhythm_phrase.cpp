// Phrases that repeat: `månedlig`, `hver 6. uke`, `hver torsdag` are rhythms,
// `minst 4 stands i måneden` and `2 ganger i året` are quotas. A month, quarter,
// tertial or half-year is a slot with a last day; other rhythms have a count only.
#include "deadline/nth_weekday.hpp"
#include "deadline/phrase.hpp"
#include "deadline/rhythm.hpp"

#include <algorithm>

namespace plan::deadline {

namespace {

// Words between a number and its unit: `2 lokale drøftingsmøter i året`.
constexpr int most_counted_words = 2;

bool is_yearly(const Rhythm& rhythm) {
    return rhythm.unit == Precision::year && rhythm.every == 1 && rhythm.weekday == 0;
}

// `torsdager i mai`, `månedlig fra august`: the stretch that the rhythm keeps within.
std::optional<Phrase> read_bounds(const Scene& scene, std::uint32_t i) {
    auto bounds = read_date(scene, i, read_lead(scene.tokens(), i));
    if (!bounds || bounds->reading.kind != Kind::interval || !bounds->reading.occurrences.empty())
        return std::nullopt;
    return bounds;
}

Context within(const Context& context, const Reading& bounds) {
    Context narrow = context;
    if (!bounds.first || !bounds.last)
        return narrow;
    narrow.period = calendar::Interval{*bounds.first, *bounds.last};
    if (!context.period || !context.period->overlaps(*narrow.period))
        return narrow;
    narrow.period->first = std::max(narrow.period->first, context.period->first);
    narrow.period->last = std::min(narrow.period->last, context.period->last);
    return narrow;
}

std::optional<Phrase> recurring(const Scene& scene, std::uint32_t i, std::uint32_t last,
                                const Rhythm& rhythm, bool approximate) {
    const Tokens& tokens = scene.tokens();
    if (const Match trailing = tokens.match(last, Class::approximate)) {
        approximate = true;
        last = trailing.end;
    }
    if (!tokens.stands_alone(i, last))
        return std::nullopt;
    if (is_yearly(rhythm)) { // `hvert år i uke 39`
        const Lead lead = read_lead(tokens, last);
        const Stretches found =
            read_stretches(tokens, lead.last, lead.relation == Relation::between);
        if (auto phrase = read_each_year(scene, i, found.last, lead, found))
            return phrase;
    }
    const auto bounds = read_bounds(scene, last);
    if (bounds)
        last = bounds->last;
    Phrase phrase{.reading = reading_of(tokens, i, last), .last = last};
    phrase.reading.approximate = approximate;
    if (bounds)
        phrase.reading.year_written = bounds->reading.year_written;
    fill(phrase.reading, rhythm,
         bounds ? within(scene.context(), bounds->reading) : scene.context());
    return phrase;
}

// `6`, `6.`, `sjette`, `seks`: how many units, and the token after it.
std::optional<int> read_count(const Tokens& tokens, std::uint32_t& at) {
    if (tokens.is(at, TokenKind::number) && tokens.at(at).digits <= 3) {
        return static_cast<int>(tokens.at(at++).value);
    }
    Match word = tokens.match(at, Class::number);
    if (!word)
        word = tokens.match(at, Class::ordinal);
    if (!word)
        return std::nullopt;
    at = word.end;
    return word.row->value;
}

// `i året`, `pr. mnd`, `for året`: the token after it, or 0.
std::uint32_t read_per(const Tokens& tokens, std::uint32_t at, Precision& unit) {
    Match per = tokens.match(at, Class::per);
    if (!per) {
        per = tokens.match(at, Class::relation);
        if (!per || (per.row->text != "i" && per.row->text != "for"))
            return 0;
    }
    at = per.end;
    if (const Match every = tokens.match(at, Class::every))
        at = every.end; // i hvert kvartal
    const Match found = tokens.match(at, Class::unit);
    if (!found || tokens.is(found.end, TokenKind::number))
        return 0;
    unit = static_cast<Precision>(found.row->value);
    return unit == Precision::period ? 0 : found.end;
}

// `første tirsdag i måneden`, `siste fredag hver måned`
std::optional<Phrase> read_nth_in_month(const Scene& scene, std::uint32_t i, std::uint32_t at,
                                        bool approximate) {
    const Tokens& tokens = scene.tokens();
    const auto which = read_nth_weekday(tokens, at);
    if (!which)
        return std::nullopt;
    Precision unit = Precision::year;
    std::uint32_t last = read_per(tokens, which->last, unit);
    const Match every = tokens.match(which->last, Class::every);
    if (every && every.row->value == 1) {
        const Match month = tokens.match(every.end, Class::unit);
        last = month ? month.end : 0;
        unit = month ? static_cast<Precision>(month.row->value) : unit;
    }
    if (last == 0 || unit != Precision::month)
        return std::nullopt;
    return recurring(scene, i, last, {.unit = unit, .weekday = which->weekday, .nth = which->nth},
                     approximate);
}

// `hver torsdag`, `hver 6. uke`, `annenhver måned`
std::optional<Phrase> read_every(const Scene& scene, std::uint32_t i, const Match& every,
                                 bool approximate) {
    const Tokens& tokens = scene.tokens();
    Rhythm rhythm{.every = every.row->value};
    std::uint32_t at = every.end;
    if (auto nth = read_nth_in_month(scene, i, at, approximate))
        return nth;
    if (read_nth_weekday_of_month(tokens, at))
        return std::nullopt; // a day once a year
    if (const auto count = read_count(tokens, at)) {
        if (*count < 1)
            return std::nullopt;
        rhythm.every = *count;
        if (tokens.glued(at, TokenKind::dot))
            ++at;
    }
    if (const Match weekday = tokens.match(at, Class::weekday)) {
        rhythm.weekday = weekday.row->value;
        return recurring(scene, i, weekday.end, rhythm, approximate);
    }
    const Match unit = tokens.match(at, Class::unit);
    if (!unit || static_cast<Precision>(unit.row->value) == Precision::period)
        return std::nullopt;
    rhythm.unit = static_cast<Precision>(unit.row->value);
    return recurring(scene, i, unit.end, rhythm, approximate);
}

struct Counted {
    std::optional<int> min;
    std::optional<int> max;
    bool times = false; // ganger
    Precision unit = Precision::year;
    std::uint32_t last = 0; // 0: nothing is counted here
};

// The counted things and their unit: `ganger i året`, `drøftingsmøter pr. år`, `ganger årlig`.
void read_unit(const Tokens& tokens, std::uint32_t at, Counted& counted) {
    if (const Match times = tokens.match(at, Class::times)) {
        counted.times = true;
        at = times.end;
        if (const Match rhythm = tokens.match(at, Class::rhythm)) {
            counted.unit = static_cast<Precision>(rhythm.row->value);
            counted.last = rhythm.end;
            return;
        }
    }
    for (int words = 0; words <= most_counted_words; ++words) {
        counted.last = read_per(tokens, at, counted.unit);
        if (counted.last != 0 || counted.times)
            return;
        if (!tokens.is(at, TokenKind::word) || tokens.at(at).word != 0)
            return;
        ++at;
    }
}

Counted read_counted(const Tokens& tokens, std::uint32_t at, Class bound) {
    Counted counted;
    const auto count = read_count(tokens, at);
    if (!count)
        return counted;
    std::optional<int> most;
    if (tokens.is(at, TokenKind::dash)) { // 4–5 møter
        std::uint32_t after = at + 1;
        most = read_count(tokens, after);
        if (!most)
            return counted;
        at = after;
    }
    if (bound != Class::at_most)
        counted.min = count;
    if (bound == Class::at_most || most)
        counted.max = most ? most : count;
    if (bound == Class::number && !most)
        counted.max = count;
    read_unit(tokens, at, counted);
    return counted;
}

// The quota that begins with a number, after `minst` or `maks` if one stands there.
std::optional<Phrase> read_quota(const Scene& scene, std::uint32_t i, std::uint32_t at,
                                 bool approximate) {
    const Tokens& tokens = scene.tokens();
    Class bound = Class::number;
    if (const Match match = tokens.match(at);
        match.is(Class::at_least) || match.is(Class::at_most)) {
        bound = match.row->what;
        at = match.end;
    }
    const Counted counted = read_counted(tokens, at, bound);
    if (counted.last == 0)
        return std::nullopt;
    if (counted.times && counted.min == 1 && counted.max == 1) { // en gang i måneden
        return recurring(scene, i, counted.last, {.unit = counted.unit}, approximate);
    }
    if (!tokens.stands_alone(i, counted.last))
        return std::nullopt;
    Phrase phrase{.reading = reading_of(tokens, i, counted.last), .last = counted.last};
    phrase.reading.kind = Kind::quota;
    phrase.reading.precision = counted.unit;
    phrase.reading.approximate = approximate;
    phrase.reading.quota = Quota{.min = counted.min, .max = counted.max, .per = counted.unit};
    return phrase;
}

} // namespace

std::optional<Phrase> read_rhythm(const Scene& scene, std::uint32_t i) {
    const Tokens& tokens = scene.tokens();
    std::uint32_t at = i;
    bool approximate = false;
    if (const Match match = tokens.match(i, Class::approximate)) {
        approximate = true;
        at = match.end;
    }
    if (auto nth = read_nth_in_month(scene, i, at, approximate))
        return nth;
    if (tokens.is(at, TokenKind::number))
        return read_quota(scene, i, at, approximate);
    const Match match = tokens.match(at);
    if (!match)
        return std::nullopt;
    const Row& row = *match.row;
    if (row.what == Class::every)
        return read_every(scene, i, match, approximate);
    if (row.what == Class::rhythm) {
        return recurring(scene, i, match.end, {.unit = static_cast<Precision>(row.value)},
                         approximate);
    }
    if (row.what == Class::weekdays) {
        return recurring(scene, i, match.end, {.weekday = row.value}, approximate);
    }
    const bool counts =
        row.what == Class::at_least || row.what == Class::at_most || row.what == Class::number;
    return counts ? read_quota(scene, i, at, approximate) : std::nullopt;
}

} // namespace plan::deadline
