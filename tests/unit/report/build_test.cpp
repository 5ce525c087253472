#include "emit/fixture.hpp"

#include "plan/report/labels.hpp"
#include "plan/report/status_report.hpp"
#include "plan/report/wording.hpp"

#include <doctest/doctest.h>

#include <numeric>
#include <string>

namespace {

using namespace plan::fixture;
using plan::report::build;
using plan::report::PlanReport;
using plan::report::Selection;
using plan::report::StatusReport;
using plan::words::Language;

Selection on(std::string_view as_of) {
    Selection out;
    out.as_of = day(as_of);
    return out;
}

TEST_CASE("report: counts, lists and roles of a plan") {
    const std::vector plans = {plan_2021()};
    const StatusReport report = build(plans, on("2021-06-15"));
    REQUIRE(report.plans.size() == 1);
    const PlanReport& plan = report.plans[0];
    CHECK(plan.total == 12);
    CHECK(std::accumulate(plan.counts.begin(), plan.counts.end(), std::size_t{0}) == plan.total);
    REQUIRE(plan.overdue.size() == 1);
    CHECK(plan.measures[plan.overdue[0]].measure->id == "deltid");
    CHECK(plan.measures[plan.overdue[0]].days_overdue == 46);
    REQUIRE(plan.due_soon.size() == 3);
    CHECK(plan.measures[plan.due_soon[0]].measure->id == "horing");
    CHECK(plan.measures[2].slip_days == 137);
    REQUIRE(plan.roles.size() == 5);
    CHECK(plan.roles[0].key == "leder");
    CHECK(plan.roles[4].name == "Nettredaktøren");
    CHECK_FALSE(plan.roles[4].known);
}

TEST_CASE("report: a plan that has run out is closed unless it was asked for") {
    const std::vector plans = {plan_2019(), plan_2021()};
    const auto closed = [&](const Selection& selection, std::size_t index) {
        return build(plans, selection).plans[index].closed;
    };
    Selection selection = on("2021-06-15");
    const StatusReport report = build(plans, selection);
    REQUIRE(report.plans.size() == 2);
    CHECK(report.plans[0].plan->header.id == "2021"); // the latest first
    CHECK_FALSE(closed(selection, 0));
    CHECK(closed(selection, 1));
    selection.named = true;
    CHECK_FALSE(closed(selection, 1));
    selection.named = false;
    selection.all_years = true;
    CHECK_FALSE(closed(selection, 1));
}

TEST_CASE("report: a year takes the plans that touch it, and of a long one the measures that do") {
    plan::model::Plan longer = empty_plan();
    longer.header.period->days = {day("2020-01-01"), day("2022-12-31")};
    const auto add = [&](std::string_view id, std::vector<plan::model::Deadline> deadlines,
                         bool done) {
        plan::model::Measure m = measure(id, "x");
        m.deadlines = std::move(deadlines);
        m.ticked = done;
        longer.measures.push_back(m);
    };
    add("in-it", {due("1. mai 2021", "2021-05-01")}, false);
    add("after-it", {due("1. mai 2022", "2022-05-01")}, false);
    add("open-from-before", {due("1. mai 2020", "2020-05-01")}, false);
    add("done-before", {due("1. mai 2020", "2020-05-01")}, true);
    add("undated", {}, false);
    const std::vector plans = {longer, plan_2019()};
    Selection selection = on("2021-12-31");
    selection.year = 2021;
    const StatusReport report = build(plans, selection);
    REQUIRE(report.plans.size() == 1);
    std::string ids;
    for (const auto& row : report.plans[0].measures)
        ids += row.measure->id + " ";
    CHECK(ids == "in-it open-from-before undated ");
}

TEST_CASE("report: the reporting day of a year is never after today") {
    CHECK(plan::report::reporting_day(day("2021-06-15"), std::nullopt) == day("2021-06-15"));
    CHECK(plan::report::reporting_day(day("2021-06-15"), 2021) == day("2021-06-15"));
    CHECK(plan::report::reporting_day(day("2022-06-15"), 2021) == day("2021-12-31"));
}

TEST_CASE("report: of a single measure nothing is counted") {
    using plan::report::State;
    const auto said = [](State state, Language language) {
        plan::report::Counts counts{};
        counts[static_cast<std::size_t>(state)] = 1;
        std::string out;
        plan::report::append_sentence(out, counts, language);
        return out;
    };
    CHECK(said(State::not_started, Language::nb) == "Det ene tiltaket er ikke gjennomført ennå.");
    CHECK(said(State::done, Language::nb) == "Det ene tiltaket er gjennomført.");
    CHECK(said(State::overdue, Language::nb) ==
          "Det ene tiltaket er ikke gjennomført ennå og er forsinket.");
    CHECK(said(State::due_soon, Language::nn) ==
          "Det eine tiltaket er ikkje gjennomført enno og har frist dei neste 30 dagane.");
    CHECK(said(State::overdue, Language::en) == "The one measure is not done yet and is overdue.");
}

TEST_CASE("report: the sentence adds up, in each language and number") {
    const std::vector plans = {plan_2021()};
    const auto counts = build(plans, on("2021-06-15")).plans[0].counts;
    const auto said = [&](Language language) {
        std::string out;
        plan::report::append_sentence(out, counts, language);
        return out;
    };
    CHECK(said(Language::nb) ==
          "2 av 12 tiltak er gjennomført, 1 er forsinket, 3 har frist de neste 30 dagene.");
    CHECK(said(Language::nn) ==
          "2 av 12 tiltak er gjennomførte, 1 er forseinka, 3 har frist dei neste 30 dagane.");
    CHECK(said(Language::en) ==
          "2 of 12 measures are done, 1 is overdue, 3 are due in the next 30 days.");
    std::string rest;
    plan::report::append_rest(rest, counts, Language::nb);
    CHECK(rest ==
          "Ellers: 1 i gang, 1 løpende eller ved behov, 1 utsatt, 1 ikke startet, 1 uten frist, "
          "1 utgår eller videreført.");
}

TEST_CASE("report: a reading stands beside the words only when it says more") {
    struct Row {
        plan::model::Deadline deadline;
        bool helps;
        std::string_view reading;
    };
    const auto inferred = [] {
        plan::model::Deadline out = due("1. mai", "2021-05-01");
        out.reading.year_inferred = true;
        return out;
    };
    const std::vector<Row> rows = {
        {due("1. mai", "2021-05-01"), false, "01.05.2021"},
        {due("01.05.", "2021-05-01"), false, "01.05.2021"},
        {due("21. mai", "2021-05-01"), true, "01.05.2021"},
        {inferred(), true, "01.05.2021"},
        {due("innen utgangen av juni", "2021-06-30"), true, "30.06.2021"},
        {between("uke 36", "2021-09-06", "2021-09-12"), true, "06.–12.09.2021"},
        {between("mai og juni", "2021-05-01", "2021-06-30"), true, "01.05.–30.06.2021"},
        {between("vinteren", "2021-12-01", "2022-02-28"), true, "01.12.2021–28.02.2022"},
        {several("vår og høst", {"2021-05-31", "2021-11-30"}), true, "31.05.2021, 30.11.2021"},
        {dateless("løpende", plan::deadline::Kind::continuous), false, ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.deadline.reading.text);
        CHECK(plan::report::reading_helps(row.deadline.reading, Language::nb) == row.helps);
        std::string out;
        plan::report::append_reading(out, row.deadline.reading, Language::nb);
        CHECK(out == row.reading);
    }
}

TEST_CASE("report: a holder who has not agreed is never named") {
    const plan::model::Plan plan = plan_2021();
    const auto text = [&](std::string_view written) {
        return std::string(plan::report::public_text(
            role(1, plan::model::Part::accountable, written), plan.header.people, Language::nb));
    };
    CHECK(text("HTV") == "HTV");
    CHECK(text("Navn Som Ikke Skal Ut") == "Hovedtillitsvalgt");
    CHECK(text("NAVN") == "Hovedtillitsvalgt");
}

} // namespace
