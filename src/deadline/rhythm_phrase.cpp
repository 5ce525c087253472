// Phrases that repeat: `månedlig`, `hver 6. uke`, `hver torsdag` are rhythms,
// `minst 4 stands i måneden` and `2 ganger i året` are quotas. A month, quarter,
// tertial or half-year is a slot with a last day; other rhythms have a count only.
#include "deadline/phrase.hpp"

#include <algorithm>
#include <array>

namespace plan::deadline {

namespace {

using calendar::Date;
using calendar::Interval;

// A period is a few years; a longer one lists no more than this.
constexpr std::size_t most_occurrences = 600;
// Words between a number and its unit: `2 lokale drøftingsmøter i året`.
constexpr int most_counted_words = 2;

struct Rhythm {
    Precision unit = Precision::year;
    int every = 1;
    int weekday = 0; // instead of a unit
};

// Whole months of a unit; 0 for days and weeks.
int months_of(Precision unit) {
    switch (unit) {
    case Precision::day:
    case Precision::week:
        return 0;
    case Precision::month:
        return 1;
    case Precision::quarter:
        return 3;
    case Precision::tertial:
        return 4;
    case Precision::half:
    case Precision::season:
        return 6;
    case Precision::year:
        return 12;
    case Precision::period:
        return 0;
    }
    return 0;
}

bool is_slot(const Rhythm& rhythm) {
    if (rhythm.weekday != 0 || rhythm.every != 1)
        return false;
    const int months = months_of(rhythm.unit);
    return months > 0 && months < 12;
}

std::string rule_of(const Rhythm& rhythm) {
    if (rhythm.weekday != 0) {
        constexpr std::array<std::string_view, 7> names{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
        std::string rule = "FREQ=WEEKLY;";
        if (rhythm.every > 1)
            rule += "INTERVAL=" + std::to_string(rhythm.every) + ";";
        return rule.append("BYDAY=").append(names[static_cast<std::size_t>(rhythm.weekday - 1)]);
    }
    if (!is_slot(rhythm))
        return {};
    const int months = months_of(rhythm.unit);
    std::string rule = "FREQ=MONTHLY;";
    if (months > 1)
        rule += "INTERVAL=" + std::to_string(months) + ";";
    return rule + "BYMONTHDAY=-1"; // 31 would skip the short months
}

// The slots whose last day lies in the period.
void add_slots(Reading& reading, const Rhythm& rhythm, const Interval& period) {
    const int months = months_of(rhythm.unit);
    int year = period.first.year();
    int slot = (period.first.month() - 1) / months;
    while (reading.occurrences.size() < most_occurrences) {
        const auto first = calendar::month_of(year, slot * months + 1);
        const auto last = calendar::month_of(year, (slot + 1) * months);
        if (!first || !last || last->last > period.last)
            return;
        if (last->last >= period.first) {
            reading.occurrences.push_back({.first = first->first, .last = last->last});
        }
        if (++slot == 12 / months) {
            slot = 0;
            ++year;
        }
    }
}

void add_weekdays(Reading& reading, const Rhythm& rhythm, const Interval& period) {
    const int ahead = (rhythm.weekday - period.first.weekday() + 7) % 7;
    auto day = period.first.plus_days(ahead);
    while (day && *day <= period.last && reading.occurrences.size() < most_occurrences) {
        reading.occurrences.push_back({.first = {}, .last = *day});
        day = day->plus_days(7LL * rhythm.every);
    }
}

// How often the rhythm begins within the period, from the period's first day.
int count_in(const Rhythm& rhythm, const Interval& period) {
    const long long days = calendar::days_between(period.first, period.last) + 1;
    const int months = months_of(rhythm.unit) * rhythm.every;
    if (months == 0) {
        const long long step = (rhythm.unit == Precision::day ? 1LL : 7LL) * rhythm.every;
        return static_cast<int>(std::max(1LL, (days + step - 1) / step));
    }
    const int whole = (period.last.year() - period.first.year()) * 12 + period.last.month() -
                      period.first.month() + (period.last.day() >= period.first.day() ? 1 : 0);
    return std::max(1, (whole + months - 1) / months);
}

void fill(Reading& reading, const Rhythm& rhythm, const Context& context) {
    reading.kind = Kind::recurring;
    reading.precision = rhythm.weekday != 0 ? Precision::day : rhythm.unit;
    reading.rrule = rule_of(rhythm);
    if (!context.period)
        return;
    if (rhythm.weekday != 0) {
        add_weekdays(reading, rhythm, *context.period);
    } else if (is_slot(rhythm)) {
        add_slots(reading, rhythm, *context.period);
    } else {
        reading.quota =
            Quota{.min = count_in(rhythm, *context.period), .max = {}, .per = Precision::period};
    }
    if (reading.occurrences.empty())
        return;
    reading.first = reading.occurrences.front().first;
    reading.last = reading.occurrences.back().last;
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
    Phrase phrase{.reading = reading_of(tokens, i, last), .last = last};
    phrase.reading.approximate = approximate;
    fill(phrase.reading, rhythm, scene.context());
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

// `hver torsdag`, `hver 6. uke`, `annenhver måned`
std::optional<Phrase> read_every(const Scene& scene, std::uint32_t i, const Match& every,
                                 bool approximate) {
    const Tokens& tokens = scene.tokens();
    Rhythm rhythm{.every = every.row->value};
    std::uint32_t at = every.end;
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
