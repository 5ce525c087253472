#include "deadline/placing.hpp"

#include "deadline/named_days.hpp"
#include "deadline/range_order.hpp"
#include "deadline/year_choice.hpp"

#include <algorithm>

namespace plan::deadline {

namespace {

bool needs_no_year(const Term& term) {
    return term.form == Form::period;
}

void check_weekday(Reading& reading, const Tokens& tokens, const Term& term, int year,
                   const Context& context) {
    if (term.weekday == 0 || term.form != Form::day)
        return;
    const auto days = days_of(term, year, context);
    if (!days || days->first.weekday() == term.weekday)
        return;
    const Token& word = tokens.at(term.weekday_token);
    const int weekday = days->first.weekday();
    reading.faults.push_back(
        {.kind = FaultKind::weekday,
         .begin = word.begin,
         .end = word.end,
         .value = weekday,
         .limit = term.weekday,
         .suggestion = std::string{weekday_name(weekday, tokens.folded(term.weekday_token))}});
}

// The week said beside a day is not the day's.
void check_week_of(Reading& reading, const Tokens& tokens, const Term& week, const Term& term,
                   int year, const Context& context) {
    const auto days = days_of(term, year, context);
    if (!days)
        return;
    const int number = calendar::iso_week_of(days->first).week;
    if (number == week.number)
        return;
    reading.faults.push_back({.kind = FaultKind::week,
                              .begin = tokens.at(week.first).begin,
                              .end = tokens.at(week.last - 1).end,
                              .value = number,
                              .limit = week.number,
                              .suggestion = with_number(tokens, week, number)});
}

void check_slashes(Reading& reading, const Tokens& tokens, const Term& term) {
    if (!term.slashes)
        return;
    std::string dotted;
    for (std::uint32_t i = term.date; i < term.last; ++i) {
        if (!tokens.is(i, TokenKind::number))
            continue;
        dotted += dotted.empty() ? "" : ".";
        dotted += tokens.written(i, i + 1);
    }
    if (term.year_token == 0 && std::count(dotted.begin(), dotted.end(), '.') < 2)
        dotted += '.';
    reading.faults.push_back({.kind = FaultKind::slashes,
                              .begin = tokens.at(term.date).begin,
                              .end = tokens.at(term.last - 1).end,
                              .suggestion = std::move(dotted)});
}

void invalidate(Reading& reading) {
    reading.kind = Kind::invalid;
    reading.limit = false;
    reading.vague = false;
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
        Term dated = term; // the weeks and days of the plan's year, not those of the longest
        const bool by_year = term.form == Form::week || term.form == Form::day;
        const bool no_year = term.fault == FaultKind::no_such_year; // as `000`
        if (by_year && term.year == 0 && !no_year && context.period) {
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
    const Form form = stretch.first.form;
    const bool fifth =
        form == Form::nth_weekday || form == Form::nth_week || form == Form::nth_weekend;
    Fault fault{.kind = fifth ? FaultKind::unreadable : FaultKind::no_such_year,
                .begin = tokens.at(stretch.first.first).begin,
                .end = tokens.at(stretch.last.last - 1).end,
                .value = fifth ? 0 : year};
    reading.faults.push_back(std::move(fault));
}

// `i skoleåret` ends with the plan, and `i løpet av året` is the plan's year where that runs
// over new year.
Days within_plan(Days days, const Stretch& stretch, const Lead& lead, const Context& context) {
    if (!context.period || stretch.range || !days.first || !days.last)
        return days;
    const calendar::Interval& period = *context.period;
    const Form form = stretch.first.form;
    if (form == Form::school_year && period.overlaps({*days.first, *days.last})) {
        days.first = std::max(*days.first, period.first);
        days.last = std::min(*days.last, period.last);
    }
    constexpr long long days_of_twelve_months = 366;
    const bool one_year =
        calendar::days_between(period.first, period.last) < days_of_twelve_months &&
        period.first.year() != period.last.year();
    if (form == Form::year && one_year && lead.relation == Relation::during &&
        lead.part == Part::whole) {
        days.first = period.first;
        days.last = period.last;
    }
    return days;
}

// Days of one stretch; faults and year flags go to the reading.
std::optional<Days> place_one(Reading& reading, const Tokens& tokens, const Lead& lead,
                              const Stretch& stretch, const Term* week, const Context& context) {
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
    if (week != nullptr)
        check_week_of(reading, tokens, *week, stretch.first, choice.year, context);
    if (stretch.range) {
        const int last_year = stretch.last.year != 0 ? stretch.last.year : choice.year;
        check_weekday(reading, tokens, stretch.last, last_year, context);
    }
    const Days days = days_in(stretch, choice.year, lead, context);
    if (days.first || days.last)
        return written ? days : within_plan(days, stretch, lead, context);
    fault_of_nowhere(reading, tokens, stretch, choice.year);
    return std::nullopt;
}

Kind kind_of(const Lead& lead, const Stretches& stretches) {
    if (lead.offset_stretch || lead.offset_open)
        return Kind::interval;
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
    const auto is_moment = [](const Term& term) {
        return term.form == Form::moment && traits_of(static_cast<MomentName>(term.number)).one_day;
    };
    for (std::size_t i = 0; i < stretches.count; ++i) {
        const Stretch& item = stretches.items[i];
        if (!is_day(item) && (item.range || !is_moment(item.first)))
            return Kind::interval;
    }
    return Kind::day;
}

bool is_loose(const Lead& lead, const Stretches& stretches) {
    const Term& term = stretches.items[0].first;
    if (lead.approximate || is_feast(term))
        return true;
    if (term.form == Form::moment && traits_of(static_cast<MomentName>(term.number)).vague)
        return true;
    switch (lead.part) {
    case Part::whole:
    case Part::close:
    case Part::first_half:
    case Part::second_half:
        return false;
    case Part::early:
    case Part::middle:
    case Part::late:
    case Part::turn:
        return true;
    }
    return true;
}

// The words leave the day open: `før sommeren`, and `innen juni`, which may be its
// beginning or its end.
bool is_vague(const Lead& lead, const Stretches& stretches) {
    const Stretch& item = stretches.items[0];
    if (item.range || lead.offset || lead.part != Part::whole)
        return false;
    if (item.first.form == Form::moment)
        return traits_of(static_cast<MomentName>(item.first.number)).vague;
    switch (lead.relation) {
    case Relation::by:
        return is_feast(item.first) ||
               (!lead.in && (item.first.form == Form::month || item.first.form == Form::season));
    case Relation::until:
        return is_feast(item.first) || item.first.form == Form::season;
    case Relation::before:
    case Relation::after:
        return is_feast(item.first);
    case Relation::none:
    case Relation::in:
    case Relation::in_period:
    case Relation::during:
    case Relation::at:
    case Relation::through:
    case Relation::from:
    case Relation::between:
        return false;
    }
    return false;
}

bool is_limit(const Reading& reading, const Lead& lead, const Stretches& stretches) {
    if (reading.kind != Kind::day)
        return false;
    const Term& term = stretches.items[0].first;
    return lead.limit ||
           (term.form == Form::moment && traits_of(static_cast<MomentName>(term.number)).limit);
}

// `neste år` is the year after the plan's own, where that is one calendar year.
std::optional<int> only_year(const Context& context) {
    if (!context.period)
        return context.heading_year;
    const int year = context.period->first.year();
    return context.period->last.year() == year ? std::optional{year} : std::nullopt;
}

// False when a term has its year from a word that this plan cannot tell.
bool shift_years(Reading& reading, const Tokens& tokens, Stretches& stretches,
                 const Context& context) {
    const auto base = only_year(context);
    bool told = true;
    const auto shift = [&](Term& term) {
        if (term.shift == 0)
            return;
        reading.year_inferred = true;
        if (base)
            term.year = *base + term.shift;
        if (base || !told)
            return;
        told = false;
        reading.faults.push_back({.kind = FaultKind::unreadable,
                                  .begin = tokens.at(term.year_token).begin,
                                  .end = tokens.at(term.last - 1).end});
    };
    for (std::size_t i = 0; i < stretches.count; ++i) {
        Stretch& item = stretches.items[i];
        if (item.range)
            shift(item.last);
        shift(item.first);
        if (!item.range)
            item.last = item.first;
    }
    return told;
}

// False when the end of a range lies before its beginning.
bool in_order(Reading& reading, const Tokens& tokens, const Stretches& stretches,
              const Context& context) {
    for (std::size_t i = 0; i < stretches.count; ++i) {
        const Stretch& item = stretches.items[i];
        if (!is_backwards(item, context))
            continue;
        reading.faults.push_back({.kind = FaultKind::backwards,
                                  .begin = tokens.at(item.first.first).begin,
                                  .end = tokens.at(item.last.last - 1).end,
                                  .suggestion = swapped(tokens, item)});
        return false;
    }
    return true;
}

// `vinter og vår`: the winter that ends within that spring, not the one after it.
void put_winter_before_spring(Stretches& stretches, const Lead& lead, const Context& context) {
    const auto is = [&stretches](std::size_t i, SeasonName name) {
        const Stretch& item = stretches.items[i];
        return item.first.form == Form::season && item.first.year == 0 && !item.range &&
               item.first.number == static_cast<int>(name);
    };
    if (stretches.count != 2 || !is(0, SeasonName::winter) || !is(1, SeasonName::spring))
        return;
    const auto winter = days_of(stretches.items[0].first, 2000, context);
    const bool over_new_year = winter && winter->first.year() != winter->last.year();
    const int year = choose_year(stretches.items[1], lead, context).year;
    if (!over_new_year || year == 0)
        return;
    stretches.items[0].first.year = year - 1;
    stretches.items[0].last.year = year - 1;
}

} // namespace

void place(Reading& reading, const Tokens& tokens, const Lead& lead, const Stretches& written,
           const Context& context) {
    Stretches stretches = written;
    reading.precision = precision_of(stretches.items[stretches.count - 1].last);
    if (lead.offset)
        reading.precision = Precision::day;
    reading.approximate = is_loose(lead, stretches);
    if (!shift_years(reading, tokens, stretches, context)) {
        reading.year_inferred = false;
        return invalidate(reading);
    }
    const bool in_its_order = in_order(reading, tokens, stretches, context);
    spread_years(stretches, context);
    if (!all_exist(reading, tokens, stretches, context) || !in_its_order)
        return invalidate(reading);

    reading.kind = kind_of(lead, stretches);
    reading.limit = is_limit(reading, lead, stretches);
    reading.vague = is_vague(lead, stretches);
    const bool shifted = reading.year_inferred;
    const bool written_winter = stretches.items[0].first.year != 0;
    put_winter_before_spring(stretches, lead, context);
    const bool told_winter = !written_winter && stretches.items[0].first.year != 0;
    for (std::size_t i = 0; i < stretches.count; ++i) {
        const Term* week = stretches.week && i == 0 ? &*stretches.week : nullptr;
        const auto days = place_one(reading, tokens, lead, stretches.items[i], week, context);
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
    if (told_winter)
        reading.year_written = false;
    if (shifted) {
        reading.year_inferred = true;
        reading.year_written = false;
    }
    if (reading.occurrences.empty())
        return;
    std::sort(reading.occurrences.begin(), reading.occurrences.end(),
              [](const Occurrence& a, const Occurrence& b) { return a.last < b.last; });
    reading.first = reading.occurrences.front().first;
    reading.last = reading.occurrences.back().last;
}

} // namespace plan::deadline
