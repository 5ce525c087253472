#include "findings.hpp"

#include "plan/diagnostics/render.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

using namespace plan::diagnostics;
using namespace plan::diagnostics::testing;
using plan::source::SourceFile;

TEST_CASE("visible: what could do harm is shown as an escape") {
    struct Row {
        std::string_view text;
        std::string_view shown;
    };
    const std::array rows{
        Row{"", ""},
        Row{"Ansvar: blåbær 日本 🎉", "Ansvar: blåbær 日本 🎉"},
        Row{"a\nb\tc\rd", "a\\nb\\tc\\rd"},
        Row{std::string_view("a\0b", 3), "a\\x00b"},
        Row{"\x1b]8;;x\x07", "\\x1b]8;;x\\x07"},
        Row{"\x7f", "\\x7f"},
        Row{"\u0085\u009b", "\\u0085\\u009b"},
        Row{"\u2028\u2029", "\\u2028\\u2029"},
        Row{"a\u202eb\u2066c\u2069", "a\\u202eb\\u2066c\\u2069"},
        Row{"a\u200bb\u200dc\ufeffd\u2060", "a\\u200bb\\u200dc\\ufeffd\\u2060"},
        Row{"\U000e0041", "\\U000e0041"},
        Row{"\xff\xc3", "\\xff\\xc3"},
        Row{"\xed\xa0\x80", "\\xed\\xa0\\x80"},  // a surrogate
        Row{"\ufffd", "\ufffd"},                 // written, not made of a broken byte
        Row{"over\u00adgang", "over\u00adgang"}, // a soft hyphen is harmless
        Row{"x ##[error]y ##vso[z]", "x \\x23#[error]y \\x23#vso[z]"},
        Row{"## Mål [1]", "## Mål [1]"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.shown);
        CHECK(visible(row.text) == row.shown);
    }
}

TEST_CASE("brief: one line each, as editors read it") {
    const SourceFile file("plans/2021.md", "Blå: 31.21.2021\nFrist: 1. mai\n");
    const std::vector findings{impossible_date(file, "31.21.2021"), overdue(file, "1. mai")};
    const std::string error = "plans/2021.md:1:6: error: `31.21.2021` er ingen dato: det finnes "
                              "ingen måned 21 [impossible-date]\n";
    CHECK(render_brief(findings, {}) == error);
    CHECK(render_brief(findings, {.speech = Speech::en, .show_advice = true}) ==
          "plans/2021.md:1:6: error: `31.21.2021` is no date: there is no month 21 "
          "[impossible-date]\n"
          "plans/2021.md:2:8: advice: the deadline passed on 01.05.2021, 45 days ago [overdue]\n");
}

TEST_CASE("brief: no path begins a line as a command of a runner") {
    for (const std::string_view path : {"::error::x", "  ::error::x", "##[error]x"}) {
        CAPTURE(path);
        const SourceFile file{std::string(path), "Frist: 1. mai\n"};
        const std::string line =
            render_brief(std::vector{overdue(file, "1. mai")}, {.show_advice = true});
        CHECK_MESSAGE((line.starts_with("./") || line.starts_with("\\x23#[")), line);
    }
}

TEST_CASE("summary: what was read and what was found") {
    struct Row {
        Summary summary;
        std::string_view nb;
        std::string_view en;
    };
    const std::array rows{
        Row{{.files = 1, .plans = 1, .measures = 1},
            "1 fil, 1 plan, 1 tiltak: ingen funn\n",
            "1 file, 1 plan, 1 measure: no findings\n"},
        Row{{.files = 3, .plans = 2, .measures = 45, .errors = 1, .warnings = 2, .advice = 3},
            "3 filer, 2 planer, 45 tiltak: 1 feil, 2 advarsler, 3 råd\n",
            "3 files, 2 plans, 45 measures: 1 error, 2 warnings, 3 advice\n"},
        Row{{.files = 2, .plans = 2, .measures = 0, .warnings = 1},
            "2 filer, 2 planer, 0 tiltak: 1 advarsel\n",
            "2 files, 2 plans, 0 measures: 1 warning\n"},
    };
    for (const Row& row : rows) {
        CHECK(render_summary(row.summary, Speech::nb) == row.nb);
        CHECK(render_summary(row.summary, Speech::en) == row.en);
    }
}

TEST_CASE("summary: severities are counted as they are, not as the rule has them") {
    const SourceFile file("plan.md", "Frist: 1. mai\n");
    std::vector findings(3, overdue(file, "1. mai"));
    findings[0].severity = Severity::error;
    findings[1].severity = Severity::warning;
    const Summary summary = count(findings);
    CHECK(summary.errors == 1);
    CHECK(summary.warnings == 1);
    CHECK(summary.advice == 1);
    CHECK(summary.files == 0);
}

TEST_CASE("json: every finding with all its keys") {
    const SourceFile file("blå.md", "title: A\ntitl🎉: B\n");
    Finding finding = duplicate_key(file, "title", "titl🎉");
    finding.help = FindingNote{.message = Message::help_title};
    finding.fix = FindingFix{.edits = {{finding.range, "tittel"}}, .safe = true};
    const Summary summary{.files = 1, .plans = 1, .measures = 2, .errors = 1};
    CHECK(render_json(std::vector{finding}, summary, {}) == R"({
  "schema": 1,
  "diagnostics": [
    {
      "rule": "duplicate-key",
      "code": "P208",
      "severity": "error",
      "message": "nøkkelen `titl🎉` står to ganger",
      "help": "skriv `title: …`",
      "file": "blå.md",
      "start": {
        "line": 2,
        "column": 1
      },
      "end": {
        "line": 2,
        "column": 6
      },
      "notes": [
        {
          "message": "den første står her",
          "start": {
            "line": 1,
            "column": 1
          },
          "end": {
            "line": 1,
            "column": 6
          }
        }
      ],
      "fix": {
        "safe": true,
        "edits": [
          {
            "start": {
              "line": 2,
              "column": 1
            },
            "end": {
              "line": 2,
              "column": 6
            },
            "text": "tittel"
          }
        ]
      }
    }
  ],
  "summary": {
    "files": 1,
    "plans": 1,
    "measures": 2,
    "errors": 1,
    "warnings": 0,
    "advice": 0
  }
}
)");
}

TEST_CASE("json: advice is always there, and bytes that are no UTF-8 never are") {
    const SourceFile file("bl\xe5.md", "Frist: 1. mai\n");
    const std::string json = render_json(std::vector{overdue(file, "1. mai")}, {}, {});
    CHECK(json.find("\"rule\": \"overdue\"") != std::string::npos);
    CHECK(json.find("\"file\": \"bl\ufffd.md\"") != std::string::npos);
    CHECK(json.find("\"help\": null") != std::string::npos);
    CHECK(json.find("\"fix\": null") != std::string::npos);
    CHECK(render_json({}, {}, {}).find("\"diagnostics\": []") != std::string::npos);
}
