#include "targets.hpp"

#include "decimal.hpp"
#include "target_words.hpp"

#include "plan/support/text.hpp"
#include "plan/words/words.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

namespace plan::resolve {
namespace {

constexpr long long decimal_one = model::Decimal::one;

struct TargetToken {
    std::size_t begin = 0; // bytes of the text, without marks about the word
    std::size_t end = 0;
    std::string folded;
    const TargetWordRow* row = nullptr;
    bool upper = false;  // begins with a capital
    bool dotted = false; // a full stop after it
    bool ended = false;  // a mark after it that ends what it counts
};

bool is_word(const TargetToken& token, TargetWord word) {
    return token.row != nullptr && token.row->word == word;
}

bool begins_with_digit(const TargetToken& token) {
    return !token.folded.empty() && support::is_digit(token.folded.front());
}

// A dot between letters ends a word (`6 g.pr år`), and so does a sign of a bound.
std::size_t word_end(std::string_view text, std::size_t at) {
    const std::size_t begin = at;
    if (const std::size_t sign = bound_sign_at(text.substr(at)); sign != 0)
        return at + sign;
    while (at < text.size() && support::space_at(text.substr(at)) == 0) {
        const bool dot = text[at] == '.' && at > begin && !support::is_digit(text[at - 1]);
        ++at;
        if (dot && at < text.size() && support::is_letter(support::decode(text.substr(at)).code))
            break;
    }
    return at;
}

std::vector<TargetToken> tokens_of(std::string_view text) {
    static constexpr std::string_view before = "(\"*_~+";
    static constexpr std::string_view after = ".,;:)\"!?*_";
    std::vector<TargetToken> tokens;
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t space = support::space_at(text.substr(at)); space != 0) {
            if (text[at] == '\n' && !tokens.empty())
                tokens.back().ended = true;
            at += space;
            continue;
        }
        TargetToken token;
        const std::size_t stop = word_end(text, at);
        token.begin = at;
        token.end = stop;
        while (token.begin < stop && before.find(text[token.begin]) != std::string_view::npos)
            ++token.begin;
        while (token.end > token.begin && after.find(text[token.end - 1]) != std::string_view::npos)
            --token.end;
        const std::string_view marks = text.substr(token.end, stop - token.end);
        token.dotted = marks.starts_with('.');
        token.ended = !marks.empty() && marks != "*" && marks != "_";
        const std::string_view word = text.substr(token.begin, token.end - token.begin);
        token.folded = support::fold(word);
        token.upper = support::is_upper(support::decode(word).code);
        token.row = row_of_word(token.folded);
        if (!token.folded.empty())
            tokens.push_back(std::move(token));
        else if (!tokens.empty())
            tokens.back().ended = true; // a dash on its own, a mark
        at = stop;
    }
    return tokens;
}

struct TargetNumber {
    model::Decimal value;
    bool percent = false;
    bool range = false;    // the least of two
    std::size_t words = 1; // tokens it takes
};

class TargetReader {
public:
    TargetReader(std::string_view text, TargetText where)
        : m_text(text)
        , m_where(where)
        , m_tokens(tokens_of(text)) {}

    std::vector<model::Target> run() {
        for (std::size_t at = 0; at < m_tokens.size();)
            at = read_at(at);
        set_texts();
        if (m_found.empty() && m_where == TargetText::field && !m_tokens.empty()) {
            model::Target none;
            none.text = std::string(support::trim(m_text));
            m_found.push_back({std::move(none), 0, 0});
        }
        std::vector<model::Target> targets;
        for (Found& one : m_found)
            targets.push_back(std::move(one.target));
        return targets;
    }

private:
    struct Found {
        model::Target target;
        std::size_t first = 0; // the number's token
        std::size_t end = 0;   // the token after all that belongs to it
    };

    [[nodiscard]] bool has(std::size_t at, TargetWord word) const {
        return at < m_tokens.size() && is_word(m_tokens[at], word);
    }
    [[nodiscard]] bool before(std::size_t at, TargetWord word) const {
        return at > m_clause && is_word(m_tokens[at - 1], word);
    }

