#include "deadline/numeric_term.hpp"

#include "plan/support/text.hpp"

#include <algorithm>
#include <limits>

namespace plan::deadline {

namespace {

constexpr std::uint32_t longest_chain = 4; // one more than a date has

int value(const Token& token) {
    constexpr auto most = static_cast<std::uint32_t>(std::numeric_limits<int>::max());
    return static_cast<int>(std::min(token.value, most));
}

bool is_number(const Tokens& tokens, std::uint32_t i, int digits) {
    return tokens.is(i, TokenKind::number) && tokens.at(i).digits == digits;
}

bool is_day_number(const Token& token) {
    return token.kind == TokenKind::number && token.digits <= 2;
}

bool is_percent(const Tokens& tokens, std::uint32_t i) {
    return tokens.is(i, TokenKind::other) && tokens.written(i, i + 1) == "%";
}

// A number with this behind it counts something.
bool is_amount(const Tokens& tokens, std::uint32_t after) {
    return is_percent(tokens, after) || tokens.match(after, Class::amount);
}

// Numbers joined by dots without spaces; four stand for more.
std::uint32_t chain_length(const Tokens& tokens, std::uint32_t i) {
    std::uint32_t length = 1;
    while (length < longest_chain && tokens.glued(i + 1, TokenKind::dot) &&
           tokens.glued(i + 2, TokenKind::number)) {
        i += 2;
        ++length;
    }
    return length;
}

Term day_term(std::uint32_t i, int day, int month) {
    return {.form = Form::day,
            .number = month,
            .day = day,
            .first = i,
            .date = i,
            .day_token = i,
            .number_token = i + 2};
}

bool is_apostrophe(const Tokens& tokens, std::uint32_t i) {
    const std::string_view mark = tokens.written(i, i + 1);
    return tokens.is(i, TokenKind::other) && (mark == "'" || mark == "\xE2\x80\x99");
}

// Behind a day, a month or a season a dash and two digits are a year: `mai -21`. Not
// `mai -21. juni`, nor `uke 36-37`.
bool takes_dashed_year(Form form) {
    return form == Form::day || form == Form::month || form == Form::season;
}

// `mai '21`, `høsten -21`
bool take_short_year(const Tokens& tokens, Term& term) {
    const std::uint32_t at = term.last;
    const bool dash = tokens.is(at, TokenKind::dash) && takes_dashed_year(term.form);
    if (!dash && !is_apostrophe(tokens, at))
        return false;
    if (!is_number(tokens, at + 1, 2) || tokens.at(at + 1).spaced)
        return false;
    const bool more = tokens.glued(at + 2, TokenKind::dot) &&
                      (!tokens.at(at + 3).spaced || tokens.match(at + 3, Class::month));
    if (more || tokens.glued(at + 2, TokenKind::slash) || tokens.glued(at + 2, TokenKind::word) ||
        tokens.match(at + 2, Class::month) || tokens.match(at + 2, Class::unit)) {
        return false;
    }
    term.year = year_of_two(value(tokens.at(at + 1)));
    term.year_token = at;
    term.last = at + 2;
    return true;
}

// `6. mai 21`, `mai 21`: next to a month, and nothing behind it that it could count.
bool take_bare_short_year(const Tokens& tokens, Term& term) {
    constexpr std::uint32_t first = 15; // 2015; fewer count something more often
    constexpr std::uint32_t last = 49;
    const std::uint32_t at = term.last;
    const bool named =
        (term.form == Form::day && tokens.match(at - 1, Class::month)) || term.form == Form::month;
    if (!named || !is_number(tokens, at, 2))
        return false;
    if (tokens.at(at).value < first || tokens.at(at).value > last)
        return false;
    const Token& next = tokens.at(at + 1);
    const bool joined = !next.spaced && next.kind != TokenKind::comma &&
                        next.kind != TokenKind::newline && next.kind != TokenKind::end &&
                        !(next.kind == TokenKind::dot && tokens.ends_sentence(at + 1)) &&
                        !(next.kind == TokenKind::other && tokens.written(at + 1, at + 2) == ")");
    const bool counts = next.kind == TokenKind::word && !tokens.match(at + 1, Class::list_joiner) &&
                        !tokens.match(at + 1, Class::relation);
    if (joined || counts || next.kind == TokenKind::number || next.kind == TokenKind::dash)
        return false;
    term.year = year_of_two(value(tokens.at(at)));
    term.year_token = at;
    term.last = at + 1;
    return true;
}

// A year of more than two digits. That of noughts is refused here, as a term whose year is 0 has
// none.
void set_year(Term& term, const Token& year) {
    term.year = value(year);
    if (year.digits == 4 && term.year != 0)
        return;
    term.fault = FaultKind::no_such_year;
    term.fault_value = term.year;
}

// `31.12.2021`, `01.05.21`, and with slashes; the three numbers stand at i, i + 2 and i + 4.
std::optional<Term> read_full(const Tokens& tokens, std::uint32_t i) {
    const Token& year = tokens.at(i + 4);
    if (!is_day_number(tokens.at(i)) || !is_day_number(tokens.at(i + 2)))
        return std::nullopt;
    if (year.digits < 2 || year.digits > 5)
        return std::nullopt; // `3.3.1` is a section
    Term term = day_term(i, value(tokens.at(i)), value(tokens.at(i + 2)));
    term.last = i + 5;
    term.year_token = i + 4;
    if (year.digits == 2)
        term.year = year_of_two(value(year));
    else
        set_year(term, year);
    return term;
}

// A number and a title, as at the head of a section: `4.2 Rekruttering`.
bool is_section_number(const Tokens& tokens, std::uint32_t i) {
    if (i != 0 || tokens.at(i + 2).digits != 1)
        return false;
    if (!tokens.is_unknown(i + 3) && !tokens.match(i + 3, Class::reference))
        return false;
    return support::is_upper(support::decode(tokens.written(i + 3, i + 4)).code);
}

// `15.09`, `15.9.`, `15.9. 2021`
std::optional<Term> read_day_month(const Tokens& tokens, std::uint32_t i) {
    if (!is_day_number(tokens.at(i)) || !is_day_number(tokens.at(i + 2)))
        return std::nullopt;
    if (is_clock(tokens, i) || is_amount(tokens, i + 3) || is_section_number(tokens, i)) {
        return std::nullopt;
    }
    if (tokens.at(i + 2).digits == 1 && tokens.at(i + 2).value == 0)
        return std::nullopt; // `1.0`
    Term term = day_term(i, value(tokens.at(i)), value(tokens.at(i + 2)));
    term.last = tokens.glued(i + 3, TokenKind::dot) ? i + 4 : i + 3;
    if (is_plain_year(tokens, term.last)) {
        term.year = value(tokens.at(term.last));
        term.year_token = term.last;
        ++term.last;
    }
    if (term.year == 0)
        take_short_year(tokens, term);
    return term;
}

// `01/05/2021`
std::optional<Term> read_slashed(const Tokens& tokens, std::uint32_t i) {
    const bool three = tokens.glued(i + 2, TokenKind::number) &&
                       tokens.glued(i + 3, TokenKind::slash) &&
                       tokens.glued(i + 4, TokenKind::number);
    if (!three || tokens.glued(i + 5, TokenKind::slash))
        return std::nullopt;
    std::optional<Term> term = read_full(tokens, i);
    if (term)
        term->slashes = true;
    return term;
}

bool is_slashed_pair(const Tokens& tokens, std::uint32_t i) {
    return is_day_number(tokens.at(i)) && tokens.glued(i + 1, TokenKind::slash) &&
           tokens.glued(i + 2, TokenKind::number) && is_day_number(tokens.at(i + 2)) &&
           !tokens.glued(i + 3, TokenKind::slash);
}

// `6/9 2022`, `6/9-22`, `1/1–31/12`: the year or the range says that it is a date and no
// fraction.
std::optional<Term> read_slashed_pair(const Tokens& tokens, std::uint32_t i, const Term* before) {
    if (!is_slashed_pair(tokens, i))
        return std::nullopt;
    Term term = day_term(i, value(tokens.at(i)), value(tokens.at(i + 2)));
    term.last = i + 3;
    term.slashes = true;
    read_year_after(tokens, term);
    const bool ranged = (before != nullptr && before->slashes) ||
                        (tokens.is(i + 3, TokenKind::dash) && is_slashed_pair(tokens, i + 4));
    return term.year != 0 || ranged ? std::optional{term} : std::nullopt;
}

// `2021-05-01`
std::optional<Term> read_iso(const Tokens& tokens, std::uint32_t i) {
    const bool iso = is_number(tokens, i, 4) && tokens.glued(i + 1, TokenKind::dash) &&
                     is_number(tokens, i + 2, 2) && tokens.glued(i + 2, TokenKind::number) &&
                     tokens.glued(i + 3, TokenKind::dash) && is_number(tokens, i + 4, 2) &&
                     tokens.glued(i + 4, TokenKind::number);
    if (!iso)
        return std::nullopt;
    Term term{.form = Form::day,
              .number = value(tokens.at(i + 2)),
              .day = value(tokens.at(i + 4)),
              .first = i,
              .date = i,
              .last = i + 5,
              .day_token = i + 4,
              .number_token = i + 2};
    set_year(term, tokens.at(i));
    return term;
}

// `2021`, `2022-23`, `2022/2023`, `2021 – 2022`
std::optional<Term> read_years(const Tokens& tokens, std::uint32_t i) {
    if (!is_plain_year(tokens, i))
        return std::nullopt;
    Term term{.form = Form::year,
              .number = value(tokens.at(i)),
              .year = value(tokens.at(i)),
              .bare_year = true,
              .first = i,
              .date = i,
              .last = i + 1};
    if (!tokens.is(i + 1, TokenKind::dash) && !tokens.is(i + 1, TokenKind::slash))
        return term;
    int last = 0;
    if (is_number(tokens, i + 2, 2))
        last = term.year / 100 * 100 + value(tokens.at(i + 2));
    if (is_plain_year(tokens, i + 2))
        last = value(tokens.at(i + 2));
    if (last > term.year) {
        term.number = last;
        term.last = i + 3;
        return term;
    }
    // `2021-05` is no year with something behind it.
    const bool glued = !tokens.at(i + 1).spaced && tokens.glued(i + 2, TokenKind::number);
    return glued && is_day_number(tokens.at(i + 2)) ? std::nullopt : std::optional{term};
}

// `1. 5. 2021`
bool is_spaced_date(const Tokens& tokens, std::uint32_t i) {
    return tokens.glued(i + 1, TokenKind::dot) && is_day_number(tokens.at(i + 2)) &&
           tokens.glued(i + 3, TokenKind::dot) && is_plain_year(tokens, i + 4);
}

// Its own number stands behind its word: `uke 36`, `kvartal 1`, `Q1`.
bool takes_number_after(const Term& term) {
    const bool counted = term.form == Form::week || term.form == Form::quarter ||
                         term.form == Form::tertial || term.form == Form::half;
    return counted && (term.number_token > term.date || term.last == term.date + 1);
}

// `1. mai`, `2. halvår`, or a number that waits for the term after it.
std::optional<Term> read_counted(const Tokens& tokens, std::uint32_t i, const Term* before) {
    const Token& number = tokens.at(i);
    if (!is_day_number(number))
        return std::nullopt;
    Term term{.form = Form::pending,
              .day = value(number),
              .first = i,
              .date = i,
              .last = i + 1,
              .day_token = i};
    const bool dot = tokens.glued(i + 1, TokenKind::dot) ||
                     (tokens.is(i + 1, TokenKind::dot) && tokens.match(i + 2, Class::month));
    if (dot)
        term.last = i + 2;
    if (complete_counted(tokens, term)) {
        read_year_after(tokens, term);
        return term;
    }
    if (before != nullptr && takes_number_after(*before) && !dot) { // uke 36, 37 og 38
        term.form = before->form;
        term.number = term.day;
        term.number_token = i;
        read_year_after(tokens, term);
        return term;
    }
    return term;
}

} // namespace

std::uint32_t chain_end(const Tokens& tokens, std::uint32_t i) {
    ++i;
    while (tokens.glued(i, TokenKind::dot) && tokens.glued(i + 1, TokenKind::number))
        i += 2;
    return i;
}

bool is_clock(const Tokens& tokens, std::uint32_t i) {
    if (chain_length(tokens, i) != 2 || tokens.glued(i + 3, TokenKind::dot))
        return false;
    const Token& hour = tokens.at(i);
    const Token& minute = tokens.at(i + 2);
    if (hour.digits > 2 || minute.digits != 2 || hour.value > 24)
        return false;
    if (is_plain_year(tokens, i + 3))
        return false;
    return minute.value == 0 || (minute.value > 12 && minute.value < 60);
}

std::optional<Term> read_numeric(const Tokens& tokens, std::uint32_t i, const Term* before) {
    if (tokens.glued(i + 1, TokenKind::slash)) {
        if (auto slashed = read_slashed(tokens, i))
            return slashed;
        if (auto slashed = read_slashed_pair(tokens, i, before))
            return slashed;
    }
    if (auto iso = read_iso(tokens, i))
        return iso;
    switch (chain_length(tokens, i)) {
    case 1:
        break;
    case 2:
        return read_day_month(tokens, i);
    case 3:
        return read_full(tokens, i);
    default:
        return std::nullopt;
    }
    if (is_number(tokens, i, 4))
        return read_years(tokens, i);
    if (is_spaced_date(tokens, i) && is_day_number(tokens.at(i)))
        return read_full(tokens, i);
    return read_counted(tokens, i, before);
}

int year_of_two(int digits) {
    return digits >= 70 ? 1900 + digits : 2000 + digits;
}

bool is_plain_year(const Tokens& tokens, std::uint32_t i, std::uint32_t first, std::uint32_t last) {
    if (!is_number(tokens, i, 4))
        return false;
    const std::uint32_t year = tokens.at(i).value;
    if (year < first || year > last)
        return false;
    return !tokens.match(i + 1, Class::amount) && !tokens.glued(i + 1, TokenKind::word);
}

int shift_of(const Row& year_word) {
    return year_word.value == 2 ? -1 : year_word.value;
}

void read_year_after(const Tokens& tokens, Term& term) {
    if (term.year != 0 || term.shift != 0)
        return;
    if (const Match word = tokens.match(term.last, Class::year_word)) {
        term.shift = shift_of(*word.row);
        term.year_token = term.last;
        term.last = word.end;
        return;
    }
    if (take_short_year(tokens, term) || take_bare_short_year(tokens, term))
        return;
    std::uint32_t at = term.last;
    const bool dotted = tokens.glued(at, TokenKind::dot) && tokens.glued(at + 1, TokenKind::number);
    const bool dashed = term.slashes && tokens.glued(at, TokenKind::dash); // `1/5-2021`
    if (dotted || dashed || tokens.is(at, TokenKind::comma) || tokens.glued(at, TokenKind::slash)) {
        ++at; // `1.mai.2021`
    } else if (const Match in = tokens.match(at, Class::relation)) {
        if (in.row->text != "i" && in.row->text != "in")
            return;
        at = in.end;
    }
    // Right behind a day any four digits are its year, also one that is out of range.
    const bool behind_day = term.form == Form::day && at == term.last;
    if (!is_plain_year(tokens, at, behind_day ? 0 : 1900, behind_day ? 9999 : 2199))
        return;
    // A year that begins a full date or a run of years is not this term's.
    const bool more = tokens.glued(at + 1, TokenKind::dash) || tokens.glued(at + 1, TokenKind::dot);
    if (more && tokens.glued(at + 2, TokenKind::number))
        return;
    set_year(term, tokens.at(at));
    term.year_token = term.last;
    term.last = at + 1;
}

bool complete_counted(const Tokens& tokens, Term& term) {
    const Match match = tokens.match(term.last);
    if (!match)
        return false;
    const Row& row = *match.row;
    term.number = row.value;
    if (row.what == Class::month || row.text == "jul") {
        if (row.text == "jul")
            term.number = 7;
        term.form = Form::day;
        term.last = match.end;
        // The dot of `jul.` belongs to the short form, as with the other months.
        if (row.text == "jul" && tokens.glued(term.last, TokenKind::dot))
            ++term.last;
        return true;
    }
    const bool quarter = row.what == Class::unit_mark && row.text == "kv"; // `3. kv.`
    if (row.what != Class::unit && !quarter)
        return false;
    switch (static_cast<Precision>(row.value)) {
    case Precision::quarter:
        term.form = Form::quarter;
        break;
    case Precision::tertial:
        term.form = Form::tertial;
        break;
    case Precision::half:
        term.form = Form::half;
        break;
    case Precision::day:
    case Precision::week:
    case Precision::month:
    case Precision::season:
    case Precision::year:
    case Precision::period:
        return false;
    }
    term.number = term.day;
    term.number_token = term.day_token;
    term.last = match.end;
    return true;
}

} // namespace plan::deadline
