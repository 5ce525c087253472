#include "deadline/term.hpp"

#include "deadline/named_days.hpp"
#include "deadline/nth_weekday.hpp"
#include "deadline/numeric_term.hpp"
#include "deadline/portion_term.hpp"

#include <algorithm>
#include <array>

namespace plan::deadline {

namespace {

Form form_of_unit(int unit) {
    switch (static_cast<Precision>(unit)) {
    case Precision::day:
        return Form::pending;
    case Precision::week:
        return Form::week;
    case Precision::month:
        return Form::month;
    case Precision::quarter:
        return Form::quarter;
    case Precision::tertial:
        return Form::tertial;
    case Precision::half:
        return Form::half;
    case Precision::season:
        return Form::season;
    case Precision::year:
        return Form::year;
    case Precision::period:
        return Form::period;
    }
    return Form::pending;
}

bool is_part_of_year(Form form) {
    return form == Form::quarter || form == Form::tertial || form == Form::half;
}

std::optional<Term> with_year(const Tokens& tokens, Term term) {
    read_year_after(tokens, term);
    return term;
}

Term term_from(std::uint32_t i, const Match& match, Form form) {
    Term term{.form = form, .number = match.row->value, .first = i, .date = i, .last = match.end};
    term.shy = match.row->shy;
    return term;
}

// `uke 36`, `kvartal 3`, `året`, `perioden`
std::optional<Term> read_unit(const Tokens& tokens, std::uint32_t i, const Match& match) {
    Term term = term_from(i, match, form_of_unit(match.row->value));
    if (term.form == Form::period) {
        if (!match.row->text.ends_with("perioden"))
            return std::nullopt;
        return term;
    }
    if (term.form == Form::year) {
        term.number = 0;
        if (is_school_year(match.row->text))
            return read_school_year(tokens, term);
        const bool english = match.row->text == "year" && i > 0 &&
                             tokens.match(i - 1).is(Class::filler); // `the year`
        if (english || match.row->text.ends_with("året"))
            return with_year(tokens, term);
        read_year_after(tokens, term); // `år 2021`
        if (term.year == 0)
            return std::nullopt;
        return term;
    }
    if (term.form != Form::week && !is_part_of_year(term.form))
        return std::nullopt;
    std::uint32_t at = match.end;
    if (const Match label = tokens.match(at, Class::number_label))
        at = label.end; // uke nr. 36
    const Token& number = tokens.at(at);
    if (number.kind != TokenKind::number || number.digits > 2)
        return std::nullopt;
    term.number = static_cast<int>(number.value);
    term.number_token = at;
    term.last = at + 1;
    return with_year(tokens, term);
}

// `Q1`, `T3`, `u. 44`
std::optional<Term> read_marked(const Tokens& tokens, std::uint32_t i, const Match& match) {
    const Token& number = tokens.at(match.end);
    if (number.kind != TokenKind::number || number.digits > 2)
        return std::nullopt;
    const bool dotted = match.end > i + 1;
    if (number.spaced && !dotted)
        return std::nullopt;
    Term term = term_from(i, match, form_of_unit(match.row->value));
    if (tokens.glued(match.end + 1, TokenKind::dot) &&
        tokens.glued(match.end + 2, TokenKind::number))
        return std::nullopt; // `v1.2`
    term.number = static_cast<int>(number.value);
    term.number_token = match.end;
    term.last = match.end + 1;
    return with_year(tokens, term);
}

// `første mai`, `andre halvår`; `første` alone waits for what follows.
std::optional<Term> read_ordinal(const Tokens& tokens, std::uint32_t i, const Match& match) {
    Term term = term_from(i, match, Form::pending);
    term.day = match.row->value;
    term.day_token = i;
    if (complete_counted(tokens, term))
        return with_year(tokens, term);
    return term;
}

// `tirsdag i uke 36`, `tirsdag og onsdag i uke 36`, `mandag–fredag uke 36`
std::optional<Term> read_weekdays_of_week(const Tokens& tokens, std::uint32_t i,
                                          const Match& match) {
    const int day = match.row->value;
    if (auto days = read_days_of_week(tokens, i, match.end, {day, day}))
        return days;
    const Match joiner = tokens.match(match.end, Class::list_joiner);
    const Match until = tokens.match(match.end, Class::relation);
    std::uint32_t at = match.end;
    if (joiner) {
        at = joiner.end;
    } else if (until && static_cast<Relation>(until.row->value) == Relation::until) {
        at = until.end;
    } else if (tokens.is(at, TokenKind::dash)) {
        ++at;
    } else {
        return std::nullopt;
    }
    const Match last = tokens.match(at, Class::weekday);
    if (!last || last.row->value <= day || (joiner && last.row->value != day + 1))
        return std::nullopt;
    return read_days_of_week(tokens, i, last.end, {day, last.row->value});
}

// `tirsdag 6. september`, `tirsdag i uke 36`
std::optional<Term> read_weekday(const Tokens& tokens, std::uint32_t i, const Match& match) {
    std::uint32_t at = match.end;
    if (tokens.is(at, TokenKind::comma))
        ++at;
    if (const Match filler = tokens.match(at, Class::filler))
        at = filler.end;
    if (auto days = read_weekdays_of_week(tokens, i, match))
        return days;
    std::optional<Term> term;
    if (tokens.is(at, TokenKind::number))
        term = read_numeric(tokens, at, nullptr);
    if (const Match ordinal = tokens.match(at, Class::ordinal)) {
        term = read_ordinal(tokens, at, ordinal);
    }
    if (!term || (term->form != Form::day && term->form != Form::pending))
        return std::nullopt;
    term->weekday = match.row->value;
    term->weekday_token = i;
    term->first = i;
    return term;
}

// `to 6. mai`, `ti. 6. mai`: numbers too, and weekdays only before a day and its month.
std::optional<Term> read_short_weekday(const Tokens& tokens, std::uint32_t i, const Match& match) {
    const int weekday = match.row->text == "ti" ? 2 : (match.row->text == "to" ? 4 : 0);
    const std::uint32_t at = tokens.glued(match.end, TokenKind::dot) ? match.end + 1 : match.end;
    if (weekday == 0 || !tokens.is(at, TokenKind::number))
        return std::nullopt;
    auto term = read_numeric(tokens, at, nullptr);
    if (!term || term->form != Form::day)
        return std::nullopt;
    term->weekday = weekday;
    term->weekday_token = i;
    term->first = i;
    return term;
}

// `jul` beside a month is July: `jun/jul`, `jul–aug`.
std::optional<Term> read_july(const Tokens& tokens, std::uint32_t i, const Match& match,
                              const Term* before) {
    if (match.row->text != "jul")
        return std::nullopt;
    const std::uint32_t joined = match.end + 1;
    const bool joins =
        tokens.is(match.end, TokenKind::dash) || tokens.is(match.end, TokenKind::slash);
    const bool month_after = joins && tokens.match(joined, Class::month);
    const bool month_before = before != nullptr && before->form == Form::month;
    if (!month_after && !month_before)
        return std::nullopt;
    Term term = term_from(i, match, Form::month);
    term.number = 7;
    return with_year(tokens, term);
}

// `neste år`, `neste år i mai`
std::optional<Term> read_year_word(const Tokens& tokens, std::uint32_t i, const Match& match) {
    Term year = term_from(i, match, Form::year);
    year.number = 0;
    year.shift = shift_of(*match.row);
    year.year_token = i;
    const Match in = tokens.match(match.end, Class::relation);
    if (!in || static_cast<Relation>(in.row->value) != Relation::in)
        return year;
    const Match month = tokens.match(in.end, Class::month);
    if (!month)
        return year;
    Term term = term_from(i, month, Form::month);
    term.shift = year.shift;
    term.year_token = i;
    return term;
}

// `May 1, 2021`: the English way.
bool read_day_behind(const Tokens& tokens, Term& term) {
    const Token& day = tokens.at(term.last);
    const bool alone = day.kind == TokenKind::number && day.digits <= 2 &&
                       !tokens.glued(term.last + 1, TokenKind::dot) &&
                       !tokens.match(term.last + 1, Class::month);
    if (!alone)
        return false;
    term.form = Form::day;
    term.day = static_cast<int>(day.value);
    term.day_token = term.last;
    term.number_token = term.first;
    ++term.last;
    return true;
}

// `1. påskedag`, `2. juledag`
std::optional<Term> read_counted_feast_day(const Tokens& tokens, std::uint32_t i) {
    const Token& number = tokens.at(i);
    const bool counted = number.kind == TokenKind::number && number.digits == 1 &&
                         (number.value == 1 || number.value == 2) &&
                         tokens.glued(i + 1, TokenKind::dot);
    const Match day = counted ? tokens.match(i + 2, Class::moment) : Match{};
    if (!day)
        return std::nullopt;
    const auto name = static_cast<MomentName>(day.row->value);
    const bool has_second = name == MomentName::christmas_day || name == MomentName::easter_day ||
                            name == MomentName::whit_sunday;
    if (!has_second && (name != MomentName::new_years_day || number.value != 1))
        return std::nullopt;
    Term term = term_from(i, day, Form::moment);
    term.number += number.value == 2 ? 1 : 0;
    return with_year(tokens, term);
}

std::optional<Term> read_word(const Tokens& tokens, std::uint32_t i, const Match& match,
                              const Term* before) {
    const auto named = [&](Form form) { return with_year(tokens, term_from(i, match, form)); };
    const auto over_new_year = [&](Form form) {
        Term term = term_from(i, match, form);
        read_two_years(tokens, term);
        return with_year(tokens, term);
    };
    switch (match.row->what) {
    case Class::month: {
        Term term = term_from(i, match, Form::month);
        if (match.row->language == Language::en && read_day_behind(tokens, term))
            return with_year(tokens, term);
        if (const Match unit = tokens.match(term.last, Class::unit); // `mai måned`
            unit && static_cast<Precision>(unit.row->value) == Precision::month) {
            term.last = unit.end;
        }
        // The dot of a short form speaks for the month.
        term.shy = term.shy && !tokens.is(match.end - 1, TokenKind::dot);
        return with_year(tokens, term);
    }
    case Class::weekday:
        return read_weekday(tokens, i, match);
    case Class::unit:
        return read_unit(tokens, i, match);
    case Class::unit_mark:
        return read_marked(tokens, i, match);
    case Class::ordinal:
        return read_ordinal(tokens, i, match);
    case Class::season:
        return over_new_year(Form::season);
    case Class::half_name:
        return named(Form::half);
    case Class::feast:
        if (auto july = read_july(tokens, i, match, before))
            return july;
        return over_new_year(Form::feast);
    case Class::moment:
        return over_new_year(Form::moment);
    case Class::adjective:
        return read_last_unit(tokens, i, match);
    case Class::year_word:
        return read_year_word(tokens, i, match);
    case Class::portion:
        return read_weekend(tokens, i, match);
    case Class::number:
        return read_short_weekday(tokens, i, match);
    case Class::weekdays:
    case Class::relation:
    case Class::part:
    case Class::approximate:
    case Class::whole:
    case Class::filler:
    case Class::list_joiner:
    case Class::continuous:
    case Class::on_demand:
    case Class::on_demand_soon:
    case Class::reference:
    case Class::placeholder:
    case Class::no_date:
    case Class::every:
    case Class::rhythm:
    case Class::times:
    case Class::per:
    case Class::at_least:
    case Class::at_most:
    case Class::number_label:
    case Class::no_deadline:
    case Class::aside:
    case Class::amount:
    case Class::unread:
    case Class::ends:
    case Class::moved:
    case Class::working_day:
    case Class::beside:
    case Class::loosely:
    case Class::afterwards:
    case Class::also:
        return std::nullopt;
    }
    return std::nullopt;
}

void set_fault(Term& term, FaultKind kind, int value, int limit) {
    term.fault = kind;
    term.fault_value = value;
    term.fault_limit = limit;
}

void check_day(Term& term) {
    if (term.number < 1 || term.number > 12) {
        return set_fault(term, FaultKind::no_such_month, term.number, 12);
    }
    // Without a year the longest February counts.
    const int limit = calendar::days_in_month(term.year != 0 ? term.year : 2000, term.number);
    if (term.day < 1 || term.day > limit) {
        return set_fault(term, FaultKind::no_such_day, term.day, limit);
    }
}

void check_week(Term& term) {
    const int limit = term.year != 0 ? calendar::weeks_in_year(term.year) : 53;
    if (term.number < 1 || term.number > limit) {
        set_fault(term, FaultKind::no_such_week, term.number, limit);
    }
}

void check_count(Term& term, int limit) {
    if (term.number < 1 || term.number > limit) {
        set_fault(term, FaultKind::unreadable, term.number, limit);
    }
}

} // namespace

Precision precision_of(const Term& term) {
    switch (term.form) {
    case Form::pending:
    case Form::day:
    case Form::nth_weekday:
    case Form::nth_working_day:
    case Form::feast:
    case Form::week_days:
        return Precision::day;
    case Form::month:
        return Precision::month;
    case Form::week:
    case Form::nth_week:
    case Form::nth_weekend:
        return Precision::week;
    case Form::quarter:
        return Precision::quarter;
    case Form::tertial:
        return Precision::tertial;
    case Form::half:
        return Precision::half;
    case Form::season:
        return Precision::season;
    case Form::moment:
        return traits_of(static_cast<MomentName>(term.number)).precision;
    case Form::year:
    case Form::school_year:
        return Precision::year;
    case Form::period:
        return Precision::period;
    }
    return Precision::day;
}

std::optional<Term> read_term(const Tokens& tokens, std::uint32_t i, const Term* before) {
    if (auto nth = read_nth_weekday_of_month(tokens, i))
        return nth;
    if (auto nth = read_nth_portion_of_month(tokens, i))
        return nth;
    if (auto day = read_counted_feast_day(tokens, i))
        return day;
    if (tokens.is(i, TokenKind::number))
        return read_numeric(tokens, i, before);
    // A word can have two senses: the longest phrase that makes a term counts.
    const Match match = tokens.match(i);
    if (!match)
        return std::nullopt;
    return read_word(tokens, i, match, before);
}

void check(Term& term) {
    if (term.fault)
        return;
    if (term.year != 0 && (term.year < 1970 || term.year > 9999)) {
        return set_fault(term, FaultKind::no_such_year, term.year, 0);
    }
    switch (term.form) {
    case Form::day:
        return check_day(term);
    case Form::week:
    case Form::week_days:
        return check_week(term);
    case Form::quarter:
        return check_count(term, 4);
    case Form::tertial:
        return check_count(term, 3);
    case Form::half:
        return check_count(term, 2);
    case Form::pending:
    case Form::nth_weekday:
    case Form::nth_week:
    case Form::nth_weekend:
    case Form::nth_working_day:
    case Form::month:
    case Form::season:
    case Form::year:
    case Form::school_year:
    case Form::period:
    case Form::feast:
    case Form::moment:
        return;
    }
}

} // namespace plan::deadline
