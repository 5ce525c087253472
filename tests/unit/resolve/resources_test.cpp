// What a measure costs and needs: each item as `kroner text`, parted by ` | `.
#include "resolve/resources.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

std::string resources(std::string_view words) {
    std::string out;
    for (const plan::model::Resource& one : plan::resolve::read_resources(words)) {
        out += out.empty() ? "" : " | ";
        if (!one.kroner) {
            out += "- " + one.text;
            continue;
        }
        out += std::to_string(one.kroner->thousandths / plan::model::Decimal::one);
        if (const long long rest = one.kroner->thousandths % plan::model::Decimal::one; rest != 0)
            out += "+" + std::to_string(rest) + "/1000";
        out += one.text.empty() ? "" : " " + one.text;
    }
    return out;
}

struct Row {
    std::string_view text;
    std::string_view expected;
};

} // namespace

TEST_CASE("amounts of resources") {
    const Row rows[] = {
        {"", ""},
        {"500", "500"},
        {"2000", "2000"},
        {"5000,-", "5000"},
        {"5000,–", "5000"},
        {"10 000", "10000"},
        {"10\u00a0000", "10000"},
        {"10.000 kr", "10000"},
        {"10.000,- kr", "10000"},
        {"kr 500", "500"},
        {"kr. 500", "500"},
        {"Kr 10 000,-", "10000"},
        {"500kr", "500"},
        {"1 500,50 kr", "1500+500/1000"},
        {"20 kroner", "20"},
        {"20 kroner.", "20"},
        {"1,5 mill. kr", "1500000"},
        {"10 tusen", "10000"},
        {"ca. 500 kr", "500"},
        {"6000\n500", "6000 | 500"},
        {"6000 500", "6000 | 500"},
        {"6 000 500", "6000500"},
        {"500 kr per gang", "500 per gang"},
        {"500 kr pr. gang", "500 pr. gang"},
        {"500 per gang", "500 per gang"},
        {"10 000 Gjelder organisering generelt", "10000 Gjelder organisering generelt"},
        {"Frikjøp, Stæsj. 5000,-", "- Frikjøp, Stæsj. | 5000"},
        {"Foredragsholder 3 000 kr", "3000 Foredragsholder"},
        {"14 000 kr\nEgenandel 200 kr", "14000 | 200 Egenandel"},
        {"Mat 2000, leie 500", "2000 Mat | 500 leie"},
        {"Mat 2 000 kr og leie 500 kr", "2000 Mat | 500 leie"},
        {"Mat: 200 kr per gang", "200 Mat per gang"},
        {"500 (mat)", "500 mat"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(resources(row.text) == row.expected);
    }
}

TEST_CASE("resources that are no money") {
    const Row rows[] = {
        {"Frikjøp", "- Frikjøp"},
        {"2 frikjøpsdager", "- 2 frikjøpsdager"},
        {"120 løpesedler", "- 120 løpesedler"},
        {"Se budsjett 2021", "- Se budsjett 2021"},
        {"50 % stilling", "- 50 % stilling"},
        {"100 %", "- 100 %"},
        {"Etter avtale 12.05.2021", "- Etter avtale 12.05.2021"},
        {"20-årsjubileum", "- 20-årsjubileum"},
        {"2 000–3 000 kr", "- 2 000–3 000 kr"},
        {"Frikjøp; lokale", "- Frikjøp | - lokale"},
        {"5", "- 5"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(resources(row.text) == row.expected);
    }
}

TEST_CASE("letters without end before an amount cost no more than their length") {
    const std::string word(1U << 20U, 'a');
    CHECK(resources(word + " 500 kr") == "500 " + word);
}