    // --- the number ---------------------------------------------------------

    // Groups of three digits after one another are one number: `10 000`.
    void add_groups(std::size_t at, std::string& digits, TargetNumber& number) const {
        while (digits.size() <= 12 && at + number.words < m_tokens.size()) {
            const TargetToken& last = m_tokens[at + number.words - 1];
            const TargetToken& next = m_tokens[at + number.words];
            const bool first = number.words == 1;
            if (last.ended || (first && last.folded.size() > 3) || next.folded.size() != 3 ||
                !std::ranges::all_of(last.folded, support::is_digit) ||
                !std::ranges::all_of(next.folded, support::is_digit))
                return;
            digits += next.folded;
            ++number.words;
        }
    }

    [[nodiscard]] std::optional<TargetNumber> digits_at(std::size_t at) const {
        TargetNumber number;
        std::string digits = m_tokens[at].folded;
        if (digits.ends_with('%')) {
            number.percent = true;
            digits.pop_back();
        }
        // `4-5` is from four; `500-` is the end of a name.
        if (const std::size_t dash = digits.find('-'); dash != std::string::npos) {
            if (!read_decimal(std::string_view(digits).substr(dash + 1)))
                return std::nullopt;
            number.range = true;
            digits.resize(dash);
        }
        if (!number.percent && !number.range)
            add_groups(at, digits, number);
        const auto value = read_decimal(digits);
        if (!value)
            return std::nullopt;
        number.value = *value;
        const bool year = number.words == 1 && digits.size() == 4 && !number.percent &&
                          (digits.starts_with("19") || digits.starts_with("20"));
        if (year && !before(at, TargetWord::at_least) && !before(at, TargetWord::at_most))
            return std::nullopt;
        return number;
    }

    [[nodiscard]] bool is_month(std::size_t at) const {
        return at < m_tokens.size() &&
               words::find(words::Context::month, m_tokens[at].folded).has_value();
    }
    [[nodiscard]] std::optional<deadline::Precision> unit_of_time(std::size_t at) const {
        if (at >= m_tokens.size())
            return std::nullopt;
        const auto unit = words::find(words::Context::unit, m_tokens[at].folded);
        return unit ? std::optional(static_cast<deadline::Precision>(*unit)) : std::nullopt;
    }

    // `1. mai`, `2. halvår`, `sak 14`, `25 års`: numbers that count nothing.
    [[nodiscard]] bool is_name(std::size_t at, std::size_t after) const {
        const TargetToken& last = m_tokens[after - 1];
        const bool goes_on = after < m_tokens.size() && !m_tokens[after].upper;
        if (is_month(after) || has(after, TargetWord::no_unit))
            return true;
        if (last.dotted && goes_on && begins_with_digit(m_tokens[at]))
            return true;
        if (after < m_tokens.size() && begins_with_digit(m_tokens[at]) && unit_of_time(after) &&
            unit_of_time(after) >= deadline::Precision::quarter &&
            unit_of_time(after) <= deadline::Precision::half)
            return true; // `1 halvår`
        return at > 0 && is_word(m_tokens[at - 1], TargetWord::names_number) &&
               !m_tokens[at - 1].ended;
    }

    [[nodiscard]] std::optional<TargetNumber> number_at(std::size_t at) const {
        const TargetToken& token = m_tokens[at];
        std::optional<TargetNumber> number;
        if (begins_with_digit(token)) {
            number = digits_at(at);
        } else if (is_word(token, TargetWord::number)) {
            if (at + 1 < m_tokens.size() && begins_with_digit(m_tokens[at + 1]))
                return std::nullopt;
            number = TargetNumber{{token.row->value * decimal_one}};
        } else if (is_word(token, TargetWord::article) && article_counts(at)) {
            number = TargetNumber{{token.row->value * decimal_one}};
        }
        if (!number)
            return std::nullopt;
        if (has(at + number->words, TargetWord::multiplier)) {
            number->value.thousandths *= m_tokens[at + number->words].row->value;
            ++number->words;
        }
        if (is_name(at, at + number->words))
            return std::nullopt;
        return number;
    }

