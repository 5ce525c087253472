#include "deadline/tokens.hpp"

#include "plan/support/text.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace plan::deadline {

namespace {

constexpr bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80U;
}

TokenKind mark_kind(char c) {
    switch (c) {
    case '.':
        return TokenKind::dot;
    case ',':
        return TokenKind::comma;
    case ';':
        return TokenKind::semicolon;
    case '/':
        return TokenKind::slash;
    case ':':
        return TokenKind::colon;
    case '?':
        return TokenKind::question;
    }
    return TokenKind::other;
}

void read_number(std::string_view text, std::size_t& at, Token& token) {
    constexpr std::uint32_t most = std::numeric_limits<std::uint32_t>::max();
    std::uint64_t value = 0;
    std::size_t digits = 0;
    for (; at < text.size() && support::is_digit(text[at]); ++at, ++digits) {
        value = std::min<std::uint64_t>(value * 10 + static_cast<unsigned>(text[at] - '0'), most);
    }
    token.kind = TokenKind::number;
    token.value = static_cast<std::uint32_t>(value);
    token.digits = static_cast<std::uint8_t>(std::min<std::size_t>(digits, 255));
}

// The longest word of the lexicon is shorter; a longer one needs no folding.
constexpr std::size_t longest_word = 48;

WordId id_of(const Lexicon& lexicon, std::string_view word) {
    if (word.size() > longest_word)
        return 0;
    std::array<char, longest_word> lower{};
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (!is_ascii(word[i]))
            return lexicon.id(support::fold(word));
        lower[i] = word[i] >= 'A' && word[i] <= 'Z' ? static_cast<char>(word[i] + 32) : word[i];
    }
    return lexicon.id({lower.data(), word.size()});
}

} // namespace

Tokens::Tokens(std::string_view text)
    : m_text(text) {
    m_tokens.reserve(std::min<std::size_t>(text.size(), 23) + 1);
    bool spaced = true;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        Token token{.begin = static_cast<std::uint32_t>(at), .spaced = spaced};
        if (c == '\n' || c == '\r') {
            token.kind = TokenKind::newline;
            ++at;
        } else if (const std::size_t space = support::space_at(text.substr(at))) {
            at += space;
            spaced = true;
            continue;
        } else if (support::is_digit(c)) {
            read_number(text, at, token);
        } else if (is_ascii_letter(c)) {
            read_word(at, token);
        } else if (const std::size_t dash = support::dash_at(text.substr(at))) {
            token.kind = TokenKind::dash;
            at += dash;
        } else if (is_ascii(c)) {
            token.kind = mark_kind(c);
            ++at;
        } else if (const support::Decoded next = support::decode(text.substr(at));
                   support::is_word_part(next.code)) {
            read_word(at, token);
        } else {
            token.kind = TokenKind::other;
            at += next.bytes;
        }
        token.end = static_cast<std::uint32_t>(at);
        spaced = token.kind == TokenKind::newline;
        m_tokens.push_back(token);
    }
    part_glued_dates();
    const auto size = static_cast<std::uint32_t>(text.size());
    m_tokens.push_back({.begin = size, .end = size});
}

// Whether a year and the day of the next date are one number at a place:
// `01.05.202101.10.2021`.
bool Tokens::is_glued_date(std::size_t i) const {
    const auto number = [this](std::size_t at, std::uint8_t least, std::uint8_t most) {
        return m_tokens[at].kind == TokenKind::number && m_tokens[at].digits >= least &&
               m_tokens[at].digits <= most;
    };
    const auto dot = [this](std::size_t at) {
        return m_tokens[at].kind == TokenKind::dot && !m_tokens[at].spaced &&
               !m_tokens[at + 1].spaced;
    };
    if (i < 4 || i + 2 >= m_tokens.size() || !number(i, 5, 6))
        return false;
    return number(i - 4, 1, 2) && dot(i - 3) && number(i - 2, 1, 2) && dot(i - 1) && dot(i + 1) &&
           number(i + 2, 1, 2);
}

void Tokens::part_glued_dates() {
    constexpr std::uint32_t year_digits = 4;
    std::vector<Token> parted; // one pass, so that many of them take no longer
    for (std::size_t i = 0; i < m_tokens.size(); ++i) {
        const bool glued = is_glued_date(i);
        if (glued && parted.empty())
            parted.assign(m_tokens.begin(), m_tokens.begin() + static_cast<std::ptrdiff_t>(i));
        if (!glued && parted.empty())
            continue;
        Token year = m_tokens[i];
        if (!glued) {
            parted.push_back(year);
            continue;
        }
        Token day = year;
        day.digits = static_cast<std::uint8_t>(day.digits - year_digits);
        day.begin = year.end = year.begin + year_digits;
        day.spaced = false;
        const std::uint32_t power = day.digits == 1 ? 10 : 100;
        day.value = year.value % power;
        year.value /= power;
        year.digits = year_digits;
        parted.push_back(year);
        parted.push_back(day);
    }
    if (!parted.empty())
        m_tokens = std::move(parted);
}

