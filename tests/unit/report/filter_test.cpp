#include "emit/fixture.hpp"

#include "plan/report/filter.hpp"
#include "plan/report/wording.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace plan::fixture;
using plan::report::Filter;
using plan::report::MeasureRow;
using plan::report::PlanReport;
using plan::report::State;
using plan::report::StatusReport;
using plan::words::Language;
using plan::words::StatusWord;

StatusReport report_of(const std::vector<plan::model::Plan>& plans) {
    plan::report::Selection selection;
    selection.as_of = day("2021-06-15");
    return plan::report::build(plans, selection);
}

// The ids that pass, in the plan's order.
std::string chosen(const Filter& filter) {
    const std::vector plans = {plan_2021()};
    StatusReport report = report_of(plans);
    plan::report::narrow(report, filter, Language::nb);
    std::string out;
    for (const MeasureRow& row : report.plans[0].measures)
        out += (out.empty() ? "" : " ") + row.measure->id;
    return out;
}

TEST_CASE("filter: by deadline; the three ask about one thing, and any of them will do") {
    Filter filter;
    filter.overdue = true;
    CHECK(chosen(filter) == "deltid");
    filter.due_until = day("2021-06-15"); // the day itself counts
    CHECK(chosen(filter) == "deltid horing");
    filter.overdue = false;
    CHECK(chosen(filter) == "horing");
    filter.due_until = day("2021-07-04");
    CHECK(chosen(filter) == "kartlegging horing sommerpatrulje");
    filter.due_until = day("2021-07-03");
    CHECK(chosen(filter) == "horing sommerpatrulje");
    // a new deadline takes the old one's place; what is done or cancelled does not fall due
    filter.due_until = day("2021-12-31");
    CHECK(chosen(filter) == "kartlegging lonnskurs horing skoler sommerpatrulje arsberetning");
    filter.due_until.reset();
    filter.no_deadline = true; // `løpende` is one
    CHECK(chosen(filter) == "facebook");
    filter.overdue = true;
    CHECK(chosen(filter) == "deltid facebook");
}

TEST_CASE("filter: by who is responsible, in whatever part") {
    Filter filter;
    filter.roles = {{"leder", "", "Leder"}};
    CHECK(chosen(filter) == "deltid lonnskurs forste-mai skoler arsberetning");
    filter.roles = {{"styret", "", "Styret"}};
    CHECK(chosen(filter) == "lokale-avtaler horing velkomst arsberetning");
    filter.roles = {{"", "nettredaktøren", "Nettredaktøren"}};
    CHECK(chosen(filter) == "facebook");
    filter.roles.push_back({"ungdom", "", "Ungdomstillitsvalgt"});
    CHECK(chosen(filter) == "skoler sommerpatrulje messe facebook");
    filter.roles = {{"kasserer", "", "Kasserer"}};
    CHECK(chosen(filter).empty());
    filter.no_responsible = true;
    CHECK(chosen(filter).empty());
}

TEST_CASE("filter: by status as written, and by state on the day") {
    Filter filter;
    filter.statuses = {StatusWord::in_progress};
    CHECK(chosen(filter) == "deltid");
    filter.statuses = {StatusWord::done}; // a ticked box says so too
    CHECK(chosen(filter) == "forste-mai velkomst");
    filter.statuses = {StatusWord::cancelled, StatusWord::postponed};
    CHECK(chosen(filter) == "lonnskurs messe");
    filter.states = {State::cancelled};
    CHECK(chosen(filter) == "messe");
    filter.statuses.clear();
    filter.states = {State::done_late, State::ongoing};
    CHECK(chosen(filter) == "lokale-avtaler velkomst");
}

TEST_CASE("filter: an event without its outcome") {
    plan::model::Plan plan = empty_plan();
    plan.measures = {measure("mote", "x"), measure("brev", "x")};
    plan.measures[0].time = {due("1. juni", "2021-06-01")};
    plan.measures[1].deadlines = {due("1. juni", "2021-06-01")};
    const std::vector plans = {plan};
    StatusReport report = report_of(plans);
    Filter filter;
    filter.outcome_missing = true;
    plan::report::narrow(report, filter, Language::nb);
    REQUIRE(report.plans[0].measures.size() == 1);
    CHECK(report.plans[0].measures[0].measure->id == "mote");
    CHECK(report.selection == "tilstand mangler utfall");
}

TEST_CASE("filter: by section, its number, id or title") {
    const auto in = [](std::string_view words) {
        Filter filter;
        filter.sections = {std::string(words)};
        return chosen(filter);
    };
    const std::string first = "deltid kartlegging lonnskurs lokale-avtaler horing";
    for (const std::string_view words :
         {"3.1", "heltid", "Heltid og likelønn", "3.1 Heltid", "3-1-heltid-og-likelonn"}) {
        CAPTURE(words);
        CHECK(in(words) == first);
    }
    CHECK(in("3").starts_with(first + " forste-mai"));
    CHECK(in("3.") == in("3"));
    for (const std::string_view words : {"3.11", "1", "likelønn", "3-1", "", " "}) {
        CAPTURE(words);
        CHECK(in(words).empty());
    }
}

