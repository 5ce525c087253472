// The outputs that people paste and programs read: Markdown, JSON, the terminal.
#include "emit/markdown_writer.hpp"
#include "fixture.hpp"
#include "hostile.hpp"

#include "plan/emit/emit.hpp"
#include "plan/support/text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace plan::fixture;

plan::report::StatusReport report_of(const std::vector<plan::model::Plan>& plans) {
    plan::report::Selection selection;
    selection.as_of = day("2021-06-15");
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

TEST_CASE("markdown: text comes out as text") {
    struct Row {
        std::string_view text;
        std::string_view written;
    };
    const std::vector<Row> rows = {
        {"2 000 kr (av 5 000)", "2 000 kr (av 5 000)"},
        {"a | b", "a \\| b"},
        {"a\nb", "a<br>b"},
        {"`x` *y* _z_", "\\`x\\` \\*y\\* \\_z\\_"},
        {"<b>&amp;", "&lt;b\\>&amp;amp;"},
        {"[x](y) ![z](w)", "\\[x\\](y) \\!\\[z\\](w)"},
        {"@alle a@b.no", "@<!-- -->alle a@<!-- -->b.no"},
        {"sak #12", "sak #<!-- -->12"},
        {"https://x www.x", "https<!-- -->://x www<!-- -->.x"},
        {"# h", "\\# h"},
        {"- i", "\\- i"},
        {"12. i", "12\\. i"},
        {"28.01.2021", "28.01.2021"},
        {"> q", "\\> q"},
        {"---", "\\---"},
        {"\u202Ex", "[U+202E]x"},
    };
    for (const Row& row : rows) {
        plan::emit::MarkdownWriter page;
        page.text(row.text);
        CHECK(std::move(page).finish() == row.written);
    }
}

TEST_CASE("markdown: every row of a table has its four cells, whatever stands in them") {
    for (const std::string& text : hostile_texts()) {
        CAPTURE(text);
        const std::vector plans = {hostile_plan(text)};
        const std::string page = plan::emit::markdown(report_of(plans));
        std::size_t rows = 0;
        for (const std::string_view line : lines_of(page)) {
            if (!line.starts_with("| "))
                continue;
            ++rows;
            std::size_t bars = 0;
            for (std::size_t i = 0; i < line.size(); ++i)
                bars += line[i] == '|' && (i == 0 || line[i - 1] != '\\') ? 1U : 0U;
            CHECK(bars == 5);
            CHECK(line.ends_with(" |"));
        }
        CHECK(rows >= 4);
        for (std::size_t at = page.find("]("); at != page.npos; at = page.find("](", at + 1))
            CHECK(page[at - 1] == '\\');
    }
}

TEST_CASE("markdown: a measure's anchor is its id") {
    const std::vector plans = {plan_2021()};
    const std::string page = plan::emit::markdown(report_of(plans));
    CHECK(page.find("| <a id=\"deltid\"></a>1 – Kreve drøftingsmøter") != page.npos);
    CHECK(page.find("\n## 3.1 Heltid og likelønn\n") != page.npos);
}

TEST_CASE("json: no text breaks out, and two equal labels are one key") {
    for (const std::string& text : hostile_texts()) {
        std::vector plans = {hostile_plan(text)};
        plans[0].measures[0].fields.push_back(field(std::nullopt, text, "en gang til"));
        const std::string out = plan::emit::json(report_of(plans));
        CHECK(out.find('<') == out.npos);
        CHECK(out.find("\u2028") == out.npos);
        CHECK(std::ranges::none_of(
            out, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; }));
        CHECK(out.ends_with("}\n"));
    }
}

TEST_CASE("json: the keys that are a contract") {
    const std::vector plans = {plan_2021()};
    const std::string out = plan::emit::json(report_of(plans));
    for (const std::string_view part :
         {"\"schema\": 1", "\"as_of\": \"2021-06-15\"", "\"state\":\"overdue\"",
          "\"days_overdue\":46", "\"slip_days\":137", "\"role\":\"htv\"", "\"part\":\"helper\"",
          "\"section\":\"3-2-rekruttering\"", "\"kind\":\"continuous\"", "\"state\":\"done-late\"",
          "\"known\":false", "\"closed\": false"}) {
        CAPTURE(part);
        CHECK(out.find(part) != out.npos);
    }
    CHECK(out.find("\"internal\":[]") != out.npos); // empty in an open report
    CHECK(out.find("\"internal\":[{") == out.npos);
    CHECK(out.find("\"internal\":[\"") == out.npos);
    CHECK(out.find("\"who\"") == out.npos);
}