void Tokens::read_word(std::size_t& at, Token& token) const {
    while (at < m_text.size()) {
        if (is_ascii(m_text[at])) {
            if (!is_ascii_letter(m_text[at]))
                break;
            ++at;
            continue;
        }
        const support::Decoded next = support::decode(m_text.substr(at));
        if (!support::is_word_part(next.code))
            break;
        at += next.bytes;
    }
    token.kind = TokenKind::word;
    token.word = id_of(*m_lexicon, m_text.substr(token.begin, at - token.begin));
}

std::string Tokens::folded(std::uint32_t i) const {
    return support::fold(written(i, i + 1));
}

std::string_view Tokens::written(std::uint32_t first, std::uint32_t last) const {
    if (last <= first)
        return {};
    return m_text.substr(at(first).begin, at(last - 1).end - at(first).begin);
}

// The token after the phrase, or 0 when it does not stand here.
std::uint32_t Tokens::end_of(const Lexicon::Entry& entry, std::uint32_t i) const {
    for (const WordId word : m_lexicon->words_of(entry)) {
        if (at(i).kind != TokenKind::word || at(i).word != word)
            return 0;
        ++i;
        if (entry.row.short_form && glued(i, TokenKind::dot))
            ++i;
    }
    return i;
}

Match Tokens::match(std::uint32_t i) const {
    if (at(i).kind != TokenKind::word || at(i).word == 0)
        return {};
    for (const Lexicon::Entry& entry : m_lexicon->beginning_with(at(i).word)) {
        if (const std::uint32_t end = end_of(entry, i))
            return {&entry.row, end};
    }
    return {};
}

Match Tokens::longest(std::uint32_t i, Class what) const {
    for (const Lexicon::Entry& entry : m_lexicon->beginning_with(at(i).word)) {
        if (entry.row.what != what)
            continue;
        if (const std::uint32_t end = end_of(entry, i))
            return {&entry.row, end};
    }
    return {};
}

// The dot of `5. september`, `1. kvartal`.
bool Tokens::is_ordinal_dot(std::uint32_t i) const {
    const bool number = i > 0 && is(i - 1, TokenKind::number) && at(i - 1).digits <= 2;
    return number && !at(i).spaced && (match(i + 1, Class::month) || match(i + 1, Class::unit));
}

bool Tokens::ends_sentence(std::uint32_t i) const {
    switch (at(i).kind) {
    case TokenKind::end:
    case TokenKind::newline:
    case TokenKind::semicolon:
        return true;
    case TokenKind::dot:
        return at(i + 1).spaced && !is_ordinal_dot(i);
    case TokenKind::comma: {
        const Match next = match(i + 1, Class::list_joiner);
        return next && next.row->text == "og";
    }
    case TokenKind::word:
    case TokenKind::number:
    case TokenKind::slash:
    case TokenKind::dash:
    case TokenKind::colon:
    case TokenKind::question:
    case TokenKind::other:
        return false;
    }
    return false;
}

std::uint32_t Tokens::sentence_end(std::uint32_t i) const {
    while (!ends_sentence(i))
        ++i;
    return i;
}

bool Tokens::stands_alone(std::uint32_t first, std::uint32_t last) const {
    const auto numbers_meet = [this](std::uint32_t i) {
        return is(i, TokenKind::number) && is(i - 1, TokenKind::number);
    };
    const auto letters = [this](std::uint32_t i) {
        return at(i).kind == TokenKind::word || at(i).kind == TokenKind::number;
    };
    if (first > 0 && !at(first).spaced) {
        // Of two numbers side by side the second begins a date: see is_glued_date.
        if (letters(first - 1) && !numbers_meet(first))
            return false;
        const bool hyphen = is(first - 1, TokenKind::dash) && !at(first - 1).spaced;
        if (hyphen && first > 1 && is(first - 2, TokenKind::word))
            return false;
    }
    if (!letters(last) && !is(last, TokenKind::dash))
        return true;
    if (at(last).spaced)
        return true;
    if (letters(last))
        return is(last - 1, TokenKind::dot) || numbers_meet(last);
    return !(is(last + 1, TokenKind::word) && !at(last + 1).spaced);
}

} // namespace plan::deadline
