#include "findings.hpp"

#include "plan/diagnostics/render.hpp"
#include "plan/support/text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

using namespace plan::diagnostics;
using namespace plan::diagnostics::testing;
using plan::source::SourceFile;

namespace {

std::string text_of(const Finding& finding, const RenderOptions& options = {}) {
    return render_text(std::vector{finding}, options);
}

std::string repeated(std::string_view words, int times) {
    std::string out;
    for (int i = 0; i < times; ++i)
        out += words;
    return out;
}

// The widest line in columns of a terminal.
std::size_t width_of(std::string_view text) {
    std::size_t widest = 0;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        widest = std::max(widest, plan::support::display_width(text.substr(0, end)));
        text.remove_prefix(end + 1);
    }
    return widest;
}

} // namespace

TEST_CASE("text: a finding shows its line, a mark and what helps") {
    const SourceFile file("plans/2021.md", repeated("\n", 141) + "Frist: 31.21.2021\n");
    CHECK(text_of(impossible_date(file, "31.21.2021")) ==
          "error[impossible-date]: `31.21.2021` er ingen dato: det finnes ingen måned 21\n"
          "  --> plans/2021.md:142:8\n"
          "    |\n"
          "142 | Frist: 31.21.2021\n"
          "    |        ^^^^^^^^^^\n"
          "    = hjelp: mente du 31.12.2021?\n");
}

TEST_CASE("text: the same in English") {
    const SourceFile file("plan.md", "Frist: 31.21.2021\n");
    CHECK(text_of(impossible_date(file, "31.21.2021"), {.speech = Speech::en}) ==
          "error[impossible-date]: `31.21.2021` is no date: there is no month 21\n"
          "  --> plan.md:1:8\n"
          "  |\n"
          "1 | Frist: 31.21.2021\n"
          "  |        ^^^^^^^^^^\n"
          "  = help: did you mean 31.12.2021?\n");
}

TEST_CASE("text: a note shows its own place, with a gutter as wide as the finding's") {
    const SourceFile file("plan.md", "---\ntitle: A\n" + repeated("\n", 8) + "tittel: B\n---\n");
    CHECK(text_of(duplicate_key(file, "title", "tittel")) ==
          "error[duplicate-key]: nøkkelen `tittel` står to ganger\n"
          "  --> plan.md:11:1\n"
          "   |\n"
          "11 | tittel: B\n"
          "   | ^^^^^^\n"
          "   = merk: den første står her\n"
          "  --> plan.md:2:1\n"
          "   |\n"
          " 2 | title: A\n"
          "   | -----\n");
}

TEST_CASE("text: findings are parted by an empty line, and advice is shown when asked for") {
    const SourceFile file("plan.md", "Frist: 31.21.2021\nFrist: 1. mai\n");
    const std::vector findings{impossible_date(file, "31.21.2021"), overdue(file, "1. mai"),
                               impossible_date(file, "31.21.2021")};
    const std::string error = text_of(findings[0]);
    const std::string advice = "advice[overdue]: fristen gikk ut 01.05.2021, for 45 dager siden\n"
                               "  --> plan.md:2:8\n"
                               "  |\n"
                               "2 | Frist: 1. mai\n"
                               "  |        ^^^^^^\n";
    CHECK(render_text(findings, {}) == error + "\n" + error);
    CHECK(render_text(findings, {.show_advice = true}) == error + "\n" + advice + "\n" + error);
    CHECK(render_text({}, {}).empty());
}

TEST_CASE("text: colours only when asked for") {
    const SourceFile file("plan.md", "Frist: 31.21.2021\n");
    CHECK(text_of(impossible_date(file, "31.21.2021"), {.colour = true}) ==
          "\x1b[1;31merror[impossible-date]\x1b[0m: `31.21.2021` er ingen dato: det finnes ingen "
          "måned 21\n"
          "  \x1b[34m-->\x1b[0m plan.md:1:8\n"
          "  \x1b[34m|\x1b[0m\n"
          "\x1b[34m1\x1b[0m \x1b[34m|\x1b[0m Frist: 31.21.2021\n"
          "  \x1b[34m|\x1b[0m        \x1b[1;31m^^^^^^^^^^\x1b[0m\n"
          "  \x1b[34m=\x1b[0m hjelp: mente du 31.12.2021?\n");
}

