#include "deadline/rhythm.hpp"

#include "deadline/nth_weekday.hpp"

#include <algorithm>

namespace plan::deadline {

namespace {

using calendar::Date;
using calendar::Interval;

// A period is a few years; a longer one lists no more than this.
constexpr std::size_t most_occurrences = 600;
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
    if (rhythm.weekday != 0 || rhythm.every != 1)
        return false;
    const int months = months_of(rhythm.unit);
    return months > 0 && months < 12;
}

std::string rule_of(const Rhythm& rhythm) {
    if (rhythm.weekday != 0) {
        std::string rule = rhythm.nth != 0 ? "FREQ=MONTHLY;" : "FREQ=WEEKLY;";
        if (rhythm.every > 1)
            rule += "INTERVAL=" + std::to_string(rhythm.every) + ";";
        return rule + "BYDAY=" + by_day(rhythm.nth, rhythm.weekday);
    }
    if (!is_slot(rhythm))
        return {};
    const int months = months_of(rhythm.unit);
    std::string rule = "FREQ=MONTHLY;";
    if (months > 1)
        rule += "INTERVAL=" + std::to_string(months) + ";";
    return rule + "BYMONTHDAY=-1"; // 31 would skip the short months
}

// The slots whose last day lies in the period.
void add_slots(Reading& reading, const Rhythm& rhythm, const Interval& period) {
    const int months = months_of(rhythm.unit);
    int year = period.first.year();
    int slot = (period.first.month() - 1) / months;
    while (reading.occurrences.size() < most_occurrences) {
        const auto first = calendar::month_of(year, slot * months + 1);
        const auto last = calendar::month_of(year, (slot + 1) * months);
        if (!first || !last || last->last > period.last)
            return;
        if (last->last >= period.first) {
            reading.occurrences.push_back({.first = first->first, .last = last->last});
        }
        if (++slot == 12 / months) {
            slot = 0;
            ++year;
        }
    }
}

void add_weekdays(Reading& reading, const Rhythm& rhythm, const Interval& period) {
    const int ahead = (rhythm.weekday - period.first.weekday() + 7) % 7;
    auto day = period.first.plus_days(ahead);
    while (day && *day <= period.last && reading.occurrences.size() < most_occurrences) {
        reading.occurrences.push_back({.first = {}, .last = *day});
        day = day->plus_days(7LL * rhythm.every);
    }
}

void add_nth_weekdays(Reading& reading, const Rhythm& rhythm, const Interval& period) {
    int year = period.first.year();
    int month = period.first.month();
    while (reading.occurrences.size() < most_occurrences) {
        const auto days = calendar::month_of(year, month);
        if (!days || days->first > period.last)
            return;
        const auto day = nth_weekday_of(*days, {.nth = rhythm.nth, .weekday = rhythm.weekday});
        if (day && period.contains(*day))
            reading.occurrences.push_back({.first = {}, .last = *day});
        year += month / 12;
        month = month % 12 + 1;
    }
}

// How often the rhythm begins within the period, from the period's first day.
int count_in(const Rhythm& rhythm, const Interval& period) {
    const long long days = calendar::days_between(period.first, period.last) + 1;
    const int months = months_of(rhythm.unit) * rhythm.every;
    if (months == 0) {
        const long long step = (rhythm.unit == Precision::day ? 1LL : 7LL) * rhythm.every;
        return static_cast<int>(std::max(1LL, (days + step - 1) / step));
    }
    const int whole = (period.last.year() - period.first.year()) * 12 + period.last.month() -
                      period.first.month() + (period.last.day() >= period.first.day() ? 1 : 0);
    return std::max(1, (whole + months - 1) / months);
}

} // namespace

void fill(Reading& reading, const Rhythm& rhythm, const Context& context) {
    reading.kind = Kind::recurring;
    reading.precision = rhythm.weekday != 0 ? Precision::day : rhythm.unit;
    reading.rrule = rule_of(rhythm);
    if (!context.period)
        return;
    if (rhythm.nth != 0) {
        add_nth_weekdays(reading, rhythm, *context.period);
    } else if (rhythm.weekday != 0) {
        add_weekdays(reading, rhythm, *context.period);
    } else if (is_slot(rhythm)) {
        add_slots(reading, rhythm, *context.period);
    } else {
        reading.quota =
            Quota{.min = count_in(rhythm, *context.period), .max = {}, .per = Precision::period};
    }
    if (reading.occurrences.empty())
        return;
    reading.first = reading.occurrences.front().first;
    reading.last = reading.occurrences.back().last;
}

} // namespace plan::deadline
