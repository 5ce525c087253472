// What `Avhenger av`, `Mål` and `Vedlegg` are read as.
#include "plan/driver/compile.hpp"
#include "plan/support/graph.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace {

const std::string front = "---\nplan: 1\ntitle: A\norganization: B\nperiod: 2021\nid: min\n---\n";

plan::model::Plan plan_of(const std::string& body) {
    const std::string text = front + body;
    const auto compiled = plan::driver::compile(
        plan::source::SourceFile("a.md", text), nullptr, "a",
        {.as_of = plan::calendar::Date::from_iso("2021-06-15").value(), .speech = {}});
    REQUIRE(compiled.plan != nullptr);
    return std::move(*compiled.plan);
}

// The reading of the last measure's first dependency: an id, `plan/id`, or what is wrong.
std::string dependencies_of(const std::string& body) {
    const plan::model::Plan plan = plan_of(body);
    std::string out;
    for (const plan::model::Dependency& one : plan.measures.back().depends_on) {
        out += out.empty() ? "" : " ";
        if (one.measure)
            out += plan.measures[*one.measure].id;
        else if (!one.plan.empty())
            out += one.plan + "/" + one.id;
        else
            out += "?" + one.nearest;
    }
    return out;
}

const std::string two_sections = "## 3.1 Heltid\n"
                                 "Tiltak 1: Kartlegge {#kart}\n"
                                 "Tiltak 2: Kreve\n"
                                 "Tiltak A3: Telle {#telle}\n"
                                 "## 3.2 Verving\n"
                                 "Tiltak 1: Verve {#verve}\n"
                                 "Tiltak 4 og 5: Takke {#takke}\n"
                                 "Tiltak 6: Feste {#fest}\n";

} // namespace

TEST_CASE("a dependency is an id, a number of the section, or in another plan") {
    struct Row {
        std::string_view written;
        std::string_view expected;
    };
    constexpr Row rows[] = {
        {"#kart", "kart"},
        {"kart", "kart"},
        {"#KART.", "kart"},
        {"[Kartlegging](#kart)", "kart"},
        {"**#kart**", "kart"},
        {"min/kart", "kart"},
        {"Min/kart", "kart"},
        {"1", "verve"},
        {"tiltak 1", "verve"},
        {"Tiltak nr. 1", "verve"},
        {"#1", "verve"},
        {"4", "takke"},
        {"5", "takke"},
        {"4 og 5", "takke takke"},
        {"2", "heltid-2"}, // there is only one in the plan
        {"A3", "telle"},
        {"3", "telle"},
        {"3.1 tiltak 1", "kart"},
        {"tiltak 1 i 3.1", "kart"},
        {"tiltak 1 i del 3.1", "kart"},
        {"3.1.1", "kart"},
        {"heltid-2", "heltid-2"},
        {"#kart, 1; #takke", "kart verve takke"},
        {"#kart og #verve samt 6", "kart verve fest"},
        {"andre/kart", "andre/kart"},
        {"#andre/kart", "andre/kart"},
        {"7", "?"},
        {"3.3 tiltak 1", "?"},
        {"#karr", "?kart"},
        {"takka", "?takke"},
        {"noe annet", "?"},
        {"sak 7/21", "?"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.written);
        CHECK(dependencies_of(two_sections + "Avhenger av: " + std::string(row.written) + "\n") ==
              row.expected);
    }
}

TEST_CASE("a number is looked for in its own run first") {
    CHECK(dependencies_of("Tiltak 1: A {#a}\nTiltak 2: B {#b}\nTiltak 1: C {#c}\nTiltak 2: D "
                          "{#d}\nAvhenger av: 1\n") == "c");
    CHECK(dependencies_of("Tiltak 1: A {#a}\n## Del\nTiltak 1: C {#c}\n## Andre\n- [ ] D\n"
                          "  Avhenger av: 1\n") == "?");
}

TEST_CASE("a dependency keeps its words and its place") {
    const std::string body = "Tiltak 1: A {#a}\nAvhenger av: #b,\n  #c\n";
    const auto plan = plan_of(body);
    const auto& all = plan.measures[0].depends_on;
    REQUIRE(all.size() == 2);
    CHECK(all[1].text == "#c");
    const auto place = static_cast<std::uint32_t>(front.size() + body.find("#c"));
    CHECK((all[1].origin.span == plan::source::Span{place, place + 2}));
}

