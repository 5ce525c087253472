#include "resolve/values.hpp"

#include <doctest/doctest.h>

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

plan::deadline::Context in_2021() {
    plan::deadline::Context context;
    context.period = plan::calendar::year_of(2021);
    return context;
}

std::string status(std::string_view words) {
    const plan::model::Status status = plan::resolve::read_status(text_of(words), in_2021());
    const auto word = std::string(words.substr(status.word_span.begin, status.word_span.size()));
    return (status.known ? status_name(status.word) : "?" + word + "?") + " | " + iso(status.date) +
           (status.bad_date ? "!" : "") + (status.until.empty() ? "" : " -> " + status.until) +
           " | " + status.reason;
}

std::string entry(std::string_view words) {
    const plan::model::LogEntry one =
        plan::resolve::read_log_entry(text_of(words), in_2021(), plan::resolve::Looks::all);
    return iso(one.date) + (one.bad_date ? "!" : "") + " | " + one.who + " | " + one.case_number +
           " | " + one.text.markdown;
}

std::string adoption(std::string_view words) {
    const plan::model::Adoption one = plan::resolve::read_adoption(text_of(words), in_2021());
    return iso(one.decision.date) + (one.bad_date ? "!" : "") + " | " + one.decision.by + " | " +
           one.decision.case_number;
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
        {"ikke gjennomført", "ikke startet | - | "},
        {"Ikkje gjennomført: ingen meldte seg", "ikke startet | - | ingen meldte seg"},
        {"ikkje starta", "ikke startet | - | "},
        {"ikkje byrja", "?ikkje byrja? | - | "},
        {"i arbeid", "pågår | - | "},
        {"under planlegging", "pågår | - | "},
        {"løpende", "pågår | - | "},
        {"løpande", "pågår | - | "},
        {"forsinket", "pågår | - | "},
        {"forseinka", "pågår | - | "},
        {"ikkje ferdig", "pågår | - | "},
        {"delvis", "delvis gjennomført | - | "},
        {"delvis fullført 3. mai", "delvis gjennomført | 2021-05-03 | "},
        {"fullførd", "gjennomført | - | "},
        {"avsluttet", "gjennomført | - | "},
        {"utsett", "utsatt | - | "},
        {"på vent", "utsatt | - | "},
        {"går ut", "utgår | - | "},
        {"kansellert", "utgår | - | "},
        {"vidareført til 2022", "videreført | - | til 2022"},
        {"overført", "videreført | - | "},
        {"completed 2021-05-03", "gjennomført | 2021-05-03 | "},
        {"gjennomført 3. mai 2021: godt oppmøte", "gjennomført | 2021-05-03 | godt oppmøte"},
        {"gjennomført 3. mai godt oppmøte", "gjennomført | 2021-05-03 | godt oppmøte"},
        {"gjennomført 3.5.21", "gjennomført | 2021-05-03 | "},
        {"gjennomført 03.05.", "gjennomført | 2021-05-03 | "},
        {"gjennomført (3. mai)", "gjennomført | 2021-05-03 | "},
        {"gjennomført mandag 3. mai", "gjennomført | 2021-05-03 | "},
        {"gjennomført i mai", "gjennomført | - | i mai"},
        {"gjennomført 31.06.2021: ja", "gjennomført | -! | ja"},
        {"gjennomført 31. juni", "gjennomført | -! | "},
        {"gjennomført 3/6", "gjennomført | 2021-06-03! | "},
        {"gjennomført 3/6: ja", "gjennomført | 2021-06-03! | ja"},
        {"gjennomført 3/6/2021", "gjennomført | 2021-06-03! | "},
        {"gjennomført 2021/06/03", "gjennomført | 2021-06-03! | "},
        {"gjennomført 3-6-2021", "gjennomført | 2021-06-03 | "},
        {"gjennomført 31/6/2021", "gjennomført | -! | "},
        {"gjennomført 31-06-2021", "gjennomført | -! | "},
        {"gjennomført 2021/13/03", "gjennomført | -! | "},
        {"gjennomført 50 %", "delvis gjennomført | - | 50 %"},
        {"ferdig 80 %: mangler kurs", "delvis gjennomført | - | 80 %: mangler kurs"},
        {"ferdig (80%)", "delvis gjennomført | - | 80%"},
        {"gjennomført 50 prosent", "delvis gjennomført | - | 50 prosent"},
        {"gjennomført 50 % av kursene", "delvis gjennomført | - | 50 % av kursene"},
        {"gjennomført 100 %", "gjennomført | - | 100 %"},
        {"gjennomført: 50 % deltok", "gjennomført | - | 50 % deltok"},
        {"gjennomført, 50 % av medlemmene deltok", "gjennomført | - | 50 % av medlemmene deltok"},
        {"gjennomført, men ikke ferdig", "delvis gjennomført | - | men ikke ferdig"},
        {"gjennomført, men ikkje heilt", "delvis gjennomført | - | men ikkje heilt"},
        {"gjennomført, men ikke som planlagt", "gjennomført | - | men ikke som planlagt"},
        {"gjennomført, delvis", "delvis gjennomført | - | delvis"},
        {"gjennomført delvis: mangler kurs", "delvis gjennomført | - | delvis: mangler kurs"},
        {"gjennomført delvis digitalt", "gjennomført | - | delvis digitalt"},
        {"utsatt til 30. september", "utsatt | - -> 30. september | "},
        {"utsatt til 30.09.2021: venter på svar", "utsatt | - -> 30.09.2021 | venter på svar"},
        {"utsatt til høsten", "utsatt | - | til høsten"},
        {"utgår: vedtak (sak 4/21)", "utgår | - | vedtak (sak 4/21)"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(status(row.text) == row.expected);
    }
}

