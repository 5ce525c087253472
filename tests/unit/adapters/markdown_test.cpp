// The blocks that are read without inlines are the blocks of a finished parse, the
// caps hold, and no input costs more than its size.
#include "growth.hpp"

#include "plan/adapters/markdown.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

using namespace std::string_literals;
using plan::adapters::Blocks;
using plan::adapters::Leaf;
using plan::adapters::LineBlock;
using plan::adapters::read_blocks;
using plan::adapters::read_blocks_finished;
using plan::adapters::Run;
using plan::adapters::Shape;
using plan::source::SourceFile;

std::string dump(const LineBlock& line) {
    constexpr std::string_view leaves = "_HSPTCcX-h"; // in the order of Leaf
    std::string out(line.quotes, '>');
    out += std::string(line.lists, '*');
    out += line.begins_item ? "!" : "";
    out += leaves[static_cast<std::size_t>(line.leaf)];
    if (line.leaf == Leaf::heading || line.leaf == Leaf::setext)
        out += std::to_string(line.heading_level);
    if (line.leaf == Leaf::table)
        out += std::to_string(line.columns) + (line.delimiter_row ? "-" : "");
    return out;
}

std::string dump(const Blocks& blocks) {
    if (blocks.refusal)
        return "refused";
    std::string out;
    for (const LineBlock& line : blocks.lines)
        out += (out.empty() ? "" : " ") + dump(line) + "." + std::to_string(line.block) + "/" +
               std::to_string(line.item);
    return out;
}

std::string kinds(std::string text) {
    std::string out;
    for (const LineBlock& line : read_blocks(SourceFile("a.md", std::move(text)), 0).lines)
        out += (out.empty() ? "" : " ") + dump(line);
    return out;
}

// A paragraph stands after the text, so that its last block is closed.
void check_agreement(const std::string& text) {
    const SourceFile file("a.md", text + "\n\nslutt\n");
    CAPTURE(text);
    CHECK(dump(read_blocks(file, 0)) == dump(read_blocks_finished(file, 0)));
}

std::string repeated(std::string_view text, std::size_t count) {
    std::string out;
    out.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i)
        out += text;
    return out;
}

std::string read_file(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// The inputs of the examples: fenced by 32 backticks, parted from the output by a
// line with a full stop; `→` stands for a tab.
std::vector<std::string> spec_examples(const std::string& spec) {
    const std::string fence(32, '`');
    std::vector<std::string> examples;
    std::size_t at = 0;
    while ((at = spec.find("\n" + fence + " example", at)) != std::string::npos) {
        const std::size_t begin = spec.find('\n', at + 1) + 1;
        const std::size_t end = spec.find("\n.\n", begin - 1);
        if (end == std::string::npos)
            break;
        std::string text = end < begin ? "" : spec.substr(begin, end + 1 - begin);
        constexpr std::string_view arrow = "→";
        for (std::size_t tab = 0; (tab = text.find(arrow, tab)) != std::string::npos;)
            text.replace(tab, arrow.size(), "\t");
        examples.push_back(std::move(text));
        at = end;
    }
    return examples;
}

} // namespace

