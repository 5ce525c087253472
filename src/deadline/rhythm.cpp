#include "deadline/rhythm.hpp"

#include "deadline/nth_weekday.hpp"

#include <algorithm>

namespace plan::deadline {

namespace {

using calendar::Date;
using calendar::Interval;

// A period is a few years; a longer one lists no more than this.
constexpr std::size_t most_occurrences = 4000;
constexpr int most_months = 12 * 100;
// The shortest month's days; those behind them are the last of some months.
constexpr int always_days = 28;

// Whole months of a unit; 0 for days and weeks.
int months_of(Precision unit) {
    switch (unit) {
    case Precision::day:
    case Precision::week:
        return 0;
    case Precision::month:
        return 1;
    case Precision::quarter:
        return 3;
    case Precision::tertial:
        return 4;
    case Precision::half:
    case Precision::season:
        return 6;
    case Precision::year:
        return 12;
    case Precision::period:
        return 0;
    }
    return 0;
}

bool is_slot(const Rhythm& rhythm) {
    if (rhythm.weekdays != 0 || rhythm.month_days != 0 || rhythm.every != 1)
        return false;
    const int months = months_of(rhythm.unit);
    return months > 0 && months < 12;
}

bool has_month(const Rhythm& rhythm, int month) {
    return rhythm.months == 0 || (rhythm.months & bit(month)) != 0;
}

// `1,3,5`; the last one comes last, as -1.
std::string listed(Bits bits) {
    std::string text;
    const auto add = [&text](int number) {
        if (!text.empty())
            text += ',';
        text += std::to_string(number);
    };
    for (int number = 1; number < 32; ++number)
        if ((bits & bit(number)) != 0)
            add(number);
    if ((bits & bit(-1)) != 0)
        add(-1);
    return text;
}

std::string by_days(const Rhythm& rhythm) {
    std::string text;
    const auto add = [&](int nth) {
        for (int weekday = 1; weekday <= 7; ++weekday) {
            if ((rhythm.weekdays & bit(weekday)) == 0)
                continue;
            if (!text.empty())
                text += ',';
            text += by_day(nth, weekday);
        }
    };
    if (rhythm.places == 0)
        add(0);
    for (int nth = 1; nth <= 5; ++nth)
        if ((rhythm.places & bit(nth)) != 0)
            add(nth);
    if ((rhythm.places & bit(-1)) != 0)
        add(-1);
    return text;
}

// The 30th is the last day of a February; a rule that names it alone would skip it.
std::string by_month_days(Bits days) {
    const bool late = (days >> (always_days + 1)) != 0;
    if (!late)
        return "BYMONTHDAY=" + listed(days);
    if ((days & (days - 1)) != 0)
        return {}; // no rule says it of one day among several
    Bits all = 0;
    int day = always_days;
    for (; (days >> static_cast<unsigned>(day)) != 0; ++day)
        all |= bit(day);
    return "BYMONTHDAY=" + listed(all) + ";BYSETPOS=-1";
}

std::string rule_of(const Rhythm& rhythm) {
    if (!is_anchored(rhythm))
        return {};
    const bool weekly = rhythm.weekdays != 0 && rhythm.places == 0;
    std::string rule = weekly ? "FREQ=WEEKLY;" : "FREQ=MONTHLY;";
    const int months = is_slot(rhythm) ? months_of(rhythm.unit) : 1;
    if (months > 1)
        rule += "INTERVAL=" + std::to_string(months) + ";";
    if (rhythm.months != 0)
        rule += "BYMONTH=" + listed(rhythm.months) + ";";
    if (rhythm.weekdays != 0)
        return rule + "BYDAY=" + by_days(rhythm);
    if (rhythm.month_days != 0) {
        const std::string days = by_month_days(rhythm.month_days);
        return days.empty() ? days : rule + days;
    }
    return rule + "BYMONTHDAY=-1"; // 31 would skip the short months
}

// Calls `each` with every month that the stretch reaches.
template<class Each>
void each_month(const Interval& stretch, Each each) {
    int year = stretch.first.year();
    int month = stretch.first.month();
    for (int count = 0; count < most_months; ++count) {
        const auto days = calendar::month_of(year, month);
        if (!days || days->first > stretch.last)
            return;
        each(*days);
        year += month / 12;
        month = month % 12 + 1;
    }
}

// The slots whose last day lies in the stretch.
void add_slots(Reading& reading, const Rhythm& rhythm, const Interval& stretch) {
    const int months = months_of(rhythm.unit);
    each_month(stretch, [&](const Interval& month) {
        const int number = month.first.month();
        if (number % months != 0 || month.last > stretch.last || !has_month(rhythm, number))
            return;
        const auto first = calendar::month_of(month.first.year(), number - months + 1);
        if (first)
            reading.occurrences.push_back({.first = first->first, .last = month.last});
    });
}

void add_weekdays(Reading& reading, const Rhythm& rhythm, const Interval& stretch) {
    auto day = std::optional{stretch.first};
    while (day && *day <= stretch.last && reading.occurrences.size() < most_occurrences) {
        if ((rhythm.weekdays & bit(day->weekday())) != 0 && has_month(rhythm, day->month()))
            reading.occurrences.push_back({.first = {}, .last = *day});
        day = day->plus_days(1);
    }
}

void add_nth_weekdays(std::vector<Date>& days, const Rhythm& rhythm, const Interval& month) {
    for (int weekday = 1; weekday <= 7; ++weekday) {
        if ((rhythm.weekdays & bit(weekday)) == 0)
            continue;
        for (int place = 0; place <= 5; ++place) {
            const int nth = place == 0 ? -1 : place;
            if ((rhythm.places & bit(nth)) == 0)
                continue;
            if (const auto day = nth_weekday_of(month, {.nth = nth, .weekday = weekday}))
                days.push_back(*day);
        }
    }
}

void add_month_days(std::vector<Date>& days, const Rhythm& rhythm, const Interval& month) {
    for (int number = 0; number <= 31; ++number) {
        if ((rhythm.month_days & bit(number)) == 0)
            continue;
        const auto ahead = number == 0 ? std::nullopt : month.first.plus_days(number - 1);
        days.push_back(ahead ? std::min(*ahead, month.last) : month.last);
    }
}

// Days that each month has on its own.
void add_days_of_months(Reading& reading, const Rhythm& rhythm, const Interval& stretch) {
    each_month(stretch, [&](const Interval& month) {
        if (!has_month(rhythm, month.first.month()))
            return;
        std::vector<Date> days;
        if (rhythm.month_days != 0)
            add_month_days(days, rhythm, month);
        else
            add_nth_weekdays(days, rhythm, month);
        std::sort(days.begin(), days.end());
        days.erase(std::unique(days.begin(), days.end()), days.end());
        for (const Date day : days)
            if (stretch.contains(day))
                reading.occurrences.push_back({.first = {}, .last = day});
    });
}

// How often the rhythm begins within some days, the first of them its first time.
int count_in(const Rhythm& rhythm, const Interval& some) {
    const long long days = calendar::days_between(some.first, some.last) + 1;
    const int months =
        rhythm.weekdays != 0 ? 0 : months_of(rhythm.unit) * rhythm.every; // annenhver torsdag
    if (months == 0) {
        const bool daily = rhythm.weekdays == 0 && rhythm.unit == Precision::day;
        const long long step = (daily ? 1LL : 7LL) * rhythm.every;
        return static_cast<int>(std::max(1LL, (days + step - 1) / step));
    }
    const int whole = (some.last.year() - some.first.year()) * 12 + some.last.month() -
                      some.first.month() + (some.last.day() >= some.first.day() ? 1 : 0);
    return std::max(1, (whole + months - 1) / months);
}

// The same, with months left out: each run of the others counts on its own.
int count_in_months(const Rhythm& rhythm, const Interval& stretch) {
    if (rhythm.months == 0)
        return count_in(rhythm, stretch);
    int count = 0;
    std::optional<Interval> run;
    const auto close = [&] {
        if (run)
            count += count_in(rhythm, *run);
        run.reset();
    };
    each_month(stretch, [&](const Interval& month) {
        if (!has_month(rhythm, month.first.month()))
            return close();
        run = Interval{run ? run->first : std::max(month.first, stretch.first),
                       std::min(month.last, stretch.last)};
    });
    close();
    return std::max(1, count);
}

void fill_count(Reading& reading, const Rhythm& rhythm, const Interval& stretch) {
    reading.quota =
        Quota{.min = count_in_months(rhythm, stretch), .max = {}, .per = Precision::period};
    reading.first = stretch.first;
    reading.last = stretch.last;
}

} // namespace

bool is_anchored(const Rhythm& rhythm) {
    if (rhythm.weekdays != 0 || rhythm.month_days != 0)
        return rhythm.every == 1;
    return is_slot(rhythm);
}

void fill(Reading& reading, const Rhythm& rhythm,
          const std::optional<calendar::Interval>& stretch) {
    const bool days = rhythm.weekdays != 0 || rhythm.month_days != 0;
    reading.kind = Kind::recurring;
    reading.precision = days ? Precision::day : rhythm.unit;
    reading.rrule = rule_of(rhythm);
    if (!stretch)
        return;
    if (!is_anchored(rhythm))
        return fill_count(reading, rhythm, *stretch);
    if (is_slot(rhythm))
        add_slots(reading, rhythm, *stretch);
    else if (rhythm.weekdays != 0 && rhythm.places == 0)
        add_weekdays(reading, rhythm, *stretch);
    else
        add_days_of_months(reading, rhythm, *stretch);
    if (reading.occurrences.empty())
        return;
    reading.first = reading.occurrences.front().first;
    reading.last = reading.occurrences.back().last;
}

} // namespace plan::deadline
