// Days with names of their own: fixed ones, and those that follow Easter.
#include "reading_dump.hpp"

#include <doctest/doctest.h>

namespace {

using namespace plan::deadline;
using namespace plan::deadline::testing;

constexpr std::array fixed{
    Case{"nyttårsdag", "day 2021-01-01 day"},
    Case{"1. nyttårsdag", "day 2021-01-01 day"},
    Case{"sankthansaften", "day 2021-06-23 day"},
    Case{"sankthans", "day 2021-06-24 day"},
    Case{"jonsok", "day 2021-06-24 day"},
    Case{"julaften", "day 2021-12-24 day"},
    Case{"innen julaften", "day 2021-12-24 day limit"},
    Case{"før julaften", "day 2021-12-23 day limit"},
    Case{"jolaftan", "day 2021-12-24 day"},
    Case{"1. juledag", "day 2021-12-25 day"},
    Case{"2. juledag", "day 2021-12-26 day"},
    Case{"andre joledag", "day 2021-12-26 day"},
    Case{"nyttårsaften", "day 2021-12-31 day"},
    Case{"nyttårsaftan", "day 2021-12-31 day"},
};

constexpr std::array movable{
    Case{"palmesøndag", "day 2021-03-28 day"},
    Case{"skjærtorsdag", "day 2021-04-01 day"},
    Case{"skjertorsdag", "day 2021-04-01 day"},
    Case{"langfredag", "day 2021-04-02 day"},
    Case{"langfredag 2022", "day 2022-04-15 day written"},
    Case{"påskeaften", "day 2021-04-03 day"},
    Case{"1. påskedag", "day 2021-04-04 day"},
    Case{"2. påskedag", "day 2021-04-05 day"},
    Case{"andre påskedag", "day 2021-04-05 day"},
    Case{"Kristi himmelfartsdag", "day 2021-05-13 day"},
    Case{"Kristi himmelferdsdag", "day 2021-05-13 day"},
    Case{"pinseaften", "day 2021-05-22 day"},
    Case{"1. pinsedag", "day 2021-05-23 day"},
    Case{"2. pinsedag", "day 2021-05-24 day"},
    Case{"fra skjærtorsdag til 2. påskedag", "interval 2021-04-01..2021-04-05 day"},
    Case{"uka før langfredag", "interval 2021-03-26..2021-04-01 day"},
    Case{"langfredag 2. april", "day 2021-04-02 day"},
    Case{"innen julaften 24.12.", "day 2021-12-24 day limit"},
    Case{"langfredag 3. april", "invalid !unreadable"},
};

} // namespace

TEST_CASE("days with names of their own") {
    expect(fixed, with_period("2021-01-01..2021-12-31"));
}

TEST_CASE("days that follow Easter") {
    expect(movable, with_period("2021-01-01..2021-12-31"));
}
