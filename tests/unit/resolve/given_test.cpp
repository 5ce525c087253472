// Values that stand on a command line have the forms of the front matter.
#include "plan/resolve/given.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace plan;

std::string period(std::string_view text) {
    const auto given = resolve::given_period(text);
    return given ? given->days.first.iso() + ".." + given->days.last.iso() +
                       (given->assumed ? " assumed" : "")
                 : "none";
}

std::string dates(std::string_view text) {
    const auto given = resolve::given_event_dates(text);
    if (!given)
        return "none";
    std::string out;
    for (const calendar::Interval& days : *given)
        out += days.first.iso() + ".." + days.last.iso() + " ";
    return out;
}

TEST_CASE("given: every form of a period") {
    const std::vector<std::pair<std::string_view, std::string_view>> cases = {
        {"2021", "2021-01-01..2021-12-31"},
        {" 2021 ", "2021-01-01..2021-12-31"},
        {"2022-23", "2022-01-01..2023-12-31 assumed"},
        {"2022/2023", "2022-01-01..2023-12-31 assumed"},
        {"2023-08..2024-07", "2023-08-01..2024-07-31"},
        {"2021-03-11..2022-03-10", "2021-03-11..2022-03-10"},
        {"11.3.2021 til 10.3.2022", "2021-03-11..2022-03-10"},
        {"2022..2021", "2022-01-01..2021-12-31 assumed"},
        {"2021-02-30", "none"},
        {"2000-2099", "none"},
        {"mai", "none"},
        {"", "none"},
    };
    for (const auto& [text, expected] : cases) {
        CAPTURE(text);
        CHECK(period(text) == expected);
    }
}

TEST_CASE("given: an event's dates") {
    const std::vector<std::pair<std::string_view, std::string_view>> cases = {
        {"2021-01-28", "2021-01-28..2021-01-28 "},
        {"10.3.2022, 2021-01-28", "2021-01-28..2021-01-28 2022-03-10..2022-03-10 "},
        {"2021-05-01..2021-05-07", "2021-05-01..2021-05-07 "},
        {"2021-01-28,2021-01-28", "2021-01-28..2021-01-28 "},
        {"2021-05-07..2021-05-01", "none"},
        {"2021-05", "none"},
        {"2021-05-01,", "none"},
        {"", "none"},
    };
    for (const auto& [text, expected] : cases) {
        CAPTURE(text);
        CHECK(dates(text) == expected);
    }
}

} // namespace
