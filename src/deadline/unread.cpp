#include "deadline/unread.hpp"

#include "deadline/nth_weekday.hpp"
#include "deadline/numeric_term.hpp"

namespace plan::deadline {

namespace {

constexpr int longest_date = 3; // numbers

bool is_year_number(const Token& token) {
    return token.digits == 4 && token.value >= 1900 && token.value <= 2199;
}

// `2021-05`: a year and a month to some, a run of years to others.
Unread find_year_and_month(const Tokens& tokens, std::uint32_t i) {
    const bool joined =
        is_year_number(tokens.at(i)) &&
        (tokens.glued(i + 1, TokenKind::dash) || tokens.glued(i + 1, TokenKind::slash)) &&
        tokens.glued(i + 2, TokenKind::number) && tokens.at(i + 2).digits <= 2;
    return joined ? Unread{.last = i + 3, .is_time = true, .is_date = true} : Unread{};
}

// `15-05-2021`
Unread find_dashed(const Tokens& tokens, std::uint32_t i) {
    const bool date = tokens.at(i).digits <= 2 && tokens.glued(i + 1, TokenKind::dash) &&
                      tokens.glued(i + 2, TokenKind::number) && tokens.at(i + 2).digits <= 2 &&
                      tokens.glued(i + 3, TokenKind::dash) &&
                      tokens.glued(i + 4, TokenKind::number) && is_year_number(tokens.at(i + 4));
    return date ? Unread{.last = i + 5, .is_time = true, .is_date = true} : Unread{};
}

// `neste høst`: of this year or the next?
Unread find_next(const Tokens& tokens, std::uint32_t i) {
    const Match next = tokens.match(i, Class::adjective);
    if (!next || next.row->text != "neste")
        return {};
    const Match time = tokens.match(next.end);
    const bool named = time.is(Class::season) || time.is(Class::month) || time.is(Class::weekday);
    return named ? Unread{.last = time.end, .is_time = true, .is_date = true} : Unread{};
}

// `05.2021`, `2021.05.01`, `111.5.2021`; not `3.3.1`, `980.000` or `10.15`.
Unread find_dotted(const Tokens& tokens, std::uint32_t i) {
    int numbers = 0;
    int long_numbers = 0;
    bool year = false;
    const std::uint32_t last = chain_end(tokens, i);
    for (std::uint32_t at = i; at < last && numbers <= longest_date; at += 2, ++numbers) {
        const Token& token = tokens.at(at);
        year = year || is_year_number(token);
        long_numbers += token.digits == 2 || token.digits == 4 ? 1 : 0;
    }
    const bool date = year ? numbers > 1 : numbers >= longest_date && long_numbers > 1;
    if (!date || tokens.match(last, Class::amount))
        return {};
    return {.last = last, .is_time = true, .is_date = true};
}

// `1/5`, unless it counts something: `1/2 stilling`.
Unread find_slashed(const Tokens& tokens, std::uint32_t i) {
    const Token& day = tokens.at(i);
    const Token& month = tokens.at(i + 2);
    const bool pair = tokens.glued(i + 1, TokenKind::slash) &&
                      tokens.glued(i + 2, TokenKind::number) && day.digits <= 2 &&
                      month.digits <= 2 && !tokens.glued(i + 3, TokenKind::slash);
    if (!pair || day.value < 1 || day.value > 31 || month.value < 1 || month.value > 12)
        return {};
    const bool counts = tokens.is_unknown(i + 3) || tokens.match(i + 3, Class::amount) ||
                        tokens.match(i + 3, Class::times);
    return counts ? Unread{} : Unread{.last = i + 3, .is_time = true, .is_date = true};
}

// `innen 15.`, `den 15.`: a day without its month, and not `innen 9. trinn`.
Unread find_lone_day(const Tokens& tokens, std::uint32_t i) {
    const Token& day = tokens.at(i);
    if (i == 0 || day.digits > 2 || day.value < 1 || day.value > 31)
        return {};
    const Match before = tokens.match(i - 1);
    const bool announced = before.is(Class::filler) || before.is(Class::relation);
    const bool dot = tokens.glued(i + 1, TokenKind::dot);
    if (!announced || !dot || tokens.is(i + 2, TokenKind::word))
        return {};
    return {.last = i + 2, .is_time = true, .is_date = true};
}

// `siste uke`, `3. helg`, `første halvdel av`, `første mandag`
Unread find_portion(const Tokens& tokens, std::uint32_t i) {
    int nth = 0;
    const std::uint32_t at = read_place_in_order(tokens, i, nth);
    if (at == i)
        return {};
    if (const Match weekday = tokens.match(at, Class::weekday))
        return {.last = weekday.end, .is_time = !weekday.row->shy};
    Match portion = tokens.match(at, Class::portion);
    if (!portion)
        portion = tokens.match(at, Class::unit);
    return {.last = portion ? portion.end : 0};
}

} // namespace

Unread find_unread(const Tokens& tokens, std::uint32_t i) {
    if (const Match match = tokens.match(i, Class::unread))
        return {.last = match.end, .is_time = match.row->value == unread_time};
    if (const Unread next = find_next(tokens, i); next.last != 0)
        return next;
    if (const Unread portion = find_portion(tokens, i); portion.last != 0)
        return portion;
    if (!tokens.is(i, TokenKind::number))
        return {};
    for (const auto find :
         {find_slashed, find_dashed, find_year_and_month, find_dotted, find_lone_day}) {
        if (const Unread found = find(tokens, i); found.last != 0)
            return found;
    }
    return {};
}

} // namespace plan::deadline
