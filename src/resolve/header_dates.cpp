#include "header_values.hpp"

#include "plan/support/text.hpp"

#include <array>

namespace plan::resolve {
namespace {

// No form of a period is longer than this.
constexpr std::size_t longest_range = 64;

// A plan for longer than this is a slip of the pen, and would make rhythms endless.
constexpr int longest_period_years = 50;

// Digits only, `least` to `most` of them.
std::optional<int> read_number(std::string_view text, std::size_t least, std::size_t most) {
    if (text.size() < least || text.size() > most)
        return std::nullopt;
    int number = 0;
    for (const char c : text) {
        if (!support::is_digit(c))
            return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

std::optional<calendar::Date> read_dotted_date(std::string_view text) {
    const std::size_t first = text.find('.');
    if (first == std::string_view::npos)
        return std::nullopt;
    const std::size_t second = text.find('.', first + 1);
    if (second == std::string_view::npos)
        return std::nullopt;
    const auto day = read_number(text.substr(0, first), 1, 2);
    const auto month = read_number(support::trim(text.substr(first + 1, second - first - 1)), 1, 2);
    const auto year = read_number(support::trim(text.substr(second + 1)), 4, 4);
    if (!day || !month || !year)
        return std::nullopt;
    return calendar::Date::from_ymd(*year, *month, *day);
}

std::optional<HeaderUnit> year_unit(int year) {
    const auto days = calendar::year_of(year);
    if (!days)
        return std::nullopt;
    return HeaderUnit{.days = *days, .bare_year = true};
}

// `2022-23`, `2022/2023`. A short second year must come after the first, else
// `2022-05` is a month.
std::optional<HeaderRange> read_years(std::string_view text) {
    const std::size_t mark = text.find_first_of("-/");
    if (mark == std::string_view::npos)
        return std::nullopt;
    const auto first = read_number(support::trim(text.substr(0, mark)), 4, 4);
    const std::string_view rest = support::trim(text.substr(mark + 1));
    auto last = read_number(rest, 2, 4);
    if (!first || !last || rest.size() == 3)
        return std::nullopt;
    if (rest.size() == 2) {
        if (text[mark] == '-' && *last <= *first % 100 && *last >= 1 && *last <= 12)
            return std::nullopt;
        last = *first - *first % 100 + *last;
    }
    const auto a = year_unit(*first);
    const auto b = year_unit(*last);
    if (!a || !b)
        return std::nullopt;
    return HeaderRange{.first = *a, .last = *b, .is_pair = true};
}

std::optional<HeaderRange> read_pair(std::string_view first, std::string_view last) {
    const auto a = read_unit(support::trim(first));
    const auto b = read_unit(support::trim(last));
    if (!a || !b)
        return std::nullopt;
    return HeaderRange{.first = *a, .last = *b, .is_pair = true};
}

} // namespace

std::optional<calendar::Date> read_date(std::string_view text) {
    text = support::trim(text);
    if (const auto day = calendar::Date::from_iso(text))
        return day;
    return read_dotted_date(text);
}

std::optional<HeaderUnit> read_unit(std::string_view text) {
    if (const auto day = read_date(text))
        return HeaderUnit{.days = {.first = *day, .last = *day}};
    if (const auto year = read_number(text, 4, 4))
        return year_unit(*year);
    if (text.size() != 7 || text[4] != '-')
        return std::nullopt;
    const auto year = read_number(text.substr(0, 4), 4, 4);
    const auto month = read_number(text.substr(5), 2, 2);
    if (!year || !month || *month < 1 || *month > 12)
        return std::nullopt;
    const auto days = calendar::month_of(*year, *month);
    if (!days)
        return std::nullopt;
    return HeaderUnit{.days = *days};
}

std::optional<HeaderRange> read_range(std::string_view written) {
    if (written.size() > longest_range)
        return std::nullopt;
    const std::string text = support::fold(written);
    if (const auto years = read_years(text))
        return years;
    if (const auto unit = read_unit(text))
        return HeaderRange{.first = *unit, .last = *unit};
    static constexpr std::array<std::string_view, 3> marks = {"..", " - ", " til "};
    const std::string_view view = text;
    for (const std::string_view mark : marks)
        if (const std::size_t at = view.find(mark); at != std::string_view::npos)
            return read_pair(view.substr(0, at), view.substr(at + mark.size()));
    // A dash without spaces: the one that has a whole unit on each side.
    for (std::size_t at = view.find('-'); at != std::string_view::npos; at = view.find('-', at + 1))
        if (const auto pair = read_pair(view.substr(0, at), view.substr(at + 1)))
            return pair;
    return std::nullopt;
}

std::optional<model::Period> period_of(const HeaderRange& range) {
    model::Period period;
    period.days = {.first = range.first.days.first, .last = range.last.days.last};
    if (period.days.last.year() - period.days.first.year() > longest_period_years)
        return std::nullopt;
    period.assumed = range.is_pair && range.first.bare_year && range.last.bare_year;
    return period;
}

} // namespace plan::resolve
