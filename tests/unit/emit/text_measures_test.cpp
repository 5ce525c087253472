// What `plan list` and `plan show` print.
#include "emit/text_lines.hpp"
#include "fixture.hpp"
#include "hostile.hpp"

#include "plan/emit/emit.hpp"
#include "plan/report/filter.hpp"
#include "plan/support/text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace plan::fixture;
using plan::emit::list_text;
using plan::emit::measure_text;
using plan::emit::TextLook;
using plan::report::StatusReport;
using plan::words::Language;

StatusReport report_of(const std::vector<plan::model::Plan>& plans) {
    plan::report::Selection selection;
    selection.as_of = day("2021-06-15");
    selection.all_years = true;
    return plan::report::build(plans, selection);
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        out.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

std::string shown(const plan::model::Plan& plan, std::size_t measure,
                  Language language = Language::nb) {
    const std::vector plans = {plan};
    StatusReport report = report_of(plans);
    plan::report::narrow_to(report, plans[0].measures[measure]);
    return measure_text(report, {.language = language});
}

TEST_CASE("list: a row has day, sign, text, state, responsible and id") {
    const std::vector plans = {plan_2021()};
    StatusReport report = report_of(plans);
    plan::report::Filter filter;
    filter.overdue = true;
    filter.due_until = day("2021-06-30");
    plan::report::narrow(report, filter, Language::nb);
    CHECK(list_text(report, {}) ==
          "! 30.04.2021  Kreve drøftingsmøter om bruk av deltid i alle etater.\n"
          "              forsinket, 46 dager over fristen · Hovedtillitsvalgt, Leder\n"
          "              (bistår) · deltid\n"
          "◆ 15.06.2021  Svare på høringen om turnus.\n"
          "              frist i dag · Styret · horing\n"
          "◇ 25.06.2021  Delta på sommerpatruljen.\n"
          "              frist snart, om 10 dager · Ungdomstillitsvalgt · sommerpatrulje\n"
          "\n"
          "3 av 12 tiltak per 15. juni 2021\n");
    CHECK(
        list_text(report, {.language = Language::en})
            .ends_with("              due soon, in 10 days · Ungdomstillitsvalgt · sommerpatrulje\n"
                       "\n"
                       "3 of 12 measures as of 15 June 2021\n"));
    CHECK(list_text(report, {.language = Language::nn})
              .find("              forseinka, 46 dagar over fristen · Hovedtillitsvalgt, Leder\n"
                    "              (hjelper til) · deltid\n") != std::string::npos);
}

TEST_CASE("list: colours are about the sign and the state's word, and say nothing alone") {
    const std::vector plans = {plan_2021()};
    StatusReport report = report_of(plans);
    plan::report::narrow_to(report, plans[0].measures[0]);
    CHECK(list_text(report, {.colour = true})
              .starts_with(
                  "\x1b[1;31m!\x1b[0m 30.04.2021  Kreve drøftingsmøter om bruk av deltid i alle "
                  "etater.\n"
                  "              \x1b[1;31mforsinket, 46 dager over fristen\x1b[0m · "
                  "Hovedtillitsvalgt, Leder\n"));
    // without them the same is left
    const std::vector all = {plan_2021(), plan_2019()};
    std::string coloured = list_text(report_of(all), {.colour = true});
    for (const std::string_view code : {"\x1b[1;31m", "\x1b[33m", "\x1b[32m", "\x1b[0m"})
        for (std::size_t at = coloured.find(code); at != coloured.npos; at = coloured.find(code))
            coloured.erase(at, code.size());
    CHECK(coloured == list_text(report_of(all), {}));
}

TEST_CASE("list: several plans are told apart, and nothing of nothing is listed") {
    const std::vector plans = {plan_2021(), plan_2019()};
    StatusReport report = report_of(plans);
    plan::report::Filter filter;
    filter.statuses = {plan::words::StatusWord::done};
    plan::report::narrow(report, filter, Language::nb);
    CHECK(list_text(report, {}) == "Handlingsplan 2021 (2021)\n"
                                   "\n"
                                   "✓ 01.03.2021  Sende velkomstbrev til alle nye medlemmer.\n"
                                   "              gjennomført etter fristen · Styret · velkomst\n"
                                   "✓ 01.05.2021  Arrangere 1. mai-frokost.\n"
                                   "              gjennomført · Leder · forste-mai\n"
                                   "\n"
                                   "Handlingsplan 2019–2020 (2019-20)\n"
                                   "\n"
                                   "✓             Holde kurs for nye tillitsvalgte.\n"
                                   "              gjennomført · Leder · kurs\n"
                                   "\n"
                                   "3 av 13 tiltak per 15. juni 2021\n");
    filter.overdue = true;
    plan::report::narrow(report, filter, Language::nb);
    CHECK(list_text(report, {}).empty());
}

TEST_CASE("show: everything of a measure") {
    CHECK(shown(plan_2021(), 0) ==
          "Tiltak 1: Kreve drøftingsmøter om bruk av deltid i alle etater.\n"
          "\n"
          "  Tilstand  ! forsinket, 46 dager over fristen (per 15. juni 2021)\n"
          "  Ansvar    Hovedtillitsvalgt\n"
          "            Leder (bistår)\n"
          "  Frist     innen utgangen av april (30.04.2021)\n"
          "  Status    status\n"
          "  Logg      02.03.2021 (sak 14/21), Navn Som Ikke Skal Ut: Krav sendt til tre\n"
          "            etater.\n"
          "            11.05.2021, Navn Som Ikke Skal Ut: Svar fra to av dem; den tredje er\n"
          "            purret.\n"
          "  Plan      Handlingsplan 2021, Fjordbyen fagforening\n"
          "  Del       3.1 Heltid og likelønn\n"
          "  Mål       – Færre jobber deltid mot sin vilje.\n"
          "            – Flere fast ansatte enn ved forrige årsmøte, minst 2 prosent.\n"
          "  Id        deltid\n"
          "  Står i    plans/2021.md:26\n");
}

TEST_CASE("show: steps, evaluation, own fields and a step's own deadline") {
    CHECK(shown(plan_2021(), 1, Language::nn) ==
          "Tiltak 2: Kartlegge ufrivillig deltid og melde funnene til kommunen\n"
          "(https://example.org/skjema?a=1&b=2)\n"
          "\n"
          "  Tilstand    ◇ frist snart, om 19 dagar (per 15. juni 2021)\n"
          "  Ansvar      Hovedtillitsvalgt\n"
          "  Frist       uke 26 (28.06.–04.07.2021)\n"
          "  Steg        1 av 3 steg\n"
          "              [x] Lage skjemaet\n"
          "              [ ] Sende det ut · Frist: 20. juni (20.06.2021)\n"
          "              [ ] Telle opp\n"
          "  Ressurser   2 000 kr\n"
          "  Kanal       Nettskjema og møter på arbeidsplassen\n"
          "  Intern      HEMMELIG\n"
          "  Evaluering  på styremøtet i september\n"
          "  Plan        Handlingsplan 2021, Fjordbyen fagforening\n"
          "  Del         3.1 Heltid og likelønn\n"
          "  Mål         – Færre jobber deltid mot sin vilje.\n"
          "              – Flere fast ansatte enn ved forrige årsmøte, minst 2 prosent.\n"
          "  Id          kartlegging\n"
          "  Står i      plans/2021.md:32\n");
}

TEST_CASE("show: what was moved stands beside what was adopted") {
    const std::string moved = shown(plan_2021(), 2, Language::en);
    CHECK(moved.find("  State             » postponed (as of 15 June 2021)\n") != moved.npos);
    CHECK(moved.find("  New deadline      15. september (15.09.2021)\n"
                     "                    137 days after the adopted deadline\n"
                     "  Adopted deadline  1. mai (01.05.2021)\n") != moved.npos);

    plan::model::Plan plan = plan_2021();
    plan.measures[0].new_responsibles = {role(2)};
    const std::string handed_on = shown(plan, 0);
    CHECK(handed_on.find("  Nytt ansvar    Styret\n"
                         "  Vedtatt ansvar  Hovedtillitsvalgt\n") == handed_on.npos);
    CHECK(handed_on.find("  Nytt ansvar     Styret\n"
                         "  Vedtatt ansvar  Hovedtillitsvalgt\n"
                         "                  Leder (bistår)\n") != handed_on.npos);
}

TEST_CASE("show: what is inherited, unknown or ticked says so") {
    plan::model::Plan plan = plan_2021();
    const std::string inherited = shown(plan, 11);
    CHECK(inherited.find("  Frist     1. desember (01.12.2021, felles for delen)\n") !=
          inherited.npos);
    plan.measures[11].responsibles[0].origin.source = plan::model::Source::defaults;
    CHECK(shown(plan, 11).find("  Ansvar    Leder (felles for planen)\n"
                               "            Styret (medansvarlig)\n") != std::string::npos);
    CHECK(shown(plan, 10).find("  Ansvar    Nettredaktøren (ikke i registeret)\n") !=
          std::string::npos);
    CHECK(shown(plan, 5).find("  Status    [x] gjort\n"
                              "  Utført    1. mai (01.05.2021)\n") != std::string::npos);
}

TEST_CASE("show: what a measure names is shown in words") {
    plan::model::Plan plan = plan_2021();
    plan::model::Measure& one = plan.measures[0];
    one.fields = {field(plan::words::Field::depends_on, "Avhenger av", "2, unge/verving"),
                  field(plan::words::Field::goal, "Mål", "2 og lønn"),
                  field(plan::words::Field::attachment, "Vedlegg", "Skjema")};
    one.fields[2].text.runs[0].link = "skjema.pdf";
    plan::source::Span span{0, 10};
    for (plan::model::TextField& each : one.fields) {
        each.origin.span = span;
        span = {span.end, span.end + 10};
    }
    one.depends_on.resize(2);
    one.depends_on[0].text = "2";
    one.depends_on[0].measure = 1;
    one.depends_on[0].origin.span = {0, 1};
    one.depends_on[1].text = "unge/verving";
    one.depends_on[1].origin.span = {3, 8};
    one.goals.resize(2);
    one.goals[0].text = "2";
    one.goals[0].is_number = true;
    one.goals[0].section = 1;
    one.goals[0].goal = 1;
    one.goals[0].origin.span = {10, 11};
    one.goals[1].text = "lønn";
    one.goals[1].origin.span = {12, 16};
    CHECK(shown(plan, 0).find(
              "  Avhenger av  2 – Kartlegge ufrivillig deltid og melde funnene til kommunen\n"
              "               (frist snart)\n"
              "               unge/verving\n"
              "  Mål          2 – Flere fast ansatte enn ved forrige årsmøte, minst 2 prosent.\n"
              "               lønn\n"
              "  Vedlegg      Skjema (skjema.pdf)\n") != std::string::npos);
}

TEST_CASE("show, list: at most 80 columns, and nothing that steers a terminal") {
    std::vector<std::string> texts = hostile_texts();
    std::string wide;
    for (int i = 0; i < 100; ++i)
        wide += "漢";
    texts.push_back(wide);
    texts.push_back(wide + " og " + std::string(200, 'm') + " " + wide);
    for (const std::string& text : texts) {
        CAPTURE(text);
        const std::vector plans = {hostile_plan(text)};
        const StatusReport report = report_of(plans);
        for (const std::string& out : {list_text(report, {}), measure_text(report, {})})
            for (const std::string_view line : lines_of(out)) {
                CAPTURE(line);
                const bool address = line.find("://") != line.npos;
                CHECK((address || plan::support::display_width(line) <= 80));
                CHECK(std::ranges::none_of(
                    line, [](char c) { return static_cast<unsigned char>(c) < 0x20; }));
                CHECK(line.find("\u009b") == line.npos);
                CHECK(line.find("\u202E") == line.npos);
            }
    }
}

TEST_CASE("lines: a word longer than a line is broken between characters, an address is not") {
    const auto wrapped = [](std::string_view text, std::size_t indent) {
        std::string out;
        plan::emit::append_wrapped(out, text, indent);
        return out;
    };
    CHECK(wrapped(std::string(100, 'x'), 0) ==
          std::string(80, 'x') + '\n' + std::string(20, 'x') + '\n');
    CHECK(wrapped("ord " + std::string(77, 'x'), 4) ==
          "    ord\n    " + std::string(76, 'x') + "\n    x\n");
    CHECK(wrapped(std::string(76, 'x') + " y", 4) == "    " + std::string(76, 'x') + "\n    y\n");
    const std::string address = "https://example.org/" + std::string(80, 'x');
    CHECK(wrapped("se " + address, 2) == "  se\n  " + address + '\n');
}

} // namespace
