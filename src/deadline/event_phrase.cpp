// Phrases that hang on an event: `før årsmøtet`, `14 dager før landsmøtet`, `på hvert
// styremøte`, `mellom årsmøtet og landsmøtet`.
#include "deadline/event_name.hpp"
#include "deadline/numeric_term.hpp"
#include "deadline/offset.hpp"

#include <algorithm>

namespace plan::deadline {

namespace {

using calendar::Date;
using calendar::Interval;

// `før, under og etter`
constexpr int most_sides = 3;

bool hangs_on_events(Relation relation) {
    switch (relation) {
    case Relation::in:
    case Relation::at:
    case Relation::during:
    case Relation::by:
    case Relation::until:
    case Relation::through:
    case Relation::before:
    case Relation::after:
    case Relation::from:
    case Relation::between:
        return true;
    case Relation::none:
    case Relation::in_period:
        return false;
    }
    return false;
}

// Everything that is said of an event.
struct Said {
    Lead lead;
    EventName name;
    bool each = false;          // hvert styremøte
    bool both = false;          // før og etter
    int year = 0;               // as written; 0 when none is
    Stretches when;             // the months or weeks that hold it: `styremøtet i august`
    std::optional<Days> anchor; // `etter sommeren`, behind `første styremøte`
    Stretches date;             // the day that is written beside it: `styremøtet 15. mai`
    std::uint32_t last = 0;     // the token after it all; 0: it is no event
};

std::uint32_t end_of_list_joiner(const Tokens& tokens, std::uint32_t i) {
    if (tokens.is(i, TokenKind::comma) || tokens.is(i, TokenKind::slash))
        return i + 1;
    const Match joiner = tokens.match(i, Class::list_joiner);
    return joiner ? joiner.end : i;
}

// Behind `før`: `og etter`, `, under og etter`; the token after it, or i.
std::uint32_t end_of_other_side(const Tokens& tokens, std::uint32_t i) {
    std::uint32_t at = i;
    for (int sides = 1; sides < most_sides; ++sides) {
        const std::uint32_t next = end_of_list_joiner(tokens, at);
        const Match side = next == at ? Match{} : tokens.match(next, Class::relation);
        if (!side)
            return i;
        at = side.end;
        if (static_cast<Relation>(side.row->value) == Relation::after)
            return at;
    }
    return i;
}

// `styremøtet i august`, `årsmøtet i uke 10`: the stretches that hold the event.
Stretches read_when(const Tokens& tokens, std::uint32_t i) {
    const Match in = tokens.match(i, Class::relation);
    if (!in || static_cast<Relation>(in.row->value) != Relation::in)
        return {};
    const Stretches when = read_stretches(tokens, in.end, false);
    for (std::size_t k = 0; k < when.count; ++k) {
        const Term& term = when.items[k].first;
        if (term.form == Form::year || term.form == Form::period || term.fault)
            return {};
    }
    return when;
}

bool is_bracket(const Tokens& tokens, std::uint32_t i, std::string_view bracket) {
    return tokens.is(i, TokenKind::other) && tokens.written(i, i + 1) == bracket;
}

// `styremøtet 15. mai`, `styremøtet (15. mai)`; `last` is after the bracket.
Stretches read_date_beside(const Tokens& tokens, std::uint32_t i) {
    const bool opened = is_bracket(tokens, i, "(");
    std::uint32_t at = opened ? i + 1 : i;
    if (const Match filler = tokens.match(at, Class::filler))
        at = filler.end;
    if (!tokens.is(at, TokenKind::number) && !tokens.match(at, Class::weekday))
        return {};
    Stretches date = read_stretches(tokens, at, false);
    if (date.count != 1 || date.items[0].first.form != Form::day)
        return {};
    if (opened && !is_bracket(tokens, date.last, ")"))
        return {};
    date.last += opened ? 1 : 0;
    return date;
}

// An indefinite meeting in a month (`Medlemsmøte i mars`) may be on any of its days.
bool is_one_of_a_kind(const Tokens& tokens, const EventName& found) {
    if (found.event != nullptr)
        return true;
    const std::string word = tokens.folded(found.last - 1);
    return word.ends_with("et") || word.ends_with("en") || word.ends_with("ene");
}

// `styremøtene`
bool is_all_of_them(const Tokens& tokens, const EventName& found) {
    const std::string word = tokens.folded(found.last - 1);
    return word.ends_with("møtene") || word.ends_with("møta");
}

void read_time_of(const Tokens& tokens, Said& said, bool led) {
    Term year{.form = Form::year, .first = said.name.first, .last = said.name.last};
    read_year_after(tokens, year);
    said.year = year.year;
    said.last = year.last;
    if (said.year != 0)
        return;
    if (led)
        said.date = read_date_beside(tokens, said.last);
    if (said.date.count > 0) {
        said.last = said.date.last;
        return;
    }
    if (led || is_one_of_a_kind(tokens, said.name))
        said.when = read_when(tokens, said.last);
    if (said.when.count > 0)
        said.last = said.when.last;
}

bool is_within(Date day, const Stretch& stretch, const Context& context) {
    if (stretch.first.year != 0 && stretch.first.year != day.year())
        return false;
    const Days days = days_in(stretch, day.year(), Lead{}, context);
    return days.last && *days.last >= day && days.first.value_or(*days.last) <= day;
}

// The event's dates after the adoption, else after the period's first day; in the
// year that is written and in the stretch, if there are such.
std::vector<Interval> dates_of(const Said& said, const Stretch* when, const Context& context) {
    std::vector<Interval> dates;
    std::optional<Date> after = context.adopted;
    if (!after && context.period)
        after = context.period->first;
    const bool dated = said.year != 0 || (when != nullptr && when->first.year != 0);
    for (const Interval& date : said.name.event->dates) {
        if (said.year != 0 && date.first.year() != said.year)
            continue;
        if (!dated && after && date.first <= *after)
            continue;
        if (said.anchor && said.anchor->first && date.first < *said.anchor->first)
            continue;
        if (said.anchor && said.anchor->last && date.first > *said.anchor->last)
            continue;
        if (when == nullptr || is_within(date.first, *when, context))
            dates.push_back(date);
    }
    return dates;
}

// The first of them, or the one that the words count to; the last one within the period.
std::optional<Interval> date_of(const Said& said, const Stretch* when, const Context& context) {
    const std::vector<Interval> dates = dates_of(said, when, context);
    if (dates.empty())
        return std::nullopt;
    const bool last_before = said.anchor && said.anchor->last && said.name.nth == 0;
    if (said.name.nth < 0 || last_before) {
        const auto last = std::find_if(dates.rbegin(), dates.rend(), [&](const Interval& date) {
            return !context.period || date.first <= context.period->last;
        });
        return last == dates.rend() ? dates.front() : *last;
    }
    const auto place = static_cast<std::size_t>(std::max(said.name.nth, 1) - 1);
    return place < dates.size() ? std::optional{dates[place]} : std::nullopt;
}

// The days before or after which the first or the last of several dates is meant:
// `første styremøte etter sommeren`, `siste styremøte før årsmøtet`.
std::uint32_t read_anchor(const Scene& scene, std::uint32_t i, std::optional<Days>& anchor) {
    const Tokens& tokens = scene.tokens();
    const Match word = tokens.match(i);
    if (!word.is(Class::relation) && !word.is(Class::moment))
        return i;
    const Lead lead = read_lead(tokens, i);
    if (lead.offset || lead.vague)
        return i;
    const bool sided = lead.relation == Relation::before || lead.relation == Relation::after;
    const auto date = sided || word.is(Class::moment) ? read_date(scene, i, lead) : std::nullopt;
    if (date && date->reading.kind != Kind::invalid && date->reading.occurrences.empty()) {
        anchor = Days{.first = date->reading.first, .last = date->reading.last};
        if (anchor->first)
            anchor->last.reset(); // it only begins
        return date->last;
    }
    const EventName name = sided ? find_event(scene, lead.last, true) : EventName{};
    if (name.last == 0)
        return i;
    anchor = Days{};
    const Said other{.lead = {}, .name = name};
    const auto day = name.event ? date_of(other, nullptr, scene.context()) : std::nullopt;
    if (day && lead.relation == Relation::after)
        anchor->first = day->last.plus_days(1);
    if (day && lead.relation == Relation::before)
        anchor->last = day->first.plus_days(-1);
    return name.last;
}

Said read_said(const Scene& scene, std::uint32_t i, const Lead& lead) {
    const Tokens& tokens = scene.tokens();
    Said said{.lead = lead};
    std::uint32_t at = lead.last;
    if (lead.relation == Relation::before && !lead.offset) {
        const std::uint32_t other = end_of_other_side(tokens, at);
        said.both = other != at;
        at = other;
    }
    if (const Match every = tokens.match(at, Class::every); every && every.row->value == 1) {
        said.each = true;
        at = every.end;
    }
    const bool led = hangs_on_events(lead.relation) || said.each;
    // Without a preposition the name must be all that the sentence says.
    if (!led && i > 0 && !tokens.ends_sentence(i - 1))
        return {};
    said.name = find_event(scene, at, led);
    if (said.name.last == 0)
        return {};
    read_time_of(tokens, said, led);
    said.each = said.each || (said.when.count == 0 && is_all_of_them(tokens, said.name));
    if (said.last == said.name.last && !said.each)
        said.last = read_anchor(scene, said.last, said.anchor);
    if (const std::uint32_t yearly = end_of_each_year(tokens, said.last)) {
        said.each = true;
        said.last = yearly;
    }
    if (!led && !said.each && !tokens.ends_sentence(said.last))
        return {};
    return tokens.stands_alone(i, said.last) ? said : Said{};
}

void give_days(Reading& reading, const Interval& date, const Lead& lead, const Context& context) {
    const auto until_end = [&](std::optional<Date> first) {
        reading.first = first;
        if (first && context.period && context.period->last >= *first)
            reading.last = context.period->last;
    };
    if (lead.offset) {
        const Days days = days_of_offset(date, lead);
        if (lead.offset_open)
            return until_end(days.last);
        reading.first = days.first;
        reading.last = days.last;
        return;
    }
    switch (lead.relation) {
    case Relation::before:
        reading.last = date.first.plus_days(-1);
        return;
    case Relation::after:
        return until_end(date.last.plus_days(1));
    case Relation::from:
        return until_end(date.first);
    case Relation::by:
    case Relation::until:
        reading.last = date.first;
        return;
    case Relation::none:
    case Relation::in:
    case Relation::in_period:
    case Relation::during:
    case Relation::at:
    case Relation::through:
    case Relation::between:
        break;
    }
    reading.last = date.last;
    if (date.first != date.last)
        reading.first = date.first;
}

void add_occurrence(Reading& reading, const Interval& date, const Lead& lead,
                    const Context& context) {
    Reading one;
    give_days(one, date, lead, context);
    if (one.last)
        reading.occurrences.push_back({.first = one.first, .last = *one.last});
}

void close_occurrences(Reading& reading) {
    if (reading.occurrences.empty())
        return;
    std::sort(reading.occurrences.begin(), reading.occurrences.end(),
              [](const Occurrence& a, const Occurrence& b) { return a.last < b.last; });
    reading.first = reading.occurrences.front().first;
    reading.last = reading.occurrences.back().last;
}

// After each of several meetings there is one day, not the time to the period's end.
Lead day_beside(Lead lead) {
    const bool open = lead.relation == Relation::after && !lead.offset;
    if (open) {
        lead.offset = true;
        lead.offset_days = 1;
    }
    return lead;
}

void place_each(Reading& reading, const Said& said, const Context& context) {
    for (const Interval& date : said.name.event->dates) {
        const bool inside = !context.period || context.period->contains(date.first);
        const bool chosen = said.year == 0 || date.first.year() == said.year;
        const bool held =
            said.when.count == 0 ||
            std::any_of(said.when.items.begin(), said.when.items.begin() + said.when.count,
                        [&](const Stretch& each) { return is_within(date.first, each, context); });
        if (inside && chosen && held)
            add_occurrence(reading, date, day_beside(said.lead), context);
    }
    close_occurrences(reading);
}

void place_both_sides(Reading& reading, const Interval& date, const Lead& lead,
                      const Context& context) {
    add_occurrence(reading, date, lead, context);
    Lead after = lead;
    after.relation = Relation::after;
    add_occurrence(reading, date, day_beside(after), context);
    close_occurrences(reading);
}

// In each of several stretches the event is due on its own.
void place_known(Reading& reading, const Said& said, const Context& context) {
    if (said.each)
        return place_each(reading, said, context);
    if (said.when.count > 1) {
        for (std::size_t k = 0; k < said.when.count; ++k) {
            if (const auto date = date_of(said, &said.when.items[k], context))
                add_occurrence(reading, *date, said.lead, context);
        }
        return close_occurrences(reading);
    }
    const Stretch* only = said.when.count == 1 ? &said.when.items[0] : nullptr;
    const auto date = date_of(said, only, context);
    if (!date)
        return;
    if (said.both)
        return place_both_sides(reading, *date, said.lead, context);
    give_days(reading, *date, said.lead, context);
}

// By the day or the month that is written, where the event itself has none.
void place_written(Reading& reading, const Tokens& tokens, const Said& said,
                   const Stretches& written, const Context& context) {
    place(reading, tokens, said.lead, written, context);
    if (reading.kind == Kind::invalid)
        return reading.event.reset();
    reading.kind = Kind::event;
    reading.vague = reading.vague || said.date.count == 0;
}

// What is added to the event's date to get the last day.
EventUse use_of(const Tokens& tokens, const Said& said) {
    const Lead& lead = said.lead;
    EventUse use{.name = std::string{tokens.written(said.name.first, said.name.last)}};
    if (lead.offset_stretch && lead.relation == Relation::before) {
        use.offset_days = -1;
    } else if (lead.offset) {
        use.offset_days = lead.offset_days;
        use.offset_working_days = lead.offset_working_days;
        use.offset_months = lead.offset_months;
    } else if (lead.relation == Relation::before && !said.both) {
        use.offset_days = -1;
    } else if (lead.relation == Relation::after) {
        use.offset_days = 1;
    }
    return use;
}

void place_said(Reading& reading, const Tokens& tokens, const Said& said, const Context& context) {
    reading.kind = Kind::event;
    reading.approximate = said.lead.approximate;
    reading.limit = said.lead.limit && !said.both;
    reading.vague = said.lead.vague || said.both;
    reading.event = use_of(tokens, said);
    if (said.date.count > 0)
        return place_written(reading, tokens, said, said.date, context);
    reading.year_written =
        said.year != 0 || (said.when.count > 0 && said.when.items[0].first.year != 0);
    if (said.name.event != nullptr)
        place_known(reading, said, context);
    const bool undated = !reading.first && !reading.last;
    if (undated && said.anchor) { // within those days, at least
        reading.first = said.anchor->first;
        reading.last = said.anchor->last;
        reading.vague = true;
    }
    // Dates of a known event that do not fit are the plan's to put right.
    if (undated && said.name.event == nullptr && said.when.count > 0 && !said.each)
        place_written(reading, tokens, said, said.when, context);
}

// `mellom årsmøtet og landsmøtet`, `fra årsmøtet til landsmøtet`: the second one.
std::optional<EventName> read_other_end(const Scene& scene, const Said& said) {
    const Tokens& tokens = scene.tokens();
    const Relation relation = said.lead.relation;
    std::uint32_t at = said.last;
    if (relation == Relation::between) {
        const Match joiner = tokens.match(at, Class::list_joiner);
        at = joiner ? joiner.end : at;
    } else if (relation == Relation::from) {
        const Match until = tokens.match(at, Class::relation);
        const bool end = until && (static_cast<Relation>(until.row->value) == Relation::until ||
                                   static_cast<Relation>(until.row->value) == Relation::through);
        at = end ? until.end : at;
        if (tokens.is(at, TokenKind::dash))
            ++at;
    }
    if (at == said.last)
        return std::nullopt;
    const EventName other = find_event(scene, at, true);
    return other.last == 0 ? std::nullopt : std::optional{other};
}

Phrase read_from_to(const Scene& scene, std::uint32_t i, const Said& said, const EventName& other) {
    const Tokens& tokens = scene.tokens();
    const Context& context = scene.context();
    const bool between = said.lead.relation == Relation::between;
    Phrase phrase{.reading = reading_of(tokens, i, other.last), .last = other.last};
    Reading& reading = phrase.reading;
    reading.kind = Kind::event;
    reading.approximate = said.lead.approximate;
    reading.event = EventUse{.name = std::string{tokens.written(other.first, other.last)},
                             .offset_days = between ? -1 : 0};
    const auto from = said.name.event != nullptr ? date_of(said, nullptr, context) : std::nullopt;
    if (from)
        reading.first = between ? from->last.plus_days(1) : from->first;
    Said end{.lead = {}, .name = other};
    Context later = context;
    if (from)
        later.adopted = from->last;
    const auto to = other.event != nullptr ? date_of(end, nullptr, later) : std::nullopt;
    if (to)
        reading.last = between ? to->first.plus_days(-1) : to->last;
    return phrase;
}

Phrase phrase_of(const Scene& scene, std::uint32_t i, const Said& said) {
    Phrase phrase{.reading = reading_of(scene.tokens(), i, said.last), .last = said.last};
    place_said(phrase.reading, scene.tokens(), said, scene.context());
    return phrase;
}

} // namespace

std::optional<Phrase> read_event(const Scene& scene, std::uint32_t i, const Lead& lead) {
    const Said said = read_said(scene, i, lead);
    if (said.last == 0)
        return std::nullopt;
    if (const auto other = read_other_end(scene, said))
        return read_from_to(scene, i, said, *other);
    if (lead.relation == Relation::between)
        return std::nullopt;
    return phrase_of(scene, i, said);
}

std::optional<Phrase> read_each_event(const Scene& scene, std::uint32_t i, const Lead& lead) {
    Said said = read_said(scene, i, lead);
    if (said.last == 0)
        return std::nullopt;
    said.each = true;
    return phrase_of(scene, i, said);
}

} // namespace plan::deadline