    // `minst en aktivitet`, and of a field what begins it.
    [[nodiscard]] bool article_counts(std::size_t at) const {
        if (at + 1 >= m_tokens.size() || m_tokens[at].ended)
            return false;
        const TargetToken& next = m_tokens[at + 1];
        if (is_word(next, TargetWord::increase) || is_word(next, TargetWord::decrease))
            return false;
        return before(at, TargetWord::at_least) || before(at, TargetWord::at_most) ||
               (m_where == TargetText::field && at == m_clause);
    }

    // `klubber med over 20 medlemmer` says which clubs, not how many there shall be.
    [[nodiscard]] bool describes(std::size_t at) const {
        const std::string& word = m_tokens[at].folded;
        const bool loose = !is_word(m_tokens[at], TargetWord::at_least) || word == "over";
        return loose && before(at, TargetWord::change) &&
               direction_before(at) == model::Direction::exactly;
    }

    // Of prose only what the words lead up to.
    [[nodiscard]] bool is_led(std::size_t at, std::size_t after) const {
        if (m_where == TargetText::field || (at == 0 && begins_with_digit(m_tokens[at])))
            return true;
        while (at > m_clause && is_word(m_tokens[at - 1], TargetWord::about))
            --at;
        if (before(at, TargetWord::leads))
            return true;
        if (before(at, TargetWord::at_least) || before(at, TargetWord::at_most))
            return !describes(at - 1);
        if (before(at, TargetWord::than))
            return at >= m_clause + 2 && !describes(at - 2);
        if (before(at, TargetWord::change) || before(at, TargetWord::level))
            return direction_before(at) != model::Direction::exactly;
        return begins_with_digit(m_tokens[at]) && per_at(unit_end(after)).first.has_value();
    }

    // --- what stands about it -----------------------------------------------

    [[nodiscard]] model::Direction direction_before(std::size_t number) const {
        constexpr std::size_t farthest = 24; // words before the number
        model::Direction change = model::Direction::exactly;
        const std::size_t begin = number > farthest ? number - farthest : 0;
        for (std::size_t i = std::max(m_clause, begin); i < number; ++i) {
            const TargetToken& token = m_tokens[i];
            if (const auto bound = bound_of(token.row, has(i + 1, TargetWord::than),
                                            before(i, TargetWord::negates)))
                return *bound;
            if (is_word(token, TargetWord::increase) || is_word(token, TargetWord::more))
                change = model::Direction::increase;
            else if (is_word(token, TargetWord::decrease) || is_word(token, TargetWord::fewer))
                change = model::Direction::decrease;
        }
        // What it is to grow to is a level.
        if (change != model::Direction::exactly && before(number, TargetWord::level))
            return change == model::Direction::increase ? model::Direction::at_least
                                                        : model::Direction::at_most;
        return change;
    }

    // `20 flere`, `40 stk opp`.
    [[nodiscard]] model::Direction direction_after(std::size_t from, std::size_t end) const {
        for (std::size_t i = from; i < end && i < m_tokens.size(); ++i) {
            if (is_word(m_tokens[i], TargetWord::increase) ||
                is_word(m_tokens[i], TargetWord::more))
                return i > from && is_word(m_tokens[i - 1], TargetWord::ends_unit)
                           ? model::Direction::at_least // `20 eller flere`
                           : model::Direction::increase;
            if (is_word(m_tokens[i], TargetWord::decrease) ||
                is_word(m_tokens[i], TargetWord::fewer))
                return i > from && is_word(m_tokens[i - 1], TargetWord::ends_unit)
                           ? model::Direction::at_most
                           : model::Direction::decrease;
        }
        return model::Direction::exactly;
    }

