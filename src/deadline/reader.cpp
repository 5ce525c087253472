#include "plan/deadline/reader.hpp"

#include "deadline/phrase.hpp"
#include "deadline/unread.hpp"

#include <algorithm>

namespace plan::deadline {

namespace {

// The longest sense of what begins at a token.
std::optional<Phrase> phrase_at(const Scene& scene, std::uint32_t i) {
    const Token& token = scene.tokens().at(i);
    const bool word = token.kind == TokenKind::word;
    if (!word && token.kind != TokenKind::number)
        return read_placeholder(scene, i);
    if (word && token.word == 0) { // of all phrases only these begin with a word of one's own
        if (auto phrase = read_placeholder(scene, i))
            return phrase;
        return read_event(scene, i, Lead{.last = i});
    }
    if (auto phrase = read_rhythm(scene, i))
        return phrase;
    if (word) {
        if (auto phrase = read_state(scene, i))
            return phrase;
        if (auto phrase = read_placeholder(scene, i))
            return phrase;
    }
    const Lead lead = read_lead(scene.tokens(), i);
    if (auto phrase = read_event_range(scene, i, lead))
        return phrase;
    if (auto phrase = read_date(scene, i, lead))
        return phrase;
    return read_event(scene, i, lead);
}

// Past numbers that are labelled as something else than dates: `kl. 10.15–11.45`.
std::uint32_t after_labelled(const Tokens& tokens, std::uint32_t i) {
    if (!tokens.is(i, TokenKind::number))
        return i;
    i = chain_end(tokens, i);
    while ((tokens.is(i, TokenKind::dash) || tokens.glued(i, TokenKind::slash)) &&
           tokens.is(i + 1, TokenKind::number)) {
        i = chain_end(tokens, i + 1);
    }
    return i;
}

// Past the groups of three digits of one number: `1 500 000`.
std::uint32_t after_groups(const Tokens& tokens, std::uint32_t i) {
    i = after_labelled(tokens, i);
    while (tokens.is(i, TokenKind::number) && tokens.at(i).digits == 3)
        ++i;
    return i;
}

// The token from which to go on when no phrase begins here.
std::uint32_t skip(const Tokens& tokens, std::uint32_t i) {
    if (tokens.is(i, TokenKind::number)) {
        // Of `10.15–11.45` neither half is a date.
        return is_clock(tokens, i) ? after_labelled(tokens, i) : chain_end(tokens, i);
    }
    if (tokens.is(i, TokenKind::other) && tokens.written(i, i + 1) == "§") {
        return after_labelled(tokens, i + 1);
    }
    return i + 1;
}

// `15. mai`, which is a date behind any label.
bool is_day_of_month(const Tokens& tokens, std::uint32_t i) {
    const std::uint32_t behind = tokens.glued(i + 1, TokenKind::dot) ? i + 2 : i + 1;
    return tokens.is(i, TokenKind::number) && tokens.match(behind, Class::month);
}

// Past words that keep what follows from being a date; i when there are none.
std::uint32_t skip_guard(const Tokens& tokens, std::uint32_t i) {
    const Match match = tokens.match(i);
    if (match.is(Class::number_label) && !is_day_of_month(tokens, match.end))
        return after_labelled(tokens, match.end);
    // `kr 1 500`; in `500 kr 1. mai` the number before it is the amount.
    if (match.is(Class::amount) && tokens.is(match.end, TokenKind::number) &&
        (i == 0 || !tokens.is(i - 1, TokenKind::number))) {
        return after_groups(tokens, match.end);
    }
    if (match.is(Class::no_deadline))
        return tokens.sentence_end(match.end);
    return i;
}

bool is_state(const Reading& reading) {
    return reading.kind == Kind::continuous || reading.kind == Kind::on_demand;
}

// `Hele året ved behov`, `Jevnlig hele året` are one thing said twice.
bool join_states(Reading& before, const Reading& next) {
    if (!is_state(before) || !is_state(next))
        return false;
    if (next.kind == Kind::on_demand) {
        before.kind = Kind::on_demand;
    } else if (before.kind == Kind::continuous) {
        before.precision = next.precision;
        before.first = next.first;
        before.last = next.last;
        before.year_written = next.year_written;
    }
    if (before.kind == Kind::on_demand) {
        before.first.reset();
        before.last.reset();
    }
    before.end = next.end;
    return true;
}

bool speaks_of_time(const Reading& reading) {
    switch (reading.kind) {
    case Kind::day:
    case Kind::interval:
    case Kind::recurring:
    case Kind::continuous:
    case Kind::event:
    case Kind::invalid:
        return true;
    case Kind::quota:
    case Kind::on_demand:
    case Kind::reference:
    case Kind::none:
        return false;
    }
    return false;
}

// `helg i mai`, `virkedag i juni`: narrows the date behind it, and is not read with it.
bool narrows(const Tokens& tokens, std::uint32_t i, std::uint32_t date) {
    const auto ends = [&](Class what) {
        const Match match = tokens.match(i, what);
        return match && match.end == date && !match.row->shy;
    };
    if (ends(Class::portion) || ends(Class::working_day) || ends(Class::weekday))
        return true;
    // `3 uker i mai`, `to dager i juni` count something.
    const bool counted =
        i > 0 && (tokens.is(i - 1, TokenKind::number) || tokens.match(i - 1, Class::number));
    const bool name = tokens.match(date, Class::unit).row != nullptr; // `fagforeningens uke uke 44`
    return (ends(Class::unit) || ends(Class::ordinal)) && !counted && !name;
}

// `1. mai 12`: a number that says something of the date, nobody knows what.
bool is_stray_number_behind(const Tokens& tokens, std::uint32_t i) {
    const Token& number = tokens.at(i);
    const bool plain = number.kind == TokenKind::number && number.spaced && number.digits <= 2 &&
                       number.value > 0 && tokens.ends_sentence(i + 1);
    return plain && (tokens.is(i + 1, TokenKind::end) || tokens.is(i + 1, TokenKind::newline) ||
                     tokens.is(i + 1, TokenKind::semicolon));
}

// Where in the text something is wrong with a reading.
struct Place {
    std::uint32_t begin;
    std::uint32_t end;
};

void make_unreadable(Reading& reading, Place place, std::string suggestion) {
    Reading unread;
    unread.text = std::move(reading.text);
    unread.begin = reading.begin;
    unread.end = reading.end;
    unread.kind = Kind::invalid;
    unread.faults.push_back({.kind = FaultKind::unreadable,
                             .begin = place.begin,
                             .end = place.end,
                             .suggestion = std::move(suggestion)});
    reading = std::move(unread);
}

void make_unreadable(Reading& reading, std::string suggestion) {
    make_unreadable(reading, {reading.begin, reading.end}, std::move(suggestion));
}

// A date that cannot hold beside the one before it.
void add_conflict(Reading& reading) {
    reading.faults.push_back(
        {.kind = FaultKind::conflict, .begin = reading.begin, .end = reading.end});
}

class Reader {
public:
    Reader(const Tokens& tokens, const Context& context)
        : m_tokens(tokens)
        , m_scene(tokens, context) {}

