// Every row of the grammar of deadlines is read as grammar_rows.hpp says. The other
// tests of this folder go into the forms one by one.
#include "grammar_rows.hpp"
#include "reading_dump.hpp"

#include <doctest/doctest.h>

#include <set>

namespace {

using namespace plan::deadline;
using namespace plan::deadline::testing;

// Kind, days, precision, `~` for about, rule, quota, event, occurrences, faults.
std::string brief(const Reading& reading) {
    Reading plain = reading;
    plain.limit = false;
    plain.vague = false;
    plain.year_written = false;
    if (plain.kind == Kind::continuous || plain.kind == Kind::quota ||
        (plain.kind == Kind::recurring && plain.rrule.empty())) {
        plain.first.reset();
        plain.last.reset();
    }
    for (Fault& fault : plain.faults)
        if (fault.kind == FaultKind::placeholder || fault.kind == FaultKind::weekday ||
            fault.kind == FaultKind::slashes)
            fault.suggestion.clear();
    return dump(plain);
}

std::string brief(const std::vector<Reading>& readings) {
    std::string line;
    for (const Reading& reading : readings)
        line += (line.empty() ? "" : " | ") + brief(reading);
    return line;
}

void expect_rows(std::span<const GrammarRow> rows, const Context& context) {
    for (const GrammarRow& row : rows) {
        CAPTURE(row.section);
        CAPTURE(row.phrase);
        CHECK(brief(read(row.phrase, context)) == row.expected);
    }
}

// What must not be read as a date.
constexpr std::array no_dates{
    "kl. 18.30",
    "kl 18.30",
    "10.15–11.45",
    "10.11–11.45",
    "3.3.1",
    "§ 4.2",
    "9. trinn",
    "3. etasje",
    "12. landskongress i 30 år",
    "980.000",
    "10 000",
    "Avtale 500",
    "17. mai-komiteen",
    "Vedtatt på årsmøtet 30.1.19",
    "Vedtatt 1. mai",
    "17. mai-komiteens kasserer",
    "maiblomst",
};

} // namespace

TEST_CASE("every row of the grammar is read as it says, in each norm") {
    static const std::array events{
        Event{"årsmøtet",
              {{date("2021-01-28"), date("2021-01-28")}, {date("2022-03-10"), date("2022-03-10")}}},
        Event{"styremøte",
              {{date("2021-02-10"), date("2021-02-10")}, {date("2021-09-08"), date("2021-09-08")}}},
    };
    Context context = with_period(year_2021);
    context.adopted = date("2021-01-28");
    context.events = events;
    expect_rows(absolute, context);
    expect_rows(units, context);
    expect_rows(seasons_and_feasts, context);
    expect_rows(states, context);
    expect_rows(repeated, context);
    expect_rows(once_a_year, context);
    expect_rows(hanging, context);
    expect_rows(other_languages, context);
}

TEST_CASE("two quotas of one field, each by its own half-year") {
    const auto readings =
        read("3 arbeidsplasser i 1 halvår. 3 arbeidsplasser i 2. halvår", with_period(year_2021));
    REQUIRE(readings.size() == 2);
    for (const Reading& reading : readings) {
        CHECK(reading.kind == Kind::quota);
        REQUIRE(reading.quota);
        CHECK(reading.quota->min == 3);
        CHECK(reading.quota->per == Precision::half);
    }
    CHECK(iso(readings[0].last) == "2021-06-30");
    CHECK(iso(readings[1].last) == "2021-12-31");
}

TEST_CASE("what looks like a date and is none gives no day") {
    for (const std::string_view text : no_dates) {
        CAPTURE(text);
        for (const Reading& reading : read(text, with_period(year_2021))) {
            CHECK(reading.kind == Kind::invalid);
            CHECK_FALSE(reading.last);
        }
    }
}

TEST_CASE("the tables leave out no row of the grammar") {
    std::set<std::string_view> seen;
    const auto note = [&seen](std::span<const GrammarRow> rows) {
        for (const GrammarRow& row : rows)
            seen.insert(row.section);
    };
    note(absolute);
    note(units);
    note(seasons_and_feasts);
    note(states);
    note(repeated);
    note(once_a_year);
    note(hanging);
    const auto expect_all = [&seen](const std::string& section, int last, std::set<int> elsewhere) {
        for (int row = 1; row <= last; ++row) {
            const std::string name = section + "/" + std::to_string(row);
            CAPTURE(name);
            CHECK((elsewhere.contains(row) || seen.contains(name)));
        }
    };
    expect_all("2.1", 11, {});
    expect_all("2.2", 17, {});
    expect_all("2.3", 11, {});
    expect_all("2.4", 8, {});
    expect_all("2.5", 19, {18}); // the two quotas, above
    expect_all("2.6", 5, {});
}