    // The token after the words of the unit, which begins at `at`.
    [[nodiscard]] std::size_t unit_end(std::size_t at) const {
        constexpr std::size_t most_words = 3;
        std::size_t end = at;
        while (end < m_tokens.size() && end < at + most_words) {
            const TargetToken& token = m_tokens[end];
            if ((end > 0 && end > at && m_tokens[end - 1].ended) || begins_with_digit(token) ||
                (end > at && token.upper))
                break;
            const TargetWordRow* row = token.row;
            if (row == nullptr || row->word == TargetWord::more || row->word == TargetWord::fewer ||
                row->word == TargetWord::names_number ||
                (row->word == TargetWord::adverb_of && end == at)) {
                ++end;
                continue;
            }
            const bool whole = row->word == TargetWord::percent ||
                               row->word == TargetWord::whole_unit ||
                               row->word == TargetWord::times;
            return whole && end == at ? end + 1 : end;
        }
        return end;
    }

    [[nodiscard]] std::string unit_of(std::size_t at, std::size_t end) const {
        std::string unit;
        for (std::size_t i = at; i < end; ++i) {
            const TargetToken& token = m_tokens[i];
            if (is_word(token, TargetWord::percent))
                return "prosent";
            if (is_word(token, TargetWord::times) && token.folded == "g")
                return "ganger";
            if (is_word(token, TargetWord::adverb_of) || is_word(token, TargetWord::more) ||
                is_word(token, TargetWord::fewer))
                continue;
            unit += unit.empty() ? "" : " ";
            unit += m_text.substr(token.begin, token.end - token.begin);
        }
        return unit;
    }

    // The unit of time that is counted in, and the token after it.
    [[nodiscard]] std::pair<std::optional<deadline::Precision>, std::size_t>
    per_at(std::size_t at) const {
        if (has(at, TargetWord::adverb_of))
            return {static_cast<deadline::Precision>(m_tokens[at].row->value), at + 1};
        std::size_t end = at;
        while (has(end, TargetWord::connects) && end < at + 3)
            ++end;
        if (end == at)
            return {std::nullopt, at};
        const bool ordinal =
            has(end, TargetWord::ordinal) ||
            (end < m_tokens.size() && (m_tokens[end].folded == "1" || m_tokens[end].folded == "2" ||
                                       m_tokens[end].folded == "3" || m_tokens[end].folded == "4"));
        const auto unit = unit_of_time(end + (ordinal ? 1 : 0));
        return unit ? std::pair(unit, end + (ordinal ? 2 : 1)) : std::pair(unit, at);
    }

    // Reads what begins at the token, and says where to go on.
    std::size_t read_at(std::size_t at) {
        const auto number = number_at(at);
        if (!number || !is_led(at, at + number->words)) {
            if (m_tokens[at].ended && m_where == TargetText::prose)
                m_clause = at + 1;
            return at + 1;
        }
        std::size_t unit = at + number->words;
        // `31 av 34`, `10 til 15`; but `fra 40 til 60` ends at the second.
        const bool from = before(at, TargetWord::from);
        const bool open = !m_tokens[unit - 1].ended && unit + 1 < m_tokens.size();
        if (open && (has(unit, TargetWord::of) || has(unit, TargetWord::level))) {
            if (const auto second = number_at(unit + 1)) {
                if (from && has(unit, TargetWord::level))
                    return unit + 1;
                unit += 1 + second->words;
            }
        }
        Found found;
        found.first = at;
        found.target.number = number->value;
        std::size_t end = number->percent || m_tokens[unit - 1].ended ? unit : unit_end(unit);
        found.target.unit = number->percent ? "prosent" : unit_of(unit, end);
        for (std::size_t i = unit; i < end; ++i)
            if (is_word(m_tokens[i], TargetWord::adverb_of))
                found.target.per = static_cast<deadline::Precision>(m_tokens[i].row->value);
        found.target.direction = direction_before(at);
        const bool closed =
            end > 0 && m_tokens[end - 1].ended && !is_word(m_tokens[end - 1], TargetWord::times);
        const std::size_t look = closed ? end : end + (has(end, TargetWord::ends_unit) ? 2 : 1);
        if (found.target.direction == model::Direction::exactly)
            found.target.direction = direction_after(unit, look);
        if (number->range && found.target.direction == model::Direction::exactly)
            found.target.direction = model::Direction::at_least;
        if (!closed && (has(end, TargetWord::increase) || has(end, TargetWord::decrease)))
            ++end;
        if (!closed && !found.target.per)
            std::tie(found.target.per, end) = per_at(end);
        found.end = std::max(end, unit);
        m_clause = found.end;
        m_found.push_back(std::move(found));
        return m_found.back().end;
    }