    std::vector<Reading> read() {
        for (std::uint32_t i = 0; i < m_tokens.size();)
            i = step(i);
        if (!m_any && has_words())
            whole_unreadable();
        // Once and not at each joining, so that many joined ones take no longer.
        for (Reading& reading : m_readings)
            reading.text = m_tokens.text().substr(reading.begin, reading.end - reading.begin);
        return std::move(m_readings);
    }

private:
    // Reads or passes over what stands at a token; gives the next one.
    std::uint32_t step(std::uint32_t i) {
        if (const std::uint32_t past = skip_guard(m_tokens, i); past > i)
            return past;
        if (const std::uint32_t past = past_withdrawal(i); past > i)
            return past;
        if (const Match aside = m_tokens.match(i, Class::aside); aside && m_any)
            return m_tokens.sentence_end(aside.end);
        if (auto phrase = sequel_at(i)) {
            accept(std::move(*phrase), i);
            return m_last;
        }
        const bool behind = m_any && m_last == i && !m_readings.empty();
        if (auto phrase = behind ? read_end_of_list(m_scene, i, m_readings.back()) : std::nullopt) {
            accept(std::move(*phrase), i);
            return m_last;
        }
        if (auto phrase = phrase_at(m_scene, i)) {
            accept(std::move(*phrase), i);
            return m_last;
        }
        if (const auto month = month_meant(m_tokens, i); !month.empty()) {
            m_readings.push_back(reading_of(m_tokens, i, i + 1));
            make_unreadable(m_readings.back(), std::string{month});
            return i + 1;
        }
        if (const Unread unread = find_unread(m_tokens, i); unread.last != 0)
            return refuse(i, unread);
        return skip(m_tokens, i);
    }

