// The reader as a whole: places, letters, headings, time.
#include "growth.hpp"
#include "reading_dump.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace {

using namespace plan::deadline;
using namespace plan::deadline::testing;

} // namespace

TEST_CASE("a blank text has no readings, any other has one") {
    CHECK(read("", {}).empty());
    CHECK(read(" \t\n\xC2\xA0", {}).empty());
    CHECK(read(".", {}).empty());
    CHECK(read("x", {}).size() == 1);
    CHECK(read("7", {}).size() == 1);
}

TEST_CASE("places are bytes of the text as written") {
    const std::string_view text = "  Møter på  våren: innen 31.21.2021, ja";
    const auto readings = read(text, with_period(year_2021));
    REQUIRE(readings.size() == 2);
    for (const Reading& reading : readings) {
        CHECK(text.substr(reading.begin, reading.end - reading.begin) == reading.text);
    }
    CHECK(readings[0].text == "på  våren");
    REQUIRE(readings[1].faults.size() == 1);
    const Fault& fault = readings[1].faults[0];
    CHECK(text.substr(fault.begin, fault.end - fault.begin) == "31.21.2021");
    CHECK(fault.value == 21);
    CHECK(fault.limit == 12);
}

TEST_CASE("spaces, dashes and decomposed letters of every kind") {
    const Context context = with_period(year_2021);
    const std::string_view spring = "interval 2021-01-01..2021-06-30 season";
    CHECK(dump(read("va\xCC\x8Aren", context)) == spring);        // a and a ring
    CHECK(dump(read("v\xC3\xA5\xC2\xADren", context)) == spring); // a soft hyphen
    CHECK(dump(read("i\xC2\xA0mai", context)) == "interval 2021-05-01..2021-05-31 month");
    CHECK(dump(read("1.\xE2\x80\xAFmai", context)) == "day 2021-05-01 day");
    for (const std::string_view dash :
         {"-", "\xE2\x80\x91", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x88\x92"}) {
        const std::string range = "uke 36" + std::string{dash} + "37";
        CHECK(dump(read(range, context)) == "interval 2021-09-06..2021-09-19 week");
    }
}

TEST_CASE("headings that are a date are told from others") {
    for (const std::string_view heading :
         {"Januar", "Uke 36:", "Oktober – desember", "Våren 2022", "1. kvartal", "August:",
          "1. mai", "26.–27. august", "April/mai", "Første halvår", "Løpende", "Hele året",
          "Jevnlig hele året", "Ved behov:", "Hele perioden:", "Første mandag i mars:"}) {
        CAPTURE(heading);
        CHECK(is_date_heading(heading));
    }
    for (const std::string_view heading :
         {"", ":", "Mål", "3.1", "3.1 Heltid", "Mai og maiblomst",
          "I løpet av perioden:", "I perioden:", "i planperioden:", "Løpende oppgaver",
          "Ved behov skal vi:", "Mai neste år", "I perioden skal vi:", "Overordna mål 2021",
          "31.21.2021", "Årsmøtet", "Månedlig", "Tiltak 1"}) {
        CAPTURE(heading);
        CHECK_FALSE(is_date_heading(heading));
    }
}

namespace {

std::string repeated(std::string_view piece, std::size_t size) {
    std::string text;
    while (text.size() < size)
        text += piece;
    return text;
}

} // namespace

TEST_CASE("the time is linear in the length") {
    for (const std::string_view piece : {"1,",
                                         "1-",
                                         "1. og ",
                                         "mai og ",
                                         "møte ",
                                         "aprilx ",
                                         "1.1.2021 ",
                                         "1.1.20211",
                                         "innenn juni ",
                                         "før ",
                                         "i løpet ",
                                         "??",
                                         "5/",
                                         "kommer egen ",
                                         "løpende ",
                                         "ikke ",
                                         "neste år ",
                                         "ikke i mai ",
                                         "1/5 ",
                                         "2021.",
                                         "første mandag ",
                                         "første uke i ",
                                         "første halvdel av ",
                                         "hver uke ",
                                         "hvert år i mai ",
                                         "møtet i mai ",
                                         "utsatt til ",
                                         "~~1.5. ",
                                         "kr 1 ",
                                         "uke 1, 1.1. ",
                                         "ved behov "}) {
        CAPTURE(piece);
        CHECK_FALSE(read(repeated(piece, 40'000 / plan::testing::slowness), with_period(year_2021))
                        .empty());
    }
}

// Eight times the text takes about eight times the time; a square reader would take 64.
TEST_CASE("a megabyte of hostile text takes its share of the time and no more") {
    constexpr std::size_t whole = 1'048'576 / plan::testing::slowness;
    for (const std::string_view piece :
         {"1.1.1.1.", "1.", "innen ", "og ", "uke 1 ", "1.1.202101.1.2021", "((("}) {
        CAPTURE(piece);
        const std::string part = repeated(piece, whole / 8) + " mai";
        const std::string text = repeated(piece, whole) + " mai";
        const auto reading = [](const std::string& of) {
            return [&of] { REQUIRE_FALSE(read(of, with_period(year_2021)).empty()); };
        };
        const auto seconds = plan::testing::growth(20, reading(part), reading(text));
        CAPTURE(seconds.shorter);
        CAPTURE(seconds.longer);
        CHECK((seconds.longer < 0.05 || seconds.longer / seconds.shorter < 20));
    }
}
