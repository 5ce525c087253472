// Phrases that hang on an event: `før årsmøtet`, `14 dager før landsmøtet`. The
// event is one that the plan names, in any of its endings, or a word that is
// plainly a meeting; the latter has no date.
#include "deadline/numeric_term.hpp"
#include "deadline/phrase.hpp"

#include "plan/support/text.hpp"

#include <algorithm>
#include <array>

namespace plan::deadline {

namespace {

using calendar::Date;
using calendar::Interval;

// What stands after the common beginning of two forms of one noun.
constexpr std::array<std::string_view, 14> endings{
    "", "e", "et", "en", "er", "ene", "a", "ar", "ane", "n", "r", "t", "ne", "s",
};
constexpr std::size_t shortest_stem = 3; // bytes
// Adjectives before an event: `det neste ordinære`.
constexpr int most_skipped = 3;

constexpr std::array<std::string_view, 12> meeting_roots{
    "møte",         "kongress",   "konferanse",      "valg",
    "stortingsval", "kommuneval", "kommunestyreval", "representantskap",
    "oppgjør",      "oppgjer",    "landsting",       "budsjettbehandling",
};

bool is_ending(std::string_view text) {
    return std::find(endings.begin(), endings.end(), text) != endings.end();
}

bool same_noun(std::string_view a, std::string_view b) {
    const auto parted = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    auto common = static_cast<std::size_t>(parted.first - a.begin());
    if (common < shortest_stem)
        return false;
    return is_ending(a.substr(common)) && is_ending(b.substr(common));
}

bool is_meeting(std::string_view word) {
    return std::any_of(meeting_roots.begin(), meeting_roots.end(), [word](std::string_view root) {
        const std::size_t at = word.rfind(root);
        return at != std::string_view::npos && is_ending(word.substr(at + root.size()));
    });
}

// The token after the name, or 0.
std::uint32_t end_of_name(const Tokens& tokens, std::uint32_t i,
                          const std::vector<std::string>& name) {
    for (std::size_t k = 0; k < name.size(); ++k, ++i) {
        const TokenKind kind = tokens.at(i).kind;
        if (kind != TokenKind::word && kind != TokenKind::number)
            return 0;
        const std::string word = tokens.folded(i);
        if (word != name[k] && !same_noun(word, name[k]))
            return 0;
    }
    return name.empty() ? 0 : i;
}

struct Found {
    const Event* event = nullptr; // none for a meeting that the plan does not name
    std::uint32_t first = 0;
    std::uint32_t last = 0; // 0: no event stands here
};

// The longest name counts: `ekstraordinært årsmøte` before `årsmøte`.
Found find_named(const Scene& scene, std::uint32_t i) {
    Found found{.event = nullptr, .first = i};
    const auto& names = scene.event_names();
    for (std::size_t k = 0; k < names.size(); ++k) {
        const std::uint32_t last = end_of_name(scene.tokens(), i, names[k]);
        if (last <= found.last)
            continue;
        found.event = &scene.context().events[k];
        found.last = last;
    }
    return found;
}

Found find_event(const Scene& scene, std::uint32_t i) {
    const Tokens& tokens = scene.tokens();
    if (Found found = find_named(scene, i); found.last != 0)
        return found;
    bool skipped = false;
    for (int words = 0; words < most_skipped; ++words) {
        Match skip = tokens.match(i, Class::adjective);
        if (!skip)
            skip = tokens.match(i, Class::ordinal);
        if (!skip)
            skip = tokens.match(i, Class::filler);
        if (!skip)
            break;
        i = skip.end;
        skipped = true;
        if (Found found = find_named(scene, i); found.last != 0)
            return found;
    }
    const auto is_unknown_meeting = [&tokens](std::uint32_t at) {
        return tokens.is(at, TokenKind::word) && tokens.at(at).word == 0 &&
               is_meeting(tokens.folded(at));
    };
    if (is_unknown_meeting(i))
        return {.event = nullptr, .first = i, .last = i + 1};
    // `første FAU møte`: a name in two words
    const bool named = skipped && tokens.is(i, TokenKind::word) && tokens.at(i).word == 0;
    if (named && is_unknown_meeting(i + 1))
        return {.event = nullptr, .first = i, .last = i + 2};
    return {};
}

bool hangs_on_events(Relation relation) {
    switch (relation) {
    case Relation::in:
    case Relation::at:
    case Relation::during:
    case Relation::by:
    case Relation::until:
    case Relation::through:
    case Relation::before:
    case Relation::after:
    case Relation::from:
        return true;
    case Relation::none:
    case Relation::in_period:
    case Relation::between:
        return false;
    }
    return false;
}

// `styremøtet i august`, `årsmøtet i uke 10`: the stretches that hold the event.
Stretches read_when(const Tokens& tokens, std::uint32_t i) {
    const Match in = tokens.match(i, Class::relation);
    if (!in || static_cast<Relation>(in.row->value) != Relation::in)
        return {};
    const Stretches when = read_stretches(tokens, in.end, false);
    for (std::size_t k = 0; k < when.count; ++k) {
        const Term& term = when.items[k].first;
        if (term.form == Form::year || term.form == Form::period || term.fault)
            return {};
    }
    return when;
}

bool is_within(Date day, const Stretch& stretch, const Context& context) {
    if (stretch.first.year != 0 && stretch.first.year != day.year())
        return false;
    const Days days = days_in(stretch, day.year(), Lead{}, context);
    return days.last && *days.last >= day && days.first.value_or(*days.last) <= day;
}

// The first date after the adoption, else after the period's first day; in the
// year that is written and in the stretch, if there are such.
std::optional<Interval> date_of(const Event& event, int year, const Stretch* when,
                                const Context& context) {
    std::optional<Date> after = context.adopted;
    if (!after && context.period)
        after = context.period->first;
    for (const Interval& date : event.dates) {
        const bool dated = year != 0 || (when != nullptr && when->first.year != 0);
        if (year != 0 && date.first.year() != year)
            continue;
        if (!dated && after && date.first <= *after)
            continue;
        if (when == nullptr || is_within(date.first, *when, context))
            return date;
    }
    return std::nullopt;
}

// An indefinite meeting in a month (`Medlemsmøte i mars`) may be on any of its days.
bool is_one_of_a_kind(const Tokens& tokens, const Found& found) {
    if (found.event != nullptr)
        return true;
    const std::string word = tokens.folded(found.last - 1);
    return word.ends_with("et") || word.ends_with("en") || word.ends_with("ene");
}

void give_days(Reading& reading, const Interval& date, const Lead& lead, const Context& context) {
    if (lead.offset) {
        const bool after = lead.relation == Relation::after;
        reading.last = (after ? date.last : date.first).plus_days(lead.offset_days);
        return;
    }
    switch (lead.relation) {
    case Relation::before:
        reading.last = date.first.plus_days(-1);
        return;
    case Relation::after:
        reading.first = date.last.plus_days(1);
        if (context.period && context.period->last >= *reading.first)
            reading.last = context.period->last;
        return;
    case Relation::from:
        reading.first = date.first;
        if (context.period && context.period->last >= date.first)
            reading.last = context.period->last;
        return;
    case Relation::by:
    case Relation::until:
        reading.last = date.first;
        return;
    case Relation::none:
    case Relation::in:
    case Relation::in_period:
    case Relation::during:
    case Relation::at:
    case Relation::through:
    case Relation::between:
        break;
    }
    reading.last = date.last;
    if (date.first != date.last)
        reading.first = date.first;
}

// In each of several stretches the event is due on its own.
void place_event(Reading& reading, const Event& event, int year, const Stretches& when,
                 const Lead& lead, const Context& context) {
    if (when.count < 2) {
        const Stretch* only = when.count == 1 ? &when.items[0] : nullptr;
        if (const auto date = date_of(event, year, only, context))
            give_days(reading, *date, lead, context);
        return;
    }
    for (std::size_t k = 0; k < when.count; ++k) {
        const auto date = date_of(event, year, &when.items[k], context);
        if (!date)
            continue;
        Reading one;
        give_days(one, *date, lead, context);
        if (one.last)
            reading.occurrences.push_back({.first = one.first, .last = *one.last});
    }
    if (reading.occurrences.empty())
        return;
    std::sort(reading.occurrences.begin(), reading.occurrences.end(),
              [](const Occurrence& a, const Occurrence& b) { return a.last < b.last; });
    reading.first = reading.occurrences.front().first;
    reading.last = reading.occurrences.back().last;
}

} // namespace

const std::vector<std::vector<std::string>>& Scene::event_names() const {
    if (m_event_names)
        return *m_event_names;
    m_event_names.emplace();
    for (const Event& event : m_context.events) {
        const Tokens name{event.name};
        auto& words = m_event_names->emplace_back();
        for (std::uint32_t i = 0; i < name.size(); ++i) {
            const TokenKind kind = name.at(i).kind;
            if (kind == TokenKind::word || kind == TokenKind::number)
                words.push_back(name.folded(i));
        }
    }
    return *m_event_names;
}

std::optional<Phrase> read_event(const Scene& scene, std::uint32_t i, const Lead& lead) {
    const Tokens& tokens = scene.tokens();
    const bool led = hangs_on_events(lead.relation);
    // Without a preposition the name must be all that the sentence says.
    if (!led && i > 0 && !tokens.ends_sentence(i - 1))
        return std::nullopt;
    const Found found = find_event(scene, lead.last);
    if (found.last == 0)
        return std::nullopt;
    Term year{.form = Form::year, .first = i, .date = i, .last = found.last};
    read_year_after(tokens, year);
    Stretches when;
    if (year.year == 0 && (led || is_one_of_a_kind(tokens, found)))
        when = read_when(tokens, found.last);
    const std::uint32_t last = when.count > 0 ? when.last : year.last;
    if (!led && !tokens.ends_sentence(last))
        return std::nullopt;
    if (!tokens.stands_alone(i, last))
        return std::nullopt;

    Phrase phrase{.reading = reading_of(tokens, i, last), .last = last};
    Reading& reading = phrase.reading;
    reading.kind = Kind::event;
    reading.approximate = lead.approximate;
    reading.year_written = year.year != 0 || (when.count > 0 && when.items[0].first.year != 0);
    int offset = lead.offset_days;
    if (!lead.offset && lead.relation == Relation::before)
        offset = -1;
    if (!lead.offset && lead.relation == Relation::after)
        offset = 1;
    reading.event = EventUse{.name = std::string{tokens.written(found.first, found.last)},
                             .offset_days = offset};
    if (found.event != nullptr)
        place_event(reading, *found.event, year.year, when, lead, scene.context());
    return phrase;
}

} // namespace plan::deadline