    // `utsatt til`, and the marks of struck text: past them, or i.
    std::uint32_t past_withdrawal(std::uint32_t i) {
        if (const Match moved = m_tokens.match(i); moved.is(Class::moved)) {
            if (moved.row->value == moved_from)
                return past_moved_from(i, moved.end);
            m_moved = m_tokens.glued(moved.end, TokenKind::colon) ? moved.end + 1 : moved.end;
            return m_moved;
        }
        const auto tilde = [this](std::uint32_t at) {
            return m_tokens.is(at, TokenKind::other) && m_tokens.written(at, at + 1) == "~";
        };
        if (!tilde(i) || !tilde(i + 1))
            return i;
        m_struck = !m_struck;
        return i + 2;
    }

    // `flyttet fra 1. mai til 1. juni`: two dates that contradict each other, no stretch.
    std::uint32_t past_moved_from(std::uint32_t i, std::uint32_t from) {
        auto both = read_two_ends(m_scene, from);
        if (!both)
            return i;
        const std::uint32_t second = both->second_at;
        accept(std::move(both->first), from);
        m_moved = second;
        accept(std::move(both->second), second);
        return m_last;
    }

    // `1. mai, avlyst`, `1. mai (utgår)`: the date before it does not hold any more.
    void read_withdrawn() {
        std::uint32_t at = m_last;
        const bool opened =
            m_tokens.is(at, TokenKind::other) && m_tokens.written(at, at + 1) == "(";
        if (opened || m_tokens.is(at, TokenKind::comma) || m_tokens.is(at, TokenKind::dash) ||
            m_tokens.is(at, TokenKind::colon)) {
            ++at;
        }
        const Match match = m_tokens.match(at, Class::unread);
        if (!match || match.row->value != unread_withdrawn)
            return;
        Reading& reading = m_readings.back();
        const bool closed = opened && m_tokens.is(match.end, TokenKind::other) &&
                            m_tokens.written(match.end, match.end + 1) == ")";
        m_last = closed ? match.end + 1 : match.end;
        reading.end = m_tokens.at(m_last - 1).end;
        make_unreadable(reading, {m_tokens.at(at).begin, m_tokens.at(match.end - 1).end}, {});
    }

    // Glued to the one before it, or what that one was moved to, or beside a struck one.
    [[nodiscard]] bool conflicts(std::uint32_t i) const {
        if (!m_dated)
            return false;
        const bool glued = i > 0 && i == m_last && m_tokens.glued(i, TokenKind::number) &&
                           m_tokens.is(i - 1, TokenKind::number);
        return glued || i == m_moved || m_struck != m_struck_before;
    }

    // `deretter månedlig`, from the day after the date before it on.
    [[nodiscard]] std::optional<Phrase> sequel_at(std::uint32_t i) const {
        if (m_readings.empty() || !m_readings.back().last)
            return std::nullopt;
        return read_sequel(m_scene, i, *m_readings.back().last);
    }

    // What is not read takes the date behind it along, so that it is not read
    // for something else. Gives the next token.
    std::uint32_t refuse(std::uint32_t i, const Unread& unread) {
        const auto next = unread.is_date ? std::nullopt : phrase_at(m_scene, unread.last);
        const bool takes = next && speaks_of_time(next->reading);
        if (!takes && !unread.is_time)
            return unread.last;
        const std::uint32_t last = takes ? next->last : unread.last;
        m_readings.push_back(reading_of(m_tokens, i, last));
        make_unreadable(m_readings.back(), {m_tokens.at(i).begin, m_tokens.at(unread.last - 1).end},
                        dotted(i, last));
        m_any = true;
        m_last = last;
        return last;
    }

    // `1/5` is a day and a month to many: with dots it can be read.
    [[nodiscard]] std::string dotted(std::uint32_t i, std::uint32_t last) const {
        if (last == i + 5 && m_tokens.is(i + 1, TokenKind::dash)) // `15-05-2021`
            return std::string{m_tokens.written(i, i + 1)} + "." +
                   std::string{m_tokens.written(i + 2, i + 3)} + "." +
                   std::string{m_tokens.written(i + 4, last)};
        if (last != i + 3 || !m_tokens.is(i + 1, TokenKind::slash))
            return {};
        return std::string{m_tokens.written(i, i + 1)} + "." +
               std::string{m_tokens.written(i + 2, last)} + ".";
    }