TEST_CASE("a goal is named by number or by text") {
    const std::string goals = "## Mål\n- Flere medlemmer.\n- **Flere** hele stillinger i etaten\n"
                              "## Del\n### Mål\n- Gratis kurs\n### Tiltak\nTiltak 1: A {#a}\nMål: ";
    struct Row {
        std::string_view written;
        std::string_view expected; // section.goal
    };
    constexpr Row rows[] = {
        {"1", "1.0"},
        {"2", "0.1"},
        {"mål 2", "0.1"},
        {"3", "1.0"}, // the third of the plan
        {"4", "?"},
        {"1 og 2", "1.0 0.1"},
        {"flere medlemmer", "0.0"},
        {"Flere hele stillinger", "0.1"},
        {"Flere hele still", "?"},
        {"Fler", "?"},
        {"Gratis kurs.", "1.0"},
        {"Gratis kors", "?Gratis kurs"},
        {"Noe helt annet", "?"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.written);
        const auto plan = plan_of(goals + std::string(row.written) + "\n");
        std::string out;
        for (const auto& one : plan.measures[0].goals)
            out += (out.empty() ? "" : " ") +
                   (one.goal ? std::to_string(one.section) + "." + std::to_string(*one.goal)
                             : "?" + one.nearest);
        CHECK(out == row.expected);
    }
}

TEST_CASE("a goal's own number goes before its place") {
    const auto plan = plan_of("Delmål 2: Bedre\n\nDelmål 1: Flere\n\n## Tiltak\nTiltak 1: A {#a}\n"
                              "Mål: delmål 2\n");
    REQUIRE(plan.measures.size() == 1);
    REQUIRE(plan.measures[0].goals.size() == 1);
    REQUIRE(plan.measures[0].goals[0].goal);
    CHECK(plan.sections[plan.measures[0].goals[0].section].goals[0].text.markdown == "Bedre");
}

TEST_CASE("attachments are paths, links and what is neither") {
    const auto plan = plan_of("Tiltak 1: A {#a}\nVedlegg: vedlegg/a.pdf, [B](b%20c.odt), sak "
                              "7/21\nVedlegg: https://a.example/x.pdf\n");
    std::string out;
    for (const plan::model::Link& one : plan.measures[0].attachments)
        out += one.text + "=" + one.path + "\n";
    CHECK(out == "vedlegg/a.pdf=vedlegg/a.pdf\nb%20c.odt=b c.odt\nsak 7/21=\n"
                 "https://a.example/x.pdf=\n");
    CHECK(plan.links.empty());
}

TEST_CASE("links are decoded, and may hold brackets, titles and escapes") {
    const auto plan =
        plan_of("[a](x(1).md) [b](x\\(2.md) [c](<x 3.md> 'Tre') [d](x&amp;4.md?raw#e)\n"
                "[e] (x.md) [f](x y.md) [g](x.md \"åpen) ](x.md) `[h](x.md)` [i](\n");
    std::string out;
    for (const plan::model::Link& one : plan.links)
        out += one.path + "|";
    CHECK(out == "x(1).md|x(2.md|x 3.md|x&4.md|");
}

TEST_CASE("a field that belongs to no measure is known to the plan") {
    const auto plan = plan_of("Ansvar: Leder\n\nTiltak 1: A {#a}\n\nProsa. Frist: 1. mai.\n");
    REQUIRE(plan.strays.size() == 2);
    CHECK(plan.strays[0].field == plan::words::Field::responsible);
    CHECK(plan.strays[1].field == plan::words::Field::deadline);
}

TEST_CASE("components and rings of a graph") {
    using plan::support::Edges;
    const Edges edges = {{1}, {2}, {0, 3}, {3}, {5}, {}};
    const auto component = plan::support::components(edges);
    CHECK(component[0] == component[1]);
    CHECK(component[1] == component[2]);
    CHECK(component[2] != component[3]);
    CHECK(component[4] != component[5]);
    CHECK(plan::support::shortest_ring(edges, component, 1) == std::vector<std::size_t>{1, 2, 0});
    CHECK(plan::support::shortest_ring(edges, component, 3) == std::vector<std::size_t>{3});
    CHECK(plan::support::shortest_ring(edges, component, 4).empty());
}