TEST_CASE("blanks without end in a status cost no more than their length") {
    const std::string blanks(1U << 20U, ' ');
    CHECK(status("pågår" + blanks + "2021-04-12") == "pågår | 2021-04-12 | ");
    CHECK(status("pågår" + blanks) == "pågår | - | ");
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
        {"15.05.2021:", "2021-05-15 |  |  | "},
        {"15. mai: Krav sendt.", "2021-05-15 |  |  | Krav sendt."},
        {"15. mai 2021 Krav sendt.", "2021-05-15 |  |  | Krav sendt."},
        {"15.5.: Krav sendt.", "2021-05-15 |  |  | Krav sendt."},
        {"laurdag 15. mai: Krav sendt.", "2021-05-15 |  |  | Krav sendt."},
        {"2021-03-02, sak 14/21: Krav sendt.", "2021-03-02 |  | 14/21 | Krav sendt."},
        {"2021-03-02 (styresak 14/21): Krav sendt.", "2021-03-02 |  | 14/21 | Krav sendt."},
        {"2021-03-02 (AU-sak 3/21): Krav sendt.", "2021-03-02 |  | 3/21 | Krav sendt."},
        {"2021-03-02 (sak 14/21, vedtatt 3. mars): Krav sendt.",
         "2021-03-02 |  | 14/21 | (vedtatt 3. mars) Krav sendt."},
        {"2021-03-02 (styresak 14/21; utsatt) leder: Krav sendt.",
         "2021-03-02 | leder | 14/21 | (utsatt) Krav sendt."},
        {"2021-03-02 (sak 14/21, vedtatt)", "2021-03-02 |  | 14/21 | (vedtatt)"},
        {"2021-03-02 (sak 14/21, uten slutt: Krav sendt.",
         "2021-03-02 |  |  | (sak 14/21, uten slutt: Krav sendt."},
        {"2021-03-02: Sendt (se sak 14/21).", "2021-03-02 |  |  | Sendt (se sak 14/21)."},
        {"2021-03-02: Møte med rektor: godt.", "2021-03-02 |  |  | Møte med rektor: godt."},
        {"2021-03-02 møte med rektor: enighet", "2021-03-02 |  |  | møte med rektor: enighet"},
        {"2021-03-02 svar frå rektor: enighet", "2021-03-02 |  |  | svar frå rektor: enighet"},
        {"2021-03-02 vi ble enige: ja", "2021-03-02 |  |  | vi ble enige: ja"},
        {"2021-03-02 Krav sendt: Ja.", "2021-03-02 |  |  | Krav sendt: Ja."},
        {"2021-03-02 Kari Prøve: Ja.", "2021-03-02 | Kari Prøve |  | Ja."},
        {"2021-03-02 Kari Mia Prøve: Ja.", "2021-03-02 | Kari Mia Prøve |  | Ja."},
        {"2021-03-02 leder Kari Prøve: Ja.", "2021-03-02 | leder Kari Prøve |  | Ja."},
        {"2021-03-02 hovedtillitsvalgt: Ja.", "2021-03-02 | hovedtillitsvalgt |  | Ja."},
        {"2021-03-02 fungerende leder: Ja.", "2021-03-02 | fungerende leder |  | Ja."},
        {"31.21.2021: Krav sendt.", "-! |  |  | Krav sendt."},
        {"31. juni: Krav sendt.", "-! |  |  | Krav sendt."},
        {"3/6: Krav sendt.", "2021-06-03! |  |  | Krav sendt."},
        {"3 av 4 krav sendt.", "- |  |  | 3 av 4 krav sendt."},
        {"2021-03-02 [Brev](https://e.org/x) sendt",
         "2021-03-02 |  |  | [Brev](https://e.org/x) sendt"},
        {"2021-03-02 (sak 1/21) https://e.org/x", "2021-03-02 |  | 1/21 | https://e.org/x"},
        {"2021-03-02 <https://e.org/x>", "2021-03-02 |  |  | <https://e.org/x>"},
        {"2021-03-02 [skriv](mailto:a@e.org)", "2021-03-02 |  |  | [skriv](mailto:a@e.org)"},
        {"2021-03-02 [sak 3](https://e.org): ja", "2021-03-02 |  |  | [sak 3](https://e.org): ja"},
        {"2021-03-02 leder: [x](https://e.org)", "2021-03-02 | leder |  | [x](https://e.org)"},
        {"2021-03-02 **leder:** Ja.", "2021-03-02 | leder |  | Ja."},
        {"2021-03-02 *Kari Prøve*: Ja.", "2021-03-02 | Kari Prøve |  | Ja."},
        {"2021-03-02 **leder: Ja.**", "2021-03-02 | leder |  | **Ja.**"},
        {"", "- |  |  | "},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(entry(row.text) == row.expected);
    }
}

