// The state on every day of a year, for each kind of deadline: from which day each state
// holds, as a table written by hand.
#include "emit/fixture.hpp"

#include "plan/report/status_report.hpp"

#include <doctest/doctest.h>

#include <functional>
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
using plan::words::StatusWord;

struct Walk {
    std::string_view what;
    std::function<void(Measure&)> write;
    std::string_view expected; // `01-01 not-started, 04-01 due-soon`: of 2021
};

std::string walked(const Measure& measure) {
    std::string out;
    std::string_view before;
    for (auto today = day("2021-01-01"); today <= day("2021-12-31"); today = *today.plus_days(1)) {
        const auto state = plan::report::name(plan::report::state_of(measure, today));
        if (state == before)
            continue;
        out += out.empty() ? "" : ", ";
        out += today.iso().substr(5) + " " + std::string(state);
        before = state;
    }
    return out;
}

void check_all(const std::vector<Walk>& walks) {
    for (const Walk& each : walks) {
        CAPTURE(each.what);
        Measure m = measure("m", "Gjøre noe.");
        each.write(m);
        CHECK(walked(m) == each.expected);
    }
}

Deadline counted(int least, Precision per, std::string_view last = "2021-12-31") {
    Deadline out = between("minst så mange", "2021-01-01", last);
    out.reading.kind = Kind::quota;
    out.reading.quota = Quota{least, std::nullopt, per};
    return out;
}

Deadline quarters() {
    Deadline out = dateless("kvartalsvis", Kind::recurring);
    for (const auto& [first, last] : {std::pair{"2021-01-01", "2021-03-31"},
                                      {"2021-04-01", "2021-06-30"},
                                      {"2021-07-01", "2021-09-30"},
                                      {"2021-10-01", "2021-12-31"}})
        out.reading.occurrences.push_back({day(first), day(last)});
    return out;
}

TEST_CASE("state, day by day: one thing due") {
    check_all({
        {"a day", [](Measure& m) { m.deadlines = {due("1. juni", "2021-06-01")}; },
         "01-01 not-started, 05-02 due-soon, 06-01 due-today, 06-02 overdue"},
        {"a month is due on its last day",
         [](Measure& m) { m.deadlines = {between("juni", "2021-06-01", "2021-06-30")}; },
         "01-01 not-started, 05-31 due-soon, 06-30 due-today, 07-01 overdue"},
        {"under way",
         [](Measure& m) {
             m.deadlines = {due("1. juni", "2021-06-01")};
             m.status = status(StatusWord::in_progress, "2021-03-01");
         },
         "01-01 not-started, 03-01 in-progress, 05-02 due-soon, 06-01 due-today, 06-02 overdue"},
        {"done late",
         [](Measure& m) {
             m.deadlines = {due("1. juni", "2021-06-01")};
             m.done = {due("20. juni", "2021-06-20")};
         },
         "01-01 not-started, 05-02 due-soon, 06-01 due-today, 06-02 overdue, 06-20 done-late"},
        {"postponed in time",
         [](Measure& m) {
             m.deadlines = {due("1. juni", "2021-06-01")};
             m.new_deadlines = {due("1. oktober", "2021-10-01")};
             m.status = status(StatusWord::postponed, "2021-05-20");
         },
         "01-01 not-started, 05-20 postponed, 10-02 overdue"},
        {"an event that got its outcome",
         [](Measure& m) {
             m.time = {between("26.–27. august", "2021-08-26", "2021-08-27")};
             m.status = status(StatusWord::done, "2021-09-10");
         },
         "01-01 not-started, 07-28 due-soon, 08-27 due-today, 08-28 overdue, 09-10 done"},
    });
}

