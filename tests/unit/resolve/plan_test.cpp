#include "plan/driver/compile.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace {

using plan::model::Measure;
using plan::model::Plan;
using plan::model::Source;

constexpr std::array<std::string_view, 6> source_names = {"written",  "section", "lead-in",
                                                          "defaults", "config",  "inferred"};

// Compiles a body below a small front matter; `keys` are more lines of it.
Plan plan_of(std::string_view body, std::string_view keys = "title: A\n",
             std::string_view period = "2021") {
    const std::string bytes =
        "---\nplan: 1\norganization: B\nperiod: " + std::string(period) + "\n" + std::string(keys) +
        "responsibles:\n  leder: {name: Leder}\n  htv: {name: HTV}\n---\n\n" + std::string(body);
    auto compiled = plan::driver::compile(plan::source::SourceFile("a.md", bytes), nullptr, "a",
                                          {.as_of = plan::calendar::Date{}, .speech = {}});
    return compiled.plan ? std::move(*compiled.plan) : Plan{};
}

template<class Each, class Show>
std::string joined(const Each& all, Show show) {
    std::string out;
    for (const auto& one : all)
        out += (out.empty() ? "" : ", ") + show(one);
    return out;
}

std::string ids(const Plan& plan) {
    return joined(plan.measures,
                  [](const Measure& one) { return one.id + (one.permanent_id ? "!" : ""); });
}

// Who is responsible and when, with where that was found.
std::string inherited(const Plan& plan) {
    return joined(plan.measures, [&](const Measure& measure) {
        std::string out;
        for (const auto& one : measure.responsibles)
            out += (one.role ? plan.header.people.roles[*one.role].key : "?" + one.text) + "/" +
                   std::string(source_names[static_cast<std::size_t>(one.origin.source)]) + " ";
        for (const auto& one : measure.deadlines)
            out += one.reading.text + "/" +
                   std::string(source_names[static_cast<std::size_t>(one.origin.source)]) + " ";
        return out.empty() ? std::string("nothing") : out.substr(0, out.size() - 1);
    });
}

std::string sections(const Plan& plan) {
    return joined(plan.sections, [](const plan::model::Section& one) {
        return "[" + one.number + "|" + one.title + "|" + one.id + "]";
    });
}

std::string runs(const Plan& plan) {
    return joined(plan.measures,
                  [](const Measure& one) { return one.number + ":" + std::to_string(one.run); });
}

struct Row {
    std::string_view body;
    std::string_view expected;
};

} // namespace

TEST_CASE("ids are written, or made of section and number, or of the first words") {
    const Row rows[] = {
        {"Tiltak 1: A {#kurs}\n", "kurs!"},
        {"Tiltak 1: A\n", "1"},
        {"## 3.1 Heltid og lønn\nTiltak 1: A\n", "heltid-og-lonn-1"},
        {"## Åpne møter\nTiltak A1: Ære\n", "apne-moter-a1"},
        {"- [ ] Kjøpe ærlig Åge brus i dag\n", "kjope-aerlig-age-brus"},
        {"## Heltid\n- [ ] Male hytta\n", "male-hytta"},
        {"Tiltak 4 og 5: A\n", "4-og-5"},
        {"- [ ] Verve\n- [ ] Verve\n- [ ] Verve\n", "verve, verve-2, verve-3"},
        {"- [ ] Verve\n- [ ] Verve {#verve}\n", "verve-2, verve!"},
        {"Tiltak 1: A {#Ikke gyldig}\n", "1"},
        {"## A\nTiltak 1: x\n## A\nTiltak 1: y\n", "a-1, a-2-1"},
        {"- [ ] **Verve** [nye](x)\n", "verve-nye"},
        {"- [ ] Kjøpe   ærlig   Åge   brus   i dag\n", "kjope-aerlig-age-brus"},
        {"- [ ] Kjøpe\u00a0ærlig\u00a0Åge brus i dag\n", "kjope-aerlig-age-brus"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body);
        CHECK(ids(plan_of(row.body)) == row.expected);
    }
}