TEST_CASE("text: the mark stands under the place, whatever stands before it") {
    struct Row {
        std::string before;
        std::string shown; // of the line, without the date
        std::size_t columns;
    };
    const std::array rows{
        Row{"Frist: ", "Frist: ", 7},
        Row{"\t", "    ", 4},
        Row{"a\tb", "a    b", 6},
        Row{"æøå ", "æøå ", 4},
        Row{"日本 ", "日本 ", 5},
        Row{"e\u0301 ", "e\u0301 ", 2}, // a combining accent has no column
        Row{"x\u202ey ", "x\\u202ey ", 9},
        Row{"x\u200by ", "x\\u200by ", 9},
        Row{"x\x1b[2Jy ", "x\\x1b[2Jy ", 10},
        Row{"\u009b ", "\\u009b ", 7},
        Row{"\xff ", "\\xff ", 5},
        Row{"\xef\xbb\xbf", "", 0}, // a byte order mark is no column
        Row{"##[error] ", "\\x23#[error] ", 13},
    };
    for (const Row& row : rows) {
        CAPTURE(row.shown);
        const SourceFile file("plan.md", row.before + "31.21.2021\n");
        const std::string text = text_of(impossible_date(file, "31.21.2021"));
        const std::string wanted = "1 | " + row.shown + "31.21.2021\n  | " +
                                   std::string(row.columns, ' ') + "^^^^^^^^^^\n";
        CHECK_MESSAGE(text.find(wanted) != std::string::npos, text);
    }
}

TEST_CASE("text: a point gets one mark, also at a line's end and in an empty line") {
    const SourceFile file("plan.md", "Tiltak\n\nx");
    const auto mark_at = [&](std::uint32_t offset) {
        const Diagnostic point{.message = Message::no_measures, .span = {offset, offset}};
        return text_of(settle(point, file, Speech::en));
    };
    const std::string head = "warning[no-measures]: no measures were found in the plan\n";
    CHECK(mark_at(0) == head + "  --> plan.md:1:1\n  |\n1 | Tiltak\n  | ^\n");
    CHECK(mark_at(6) == head + "  --> plan.md:1:7\n  |\n1 | Tiltak\n  |       ^\n");
    CHECK(mark_at(7) == head + "  --> plan.md:2:1\n");
    CHECK(mark_at(9) == head + "  --> plan.md:3:2\n  |\n3 | x\n  |  ^\n");
}

TEST_CASE("text: a place of several lines is marked to the end of its first") {
    const SourceFile file("plan.md", "- Holde kurs\n  for alle\n");
    const Diagnostic whole{.message = Message::no_measures, .span = {2, 23}};
    CHECK(text_of(settle(whole, file, Speech::en)) ==
          "warning[no-measures]: no measures were found in the plan\n"
          "  --> plan.md:1:3\n  |\n1 | - Holde kurs\n  |   ^^^^^^^^^^\n");
}

TEST_CASE("text: long lines are cut around the place, so that all fits 80 columns") {
    struct Row {
        int before; // words of six columns
        int after;
        std::string_view line;
        std::size_t columns; // before the mark
    };
    const std::array rows{
        Row{9, 1, "ørret ørret ørret ørret ørret ørret ørret ørret ørret 31.21.2021 ørret", 54},
        Row{0, 40, "31.21.2021 ørret ørret ørret ørret ørret ørret ørret ørret ørret ørret ørr…",
            0},
        Row{10, 10, "ørret ørret ørret ørret ørret ørret ørret ørret ørret ørret 31.21.2021 ørr…",
            60},
        Row{40, 0, "…et ørret ørret ørret ørret ørret ørret ørret ørret ørret ørret 31.21.2021",
            64},
        Row{40, 40, "…t ørret ørret ørret ørret ørret 31.21.2021 ørret ørret ørret ørret ørret ø…",
            33},
        // of so long a line a finding keeps only a part
        Row{500, 500,
            "…t ørret ørret ørret ørret ørret 31.21.2021 ørret ørret ørret ørret ørret ø…", 33},
    };
    for (const Row& row : rows) {
        CAPTURE(row.before);
        CAPTURE(row.after);
        const SourceFile file("plan.md", repeated("ørret ", row.before) + "31.21.2021 " +
                                             repeated("ørret ", row.after) + "\n");
        const std::string text = text_of(impossible_date(file, "31.21.2021"));
        const std::string wanted = "\n1 | " + std::string(row.line) + "\n  | " +
                                   std::string(row.columns, ' ') + "^^^^^^^^^^\n";
        CHECK_MESSAGE(text.find(wanted) != std::string::npos, text);
    }
}

TEST_CASE("text: a place that is longer than the screen is marked as far as it is shown") {
    const SourceFile file("plan.md", repeated("日本", 300) + "\n");
    const Diagnostic whole{.message = Message::no_measures, .span = {0, 1800}};
    const std::string text = text_of(settle(whole, file, Speech::en));
    CHECK_MESSAGE(width_of(text) <= 80, text);
    CHECK(text.find(repeated("日本", 18) + "日…") != std::string::npos);
}

TEST_CASE("text: what a plan holds cannot begin a line, whatever it is") {
    const SourceFile file("::error file=x::y\x1b[31m.md", "::error::x\n##[error]x\n::x ::y\n");
    const std::vector findings{duplicate_key(file, "::error::x", "::x"),
                               duplicate_key(file, "::x", "##[error]x")};
    const std::string all = render_text(findings, {}) + render_brief(findings, {});
    CHECK(all.find("\n::") == std::string::npos);
    CHECK_FALSE(all.starts_with("::"));
    CHECK(all.find("##[") == std::string::npos);
    CHECK(all.find('\x1b') == std::string::npos);
}
