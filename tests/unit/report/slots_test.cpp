// What falls due on its own, and which day of `Utført` ticks which of it.
#include "emit/fixture.hpp"

#include "plan/report/slots.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace plan::fixture;
using plan::deadline::Kind;
using plan::deadline::Precision;
using plan::deadline::Quota;
using plan::model::Deadline;
using plan::model::Measure;
using plan::report::Slot;

// `minst 4 ganger i måneden`, counted in a stretch.
Deadline quota(std::optional<int> min, std::optional<int> max, Precision per,
               std::string_view first, std::string_view last) {
    Deadline out = between("minst så mange ganger", first, last);
    out.reading.kind = Kind::quota;
    out.reading.quota = Quota{min, max, per};
    return out;
}

// `mars–april`, `1. mai`: intervals and, where both are one, days.
Deadline stretches(const std::vector<std::pair<std::string_view, std::string_view>>& all) {
    Deadline out;
    out.reading.kind = Kind::interval;
    for (const auto& [first, last] : all)
        out.reading.occurrences.push_back(
            {first == last ? std::nullopt : std::optional(day(first)), day(last)});
    return out;
}

std::string shown(const std::vector<Slot>& slots) {
    std::string out;
    for (const Slot& slot : slots) {
        out += out.empty() ? "" : ", ";
        out += slot.first ? slot.first->iso() + ".." : "";
        out += slot.last.iso();
        if (slot.need != 1)
            out += " x" + std::to_string(slot.need);
        if (slot.counted)
            out += " counted";
    }
    return out;
}

// `1/1 2021-04-21, 0/1`: ticks of need, and the day that ended it.
std::string progress(const Measure& measure, std::string_view as_of = "2029-01-01") {
    const plan::report::Progress made = plan::report::progress_of(measure, day(as_of));
    std::string out;
    for (std::size_t i = 0; i < made.slots.size(); ++i) {
        out += i == 0 ? "" : ", ";
        out += std::to_string(made.ticks[i]) + "/" + std::to_string(made.slots[i].need);
        if (made.is_done(i))
            out += " " + made.ended[i]->iso() + (made.is_late(i) ? " late" : "");
    }
    return out;
}

TEST_CASE("slots: a quota has one for each of its units") {
    struct {
        Precision per;
        std::string_view first, last, expected;
    } const cases[] = {
        {Precision::month, "2021-01-15", "2021-03-10",
         "2021-01-15..2021-01-31 x4 counted, 2021-02-01..2021-02-28 x4 counted"},
        {Precision::month, "2021-03-05", "2021-03-10", "2021-03-05..2021-03-10 x4 counted"},
        {Precision::week, "2021-01-06", "2021-01-17",
         "2021-01-06..2021-01-10 x4 counted, 2021-01-11..2021-01-17 x4 counted"},
        {Precision::quarter, "2021-01-01", "2021-06-30",
         "2021-01-01..2021-03-31 x4 counted, 2021-04-01..2021-06-30 x4 counted"},
        {Precision::tertial, "2021-01-01", "2021-12-31",
         "2021-01-01..2021-04-30 x4 counted, 2021-05-01..2021-08-31 x4 counted, "
         "2021-09-01..2021-12-31 x4 counted"},
        {Precision::half, "2021-03-11", "2022-03-10",
         "2021-03-11..2021-06-30 x4 counted, 2021-07-01..2021-12-31 x4 counted"},
        {Precision::half, "2021-08-01", "2022-07-31",
         "2021-08-01..2021-12-31 x4 counted, 2022-01-01..2022-06-30 x4 counted"},
        {Precision::year, "2021-03-11", "2023-03-10",
         "2021-03-11..2022-03-10 x4 counted, 2022-03-11..2023-03-10 x4 counted"},
        {Precision::year, "2021-03-11", "2022-06-30", "2021-03-11..2022-03-10 x4 counted"},
        {Precision::year, "2022-01-01", "2023-12-31",
         "2022-01-01..2022-12-31 x4 counted, 2023-01-01..2023-12-31 x4 counted"},
        {Precision::period, "2022-01-01", "2023-12-31", "2022-01-01..2023-12-31 x4 counted"},
    };
    for (const auto& each : cases) {
        CAPTURE(each.expected);
        const Deadline made = quota(4, std::nullopt, each.per, each.first, each.last);
        CHECK(shown(plan::report::slots(made.reading)) == each.expected);
    }
}