    // --- which words are whose ----------------------------------------------

    [[nodiscard]] std::string_view stretch(std::size_t begin, std::size_t end) const {
        std::string_view part = support::trim(m_text.substr(begin, end - begin));
        while (!part.empty() && std::string_view(".,;").find(part.back()) != std::string_view::npos)
            part = support::trim(part.substr(0, part.size() - 1));
        return part;
    }

    // From one target's end to its own, or to the last mark or `og` before the next.
    void set_texts() {
        std::size_t first = 0; // token
        for (std::size_t i = 0; i < m_found.size(); ++i) {
            std::size_t end = m_tokens.size();
            std::size_t next = end;
            if (i + 1 < m_found.size()) {
                end = next = m_found[i].end;
                for (std::size_t t = end; t < m_found[i + 1].first; ++t)
                    if (m_tokens[t].ended)
                        end = next = t + 1;
                if (has(next, TargetWord::ends_unit))
                    ++next;
            }
            const std::size_t last_byte =
                i + 1 < m_found.size() ? m_tokens[end - 1].end : m_text.size();
            m_found[i].target.text = std::string(stretch(m_tokens[first].begin, last_byte));
            first = next;
        }
    }

    std::string_view m_text;
    TargetText m_where;
    std::vector<TargetToken> m_tokens;
    std::vector<Found> m_found;
    std::size_t m_clause = 0; // the first token after the target before
};

bool is_change(model::Direction direction) {
    return direction == model::Direction::increase || direction == model::Direction::decrease;
}

// A bare number answers what was asked.
bool is_bare(const model::Target& result) {
    return result.unit.empty() && result.direction == model::Direction::exactly;
}

bool compares(const model::Target& target, const model::Target& result) {
    if (!target.number || !result.number || target.per != result.per)
        return false;
    if (is_bare(result))
        return true;
    if (is_change(target.direction) && result.direction != target.direction)
        return false;
    if (!is_change(target.direction) && is_change(result.direction))
        return false;
    const std::string wanted = support::fold(target.unit);
    const std::string had = support::fold(result.unit);
    const bool percents = (wanted == "prosent") == (had == "prosent");
    return percents &&
           (wanted.empty() || had.empty() || wanted == had || wanted.ends_with(had) ||
            wanted.starts_with(had) || had.starts_with(wanted) || had.ends_with(wanted));
}

bool reaches(const model::Target& target, const model::Target& result) {
    const long long wanted = target.number->thousandths;
    const long long had = result.number->thousandths;
    return target.direction == model::Direction::at_most ? had <= wanted : had >= wanted;
}

} // namespace

std::vector<model::Target> read_targets(std::string_view text, TargetText where) {
    if (where == TargetText::field && says_nothing(text))
        return {};
    return TargetReader(text, where).run();
}

std::optional<bool> is_met(const std::vector<model::Target>& targets,
                           const std::vector<model::Target>& result) {
    if (targets.empty() || targets.size() != result.size())
        return std::nullopt;
    bool all = true;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        if (!compares(targets[i], result[i]))
            return std::nullopt;
        all = all && reaches(targets[i], result[i]);
    }
    return all;
}

} // namespace plan::resolve
