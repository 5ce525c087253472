// Phrases that repeat: `månedlig`, `hver 6. uke`, `hver torsdag` are rhythms,
// `minst 4 stands i måneden` and `2 ganger i året` are quotas. A month, quarter,
// tertial or half-year is a slot with a last day; other rhythms have a count only.
#include "deadline/nth_weekday.hpp"
#include "deadline/rhythm_parts.hpp"

#include <algorithm>

namespace plan::deadline {

namespace {

bool is_each(const Rhythm& rhythm, Precision unit) {
    return rhythm.unit == unit && rhythm.every == 1 && rhythm.weekdays == 0 &&
           rhythm.month_days == 0;
}

// `hver uke på torsdag`, `månedlig, siste fredag`, `hver måned den 15.`
std::uint32_t read_days_behind(const Tokens& tokens, std::uint32_t last, Rhythm& rhythm) {
    std::uint32_t at = tokens.is(last, TokenKind::comma) ? last + 1 : last;
    if (const Match on = tokens.match(at, Class::relation);
        on && static_cast<Relation>(on.row->value) == Relation::at) {
        at = on.end;
    }
    if (is_each(rhythm, Precision::week)) {
        const std::uint32_t end = read_weekdays(tokens, at, rhythm.weekdays);
        return end == at ? last : end;
    }
    if (!is_each(rhythm, Precision::month))
        return last;
    if (const std::uint32_t end = read_places_of_weekday(tokens, at, rhythm); end != at)
        return end;
    Bits days = 0;
    const std::uint32_t end = read_month_days(tokens, at, days);
    // `månedlig, 15. mai` names a date, and `månedlig 2 møter` no day.
    const bool day = end != at && days != 0 && !tokens.match(end, Class::month) &&
                     (tokens.ends_sentence(end) || tokens.is(end - 1, TokenKind::dot));
    if (!day)
        return last;
    rhythm.month_days = days;
    return end;
}

// `hvert år i uke 39`, `årlig på årsmøtet`
std::optional<Phrase> read_yearly(const Scene& scene, std::uint32_t i, std::uint32_t last) {
    const Tokens& tokens = scene.tokens();
    const bool comma = tokens.is(last, TokenKind::comma);
    const std::uint32_t from = comma ? last + 1 : last;
    const Lead lead = read_lead(tokens, from);
    const Stretches found = read_stretches(tokens, lead.last, lead.relation == Relation::between);
    const bool bare = comma && lead.relation == Relation::none && lead.part == Part::whole;
    if (found.count > 0 && !bare) {
        if (auto phrase = read_each_year(scene, i, found.last, lead, found))
            return phrase;
    }
    if (lead.relation == Relation::none)
        return std::nullopt;
    return read_each_event(scene, i, lead);
}

// `hver sommer`, `hver 1. mai`, `hver første mandag i oktober`
std::optional<Phrase> read_every_date(const Scene& scene, std::uint32_t i, std::uint32_t at) {
    const Stretches found = read_stretches(scene.tokens(), at, false);
    if (found.count == 0)
        return std::nullopt;
    return read_each_year(scene, i, found.last, Lead{.last = at}, found);
}

} // namespace

std::optional<Phrase> recurring(const Scene& scene, std::uint32_t i, std::uint32_t last,
                                Rhythm rhythm, bool approximate) {
    const Tokens& tokens = scene.tokens();
    last = read_days_behind(tokens, last, rhythm);
    if (const Match trailing = tokens.match(last, Class::approximate)) {
        approximate = true;
        last = trailing.end;
    }
    if (!tokens.stands_alone(i, last))
        return std::nullopt;
    if (is_each(rhythm, Precision::year)) {
        if (auto phrase = read_yearly(scene, i, last))
            return phrase;
    }
    const Bound bound = read_bound(scene, last);
    last = bound.last;
    const Exception exception = read_exception(scene, last);
    if (exception.last != 0) {
        const bool slots = is_anchored(rhythm) && rhythm.weekdays == 0 && rhythm.month_days == 0 &&
                           rhythm.unit != Precision::month;
        if (exception.unread || slots || rhythm.months != 0)
            return unreadable_in(tokens, i, exception.last, exception.from, exception.last);
        rhythm.months = exception.months;
        last = exception.last;
    }
    if (bound.months != 0)
        rhythm.months = rhythm.months == 0 ? bound.months : rhythm.months & bound.months;
    Phrase phrase{.reading = reading_of(tokens, i, last), .last = last};
    phrase.reading.approximate = approximate;
    phrase.reading.year_written = bound.year_written;
    phrase.reading.event = bound.event;
    fill(phrase.reading, rhythm, bound.stretch);
    return phrase;
}

std::optional<Phrase> read_every(const Scene& scene, std::uint32_t i, std::uint32_t at,
                                 bool approximate) {
    const Tokens& tokens = scene.tokens();
    const Match every = tokens.match(at, Class::every);
    Rhythm rhythm{.every = every.row->value};
    at = every.end;
    if (auto nth = read_in_each_month(scene, i, at, approximate))
        return nth;
    if (rhythm.every == 1 && read_nth_weekday_of_month(tokens, at))
        return read_every_date(scene, i, at);
    std::uint32_t from = at;
    if (const auto count = read_count(tokens, at)) {
        if (*count < 1)
            return std::nullopt;
        rhythm.every = *count;
        if (tokens.glued(at, TokenKind::dot))
            ++at;
    }
    Precision of = Precision::year;
    if (const auto end = read_weekdays(tokens, at, rhythm.weekdays); end != at) {
        const std::uint32_t month = read_per(tokens, end, of);
        if (month == 0 || of != Precision::month || rhythm.every == 1)
            return recurring(scene, i, end, rhythm, approximate);
        rhythm.places = bit(rhythm.every); // hver annen torsdag i måneden
        rhythm.every = 1;
        return rhythm.places <= bit(5) ? recurring(scene, i, month, rhythm, approximate)
                                       : std::nullopt;
    }
    const Match unit = tokens.match(at, Class::unit);
    if (!unit)
        return every.row->value == 1 ? read_every_date(scene, i, from) : std::nullopt;
    rhythm.unit = static_cast<Precision>(unit.row->value);
    // `hver første uke i måneden` is no week of each
    if (rhythm.unit == Precision::period || read_per(tokens, unit.end, of) != 0)
        return std::nullopt;
    return recurring(scene, i, unit.end, rhythm, approximate);
}

namespace {

// `innen den 15. i hver måned`, `ved utgangen av hvert kvartal`
std::optional<Phrase> read_led(const Scene& scene, std::uint32_t i) {
    const Tokens& tokens = scene.tokens();
    const Lead lead = read_lead(tokens, i);
    if (lead.last == i || lead.offset || lead.empty() || lead.whole)
        return std::nullopt;
    auto phrase = read_in_each_month(scene, i, lead.last, lead.approximate);
    const bool slots = !phrase;
    if (!phrase && tokens.match(lead.last, Class::every))
        phrase = read_every(scene, i, lead.last, lead.approximate);
    if (!phrase || phrase->reading.kind != Kind::recurring || phrase->reading.rrule.empty())
        return std::nullopt;
    const bool to_end = lead.part == Part::close || lead.part == Part::late;
    const bool readable = slots ? to_end && phrase->reading.precision != Precision::day
                                : lead.part == Part::whole && lead.relation != Relation::before;
    const bool between = lead.relation == Relation::from || lead.relation == Relation::after ||
                         lead.relation == Relation::between;
    if (!readable || between)
        return unreadable_in(tokens, i, phrase->last, i, lead.last);
    phrase->reading.limit = lead.limit;
    phrase->reading.approximate = phrase->reading.approximate || lead.part == Part::late;
    return phrase;
}

bool is_rhythm_word(const Match& match) {
    return match.is(Class::rhythm) || match.is(Class::every) || match.is(Class::weekdays);
}

} // namespace

std::optional<Phrase> read_rhythm(const Scene& scene, std::uint32_t i) {
    const Tokens& tokens = scene.tokens();
    if (auto led = read_led(scene, i))
        return led;
    std::uint32_t at = i;
    if (const Match least = tokens.match(i, Class::at_least);
        least && is_rhythm_word(tokens.match(least.end))) {
        at = least.end; // minst månedlig
    }
    bool approximate = false;
    if (const Match match = tokens.match(at, Class::approximate)) {
        approximate = true;
        at = match.end;
    }
    if (auto nth = read_in_each_month(scene, i, at, approximate))
        return nth;
    if (tokens.is(at, TokenKind::number))
        return read_quota(scene, i, at, approximate);
    const Match match = tokens.match(at);
    if (!match)
        return std::nullopt;
    const Row& row = *match.row;
    if (row.what == Class::every)
        return read_every(scene, i, at, approximate);
    if (row.what == Class::rhythm) {
        return recurring(scene, i, match.end, {.unit = static_cast<Precision>(row.value)},
                         approximate);
    }
    if (row.what == Class::weekdays) {
        Rhythm rhythm;
        const std::uint32_t last = read_weekdays(tokens, at, rhythm.weekdays);
        return recurring(scene, i, last, rhythm, approximate);
    }
    const bool counts = row.what == Class::at_least || row.what == Class::at_most ||
                        row.what == Class::number || row.what == Class::times ||
                        row.what == Class::relation;
    return counts ? read_quota(scene, i, at, approximate) : std::nullopt;
}

std::optional<Phrase> read_sequel(const Scene& scene, std::uint32_t i, calendar::Date after) {
    const Tokens& tokens = scene.tokens();
    const Match then = tokens.match(i, Class::afterwards);
    if (!then)
        return std::nullopt;
    Context rest = scene.context();
    const auto first = after.plus_days(1);
    if (first && rest.period && *first <= rest.period->last)
        rest.period->first = std::max(*first, rest.period->first);
    auto phrase = read_rhythm(Scene{tokens, rest}, then.end);
    if (!phrase)
        return std::nullopt;
    const Reading words = reading_of(tokens, i, phrase->last);
    phrase->reading.begin = words.begin;
    phrase->reading.text = words.text;
    return phrase;
}

} // namespace plan::deadline
