#include "emit/fixture.hpp"

#include "plan/report/timeline.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace plan::fixture;
using plan::deadline::Precision;
using plan::report::Mark;
using plan::report::PlanReport;
using plan::report::StatusReport;
using plan::report::Timeline;
using plan::report::TimelineMark;

constexpr std::string_view mark_names[] = {"done", "late", "coming", "aside"};

Timeline line_of(const plan::model::Plan& plan, std::string_view as_of = "2021-06-15") {
    plan::report::Selection selection;
    selection.as_of = day(as_of);
    selection.named = true;
    const std::vector plans = {plan};
    const StatusReport report = plan::report::build(plans, selection);
    return plan::report::timeline(report.plans.at(0));
}

// A line a mark: what it is of, its days, its look and its lane.
std::string shown(const plan::model::Plan& plan, const Timeline& line) {
    std::string out;
    for (const TimelineMark& mark : line.marks) {
        out += plan.measures[mark.row].id + " ";
        if (mark.first)
            out += mark.first->iso() + "..";
        out += mark.last.iso() + " ";
        out += mark_names[static_cast<std::size_t>(mark.mark)];
        out += mark.lane ? " " + std::to_string(*mark.lane) : " out";
        out += '\n';
    }
    return out;
}

plan::model::Plan with_deadlines(const std::vector<plan::model::Deadline>& deadlines) {
    plan::model::Plan plan = empty_plan();
    for (std::size_t i = 0; i < deadlines.size(); ++i) {
        plan.measures.push_back(measure("m" + std::to_string(i), "Tiltak"));
        plan.measures.back().deadlines = {deadlines[i]};
    }
    return plan;
}

TEST_CASE("timeline: what a plan has dates for, by day") {
    const plan::model::Plan plan = plan_2021();
    const Timeline line = line_of(plan);
    CHECK(shown(plan, line) == "velkomst 2021-03-01 done 0\n"
                               "messe 2021-03-31 aside 0\n"
                               "deltid 2021-04-30 late 0\n"
                               "skoler 2021-04-30 done 1\n"
                               "forste-mai 2021-05-01 done 2\n"
                               "horing 2021-06-15 coming 0\n"
                               "sommerpatrulje 2021-06-21..2021-06-25 coming 0\n"
                               "kartlegging 2021-06-28..2021-07-04 coming 1\n"
                               "lonnskurs 2021-09-15 coming 0\n"
                               "skoler 2021-09-30 coming 1\n"
                               "arsberetning 2021-12-01 coming 0\n");
    CHECK(line.counts == std::array<std::size_t, 4>{3, 1, 6, 1});
    CHECK(line.undated == 2);
    CHECK(line.outside == 0);
    CHECK(line.point_lanes == 3);
    CHECK(line.span_lanes == 2);
    CHECK(line.unit == Precision::month);
    CHECK(line.units.size() == 12);
    CHECK(line.shows_today);
}

