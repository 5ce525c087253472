#include "emit/csv_writer.hpp"
#include "fixture.hpp"
#include "hostile.hpp"

#include "plan/emit/emit.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace plan::fixture;
using plan::emit::CsvWriter;

constexpr std::string_view mark = "\ufeff";

std::string cell(std::string_view words) {
    CsvWriter table;
    return std::move(table.text(words)).finish();
}

// A reader by RFC 4180, none of ours: rows of cells. Nothing when a quote is left open.
std::vector<std::vector<std::string>> read_csv(std::string_view text) {
    std::vector<std::vector<std::string>> rows(1, {""});
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            rows.back().back() += '"';
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == ',') {
            rows.back().emplace_back();
        } else if (!quoted && c == '\r') {
            rows.push_back({""});
            ++i;
        } else {
            rows.back().back() += c;
        }
    }
    rows.pop_back();
    return quoted ? std::vector<std::vector<std::string>>{} : rows;
}

std::vector<std::vector<std::string>> table_of(const std::vector<plan::model::Plan>& plans) {
    const std::string text =
        plan::emit::csv(plan::report::build(plans, {.as_of = day("2021-06-15")}));
    REQUIRE(text.starts_with(mark));
    REQUIRE(text.ends_with("\r\n"));
    return read_csv(std::string_view(text).substr(mark.size()));
}

} // namespace

TEST_CASE("csv: a cell is quoted when it must be, and never a formula") {
    for (const auto& [words, wanted] : std::vector<std::pair<std::string, std::string>>{
             {"", ""},
             {"Leder", "Leder"},
             {"a, b", "\"a, b\""},
             {"a; b", "\"a; b\""},
             {"sa \"ja\"", "\"sa \"\"ja\"\"\""},
             {"to\nlinjer\tog mer", "to linjer og mer"},
             {"=1+1", "'=1+1"},
             {"+47", "'+47"},
             {"-3", "'-3"},
             {"@her", "'@her"},
             {" =1", "' =1"},
             {"\t=1", "' =1"},
             {"\tord", "' ord"},
             {"\rord", "' ord"},
             {"＝1", "'＝1"},
             {"＋1", "'＋1"},
             {"－1", "'－1"},
             {"＠a", "'＠a"},
             {"−1", "'−1"},
             {"\ufeff=1", "'=1"},
             {"–5", "–5"},
             {"'=1", "'=1"},
             {"=a,\"b\"", "\"'=a,\"\"b\"\"\""},
             {"\x1b[31m", "[U+001B][31m"},
         })
        CHECK_MESSAGE(cell(words) == wanted, words);
    CsvWriter table;
    table.byte_order_mark().number(-3).day(day("2021-06-15")).day(std::nullopt).empty().end_row();
    CHECK(std::move(table).finish() == std::string(mark) + "-3,2021-06-15,,\r\n");
}

TEST_CASE("csv: a line for each measure of all plans") {
    std::vector plans = {plan_2021(), plan_2019()};
    plans[0].measures[0].fields = {field(plan::words::Field::goal, "Mål", "Færre på deltid"),
                                   field(plan::words::Field::internal, "Intern", "HEMMELIG")};
    const auto rows = table_of(plans);
    REQUIRE(rows.size() == 14);
    CHECK(rows[0] == std::vector<std::string>{"Plan-ID",      "Plan",      "Organisasjon",
                                              "Delnummer",    "Del",       "Tiltaks-ID",
                                              "Nummer",       "Tiltak",    "Ansvar",
                                              "Frist",        "Ny frist",  "Neste frist",
                                              "Siste dag",    "Tilstand",  "Tilstandskode",
                                              "Status fra",   "Utført",    "Dager over fristen",
                                              "Dager utsatt", "Mål",       "Måltall",
                                              "Resultat",     "Ressurser", "Grunn"});
    CHECK(rows[1] ==
          std::vector<std::string>{"2021",
                                   "Handlingsplan 2021",
                                   "Fjordbyen fagforening",
                                   "3.1",
                                   "Heltid og likelønn",
                                   "deltid",
                                   "1",
                                   "Kreve drøftingsmøter om bruk av deltid i alle etater.",
                                   "Hovedtillitsvalgt; Leder (bistår)",
                                   "innen utgangen av april",
                                   "",
                                   "2021-04-30",
                                   "2021-04-30",
                                   "forsinket",
                                   "overdue",
                                   "2021-04-12",
                                   "",
                                   "46",
                                   "",
                                   "Færre på deltid",
                                   "",
                                   "",
                                   "",
                                   ""});
    CHECK(rows[3] == std::vector<std::string>{"2021",
                                              "Handlingsplan 2021",
                                              "Fjordbyen fagforening",
                                              "3.1",
                                              "Heltid og likelønn",
                                              "lonnskurs",
                                              "3",
                                              "Holde kurs i lokale lønnsforhandlinger.",
                                              "Leder",
                                              "1. mai",
                                              "15. september",
                                              "2021-09-15",
                                              "2021-09-15",
                                              "utsatt",
                                              "postponed",
                                              "2021-04-20",
                                              "",
                                              "",
                                              "137",
                                              "",
                                              "",
                                              "",
                                              "",
                                              "kurslokalet var opptatt"});
    CHECK(rows[13][0] == "2019-20");
    for (const auto& row : rows)
        CHECK(row.size() == rows[0].size());
}

TEST_CASE("csv: no text of a plan makes a cell, a line or a formula of its own") {
    for (const std::string& text : hostile_texts()) {
        CAPTURE(text);
        const std::vector plans = {hostile_plan(text)};
        const auto rows = table_of(plans);
        REQUIRE(rows.size() == 3);
        for (const auto& row : rows) {
            CHECK(row.size() == 24);
            for (std::size_t i = 0; i < row.size(); ++i)
                if (!row[i].empty() && i != 17 && i != 18)
                    CHECK(std::string_view("=+-@\t\r").find(row[i].front()) ==
                          std::string_view::npos);
        }
    }
}
