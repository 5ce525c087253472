// The days that terms have in a year, from the calendar and from the tables of
// seasons, feasts and moments.
#include "deadline/named_days.hpp"

#include "deadline/nth_weekday.hpp"
#include "deadline/relation.hpp"

#include "plan/calendar/holidays.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace plan::deadline {

namespace {

using calendar::Date;
using calendar::Interval;

// By SeasonName. In organisations the spring is the half-year before summer.
constexpr std::array seasons{
    SeasonDays{.first_month = 1, .first_day = 1, .last_month = 6, .last_day = 30},
    SeasonDays{.first_month = 6, .first_day = 1, .last_month = 8, .last_day = 31},
    SeasonDays{.first_month = 8, .first_day = 1, .last_month = 12, .last_day = 31},
    SeasonDays{.first_month = 12, .first_day = 1, .last_month = 2, .last_day = 29},
};

constexpr SeasonDays one_day(int month, int day) {
    return {.first_month = month, .first_day = day, .last_month = month, .last_day = day};
}

// A day with a name of its own.
constexpr MomentTraits own_day{.one_day = true, .precision = Precision::day};

struct Moment {
    SeasonDays days; // of the common holiday only those that no year changes
    MomentTraits traits;
};

// By MomentName.
constexpr std::array moments{
    Moment{one_day(6, 30), {.one_day = true, .limit = true, .vague = true}},
    Moment{one_day(6, 30), {.one_day = true, .vague = true}},
    Moment{{.first_month = 8, .first_day = 15, .last_month = 9, .last_day = 30}, {.vague = true}},
    Moment{one_day(12, 23), {.one_day = true, .limit = true, .vague = true}},
    Moment{one_day(12, 23), {.one_day = true, .vague = true}},
    Moment{one_day(12, 31), {.one_day = true, .precision = Precision::year}},
    Moment{one_day(12, 31), {.one_day = true, .limit = true, .precision = Precision::year}},
    Moment{{.first_month = 1, .first_day = 2, .last_month = 1, .last_day = 31}, {.vague = true}},
    Moment{{.first_month = 12, .first_day = 27, .last_month = 12, .last_day = 31}, {}},
    Moment{{.first_month = 7, .first_day = 8, .last_month = 7, .last_day = 31}, {}},
    Moment{one_day(7, 5), {.one_day = true, .limit = true, .vague = true}},
    Moment{{.first_month = 7, .first_day = 27, .last_month = 9, .last_day = 30}, {.vague = true}},
    Moment{one_day(1, 1), own_day},
    Moment{one_day(6, 23), own_day},
    Moment{one_day(6, 24), own_day},
    Moment{one_day(12, 24), own_day},
    Moment{one_day(12, 25), own_day},
    Moment{one_day(12, 26), own_day},
    Moment{one_day(12, 31), own_day},
};

// Days from Easter Sunday, by MomentName from the first of them on.
constexpr std::array movable{-7, -3, -2, -1, 0, 1, 39, 48, 49, 50};

// Days from Easter Sunday, by FeastName; Christmas has its own.
struct FeastDays {
    int first;
    int last;
};
constexpr std::array feasts{
    FeastDays{.first = 0, .last = 0},   FeastDays{.first = -3, .last = 1},
    FeastDays{.first = 49, .last = 50}, FeastDays{.first = -6, .last = 0},
    FeastDays{.first = -2, .last = 1},  FeastDays{.first = 48, .last = 50},
};

std::optional<Interval> interval(std::optional<Date> first, std::optional<Date> last) {
    if (!first || !last || *last < *first)
        return std::nullopt;
    return Interval{*first, *last};
}

std::optional<Date> day_or_last(int year, int month, int day) {
    return Date::from_ymd(year, month, std::min(day, calendar::days_in_month(year, month)));
}

std::optional<Interval> named(const SeasonDays& days, int year) {
    const bool over_new_year =
        std::pair{days.last_month, days.last_day} < std::pair{days.first_month, days.first_day};
    return interval(day_or_last(year, days.first_month, days.first_day),
                    day_or_last(over_new_year ? year + 1 : year, days.last_month, days.last_day));
}

SeasonDays season(int name, const Seasons& own) {
    const SeasonDays& usual = seasons[static_cast<std::size_t>(name)];
    switch (static_cast<SeasonName>(name)) {
    case SeasonName::spring:
        return own.spring.value_or(usual);
    case SeasonName::summer:
        return own.summer.value_or(usual);
    case SeasonName::autumn:
        return own.autumn.value_or(usual);
    case SeasonName::winter:
        return own.winter.value_or(usual);
    }
    return usual;
}

std::optional<Interval> feast(int name, int year) {
    if (static_cast<FeastName>(name) == FeastName::christmas) {
        return named({.first_month = 12, .first_day = 24, .last_month = 12, .last_day = 26}, year);
    }
    const auto easter = calendar::easter_sunday(year);
    if (!easter)
        return std::nullopt;
    const FeastDays& days = feasts[static_cast<std::size_t>(name)];
    return interval(easter->plus_days(days.first), easter->plus_days(days.last));
}

std::optional<Interval> day(const Term& term, int year) {
    const auto date = Date::from_ymd(year, term.number, term.day);
    return interval(date, date);
}

// `første mandag i oktober`; a month without a fifth one has nothing.
std::optional<Interval> nth_weekday(const Term& term, int year) {
    const auto month = calendar::month_of(year, term.number);
    const auto date = month ? nth_weekday_of(*month, {term.day, term.weekday}) : std::nullopt;
    return interval(date, date);
}

// The three weeks that end with the last Friday of July, from Monday to Sunday. What
// is due before them is due on the Friday before.
std::optional<Interval> common_holiday(MomentName name, int year) {
    const auto july = calendar::month_of(year, 7);
    const auto friday = july ? nth_weekday_of(*july, {.nth = -1, .weekday = 5}) : std::nullopt;
    if (!friday)
        return std::nullopt;
    const auto before = friday->plus_days(-21);
    const auto after = friday->plus_days(3);
    if (name == MomentName::before_common_holiday)
        return interval(before, before);
    if (name == MomentName::after_common_holiday)
        return interval(after, Date::from_ymd(year, 9, 30));
    return interval(friday->plus_days(-18), friday->plus_days(2));
}

std::optional<Interval> moment(int number, int year) {
    const auto name = static_cast<MomentName>(number);
    if (name == MomentName::common_holiday || name == MomentName::before_common_holiday ||
        name == MomentName::after_common_holiday) {
        return common_holiday(name, year);
    }
    if (name >= MomentName::palm_sunday) {
        const auto easter = calendar::easter_sunday(year);
        const int away = movable[static_cast<std::size_t>(number) -
                                 static_cast<std::size_t>(MomentName::palm_sunday)];
        const auto date = easter ? easter->plus_days(away) : std::nullopt;
        return interval(date, date);
    }
    return named(moments[static_cast<std::size_t>(number)].days, year);
}

// `første virkedag i mai`, `siste arbeidsdag i juni`
std::optional<Interval> nth_working_day(const Term& term, int year) {
    const auto month = calendar::month_of(year, term.number);
    if (!month)
        return std::nullopt;
    const bool from_end = term.day < 0;
    const auto outside = from_end ? month->last.plus_days(1) : month->first.plus_days(-1);
    const auto date =
        outside ? calendar::plus_working_days(*outside, from_end ? -1 : term.day) : std::nullopt;
    return interval(date, date);
}

// `første uke i mai`, `siste helg i august`: found by their Thursday and their Saturday.
std::optional<Interval> nth_portion(const Term& term, int year, const NthWeekday& which, int before,
                                    int after) {
    const auto month = calendar::month_of(year, term.number);
    const auto date = month ? nth_weekday_of(*month, which) : std::nullopt;
    if (!date)
        return std::nullopt;
    return interval(date->plus_days(-before), date->plus_days(after));
}

// `tirsdag i uke 36`, `helga i uke 36`
std::optional<Interval> week_days(const Term& term, int year) {
    const auto week = calendar::week_of(year, term.number);
    if (!week)
        return std::nullopt;
    return interval(week->first.plus_days(term.weekday - 1), week->first.plus_days(term.day - 1));
}

std::optional<Interval> years(const Term& term, int year) {
    const int last = term.year != 0 && term.number > term.year ? term.number : year;
    return interval(Date::from_ymd(year, 1, 1), Date::from_ymd(last, 12, 31));
}

} // namespace

