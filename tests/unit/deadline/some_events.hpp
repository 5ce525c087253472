// The events of a plan, for phrases that hang on them.
#pragma once

#include "reading_dump.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace plan::deadline::testing {

inline std::vector<Event> some_events() {
    const auto day = [](std::string_view text) {
        return calendar::Interval{date(text), date(text)};
    };
    return {
        {.name = "årsmøtet", .dates = {day("2021-01-28"), day("2022-03-10")}},
        {.name = "styremøte", .dates = {day("2021-05-05"), day("2021-09-01")}},
        {.name = "Ekstraordinært landsmøte", .dates = {{date("2021-10-10"), date("2021-10-13")}}},
        {.name = "Kampanjeuke", .dates = {{date("2021-06-07"), date("2021-06-13")}}},
        {.name = "FAU-møte", .dates = {day("2021-02-02"), day("2021-11-16")}},
        {.name = "Landsmøtet", .dates = {day("2021-10-10")}},
    };
}

} // namespace plan::deadline::testing
