// A date that returns each year: `hvert år i uke 39`, `i februar hvert år`,
// `1. mai og 1. oktober årlig`.
#include "deadline/nth_weekday.hpp"
#include "deadline/phrase.hpp"

#include <algorithm>

namespace plan::deadline {

namespace {

using calendar::Interval;

// A period is a few years; a longer one is listed no further.
constexpr int most_yearly = 60;

bool is_by(const Lead& lead) {
    return lead.relation == Relation::by || lead.relation == Relation::until ||
           lead.relation == Relation::through;
}

// The month's last day, for what is due by it.
std::string last_of_month(int month) {
    return "FREQ=YEARLY;BYMONTH=" + std::to_string(month) + ";BYMONTHDAY=-1";
}

std::string rule_of_month(int month, const Lead& lead) {
    if (lead.relation == Relation::before)
        return lead.part == Part::whole ? last_of_month(month == 1 ? 12 : month - 1) : "";
    if (is_by(lead) || lead.part == Part::close)
        return last_of_month(month);
    return "FREQ=YEARLY;BYMONTH=" + std::to_string(month);
}

// Empty where no rule of RFC 5545 says the same. A rule of what has a beginning gives
// the first days, any other the last ones.
std::string rule_of(const Stretch& stretch, const Lead& lead) {
    const bool plain = lead.relation == Relation::none || lead.relation == Relation::in ||
                       lead.relation == Relation::during || lead.relation == Relation::at;
    const Term& term = stretch.first;
    const bool month = term.form == Form::month;
    const bool before_month = month && lead.relation == Relation::before;
    const bool whole = lead.part == Part::whole || (month && lead.part == Part::close);
    if (stretch.range || lead.offset || !whole || !(plain || is_by(lead) || before_month))
        return {};
    const std::string number = std::to_string(term.number);
    switch (term.form) {
    case Form::day:
        return "FREQ=YEARLY;BYMONTH=" + number + ";BYMONTHDAY=" + std::to_string(term.day);
    case Form::nth_weekday:
        return "FREQ=YEARLY;BYMONTH=" + number + ";BYDAY=" + by_day(term.day, term.weekday);
    case Form::month:
        return rule_of_month(term.number, lead);
    case Form::week:
        return "FREQ=YEARLY;BYWEEKNO=" + number + (plain ? ";BYDAY=MO" : ";BYDAY=SU");
    case Form::pending:
    case Form::nth_week:
    case Form::nth_weekend:
    case Form::nth_working_day:
    case Form::week_days:
    case Form::school_year:
    case Form::quarter:
    case Form::tertial:
    case Form::half:
    case Form::season:
    case Form::year:
    case Form::period:
    case Form::feast:
    case Form::moment:
        return {};
    }
    return {};
}

// `i mai og november`: the months of a list.
std::string rule_of(const Stretches& found, const Lead& lead) {
    if (found.count == 1)
        return rule_of(found.items[0], lead);
    std::string months;
    for (std::size_t k = 0; k < found.count; ++k) {
        const Stretch& item = found.items[k];
        const bool rising = k == 0 || found.items[k - 1].first.number < item.first.number;
        if (item.first.form != Form::month || !rising)
            return {};
        if (rule_of(item, lead) != "FREQ=YEARLY;BYMONTH=" + std::to_string(item.first.number))
            return {};
        months += (k == 0 ? "" : ",") + std::to_string(item.first.number);
    }
    return "FREQ=YEARLY;BYMONTH=" + months;
}

bool can_return(const Stretches& found) {
    const auto returns = [](const Term& term) {
        return term.year == 0 && term.form != Form::year && term.form != Form::period;
    };
    return found.count > 0 && std::all_of(found.items.begin(), found.items.begin() + found.count,
                                          [&returns](const Stretch& item) {
                                              return returns(item.first) && returns(item.last);
                                          });
}

// What is due within the period.
void add_years(Reading& reading, const Stretches& found, const Lead& lead, const Context& context) {
    const Interval& period = *context.period;
    const int last_year = std::min(period.last.year(), period.first.year() + most_yearly);
    for (std::size_t k = 0; k < found.count; ++k) {
        for (int year = period.first.year() - 1; year <= last_year; ++year) {
            const Days days = days_in(found.items[k], year, lead, context);
            if (days.last && period.contains(*days.last))
                reading.occurrences.push_back({.first = days.first, .last = *days.last});
        }
    }
    if (reading.occurrences.empty())
        return;
    std::sort(reading.occurrences.begin(), reading.occurrences.end(),
              [](const Occurrence& a, const Occurrence& b) { return a.last < b.last; });
    reading.first = reading.occurrences.front().first;
    reading.last = reading.occurrences.back().last;
}

} // namespace

std::uint32_t end_of_each_year(const Tokens& tokens, std::uint32_t i) {
    const Match match = tokens.match(i);
    if (match.is(Class::rhythm))
        return static_cast<Precision>(match.row->value) == Precision::year ? match.end : 0;
    if (!match.is(Class::every) || match.row->value != 1)
        return 0;
    const Match unit = tokens.match(match.end, Class::unit);
    return unit && static_cast<Precision>(unit.row->value) == Precision::year ? unit.end : 0;
}

std::optional<Phrase> read_each_year(const Scene& scene, std::uint32_t i, std::uint32_t last,
                                     const Lead& lead, const Stretches& found) {
    const Tokens& tokens = scene.tokens();
    const Context& context = scene.context();
    if (!can_return(found) || !tokens.stands_alone(i, last))
        return std::nullopt;
    Phrase phrase{.reading = reading_of(tokens, i, last), .last = last};
    Reading& reading = phrase.reading;
    place(reading, tokens, lead, found, context);
    if (reading.kind == Kind::invalid)
        return phrase;
    reading.kind = Kind::recurring;
    reading.year_inferred = false;
    reading.limit = false;
    reading.vague = false;
    reading.first.reset();
    reading.last.reset();
    reading.occurrences.clear();
    reading.rrule = rule_of(found, lead);
    if (context.period)
        add_years(reading, found, lead, context);
    return phrase;
}

} // namespace plan::deadline