    void accept(Phrase phrase, std::uint32_t i) {
        const bool adjacent = m_any && m_last == i;
        m_any = true;
        const bool conflict = conflicts(i);
        m_last = phrase.last;
        if (adjacent && join_states(m_readings.back(), phrase.reading))
            return;
        // `innenn juni` is no `juni`: the word before it meant something.
        const auto lead = i > 0 && !adjacent ? lead_meant(m_tokens, i - 1) : std::string_view{};
        if (!lead.empty()) {
            const Token& slip = m_tokens.at(i - 1);
            phrase.reading = reading_of(m_tokens, i - 1, phrase.last);
            make_unreadable(phrase.reading, {slip.begin, slip.end}, std::string{lead});
        } else if (speaks_of_time(phrase.reading)) {
            if (conflict)
                add_conflict(phrase.reading);
            m_dated = true;
            m_struck_before = m_struck;
        }
        const bool dated = speaks_of_time(phrase.reading);
        const bool is_date =
            phrase.reading.kind == Kind::day || phrase.reading.kind == Kind::interval;
        m_readings.push_back(std::move(phrase.reading));
        if (dated)
            read_withdrawn();
        if (is_date && lead.empty())
            refuse_narrowed(i, adjacent);
    }

    // A word or a number beside a date that makes it another, and was not read.
    void refuse_narrowed(std::uint32_t i, bool adjacent) {
        Reading& reading = m_readings.back();
        if (reading.event || reading.kind == Kind::invalid)
            return;
        if (!adjacent && i > 0 && narrows(m_tokens, i - 1, i)) {
            const Token& word = m_tokens.at(i - 1);
            reading.begin = word.begin;
            make_unreadable(reading, {word.begin, word.end}, {});
        } else if (is_stray_number_behind(m_tokens, m_last)) {
            const Token& number = m_tokens.at(m_last);
            reading.end = number.end;
            make_unreadable(reading, {number.begin, number.end}, {});
            ++m_last;
        }
    }

    [[nodiscard]] bool has_words() const {
        for (std::uint32_t i = 0; i < m_tokens.size(); ++i) {
            if (m_tokens.is(i, TokenKind::word) || m_tokens.is(i, TokenKind::number))
                return true;
        }
        return false;
    }

    void whole_unreadable() {
        m_readings.clear();
        m_readings.push_back(reading_of(m_tokens, 0, m_tokens.size()));
        make_unreadable(m_readings.back(), nearest_phrase(m_tokens));
    }

    const Tokens& m_tokens;
    Scene m_scene;
    std::vector<Reading> m_readings;
    std::uint32_t m_last = 0;     // the token after the last phrase
    std::uint32_t m_moved = 0;    // the token after `utsatt til`
    bool m_any = false;           // a phrase was read, valid or not
    bool m_dated = false;         // one that speaks of a time was read
    bool m_struck = false;        // within `~~`
    bool m_struck_before = false; // the last one that speaks of a time was
};

// `3.1` above a list is a section's number, and a plan's period is no date of its own.
bool speaks_of_days(const Tokens& tokens, const Reading& reading) {
    if (is_state(reading)) { // `I perioden:` begins a sentence; `Hele perioden:` says it all
        const Lead lead = read_lead(tokens, 0);
        return lead.relation == Relation::none || lead.whole;
    }
    const bool yearly = reading.rrule.starts_with("FREQ=YEARLY"); // første mandag i oktober
    if (reading.kind != Kind::day && reading.kind != Kind::interval && !yearly)
        return false;
    if (reading.precision == Precision::period)
        return false;
    if (reading.precision == Precision::year && !reading.year_written)
        return false;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
        if (tokens.is(i, TokenKind::word))
            return true;
    }
    return reading.year_written;
}

// The phrase that begins the text, with the states that it is joined to.
std::optional<Phrase> first_phrase(const Scene& scene) {
    auto phrase = phrase_at(scene, 0);
    while (phrase && is_state(phrase->reading)) {
        const auto next = phrase_at(scene, phrase->last);
        if (!next || !join_states(phrase->reading, next->reading))
            break;
        phrase->last = next->last;
    }
    return phrase;
}

} // namespace

std::vector<Reading> read(std::string_view text, const Context& context) {
    const Tokens tokens{text};
    return Reader{tokens, context}.read();
}

bool is_date_heading(std::string_view text) {
    // No phrase is as long as this, and a paragraph need not be read to its end.
    constexpr std::size_t longest = 200;
    if (text.size() > longest)
        return false;
    const Tokens tokens{text};
    std::uint32_t size = tokens.size();
    if (size > 0 && tokens.is(size - 1, TokenKind::colon))
        --size;
    // Only an event's name may end in a word that the lexicon has not, and there are no events
    // here: most headings are known by their last word.
    if (size == 0 || (tokens.is(size - 1, TokenKind::word) && tokens.at(size - 1).word == 0))
        return false;
    const Context context;
    const auto phrase = first_phrase(Scene{tokens, context});
    return phrase && phrase->last == size && speaks_of_days(tokens, phrase->reading);
}

} // namespace plan::deadline
