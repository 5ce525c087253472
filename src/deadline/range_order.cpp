#include "deadline/range_order.hpp"

#include "deadline/relation.hpp"

namespace plan::deadline {

namespace {

using calendar::Date;
using calendar::Interval;

// Any year will do to compare two terms that have none; this one has no 29 February.
constexpr int some_year = 2021;

int year_of(const Stretch& stretch, const Context& context) {
    if (stretch.last.year != 0)
        return stretch.last.year;
    if (stretch.first.year != 0)
        return stretch.first.year;
    return context.period ? context.period->first.year() : some_year;
}

// The range over new year lies within the plan's period, however long it is.
bool fits_over_new_year(const Stretch& stretch, int year, const Context& context) {
    if (!context.period)
        return false;
    const auto first = days_of(stretch.first, year, context);
    const auto last = days_of(stretch.last, year + 1, context);
    return first && last && context.period->contains(first->first) &&
           context.period->contains(last->last);
}

// From the second half of a year into the first half of the next, as terms and school
// years go.
bool is_over_new_year(Date first, Date last) {
    return first.month() >= 7 && last.month() <= 7 && last.month() < first.month();
}

} // namespace

bool is_backwards(const Stretch& stretch, const Context& context) {
    if (!stretch.range || stretch.first.fault || stretch.last.fault)
        return false;
    const bool both = stretch.first.year != 0 && stretch.last.year != 0;
    const int year = year_of(stretch, context);
    const auto first = days_of(stretch.first, both ? stretch.first.year : year, context);
    const auto last = days_of(stretch.last, year, context);
    if (!first || !last || first->first <= last->last)
        return false;
    if (both)
        return true;
    if (is_over_new_year(first->first, last->last))
        return false;
    const int end = context.period ? context.period->last.year() : year;
    return !fits_over_new_year(stretch, year, context) &&
           !fits_over_new_year(stretch, year - 1, context) &&
           !fits_over_new_year(stretch, end - 1, context);
}

} // namespace plan::deadline