TEST_CASE("filter: a section holds those below it") {
    plan::model::Plan plan = empty_plan();
    plan.sections[2].parent = 1;
    plan.measures = {measure("a", "x", 0), measure("b", "x", 1), measure("c", "x", 2)};
    const std::vector plans = {plan};
    StatusReport report = report_of(plans);
    CHECK(plan::report::shown_sections(report, report.plans[0]) ==
          std::vector<bool>{true, true, true});
    Filter filter;
    filter.sections = {"heltid"};
    plan::report::narrow(report, filter, Language::nb);
    CHECK(report.plans[0].total == 2);
    CHECK(plan::report::shown_sections(report, report.plans[0]) ==
          std::vector<bool>{false, true, true});
    filter.sections = {"rekruttering"};
    plan::report::narrow(report, filter, Language::nb);
    CHECK(report.plans[0].total == 1);
    CHECK(plan::report::shown_sections(report, report.plans[0]) ==
          std::vector<bool>{false, true, true}); // the heading above stays
}

TEST_CASE("filter: counts, lists, roles and the sentence follow it") {
    const std::vector plans = {plan_2021()};
    StatusReport report = report_of(plans);
    Filter filter;
    plan::report::narrow(report, filter, Language::nb);
    CHECK(report.selection.empty());
    CHECK(report.plans[0].total == 12);

    filter.roles = {{"leder", "", "Leder"}};
    filter.sections = {"3.2"};
    plan::report::narrow(report, filter, Language::nb);
    const PlanReport& plan = report.plans[0];
    CHECK(plan.total == 3);
    CHECK(plan.whole == 12);
    CHECK(plan.overdue.empty());
    CHECK(plan.due_soon.empty());
    REQUIRE(plan.roles.size() == 3);
    CHECK(plan.roles[0].key == "leder");
    CHECK(plan.roles[0].measures == std::vector<std::size_t>{0, 1, 2});
    std::string said;
    plan::report::append_scope(said, report, Language::nb);
    CHECK(said == "Utvalg: ansvar Leder; del 3.2 (3 av 12 tiltak)");
    said.clear();
    plan::report::append_sentence(said, plan, Language::nb);
    CHECK(said == "1 av 3 tiltak er gjennomført, ingen er forsinket, "
                  "ingen har frist de neste 30 dagene.");

    filter.roles = {{"kasserer", "", "Kasserer"}};
    plan::report::narrow(report, filter, Language::nb);
    said.clear();
    plan::report::append_sentence(said, plan, Language::nn);
    CHECK(said == "Ingen av 12 tiltak er med i utvalet.");
}

TEST_CASE("filter: what was asked for, in words") {
    const std::vector plans = {plan_2021()};
    const auto words = [&](Language language) {
        StatusReport report = report_of(plans);
        Filter filter;
        filter.overdue = true;
        filter.due_until = day("2021-07-15");
        filter.no_deadline = true;
        filter.roles = {{"leder", "", "Leder"}, {"htv", "", "Hovedtillitsvalgt"}};
        filter.no_responsible = true;
        filter.statuses = {StatusWord::not_started};
        filter.states = {State::due_soon, State::overdue};
        filter.sections = {"3.1"};
        plan::report::narrow(report, filter, language);
        return report.selection;
    };
    CHECK(words(Language::nb) ==
          "forsinket; frist til og med 15.07.2021; uten frist; ansvar Leder, Hovedtillitsvalgt; "
          "uten ansvarlig; status ikke startet; tilstand frist snart, forsinket; del 3.1");
    CHECK(words(Language::nn) ==
          "forseinka; frist til og med 15.07.2021; utan frist; ansvar Leder, Hovedtillitsvalgt; "
          "utan ansvarleg; status ikkje starta; tilstand frist snart, forseinka; del 3.1");
    CHECK(words(Language::en) ==
          "overdue; due by 15.07.2021; without a deadline; responsible Leder, Hovedtillitsvalgt; "
          "without a responsible; status not started; state due soon, overdue; section 3.1");
}

TEST_CASE("filter: one measure alone, and measures by their due day") {
    const std::vector plans = {plan_2021(), plan_2019()};
    StatusReport report = report_of(plans);
    std::string order;
    for (const MeasureRow* row : plan::report::by_due_day(report.plans[0]))
        order += row->measure->id + ' ';
    CHECK(order == "velkomst messe deltid forste-mai horing sommerpatrulje kartlegging lonnskurs "
                   "skoler arsberetning lokale-avtaler facebook ");
    plan::report::narrow_to(report, plans[0].measures[2]);
    REQUIRE(report.plans.size() == 1);
    REQUIRE(report.plans[0].measures.size() == 1);
    CHECK(report.plans[0].measures[0].measure->id == "lonnskurs");
}

} // namespace
