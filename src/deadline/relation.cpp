#include "deadline/relation.hpp"

#include "deadline/named_days.hpp"
#include "deadline/offset.hpp"

#include <algorithm>

namespace plan::deadline {

namespace {

using calendar::Date;
using calendar::Interval;

std::optional<Date> day_before(Date day) {
    return day.plus_days(-1);
}

// `årsskiftet`
bool is_one_day(const Stretch& stretch, const Interval& at) {
    return stretch.first.form == Form::moment && at.first == at.last;
}

// Up to the summer or Christmas is up to their beginning.
bool has_its_own_name(const Term& term) {
    return term.form == Form::season || is_feast(term);
}

// `midten av mai` as one day: the 15th, of anything else the middle one.
std::optional<Date> nominal_middle(Interval whole) {
    const long long length = calendar::days_between(whole.first, whole.last) + 1;
    return whole.first.plus_days(length >= 28 && length <= 31 ? 14 : length / 2);
}

// How many whole months the days are; 0 when they are none.
int whole_months(Interval days) {
    const bool whole = days.first.day() == 1 &&
                       calendar::month_of(days.last.year(), days.last.month())->last == days.last;
    if (!whole)
        return 0;
    return (days.last.year() - days.first.year()) * 12 + days.last.month() - days.first.month() + 1;
}

// The months from the first one to the one before last, counted from the stretch's own.
Interval months_within(Interval whole, int first, int last) {
    const auto month = [&whole](int months) {
        return calendar::plus_months(whole.first, months).value_or(whole.last);
    };
    return {month(first), month(last).plus_days(-1).value_or(whole.last)};
}

Interval half_of(Interval whole, bool first) {
    if (const int months = whole_months(whole); months > 1 && months % 2 == 0) {
        const Interval half = months_within(whole, 0, months / 2);
        return first ? half : Interval{half.last.plus_days(1).value_or(half.last), whole.last};
    }
    const auto middle = nominal_middle(whole).value_or(whole.last);
    if (first)
        return {whole.first, middle};
    return {middle.plus_days(1).value_or(middle), whole.last};
}

// A month in ten-day parts, a year or a quarter in its thirds of months, anything else in
// thirds of days.
Interval part_of(Interval whole, Part part) {
    const long long length = calendar::days_between(whole.first, whole.last) + 1;
    if (length < 3 && part != Part::close)
        return whole;
    const int months = whole_months(whole) % 3 == 0 ? whole_months(whole) / 3 : 0;
    if (months > 0 && part == Part::early)
        return months_within(whole, 0, months);
    if (months > 0 && part == Part::middle)
        return months_within(whole, months, 2 * months);
    if (months > 0 && part == Part::late)
        return {months_within(whole, 2 * months, 3 * months).first, whole.last};
    const long long third = length >= 28 && length <= 31 ? 10 : length / 3;
    switch (part) {
    case Part::whole:
        break;
    case Part::early:
        whole.last = whole.first.plus_days(third - 1).value_or(whole.last);
        break;
    case Part::middle: {
        const Date first = whole.first;
        whole.first = first.plus_days(third).value_or(first);
        whole.last = first.plus_days(std::min(length, 2 * third) - 1).value_or(whole.last);
        break;
    }
    case Part::late:
        whole.first = whole.first.plus_days(2 * third).value_or(whole.first);
        break;
    case Part::close:
        whole.first = whole.last;
        break;
    case Part::first_half:
    case Part::second_half:
        return length < 2 ? whole : half_of(whole, part == Part::first_half);
    case Part::turn:
        break; // the caller's: it needs both months
    }
    return whole;
}

Days related(Interval at, const Stretch& stretch, const Lead& lead, const Context& context) {
    // Open to the period's end, or to none when the period is over by then.
    const auto until_end = [&context](std::optional<Date> first) -> Days {
        if (first && context.period && *first <= context.period->last) {
            return {.first = first, .last = context.period->last};
        }
        return {.first = first, .last = {}};
    };
    const bool point = lead.part == Part::close || lead.part == Part::turn;
    if (lead.offset_open)
        return until_end(days_of_offset(at, lead).last);
    if (lead.offset)
        return days_of_offset(at, lead);
    switch (lead.relation) {
    case Relation::none:
    case Relation::in:
    case Relation::in_period:
    case Relation::during:
    case Relation::between:
    case Relation::at:
        if (point || is_day(stretch) || is_one_day(stretch, at)) {
            return {.first = {}, .last = at.last, .one_day = true};
        }
        return {.first = at.first, .last = at.last};
    case Relation::until:
        if (has_its_own_name(stretch.first) && lead.part == Part::whole && !stretch.range)
            return {.first = {}, .last = day_before(at.first), .one_day = true};
        return {.first = {}, .last = at.last, .one_day = true};
    case Relation::by:
        if (is_feast(stretch.first)) {
            return {.first = {}, .last = day_before(at.first), .one_day = true};
        }
        return {.first = {}, .last = at.last, .one_day = true};
    case Relation::through:
        return {.first = {}, .last = at.last, .one_day = true};
    case Relation::before:
        // Before the end of a month is not the day before its end.
        return {.first = {}, .last = point ? at.last : day_before(at.first), .one_day = true};
    case Relation::from:
        // `fra februar til september` has both its ends.
        if (stretch.range)
            return {.first = at.first, .last = at.last};
        return until_end(at.first);
    case Relation::after:
        return until_end(at.last.plus_days(1));
    }
    return {};
}

// Where a range begins or ends: in the middle of a month it is one day.
Interval end_of_range(Interval whole, Part part) {
    if (part != Part::middle)
        return part_of(whole, part);
    const auto middle = nominal_middle(whole).value_or(whole.last);
    return {middle, middle};
}

// The days of a range or a single term when its first term is in `year`. An end
// before the beginning lies in the next year.
std::optional<Interval> interval_in(const Stretch& stretch, int year, const Context& context) {
    const auto first =
        days_of(stretch.first, stretch.first.year != 0 ? stretch.first.year : year, context);
    if (!first || !stretch.range)
        return first;
    const int last_year = stretch.last.year != 0 ? stretch.last.year : year;
    auto last = days_of(stretch.last, last_year, context);
    if (last && stretch.last.year == 0 && last->last < first->first) {
        last = days_of(stretch.last, last_year + 1, context);
    }
    if (!last || last->last < first->first)
        return std::nullopt;
    return Interval{first->first, end_of_range(*last, stretch.last.part).last};
}

// Of a range the part is its first term's: `medio juni – august`.
bool is_part_of_first(const Stretch& stretch, Part part) {
    return stretch.range && (part == Part::early || part == Part::middle || part == Part::late);
}

} // namespace

Days days_in(const Stretch& stretch, int year, const Lead& lead, const Context& context) {
    auto at = interval_in(stretch, year, context);
    if (at && lead.part == Part::turn) {
        if (const auto month = days_of(stretch.first, at->first.year(), context))
            at = *month;
    }
    if (!at)
        return {};
    if (is_part_of_first(stretch, lead.part)) {
        if (const auto first = days_of(stretch.first, at->first.year(), context))
            at->first = end_of_range(*first, lead.part).first;
        return related(*at, stretch, lead, context);
    }
    const bool to_middle = lead.relation == Relation::by || lead.relation == Relation::until ||
                           lead.relation == Relation::before || lead.relation == Relation::from;
    if (lead.part == Part::middle && to_middle) {
        const auto middle = nominal_middle(*at).value_or(at->last);
        return related({middle, middle}, stretch, lead, context);
    }
    return related(part_of(*at, lead.part), stretch, lead, context);
}

} // namespace plan::deadline
