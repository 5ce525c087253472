#include "resolve/values.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

namespace {

using plan::syntax::Text;

Text text_of(std::string_view words) {
    Text text;
    text.append_raw({0, static_cast<std::uint32_t>(words.size())}, words);
    return text;
}

std::string iso(const std::optional<plan::calendar::Date>& day) {
    return day ? day->iso() : "-";
}

// Open words of the language in the order of words::StatusWord.
std::string status_name(plan::words::StatusWord word) {
    return std::string(plan::words::written(
        plan::words::Context::status, static_cast<std::uint16_t>(word), plan::words::Language::nb));
}

std::string status(std::string_view words) {
    plan::deadline::Context context;
    context.period = plan::calendar::year_of(2021);
    const plan::model::Status status = plan::resolve::read_status(text_of(words), context);
    const auto word = std::string(words.substr(status.word_span.begin, status.word_span.size()));
    return (status.known ? status_name(status.word) : "?" + word + "?") + " | " + iso(status.date) +
           " | " + status.reason;
}

std::string entry(std::string_view words) {
    const plan::model::LogEntry one = plan::resolve::read_log_entry(text_of(words));
    return iso(one.date) + " | " + one.who + " | " + one.case_number + " | " + one.text;
}

std::string target(std::string_view words) {
    constexpr std::array<std::string_view, 5> directions = {"=", ">=", "<=", "+", "-"};
    const auto found = plan::resolve::read_target(words);
    if (!found)
        return "none";
    return std::string(directions[static_cast<std::size_t>(found->direction)]) +
           std::to_string(found->number) + " " + found->unit;
}

struct Row {
    std::string_view text;
    std::string_view expected;
};

} // namespace

TEST_CASE("a status is a word, a date and a reason") {
    const Row rows[] = {
        {"pågår", "pågår | - | "},
        {"Pågår.", "pågår | - | "},
        {"ikke startet", "ikke startet | - | "},
        {"delvis gjennomført", "delvis gjennomført | - | "},
        {"gjennomført", "gjennomført | - | "},
        {"utført", "gjennomført | - | "},
        {"ferdig", "gjennomført | - | "},
        {"utsatt", "utsatt | - | "},
        {"utgår", "utgår | - | "},
        {"avlyst", "utgår | - | "},
        {"bortfalt", "utgår | - | "},
        {"videreført", "videreført | - | "},
        {"pågår 2021-04-12", "pågår | 2021-04-12 | "},
        {"pågår 12.04.2021", "pågår | 2021-04-12 | "},
        {"pågår, 2021-04-12", "pågår | 2021-04-12 | "},
        {"gjennomført 3. mai", "gjennomført | 2021-05-03 | "},
        {"utsatt 2021-04-12: venter på svar", "utsatt | 2021-04-12 | venter på svar"},
        {"utsatt: venter på svar", "utsatt | - | venter på svar"},
        {"utgår 2021-04-12: vedtak i sak 4/21: nei", "utgår | 2021-04-12 | vedtak i sak 4/21: nei"},
        {"UTSATT: x", "utsatt | - | x"},
        {"i boks", "?i boks? | - | "},
        {"i boks: ja", "?i boks? | - | "},
        {"gjennmført 2021-04-12", "?gjennmført? | - | "},
        {"pågår\u00a02021-04-12:\u00a0så", "pågår | 2021-04-12 | så"},
        {"delvis  gjennomført", "delvis gjennomført | - | "},
        {"pa\u030aga\u030ar", "pågår | - | "},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(status(row.text) == row.expected);
    }
}

TEST_CASE("a log entry is a date, a case, a name and a text") {
    const Row rows[] = {
        {"2021-03-02 (sak 14/21): Krav sendt.", "2021-03-02 |  | 14/21 | Krav sendt."},
        {"02.03.2021: Krav sendt.", "2021-03-02 |  |  | Krav sendt."},
        {"2021-03-02 Krav sendt.", "2021-03-02 |  |  | Krav sendt."},
        {"2021-03-02 leder: Krav sendt.", "2021-03-02 | leder |  | Krav sendt."},
        {"2021-03-02 (sak 14/21) leder: Krav sendt.", "2021-03-02 | leder | 14/21 | Krav sendt."},
        {"2021-03-02 – Krav sendt.", "2021-03-02 |  |  | Krav sendt."},
        {"2021-03-02\u00a0leder og\u00a0 htv:\u00a0Krav", "2021-03-02 | leder og htv |  | Krav"},
        {"2021-03-02 det var\u00a0så som så: ja", "2021-03-02 |  |  | det var\u00a0så som så: ja"},
        {"Krav sendt.", "- |  |  | Krav sendt."},
        {"2021-03-02", "2021-03-02 |  |  | "},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(entry(row.text) == row.expected);
    }
}

TEST_CASE("a goal's target is a number, a unit and a direction") {
    const Row rows[] = {
        {"Økning på 72 yrkesaktive medlemmer", "+72 yrkesaktive"},
        {"Økning på 72 medlemmer", "+72 medlemmer"},
        {"Minst fem prosent nettoøkning", ">=5 prosent"},
        {"minst 2 prosent", ">=2 prosent"},
        {"øke med minst 10 %", ">=10 %"},
        {"øke med minst 10%", ">=10 prosent"},
        {"minst ett medlemsmøte", ">=1 medlemsmøte"},
        {"Høyst 3 møter", "<=3 møter"},
        {"20 nye medlemmer", "=20 nye"},
        {"Bli flere", "none"},
        {"Bli best i 2021", "none"},
        {"", "none"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(target(row.text) == row.expected);
    }
}
