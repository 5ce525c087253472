#include "plan/resolve/given.hpp"

#include "header_values.hpp"
#include "people.hpp"

#include "plan/source/span.hpp"
#include "plan/support/text.hpp"
#include "plan/syntax/text.hpp"

#include <algorithm>
#include <string>

namespace plan::resolve {

std::optional<calendar::Date> given_date(std::string_view text) {
    return read_date(text);
}

std::optional<model::Period> given_period(std::string_view text) {
    const auto range = read_range(support::trim(text));
    auto period = range ? period_of(*range) : std::nullopt;
    if (period)
        period->text = std::string(support::trim(text));
    return period;
}

std::optional<std::vector<calendar::Interval>> given_event_dates(std::string_view text) {
    std::vector<calendar::Interval> dates;
    while (true) {
        const std::size_t comma = std::min(text.find(','), text.size());
        const auto range = read_range(support::trim(text.substr(0, comma)));
        if (!range || range->first.days.first != range->first.days.last ||
            range->last.days.first != range->last.days.last)
            return std::nullopt; // a month or a year is too vague for an event
        const calendar::Interval days{.first = range->first.days.first,
                                      .last = range->last.days.last};
        if (days.last < days.first)
            return std::nullopt;
        dates.push_back(days);
        if (comma == text.size())
            break;
        text.remove_prefix(comma + 1);
    }
    std::ranges::sort(dates);
    dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
    return dates;
}

std::vector<model::Responsible> given_responsibles(std::string_view text,
                                                   const model::Register& people) {
    syntax::Text words;
    words.append_raw({0, static_cast<std::uint32_t>(text.size())}, text);
    return People(people).read(words, model::Part::accountable, model::Source::written);
}

} // namespace plan::resolve
