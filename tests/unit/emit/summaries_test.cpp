#include "emit/paths.hpp"
#include "fixture.hpp"

#include "plan/emit/emit.hpp"
#include "plan/report/status_report.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace plan::fixture;
using plan::emit::Artifact;
using plan::report::StatusReport;

StatusReport summary_report(const std::vector<plan::model::Plan>& plans) {
    StatusReport report = plan::report::build(plans, {.as_of = day("2021-06-15")});
    report.base_url = "https://fjordbyen.example.org/plan";
    return report;
}

std::vector<plan::model::Plan> many_plans(std::size_t count) {
    std::vector<plan::model::Plan> plans;
    for (std::size_t i = 0; i < count; ++i) {
        plans.push_back(plan_2021());
        plans.back().header.id = "avdeling-" + std::to_string(1000 + i);
        plans.back().header.title = "Handlingsplan for avdeling " + std::to_string(1000 + i);
    }
    return plans;
}

std::size_t count_of(std::string_view text, std::string_view what) {
    std::size_t found = 0;
    for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + what.size()))
        ++found;
    return found;
}

std::string page_of(const std::vector<Artifact>& pages, std::string_view path) {
    for (const Artifact& page : pages)
        if (page.path == path)
            return page.bytes;
    return {};
}

} // namespace

TEST_CASE("paths: a role's page is named by its key and nothing else") {
    using plan::emit::role_path;
    CHECK(role_path("htv") == "roles/htv.html");
    CHECK(role_path("") == "roles/role.html");
    CHECK(role_path("index") == "roles/role-index.html");
    CHECK(role_path("con") == "roles/role-con.html");
    CHECK(role_path("lpt1") == "roles/role-lpt1.html");
    CHECK(role_path("lpt0") == "roles/lpt0.html");
    CHECK(role_path("../../etc") == "roles/etc.html");
    const std::string long_one(70, 'a');
    CHECK(role_path(long_one).size() == std::string("roles/.html").size() + 64);
    CHECK(role_path(long_one) != role_path(long_one + "b"));
}

