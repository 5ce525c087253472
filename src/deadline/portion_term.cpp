#include "deadline/portion_term.hpp"

#include "deadline/nth_weekday.hpp"
#include "deadline/numeric_term.hpp"

namespace plan::deadline {

namespace {

std::uint32_t past_in(const Tokens& tokens, std::uint32_t i) {
    const Match in = tokens.match(i, Class::relation);
    return in && static_cast<Relation>(in.row->value) == Relation::in ? in.end : i;
}

// `første uke i september`, `første uke av september`
std::uint32_t past_in_or_of(const Tokens& tokens, std::uint32_t i) {
    const std::string word = tokens.is(i, TokenKind::word) ? tokens.folded(i) : std::string{};
    return word == "av" || word == "of" ? i + 1 : past_in(tokens, i);
}

bool is_week(const Match& unit) {
    return unit && static_cast<Precision>(unit.row->value) == Precision::week;
}

bool is_weekend(const Match& portion) {
    return portion && static_cast<Portion>(portion.row->value) == Portion::weekend;
}

// `2022/23`, `2022-2023`, `22/23` and one year alone, as the first of them; 0 for none.
int school_years(const Tokens& tokens, std::uint32_t& at) {
    int year = 0;
    if (is_plain_year(tokens, at)) {
        year = static_cast<int>(tokens.at(at).value);
    } else if (tokens.is(at, TokenKind::number) && tokens.at(at).digits == 2) {
        year = year_of_two(static_cast<int>(tokens.at(at).value));
    } else {
        return 0;
    }
    const bool joined = tokens.is(at + 1, TokenKind::slash) || tokens.is(at + 1, TokenKind::dash);
    const Token& next = tokens.at(at + 2);
    const auto value = static_cast<int>(next.value);
    const bool follows = joined && next.kind == TokenKind::number &&
                         ((next.digits == 2 && value == (year + 1) % 100) ||
                          (next.digits == 4 && value == year + 1));
    if (tokens.at(at).digits == 2 && !follows)
        return 0;
    at += follows ? 3 : 1;
    return year;
}

} // namespace

std::optional<Term> read_nth_portion_of_month(const Tokens& tokens, std::uint32_t i) {
    std::uint32_t at = i;
    if (const Match filler = tokens.match(at, Class::filler))
        at = filler.end;
    Term term{.first = i, .date = i};
    const std::uint32_t behind = read_place_in_order(tokens, at, term.day);
    if (behind == at || term.day == 0 || term.day > 5)
        return std::nullopt;
    const Match unit = tokens.match(behind, Class::unit);
    const Match portion = tokens.match(behind, Class::portion);
    if (is_week(unit)) {
        term.form = Form::nth_week;
        at = unit.end;
    } else if (is_weekend(portion)) {
        term.form = Form::nth_weekend;
        at = portion.end;
    } else if (const Match working = tokens.match(behind, Class::working_day)) {
        term.form = Form::nth_working_day;
        at = working.end;
    } else {
        return std::nullopt;
    }
    const Match month = tokens.match(past_in_or_of(tokens, at), Class::month);
    if (!month)
        return std::nullopt;
    term.number = month.row->value;
    term.last = month.end;
    read_year_after(tokens, term);
    return term;
}

std::optional<Term> read_days_of_week(const Tokens& tokens, std::uint32_t i, std::uint32_t at,
                                      WeekDays days) {
    const std::uint32_t week = past_in(tokens, at);
    Match match = tokens.match(week, Class::unit);
    if (!match)
        match = tokens.match(week, Class::unit_mark);
    if (!is_week(match))
        return std::nullopt;
    auto term = read_term(tokens, week, nullptr);
    if (!term || term->form != Form::week)
        return std::nullopt;
    term->form = Form::week_days;
    term->weekday = days.first;
    term->day = days.last;
    term->first = i;
    return term;
}

std::optional<Term> read_weekend(const Tokens& tokens, std::uint32_t i, const Match& match) {
    if (!is_weekend(match))
        return std::nullopt;
    if (auto days = read_days_of_week(tokens, i, match.end, {6, 7}))
        return days;
    std::uint32_t at = match.end;
    if (const Match filler = tokens.match(at, Class::filler))
        at = filler.end;
    if (!tokens.is(at, TokenKind::number))
        return std::nullopt;
    auto term = read_numeric(tokens, at, nullptr);
    if (!term || (term->form != Form::day && term->form != Form::pending))
        return std::nullopt;
    term->first = i;
    return term;
}

std::optional<Term> read_last_unit(const Tokens& tokens, std::uint32_t i, const Match& match) {
    if (match.row->value != last_of_several)
        return std::nullopt;
    const Match unit = tokens.match(match.end, Class::unit);
    if (!unit)
        return std::nullopt;
    Term term{.first = i, .date = i, .last = unit.end};
    switch (static_cast<Precision>(unit.row->value)) {
    case Precision::quarter:
        term.form = Form::quarter;
        term.number = 4;
        break;
    case Precision::tertial:
        term.form = Form::tertial;
        term.number = 3;
        break;
    case Precision::half:
        term.form = Form::half;
        term.number = 2;
        break;
    case Precision::day:
    case Precision::week:
    case Precision::month:
    case Precision::season:
    case Precision::year:
    case Precision::period:
        return std::nullopt;
    }
    read_year_after(tokens, term);
    return term;
}

void read_two_years(const Tokens& tokens, Term& term) {
    std::uint32_t at = term.last;
    const int year = school_years(tokens, at);
    if (year == 0 || at != term.last + 3)
        return;
    const bool begins =
        term.form == Form::moment && static_cast<MomentName>(term.number) == MomentName::new_year;
    term.year = begins ? year + 1 : year;
    term.year_token = term.last;
    term.last = at;
}

bool is_school_year(std::string_view word) {
    return word.starts_with("skole") || word.starts_with("skule") || word.starts_with("studie") ||
           word.starts_with("läs");
}

std::optional<Term> read_school_year(const Tokens& tokens, Term term) {
    term.form = Form::school_year;
    std::uint32_t at = term.last;
    term.year = school_years(tokens, at);
    if (term.year != 0) {
        term.year_token = term.last;
        term.last = at;
        return term;
    }
    if (!tokens.folded(term.first).ends_with("året"))
        return std::nullopt;
    read_year_after(tokens, term); // `skoleåret neste år`
    return term;
}

} // namespace plan::deadline
