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
        plan::emit::MarkdownWriter page(0);
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