TEST_CASE("text: at most 80 columns, and nothing that steers a terminal") {
    std::vector<std::vector<plan::model::Plan>> all = {{plan_2021(), plan_2019()}};
    for (const std::string& text : hostile_texts())
        if (text.size() < 1000) // one word of 10,000 letters cannot be wrapped
            all.push_back({hostile_plan(text)});
    for (const auto& plans : all) {
        const std::string out = plan::emit::text(report_of(plans));
        for (const std::string_view line : lines_of(out)) {
            CAPTURE(line);
            CHECK(plan::support::display_width(line) <= 80);
            CHECK(std::ranges::none_of(
                line, [](char c) { return static_cast<unsigned char>(c) < 0x20; }));
            CHECK(line.find("\u009b") == line.npos);
            CHECK(line.find("\u202E") == line.npos);
        }
    }
}

TEST_CASE("outputs: the day of a status without a new deadline stands with it") {
    using plan::words::StatusWord;
    plan::model::Plan plan = empty_plan();
    plan::model::Measure measure = plan::fixture::measure("a", "Lage en plan.");
    measure.deadlines = {due("1. mars", "2021-03-01")};
    measure.status = status(StatusWord::postponed);
    measure.status->until = "1. desember";
    plan.measures = {measure};
    std::vector<plan::model::Plan> plans = {plan};
    const auto report = report_of(plans);
    CHECK(plan::emit::markdown(report).find("| » utsatt til 1. desember |") != std::string::npos);
    CHECK(plan::emit::html_plan(report, 0).find("<dd>utsatt til 1. desember</dd>") !=
          std::string::npos);
    std::string feed = plan::emit::icalendar(report, std::nullopt, plan::emit::FeedKind::calendar);
    if (const std::size_t fold = feed.find("\r\n ", feed.find("DESCRIPTION")); fold != feed.npos)
        feed.erase(fold, 3);
    CHECK(feed.find("\\nStatus: utsatt til 1. desember\r\n") != std::string::npos);
    // A `Ny frist` says it better.
    plans.front().measures.front().new_deadlines = {due("1. desember", "2021-12-01")};
    const auto moved = report_of(plans);
    for (const std::string& output :
         {plan::emit::markdown(moved), plan::emit::html_plan(moved, 0),
          plan::emit::icalendar(moved, std::nullopt, plan::emit::FeedKind::calendar)})
        CHECK(output.find("til 1.") == std::string::npos);
}

TEST_CASE("markdown: a status's day stands with its own word") {
    using plan::words::StatusWord;
    struct Row {
        StatusWord word;
        std::string_view due;
        std::string_view cell;
    };
    const std::vector<Row> rows = {
        {StatusWord::in_progress, "2021-03-01",
         "! forsinket, 106 dager over fristen; pågår (03.02.2021): venter"},
        {StatusWord::in_progress, "2021-07-01", "◇ frist snart; pågår (03.02.2021): venter"},
        {StatusWord::in_progress, "2021-10-01", "◐ i gang (03.02.2021): venter"},
        {StatusWord::done, "2021-03-01", "✓ gjennomført (03.02.2021): venter"},
        {StatusWord::done, "2021-02-01", "✓ gjennomført etter fristen (03.02.2021): venter"},
        {StatusWord::postponed, "2021-03-01", "» utsatt (03.02.2021): venter"},
        {StatusWord::cancelled, "2021-03-01", "× utgår (03.02.2021): venter"},
        {StatusWord::not_started, "2021-10-01", "○ ikke startet (03.02.2021): venter"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.cell);
        plan::model::Plan plan = empty_plan();
        plan::model::Measure measure = plan::fixture::measure("a", "Lage en plan.");
        measure.deadlines = {due("frist", row.due)};
        measure.status = status(row.word, "2021-02-03", "venter");
        plan.measures = {measure};
        const std::vector<plan::model::Plan> plans = {plan};
        const std::string page = plan::emit::markdown(report_of(plans));
        CHECK(page.find("| " + std::string(row.cell) + " |") != std::string::npos);
    }
}

TEST_CASE("outputs: the same report, the same bytes") {
    const std::vector plans = {plan_2021(), plan_2019()};
    const auto once = plan::emit::site(report_of(plans));
    const auto again = plan::emit::site(report_of(plans));
    REQUIRE(once.size() == again.size());
    for (std::size_t i = 0; i < once.size(); ++i) {
        CHECK(once[i].path == again[i].path);
        CHECK(once[i].bytes == again[i].bytes);
    }
}

} // namespace