TEST_CASE("what is not written is inherited from the nearest place") {
    const Row rows[] = {
        {"Tiltak 1: A\nAnsvar: Leder\nFrist: mai\n", "leder/written mai/written"},
        {"## S\nAnsvar: Leder\nFrist: mai\n\nTiltak 1: A\nTiltak 2: B\nAnsvar: HTV\nFrist: juni\n",
         "leder/section mai/section, htv/written juni/written"},
        {"## S\nAnsvar: Leder\n\n### T\nTiltak 1: A\nFrist: mai\n", "leder/section mai/written"},
        {"HTV skal:\n- A\n- B. Ansvar: Leder.\n", "htv/lead-in, leder/written"},
        {"HTV skal:\n- A\n\nOg arrangere:\n- B\n", "htv/lead-in, htv/lead-in"},
        {"## Mai\n- A\n- B. Frist: 3. mai.\n", "Mai/lead-in, 3. mai/written"},
        {"## S\nAnsvar: Leder\n\nHTV skal:\n- A\n", "htv/lead-in"},
        {"## S\nAnsvar: Leder\n\nVi skal:\n- A\n", "leder/section"},
        {"Vi skal:\n- A\n", "?Vi/lead-in"},
        {"- [ ] A\n", "nothing"},
        {"## S\nFrist: mai\n\nTiltak 1: A\nTid: 3. juni\n", "nothing"},
        {"## S\nAnsvar: Leder\n\n| Tiltak | Når |\n|---|---|\n| A | mai |\n",
         "leder/section mai/written"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body);
        CHECK(inherited(plan_of(row.body)) == row.expected);
    }
    const Plan plan = plan_of("Tiltak 1: A\nTiltak 2: B\nAnsvar: HTV\nFrist: juni\n",
                              "title: A\ndefaults: {responsible: Leder, deadline: mai}\n");
    CHECK(inherited(plan) == "leder/defaults mai/defaults, htv/written juni/written");
}

TEST_CASE("the heading that is the plan's title is no section") {
    CHECK(plan_of("# Årsplan\n\n## S\n", "").header.title == "Årsplan");
    CHECK(sections(plan_of("# Årsplan\n\n## S\n", "")) == "[||], [|S|s]");
    CHECK(plan_of("# Årsplan\n", "title: Skrevet\n").header.title == "Skrevet");
    CHECK(sections(plan_of("# Årsplan\n\n## S\n", "title: Skrevet\n")) == "[||], [|S|s]");
    CHECK(sections(plan_of("# En\n# To\n", "title: Skrevet\n")) == "[||], [|En|en], [|To|to]");
    CHECK(sections(plan_of("# Skrevet\n# To\n", "title: Skrevet\n")) == "[||], [|To|to]");
    CHECK(plan_of("# **Års**plan\n", "").header.title == "Årsplan");
    CHECK(plan_of("# 3 Handlingsplan\n", "").header.title == "3 Handlingsplan");
}

TEST_CASE("sections have a number, a title and an id") {
    const Row rows[] = {
        {"## 3.1 Heltid\n## 3.2 Heltid\n", "[||], [3.1|Heltid|heltid], [3.2|Heltid|heltid-2]"},
        {"## Ærlig *talt*\n", "[||], [|Ærlig talt|aerlig-talt]"},
        {"## I perioden skal vi:\n- A\n", "[||]"},
        {"## Mål\n- A\n", "[||]"},
        {"| Tiltak | Når |\n|---|---|\n| Skoler | |\n| A | mai |\n", "[||], [|Skoler|skoler]"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body);
        CHECK(sections(plan_of(row.body)) == row.expected);
    }
}

TEST_CASE("a number that is 1 again begins another run") {
    const Row rows[] = {
        {"Tiltak 1: A\nTiltak 2: B\nTiltak 4: C\n", "1:0, 2:0, 4:0"},
        {"Tiltak 1: A\nTiltak 2: B\nTiltak 1: C\nTiltak 2: D\n", "1:0, 2:0, 1:1, 2:1"},
        {"## S\nTiltak 1: A\n## T\nTiltak 2: B\n", "1:0, 2:1"},
        {"Tiltak 1: A\nTiltak 4 og 5: B\nTiltak 6: C\n", "1:0, 4 og 5:0, 6:0"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body);
        CHECK(runs(plan_of(row.body)) == row.expected);
    }
}

