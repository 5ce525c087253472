#include "cli/find_measure.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using plan::cli::find_measure;
using plan::driver::MeasureName;
using plan::words::Language;
using Lines = std::vector<std::string>;

TEST_CASE("find_measure: one plan needs no plan's name") {
    const std::vector<MeasureName> names = {{"2021", "kurs"}, {"2021", "kurs-2"}, {"2021", "leir"}};
    CHECK(find_measure(names, "leir", Language::nb).index == 2);
    CHECK(find_measure(names, "leir", Language::nb).why == Lines{});
    CHECK(find_measure(names, "kur", Language::nb).why ==
          Lines{"flere tiltak passer med «kur»:", "kurs", "kurs-2"});
    CHECK(find_measure(names, "kur", Language::nn).why ==
          Lines{"fleire tiltak passar med «kur»:", "kurs", "kurs-2"});
    CHECK(find_measure(names, "kur", Language::en).why ==
          Lines{"more than one measure fits “kur”:", "kurs", "kurs-2"});
    CHECK(find_measure(names, "lier", Language::nb).why ==
          Lines{"det finnes intet tiltak «lier»; mente du leir?"});
    CHECK(find_measure(names, "lier", Language::nn).why ==
          Lines{"det finst ikkje noko tiltak «lier»; meinte du leir?"});
    CHECK(find_measure(names, "lier", Language::en).why ==
          Lines{"there is no measure “lier”; did you mean leir?"});
    CHECK(find_measure(names, "fest", Language::nb).why == Lines{"det finnes intet tiltak «fest»"});
    CHECK(find_measure({}, "fest", Language::nb).index == std::nullopt);
}

TEST_CASE("find_measure: measures of several plans are told apart by the plan") {
    const std::vector<MeasureName> names = {{"2021", "kurs"}, {"2022", "kurs"}, {"2022", "leir"}};
    CHECK(find_measure(names, "kurs", Language::nb).why ==
          Lines{"flere tiltak passer med «kurs»:", "2021/kurs", "2022/kurs"});
    CHECK(find_measure(names, "2021/leir", Language::nb).why ==
          Lines{"det finnes intet tiltak «2021/leir»; mente du 2022/leir?"});
    CHECK(find_measure(names, "2022/k", Language::nb).index == 1);
}

TEST_CASE("find_measure: twenty candidates are listed, the rest is counted") {
    std::vector<MeasureName> names;
    for (int i = 10; i < 33; ++i)
        names.push_back({"2021", "tiltak-" + std::to_string(i)});
    const Lines why = find_measure(names, "t", Language::nb).why;
    REQUIRE(why.size() == 22);
    CHECK(why[1] == "tiltak-10");
    CHECK(why[20] == "tiltak-29");
    CHECK(why[21] == "og 3 til");
    names.resize(20);
    CHECK(find_measure(names, "t", Language::nb).why.size() == 21);
}

} // namespace
