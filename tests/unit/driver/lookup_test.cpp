#include "plan/driver/lookup.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using plan::driver::Match;
using plan::driver::match;
using plan::driver::MeasureName;

const std::vector<MeasureName> names = {
    {"2021", "deltid"}, {"2021", "deltid-2"},      {"2021", "kurs"},
    {"2021", "lonn"},   {"2021-ungdom", "deltid"}, {"2021-ungdom", "leir"},
};

// `2`, `0 4`, `near 3` or `none`.
std::string said(std::string_view wanted, const std::vector<MeasureName>& among = names) {
    const Match found = match(among, wanted);
    if (found.found)
        return std::to_string(*found.found);
    if (found.near)
        return "near " + std::to_string(*found.near);
    std::string text;
    for (const std::size_t index : found.several)
        text += (text.empty() ? "" : " ") + std::to_string(index);
    return text.empty() ? "none" : text;
}

TEST_CASE("lookup: a measure by its id, its plan's and its own, or the beginning of them") {
    struct Row {
        std::string_view wanted;
        std::string_view found;
    };
    for (const Row& row : std::vector<Row>{
             {"kurs", "2"},
             {"KURS", "2"},
             {" kurs ", "2"},
             {"k", "2"},
             {"le", "5"},
             {"deltid-", "1"},
             {"deltid-2", "1"},
             {"2021-ungdom/deltid", "4"},
             {"2021-u/d", "4"},
             {"2021-ungdom/", "4 5"},
             {"/kurs", "2"},
             // a whole id goes before what begins so, also when it stands in two plans
             {"deltid", "0 4"},
             {"2021/deltid", "0"},
             {"delti", "0 1 4"},
             {"l", "3 5"},
             // so does a plan's
             {"2021/delti", "0 1"},
             {"2021/leir", "near 5"},
             {"202/leir", "5"},
             {"", "none"},
             {"/", "none"},
             {"xyz", "none"},
             {"2022/kurs", "near 2"},
         }) {
        CAPTURE(row.wanted);
        CHECK(said(row.wanted) == row.found);
    }
}

TEST_CASE("lookup: what is near is said when it is the only one") {
    CHECK(said("kusr") == "near 2");
    CHECK(said("delttid") == "near 0"); // the same id in two plans: the first
    CHECK(said("lonm") == "near 3");
    CHECK(said("lonmm") == "near 3"); // from five letters two slips
    CHECK(said("loxx") == "none");    // a short id: one
    CHECK(said("leirlonn") == "none");
    const std::vector<MeasureName> twins = {{"a", "mate"}, {"a", "mats"}};
    CHECK(said("matx", twins) == "none");
    CHECK(said("kurs", {}) == "none");
}

} // namespace
