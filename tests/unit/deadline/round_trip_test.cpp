// Every day from 1970 to 2100, and some years in every form and both norms, reads back
// as that day.
#include "reading_dump.hpp"

#include <doctest/doctest.h>

namespace {

using namespace plan::deadline;
using namespace plan::deadline::testing;
using plan::calendar::Date;

struct Norm {
    std::array<std::string_view, 7> weekdays;
    std::string_view by;
    std::string_view latest;
    std::string_view week;
    std::string_view from;
};

constexpr std::array norms{
    Norm{.weekdays = {"mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"},
         .by = "innen",
         .latest = "senest",
         .week = "uke",
         .from = "fra og med"},
    Norm{.weekdays = {"måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "sundag"},
         .by = "innan",
         .latest = "seinast",
         .week = "veke",
         .from = "frå og med"},
};

constexpr std::array<std::string_view, 12> months{"januar",    "februar", "mars",     "april",
                                                  "mai",       "juni",    "juli",     "august",
                                                  "september", "oktober", "november", "desember"};

std::string padded(int value) {
    return value < 10 ? "0" + std::to_string(value) : std::to_string(value);
}

struct Written {
    std::string text;
    bool limit = false; // a preposition makes it the last day
};

std::vector<Written> forms_with_year(Date day, const Norm& norm) {
    const std::string d = std::to_string(day.day());
    const std::string m = std::to_string(day.month());
    const std::string y = std::to_string(day.year());
    const std::string month{months[static_cast<std::size_t>(day.month() - 1)]};
    const std::string weekday{norm.weekdays[static_cast<std::size_t>(day.weekday() - 1)]};
    std::vector<Written> forms{
        {day.iso()},
        {d + "." + m + "." + y},
        {padded(day.day()) + "." + padded(day.month()) + "." + y},
        {d + ". " + m + ". " + y},
        {d + "/" + m + "/" + y},
        {d + ". " + month + " " + y},
        {d + "." + month + " " + y},
        {"den " + d + ". " + month + ", " + y},
        {weekday + " " + d + ". " + month + " " + y},
        {weekday + " " + padded(day.day()) + "." + padded(day.month()) + "." + y},
        {std::string{norm.by} + " " + d + "." + m + "." + y, true},
        {std::string{norm.latest} + " " + weekday + " den " + d + ". " + month + " " + y, true},
    };
    if (day.year() < 2070) // two digits reach no further
        forms.push_back({padded(day.day()) + "." + padded(day.month()) + "." + y.substr(2)});
    return forms;
}

std::vector<Written> forms_in_period(Date day, const Norm& norm) {
    const std::string d = std::to_string(day.day());
    const std::string month{months[static_cast<std::size_t>(day.month() - 1)]};
    const std::string weekday{norm.weekdays[static_cast<std::size_t>(day.weekday() - 1)]};
    return {
        {d + ". " + month},
        {d + " " + month},
        {padded(day.day()) + "." + padded(day.month()) + "."},
        {weekday + " " + d + ". " + month},
        {std::string{norm.by} + " " + d + "." + month, true},
        {"til og med " + d + ". " + month, true},
    };
}

void expect_day(const Written& form, const Context& context, Date day) {
    const std::string& text = form.text;
    const auto readings = read(text, context);
    const bool same = readings.size() == 1 && readings[0].kind == Kind::day &&
                      readings[0].last == day && readings[0].text == text &&
                      readings[0].limit == form.limit && !readings[0].vague;
    if (same)
        return; // an assertion for each would take longer than the reading
    CAPTURE(text);
    CHECK(dump(readings) == day.iso());
}

} // namespace

TEST_CASE("every day of some years reads back in every form") {
    for (const std::string_view year : {"1972", "2021", "2024", "2026", "2100"}) {
        const std::string period = std::string{year} + "-01-01.." + std::string{year} + "-12-31";
        const Context context = with_period(period);
        for (auto day = std::optional{context.period->first}; day && *day <= context.period->last;
             day = day->plus_days(1)) {
            for (const Norm& norm : norms) {
                for (const Written& form : forms_with_year(*day, norm))
                    expect_day(form, {}, *day);
                for (const Written& form : forms_in_period(*day, norm))
                    expect_day(form, context, *day);
            }
        }
    }
}

// One form with its year and one without for each day, another one the day after, so that
// each month of the years meets each form.
TEST_CASE("every day from 1970 to 2100 reads back") {
    const Date last = date("2100-12-31");
    std::size_t turn = 0;
    for (auto day = std::optional{date("1970-01-01")}; day && *day <= last;
         day = day->plus_days(1), ++turn) {
        const Norm& norm = norms[turn % norms.size()];
        const auto with_year = forms_with_year(*day, norm);
        expect_day(with_year[turn / 2 % with_year.size()], {}, *day);
        const auto without = forms_in_period(*day, norm);
        Context context;
        context.period = plan::calendar::year_of(day->year());
        expect_day(without[turn / 2 % without.size()], context, *day);
    }
}

TEST_CASE("every week reads back as its seven days") {
    for (int year = 2019; year <= 2027; ++year) {
        for (int week = 1; week <= plan::calendar::weeks_in_year(year); ++week) {
            for (const Norm& norm : norms) {
                const std::string text = std::string{norm.week} + " " + std::to_string(week) + " " +
                                         std::to_string(year);
                const auto readings = read(text, {});
                const auto expected = plan::calendar::week_of(year, week);
                REQUIRE(readings.size() == 1);
                REQUIRE(expected.has_value());
                CHECK(readings[0].first == expected->first);
                CHECK(readings[0].last == expected->last);
            }
        }
    }
}

TEST_CASE("an open end reaches the period's last day in both norms") {
    for (const Norm& norm : norms) {
        const std::string text = std::string{norm.from} + " 1. mai";
        CHECK(dump(read(text, with_period("2021-01-01..2021-12-31"))) ==
              "interval 2021-05-01..2021-12-31 day");
    }
}
