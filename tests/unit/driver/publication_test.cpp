// A site made plan by plan is the one that is made with all plans at hand.
#include "plan/driver/publication.hpp"
#include "plan/emit/emit.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

const plan::calendar::Date today = plan::calendar::Date::from_iso("2021-06-15").value();

// A folder of plans, gone at the end.
struct Plans {
    Plans() {
        std::string name = (fs::temp_directory_path() / "plan-publish-XXXXXX").native();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path = name;
    }
    ~Plans() { fs::remove_all(path); }
    Plans(const Plans&) = delete;
    Plans& operator=(const Plans&) = delete;

    void add(const std::string& name, const std::string& head, const std::string& body) const {
        fs::create_directories((path / name).parent_path());
        std::ofstream(path / name, std::ios::binary) << "---\nplan: 1\ntitle: Plan " << name << "\n"
                                                     << head << "---\n\n## Tiltak\n"
                                                     << body;
    }
    fs::path path;
};

const std::string own = "period: 2021\norganization: Laget\n";
const std::string people = "responsibles: {leder: Leder, htv: Hovedtillitsvalgt}\n";

std::string measure(const std::string& id, const std::string& more) {
    return "\n1. Sende et brev. {#" + id + "}\n   Ansvar: Leder\n   Frist: 1. april\n" + more;
}

plan::driver::Options options(const Plans& plans, int jobs) {
    plan::driver::Options options;
    options.paths = {plans.path.native()};
    options.jobs = jobs;
    return options;
}

using Site = std::map<std::string, std::string>;

Site in_turn(const Plans& plans, int jobs, const std::string& base_url) {
    plan::driver::Wishes wishes{.as_of = today, .speech = {}};
    wishes.publish = true;
    const plan::driver::Publication made = plan::driver::publish(
        options(plans, jobs), wishes,
        {.selection = {.as_of = today}, .wanted = plan::emit::whole_site, .base_url = base_url});
    CHECK(made.outcome.plans.empty());
    Site site;
    const plan::emit::Assembly assembly(made.overview, made.parts);
    for (const plan::emit::Output& file : assembly.site()) {
        std::string& bytes = site[file.path];
        CHECK(plan::driver::print(file.assemble(), made.store.get(),
                                  [&](std::string_view block) { bytes += block; }));
    }
    return site;
}

Site at_hand(const Plans& plans, const std::string& base_url) {
    plan::driver::Wishes wishes{.as_of = today, .speech = {}};
    wishes.publish = wishes.keep_plans = true;
    const plan::driver::Outcome outcome = plan::driver::run(options(plans, 1), wishes);
    plan::report::StatusReport report = plan::report::build(outcome.plans, {.as_of = today});
    report.unread = outcome.unread;
    std::vector<std::string> addresses;
    for (const plan::model::Plan& plan : outcome.plans)
        addresses.push_back(plan.header.base_url);
    report.base_url = base_url.empty() ? plan::driver::common_base_url(addresses) : base_url;
    Site site;
    for (plan::emit::Artifact& file : plan::emit::site(report))
        site[file.path] = std::move(file.bytes);
    return site;
}

void check_same(const Plans& plans, const std::string& base_url = {}) {
    const Site wanted = at_hand(plans, base_url);
    for (const int jobs : {1, 3}) {
        const Site made = in_turn(plans, jobs, base_url);
        CHECK(made.size() == wanted.size());
        for (const auto& [path, bytes] : wanted) {
            CAPTURE(path);
            CHECK(made.contains(path));
            CHECK((made.contains(path) && made.at(path) == bytes));
        }
    }
}

} // namespace

TEST_CASE("publication: plans that have nothing to do with each other") {
    const Plans plans;
    check_same(plans); // none
    plans.add("a.md", own + people, measure("m1", ""));
    check_same(plans);
    plans.add("b.md", own + people, measure("m1", "   Status: utført 2021-03-01\n"));
    plans.add("gammel.md", "period: 2019\norganization: Laget\n" + people, measure("m1", ""));
    check_same(plans);
    check_same(plans, "https://example.org/plan");
    std::ofstream(plans.path / "ingen.md", std::ios::binary) << "---\nplan: 1\ntitle: [\n---\n";
    check_same(plans);
}