TEST_CASE("state, day by day: never overdue") {
    check_all({
        {"continuous", [](Measure& m) { m.deadlines = {dateless("løpende", Kind::continuous)}; },
         "01-01 ongoing"},
        {"on demand", [](Measure& m) { m.deadlines = {dateless("ved behov", Kind::on_demand)}; },
         "01-01 on-demand"},
        {"at most",
         [](Measure& m) {
             m.deadlines = {counted(1, Precision::year)};
             m.deadlines[0].reading.quota = Quota{std::nullopt, 3, Precision::year};
         },
         "01-01 ongoing"},
        {"no deadline", [](Measure&) {}, "01-01 undated"},
        {"a placeholder", [](Measure& m) { m.deadlines = {dateless("??", Kind::none)}; },
         "01-01 undated"},
    });
}

TEST_CASE("state, day by day: several things due") {
    const auto with = [](std::vector<std::string_view> days) {
        return [=](Measure& m) {
            m.deadlines = {several("1. april og 1. oktober", {"2021-04-01", "2021-10-01"})};
            if (!days.empty())
                m.done = {several("utført", days)};
        };
    };
    check_all({
        {"none done", with({}),
         "01-01 not-started, 03-02 due-soon, 04-01 due-today, 04-02 overdue"},
        {"each in time", with({"2021-03-20", "2021-09-20"}),
         "01-01 not-started, 03-02 due-soon, 03-20 partly-done, 09-01 due-soon, 09-20 done"},
        {"the first late", with({"2021-04-11", "2021-09-20"}),
         "01-01 not-started, 03-02 due-soon, 04-01 due-today, 04-02 overdue, 04-11 partly-done, "
         "09-01 due-soon, 09-20 done-late"},
        {"the first missed", with({"2021-09-20"}),
         "01-01 not-started, 03-02 due-soon, 04-01 due-today, 04-02 overdue"},
        {"the second missed", with({"2021-03-20"}),
         "01-01 not-started, 03-02 due-soon, 03-20 partly-done, 09-01 due-soon, 10-01 due-today, "
         "10-02 overdue"},
        {"a quarter each",
         [](Measure& m) {
             m.deadlines = {quarters()};
             m.done = {several("utført", {"2021-03-26", "2021-06-29", "2021-09-01"})};
         },
         "01-01 not-started, 03-01 due-soon, 03-26 partly-done, 05-31 due-soon, "
         "06-29 partly-done, 08-31 due-soon, 09-01 partly-done, 12-01 due-soon, 12-31 due-today"},
        {"the rest moved after the first was done",
         [&](Measure& m) {
             with({"2021-03-20"})(m);
             m.new_deadlines = {due("1. desember", "2021-12-01")};
         },
         "01-01 not-started, 03-20 partly-done, 11-01 due-soon, 12-01 due-today, 12-02 overdue"},
    });
}

TEST_CASE("state, day by day: what is counted") {
    check_all({
        {"twice in the year, none done",
         [](Measure& m) { m.deadlines = {counted(2, Precision::year)}; },
         "01-01 ongoing, 12-01 due-soon, 12-31 due-today"},
        {"twice in the first half, once done",
         [](Measure& m) {
             m.deadlines = {counted(2, Precision::half, "2021-06-30")};
             m.done = {due("3. mars", "2021-03-03")};
         },
         "01-01 ongoing, 03-03 partly-done, 05-31 due-soon, 06-30 due-today, 07-01 overdue"},
        {"twice in each half, done in the first",
         [](Measure& m) {
             m.deadlines = {counted(2, Precision::half)};
             m.done = {several("utført", {"2021-03-03", "2021-04-04"})};
         },
         "01-01 ongoing, 03-03 partly-done, 12-01 due-soon, 12-31 due-today"},
        {"each month, never done", [](Measure& m) { m.deadlines = {counted(4, Precision::month)}; },
         "01-01 due-soon, 01-31 due-today, 02-01 overdue"},
        {"as often as it shall",
         [](Measure& m) {
             m.deadlines = {counted(2, Precision::year)};
             m.done = {several("utført", {"2021-03-03", "2021-04-04"})};
         },
         "01-01 ongoing, 03-03 partly-done, 04-04 done"},
    });
}

} // namespace
