// Quotas: so many times, or so many things, in a unit of time.
#include "deadline/rhythm_parts.hpp"

namespace plan::deadline {

namespace {

// Words between a number and its unit: `2 lokale drøftingsmøter i året`.
constexpr int most_counted_words = 3;

struct Counted {
    std::optional<int> min;
    std::optional<int> max;
    bool times = false; // ganger
    int every = 1;      // en gang hver tredje måned
    Precision unit = Precision::year;
    std::uint32_t last = 0;     // 0: nothing is counted here
    std::optional<Bound> bound; // of a count in one stretch: `i 1. halvår`
    bool approximate = false;
};

bool is_stretch_of(Relation relation) {
    return relation == Relation::in || relation == Relation::during ||
           relation == Relation::in_period;
}

// `3 arbeidsplasser i 1. halvår`, `2 ganger i løpet av våren`: in that stretch, once.
bool read_one_stretch(const Scene& scene, std::uint32_t at, Counted& counted) {
    const Lead lead = read_lead(scene.tokens(), at);
    if (!is_stretch_of(lead.relation) || lead.offset)
        return false;
    const auto phrase = read_date(scene, at, lead);
    if (!phrase || !phrase->reading.occurrences.empty())
        return false;
    const Reading& reading = phrase->reading;
    if (reading.kind != Kind::interval && reading.kind != Kind::continuous)
        return false;
    const Stretches found =
        read_stretches(scene.tokens(), lead.last, lead.relation == Relation::between);
    const bool unit = found.count == 1 && !found.items[0].range && lead.part == Part::whole &&
                      reading.precision != Precision::season;
    counted.unit = unit ? reading.precision : Precision::period;
    counted.last = phrase->last;
    counted.approximate = reading.approximate;
    counted.bound =
        Bound{.stretch = {}, .year_written = reading.year_written, .last = phrase->last};
    if (reading.first && reading.last)
        counted.bound->stretch = calendar::Interval{*reading.first, *reading.last};
    return true;
}

// `ganger årlig`, `gang hver tredje måned`
bool read_rhythm_of_times(const Tokens& tokens, std::uint32_t at, Counted& counted) {
    if (const Match rhythm = tokens.match(at, Class::rhythm)) {
        counted.unit = static_cast<Precision>(rhythm.row->value);
        counted.last = rhythm.end;
        return true;
    }
    const Match every = tokens.match(at, Class::every);
    if (!every)
        return false;
    counted.every = every.row->value;
    at = every.end;
    if (const auto count = read_count(tokens, at)) {
        counted.every = *count;
        if (tokens.glued(at, TokenKind::dot))
            ++at;
    }
    const Match unit = tokens.match(at, Class::unit);
    if (!unit || counted.every < 1)
        return false;
    counted.unit = static_cast<Precision>(unit.row->value);
    counted.last = unit.end;
    return true;
}

// The counted things and their unit: `ganger i året`, `drøftingsmøter pr. år`.
void read_unit_of(const Scene& scene, std::uint32_t at, Counted& counted) {
    const Tokens& tokens = scene.tokens();
    if (const Match times = tokens.match(at, Class::times)) {
        counted.times = true;
        at = times.end;
        if (read_rhythm_of_times(tokens, at, counted))
            return;
    }
    const bool several = counted.times || counted.min.value_or(0) != 1 || !counted.max;
    for (int words = 0; words <= most_counted_words; ++words) {
        counted.last = read_per(tokens, at, counted.unit);
        if (counted.last != 0 || (several && read_one_stretch(scene, at, counted)))
            return;
        if (counted.times || !tokens.is_unknown(at))
            return;
        ++at;
    }
}

// `–`, `til`, `eller` between two numbers: the token after it, or `at`.
std::uint32_t end_of_range(const Tokens& tokens, std::uint32_t at) {
    if (tokens.is(at, TokenKind::dash))
        return at + 1;
    if (const Match until = tokens.match(at, Class::relation); until && until.row->text == "til") {
        return until.end;
    }
    const Match either = tokens.match(at, Class::list_joiner);
    return either && either.row->text == "eller" ? either.end : at;
}

Counted read_counted(const Scene& scene, std::uint32_t at, Class bound) {
    const Tokens& tokens = scene.tokens();
    Counted counted;
    if (const Match twice = tokens.match(at, Class::times); twice && twice.row->value != 0) {
        counted.min = twice.row->value;
        if (bound == Class::number)
            counted.max = counted.min;
        read_unit_of(scene, at, counted);
        return counted;
    }
    const auto count = read_count(tokens, at);
    if (!count)
        return counted;
    std::optional<int> most;
    if (std::uint32_t after = end_of_range(tokens, at); after != at) { // 4–5 møter
        most = read_count(tokens, after);
        if (!most || *most <= *count)
            return counted;
        at = after;
    }
    if (bound != Class::at_most)
        counted.min = count;
    if (bound == Class::at_most || most)
        counted.max = most ? most : count;
    if (bound == Class::number && !most)
        counted.max = count;
    read_unit_of(scene, at, counted);
    return counted;
}

// `minst`, `maks`, `inntil` before a number.
Class read_limit(const Tokens& tokens, std::uint32_t& at) {
    const Match match = tokens.match(at);
    const bool up_to = match.is(Class::relation) && match.row->text == "inntil";
    if (!match.is(Class::at_least) && !match.is(Class::at_most) && !up_to)
        return Class::number;
    at = match.end;
    return up_to ? Class::at_most : match.row->what;
}

} // namespace

std::optional<Phrase> read_quota(const Scene& scene, std::uint32_t i, std::uint32_t at,
                                 bool approximate) {
    const Tokens& tokens = scene.tokens();
    if (at > 0 && tokens.glued(at, TokenKind::number) && tokens.is(at - 1, TokenKind::slash))
        return std::nullopt; // 1/2 stilling
    const Class limit = read_limit(tokens, at);
    if (limit == Class::number && tokens.match(at, Class::relation))
        return std::nullopt;
    if (const Match about = tokens.match(at, Class::approximate)) { // minst ca. 3
        approximate = true;
        at = about.end;
    }
    const Counted counted = read_counted(scene, at, limit);
    if (counted.last == 0)
        return std::nullopt;
    const bool once = counted.times && counted.min == 1 && counted.max == 1;
    const bool rhythm = once && !counted.bound && counted.unit != Precision::period;
    if (rhythm) { // en gang i måneden
        return recurring(scene, i, counted.last, {.unit = counted.unit, .every = counted.every},
                         approximate);
    }
    if (counted.every != 1 || !tokens.stands_alone(i, counted.last))
        return std::nullopt;
    Bound bound = counted.bound.value_or(Bound{});
    if (!counted.bound)
        bound = read_bound(scene, counted.last);
    const Exception exception = read_exception(scene, bound.last);
    if (exception.last != 0)
        return unreadable_in(tokens, i, exception.last, exception.from, exception.last);
    Phrase phrase{.reading = reading_of(tokens, i, bound.last), .last = bound.last};
    Reading& reading = phrase.reading;
    reading.kind = Kind::quota;
    reading.precision = counted.unit;
    reading.approximate = approximate || counted.approximate;
    reading.year_written = bound.year_written;
    reading.quota = Quota{.min = counted.min, .max = counted.max, .per = counted.unit};
    if (bound.stretch) {
        reading.first = bound.stretch->first;
        reading.last = bound.stretch->last;
    }
    return phrase;
}

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

std::uint32_t read_per(const Tokens& tokens, std::uint32_t at, Precision& unit) {
    Match per = tokens.match(at, Class::per);
    if (!per) {
        per = tokens.match(at, Class::relation);
        if (!per || (per.row->text != "i" && per.row->text != "for" && per.row->text != "om"))
            return 0;
    }
    at = per.end;
    if (const Match every = tokens.match(at, Class::every)) {
        if (every.row->value != 1)
            return 0;
        at = every.end; // i hvert kvartal
    }
    const Match found = tokens.match(at, Class::unit);
    if (!found || tokens.is(found.end, TokenKind::number))
        return 0;
    unit = static_cast<Precision>(found.row->value);
    // `i perioden` is a stretch, read as one; `per periode` is its name here.
    return unit == Precision::period && !per.is(Class::per) ? 0 : found.end;
}

} // namespace plan::deadline