TEST_CASE("publication: what a plan's page says of other plans") {
    const Plans plans;
    const std::string url = "publish: {base_url: \"https://example.org/plan/\"}\n";
    plans.add("a.md", "id: a\n" + own + people + url,
              measure("m1", "   Avhenger av: b/m2, b/m9, c/m1\n") +
                  "2. Se [den andre](b.md#m2), [samme](a.md) og [ingen](z.md). {#m3}\n");
    plans.add("b.md", "id: b\n" + own + people + url, measure("m2", "   Avhenger av: a/m1\n"));
    check_same(plans);
    const std::string page = at_hand(plans, {}).at("plans/a.html");
    CHECK(page.find("<a href=\"b.html#m2\">Sende et brev.</a>") != page.npos);
    CHECK(page.find("<a href=\"b.html#m2\">den andre</a>, samme og ingen") != page.npos);
    CHECK(page.find("https://example.org/plan/calendar/leder.ics") != page.npos);
    // The same id, another language, another organisation and address.
    plans.add("under/b.md", "id: b\nlang: nn\nperiod: 2021\norganization: Rådet\n" + people,
              measure("m9", ""));
    check_same(plans);
    plans.add("b-2.md", "id: b-2\n" + own + people, measure("m1", ""));
    check_same(plans);
}

TEST_CASE("publication: many plans go through a file") {
    const Plans plans;
    for (int i = 0; i < 60; ++i)
        plans.add("p" + std::to_string(i) + ".md", own + people,
                  measure("m1", "   Gjennomføring: " + std::string(3000, 'x') + "\n"));
    check_same(plans);
}

TEST_CASE("publication: a name of another plan's register is found, wherever that stands") {
    const Plans plans;
    const std::string holder = "responsibles: {leder: {name: Leder, holders: [Kari Testesen]}}\n";
    const auto told = [&] {
        plan::driver::Wishes wishes{.as_of = today, .speech = {}};
        wishes.publish = true;
        std::string files;
        for (const plan::driver::PrivateText& one :
             plan::driver::publish(
                 options(plans, 2), wishes,
                 {.selection = {.as_of = today}, .wanted = plan::emit::whole_site})
                 .outcome.private_texts)
            files += fs::path(one.file).filename().native() + " ";
        return files;
    };
    plans.add("a.md", own + people,
              "\n1. Ringe Kari Testesen.\n   Ansvar: Leder\n   Frist: 1. april\n");
    CHECK(told() == "");
    plans.add("b.md", own + holder, measure("m1", ""));
    CHECK(told() == "a.md ");
    fs::remove(plans.path / "b.md");
    // Above the plan, and taken back in it.
    std::ofstream(plans.path / "plan.yaml", std::ios::binary) << holder;
    CHECK(told() == "a.md ");
    // Above a plan that cannot be read, whose name tells of her.
    fs::remove(plans.path / "plan.yaml");
    fs::create_directories(plans.path / "x");
    std::ofstream(plans.path / "x/plan.yaml", std::ios::binary) << holder;
    std::ofstream(plans.path / "x/kari-testesen.md", std::ios::binary)
        << "---\nplan: 1\ntitle: [\n---\n";
    plans.add("a.md", own + people, measure("m1", ""));
    CHECK(told() == "kari-testesen.md ");
}

TEST_CASE("publication: the address that all plans agree on") {
    using plan::driver::common_base_url;
    CHECK(common_base_url({}) == "");
    CHECK(common_base_url({"https://a.no/p/", "https://a.no/p"}) == "https://a.no/p");
    CHECK(common_base_url({"https://a.no", "https://b.no"}) == "");
    CHECK(common_base_url({"", "https://b.no"}) == "");
    CHECK(common_base_url({"https://b.no", ""}) == "");
}