TEST_CASE("index: light, however many plans there are") {
    for (const auto& [count, most] : {std::pair{1U, 60'000U},
                                      {100U, 100'000U + 100U * 300U},
                                      {1000U, 100'000U + 1000U * 300U}}) {
        CAPTURE(count);
        const std::vector plans = many_plans(count);
        const std::string page = plan::emit::html_index(summary_report(plans));
        CHECK(page.size() <= most);
        CHECK(count_of(page, "<a href=\"plans/avdeling-1000.html\"") == 1);
        CHECK(count_of(page, ".html\">Handlingsplan for avdeling 1") == count);
    }
}

TEST_CASE("index: a plan's row says how it stands and since when") {
    std::vector plans = many_plans(2);
    plans[1].published_as_of = day("2021-06-01");
    const std::string page = plan::emit::html_index(summary_report(plans));
    CHECK(page.find("<p class=\"meta\">2021 · Sist endret <time datetime=\"2021-05-11\">11. mai "
                    "2021</time></p>") != page.npos);
    CHECK(page.find("</time> · Status per <time datetime=\"2021-06-01\">1. juni 2021</time></p>") !=
          page.npos);
    CHECK(page.find("<a href=\"roles/htv.html\">Hovedtillitsvalgt</a>") != page.npos);
    CHECK(page.find(">Økning på 72 medlemmer.</th><td>2 planer</td><td>4 av 14</td></tr>") !=
          page.npos);
    // Of one plan there is nothing to say across.
    const std::vector one = {plan_2021()};
    CHECK(plan::emit::html_index(summary_report(one)).find("P-goals") == std::string::npos);
}

TEST_CASE("index: its own words follow the language that was asked for, titles keep theirs") {
    const std::vector plans = many_plans(2);
    StatusReport report = summary_report(plans);
    report.language = plan::words::Language::en;
    const std::string page = plan::emit::html_index(report);
    CHECK(page.find("<html lang=\"en\">") != page.npos);
    CHECK(page.find("<h1>Action plans</h1>") != page.npos);
    CHECK(page.find("<a href=\"plans/avdeling-1000.html\" lang=\"nb\">") != page.npos);
    CHECK(plan::emit::html_plan(report, 0).find("<html lang=\"nb\">") != std::string::npos);
}

TEST_CASE("role pages: one for each role that carries something in any plan") {
    std::vector plans = {plan_2021(), many_plans(1)[0], plan_2019()};
    plans[2].measures[0].responsibles = {role(3)};
    plans[0].header.language = plan::words::Language::nn;
    const std::vector<Artifact> pages = plan::emit::html_roles(summary_report(plans));
    std::vector<std::string> paths;
    for (const Artifact& page : pages)
        paths.push_back(page.path);
    CHECK(paths == std::vector<std::string>{"roles/leder.html", "roles/htv.html",
                                            "roles/styret.html", "roles/ungdom.html"});
    const std::string page = page_of(pages, "roles/htv.html");
    CHECK(page.find("<h1>Hovedtillitsvalgt</h1>") != page.npos);
    CHECK(page.find("<a href=\"../plans/2021.html#deltid\">") != page.npos);
    CHECK(page.find("<a href=\"../plans/avdeling-1000.html#deltid\" lang=\"nb\">") != page.npos);
    CHECK(page.find("saman med Leder (hjelper til)") != page.npos);
    CHECK(page.find("https://fjordbyen.example.org/plan/calendar/htv.ics") != page.npos);
    CHECK(page.find("Navn Som") == page.npos);
    // What is due first stands first.
    CHECK(page.find("#deltid") < page.find("#kartlegging"));
}

TEST_CASE("role pages: a role of earlier plans alone has a page that says so") {
    std::vector plans = {plan_2019()};
    const std::vector<Artifact> pages = plan::emit::html_roles(summary_report(plans));
    REQUIRE(pages.size() == 1);
    CHECK(pages[0].path == "roles/leder.html");
    CHECK(pages[0].bytes.find("Har ingen tiltak i planene som gjelder nå.") != std::string::npos);
    CHECK(pages[0].bytes.find("<a href=\"../plans/2019-20.html\">Handlingsplan 2019–2020</a>") !=
          std::string::npos);
}

TEST_CASE("site: no two files have one name") {
    std::vector plans = {plan_2021(), plan_2021(), plan_2021(), plan_2021()};
    plans[1].header.id = "2021-2";
    plans[1].header.title = "The plan called 2021-2";
    plans[3].header.id = "con";
    std::set<std::string> names;
    const std::vector<Artifact> files = plan::emit::site(summary_report(plans));
    for (const Artifact& file : files)
        CHECK_MESSAGE(names.insert(file.path).second, file.path);
    for (const char* const name : {"2021", "2021-2", "2021-3", "plan-con"})
        CHECK(names.contains("plans/" + std::string(name) + ".html"));
    // A plan keeps the name that its own id makes.
    CHECK(page_of(files, "plans/2021-2.html").find("<h1>The plan called 2021-2</h1>") !=
          std::string::npos);
    CHECK(names.contains("measures.csv"));
}

namespace {

std::string unfolded(std::string text) {
    for (std::size_t at = text.find("\r\n "); at != text.npos; at = text.find("\r\n ", at))
        text.erase(at, 3);
    return text;
}

// Two branches whose plans have one title and the same roles, and one that has a role of its own.
std::vector<plan::model::Plan> federation() {
    std::vector plans = {plan_2021(), plan_2021()};
    plans[0].header.id = "dalen-2021";
    plans[0].header.organization = "Dalen fagforening";
    plans[1].header.id = "fjordbyen-2021";
    plans[1].header.people.roles[3].key = "utv";
    return plans;
}

} // namespace

TEST_CASE("federation: a role's page is of no single branch, and says whose plan a measure is in") {
    const std::vector<Artifact> pages = plan::emit::html_roles(summary_report(federation()));
    const std::string page = page_of(pages, "roles/htv.html");
    CHECK(page.find("<title>Hovedtillitsvalgt</title>") != page.npos);
    CHECK(page.find("<p class=\"org\">Ansvar</p>") != page.npos);
    CHECK(count_of(page, "<p class=\"from\">Dalen fagforening · Handlingsplan 2021</p>") == 3);
    CHECK(count_of(page, "<p class=\"from\">Fjordbyen fagforening · Handlingsplan 2021</p>") == 3);
    CHECK(count_of(page, "<p class=\"from\">") == 6);
    // A role that one branch alone has bears its name.
    const std::string own = page_of(pages, "roles/utv.html");
    CHECK(own.find("<title>Ungdomstillitsvalgt – Fjordbyen fagforening</title>") != own.npos);
    CHECK(own.find("<p class=\"org\">Fjordbyen fagforening · Ansvar</p>") != own.npos);
    // Of one organisation each measure says its plan alone.
    std::vector plans = federation();
    plans[0].header.organization = plans[1].header.organization;
    const std::string one =
        page_of(plan::emit::html_roles(summary_report(plans)), "roles/htv.html");
    CHECK(count_of(one, "<p class=\"from\">Handlingsplan 2021</p>") == 6);
    CHECK(one.find("<p class=\"org\">Fjordbyen fagforening · Ansvar</p>") != one.npos);
}

TEST_CASE("federation: the index and the case paper say whose each plan is") {
    std::vector plans = federation();
    const std::string page = plan::emit::html_index(summary_report(plans));
    CHECK(page.find("<title>Handlingsplaner</title>") != page.npos);
    CHECK(count_of(page, "<p class=\"from\">Dalen fagforening · Handlingsplan 2021</p>") == 4);
    CHECK(count_of(page, "<p class=\"meta\">Dalen fagforening · 2021 · ") == 1);
    const std::string paper = plan::emit::markdown(summary_report(plans));
    CHECK(paper.find("| Dalen fagforening · Handlingsplan 2021 | ") != paper.npos);
    CHECK(paper.find("| Fjordbyen fagforening · Handlingsplan 2021 | ") != paper.npos);
    // Also where plans are lines in a table, and the page is light all the same.
    while (plans.size() < 1000) {
        plans.push_back(plans[1]);
        plans.back().header.id += std::to_string(plans.size());
    }
    const std::string many = plan::emit::html_index(summary_report(plans));
    CHECK(many.size() <= 400'000);
    CHECK(count_of(many, "<th scope=\"row\">Dalen fagforening · <a href=\"plans/dalen-2021.html\">"
                         "Handlingsplan 2021</a></th>") == 1);
}

TEST_CASE(
    "index: an organisation that changed its name is one, and its earlier plan says the old") {
    std::vector plans = {plan_2021(), plan_2019()};
    plans[1].header.organization = "Fjorden fagforening";
    const StatusReport report = summary_report(plans);
    const std::string page = plan::emit::html_index(report);
    CHECK(page.find("<p class=\"org\">Fjordbyen fagforening</p>") != page.npos);
    CHECK(page.find("<p class=\"meta\">2021 · ") != page.npos);
    CHECK(page.find("<p class=\"meta\">Fjorden fagforening · 2019–2020") != page.npos);
    const std::string leader = page_of(plan::emit::html_roles(report), "roles/leder.html");
    CHECK(leader.find("<title>Leder – Fjordbyen fagforening</title>") != leader.npos);
    CHECK(leader.find("<li>Fjorden fagforening · <a href=\"../plans/2019-20.html\">") !=
          leader.npos);
    CHECK(leader.find("<p class=\"from\">Handlingsplan 2021</p>") != leader.npos);
}

TEST_CASE("federation: a feed of several branches bears the name of none") {
    const auto name = [](const std::vector<plan::model::Plan>& plans,
                         std::optional<std::string_view> role_key) {
        const std::string feed = plan::emit::icalendar(summary_report(plans), role_key);
        const std::size_t at = feed.find("\r\nNAME:") + 7;
        return feed.substr(at, feed.find("\r\n", at) - at);
    };
    std::vector plans = federation();
    CHECK(name(plans, {}) == "Handlingsplaner: frister");
    // Its events say whose they are.
    const std::string feed = plan::emit::icalendar(summary_report(plans), "htv");
    CHECK(count_of(unfolded(feed), "\\nPlan: Dalen fagforening · Handlingsplan 2021\\n") == 3);
    CHECK(count_of(unfolded(feed), "\\nPlan: Fjordbyen fagforening · Handlingsplan 2021\\n") == 3);
    CHECK(count_of(feed, "BEGIN:VEVENT") == 6);
    CHECK(name(plans, "htv") == "Hovedtillitsvalgt: frister");
    CHECK(name(plans, "utv") == "Fjordbyen fagforening\\, Ungdomstillitsvalgt: frister");
    plans.erase(plans.begin());
    CHECK(name(plans, {}) == "Fjordbyen fagforening: frister");
    CHECK(unfolded(plan::emit::icalendar(summary_report(plans), {})).find("Plan: ") ==
          std::string::npos);
    plans[0].header.organization.clear();
    CHECK(name(plans, {}) == "Handlingsplan 2021: frister");
    plans.push_back(plan_2019());
    plans[1].header.organization.clear();
    CHECK(name(plans, {}) == "Handlingsplan 2021: frister");
}

TEST_CASE("feeds: what another plan of the same id has already is left out and counted") {
    std::vector plans = {plan_2021(), plan_2021(), plan_2021()};
    plans[2].header.id = "2022";
    plans[1].measures[0].id = "ny";
    const StatusReport report = summary_report(plans);
    const std::string feed = plan::emit::icalendar(report, {});
    const std::vector<std::size_t> counts = plan::emit::left_out(report, {});
    const std::vector one = {plan_2021()};
    const std::size_t events =
        count_of(plan::emit::icalendar(summary_report(one), {}), "BEGIN:VEVENT");
    CHECK(counts == std::vector<std::size_t>{0, events - 1, 0});
    CHECK(count_of(feed, "BEGIN:VEVENT") == 2 * events + 1);
    CHECK(plan::emit::left_out(report, "ungdom")[1] ==
          count_of(plan::emit::icalendar(summary_report(one), "ungdom"), "BEGIN:VEVENT"));
    // A measure twice in one plan.
    std::vector twice = {plan_2021()};
    twice[0].measures.push_back(twice[0].measures[0]);
    CHECK(plan::emit::left_out(summary_report(twice), {}) == std::vector<std::size_t>{1});
}
