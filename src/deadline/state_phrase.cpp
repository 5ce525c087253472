// Phrases without days: all the time, when needed, look elsewhere, not settled.
#include "deadline/phrase.hpp"

#include <algorithm>

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

// `??`; one `?` or dashes only when nothing else stands in the text.
std::uint32_t end_of_marks(const Tokens& tokens, std::uint32_t i) {
    const TokenKind kind = tokens.at(i).kind;
    if (kind != TokenKind::question && kind != TokenKind::dash)
        return 0;
    std::uint32_t last = i + 1;
    while (tokens.is(last, kind))
        ++last;
    const bool alone = i == 0 && last == tokens.size();
    const bool several = kind == TokenKind::question && last - i >= 2;
    return alone || several ? last : 0;
}

} // namespace

std::optional<Phrase> read_placeholder(const Scene& scene, std::uint32_t i) {
    const Tokens& tokens = scene.tokens();
    std::uint32_t last = end_of_marks(tokens, i);
    if (last == 0)
        last = end_of_crosses(tokens, i);
    if (const Match match = tokens.match(i); last == 0 && match.is(Class::placeholder))
        last = match.end;
    if (last == 0 || !tokens.stands_alone(i, last))
        return std::nullopt;
    Phrase phrase{.reading = reading_of(tokens, i, last), .last = last};
    phrase.reading.kind = Kind::none;
    phrase.reading.faults.push_back({.kind = FaultKind::placeholder,
                                     .begin = phrase.reading.begin,
                                     .end = phrase.reading.end,
                                     .value = 0,
                                     .limit = 0,
                                     .context = {},
                                     .suggestion = {}});
    return phrase;
}

std::optional<Phrase> read_state(const Scene& scene, std::uint32_t i) {
    const Tokens& tokens = scene.tokens();
    const Match match = tokens.match(i);
    if (!match || !tokens.stands_alone(i, match.end))
        return std::nullopt;
    Kind kind = Kind::none;
    if (match.is(Class::continuous))
        kind = Kind::continuous;
    if (match.is(Class::on_demand))
        kind = Kind::on_demand;
    if (match.is(Class::reference))
        kind = Kind::reference;
    if (kind == Kind::none)
        return std::nullopt;

    const bool takes_rest = kind == Kind::reference && match.row->value != 0;
    const std::uint32_t last = takes_rest ? tokens.sentence_end(match.end) : match.end;
    Phrase phrase{.reading = reading_of(tokens, i, last), .last = last};
    phrase.reading.kind = kind;
    phrase.reading.precision = Precision::period;
    if (kind == Kind::continuous && scene.context().period) {
        phrase.reading.first = scene.context().period->first;
        phrase.reading.last = scene.context().period->last;
    }
    return phrase;
}

} // namespace plan::deadline
