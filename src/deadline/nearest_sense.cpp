// What a date that does not exist was perhaps meant to be: the month or day
// that is nearest in the writing, in the writer's own form.
#include "deadline/placing.hpp"

#include <algorithm>
#include <string>

namespace plan::deadline {

namespace {

// As many digits as were written.
std::string digits(int value, const Token& token) {
    std::string text = std::to_string(value);
    const auto width = static_cast<std::size_t>(token.digits);
    if (text.size() < width)
        text.insert(0, width - text.size(), '0');
    return text;
}

std::string two_digits(int value) {
    std::string text = std::to_string(value);
    return text.size() < 2 ? "0" + text : text;
}

// The term's own words with another day and number.
std::string rewritten(const Tokens& tokens, const Term& term, int day, int number) {
    std::string out;
    std::uint32_t at = tokens.at(term.date).begin;
    for (std::uint32_t i = term.date; i < term.last; ++i) {
        const Token& token = tokens.at(i);
        out += tokens.text().substr(at, token.begin - at);
        at = token.end;
        const bool is_number = token.kind == TokenKind::number;
        if (is_number && i == term.day_token && term.form == Form::day) {
            out += digits(day, token);
        } else if (is_number && i == term.number_token) {
            out += digits(number, token);
        } else if (token.kind == TokenKind::slash && term.slashes) {
            out += '.';
        } else {
            out += tokens.text().substr(token.begin, token.end - token.begin);
        }
    }
    return out;
}

struct DayMonth {
    int day;
    int month;
};

// Month first, as elsewhere in the world; else two digits swapped; else the nearest.
DayMonth nearest_month(const Term& term) {
    if (term.number >= 1 && term.number <= 12)
        return {term.day, term.number};
    if (term.day >= 1 && term.day <= 12 && term.number >= 13 && term.number <= 31) {
        return {term.number, term.day};
    }
    const int swapped = term.number % 10 * 10 + term.number / 10;
    if (term.number < 100 && swapped >= 1 && swapped <= 12)
        return {term.day, swapped};
    return {term.day, std::clamp(term.number, 1, 12)};
}

std::string nearest_day(const Tokens& tokens, const Term& term) {
    const DayMonth near = nearest_month(term);
    const int limit = calendar::days_in_month(term.year != 0 ? term.year : 2000, near.month);
    return rewritten(tokens, term, std::clamp(near.day, 1, limit), near.month);
}

// A number that got its month or unit from the other end: `27.` in `27.–26. august`.
bool is_bare(const Tokens& tokens, const Term& term) {
    for (std::uint32_t i = term.date; i < term.last; ++i) {
        if (tokens.is(i, TokenKind::word))
            return false;
    }
    return term.last <= term.date + 2;
}

// A part of the text with two others in it changed about, in the text's order.
struct Bytes {
    std::uint32_t begin;
    std::uint32_t end;
};

std::string exchanged(std::string_view text, Bytes whole, Bytes a, Bytes b) {
    const auto part = [text](std::uint32_t begin, std::uint32_t end) {
        return std::string{text.substr(begin, end - begin)};
    };
    return part(whole.begin, a.begin) + part(b.begin, b.end) + part(a.end, b.begin) +
           part(a.begin, a.end) + part(b.end, whole.end);
}

Bytes bytes_of(const Tokens& tokens, std::uint32_t first, std::uint32_t last) {
    return {tokens.at(first).begin, tokens.at(last - 1).end};
}

Bytes number_of(const Tokens& tokens, const Term& term) {
    const std::uint32_t at = term.form == Form::day ? term.day_token : term.number_token;
    return bytes_of(tokens, at, at + 1);
}

} // namespace

std::string swapped(const Tokens& tokens, const Stretch& range) {
    const Term& a = range.first;
    const Term& b = range.last;
    const Bytes whole = bytes_of(tokens, a.first, b.last);
    if (is_bare(tokens, a) || is_bare(tokens, b))
        return exchanged(tokens.text(), whole, number_of(tokens, a), number_of(tokens, b));
    // A year that only the end has stays at the end.
    const bool shared = b.year_token > b.first && a.year_token == 0;
    const auto own = [&](const Term& term) {
        const bool digits = term.form == Form::day && term.number_token > term.day_token;
        if (shared && digits) // without the last dot of `10.09.2021`
            return bytes_of(tokens, term.first, term.number_token + 1);
        return bytes_of(tokens, term.first, shared && &term == &b ? b.year_token : term.last);
    };
    return exchanged(tokens.text(), whole, own(a), own(b));
}

std::string with_number(const Tokens& tokens, const Term& week, int number) {
    return rewritten(tokens, week, 0, number);
}

Fault fault_of(const Tokens& tokens, const Term& term) {
    Fault fault{.kind = *term.fault,
                .begin = tokens.at(term.date).begin,
                .end = tokens.at(term.last - 1).end,
                .value = term.fault_value,
                .limit = term.fault_limit};
    switch (*term.fault) {
    case FaultKind::no_such_month:
        fault.suggestion = nearest_day(tokens, term);
        break;
    case FaultKind::no_such_day:
        fault.context = two_digits(term.number);
        fault.suggestion = nearest_day(tokens, term);
        break;
    case FaultKind::no_such_week:
        if (term.year != 0)
            fault.context = std::to_string(term.year);
        [[fallthrough]];
    case FaultKind::unreadable:
        fault.suggestion = rewritten(tokens, term, 0, std::clamp(term.number, 1, fault.limit));
        break;
    case FaultKind::no_such_year:
    case FaultKind::slashes:
    case FaultKind::placeholder:
    case FaultKind::weekday:
    case FaultKind::week:
    case FaultKind::backwards:
    case FaultKind::conflict:
        break;
    }
    return fault;
}

} // namespace plan::deadline
