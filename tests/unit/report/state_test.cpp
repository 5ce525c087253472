// The state on a day, as a table: what stands in the plan, the reporting day,
// and what a board should be told.
#include "emit/fixture.hpp"

#include "plan/report/status_report.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <string_view>

namespace {

using namespace plan::fixture;
using plan::deadline::Kind;
using plan::model::Measure;
using plan::report::State;
using plan::words::StatusWord;

struct Case {
    std::string_view what;
    std::function<void(Measure&)> write;
    std::string_view as_of;
    std::string_view expected;
};

Measure of(const Case& each) {
    Measure out = measure("m", "Gjøre noe.");
    each.write(out);
    return out;
}

void check_all(const std::vector<Case>& cases) {
    for (const Case& each : cases) {
        CAPTURE(each.what);
        CAPTURE(each.as_of);
        CHECK(plan::report::name(plan::report::state_of(of(each), day(each.as_of))) ==
              each.expected);
    }
}

void first_of_may(Measure& m) {
    m.deadlines = {due("1. mai", "2021-05-01")};
}

TEST_CASE("state: a day decides") {
    check_all({
        {"far ahead", first_of_may, "2021-03-31", "not-started"},
        {"thirty days ahead", first_of_may, "2021-04-01", "due-soon"},
        {"the day before", first_of_may, "2021-04-30", "due-soon"},
        {"the day itself", first_of_may, "2021-05-01", "due-today"},
        {"the day after", first_of_may, "2021-05-02", "overdue"},
        {"an interval counts to its last day",
         [](Measure& m) { m.deadlines = {between("mai", "2021-05-01", "2021-05-31")}; },
         "2021-05-31", "due-today"},
        {"no deadline", [](Measure&) {}, "2021-05-02", "undated"},
        {"continuous is never overdue",
         [](Measure& m) { m.deadlines = {dateless("løpende", Kind::continuous)}; }, "2029-05-02",
         "ongoing"},
        {"on demand is never overdue",
         [](Measure& m) { m.deadlines = {dateless("ved behov", Kind::on_demand)}; }, "2029-05-02",
         "on-demand"},
        {"a rhythm without dates is ongoing",
         [](Measure& m) { m.deadlines = {dateless("hver 6. uke", Kind::recurring)}; }, "2021-05-02",
         "ongoing"},
        {"a reference has no day",
         [](Measure& m) { m.deadlines = {dateless("se over", Kind::reference)}; }, "2021-05-02",
         "undated"},
        {"an impossible date has no day",
         [](Measure& m) { m.deadlines = {dateless("31.21.2021", Kind::invalid)}; }, "2021-05-02",
         "undated"},
    });
}

TEST_CASE("state: a status speaks from its date on") {
    const auto with = [](StatusWord word, std::string_view date = {}) {
        return [=](Measure& m) {
            first_of_may(m);
            m.status = status(word, date);
        };
    };
    check_all({
        {"done in time", with(StatusWord::done, "2021-05-01"), "2021-06-01", "done"},
        {"done a day late", with(StatusWord::done, "2021-05-02"), "2021-06-01", "done-late"},
        {"done without a date", with(StatusWord::done), "2021-06-01", "done"},
        {"done tomorrow is not done yet", with(StatusWord::done, "2021-06-02"), "2021-06-01",
         "overdue"},
        {"under way and late is late", with(StatusWord::in_progress), "2021-06-01", "overdue"},
        {"partly done and late is late", with(StatusWord::partly_done), "2021-06-01", "overdue"},
        {"under way", with(StatusWord::in_progress), "2021-02-01", "in-progress"},
        {"partly done", with(StatusWord::partly_done), "2021-02-01", "partly-done"},
        {"soon goes before under way", with(StatusWord::in_progress), "2021-04-20", "due-soon"},
        {"cancelled", with(StatusWord::cancelled), "2021-06-01", "cancelled"},
        {"cancelled later", with(StatusWord::cancelled, "2021-07-01"), "2021-06-01", "overdue"},
        {"carried forward", with(StatusWord::carried_forward), "2021-06-01", "carried-forward"},
        {"carried forward later", with(StatusWord::carried_forward, "2021-07-01"), "2021-06-01",
         "overdue"},
        {"not started and late is late", with(StatusWord::not_started), "2021-06-01", "overdue"},
        {"postponed later", with(StatusWord::postponed, "2021-07-01"), "2021-06-01", "overdue"},
        {"partly done without a deadline",
         [](Measure& m) { m.status = status(StatusWord::partly_done); }, "2021-06-01",
         "partly-done"},
        {"partly done, of what is continuous",
         [](Measure& m) {
             m.deadlines = {dateless("løpende", Kind::continuous)};
             m.status = status(StatusWord::partly_done);
         },
         "2021-06-01", "partly-done"},
        {"an evaluation never decides",
         [](Measure& m) { m.evaluation = {due("1. mai", "2021-05-01")}; }, "2021-06-01", "undated"},
        {"postponed without a new deadline", with(StatusWord::postponed), "2021-06-01",
         "postponed"},
        {"under way without a deadline",
         [](Measure& m) { m.status = status(StatusWord::in_progress); }, "2021-06-01",
         "in-progress"},
        {"an unknown word counts for nothing",
         [](Measure& m) {
             first_of_may(m);
             m.status = status(StatusWord::done);
             m.status->known = false;
         },
         "2021-06-01", "overdue"},
    });
}

TEST_CASE("state: a tick and Utført") {
    check_all({
        {"a ticked box is done",
         [](Measure& m) {
             first_of_may(m);
             m.ticked = true;
         },
         "2021-06-01", "done"},
        {"an empty box is not",
         [](Measure& m) {
             first_of_may(m);
             m.ticked = false;
         },
         "2021-06-01", "overdue"},
        {"a tick takes the date of Utført",
         [](Measure& m) {
             first_of_may(m);
             m.ticked = true;
             m.done = {due("3. mai", "2021-05-03")};
         },
         "2021-06-01", "done-late"},
        {"a tick before its date does not count",
         [](Measure& m) {
             first_of_may(m);
             m.ticked = true;
             m.done = {due("3. juni", "2021-06-03")};
         },
         "2021-06-01", "overdue"},
        {"Utført alone is done",
         [](Measure& m) {
             first_of_may(m);
             m.done = {due("30. april", "2021-04-30")};
         },
         "2021-06-01", "done"},
        {"cancelled goes before a tick",
         [](Measure& m) {
             m.ticked = true;
             m.status = status(StatusWord::cancelled);
         },
         "2021-06-01", "cancelled"},
        {"Utført never ends what is continuous",
         [](Measure& m) {
             m.deadlines = {dateless("løpende", Kind::continuous)};
             m.done = {due("1. mai", "2021-05-01")};
         },
         "2021-06-01", "ongoing"},
    });
}

TEST_CASE("state: the last new deadline drives it") {
    const auto moved = [](bool postponed) {
        return [=](Measure& m) {
            first_of_may(m);
            m.new_deadlines = {due("1. juni", "2021-06-01"), due("1. september", "2021-09-01")};
            if (postponed)
                m.status = status(StatusWord::postponed, "2021-04-20");
        };
    };
    check_all({
        {"postponed until then", moved(true), "2021-09-01", "postponed"},
        {"overdue after it", moved(true), "2021-09-02", "overdue"},
        {"without the word, by the day", moved(false), "2021-06-02", "not-started"},
        {"without the word, late after it", moved(false), "2021-09-02", "overdue"},
        {"under way before the new one",
         [](Measure& m) {
             first_of_may(m);
             m.new_deadlines = {due("1. september", "2021-09-01")};
             m.status = status(StatusWord::in_progress, "2021-04-20");
         },
         "2021-06-02", "in-progress"},
        {"in time before the new one is in time",
         [](Measure& m) {
             first_of_may(m);
             m.new_deadlines = {due("1. september", "2021-09-01")};
             m.status = status(StatusWord::done, "2021-08-20");
         },
         "2021-09-02", "done"},
        {"postponed, of several times",
         [](Measure& m) {
             m.deadlines = {several("april og september", {"2021-04-30", "2021-09-30"})};
             m.new_deadlines = {several("juni og oktober", {"2021-06-30", "2021-10-31"})};
             m.status = status(StatusWord::postponed, "2021-04-20");
         },
         "2021-10-31", "postponed"},
        {"one that cannot be read does not drive",
         [](Measure& m) {
             first_of_may(m);
             m.new_deadlines = {dateless("??", Kind::none)};
         },
         "2021-05-02", "overdue"},
        {"continuous from now on",
         [](Measure& m) {
             first_of_may(m);
             m.new_deadlines = {dateless("løpende", Kind::continuous)};
         },
         "2021-05-02", "ongoing"},
    });
    Measure m = measure("m", "x");
    moved(true)(m);
    CHECK(plan::report::due_day(m) == day("2021-09-01"));
}

TEST_CASE("state: several days, ticked off one by one") {
    const auto twice = [](std::vector<std::string_view> done) {
        return [=](Measure& m) {
            m.deadlines = {several("april og september", {"2021-04-30", "2021-09-30"})};
            if (!done.empty())
                m.done = {several("utført", done)};
        };
    };
    check_all({
        {"none done, the first past", twice({}), "2021-05-01", "overdue"},
        {"the first done", twice({"2021-04-21"}), "2021-05-01", "partly-done"},
        {"the first done, the second past", twice({"2021-04-21"}), "2021-10-01", "overdue"},
        {"both done", twice({"2021-04-21", "2021-09-02"}), "2021-10-01", "done"},
        {"both done, one late", twice({"2021-05-21", "2021-09-02"}), "2021-10-01", "done-late"},
        {"the second is not done yet on the day", twice({"2021-04-21", "2021-09-02"}), "2021-06-01",
         "partly-done"},
        {"a quota wants its least number",
         [](Measure& m) {
             m.deadlines = {between("2–3 ganger i året", "2021-01-01", "2021-12-31")};
             m.deadlines[0].reading.kind = Kind::quota;
             m.deadlines[0].reading.quota =
                 plan::deadline::Quota{2, 3, plan::deadline::Precision::year};
             m.done = {several("utført", {"2021-05-15"})};
         },
         "2022-01-01", "overdue"},
    });
    Measure m = measure("m", "x");
    twice({"2021-04-21"})(m);
    CHECK(plan::report::next_due(m, day("2021-05-01")) == day("2021-09-30"));
    CHECK(plan::report::due_day(m) == day("2021-09-30"));
    CHECK(plan::report::standing_of(m, day("2021-05-01")).slot_states ==
          std::vector{State::done, State::not_started});
}

TEST_CASE("state: an event wants an outcome") {
    const auto meeting = [](std::optional<StatusWord> word) {
        return [=](Measure& m) {
            m.time = {between("26.–27. august", "2021-08-26", "2021-08-27")};
            if (word)
                m.status = status(*word, "2021-09-10");
        };
    };
    check_all({
        {"while it lasts", meeting({}), "2021-08-27", "due-today"},
        {"the day after", meeting({}), "2021-08-28", "overdue"},
        {"a later word is no late one", meeting(StatusWord::done), "2021-09-10", "done"},
        {"before the word", meeting(StatusWord::done), "2021-09-09", "overdue"},
        {"`ikke startet` is no outcome", meeting(StatusWord::not_started), "2021-09-10", "overdue"},
        {"partly done is one", meeting(StatusWord::partly_done), "2021-09-10", "partly-done"},
    });
}

} // namespace
