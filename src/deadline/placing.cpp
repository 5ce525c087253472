#include "deadline/placing.hpp"

#include "deadline/year_choice.hpp"

#include <algorithm>

namespace plan::deadline {

namespace {

bool needs_no_year(const Term& term) {
    return term.form == Form::period;
}

void check_weekday(Reading& reading, const Tokens& tokens, const Term& term, int year,
                   const Context& context) {
    if (term.weekday == 0 || term.form == Form::nth_weekday)
        return;
    const auto days = days_of(term, year, context);
    if (!days || days->first.weekday() == term.weekday)
        return;
    const Token& word = tokens.at(term.first);
    const int weekday = days->first.weekday();
    reading.faults.push_back(
        {.kind = FaultKind::weekday,
         .begin = word.begin,
         .end = word.end,
         .value = weekday,
         .limit = term.weekday,
         .context = {},
         .suggestion = std::string{weekday_name(weekday, tokens.folded(term.first))}});
}

void check_slashes(Reading& reading, const Tokens& tokens, const Term& term) {
    if (!term.slashes)
        return;
    std::string dotted{tokens.written(term.date, term.last)};
    std::replace(dotted.begin(), dotted.end(), '/', '.');
    reading.faults.push_back({.kind = FaultKind::slashes,
                              .begin = tokens.at(term.date).begin,
                              .end = tokens.at(term.last - 1).end,
                              .value = 0,
                              .limit = 0,
                              .context = {},
                              .suggestion = std::move(dotted)});
}

void invalidate(Reading& reading) {
    reading.kind = Kind::invalid;
    reading.first.reset();
    reading.last.reset();
    reading.occurrences.clear();
}

// False when a term does not exist; its faults are then the reading's.
bool all_exist(Reading& reading, const Tokens& tokens, Stretches& stretches,
               const Context& context) {
    bool exist = true;
    const auto look = [&](Term& term) {
        check(term); // the year it got may be too short for it
        if (!term.fault)
            return check_slashes(reading, tokens, term);
        exist = false;
        Term dated = term; // the weeks of the plan's year, not those of the longest
        if (term.form == Form::week && term.year == 0 && context.period) {
            dated.fault.reset();
            dated.year = context.period->first.year();
            check(dated);
        }
        reading.faults.push_back(fault_of(tokens, dated));
    };
    for (std::size_t i = 0; i < stretches.count; ++i) {
        look(stretches.items[i].first);
        if (stretches.items[i].range)
            look(stretches.items[i].last);
    }
    return exist;
}

// The term has no days in any year that the plan reaches: say which limit it breaks.
void fault_in_period(Reading& reading, const Tokens& tokens, Term term, int year) {
    term.year = year;
    check(term);
    if (term.fault)
        reading.faults.push_back(fault_of(tokens, term));
}

// The calendar ends before the days do, or a range ends before it begins.
void fault_of_nowhere(Reading& reading, const Tokens& tokens, const Stretch& stretch, int year) {
    if (!reading.faults.empty())
        return;
    const bool backwards = (stretch.range && stretch.last.year != 0) ||
                           stretch.first.form == Form::nth_weekday; // a fifth one
    Fault fault{.kind = backwards ? FaultKind::unreadable : FaultKind::no_such_year,
                .begin = tokens.at(stretch.first.first).begin,
                .end = tokens.at(stretch.last.last - 1).end,
                .value = backwards ? 0 : year,
                .limit = 0,
                .context = {},
                .suggestion = {}};
    reading.faults.push_back(std::move(fault));
}

// Days of one stretch; faults and year flags go to the reading.
std::optional<Days> place_one(Reading& reading, const Tokens& tokens, const Lead& lead,
                              const Stretch& stretch, const Context& context) {
    YearChoice choice{stretch.first.year, false};
    const bool written = stretch.first.year != 0 || stretch.last.year != 0;
    if (written) {
        reading.year_written = true;
    } else if (needs_no_year(stretch.first)) {
        choice.year = context.period ? context.period->first.year() : 0;
    } else {
        choice = choose_year(stretch, lead, context);
        reading.year_inferred = reading.year_inferred || choice.inferred;
        if (choice.year == 0 && context.period) {
            fault_in_period(reading, tokens, stretch.first, context.period->first.year());
            if (stretch.range)
                fault_in_period(reading, tokens, stretch.last, context.period->first.year());
            fault_of_nowhere(reading, tokens, stretch, context.period->last.year());
            return std::nullopt;
        }
    }
    if (choice.year == 0)
        return Days{};
    check_weekday(reading, tokens, stretch.first, choice.year, context);
    if (stretch.range) {
        const int last_year = stretch.last.year != 0 ? stretch.last.year : choice.year;
        check_weekday(reading, tokens, stretch.last, last_year, context);
    }
    const Days days = days_in(stretch, choice.year, lead, context);
    if (days.first || days.last)
        return days;
    fault_of_nowhere(reading, tokens, stretch, choice.year);
    return std::nullopt;
}

Kind kind_of(const Lead& lead, const Stretches& stretches) {
    switch (lead.relation) {
    case Relation::by:
    case Relation::until:
    case Relation::through:
    case Relation::before:
        return Kind::day;
    case Relation::from:
    case Relation::after:
        return lead.offset ? Kind::day : Kind::interval;
    case Relation::none:
    case Relation::in:
    case Relation::in_period:
    case Relation::during:
    case Relation::between:
    case Relation::at:
        break;
    }
    if (lead.part == Part::close || lead.part == Part::turn)
        return Kind::day;
    for (std::size_t i = 0; i < stretches.count; ++i) {
        const Stretch& item = stretches.items[i];
        const bool point = item.first.form == Form::moment && !item.range &&
                           static_cast<MomentName>(item.first.number) != MomentName::after_summer &&
                           static_cast<MomentName>(item.first.number) != MomentName::new_year;
        if (!is_day(item) && !point)
            return Kind::interval;
    }
    return Kind::day;
}

bool is_loose(const Lead& lead, const Stretches& stretches) {
    const Form form = stretches.items[0].first.form;
    if (lead.approximate || form == Form::moment || form == Form::feast)
        return true;
    return lead.part != Part::whole && lead.part != Part::close;
}

} // namespace

void place(Reading& reading, const Tokens& tokens, const Lead& lead, const Stretches& written,
           const Context& context) {
    Stretches stretches = written;
    reading.precision = precision_of(stretches.items[stretches.count - 1].last);
    if (lead.offset)
        reading.precision = Precision::day;
    reading.approximate = is_loose(lead, stretches);
    spread_years(stretches, context);
    if (!all_exist(reading, tokens, stretches, context))
        return invalidate(reading);

    reading.kind = kind_of(lead, stretches);
    for (std::size_t i = 0; i < stretches.count; ++i) {
        const auto days = place_one(reading, tokens, lead, stretches.items[i], context);
        if (!days)
            return invalidate(reading);
        if (stretches.count > 1 && days->last) {
            reading.occurrences.push_back({.first = days->first, .last = *days->last});
        }
        if (i == 0)
            reading.first = days->first;
        if (i == 0)
            reading.last = days->last;
    }
    if (reading.occurrences.empty())
        return;
    std::sort(reading.occurrences.begin(), reading.occurrences.end(),
              [](const Occurrence& a, const Occurrence& b) { return a.last < b.last; });
    reading.first = reading.occurrences.front().first;
    reading.last = reading.occurrences.back().last;
}

} // namespace plan::deadline
