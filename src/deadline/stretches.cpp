#include "deadline/stretches.hpp"

namespace plan::deadline {

namespace {

enum class Join : std::uint8_t { none, list, range, slash };

struct Joined {
    Join join = Join::none;
    std::uint32_t next = 0;
};

Joined join_at(const Tokens& tokens, std::uint32_t i) {
    switch (tokens.at(i).kind) {
    case TokenKind::dash:
        return {Join::range, i + 1};
    case TokenKind::slash:
        return {Join::slash, i + 1};
    case TokenKind::comma:
        if (tokens.match(i + 1, Class::list_joiner))
            return {}; // `, og` begins another phrase
        return {Join::list, i + 1};
    case TokenKind::word:
        break;
    case TokenKind::number:
    case TokenKind::dot:
    case TokenKind::semicolon:
    case TokenKind::newline:
    case TokenKind::colon:
    case TokenKind::question:
    case TokenKind::other:
    case TokenKind::end:
        return {};
    }
    const Match relation = tokens.match(i, Class::relation);
    if (relation) {
        const auto what = static_cast<Relation>(relation.row->value);
        if (what != Relation::until && what != Relation::through)
            return {};
        return {Join::range, relation.end};
    }
    // `May to September`; as a word of its own it is a number.
    if (const Match to = tokens.match(i, Class::number); to && to.row->text == "to")
        return {Join::range, to.end};
    const Match joiner = tokens.match(i, Class::list_joiner);
    return joiner ? Joined{Join::list, joiner.end} : Joined{};
}

struct Chain {
    std::array<Term, most_terms> terms{};
    std::array<Join, most_terms> joins{}; // before each term
    std::size_t count = 0;
};

// `mai-2022` is a month and its year, no range.
bool is_year_of(const Term& before, const Term& term, Join join) {
    return join == Join::range && term.bare_year && before.year == 0 && before.form != Form::year &&
           before.form != Form::pending && term.number == term.year;
}

// `uke 36, tirsdag 14. september`: one of them says which week the other lies in.
bool is_week_and_day(const Term& a, const Term& b) {
    return (a.form == Form::week && b.form == Form::day) ||
           (a.form == Form::day && b.form == Form::week);
}

// `våren 2021 og 2022`: the same stretch in another year.
bool is_same_in(const Term& before, const Term& term) {
    const bool repeats = before.form == Form::season || before.form == Form::month;
    return repeats && before.year != 0 && !before.bare_year && term.bare_year &&
           term.number == term.year;
}

Chain read_chain(const Tokens& tokens, std::uint32_t i) {
    Chain chain;
    Join join = Join::none;
    while (chain.count < most_terms) {
        Term* before = chain.count == 0 ? nullptr : &chain.terms[chain.count - 1];
        if (const Match filler = tokens.match(i, Class::filler); filler && before != nullptr) {
            i = filler.end;
        }
        const Match part = before != nullptr ? tokens.match(i, Class::part) : Match{};
        auto term = read_term(tokens, part && join == Join::range ? part.end : i, before);
        if (term && part && join == Join::range)
            term->part = static_cast<Part>(part.row->value);
        if (!term)
            break;
        if (before != nullptr && join == Join::list && tokens.is(i - 1, TokenKind::comma) &&
            is_week_and_day(*before, *term)) {
            break;
        }
        if (before != nullptr && join == Join::list && is_same_in(*before, *term)) {
            Term same = *before;
            same.year = term->year;
            same.first = same.date = term->first;
            same.last = term->last;
            *term = same;
        }
        if (before != nullptr && is_year_of(*before, *term, join)) {
            before->year = term->year;
            before->year_token = before->last;
            before->last = term->last;
        } else {
            chain.terms[chain.count] = *term;
            chain.joins[chain.count] = join;
            ++chain.count;
        }
        const Joined joined = join_at(tokens, term->last);
        if (joined.join == Join::none)
            break;
        join = joined.join;
        i = joined.next;
    }
    return chain;
}

bool takes_numbers(Form form) {
    return form == Form::day || form == Form::quarter || form == Form::tertial ||
           form == Form::half;
}

// Gives a waiting number the month or unit of the term after it.
bool complete(Term& term, const Term& after) {
    if (!takes_numbers(after.form))
        return false;
    term.form = after.form;
    if (after.form == Form::day) {
        term.number = after.number;
        term.number_token = after.number_token;
    } else {
        term.number = term.day;
        term.number_token = term.day_token;
    }
    return true;
}

// Cuts the chain before `1/5`, which is no pair of days: `1/5 og 1. juni`.
void cut_slashed(Chain& chain) {
    for (std::size_t i = 1; i < chain.count; ++i) {
        const bool waiting =
            chain.terms[i - 1].form == Form::pending && chain.terms[i].form == Form::pending;
        if (chain.joins[i] == Join::slash && waiting)
            chain.count = i - 1;
    }
}

// Cuts the chain where a number waits in vain.
void complete_pending(Chain& chain) {
    cut_slashed(chain);
    while (chain.count > 0 && chain.terms[chain.count - 1].form == Form::pending)
        --chain.count;
    for (std::size_t i = chain.count; i-- > 0;) {
        if (chain.terms[i].form != Form::pending)
            continue;
        if (!complete(chain.terms[i], chain.terms[i + 1]))
            chain.count = i;
    }
    while (chain.count > 0 && chain.terms[chain.count - 1].form == Form::pending)
        --chain.count;
}

bool is_next_month(const Term& a, const Term& b) {
    return a.form == Form::month && b.form == Form::month && b.number == a.number % 12 + 1;
}

bool is_next_week(const Term& a, const Term& b) {
    constexpr int last_of_most_years = 52;
    return a.form == Form::week && b.form == Form::week &&
           (b.number == a.number + 1 || (b.number == 1 && a.number >= last_of_most_years));
}

bool is_next_day(const Term& a, const Term& b) {
    if (a.form != Form::day || b.form != Form::day || a.fault || b.fault)
        return false;
    if (a.number == b.number)
        return b.day == a.day + 1;
    const int year = a.year != 0 ? a.year : (b.year != 0 ? b.year : 2001);
    return b.number == a.number % 12 + 1 && b.day == 1 &&
           a.day == calendar::days_in_month(year, a.number);
}

bool makes_range(const Chain& chain, std::size_t i, bool between) {
    const Term& a = chain.terms[i - 1];
    const Term& b = chain.terms[i];
    switch (chain.joins[i]) {
    case Join::range:
        return true;
    case Join::slash:
        return is_next_month(a, b) || is_next_week(a, b);
    case Join::list:
        return chain.count == 2 && (between || is_next_day(a, b));
    case Join::none:
        return false;
    }
    return false;
}

Stretches grouped(const Chain& chain, bool between) {
    Stretches out;
    for (std::size_t i = 0; i < chain.count; ++i) {
        const bool open = out.count > 0 && !out.items[out.count - 1].range;
        if (i > 0 && open && makes_range(chain, i, between)) {
            out.items[out.count - 1].last = chain.terms[i];
            out.items[out.count - 1].range = true;
            continue;
        }
        // `mai/juni/juli`
        if (i > 0 && chain.joins[i] == Join::slash && chain.joins[i - 1] == Join::slash && !open &&
            is_next_month(chain.terms[i - 1], chain.terms[i])) {
            out.items[out.count - 1].last = chain.terms[i];
            continue;
        }
        out.items[out.count] = {.first = chain.terms[i], .last = chain.terms[i]};
        ++out.count;
    }
    if (chain.count > 0)
        out.last = chain.terms[chain.count - 1].last;
    return out;
}

Stretches read_plain(const Tokens& tokens, std::uint32_t i, bool between) {
    Chain chain = read_chain(tokens, i);
    // `10.11–11.45` is a stretch of hours.
    if (chain.count == 1 && tokens.is(chain.terms[0].last, TokenKind::dash)) {
        const std::uint32_t next = chain.terms[0].last + 1;
        if (tokens.is(next, TokenKind::number) && is_clock(tokens, next))
            return {};
    }
    complete_pending(chain);
    for (std::size_t k = 0; k < chain.count; ++k)
        check(chain.terms[k]);
    return grouped(chain, between);
}

bool are_days(const Stretches& found) {
    return found.count == 1 && found.items[0].first.form == Form::day;
}

// `uke 36, tirsdag 14. september`, `uke 36: 14.9.`, `uke 36 (14.–18. september)`
Stretches read_behind_week(const Tokens& tokens, const Term& week) {
    std::uint32_t at = week.last;
    const bool opened = tokens.is_mark(at, "(");
    if (opened || tokens.is(at, TokenKind::comma) || tokens.is(at, TokenKind::colon))
        ++at;
    Stretches found = read_plain(tokens, at, false);
    if (!are_days(found) || (opened && !tokens.is_mark(found.last, ")")))
        return {};
    found.last += opened ? 1 : 0;
    found.week = week;
    return found;
}

// `1. mai (lørdag)`, `1. mai, lørdag`
void read_weekday_behind(const Tokens& tokens, Stretches& found) {
    Stretch& item = found.items[0];
    if (item.range || item.first.weekday != 0)
        return;
    std::uint32_t at = found.last;
    const bool opened = tokens.is_mark(at, "(");
    if (opened || tokens.is(at, TokenKind::comma))
        ++at;
    const Match weekday = tokens.match(at, Class::weekday);
    if (!weekday || weekday.row->shy)
        return;
    const bool ends = tokens.ends_sentence(weekday.end) ||
                      tokens.match(weekday.end, Class::number_label) ||
                      tokens.is(weekday.end, TokenKind::comma);
    if (opened ? !tokens.is_mark(weekday.end, ")") : !ends)
        return;
    item.first.weekday = weekday.row->value;
    item.first.weekday_token = at;
    item.last = item.first;
    found.last = weekday.end + (opened ? 1 : 0);
}

// Past `kl 18` and `kl. 18.00–20.00`, where a week stands behind it; i where none does.
std::uint32_t past_clock(const Tokens& tokens, std::uint32_t i) {
    std::uint32_t at = tokens.is(i, TokenKind::comma) ? i + 1 : i;
    const Match label = tokens.match(at, Class::number_label);
    if (!label || !label.row->text.starts_with("kl") || !tokens.is(label.end, TokenKind::number))
        return i;
    at = chain_end(tokens, label.end);
    if (tokens.is(at, TokenKind::dash) && tokens.is(at + 1, TokenKind::number))
        at = chain_end(tokens, at + 1);
    return at;
}

// `tirsdag 14. september, uke 36`, `14.9. i uke 37`, `14. september (uke 37)`
void read_week_behind(const Tokens& tokens, Stretches& found) {
    std::uint32_t at = past_clock(tokens, found.last);
    const bool opened = tokens.is_mark(at, "(");
    if (opened || tokens.is(at, TokenKind::comma))
        ++at;
    if (const Match in = tokens.match(at, Class::relation);
        in && static_cast<Relation>(in.row->value) == Relation::in) {
        at = in.end;
    }
    const auto week = read_term(tokens, at, nullptr);
    if (!week || week->form != Form::week || (opened && !tokens.is_mark(week->last, ")")))
        return;
    found.last = week->last + (opened ? 1 : 0);
    found.week = week;
}

} // namespace

Stretches read_stretches(const Tokens& tokens, std::uint32_t i, bool between) {
    Stretches found = read_plain(tokens, i, between);
    if (found.count != 1)
        return found;
    const Stretch& only = found.items[0];
    if (only.first.form == Form::week && !only.range) {
        if (Stretches days = read_behind_week(tokens, only.first); days.count != 0)
            return days;
    }
    if (are_days(found))
        read_weekday_behind(tokens, found);
    if (are_days(found))
        read_week_behind(tokens, found);
    return found;
}

bool is_day(const Stretch& stretch) {
    const Form form = stretch.first.form;
    if (form == Form::week_days && stretch.first.weekday != stretch.first.day)
        return false;
    return !stretch.range && (form == Form::day || form == Form::nth_weekday ||
                              form == Form::nth_working_day || form == Form::week_days);
}

} // namespace plan::deadline
