// A deadline's text as tokens: words by their number in the lexicon, numbers by
// value, marks by kind, each with its place in the text as written. It knows
// where phrases of the lexicon stand and where a sentence ends, no dates.
#pragma once

#include "deadline/lexicon.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace plan::deadline {

enum class TokenKind : std::uint8_t {
    word,
    number,
    dot,
    comma,
    semicolon,
    newline,
    slash,
    dash,
    colon,
    question,
    other,
    end,
};

struct Token {
    std::uint32_t begin = 0; // bytes
    std::uint32_t end = 0;
    std::uint32_t value = 0; // of a number; the largest value for one that is too long
    WordId word = 0;
    std::uint8_t digits = 0; // 255 for 255 or more
    TokenKind kind = TokenKind::end;
    bool spaced = true; // a space or nothing stands before it
};

// A phrase of the lexicon in the text.
struct Match {
    const Row* row = nullptr;
    std::uint32_t end = 0; // the token after it

    explicit operator bool() const { return row != nullptr; }
    [[nodiscard]] bool is(Class what) const { return row != nullptr && row->what == what; }
};

class Tokens {
public:
    explicit Tokens(std::string_view text);

    [[nodiscard]] std::string_view text() const { return m_text; }
    // Without the end.
    [[nodiscard]] std::uint32_t size() const {
        return static_cast<std::uint32_t>(m_tokens.size()) - 1;
    }
    // The end, for any place behind it.
    [[nodiscard]] const Token& at(std::uint32_t i) const {
        return i < m_tokens.size() ? m_tokens[i] : m_tokens.back();
    }
    [[nodiscard]] bool is(std::uint32_t i, TokenKind kind) const { return at(i).kind == kind; }
    // The kind, and nothing before it: `.2` in `1.2`.
    [[nodiscard]] bool glued(std::uint32_t i, TokenKind kind) const {
        return at(i).kind == kind && !at(i).spaced;
    }
    [[nodiscard]] std::string folded(std::uint32_t i) const;
    // Bytes from the token first to the one before last, as written.
    [[nodiscard]] std::string_view written(std::uint32_t first, std::uint32_t last) const;

    // One of the marks without a kind of their own: `(`.
    [[nodiscard]] bool is_mark(std::uint32_t i, std::string_view mark) const {
        return is(i, TokenKind::other) && written(i, i + 1) == mark;
    }

    // The longest phrase that begins here.
    [[nodiscard]] Match match(std::uint32_t i) const;
    // The longest one of a class that begins here.
    [[nodiscard]] Match match(std::uint32_t i, Class what) const {
        const Token& token = at(i);
        return m_lexicon->begins(token.word, what) ? longest(i, what) : Match{};
    }

    // A word with which no phrase begins, though one may hold it.
    [[nodiscard]] bool is_unknown(std::uint32_t i) const {
        return is(i, TokenKind::word) && !match(i);
    }

    // No word of the same sentence follows before this token.
    [[nodiscard]] bool ends_sentence(std::uint32_t i) const;
    // The first token that ends the sentence, from i on.
    [[nodiscard]] std::uint32_t sentence_end(std::uint32_t i) const;
    // The words before and after are no part of a longer, hyphenated or glued word.
    [[nodiscard]] bool stands_alone(std::uint32_t first, std::uint32_t last) const;

private:
    [[nodiscard]] Match longest(std::uint32_t i, Class what) const;
    [[nodiscard]] bool is_ordinal_dot(std::uint32_t i) const;
    [[nodiscard]] bool is_glued_date(std::size_t i) const;
    void part_glued_dates();
    void read_word(std::size_t& at, Token& token) const;
    [[nodiscard]] std::uint32_t end_of(const Lexicon::Entry& entry, std::uint32_t i) const;

    std::string_view m_text;
    const Lexicon* m_lexicon = &Lexicon::shared(); // asked for once
    std::vector<Token> m_tokens;                   // the last one is the end
};

} // namespace plan::deadline