TEST_CASE("fields come into the model") {
    const Plan plan = plan_of("- [x] A. Ansvar: Leder med bistand fra HTV. {#a}\n"
                              "  Frist: mai\n"
                              "  Ny frist: juni\n"
                              "  Nytt ansvar: HTV\n"
                              "  Status: gjennomført 2021-06-01\n"
                              "  Utført: 01.06.2021\n"
                              "  Grunn: ferie\n"
                              "  Logg:\n"
                              "  - 2021-03-02 (sak 14/21): Krav sendt.\n"
                              "  Intern: hemmelig\n"
                              "  Farge: blå\n"
                              "  - [ ] steg. Ansvar: HTV.\n");
    REQUIRE(plan.measures.size() == 1);
    const Measure& one = plan.measures[0];
    CHECK(one.text.plain == "A.");
    CHECK(one.ticked == true);
    CHECK(one.responsibles.size() == 2);
    CHECK(one.deadlines.size() == 1);
    CHECK(one.new_deadlines.size() == 1);
    CHECK(one.new_responsibles.size() == 1);
    REQUIRE(one.status.has_value());
    CHECK(one.status->word == plan::words::StatusWord::done);
    CHECK(one.done.size() == 1);
    REQUIRE(one.reason.has_value());
    CHECK(one.reason->text == "ferie");
    REQUIRE(one.log.size() == 1);
    CHECK(one.log[0].case_number == "14/21");
    REQUIRE(one.steps.size() == 1);
    CHECK(one.steps[0].text.plain == "steg.");
    CHECK(one.steps[0].responsibles.size() == 1);
    CHECK(joined(one.fields, [](const auto& field) { return field.label; }).find("Farge") !=
          std::string::npos);
}

TEST_CASE("ticked years say when a date without a year falls due") {
    const auto dues = [](std::string_view row, std::string_view head = "Når") {
        const Plan plan =
            plan_of("| Tiltak | " + std::string(head) + " | 2021 | 2022 |\n|---|---|---|---|\n| " +
                        std::string(row) + " |\n",
                    "title: A\n", "2021-2022");
        const Measure& measure = plan.measures.at(0);
        const auto shown = [](const plan::model::Deadline& one) {
            const auto& all = one.reading.occurrences;
            const auto span = [](const auto& of) {
                return (of.first ? of.first->iso() + ".." : "") + (of.last ? of.last->iso() : "");
            };
            if (all.empty())
                return span(one.reading);
            return joined(all, [](const auto& of) {
                return (of.first ? of.first->iso() + ".." : "") + of.last.iso();
            });
        };
        std::string out = joined(measure.deadlines, shown);
        if (!measure.time.empty())
            out += "/" + joined(measure.time, shown);
        return out;
    };
    constexpr std::string_view both_mays = "2021-05-01..2021-05-31, 2022-05-01..2022-05-31";
    CHECK(dues("Holde kurs | mai | x | x") == both_mays);
    CHECK(dues("Holde kurs | mai | x | x", "Tid") == "/" + std::string(both_mays));
    CHECK(dues("Holde kurs | mai | | x") == "2022-05-01..2022-05-31");
    CHECK(dues("Holde kurs | april og september | x | x") ==
          "2021-04-01..2021-04-30, 2021-09-01..2021-09-30, 2022-04-01..2022-04-30, "
          "2022-09-01..2022-09-30");
    // What writes its year says it itself, and what has no days takes the years' own.
    CHECK(dues("Holde kurs | mai 2021 | | x") == "2021-05-01..2021-05-31, 2022-01-01..2022-12-31");
    CHECK(dues("Holde kurs | løpende | | x") == "2021-01-01..2022-12-31, 2022-01-01..2022-12-31");
    CHECK(dues("Holde kurs | | x | x") == "2021-01-01..2021-12-31, 2022-01-01..2022-12-31");
}

TEST_CASE("every phrase of Utført counts") {
    const Plan plan = plan_of("Tiltak 1: A\nFrist: mai og oktober\nUtført: 15.05. Og 20.10.\n");
    REQUIRE(plan.measures.size() == 1);
    std::string days;
    for (const auto& done : plan.measures[0].done) {
        for (const auto& one : done.reading.occurrences)
            days += one.last.iso() + " ";
        if (done.reading.occurrences.empty() && done.reading.last)
            days += done.reading.last->iso() + " ";
    }
    CHECK(days == "2021-05-15 2021-10-20 ");
}
