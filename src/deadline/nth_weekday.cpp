#include "deadline/nth_weekday.hpp"

#include "deadline/numeric_term.hpp"

#include <array>

namespace plan::deadline {

namespace {

constexpr int most_in_a_month = 5;

} // namespace

std::uint32_t read_place_in_order(const Tokens& tokens, std::uint32_t i, int& nth) {
    const Token& token = tokens.at(i);
    if (token.kind == TokenKind::number) {
        if (token.digits > 2 || !tokens.glued(i + 1, TokenKind::dot))
            return i;
        nth = static_cast<int>(token.value);
        return i + 2;
    }
    if (const Match ordinal = tokens.match(i, Class::ordinal)) {
        nth = ordinal.row->value;
        return ordinal.end;
    }
    const Match last = tokens.match(i, Class::adjective);
    if (!last || last.row->value != last_of_several)
        return i;
    nth = -1;
    return last.end;
}

std::optional<NthWeekday> read_nth_weekday(const Tokens& tokens, std::uint32_t i) {
    if (const Match filler = tokens.match(i, Class::filler))
        i = filler.end;
    NthWeekday found;
    const std::uint32_t at = read_place_in_order(tokens, i, found.nth);
    if (at == i || found.nth == 0 || found.nth > most_in_a_month)
        return std::nullopt;
    const Match weekday = tokens.match(at, Class::weekday);
    if (!weekday)
        return std::nullopt;
    found.weekday = weekday.row->value;
    found.last = weekday.end;
    return found;
}

std::optional<Term> read_nth_weekday_of_month(const Tokens& tokens, std::uint32_t i) {
    const auto which = read_nth_weekday(tokens, i);
    if (!which)
        return std::nullopt;
    const Match in = tokens.match(which->last, Class::relation);
    if (!in || static_cast<Relation>(in.row->value) != Relation::in)
        return std::nullopt;
    const Match month = tokens.match(in.end, Class::month);
    if (!month)
        return std::nullopt;
    Term term{.form = Form::nth_weekday,
              .number = month.row->value,
              .day = which->nth,
              .weekday = which->weekday,
              .first = i,
              .date = i,
              .last = month.end};
    read_year_after(tokens, term);
    return term;
}

std::optional<calendar::Date> nth_weekday_of(const calendar::Interval& month,
                                             const NthWeekday& which) {
    std::optional<calendar::Date> day;
    if (which.nth < 0) {
        day = month.last.plus_days(-((month.last.weekday() - which.weekday + 7) % 7));
    } else {
        const int ahead = (which.weekday - month.first.weekday() + 7) % 7;
        day = month.first.plus_days(ahead + 7LL * (which.nth - 1));
    }
    return day && month.contains(*day) ? day : std::nullopt;
}

std::string by_day(int nth, int weekday) {
    static constexpr std::array<std::string_view, 7> names{"MO", "TU", "WE", "TH",
                                                           "FR", "SA", "SU"};
    const std::string name{names[static_cast<std::size_t>(weekday - 1)]};
    return nth == 0 ? name : std::to_string(nth) + name;
}

} // namespace plan::deadline