TEST_CASE("slots: how often a quota needs, and when it has none") {
    const auto of = [](std::optional<int> min, std::optional<int> max) {
        return shown(plan::report::slots(
            quota(min, max, Precision::year, "2021-01-01", "2021-12-31").reading));
    };
    CHECK(of(2, 3) == "2021-01-01..2021-12-31 x2 counted");
    CHECK(of(1, std::nullopt) == "2021-01-01..2021-12-31 counted");
    CHECK(of(std::nullopt, 3).empty()); // `maks 3` is kept by doing nothing

    Deadline unplaced = quota(4, std::nullopt, Precision::month, "2021-01-01", "2021-12-31");
    unplaced.reading.first.reset();
    unplaced.reading.last.reset();
    CHECK(plan::report::slots(unplaced.reading).empty());
}

TEST_CASE("slots: a rhythm without days is one count") {
    Deadline rhythm = quota(9, std::nullopt, Precision::period, "2021-01-01", "2021-12-31");
    rhythm.reading.kind = Kind::recurring;
    CHECK(shown(plan::report::slots(rhythm.reading)) == "2021-01-01..2021-12-31 x9 counted");
}

TEST_CASE("slots: days find what they tick") {
    const Deadline two_days =
        stretches({{"2021-04-30", "2021-04-30"}, {"2021-09-30", "2021-09-30"}});
    const Deadline two_months =
        stretches({{"2021-04-01", "2021-04-30"}, {"2021-09-01", "2021-09-30"}});
    const Deadline quarters = stretches({{"2021-01-01", "2021-03-31"},
                                         {"2021-04-01", "2021-06-30"},
                                         {"2021-07-01", "2021-09-30"},
                                         {"2021-10-01", "2021-12-31"}});
    const Deadline monthly = quota(2, std::nullopt, Precision::month, "2021-01-01", "2021-03-31");
    const Deadline twice_a_year =
        quota(2, std::nullopt, Precision::year, "2021-01-01", "2021-12-31");
    struct {
        std::string_view what;
        Deadline deadline;
        std::vector<std::string_view> days;
        std::string_view expected;
    } const cases[] = {
        {"nothing done", two_days, {}, "0/1, 0/1"},
        {"the first", two_days, {"2021-04-21"}, "1/1 2021-04-21, 0/1"},
        {"a day late", two_days, {"2021-05-01"}, "1/1 2021-05-01 late, 0/1"},
        {"nearer to the second", two_days, {"2021-09-01"}, "0/1, 1/1 2021-09-01"},
        {"a day nearer to the first", two_days, {"2021-07-15"}, "1/1 2021-07-15 late, 0/1"},
        {"a day nearer to the second", two_days, {"2021-07-16"}, "0/1, 1/1 2021-07-16"},
        {"as near to both: the earlier", two_months, {"2021-07-01"}, "1/1 2021-07-01 late, 0/1"},
        {"a tie within days",
         stretches({{"2021-05-01", "2021-05-01"}, {"2021-05-03", "2021-05-03"}}),
         {"2021-05-02"},
         "1/1 2021-05-02 late, 0/1"},
        {"both, the nearer chooses first",
         two_days,
         {"2021-07-20", "2021-09-15"},
         "1/1 2021-07-20 late, 1/1 2021-09-15"},
        {"inside the second month, the first missed",
         two_months,
         {"2021-09-03"},
         "0/1, 1/1 2021-09-03"},
        {"before a month begins", two_months, {"2021-03-28"}, "1/1 2021-03-28, 0/1"},
        {"twice in one month is not the next",
         two_months,
         {"2021-04-03", "2021-04-20"},
         "1/1 2021-04-03, 0/1"},
        {"twice in one month makes up for the one before",
         two_months,
         {"2021-09-03", "2021-09-20"},
         "1/1 2021-09-20 late, 1/1 2021-09-03"},
        {"a quarter each",
         quarters,
         {"2021-03-31", "2021-04-01", "2021-12-31"},
         "1/1 2021-03-31, 1/1 2021-04-01, 0/1, 1/1 2021-12-31"},
        {"the nearest missed quarter is made up for",
         quarters,
         {"2021-10-01", "2021-10-02"},
         "0/1, 0/1, 1/1 2021-10-02 late, 1/1 2021-10-01"},
        {"a quota counts in its unit",
         monthly,
         {"2021-01-05", "2021-01-06", "2021-02-07", "2021-03-08"},
         "2/2 2021-01-06, 1/2, 1/2"},
        {"more than it needs is no other unit's",
         monthly,
         {"2021-01-05", "2021-01-06", "2021-01-07"},
         "2/2 2021-01-06, 0/2, 0/2"},
        {"one too many in March makes up for February",
         monthly,
         {"2021-02-05", "2021-03-01", "2021-03-02", "2021-03-03"},
         "0/2, 2/2 2021-03-03 late, 2/2 2021-03-02"},
        {"after the stretch", monthly, {"2021-04-02"}, "0/2, 0/2, 1/2"},
        {"the day before the stretch", monthly, {"2020-12-31"}, "0/2, 0/2, 0/2"},
        {"years before one count", twice_a_year, {"2019-03-01", "2019-06-05"}, "0/2"},
        {"the year before and within", twice_a_year, {"2020-12-31", "2021-06-05"}, "1/2"},
        {"after one count", twice_a_year, {"2022-01-01", "2029-01-01"}, "2/2 2029-01-01 late"},
        {"once, years before", due("1. mai", "2021-05-01"), {"2019-03-01"}, "1/1 2019-03-01"},
        {"31 days before the first day", two_days, {"2021-03-30"}, "1/1 2021-03-30, 0/1"},
        {"32 days before the first day", two_days, {"2021-03-29"}, "0/1, 0/1"},
        {"a quarter before the first", quarters, {"2020-10-03"}, "1/1 2020-10-03, 0/1, 0/1, 0/1"},
        {"longer before the first quarter", quarters, {"2020-10-02"}, "0/1, 0/1, 0/1, 0/1"},
        {"a slot that ends later and begins first",
         stretches({{"2021-05-01", "2021-05-31"}, {"2021-04-01", "2021-06-30"}}),
         {"2021-04-15"},
         "0/1, 1/1 2021-04-15"},
    };
    for (const auto& each : cases) {
        CAPTURE(each.what);
        Measure m = measure("m", "x");
        m.deadlines = {each.deadline};
        if (!each.days.empty())
            m.done = {several("utført", each.days)};
        CHECK(progress(m) == each.expected);
    }
}

