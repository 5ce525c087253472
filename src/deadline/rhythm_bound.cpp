// The stretch that a rhythm or a quota keeps within, and what is taken out of it.
#include "deadline/rhythm_parts.hpp"

#include <algorithm>

namespace plan::deadline {

namespace {

using calendar::Interval;

bool is_open_end(Relation relation) {
    return relation == Relation::from || relation == Relation::after;
}

bool is_end(Relation relation) {
    return relation == Relation::until || relation == Relation::through;
}

// The days that a reading leaves to a rhythm, cut to the period if they touch it.
std::optional<Interval> days_within(const Reading& reading, const Lead& lead,
                                    const Context& context) {
    auto first = reading.first;
    auto last = reading.last;
    if (reading.kind != Kind::interval && !first && context.period)
        first = context.period->first;
    if (is_open_end(lead.relation) && !last && context.period)
        last = context.period->last;
    if (!first || !last || *last < *first)
        return std::nullopt;
    Interval days{*first, *last};
    if (context.period && context.period->overlaps(days)) {
        days.first = std::max(days.first, context.period->first);
        days.last = std::min(days.last, context.period->last);
    }
    return days;
}

bool can_bound(const Reading& reading, const Lead& lead) {
    if (!reading.occurrences.empty() || lead.offset)
        return false;
    switch (reading.kind) {
    case Kind::interval:
    case Kind::continuous:
        return true;
    case Kind::day: // `frem til sommeren` is one phrase
        return is_end(lead.relation) ||
               (lead.relation == Relation::none && reading.limit && reading.vague);
    case Kind::event:
        return is_end(lead.relation) || is_open_end(lead.relation) ||
               lead.relation == Relation::between;
    case Kind::recurring:
    case Kind::quota:
    case Kind::on_demand:
    case Kind::reference:
    case Kind::none:
    case Kind::invalid:
        return false;
    }
    return false;
}

// The months that a stretch of whole months covers; nothing for any other.
Bits months_of_stretch(const Stretch& stretch, const Context& context) {
    constexpr int any_year = 2001;
    const auto first = days_of(stretch.first, any_year, context);
    const auto last = days_of(stretch.last, any_year, context);
    const bool named = stretch.first.form == Form::month || stretch.first.form == Form::season;
    if (!first || !last || !named || stretch.first.year != 0 || stretch.last.year != 0)
        return 0;
    const int days = calendar::days_in_month(last->last.year(), last->last.month());
    if (first->first.day() != 1 || last->last.day() != days)
        return 0;
    Bits months = 0;
    int month = first->first.month();
    for (int count = 0; count < 12; ++count, month = month % 12 + 1) {
        months |= bit(month);
        if (month == last->last.month())
            break;
    }
    return months;
}

constexpr Bits all_months = 0x1ffeU;

// `fra september til mai`, cut by the period's end: its months at the period's beginning
// are meant as well. Nothing when the range is not cut.
Bits months_cut_in_two(const Scene& scene, const Lead& lead, const Phrase& phrase) {
    const auto& period = scene.context().period;
    const Reading& reading = phrase.reading;
    if (!period || reading.kind != Kind::interval || !reading.last ||
        *reading.last <= period->last) {
        return 0;
    }
    const Stretches found =
        read_stretches(scene.tokens(), lead.last, lead.relation == Relation::between);
    const Stretch& range = found.items[0];
    const bool wraps = found.count == 1 && range.range && found.last == phrase.last &&
                       range.first.form == Form::month && range.last.form == Form::month &&
                       range.last.number < range.first.number;
    return wraps ? months_of_stretch(range, scene.context()) : 0;
}

} // namespace

Bound read_bound(const Scene& scene, std::uint32_t at) {
    const Tokens& tokens = scene.tokens();
    Bound bound{.stretch = scene.context().period, .last = at};
    const bool opened = tokens.is_mark(at, "(");
    const bool comma = tokens.is(at, TokenKind::comma);
    const std::uint32_t from = opened || comma ? at + 1 : at;
    const Lead lead = read_lead(tokens, from);
    if (comma && !is_open_end(lead.relation) && !is_end(lead.relation))
        return bound;
    auto phrase = read_event_range(scene, from, lead);
    const bool range = phrase.has_value();
    if (!phrase)
        phrase = read_date(scene, from, lead);
    if (!phrase && (is_open_end(lead.relation) || is_end(lead.relation)))
        phrase = read_event(scene, from, lead);
    if (!phrase || !can_bound(phrase->reading, lead))
        return bound;
    if (opened && !tokens.is_mark(phrase->last, ")"))
        return bound;
    bound.last = opened ? phrase->last + 1 : phrase->last;
    bound.year_written = phrase->reading.year_written;
    bound.months = months_cut_in_two(scene, lead, *phrase);
    const Reading& reading = phrase->reading;
    if (reading.kind == Kind::event && !reading.last && (range || !reading.first))
        bound.event = phrase->reading.event;
    const auto days = days_within(phrase->reading, lead, scene.context());
    if (days && bound.months == 0)
        bound.stretch = days;
    return bound;
}

Phrase unreadable_in(const Tokens& tokens, std::uint32_t first, std::uint32_t last,
                     std::uint32_t from, std::uint32_t to) {
    Phrase phrase{.reading = reading_of(tokens, first, last), .last = last};
    phrase.reading.kind = Kind::invalid;
    phrase.reading.faults.push_back({.kind = FaultKind::unreadable,
                                     .begin = tokens.at(from).begin,
                                     .end = tokens.at(to - 1).end});
    return phrase;
}

Exception read_exception(const Scene& scene, std::uint32_t at) {
    const Tokens& tokens = scene.tokens();
    if (tokens.is(at, TokenKind::comma))
        ++at;
    Exception exception{.from = at};
    std::uint32_t word = at;
    if (const Match in = tokens.match(at, Class::relation))
        word = in.end;
    const Match unread = tokens.match(word, Class::unread);
    if (unread && unread.row->value == unread_time) { // i partallsuker
        exception.last = unread.end;
        exception.unread = true;
        return exception;
    }
    const Match except = tokens.match(at, Class::unread);
    if (!except || except.row->value != unread_exception)
        return exception;
    std::uint32_t from = except.end;
    if (const Match in = tokens.match(from, Class::relation))
        from = in.end;
    const Stretches out = read_stretches(tokens, from, false);
    Bits months = 0;
    for (std::size_t k = 0; k < out.count; ++k) {
        const Bits some = months_of_stretch(out.items[k], scene.context());
        exception.unread = exception.unread || some == 0;
        months |= some;
    }
    exception.months = all_months & ~months;
    exception.unread = exception.unread || months == 0 || exception.months == 0;
    exception.last = exception.unread ? tokens.sentence_end(from) : out.last;
    return exception;
}

} // namespace plan::deadline
