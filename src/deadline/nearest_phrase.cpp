// Slips of the pen: which word of the lexicon an unknown one is nearest to, and
// what the text reads as with such words put right.
#include "deadline/phrase.hpp"
#include "deadline/relation_rows.hpp"
#include "words/calendar_words.hpp"

#include "plan/support/text.hpp"

#include <algorithm>

namespace plan::deadline {

namespace {

// A longer text is prose, and no word of it a slip of a date.
constexpr std::uint32_t most_tokens = 16;
constexpr std::size_t shortest_slip = 4;
constexpr std::size_t longest_slip = 24;

unsigned reach(std::size_t letters) {
    if (letters < shortest_slip)
        return 0;
    return letters < 6 ? 1 : 2;
}

// The nearest word; of several equally near the one most alike in length, then
// the first of the lexicon, which begins with the months.
std::string_view nearest_word(const std::string& folded) {
    const std::size_t letters = support::code_points(folded);
    unsigned limit = reach(letters);
    if (limit == 0 || letters > longest_slip)
        return {};
    std::string_view nearest;
    std::size_t least_difference = 0;
    for (const std::string_view word : Lexicon::shared().texts()) {
        const std::size_t length = support::code_points(word);
        if (length < 3)
            continue;
        const std::size_t difference = length > letters ? length - letters : letters - length;
        if (difference > limit)
            continue;
        const unsigned distance = support::edit_distance(folded, word, limit);
        if (distance > limit)
            continue;
        const bool nearer = nearest.empty() || distance < limit || difference < least_difference;
        if (!nearer)
            continue;
        nearest = word;
        least_difference = difference;
        limit = distance;
    }
    return nearest;
}

// `1/5` is a day and a month to many.
bool is_day_slash_month(const Tokens& tokens, std::uint32_t i) {
    const bool counts = tokens.is(i + 2, TokenKind::word) && tokens.at(i + 2).word == 0;
    const bool numbers = tokens.is(i, TokenKind::slash) && i > 0 && !counts &&
                         tokens.is(i - 1, TokenKind::number) && tokens.is(i + 1, TokenKind::number);
    return numbers && tokens.at(i - 1).digits <= 2 && tokens.at(i + 1).digits <= 2;
}

std::string corrected(const Tokens& tokens) {
    std::string out;
    std::uint32_t at = 0;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens.at(i);
        out += tokens.text().substr(at, token.begin - at);
        at = token.end;
        std::string_view better;
        if (token.kind == TokenKind::word && token.word == 0)
            better = nearest_word(tokens.folded(i));
        if (is_day_slash_month(tokens, i))
            better = ".";
        out += better.empty() ? tokens.written(i, i + 1) : better;
        if (i > 0 && is_day_slash_month(tokens, i - 1))
            out += '.';
    }
    return out;
}

bool is_slip_of(const std::string& folded, std::string_view word) {
    const std::size_t length = word.size();
    if (length < shortest_slip || word.find(' ') != std::string_view::npos)
        return false;
    if (folded.size() > length + 1 || length > folded.size() + 1)
        return false;
    return support::edit_distance(folded, word, 1) == 1;
}

bool has_length_of_word(const Tokens& tokens, std::uint32_t i) {
    const Token& token = tokens.at(i);
    if (token.kind != TokenKind::word || token.word != 0)
        return false;
    return token.end - token.begin >= shortest_slip && token.end - token.begin <= longest_slip;
}

} // namespace

std::string_view lead_meant(const Tokens& tokens, std::uint32_t i) {
    if (!has_length_of_word(tokens, i))
        return {};
    const std::string folded = tokens.folded(i);
    for (const Row& row : relation_rows) {
        if (is_slip_of(folded, row.text))
            return row.text;
    }
    for (const Row& row : particle_rows) {
        if (is_slip_of(folded, row.text))
            return row.text;
    }
    return {};
}

std::string_view month_meant(const Tokens& tokens, std::uint32_t i) {
    constexpr std::size_t shortest_month = 5; // `mars` is too near to other words
    if (!has_length_of_word(tokens, i))
        return {};
    const std::string folded = tokens.folded(i);
    if (folded.empty()) // zero-width characters alone
        return {};
    for (const words::Word& month : words::month_words) {
        const bool alike =
            month.text.size() >= shortest_month && month.text.front() == folded.front();
        if (alike && is_slip_of(folded, month.text))
            return month.text;
    }
    return {};
}

std::string nearest_phrase(const Tokens& tokens) {
    if (tokens.size() > most_tokens)
        return {};
    const std::string text = corrected(tokens);
    if (text == tokens.text())
        return {}; // so that a corrected text is not corrected again
    const auto readings = read(text, {});
    const auto good = std::find_if(readings.begin(), readings.end(), [](const Reading& reading) {
        return reading.kind != Kind::invalid && reading.kind != Kind::none;
    });
    return good == readings.end() ? std::string{} : good->text;
}

} // namespace plan::deadline