TEST_CASE("lines are what GFM makes of them") {
    struct Row {
        std::string text;
        std::string_view expected; // > quote, * list, ! item begins, then the leaf
    };
    const Row rows[] = {
        {"a\n", "P"},
        {"a\nb\n\nc\n", "P P _ P"},
        {"# a\n## b ##\n", "H1 H2"},
        {"a\n===\n\nb\nc\n---\n", "S1 S1 _ S2 S2 S2"},
        {"- a\n- b\n", "*!P *!P"},
        {"- a\n  - b\nlat\n", "*!P **!P **P"},
        {"1. a\n\n   b\n", "*!P _ *P"},
        {"> a\nb\n", ">P >P"},
        {"> - a\n", ">*!P"},
        {"```\na\n```\n", "C C C"},
        {"    a\n", "C"},
        {"<!-- a\nb -->\nc\n", "c c P"},
        {"<div>\na\n</div>\n", "X X X"},
        {"***\n", "-"},
        {"| a | b |\n|---|---|\n| c | d |\n", "T2 T2- T2"},
        {"p\n| a | b |\n|---|---|\n", "P T2 T2-"},
        {"a | b\n---|---\nc\n\nd\n", "T2 T2- T2 _ P"},
        {"- | a |\n  |---|\n  | b |\n", "*!T1 *T1- *T1"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(kinds(row.text) == row.expected);
        check_agreement(row.text);
    }
}

TEST_CASE("blocks alone and a finished parse agree") {
    const std::string texts[] = {
        "",
        "\n",
        " ",
        "\t",
        "a",
        "- ",
        "-",
        "- \n- a\n",
        "1.\n2.\n",
        "* a\n\n\n* b\n",
        "- a\n\n\n\nb\n",
        "- a\n  > b\n  > - c\nd\n",
        "> ```\n> a\nb\n",
        "- ```\n  a\n\n  b\n",
        "[a]: b\n[c]: d\ne\n",
        "[a]:\n  b\n  'c'\n\n- [d]: e\n",
        "a\n[b]: c\n",
        "[a]: b 'c\n",
        "<!-- a",
        "<!-- a\n\n-->b\nc",
        "<div>\n\na\n",
        "<?a?>\n<!A>\n<![CDATA[\n\n]]>\n",
        "a  \nb\\\nc\n",
        "#\n# \n####### a\n",
        "===\n---\n",
        "- ---\n",
        "- a\n---\n",
        "a\n- ---\nb\n",
        "|a|\n|-|\n",
        "| a |\n| - |\n| b |\n\n| c |\n",
        "a\nb\n|c|\n|-|\n|d|\n",
        "|a|b|\n|-|\n",
        "|a|\n|:-:|\n||\n|\n\\||\n",
        "| `a|b` |\n|---|\n",
        "|a|\n|-|\n> b\n",
        "|a|\n|-|\n- b\n",
        "|a|\n|-|\n# b\n",
        "> |a|\n> |-|\n|b|\n",
        "- [ ] a\n- [x] b\n",
        "\ufeff# a\n- b\n",
        "a\r\nb\r\n\r\n- c\r\n",
        "***\n* * *\n_____\n",
        "\tcode\n\n\tcode\n- a\n\n\t\tb\n",
        "1. mai\n2. juni\n2021. år\n",
        "Tiltak 1: a\n===\nAnsvar: b\n---\n",
    };
    for (const std::string& text : texts)
        check_agreement(text);
    for (const std::string& first : texts)
        for (const std::string& second : texts)
            check_agreement(first + second);
}

// PLAN_GFM_SPEC is the text of the GFM specification, unpacked.
TEST_CASE("they agree on the examples of the specification") {
    const char* path = std::getenv("PLAN_GFM_SPEC");
    if (path == nullptr) {
        MESSAGE("SKIPPED: PLAN_GFM_SPEC is not set");
        return;
    }
    const std::vector<std::string> examples = spec_examples(read_file(path));
    CHECK(examples.size() > 600);
    for (const std::string& text : examples)
        check_agreement(text);
}

TEST_CASE("they agree on the tests' own plans") {
    for (const fs::path& folder :
         {fs::path("examples"), fs::path("tests/golden"), fs::path("../shared/seeds")}) {
        if (!fs::is_directory(folder))
            continue;
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
            if (entry.is_regular_file() &&
                (entry.path().extension() == ".md" || entry.path().extension() == ".txt"))
                check_agreement(read_file(entry.path()));
    }
}

TEST_CASE("each cap refuses what is over it and takes what is under it") {
    const auto table = [](std::size_t columns, std::size_t rows, std::string_view cell) {
        return repeated("|a", columns) + "|\n" + repeated("|-", columns) + "|\n" +
               repeated(repeated("|"s + std::string(cell), columns) + "|\n", rows);
    };
    struct Row {
        std::string_view name;
        std::string under;
        std::string over;
        Shape shape;
        std::uint64_t limit;
    };
    const Row rows[] = {
        {"a paragraph of many lines", repeated("aaaaaaa\n", 4'000), repeated("aaaaaaa\n", 5'000),
         Shape::paragraph, 32U << 10U},
        {"lists in lists", repeated("- ", 32) + "a\n", repeated("- ", 33) + "a\n",
         Shape::containers, 32},
        {"quotes in quotes", repeated(">", 32) + "a\n", repeated(">", 33) + "a\n",
         Shape::containers, 32},
        {"columns", table(32, 1, "b"), table(33, 1, "b"), Shape::table_columns, 32},
        {"rows", table(2, 1'998, "b"), table(2, 2'001, "b"), Shape::table_rows, 2'000},
        {"bytes of a table", table(2, 1'000, std::string(200, 'b')),
         table(2, 1'000, std::string(300, 'b')), Shape::table_bytes, 512U << 10U},
        {"references", repeated("[a]: b\n\n", 500), repeated("[a]: b\n\n", 501), Shape::references,
         500},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Blocks under = read_blocks(SourceFile("a.md", row.under), 0);
        CHECK_FALSE(under.refusal.has_value());
        const Blocks over = read_blocks(SourceFile("a.md", row.over), 0);
        REQUIRE(over.refusal.has_value());
        CHECK(over.refusal->shape == row.shape);
        CHECK(over.refusal->limit == row.limit);
        CHECK(over.lines.empty());
    }
}

TEST_CASE("a budget that is spent is a refusal, not the end of the program") {
    const Blocks blocks =
        read_blocks(SourceFile("a.md", repeated("a\n\n", 10'000)), 0, {.arena_bytes = 1});
    if (blocks.refusal)
        CHECK(blocks.refusal->shape == Shape::memory);
    const std::string text = repeated("- a\n\n", 50'000);
    const Blocks large = read_blocks(SourceFile("a.md", text), 0, {.arena_bytes = 0});
    if (large.refusal)
        CHECK(large.refusal->shape == Shape::memory);
    else
        CHECK(large.lines.size() >= 50'000);
}

// Twice the input may cost three times the time at most.
TEST_CASE("time grows with the size of the input") {
    struct Row {
        std::string_view name;
        std::function<std::string(std::size_t)> text; // of about so many bytes
    };
    const auto paragraphs = [](std::string_view line) {
        return [line](std::size_t size) {
            return repeated(repeated(line, 2'000 / line.size() + 1) + "\n\n", size / 2'000);
        };
    };
    const Row rows[] = {
        {"processing instructions", paragraphs("a<?")},
        {"declarations", paragraphs("a<!A ")},
        {"CDATA", paragraphs("a<![CDATA[")},
        {"links that are none", paragraphs("![[]()")},
        {"addresses", paragraphs("http://a.b)")},
        {"opened links", paragraphs("[a](")},
        {"emphasis", paragraphs("*a _b ")},
        {"code", paragraphs("`a``")},
        {"wide tables",
         [](std::size_t size) {
             const std::string one = repeated("|a", 32) + "|\n" + repeated("|-", 32) + "|\n" +
                                     repeated(repeated("|femten bokstaver", 32) + "|\n", 10) + "\n";
             return repeated(one, size / one.size());
         }},
        {"prose above tables",
         [](std::size_t size) {
             const std::string one = repeated("a b c\n", 200) + "|a|b|\n|-|-|\n|c|d|\n\n";
             return repeated(one, size / one.size());
         }},
        {"quotes and lazy lines",
         [](std::size_t size) {
             const std::string one = repeated(">", 30) + "a\n" + repeated("b\n", 200) + "\n";
             return repeated(one, size / one.size());
         }},
        {"lists and blank lines",
         [](std::size_t size) {
             const std::string one = repeated("- ", 30) + "a\n" + repeated("\n", 400) + "b\n\n";
             return repeated(one, size / one.size());
         }},
        {"comments", paragraphs("<!-- a ")},
    };
    const auto reading = [](const std::string& text) {
        return
            [&text] { CHECK_FALSE(read_blocks(SourceFile("a.md", text), 0).refusal.has_value()); };
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        constexpr std::size_t size = 200'000;
        const std::string short_text = row.text(size);
        const std::string long_text = row.text(2 * size);
        const auto seconds = plan::testing::growth(3, reading(short_text), reading(long_text));
        CAPTURE(seconds.shorter);
        CAPTURE(seconds.longer);
        // Less than a few milliseconds says nothing.
        CHECK((seconds.longer < 0.005 || seconds.longer / seconds.shorter < 3));
    }
}

TEST_CASE("inlines of a cut text") {
    struct Row {
        std::string_view text;
        std::string_view expected; // *emphasis* **strong** `code` <address>text ⏎
    };
    const Row rows[] = {
        {"Holde kurs", "Holde kurs"},
        {"Holde *et* kurs", "Holde |*et*| kurs"},
        {"Holde **to** kurs", "Holde |**to**| kurs"},
        {"__Holde__ kurs", "**Holde**| kurs"},
        {"se `plan check`", "se |`plan check`"},
        {"se [siden](https://a.no/b)", "se |<https://a.no/b>siden"},
        {"1. mai", "1. mai"},
        {"# 3", "# 3"},
        {"- ikke liste", "- ikke liste"},
        {"> ikke sitat", "> ikke sitat"},
        {"a\nb", "a|⏎|b"},
        {"a &amp; b", "a & b"},
        {"a \\* b", "a * b"},
        {"a * b", "a * b"},
        {"snake_case_ord", "snake_case_ord"},
        {"a <b>c</b>", "a <b>c</b>"},
        {"*a **b** c*", "*a *|***b***|* c*"},
        {"[a", "[a"},
        {"", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        std::string shown;
        for (const Run& run : plan::adapters::read_inlines(row.text)) {
            shown += shown.empty() ? "" : "|";
            const std::string mark =
                (run.emphasis ? "*"s : ""s) + (run.strong ? "**" : "") + (run.code ? "`" : "");
            const std::string end(mark.rbegin(), mark.rend());
            const std::string address = run.link.empty() ? ""s : "<" + run.link + ">";
            shown += run.line_break ? "⏎"s : address + mark + run.text + end;
        }
        CHECK(shown == row.expected);
    }
}
