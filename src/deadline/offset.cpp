#include "deadline/offset.hpp"

#include "plan/calendar/holidays.hpp"

#include <algorithm>
#include <array>

namespace plan::deadline {

namespace {

// One of them, counted by its form alone.
constexpr std::array<std::string_view, 8> definite_units{
    "dagen", "uka", "uken", "veka", "måneden", "månaden", "ugen", "veckan",
};

bool is_side(Relation relation) {
    return relation == Relation::before || relation == Relation::after;
}

struct Counted {
    int count = 0;
    std::uint32_t last = 0; // the token after it; 0: no count stands here
};

Counted read_number(const Tokens& tokens, std::uint32_t at) {
    const Token& token = tokens.at(at);
    if (token.kind == TokenKind::number && token.digits <= 3)
        return {static_cast<int>(token.value), at + 1};
    const Match word = tokens.match(at, Class::number);
    return word ? Counted{word.row->value, word.end} : Counted{};
}

// `14`, `fem`; of `1–2 uker` the second when it lies after the day, else the first.
struct Span {
    int near = 0;
    int far = 0;
    std::uint32_t last = 0;
};
Span read_span(const Tokens& tokens, std::uint32_t at) {
    const Counted one = read_number(tokens, at);
    if (one.last == 0 || !tokens.is(one.last, TokenKind::dash))
        return {one.count, one.count, one.last};
    const Counted two = read_number(tokens, one.last + 1);
    return two.last == 0 ? Span{} : Span{one.count, two.count, two.last};
}

// Whole units of a lead; false for those that nobody counts in.
bool set_units(Lead& lead, const Match& unit, int count) {
    if (unit.is(Class::working_day)) {
        lead.offset_working_days = count;
        return true;
    }
    switch (static_cast<Precision>(unit.row->value)) {
    case Precision::day:
        lead.offset_days = count;
        return true;
    case Precision::week:
        lead.offset_days = 7 * count;
        return true;
    case Precision::month:
        lead.offset_months = count;
        return true;
    case Precision::quarter:
        lead.offset_months = 3 * count;
        return true;
    case Precision::tertial:
        lead.offset_months = 4 * count;
        return true;
    case Precision::half:
        lead.offset_months = 6 * count;
        return true;
    case Precision::year:
        lead.offset_months = 12 * count;
        return true;
    case Precision::season:
    case Precision::period:
        return false;
    }
    return false;
}

Match match_unit(const Tokens& tokens, std::uint32_t at) {
    const Match working = tokens.match(at, Class::working_day);
    return working ? working : tokens.match(at, Class::unit);
}

Match match_side(const Tokens& tokens, std::uint32_t at) {
    const Match side = tokens.match(at, Class::relation);
    return side && is_side(static_cast<Relation>(side.row->value)) ? side : Match{};
}

// `tre uker før sommerferien`: the phrase behind the count has its own preposition.
Match match_side_of_moment(const Tokens& tokens, std::uint32_t at) {
    const Match moment = tokens.match(at, Class::moment);
    const Match side = match_side(tokens, at);
    const bool before =
        side && static_cast<Relation>(side.row->value) == Relation::before && moment;
    return before ? Match{side.row, at} : side;
}

void set_side(Lead& lead, const Match& side) {
    lead.relation = static_cast<Relation>(side.row->value);
    lead.limit = lead.limit || lead.relation == Relation::before;
    lead.last = side.end;
}

// `tidligst 4 uker før`, `ikke før 2 uker etter`, `minst 2 uker etter`: the day begins
// something; `minst 2 uker før` is a last day.
bool is_open(const Tokens& tokens, const Lead& lead, const Match& side) {
    if (lead.relation == Relation::from)
        return true;
    const bool least = lead.last > 0 && tokens.match(lead.last - 1, Class::at_least);
    return least && static_cast<Relation>(side.row->value) == Relation::after;
}

// `14 dager før`
bool read_counted(const Tokens& tokens, Lead& lead) {
    const Span span = read_span(tokens, lead.last);
    if (span.last == 0)
        return false;
    const Match unit = match_unit(tokens, span.last);
    const Match side = unit ? match_side_of_moment(tokens, unit.end) : Match{};
    if (!side)
        return false;
    const bool before = static_cast<Relation>(side.row->value) == Relation::before;
    if (!set_units(lead, unit, before ? -span.near : span.far))
        return false;
    lead.offset = true;
    lead.approximate = lead.approximate || span.near != span.far;
    lead.offset_open = is_open(tokens, lead, side);
    set_side(lead, side);
    lead.limit = lead.limit && !lead.offset_open;
    return true;
}

// `dagen før` is a day, `uka før` all seven of them.
bool read_definite(const Tokens& tokens, Lead& lead) {
    const Match unit = tokens.match(lead.last, Class::unit);
    if (!unit || std::find(definite_units.begin(), definite_units.end(), unit.row->text) ==
                     definite_units.end()) {
        return false;
    }
    const Match side = match_side(tokens, unit.end);
    if (!side)
        return false;
    const bool before = static_cast<Relation>(side.row->value) == Relation::before;
    const bool limit = lead.limit;
    lead.offset = set_units(lead, unit, before ? -1 : 1);
    lead.offset_stretch = static_cast<Precision>(unit.row->value) != Precision::day;
    set_side(lead, side);
    if (lead.offset_stretch)
        lead.limit = limit;
    return true;
}

// `siste arbeidsdag før`, `første virkedag etter`
bool read_next_working_day(const Tokens& tokens, Lead& lead) {
    Match which = tokens.match(lead.last, Class::ordinal);
    if (!which)
        which = tokens.match(lead.last, Class::adjective);
    if (!which || which.row->value != 1)
        return false;
    const bool last = which.is(Class::adjective);
    const Match unit = tokens.match(which.end, Class::working_day);
    const Match side = unit ? match_side(tokens, unit.end) : Match{};
    if (!side || last != (static_cast<Relation>(side.row->value) == Relation::before))
        return false;
    lead.offset = true;
    lead.offset_working_days = last ? -1 : 1;
    set_side(lead, side);
    return true;
}

// `rett etter` is taken as the day after it, `i god tid før` as any day before it.
bool read_nearness(const Tokens& tokens, Lead& lead) {
    const Match beside = tokens.match(lead.last, Class::beside);
    const Match near = beside ? beside : tokens.match(lead.last, Class::loosely);
    if (!near)
        return false;
    set_side(lead, near);
    lead.vague = true;
    if (beside) {
        lead.offset = true;
        lead.offset_days = lead.relation == Relation::before ? -1 : 1;
    }
    return true;
}

std::optional<calendar::Date> shifted(calendar::Date day, const Lead& lead) {
    if (lead.offset_working_days != 0)
        return calendar::plus_working_days(day, lead.offset_working_days);
    if (lead.offset_months != 0)
        return calendar::plus_months(day, lead.offset_months);
    return day.plus_days(lead.offset_days);
}

} // namespace

bool read_offset(const Tokens& tokens, Lead& lead) {
    return read_nearness(tokens, lead) || read_counted(tokens, lead) ||
           read_definite(tokens, lead) || read_next_working_day(tokens, lead);
}

Days days_of_offset(const calendar::Interval& at, const Lead& lead) {
    const bool after = lead.relation == Relation::after;
    const auto day = shifted(after ? at.last : at.first, lead);
    if (!lead.offset_stretch)
        return {.first = {}, .last = day, .one_day = true};
    if (after)
        return {.first = at.last.plus_days(1), .last = day};
    return {.first = day, .last = at.first.plus_days(-1)};
}

} // namespace plan::deadline
