#include "deadline/year_choice.hpp"

#include <algorithm>

namespace plan::deadline {

namespace {

using calendar::Date;
using calendar::Interval;

// How well days fit the period: 2 inside it, 1 touching it, 0 outside.
int fit(const Days& days, const Interval& period) {
    if (!days.last)
        return days.first && period.contains(*days.first) ? 2 : 0;
    if (days.one_day || !days.first)
        return period.contains(*days.last) ? 2 : 0;
    if (!days.first || *days.last < *days.first)
        return 0;
    if (period.contains(*days.first) && period.contains(*days.last))
        return 2;
    return period.overlaps({*days.first, *days.last}) ? 1 : 0;
}

// `innen uke 52` in a year whose last days belong to it, though it ends in the next.
bool reaches_in(const Stretch& stretch, int year, const Context& context) {
    if (stretch.first.form != Form::week)
        return false;
    const Days week = days_in(stretch, year, Lead{}, context);
    return week.first && week.last && context.period->overlaps({*week.first, *week.last});
}

// `fra mars`, `etter mars`: the first one that the period has a part of, as `mars` is.
bool is_open_ended(const Lead& lead, const Stretch& stretch) {
    return (lead.relation == Relation::from || lead.relation == Relation::after) && !lead.offset &&
           !stretch.range;
}

bool begins_open_end(const Stretch& stretch, int year, const Days& days, const Context& context) {
    const Interval& period = *context.period;
    if (days.first && period.contains(*days.first))
        return true;
    return !is_day(stretch) && fit(days_in(stretch, year, Lead{}, context), period) > 0;
}

// Most of a week decides to which year's period it belongs: `uke 1`, `innen uke 1`.
bool is_week_of_period(const Stretch& stretch, int year, const Lead& lead, const Context& context) {
    constexpr long long most_of_week = 4;
    const bool apart = lead.relation == Relation::before || lead.relation == Relation::from ||
                       lead.relation == Relation::after || lead.offset;
    if (stretch.first.form != Form::week || stretch.range || apart)
        return false;
    const auto week = days_of(stretch.first, year, context);
    if (!week)
        return false;
    const Date first = std::max(week->first, context.period->first);
    const Date last = std::min(week->last, context.period->last);
    return first <= last && calendar::days_between(first, last) + 1 >= most_of_week;
}

int fit_of(const Stretch& stretch, int year, const Lead& lead, const Context& context) {
    const Days days = days_in(stretch, year, lead, context);
    if (is_week_of_period(stretch, year, lead, context))
        return 2;
    if (is_open_ended(lead, stretch) && begins_open_end(stretch, year, days, context))
        return 2;
    const int fits = fit(days, *context.period);
    return fits == 0 && reaches_in(stretch, year, context) ? 1 : fits;
}

// The days of a season that lie in the period; of anything else none.
long long season_overlap(const Stretch& stretch, int year, const Context& context) {
    if (stretch.first.form != Form::season || stretch.range)
        return 0;
    const auto days = days_of(stretch.first, year, context);
    if (!days)
        return 0;
    const Date first = std::max(days->first, context.period->first);
    const Date last = std::min(days->last, context.period->last);
    return first <= last ? calendar::days_between(first, last) + 1 : 0;
}

bool weekday_agrees(const Stretch& stretch, int year, const Context& context) {
    if (stretch.first.weekday == 0 || stretch.first.form != Form::day)
        return true;
    const auto days = days_of(stretch.first, year, context);
    return days && days->first.weekday() == stretch.first.weekday;
}

long long distance(const Days& days, const Interval& period) {
    const Date due = days.last ? *days.last : days.first.value_or(period.last);
    if (due < period.first)
        return calendar::days_between(due, period.first);
    return due > period.last ? calendar::days_between(period.last, due) : 0;
}

// A new year that the plan looks forward to, not the one it began with.
int earliest_year(const Stretch& stretch, const Interval& period) {
    const bool coming = stretch.first.form == Form::moment &&
                        static_cast<MomentName>(stretch.first.number) == MomentName::new_year;
    return period.first.year() + (coming ? 1 : 0);
}

// The nearest year outside the period, for what does not happen inside it.
YearChoice nearest_year(const Stretch& stretch, const Lead& lead, const Context& context) {
    const Interval& period = *context.period;
    YearChoice choice;
    long long best = 0;
    bool exists_inside = false;
    const auto consider = [&](int year) {
        const Days days = days_in(stretch, year, lead, context);
        if (!days.first && !days.last)
            return;
        if (year >= period.first.year() && year <= period.last.year())
            exists_inside = true;
        const long long away = distance(days, period);
        if (choice.year != 0 && away >= best)
            return;
        choice.year = year;
        best = away;
    };
    const int first = earliest_year(stretch, period);
    const int last = std::max(first, period.last.year());
    consider(first);
    if (last != first)
        consider(last);
    const bool forward = first > period.first.year();
    if (!exists_inside && !forward)
        return {}; // 29 February and week 53
    if (!forward)
        consider(first - 1);
    consider(last + 1);
    return choice;
}

// A plan's period is a few years; a longer one is searched no further.
constexpr int most_years = 30;

} // namespace

// The first year whose days fit the period best; a weekday
// that is named helps to choose. Several that fit make it an inference.
YearChoice choose_year(const Stretch& stretch, const Lead& lead, const Context& context) {
    if (!context.period)
        return {context.heading_year.value_or(0), false};
    const Interval& period = *context.period;
    const int first = earliest_year(stretch, period);
    const int last = std::min(period.last.year(), first + most_years);
    YearChoice choice;
    int best = 0;
    long long best_overlap = 0;
    int fitting = 0;
    int first_fitting = 0;
    int agreeing = 0;
    for (int year = first; year <= last; ++year) {
        const int fits = fit_of(stretch, year, lead, context);
        if (fits == 0)
            continue;
        first_fitting = fitting++ == 0 ? year : first_fitting;
        if (context.heading_year == year)
            return {year, false};
        const bool agrees = weekday_agrees(stretch, year, context);
        agreeing += agrees ? 1 : 0;
        const int score = 2 * fits + (agrees ? 1 : 0);
        const long long overlap = fits == 1 ? season_overlap(stretch, year, context) : 0;
        if (score < best || (score == best && overlap <= best_overlap))
            continue;
        best = score;
        best_overlap = overlap;
        choice.year = year;
    }
    constexpr long long days_of_twelve_months = 366;
    const bool told = is_open_ended(lead, stretch) ||
                      (stretch.first.form == Form::season && choice.year != first_fitting) ||
                      (stretch.first.form == Form::year && lead.relation == Relation::during);
    const bool unique = told && !stretch.range &&
                        calendar::days_between(period.first, period.last) < days_of_twelve_months;
    choice.inferred = fitting > 1 && agreeing != 1 && !unique;
    if (fitting > 0)
        return choice;
    return nearest_year(stretch, lead, context);
}

// A year that is written counts for the terms around it: after a range for both
// ends (the end has it), in a list for the items before and after it.
void spread_years(Stretches& stretches, const Context& context) {
    const auto year_before = [&context](const Term& a, const Term& b, int year) {
        const auto left = days_of(a, year, context);
        const auto right = days_of(b, b.year, context);
        return left && right && right->last < left->first ? year - 1 : year;
    };
    int year = 0;
    for (std::size_t i = stretches.count; i-- > 0;) {
        Stretch& item = stretches.items[i];
        if (item.last.year == 0 && year != 0) {
            item.last.year = year_before(item.last, stretches.items[i + 1].first, year);
            if (!item.range)
                item.first.year = item.last.year;
        }
        if (item.range && item.first.year == 0 && item.last.year != 0) {
            item.first.year = year_before(item.first, item.last, item.last.year);
        }
        year = item.first.year;
    }
    for (std::size_t i = 1; i < stretches.count; ++i) {
        Stretch& item = stretches.items[i];
        if (item.first.year != 0)
            continue;
        item.first.year = stretches.items[i - 1].last.year;
        if (!item.range)
            item.last.year = item.first.year;
    }
}

} // namespace plan::deadline
