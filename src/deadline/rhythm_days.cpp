// The days that a rhythm names: weekdays, which of them in a month, days of the month.
#include "deadline/nth_weekday.hpp"
#include "deadline/rhythm_parts.hpp"

namespace plan::deadline {

namespace {

// No list of days in a week or a month is longer.
constexpr int most_listed = 7;

// `og`, a comma, `/`: the token after it, or `at`.
std::uint32_t end_of_joiner(const Tokens& tokens, std::uint32_t at) {
    if (tokens.is(at, TokenKind::comma))
        ++at;
    else if (tokens.glued(at, TokenKind::slash))
        return at + 1;
    const Match joiner = tokens.match(at, Class::list_joiner);
    return joiner ? joiner.end : at;
}

std::uint32_t end_of_filler(const Tokens& tokens, std::uint32_t at) {
    const Match filler = tokens.match(at, Class::filler);
    return filler ? filler.end : at;
}

// `hver måned`, `i måneden`, `månedlig`: the token after it, or 0.
std::uint32_t end_of_each_unit(const Tokens& tokens, std::uint32_t at, Precision& unit) {
    if (const std::uint32_t last = read_per(tokens, at, unit))
        return last;
    if (const Match rhythm = tokens.match(at, Class::rhythm)) {
        unit = static_cast<Precision>(rhythm.row->value);
        return rhythm.end;
    }
    const Match every = tokens.match(at, Class::every);
    if (!every || every.row->value != 1)
        return 0;
    const Match found = tokens.match(every.end, Class::unit);
    if (!found)
        return 0;
    unit = static_cast<Precision>(found.row->value);
    return found.end;
}

int months_in(Precision unit) {
    if (unit == Precision::quarter)
        return 3;
    if (unit == Precision::tertial)
        return 4;
    return unit == Precision::half ? 6 : 0;
}

// `første mandag i kvartalet` lies in the first month of each, the last one in the last.
bool within_units(Rhythm& rhythm, Precision unit) {
    if (unit == Precision::month)
        return true;
    const int months = months_in(unit);
    const bool first = rhythm.places == bit(1);
    if (months == 0 || (!first && rhythm.places != bit(-1)))
        return false;
    for (int month = first ? 1 : months; month <= 12; month += months)
        rhythm.months |= bit(month);
    return true;
}

// A number with its dot, or a word for it; 0 when none stands here, -1 for the last.
int read_day_number(const Tokens& tokens, std::uint32_t& at) {
    int number = 0;
    const std::uint32_t last = read_place_in_order(tokens, at, number);
    if (last == at)
        return 0;
    at = last;
    return number;
}

} // namespace

std::uint32_t read_weekdays(const Tokens& tokens, std::uint32_t at, Bits& weekdays) {
    std::uint32_t last = at;
    for (int count = 0; count < most_listed; ++count) {
        Match day = tokens.match(at, Class::weekdays);
        if (!day)
            day = tokens.match(at, Class::weekday);
        if (!day)
            break;
        weekdays |= bit(day.row->value);
        last = day.end;
        at = end_of_joiner(tokens, last);
        if (at == last)
            break;
        if (const Match every = tokens.match(at, Class::every)) // hver mandag og hver onsdag
            at = every.end;
    }
    return last;
}

std::uint32_t read_places_of_weekday(const Tokens& tokens, std::uint32_t at, Rhythm& rhythm) {
    const std::uint32_t from = at;
    Bits places = 0;
    for (int count = 0; count < most_listed; ++count) {
        at = end_of_filler(tokens, at);
        int nth = 0;
        const std::uint32_t last = read_place_in_order(tokens, at, nth);
        if (last == at || nth == 0 || nth > 5)
            return from;
        places |= bit(nth);
        if (const Match weekday = tokens.match(last, Class::weekday)) {
            rhythm.weekdays = bit(weekday.row->value);
            rhythm.places = places;
            return weekday.end;
        }
        at = end_of_joiner(tokens, last);
        if (at == last)
            return from;
    }
    return from;
}

std::uint32_t read_month_days(const Tokens& tokens, std::uint32_t at, Bits& days) {
    const std::uint32_t from = at;
    std::uint32_t last = at;
    int count = 0;
    bool exist = true;
    bool plain = tokens.is(at, TokenKind::number); // else `den` or `dag` must say it is a day
    for (; count < most_listed; ++count) {
        const std::uint32_t filled = end_of_filler(tokens, at);
        plain = plain || filled != at;
        at = filled;
        const int number = read_day_number(tokens, at);
        if (number == 0)
            break;
        exist = exist && number <= 31;
        days |= bit(number >= 31 ? -1 : number);
        last = at;
        if (const Match unit = tokens.match(at, Class::unit);
            unit && static_cast<Precision>(unit.row->value) == Precision::day) {
            plain = true;
            last = unit.end;
        }
        at = end_of_joiner(tokens, last);
        if (at == last)
            break;
    }
    if (!exist)
        days = 0;
    return plain ? last : from;
}

std::optional<Phrase> read_in_each_month(const Scene& scene, std::uint32_t i, std::uint32_t at,
                                         bool approximate) {
    const Tokens& tokens = scene.tokens();
    Precision unit = Precision::year;
    Rhythm rhythm{.unit = Precision::month};
    if (const auto days = read_places_of_weekday(tokens, at, rhythm); days != at) {
        const std::uint32_t last = end_of_each_unit(tokens, days, unit);
        if (last == 0 || !within_units(rhythm, unit))
            return std::nullopt;
        return recurring(scene, i, last, rhythm, approximate);
    }
    const std::uint32_t days = read_month_days(tokens, at, rhythm.month_days);
    if (days == at)
        return std::nullopt;
    const std::uint32_t last = end_of_each_unit(tokens, days, unit);
    if (last == 0 || unit != Precision::month)
        return std::nullopt;
    if (rhythm.month_days == 0)
        return unreadable_in(tokens, i, last, at, days);
    return recurring(scene, i, last, rhythm, approximate);
}

} // namespace plan::deadline