const MomentTraits& traits_of(MomentName name) {
    if (name >= MomentName::palm_sunday)
        return own_day;
    return moments[static_cast<std::size_t>(name)].traits;
}

bool is_feast(const Term& term) {
    return term.form == Form::feast && term.number <= static_cast<int>(FeastName::pentecost);
}

std::optional<Interval> days_of(const Term& term, int year, const Context& context) {
    switch (term.form) {
    case Form::pending:
        return std::nullopt;
    case Form::day:
        return day(term, year);
    case Form::nth_weekday:
        return nth_weekday(term, year);
    case Form::nth_week:
        return nth_portion(term, year, {.nth = term.day, .weekday = 4}, 3, 3);
    case Form::nth_weekend:
        return nth_portion(term, year, {.nth = term.day, .weekday = 6}, 0, 1);
    case Form::nth_working_day:
        return nth_working_day(term, year);
    case Form::week_days:
        return week_days(term, year);
    case Form::month:
        return calendar::month_of(year, term.number);
    case Form::week:
        return calendar::week_of(year, term.number);
    case Form::quarter:
        return calendar::quarter_of(year, term.number);
    case Form::tertial:
        return calendar::tertial_of(year, term.number);
    case Form::half:
        return calendar::half_of(year, term.number);
    case Form::season:
        return named(season(term.number, context.seasons), year);
    case Form::year:
        return years(term, year);
    case Form::school_year:
        return interval(Date::from_ymd(year, 8, 1), Date::from_ymd(year + 1, 7, 31));
    case Form::period:
        return context.period;
    case Form::feast:
        return feast(term.number, year);
    case Form::moment:
        return moment(term.number, year);
    }
    return std::nullopt;
}

} // namespace plan::deadline
