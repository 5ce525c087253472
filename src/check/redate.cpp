#include "redate.hpp"

#include "plan/support/text.hpp"

#include <fmt/format.h>

#include <vector>

namespace plan::check {
namespace {

struct Digits {
    std::size_t begin = 0;
    std::size_t end = 0;
    int value = 0;
};

// Every run of at most four digits.
std::vector<Digits> numbers_in(std::string_view phrase) {
    std::vector<Digits> found;
    for (std::size_t at = 0; at < phrase.size();) {
        if (!support::is_digit(phrase[at])) {
            ++at;
            continue;
        }
        Digits run{.begin = at};
        for (; at < phrase.size() && support::is_digit(phrase[at]); ++at)
            run.value = run.value > 9999 ? run.value : run.value * 10 + (phrase[at] - '0');
        run.end = at;
        if (run.end - run.begin <= 4)
            found.push_back(run);
    }
    return found;
}

// The first number that is the day's, before a month or an end.
std::optional<std::size_t> day_number(const std::vector<Digits>& numbers, calendar::Date day) {
    for (std::size_t i = 0; i < numbers.size(); ++i)
        if (numbers[i].value == day.day() && numbers[i].end - numbers[i].begin <= 2)
            return i;
    return std::nullopt;
}

// With the zero in front that the writer puts there.
void put(std::string& phrase, const Digits& run, int value, bool zero) {
    phrase.replace(run.begin, run.end - run.begin, fmt::format("{:0{}}", value, zero ? 2 : 1));
}

} // namespace

bool says_day(std::string_view phrase, calendar::Date day) {
    return phrase.find(day.iso()) != std::string_view::npos ||
           day_number(numbers_in(phrase), day).has_value();
}

std::optional<std::string> with_day(std::string_view phrase, calendar::Date from, calendar::Date to,
                                    words::Language language) {
    std::string out(phrase);
    if (const std::size_t at = out.find(from.iso()); at != std::string::npos)
        return out.replace(at, from.iso().size(), to.iso());
    const std::vector<Digits> numbers = numbers_in(phrase);
    const auto day = day_number(numbers, from);
    if (!day || from.year() != to.year())
        return std::nullopt;
    const Digits& at = numbers[*day];
    const Digits* month = *day + 1 < numbers.size() ? &numbers[*day + 1] : nullptr;
    if (month != nullptr &&
        (month->value != from.month() ||
         phrase.substr(at.end, month->begin - at.end).find_first_not_of(". /") !=
             std::string_view::npos))
        month = nullptr;
    // The later place first, so that the earlier one stays where it is.
    if (month != nullptr) {
        put(out, *month, to.month(), month->end - month->begin == 2);
    } else if (from.month() != to.month()) {
        const auto name = [&](int number) {
            return words::written(words::Context::month, static_cast<std::uint16_t>(number),
                                  language);
        };
        const std::size_t word = out.find(name(from.month()), at.end);
        if (word == std::string::npos)
            return std::nullopt;
        out.replace(word, name(from.month()).size(), name(to.month()));
    }
    put(out, at, to.day(),
        out[at.begin] == '0' || (month != nullptr && month->end - month->begin == 2));
    return out;
}

std::optional<std::string> with_year(std::string_view phrase, int from, int to) {
    std::optional<Digits> year;
    const std::vector<Digits> numbers = numbers_in(phrase);
    for (const Digits& run : numbers) {
        if (run.value != from || run.end - run.begin != 4)
            continue;
        if (year)
            return std::nullopt;
        year = run;
    }
    // `1.7.20`: the third of three numbers, after a full stop.
    if (!year && numbers.size() == 3 && numbers[2].value == from % 100 &&
        numbers[2].end - numbers[2].begin == 2 && phrase[numbers[2].begin - 1] == '.')
        year = numbers[2];
    if (!year)
        return std::nullopt;
    std::string out(phrase);
    const bool full = year->end - year->begin == 4;
    return out.replace(year->begin, year->end - year->begin,
                       full ? std::to_string(to) : fmt::format("{:02}", to % 100));
}

std::optional<calendar::Date> same_day_in(const calendar::Interval& period, calendar::Date day) {
    std::optional<calendar::Date> found;
    for (int year = period.first.year(); year <= period.last.year(); ++year) {
        const auto same = calendar::Date::from_ymd(year, day.month(), day.day());
        if (!same || !period.contains(*same))
            continue;
        if (found)
            return std::nullopt;
        found = same;
    }
    return found;
}

} // namespace plan::check
