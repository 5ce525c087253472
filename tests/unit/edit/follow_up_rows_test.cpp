// The same for measures that are rows of a table.
#include "written.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using plan::edit::FollowUp;
using plan::edit::Manner;
using plan::edit::testing::field;
using plan::edit::testing::log_line;
using plan::edit::testing::status;
using plan::edit::testing::written;
using plan::words::Field;
using plan::words::Language;

struct Row {
    std::string_view before;
    FollowUp asked;
    std::string_view after;
    std::size_t measure = 0;
    Language language = Language::nb;
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.before);
        CHECK(written(row.before, row.asked, row.measure, row.language) == row.after);
    }
}

const FollowUp set_done{.entries = {status("gjennomført 2021-05-12")}};
const FollowUp new_deadline{.entries = {field(Field::new_deadline, "30.09.2021", Manner::append)}};
const FollowUp logged{.log = {log_line("2021-05-12", "23/21", "Brev sendt.")}};

} // namespace

TEST_CASE("a row") {
    check({
        {"| Tiltak | Når | Ansvar |\n|---|---|---|\n| Kurs | mai | Leder |\n|  | juni | HTV |\n| "
         "Stand | juli | HTV |\n",
         set_done,
         "| Tiltak | Når | Ansvar | Status |\n|---|---|---|---|\n| Kurs | mai | Leder | "
         "gjennomført 2021-05-12 |\n|  | juni | HTV |  |\n| Stand | juli | HTV |  |\n"},
        {"| Tiltak | Ansvar | Status                     "
         "|\n|--------|--------|----------------------------|\n| Kurs   | Leder  |                 "
         "           |\n| Stand  | HTV    | pågår                      |\n",
         set_done,
         "| Tiltak | Ansvar | Status                     "
         "|\n|--------|--------|----------------------------|\n| Kurs   | Leder  | gjennomført "
         "2021-05-12     |\n| Stand  | HTV    | pågår                      |\n"},
        {"| Tiltak | Ansvar | Status |\n|--------|--------|--------|\n| Kurs   | Leder  |        "
         "|\n| Stand  | HTV    | pågår  |\n",
         set_done,
         "| Tiltak | Ansvar | Status |\n|--------|--------|--------|\n| Kurs   | Leder  |        "
         "|\n| Stand  | HTV    | gjennomført 2021-05-12 |\n",
         1},
        {"| Tiltak | Ansvar |\n|--------|--------|\n| Kurs   | Leder  |\n| Stand  | HTV    |\n",
         set_done,
         "| Tiltak | Ansvar | Status                 "
         "|\n|--------|--------|------------------------|\n| Kurs   | Leder  |                     "
         "   |\n| Stand  | HTV    | gjennomført 2021-05-12 |\n",
         1},
        {"| Tiltak | Ansvar | Status |\n|---|---|---|\n| Kurs | Leder | pågår 2021-03-01 |\n",
         set_done,
         "| Tiltak | Ansvar | Status |\n|---|---|---|\n| Kurs | Leder | gjennomført 2021-05-12 "
         "|\n"},
        {"| Tiltak | Ansvar | Status | Merknad |\n|---|---|---|---|\n| Kurs | Leder |\n| Stand | "
         "HTV |\n",
         set_done,
         "| Tiltak | Ansvar | Status | Merknad |\n|---|---|---|---|\n| Kurs | Leder | gjennomført "
         "2021-05-12 |\n| Stand | HTV |\n"},
        {"|Tiltak|Ansvar|Status|\n|---|---|---|\n|Kurs|Leder||\n|Stand|HTV|\n", set_done,
         "|Tiltak|Ansvar|Status|\n|---|---|---|\n|Kurs|Leder||\n|Stand|HTV|gjennomført "
         "2021-05-12|\n",
         1},
        {"|Tiltak|Ansvar|\n|:--|--:|\n|Kurs|Leder|\n", set_done,
         "|Tiltak|Ansvar|Status|\n|:--|--:|---|\n|Kurs|Leder|gjennomført 2021-05-12|\n"},
        {"Tiltak | Frist\n---|---\nKurs | mai\nStand | juni", set_done,
         "Tiltak | Frist | Status\n---|---|---\nKurs | mai |\nStand | juni | gjennomført "
         "2021-05-12",
         1},
        {"Tiltak | Frist\r\n---|---\r\nKurs | mai\r\n", new_deadline,
         "Tiltak | Frist | Ny frist\r\n---|---|---\r\nKurs | mai | 30.09.2021\r\n"},
        {"| Tiltak | Ansvar | Logg |\n|---|---|---|\n| Kurs | Leder | 2021-03-02: En |\n", logged,
         "| Tiltak | Ansvar | Logg |\n|---|---|---|\n| Kurs | Leder | 2021-03-02: En<br>2021-05-12 "
         "(sak 23/21): Brev sendt. |\n"},
        {"| Tiltak | Ansvar | Logg |\n|---|---|---|\n| Kurs | Leder |  |\n", logged,
         "| Tiltak | Ansvar | Logg |\n|---|---|---|\n| Kurs | Leder | 2021-05-12 (sak 23/21): Brev "
         "sendt. |\n"},
        {"| Tiltak | Ansvar | Ny frist |\n|---|---|---|\n| Kurs | Leder | juni |\n", new_deadline,
         "| Tiltak | Ansvar | Ny frist |\n|---|---|---|\n| Kurs | Leder | juni<br>30.09.2021 |\n"},
        {"| Tiltak | Ansvar |\n|---|---|\n| Kurs \\| stand | Leder |\n",
         {.entries = {field(Field::result, "a | b"), field(Field::reason, "c<br>d")}},
         "| Tiltak | Ansvar | Resultat | Grunn |\n|---|---|---|---|\n| Kurs \\| stand | Leder | a "
         "\\| b | c&lt;br>d |\n"},
        {"| Tiltak | Ansvar |\n|---|---|\n| Kurs. Frist: mai. | Leder |\n",
         {.entries = {field(Field::deadline, "juni")}},
         "| Tiltak | Ansvar |\n|---|---|\n| Kurs. Frist: juni. | Leder |\n"},
        {"| Tiltak | Ansvar |\n|---|---|\n| Kurs | Leder {#k} <!-- ny --> |\n",
         {.entries = {field(Field::responsible, "HTV")}},
         "| Tiltak | Ansvar |\n|---|---|\n| Kurs | HTV {#k} <!-- ny --> |\n"},
        {"| Hva? | Hvem: |\n|:--|--:|\n| Kurs | Leder |\n\n| Hva? | Hvem: | Stand "
         "|\n|---|---|---|\n| Tog | Leder | pågår |\n",
         set_done,
         "| Hva? | Hvem: | Stand |\n|:--|--:|---|\n| Kurs | Leder | gjennomført 2021-05-12 |\n\n| "
         "Hva? | Hvem: | Stand |\n|---|---|---|\n| Tog | Leder | pågår |\n"},
        {"## Skoler\n\n  | Tiltak | Når |\n  |---|---|\n  | Besøk | mai |\n  | Sum | |\n", set_done,
         "## Skoler\n\n  | Tiltak | Når | Status |\n  |---|---|---|\n  | Besøk | mai | gjennomført "
         "2021-05-12 |\n  | Sum | |  |\n"},
        {"| Tiltak | Når | Ansvar |\n|---|---|---|\n| Kurs | mai | Leder |\n|  | juni | HTV |\n",
         {.entries = {field(Field::deadline, "august")}},
         "| Tiltak | Når | Ansvar |\n|---|---|---|\n| Kurs | august | Leder |\n|  |  | HTV |\n"},
        {"| Tiltak | Når | Ansvar |\n|---|---|---|\n| Kurs | mai | Leder |\n|  | juni | HTV |\n",
         {.entries = {field(Field::deadline, "august", Manner::extend)}},
         "| Tiltak | Når | Ansvar |\n|---|---|---|\n| Kurs | mai | Leder |\n|  | juni, august | "
         "HTV |\n"},
        {"| Tiltak | Ansvar |\n|---|---|\n| Kurs | Leder | og mer |\n| Stand | HTV |\n", set_done,
         "<too many cells>", 1},
        {"| Tiltak | Ansvar |   \n|---|---|\n| Kurs | Leder |  \n", set_done,
         "| Tiltak | Ansvar | Status |   \n|---|---|---|\n| Kurs | Leder | gjennomført 2021-05-12 "
         "|  \n"},
        {"| Measure | Deadline |\n|---|---|\n| Course | May |\n", new_deadline,
         "| Measure | Deadline | New deadline |\n|---|---|---|\n| Course | May | 30.09.2021 |\n", 0,
         Language::en},
        {"| Tiltak | Kven | Status |\n|---|---|---|\n| Kurs | Leiar | |\n", set_done,
         "| Tiltak | Kven | Status |\n|---|---|---|\n| Kurs | Leiar | gjennomført 2021-05-12 |\n",
         0, Language::nn},
    });
}

TEST_CASE("a column that is new is told") {
    const auto parsed = plan::syntax::testing::parse_bytes(
        "| Tiltak | Frist | Status |\n|---|---|---|\n| Kurs | mai | |\n");
    FollowUp asked = new_deadline;
    asked.entries.push_back(status("utsatt 2021-05-12"));
    asked.log = logged.log;
    const auto result = write({parsed.file, *parsed.document, 0, Language::nn}, asked);
    REQUIRE(std::holds_alternative<plan::edit::Written>(result));
    CHECK(std::get<plan::edit::Written>(result).new_columns ==
          std::vector<std::string>{"Ny frist", "Logg"});
}
