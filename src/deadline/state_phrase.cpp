// Phrases without days: all the time, when needed, look elsewhere, not settled.
#include "deadline/numeric_term.hpp"
#include "deadline/rhythm_parts.hpp"

#include <algorithm>
#include <array>

namespace plan::deadline {

namespace {

bool is_all(std::string_view text, char c) {
    return text.size() >= 2 && std::all_of(text.begin(), text.end(), [c](char each) {
               return each == c || each == static_cast<char>(c - 'a' + 'A');
           });
}

// `xx`, `xx.xx.2021`: the token after it, or 0.
std::uint32_t end_of_crosses(const Tokens& tokens, std::uint32_t i) {
    if (!tokens.is(i, TokenKind::word) || !is_all(tokens.written(i, i + 1), 'x'))
        return 0;
    ++i;
    while (tokens.glued(i, TokenKind::dot) &&
           (tokens.glued(i + 1, TokenKind::word) || tokens.glued(i + 1, TokenKind::number))) {
        i += 2;
    }
    return i;
}

bool is_mark_of_nothing(const Tokens& tokens, std::uint32_t i) {
    const TokenKind kind = tokens.at(i).kind;
    return kind == TokenKind::question || kind == TokenKind::dash || kind == TokenKind::dot ||
           (kind == TokenKind::other && tokens.written(i, i + 1) == "…");
}

// `??`; one `?`, dashes or dots only when nothing else stands in the text.
std::uint32_t end_of_marks(const Tokens& tokens, std::uint32_t i) {
    if (!is_mark_of_nothing(tokens, i))
        return 0;
    const TokenKind kind = tokens.at(i).kind;
    std::uint32_t last = i + 1;
    while (tokens.is(last, kind))
        ++last;
    const bool alone = i == 0 && last == tokens.size();
    const bool two = last - i >= 2;
    if (kind == TokenKind::dot)
        return alone && two ? last : 0;
    return alone || (two && kind == TokenKind::question) ? last : 0;
}

// `Siste frist:` with nothing behind it.
std::uint32_t end_of_empty_label(const Tokens& tokens, std::uint32_t i) {
    const Match label = tokens.match(i, Class::relation);
    if (!label || label.row->text.find("frist") == std::string_view::npos)
        return 0;
    const std::uint32_t last = label.end;
    const bool colon = tokens.is(last, TokenKind::colon);
    return tokens.ends_sentence(colon ? last + 1 : last) ? last : 0;
}

// Words that are a deadline only where nothing else is said: `ingen`, `dato`, `nå`.
constexpr std::array<std::string_view, 14> common_words{
    "kommer", "kjem",     "ingen",   "none",    "dato", "åpen", "ukjent",
    "ukjend", "ubestemt", "mangler", "manglar", "nå",   "no",   "bestemmes",
};

bool is_common(std::string_view text) {
    return std::find(common_words.begin(), common_words.end(), text) != common_words.end();
}

bool is_alone(const Tokens& tokens, std::uint32_t first, std::uint32_t last) {
    const bool begins = first == 0 || tokens.ends_sentence(first - 1);
    return begins && tokens.ends_sentence(last);
}

std::uint32_t end_of_placeholder(const Tokens& tokens, std::uint32_t i) {
    const Match match = tokens.match(i, Class::placeholder);
    return match ? match.end : 0;
}

// `uten frist`: settled, and no gap.
std::optional<Phrase> read_no_date(const Tokens& tokens, std::uint32_t i) {
    const Match none = tokens.match(i, Class::no_date);
    if (!none || !tokens.stands_alone(i, none.end))
        return std::nullopt;
    if (is_common(none.row->text) && !is_alone(tokens, i, none.end))
        return std::nullopt;
    Phrase phrase{.reading = reading_of(tokens, i, none.end), .last = none.end};
    phrase.reading.kind = Kind::none;
    return phrase;
}

Match match_state(const Tokens& tokens, std::uint32_t i) {
    Match longest;
    for (const Class what :
         {Class::continuous, Class::on_demand, Class::on_demand_soon, Class::reference}) {
        const Match match = tokens.match(i, what);
        if (match && match.end > longest.end)
            longest = match;
    }
    // `Når:` is a label and no condition.
    if (longest.is(Class::reference) && tokens.is(longest.end, TokenKind::colon))
        return {};
    // `umiddelbart etter årsmøtet` is no `umiddelbart`.
    const Match other = tokens.match(i);
    return other && other.end > longest.end ? Match{} : longest;
}

// `vedlegg 2`, `punkt 3.1`: the token after the number.
std::uint32_t end_of_number(const Tokens& tokens, std::uint32_t i) {
    if (const Match label = tokens.match(i, Class::number_label))
        i = label.end;
    return tokens.is(i, TokenKind::number) ? chain_end(tokens, i) : i;
}

// `ved behov i mai`, `ved behov også i oktober`: when it may be needed is no deadline.
std::uint32_t end_of_time_of_need(const Scene& scene, std::uint32_t i) {
    const Tokens& tokens = scene.tokens();
    std::uint32_t at = i;
    if (const Match also = tokens.match(at, Class::also))
        at = also.end;
    const Lead lead = read_lead(tokens, at);
    const bool inside = lead.relation == Relation::in || lead.relation == Relation::during ||
                        lead.relation == Relation::in_period;
    if (!inside || lead.offset)
        return i;
    const auto date = read_date(scene, at, lead);
    return date && date->reading.kind != Kind::invalid ? date->last : i;
}

// The end of the sentence; the dot of a short form is none: `jf. pkt. 3.2`.
std::uint32_t end_of_rest(const Tokens& tokens, std::uint32_t i) {
    while (!tokens.ends_sentence(i)) {
        const Match match = tokens.match(i);
        i = match && match.row->short_form ? match.end : i + 1;
    }
    return i;
}

// `løpende fra mars`, `fortløpende til 1. mai`
void keep_within(const Scene& scene, Phrase& phrase) {
    const Lead lead = read_lead(scene.tokens(), phrase.last);
    const bool end = lead.relation == Relation::until || lead.relation == Relation::through;
    const bool begin = lead.relation == Relation::from || lead.relation == Relation::after;
    if ((!end && !begin) || scene.tokens().is(phrase.last, TokenKind::comma))
        return;
    const Bound bound = read_bound(scene, phrase.last);
    if (bound.last == phrase.last || !bound.stretch)
        return;
    const std::uint32_t begin_byte = phrase.reading.begin;
    phrase.last = bound.last;
    phrase.reading.end = scene.tokens().at(bound.last - 1).end;
    phrase.reading.text = scene.tokens().text().substr(begin_byte, phrase.reading.end - begin_byte);
    phrase.reading.year_written = bound.year_written;
    phrase.reading.first = bound.stretch->first;
    phrase.reading.last = bound.stretch->last;
}

Kind kind_of(Class what) {
    if (what == Class::continuous)
        return Kind::continuous;
    return what == Class::reference ? Kind::reference : Kind::on_demand;
}

std::uint32_t end_of_state(const Scene& scene, const Match& match) {
    const Tokens& tokens = scene.tokens();
    if (match.is(Class::on_demand))
        return end_of_time_of_need(scene, match.end);
    if (!match.is(Class::reference))
        return match.end;
    if (match.row->value == takes_sentence)
        return end_of_rest(tokens, match.end);
    if (match.row->value == takes_number)
        return end_of_number(tokens, match.end);
    return match.end;
}

} // namespace

std::optional<Phrase> read_placeholder(const Scene& scene, std::uint32_t i) {
    const Tokens& tokens = scene.tokens();
    if (auto none = read_no_date(tokens, i))
        return none;
    std::uint32_t last = 0;
    for (const auto find : {end_of_marks, end_of_crosses, end_of_placeholder, end_of_empty_label}) {
        last = last == 0 ? find(tokens, i) : last;
    }
    if (last == 0 || !tokens.stands_alone(i, last))
        return std::nullopt;
    if (const Match word = tokens.match(i, Class::placeholder);
        word && is_common(word.row->text) && !is_alone(tokens, i, last)) {
        return std::nullopt;
    }
    Phrase phrase{.reading = reading_of(tokens, i, last), .last = last};
    phrase.reading.kind = Kind::none;
    phrase.reading.faults.push_back(
        {.kind = FaultKind::placeholder, .begin = phrase.reading.begin, .end = phrase.reading.end});
    return phrase;
}

std::optional<Phrase> read_state(const Scene& scene, std::uint32_t i) {
    const Tokens& tokens = scene.tokens();
    const Match match = match_state(tokens, i);
    if (!match || !tokens.stands_alone(i, match.end))
        return std::nullopt;
    const bool soon = match.is(Class::on_demand_soon);
    if (soon && is_common(match.row->text) && !is_alone(tokens, i, match.end))
        return std::nullopt;
    const std::uint32_t last = end_of_state(scene, match);
    Phrase phrase{.reading = reading_of(tokens, i, last), .last = last};
    phrase.reading.kind = kind_of(match.row->what);
    phrase.reading.vague = soon;
    phrase.reading.precision = Precision::period;
    if (phrase.reading.kind == Kind::continuous && scene.context().period) {
        phrase.reading.first = scene.context().period->first;
        phrase.reading.last = scene.context().period->last;
    }
    if (phrase.reading.kind == Kind::continuous)
        keep_within(scene, phrase);
    return phrase;
}

} // namespace plan::deadline
