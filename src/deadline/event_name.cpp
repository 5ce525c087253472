#include "deadline/event_name.hpp"

#include "plan/support/text.hpp"
#include "plan/words/noun.hpp"

#include <algorithm>
#include <array>

namespace plan::deadline {

namespace {

// What stands after the root of an event.
constexpr std::array<std::string_view, 14> endings{
    "", "e", "et", "en", "er", "ene", "a", "ar", "ane", "n", "r", "t", "ne", "s",
};
// Adjectives before an event: `det neste ordinære`.
constexpr int most_skipped = 3;
// A name is written in at most this many words more than the plan writes it.
constexpr std::size_t most_parts = 2;

constexpr std::array<std::string_view, 24> event_roots{
    "møte",         "kongress",      "konferanse",      "valg",
    "stortingsval", "kommuneval",    "kommunestyreval", "representantskap",
    "oppgjør",      "oppgjer",       "landsting",       "budsjettbehandling",
    "valgkamp",     "valkamp",       "lederskifte",     "leiarskifte",
    "forhandling",  "forhandlingar", "forsamling",      "seminar",
    "jubile",       "jubileum",      "pride",           "landsstevne",
};
// `Fagforbundsuka`, and no `bruken`.
constexpr std::array<std::string_view, 5> week_endings{"uka", "uken", "uke", "veka", "veke"};
constexpr std::size_t shortest_named_week = 8;

bool is_ending(std::string_view text) {
    return std::find(endings.begin(), endings.end(), text) != endings.end();
}

bool is_event_word(std::string_view word) {
    const bool week = word.size() >= shortest_named_week &&
                      std::any_of(week_endings.begin(), week_endings.end(),
                                  [word](std::string_view end) { return word.ends_with(end); });
    return week || std::any_of(event_roots.begin(), event_roots.end(), [word](auto root) {
               const std::size_t at = word.rfind(root);
               return at != std::string_view::npos && is_ending(word.substr(at + root.size()));
           });
}

bool is_name_part(const Tokens& tokens, std::uint32_t i) {
    return tokens.is(i, TokenKind::word) || tokens.is(i, TokenKind::number);
}

std::uint32_t past_hyphen(const Tokens& tokens, std::uint32_t i) {
    return tokens.glued(i, TokenKind::dash) && tokens.at(i + 1).kind == TokenKind::word ? i + 1 : i;
}

// Word by word: the token after the name, or 0.
std::uint32_t end_of_words(const Tokens& tokens, std::uint32_t i,
                           const std::vector<std::string>& name) {
    for (std::size_t k = 0; k < name.size(); ++k, ++i) {
        if (k > 0)
            i = past_hyphen(tokens, i);
        if (!is_name_part(tokens, i))
            return 0;
        const std::string word = tokens.folded(i);
        if (word != name[k] && !words::same_noun(word, name[k]))
            return 0;
    }
    return name.empty() ? 0 : i;
}

// The same however it is parted: `Fagforbunds uka` of `Fagforbundsuka`.
std::uint32_t end_of_joined(const Tokens& tokens, std::uint32_t i,
                            const std::vector<std::string>& name) {
    std::string whole;
    for (const std::string& word : name)
        whole += word;
    std::string written;
    for (std::size_t part = 0; part < name.size() + most_parts; ++part) {
        i = part > 0 ? past_hyphen(tokens, i) : i;
        if (!is_name_part(tokens, i))
            return 0;
        written += tokens.folded(i++);
        if (words::same_noun(written, whole))
            return i;
        if (written.size() > whole.size() || !std::string_view{whole}.starts_with(written))
            return 0;
    }
    return 0;
}

// The longest name counts: `ekstraordinært årsmøte` before `årsmøte`.
EventName find_named(const Scene& scene, std::uint32_t i) {
    EventName found{.event = nullptr, .first = i};
    const Tokens& tokens = scene.tokens();
    if (!is_name_part(tokens, i))
        return found;
    const std::string word = tokens.folded(i);
    const auto& names = scene.event_names();
    for (std::size_t k = 0; k < names.size(); ++k) {
        if (names[k].empty() || names[k].front().front() != word.front())
            continue;
        std::uint32_t last = end_of_words(tokens, i, names[k]);
        if (last == 0)
            last = end_of_joined(tokens, i, names[k]);
        if (last <= found.last)
            continue;
        found.event = &scene.context().events[k];
        found.last = last;
    }
    return found;
}

// `uka` behind a name: `Fagforbunds uka`, and no `uka 36`.
bool is_week_of(const Tokens& tokens, std::uint32_t i) {
    const Match unit = tokens.match(i, Class::unit);
    if (!unit || tokens.is(unit.end, TokenKind::number))
        return false;
    const std::string_view text = unit.row->text;
    return text == "uka" || text == "uken" || text == "veka";
}

// An event that the plan does not name: the token after it, or 0.
std::uint32_t end_of_unnamed(const Tokens& tokens, std::uint32_t i, bool led) {
    if (!tokens.is_unknown(i))
        return 0;
    const std::uint32_t next = past_hyphen(tokens, i + 1);
    const bool hyphen = next != i + 1;
    if ((led || hyphen) && tokens.is_unknown(next) &&
        is_event_word(tokens.folded(i) + tokens.folded(next))) {
        return next + 1;
    }
    if (is_event_word(tokens.folded(i)))
        return i + 1;
    return led && is_week_of(tokens, i + 1) ? i + 2 : 0;
}

// `neste`, `det`, `første`, `2.`: the token after it, or i.
std::uint32_t skip_adjective(const Tokens& tokens, std::uint32_t i, int& nth) {
    if (const Match ordinal = tokens.match(i, Class::ordinal)) {
        nth = ordinal.row->value;
        return ordinal.end;
    }
    if (const Match adjective = tokens.match(i, Class::adjective)) {
        if (adjective.row->value == last_of_several)
            nth = -1;
        return adjective.end;
    }
    if (const Match filler = tokens.match(i, Class::filler))
        return filler.end;
    const Token& number = tokens.at(i);
    if (number.kind == TokenKind::number && number.digits <= 2 &&
        tokens.glued(i + 1, TokenKind::dot) && number.value > 0) {
        nth = static_cast<int>(number.value);
        return i + 2;
    }
    return i;
}

// An `ekstraordinært årsmøte` is not held when the `årsmøte` is.
bool names_another(const Tokens& tokens, std::uint32_t i) {
    const Match adjective = tokens.match(i, Class::adjective);
    return adjective && adjective.row->value == another_event;
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
            if (is_name_part(name, i))
                words.push_back(name.folded(i));
        }
    }
    return *m_event_names;
}

EventName find_event(const Scene& scene, std::uint32_t i, bool led) {
    const Tokens& tokens = scene.tokens();
    int nth = 0;
    bool skipped = false;
    std::optional<std::uint32_t> another; // `ekstraordinært`, which is part of the name
    for (int words = 0;; ++words) {
        if (EventName found = find_named(scene, i); found.last != 0) {
            found.nth = nth;
            found.event = another ? nullptr : found.event;
            found.first = another.value_or(found.first);
            return found;
        }
        if (words == most_skipped)
            break;
        const std::uint32_t next = skip_adjective(tokens, i, nth);
        if (next == i)
            break;
        if (names_another(tokens, i) && !another)
            another = i;
        i = next;
        skipped = true;
    }
    const std::uint32_t last = end_of_unnamed(tokens, i, led || skipped);
    return {.event = nullptr, .first = another.value_or(i), .last = last, .nth = nth};
}

} // namespace plan::deadline