TEST_CASE("the new day of a status can be read from its words alone") {
    const Row rows[] = {
        {"utsatt til 1. desember", "1. desember"},
        {"Utsatt til 30.09.2021: venter på tall", "30.09.2021"},
        {"postponed to 2021-12-01", "2021-12-01"},
        {"utsatt til høsten", ""},
        {"utsatt 1. desember", ""},
        {"gjennomført", ""},
        {"noe til 1. desember", ""},
        {"", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(plan::resolve::read_until(row.text) == row.expected);
        CHECK(plan::resolve::read_status(text_of(row.text), in_2021()).until == row.expected);
    }
}

TEST_CASE("a later adoption is a date, a body and a case, in any order") {
    const Row rows[] = {
        {"2021-03-02", "2021-03-02 |  | "},
        {"2021-03-02 av styret, sak 14/21", "2021-03-02 | styret | 14/21"},
        {"Årsmøtet 28.01.2021 (sak 7/21)", "2021-01-28 | Årsmøtet | 7/21"},
        {"på årsmøtet 28. januar", "2021-01-28 | årsmøtet | "},
        {"av styret 3. mai 2021 i sak 14/21", "2021-05-03 | styret | 14/21"},
        {"styresak 14/21", "- |  | 14/21"},
        {"styret", "- | styret | "},
        {"31.21.2021 av styret", "-! | styret | "},
        {"", "- |  | "},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(adoption(row.text) == row.expected);
    }
}