TEST_CASE("timeline: places run from the first day to the last") {
    const Timeline line = line_of(with_deadlines({due("1. mai", "2021-05-01")}));
    CHECK(line.days == plan::calendar::Interval{day("2021-01-01"), day("2021-12-31")});
    CHECK(line.place(day("2021-01-01")) == 0);
    CHECK(line.place(day("2021-07-02")) == 4986); // 182 of 365 days lie before it
    CHECK(line.middle(day("2021-07-02")) == 5000);
    CHECK(line.middle(day("2021-12-31")) == 9986);
    CHECK(line.place(day("2020-01-01")) == 0);
    CHECK(line.place(day("2023-01-01")) == 10'000);
}

TEST_CASE("timeline: the line follows the period, and the deadlines that lie near it") {
    struct Row {
        std::string_view deadline;
        std::string_view first;
        std::string_view last;
        std::size_t outside;
    };
    const std::vector<Row> rows = {
        {"2021-05-01", "2021-01-01", "2021-12-31", 0},
        {"2022-02-03", "2021-01-01", "2022-02-28", 0},
        {"2020-12-31", "2020-12-01", "2021-12-31", 0},
        {"2020-07-02", "2020-07-01", "2021-12-31", 0}, // 183 days before the first, in quarters
        {"2020-07-01", "2021-01-01", "2021-12-31", 1},
        {"2031-05-01", "2021-01-01", "2021-12-31", 1},
    };
    for (const Row& row : rows) {
        CAPTURE(row.deadline);
        const Timeline line = line_of(with_deadlines({due("x", row.deadline)}));
        CHECK(line.days.first.iso() == row.first);
        CHECK(line.days.last.iso() == row.last);
        CHECK(line.outside == row.outside);
    }
}

TEST_CASE("timeline: units grow with the line, and their names keep their room") {
    struct Row {
        std::string_view first;
        std::string_view last;
        Precision unit;
        std::size_t units;
        std::size_t labelled;
    };
    const std::vector<Row> rows = {
        {"2021-01-01", "2021-12-31", Precision::month, 12, 12},
        {"2021-03-11", "2022-03-10", Precision::month, 13, 13},
        {"2021-01-01", "2022-12-31", Precision::quarter, 8, 8},
        {"2019-01-01", "2022-06-30", Precision::quarter, 14, 14},
        {"2019-01-01", "2022-12-31", Precision::year, 4, 4},
        {"2001-01-01", "2020-12-31", Precision::year, 20, 10},
    };
    for (const Row& row : rows) {
        CAPTURE(row.last);
        plan::model::Plan plan = with_deadlines({due("x", row.last)});
        plan.header.period->days = {day(row.first), day(row.last)};
        const Timeline line = line_of(plan);
        CHECK(line.unit == row.unit);
        CHECK(line.units.size() == row.units);
        std::size_t labelled = 0;
        for (const plan::report::TimelineUnit& unit : line.units)
            labelled += unit.labelled ? 1 : 0;
        CHECK(labelled == row.labelled);
        CHECK(line.units.front().days.first == line.days.first);
        CHECK(line.units.back().days.last == line.days.last);
    }
}

TEST_CASE("timeline: no mark covers another, and what has no lane is counted") {
    std::vector<plan::model::Deadline> deadlines;
    for (int i = 0; i < 40; ++i)
        deadlines.push_back(due("30. juni", "2021-06-30"));
    for (int i = 0; i < 15; ++i)
        deadlines.push_back(between("høsten", "2021-09-01", "2021-11-30"));
    const plan::model::Plan plan = with_deadlines(deadlines);
    const Timeline line = line_of(plan);
    CHECK(line.point_lanes == 12);
    CHECK(line.span_lanes == 12);
    std::size_t hidden_in_june = line.units.at(5).hidden;
    CHECK(hidden_in_june == 28);
    CHECK(line.units.at(10).hidden == 3);
    for (const TimelineMark& one : line.marks)
        for (const TimelineMark& other : line.marks) {
            if (&one >= &other || !one.lane || !other.lane || *one.lane != *other.lane ||
                one.first.has_value() != other.first.has_value())
                continue;
            CHECK(line.middle(other.last) - line.middle(one.last) >= 470);
        }
}

TEST_CASE("timeline: of what meets on a day the late keep their lanes") {
    std::vector<plan::model::Deadline> deadlines(14, due("1. juni", "2021-06-01"));
    plan::model::Plan plan = with_deadlines(deadlines);
    for (std::size_t i = 0; i < 12; ++i)
        plan.measures[i].status = status(plan::words::StatusWord::done, "2021-05-01");
    const Timeline line = line_of(plan);
    for (const TimelineMark& mark : line.marks)
        if (mark.mark == Mark::late)
            CHECK(mark.lane.value_or(99) < 2);
    CHECK(line.units.at(5).hidden == 2);
}

TEST_CASE("timeline: meetings, and the day when the line holds it") {
    plan::model::Plan plan = with_deadlines({due("1. mai", "2021-05-01")});
    plan::deadline::Event board;
    board.name = "styremøte";
    board.dates = {{day("2020-12-01"), day("2020-12-01")}, {day("2021-08-31"), day("2021-08-31")}};
    plan::deadline::Event congress;
    congress.name = "landsmøtet";
    congress.dates = {{day("2021-05-10"), day("2021-05-12")}};
    plan.header.events = {board, congress};
    const Timeline line = line_of(plan, "2023-01-01");
    REQUIRE(line.events.size() == 2);
    CHECK(line.events[0].name == "landsmøtet");
    CHECK(line.events[0].days.last.iso() == "2021-05-12");
    CHECK(line.events[1].name == "styremøte");
    CHECK(line.events[1].days.first.iso() == "2021-08-31");
    CHECK_FALSE(line.shows_today);
}

TEST_CASE("timeline: a plan without a date has no line") {
    CHECK(line_of(empty_plan()).units.empty());
    const plan::model::Plan ongoing =
        with_deadlines({dateless("løpende", plan::deadline::Kind::continuous)});
    const Timeline line = line_of(ongoing);
    CHECK(line.units.empty());
    CHECK(line.undated == 1);
}

TEST_CASE("timeline: without a period the deadlines say how long it is") {
    plan::model::Plan plan = with_deadlines({due("x", "2021-03-15"), due("y", "2021-05-02")});
    plan.header.period.reset();
    const Timeline line = line_of(plan);
    CHECK(line.days == plan::calendar::Interval{day("2021-03-01"), day("2021-05-31")});
}

} // namespace