TEST_CASE("slots: a day that is to come ticks nothing") {
    Measure m = measure("m", "x");
    m.deadlines = {stretches({{"2021-04-30", "2021-04-30"}, {"2021-09-30", "2021-09-30"}})};
    m.done = {due("21.04.", "2021-04-21"), due("2. september", "2021-09-02")};
    CHECK(progress(m, "2021-04-20") == "0/1, 0/1");
    CHECK(progress(m, "2021-04-21") == "1/1 2021-04-21, 0/1");
    CHECK(progress(m, "2021-09-02") == "1/1 2021-04-21, 1/1 2021-09-02");
}

TEST_CASE("slots: a new deadline is for what was not done in time") {
    const auto moved = [](std::vector<std::string_view> days, const Deadline& to) {
        Measure m = measure("m", "x");
        m.deadlines = {stretches({{"2021-04-01", "2021-04-30"}, {"2021-09-01", "2021-09-30"}})};
        m.new_deadlines = {to};
        if (!days.empty())
            m.done = {several("utført", days)};
        const plan::report::Progress made = plan::report::progress_of(m, day("2029-01-01"));
        return shown(made.slots) + ": " + progress(m);
    };
    const Deadline later = due("15. oktober", "2021-10-15");
    CHECK(moved({}, later) == "2021-10-15: 0/1");
    CHECK(moved({"2021-04-21"}, later) ==
          "2021-04-01..2021-04-30, 2021-10-15: 1/1 2021-04-21, 0/1");
    CHECK(moved({"2021-04-21", "2021-10-03"}, later) ==
          "2021-04-01..2021-04-30, 2021-10-15: 1/1 2021-04-21, 1/1 2021-10-03");
    CHECK(moved({"2021-05-02"}, later) == "2021-10-15: 1/1 2021-05-02");
    CHECK(moved({"2021-04-21", "2021-09-03"}, later) ==
          "2021-04-01..2021-04-30, 2021-09-01..2021-09-30: 1/1 2021-04-21, 1/1 2021-09-03");
    CHECK(moved({"2021-05-10"}, several("15. mai og 15. okt.", {"2021-05-15", "2021-10-15"})) ==
          "2021-05-15, 2021-10-15: 1/1 2021-05-10, 0/1");
}

TEST_CASE("slots: a count that gets a new last day is the same count") {
    Measure m = measure("m", "x");
    m.deadlines = {quota(3, std::nullopt, Precision::year, "2021-01-01", "2021-12-31")};
    m.new_deadlines = {due("1. mars 2022", "2022-03-01")};
    m.done = {several("utført", {"2021-02-01", "2021-06-01"})};
    CHECK(progress(m) == "2/3");
}

} // namespace
