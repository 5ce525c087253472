#include "plan/adapters/yaml.hpp"
#include "plan/source/byte_gate.hpp"

#include <doctest/doctest.h>

#include <ctime>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace std::string_literals;
using plan::adapters::read_yaml;
using plan::adapters::YamlFaultKind;
using plan::adapters::YamlKind;
using plan::adapters::YamlLimits;
using plan::adapters::YamlNode;
using plan::adapters::YamlReading;

YamlReading read(std::string_view text, const YamlLimits& limits = {}) {
    return read_yaml(text, {.begin = 0, .end = static_cast<std::uint32_t>(text.size())}, limits);
}

std::string_view cut(std::string_view text, plan::source::Span span) {
    return text.substr(span.begin, span.size());
}

// `key=bytes→decoded` of a map of scalars, joined by spaces.
std::string flat(std::string_view text, const YamlReading& reading) {
    std::string out;
    const auto& children = reading.tree.at(0).children;
    for (std::size_t i = 0; i + 1 < children.size(); i += 2) {
        const YamlNode& key = reading.tree.at(children[i]);
        const YamlNode& value = reading.tree.at(children[i + 1]);
        if (!out.empty())
            out += ' ';
        out += std::string(cut(text, key.span)) + '=' + std::string(cut(text, value.span)) + "→";
        out += value.value;
    }
    return out;
}

// Every node as `kind begin-end text <children>`, a `q` after the kind when quoted.
std::string tree(const YamlReading& reading) {
    std::string out;
    for (const YamlNode& node : reading.tree.nodes) {
        out += out.empty() ? "" : " | ";
        out += std::to_string(static_cast<int>(node.kind)) + (node.quoted ? "q " : " ");
        out += std::to_string(node.span.begin) + '-' + std::to_string(node.span.end);
        out += node.value.empty() ? "" : ' ' + node.value;
        std::string children;
        for (const std::uint32_t child : node.children)
            children += std::to_string(child);
        out += children.empty() ? "" : " <" + children + '>';
    }
    return out;
}

// The reading never points outside the text, and its tree never refers outside itself.
void check_sound(std::string_view text, const YamlReading& reading) {
    for (const YamlNode& node : reading.tree.nodes) {
        REQUIRE(node.span.begin <= node.span.end);
        REQUIRE(node.span.end <= text.size());
        REQUIRE_FALSE(plan::source::refuse(node.value).has_value());
        for (const std::uint32_t child : node.children)
            REQUIRE(child < reading.tree.nodes.size());
    }
    for (const auto& fault : reading.faults) {
        REQUIRE(fault.span.begin <= fault.span.end);
        REQUIRE(fault.span.end <= text.size());
    }
}

} // namespace

TEST_CASE("scalars keep their bytes and their text") {
    struct Row {
        std::string_view text;
        std::string_view expected;
    };
    const Row rows[] = {
        {"a: b", "a=b→b"},
        {"a:   b c   # comment", "a=b c→b c"},
        {"a: 'it''s'", "a='it''s'→it's"},
        {"a: \"x\\ty\"", "a=\"x\\ty\"→x\ty"},
        {"a: \"b # c\" # d", "a=\"b # c\"→b # c"},
        {"\"a\": no", "\"a\"=no→no"},
        {"a: 2021-01-28\nb: 012", "a=2021-01-28→2021-01-28 b=012→012"},
        {"a: b\n  c\nd: e", "a=b\n  c→b c d=e→e"},
        {"a: |\n  b\n  c\nd: e", "a=|\n  b\n  c→b\nc\n d=e→e"},
        {"a: >-\n  b\n  c\nd: e", "a=>-\n  b\n  c→b c d=e→e"},
        {"a: {b}", "a={b}→"},
        {"a: \xC3\xA5\r\nb: c\r\n", "a=\xC3\xA5→\xC3\xA5 b=c→c"},
        {"a:\nb: c", "a=→ b=c→c"},
        {"a: null\nb: ~", "a=null→ b=~→"},
        {"a: don't", "a=don't→don't"},
        {"---\na: b\n", "a=b→b"},
        {"a: 7/21, styret", "a=7/21, styret→7/21, styret"},
        {"a: Kl. 12:30", "a=Kl. 12:30→Kl. 12:30"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const YamlReading reading = read(row.text);
        CHECK(reading.faults.empty());
        REQUIRE_FALSE(reading.tree.empty());
        CHECK(flat(row.text, reading) == row.expected);
    }
}

TEST_CASE("nested shapes keep their bytes") {
    const std::string_view text = "a:\n  - {b: c, d: [e, f]}\n  - g\nh:\n- i:\n";
    const YamlReading reading = read(text);
    CHECK(reading.faults.empty());
    std::vector<std::string_view> places;
    for (const YamlNode& node : reading.tree.nodes)
        places.push_back(cut(text, node.span));
    const std::vector<std::string_view> expected = {"a:\n  - {b: c, d: [e, f]}\n  - g\nh:\n- i:",
                                                    "a",
                                                    "- {b: c, d: [e, f]}\n  - g",
                                                    "{b: c, d: [e, f]}",
                                                    "b",
                                                    "c",
                                                    "d",
                                                    "[e, f]",
                                                    "e",
                                                    "f",
                                                    "g",
                                                    "h",
                                                    "- i:",
                                                    "i:",
                                                    "i",
                                                    ""};
    CHECK(places == expected);
}

TEST_CASE("the same tree for each spelling") {
    struct Row {
        std::string_view text;
        std::string_view expected;
    };
    const Row rows[] = {
        {"", ""},
        {"# comment\n", ""},
        {"---\n- b", "2 4-7 <1> | 1 6-7 b"},
        {"b", "1 0-1 b"},
        {"æ: ø\nå: x", "3 0-12 <1234> | 1 0-2 æ | 1 4-6 ø | 1 7-9 å | 1 11-12 x"},
        {"a: –😀 # ø\nb: [å, c]",
         "3 0-26 <1234> | 1 0-1 a | 1 3-10 –😀 | 1 16-17 b | 2 19-26 <56> | 1 20-22 å | 1 24-25 c"},
        {"a: b\r\nc:\r\n  - d\r\n",
         "3 0-15 <1234> | 1 0-1 a | 1 3-4 b | 1 6-7 c | 2 12-15 <5> | 1 14-15 d"},
        {"a: \r\n\r\nb:", "3 0-9 <1234> | 1 0-1 a | 0 1-1 | 1 7-8 b | 0 8-8"},
        {"a: ~\nb: null\nc: 'null'",
         "3 0-22 <123456> | 1 0-1 a | 0 3-4 | 1 5-6 b | 0 8-12 | 1 13-14 c | 1q 16-22 null"},
        // Separators that end no line, a mark that is misplaced, and what is no character.
        {"a: b\u2028 c\nd: [\u2029]", "3 0-18 <1234> | 1 0-1 a | 1 3-9 b\u2028 c | 1 10-11 d | "
                                      "2 13-18 <5> | 1 14-17 \u2029"},
        {"a\uFEFFb: \xEF\xBF\xBE\xEF\xBF\xBF",
         "3 0-13 <12> | 1 0-5 a\uFEFFb | 1 7-13 \xEF\xBF\xBE\xEF\xBF\xBF"},
        {"null: a", "3 0-7 <12> | 1 0-4 null | 1 6-7 a"},
        {"\"å\\u00f8\": '''b'''", "3 0-19 <12> | 1q 0-10 åø | 1q 12-19 'b'"},
        {"a: \"\"\nb: ''", "3 0-11 <1234> | 1 0-1 a | 1q 3-5 | 1 6-7 b | 1q 9-11"},
        {"a: '\n\n  '", "3 0-9 <12> | 1 0-1 a | 1q 3-9 \n"},
        {"a: \"b \\\n  c\"", "3 0-12 <12> | 1 0-1 a | 1q 3-12 b c"},
        {"a: |\n  b\n\n  å\n\n\nc: >-  # d\n  e\n  f\n",
         "3 0-35 <1234> | 1 0-1 a | 1q 3-14 b\n\nå\n | 1 17-18 c | 1q 20-35 e f"},
        {"a: |\nb: c", "3 0-9 <1234> | 1 0-1 a | 1q 3-4 | 1 5-6 b | 1 8-9 c"},
        {"a: [b,\n  {c: d,\n   e: }, # f\n  ]",
         "3 0-32 <12> | 1 0-1 a | 2 3-32 <34> | 1 4-5 b | 3 9-23 <5678> | 1 10-11 c | 1 13-14 d | "
         "1 19-20 e | 0 20-20"},
        {"[a: b, c?, d:e]",
         "2 0-15 <145> | 3 1-5 <23> | 1 1-2 a | 1 4-5 b | 1 7-9 c? | 1 11-14 d:e"},
        {"a:\n- b\n-\n- - c\n",
         "3 0-14 <12> | 1 0-1 a | 2 3-14 <345> | 1 5-6 b | 0 6-6 | 2 11-14 <6> | 1 13-14 c"},
        {"a: b\n\t\n \t# c\nd:\te\nf:\n-\tg",
         "3 0-24 <123456> | 1 0-1 a | 1 3-4 b | 1 13-14 d | 1 16-17 e | 1 18-19 f | 2 21-24 <7> | "
         "1 23-24 g"},
        {"a: |\n b\tc\n -\td\n", "3 0-14 <12> | 1 0-1 a | 1q 3-14 b\tc\n-\td\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const YamlReading reading = read(row.text);
        CHECK(reading.faults.empty());
        CHECK(tree(reading) == row.expected);
    }
}

TEST_CASE("an empty value stands right after its key") {
    const std::string_view text = "period:\n\n# comment\ntitle: x\n";
    const YamlReading reading = read(text);
    const YamlNode& value = reading.tree.at(reading.tree.at(0).children[1]);
    CHECK(value.kind == YamlKind::null);
    CHECK(value.span == plan::source::Span{6, 6});
}

TEST_CASE("spans count from the file's first byte, past a byte order mark") {
    const std::string_view file = "\xEF\xBB\xBF"
                                  "a: b";
    const YamlReading whole = read(file);
    CHECK(flat(file, whole) == "a=b→b");
    const std::string_view plan = "---\ntitle: @x\n---\n";
    const YamlReading part = read_yaml(plan, {.begin = 4, .end = 14});
    REQUIRE(part.faults.size() == 1);
    CHECK(cut(plan, part.faults[0].span) == "@x");
}

TEST_CASE("what is wrong is named, with its place") {
    struct Row {
        std::string_view text;
        YamlFaultKind kind;
        std::string_view place;
    };
    const Row rows[] = {
        {"title: Plan: del 2", YamlFaultKind::needs_quotes, "Plan: del 2"},
        {"a: b\ntitle: Plan: del 2  # x\nc: d", YamlFaultKind::needs_quotes, "Plan: del 2"},
        {"ansvar: @navn", YamlFaultKind::needs_quotes, "@navn"},
        {"ansvar: `navn`", YamlFaultKind::needs_quotes, "`navn`"},
        {"ansvar: %navn", YamlFaultKind::needs_quotes, "%navn"},
        {"- @navn", YamlFaultKind::needs_quotes, "@navn"},
        {"a: [b, @c d, e]", YamlFaultKind::needs_quotes, "@c d"},
        {"a: \"Heltid\" og deltid", YamlFaultKind::needs_quotes, "\"Heltid\" og deltid"},
        {"a: [x] ferdig", YamlFaultKind::needs_quotes, "[x] ferdig"},
        {"a: - b", YamlFaultKind::needs_quotes, "- b"},
        {"a: | b", YamlFaultKind::needs_quotes, "| b"},
        {"a: *viktig* plan", YamlFaultKind::needs_quotes, "*viktig* plan"},
        {"title Plan\nb: c", YamlFaultKind::missing_colon, "title Plan"},
        {"a: b\ntitle", YamlFaultKind::missing_colon, "title"},
        {"a: b\nc d\ne: f", YamlFaultKind::missing_colon, "c d"},
        {"a: [b, c\nd: e", YamlFaultKind::unclosed, "["},
        {"a: {b: c\nd: [e]", YamlFaultKind::unclosed, "{"},
        {"a: 'b\nc: d", YamlFaultKind::unclosed, "'"},
        {"a: \"b\nc: \"d\"", YamlFaultKind::unclosed, "\""},
        {"a:\n\tb: c", YamlFaultKind::tab_indentation, "\t"},
        {"a: &x b", YamlFaultKind::anchor, "&"},
        {"a: *x", YamlFaultKind::alias, "*"},
        {"a: !!str b", YamlFaultKind::tag, "!"},
        {"a: ! b", YamlFaultKind::tag, "!"},
        {"<<: {a: b}", YamlFaultKind::merge_key, "<<"},
        {"%YAML 1.2\n", YamlFaultKind::directive, "%YAML 1.2"},
        {"a: b\n---\nc: d", YamlFaultKind::second_document, "---"},
        {"a: b\n...\n", YamlFaultKind::second_document, "..."},
        {"a: b\na: c", YamlFaultKind::duplicate_key, "a"},
        {"a: \"\\0\"", YamlFaultKind::control_in_value, "\"\\0\""},
        {"a: \"\\N\"", YamlFaultKind::control_in_value, "\"\\N\""},
        {"a: \"\\x1b\"", YamlFaultKind::control_in_value, "\"\\x1b\""},
        {"a: \"\\r\"", YamlFaultKind::control_in_value, "\"\\r\""},
        {"a: \"\\u202E\"", YamlFaultKind::control_in_value, "\"\\u202E\""},
        {"a: \"\\q\"", YamlFaultKind::invalid, "\"\\q\""},
        {"a: b\n c: d", YamlFaultKind::invalid, "c: d"},
        {"a:\n  - b\n - c", YamlFaultKind::invalid, "- c"},
        {"? [a]: b", YamlFaultKind::invalid, "["},
        {"a: [b,, c]", YamlFaultKind::invalid, ", c]"},
        {"\"b\",", YamlFaultKind::needs_quotes, "\"b\","},
        {",", YamlFaultKind::needs_quotes, ","},
        {"a: [:b]", YamlFaultKind::needs_quotes, ":b"},
        {"a: {b:, c: d}", YamlFaultKind::invalid, "b:"},
        {"a: {?b: c}", YamlFaultKind::invalid, "?b: c}"},
        {"a: [b, c,#d\n]", YamlFaultKind::invalid, "#d"},
        {"a:\n\"b\"", YamlFaultKind::missing_colon, "\"b\""},
        {"a:\n|\n b", YamlFaultKind::invalid, "|"},
        {"-\t- b", YamlFaultKind::tab_indentation, "\t"},
        {"a: &\xC3\xA6 b", YamlFaultKind::anchor, "&"},
        {"a: b\xEF\xB7\x92 # \xE2\x80\xA8", YamlFaultKind::invalid, "\xEF\xB7\x92"},
        {"a: \"b\\uFDD0\" # \xE2\x80\xA8", YamlFaultKind::invalid, "\\uFDD0"},
        {"a: \"b\xEF\xBB\xBF\"", YamlFaultKind::control_in_value, "\"b\xEF\xBB\xBF\""},
        {"a: !!str, b", YamlFaultKind::tag, "!"},
        {"a: !<b", YamlFaultKind::tag, "!"},
        {"a: \"\\'\"", YamlFaultKind::invalid, "\"\\'\""},
        {"\xC3\xA6: b\n\xC3\xA5: @\xC3\xB8", YamlFaultKind::needs_quotes, "@\xC3\xB8"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const YamlReading reading = read(row.text);
        REQUIRE(reading.faults.size() == 1);
        CHECK(reading.faults[0].kind == row.kind);
        CHECK(cut(row.text, reading.faults[0].span) == row.place);
        check_sound(row.text, reading);
    }
}

TEST_CASE("a duplicate key shows its first place, and the tree keeps both") {
    const YamlReading reading = read("id: a\n\"id\": b\n");
    REQUIRE(reading.faults.size() == 1);
    CHECK(reading.faults[0].detail == "id");
    CHECK(reading.faults[0].other == plan::source::Span{0, 2});
    CHECK(reading.tree.at(0).children.size() == 4);
}

TEST_CASE("limits hold") {
    const auto first = [](const YamlReading& reading) {
        REQUIRE(reading.faults.size() == 1);
        return reading.faults[0];
    };
    const auto deep = first(read("a: " + std::string(40, '[') + std::string(40, ']')));
    CHECK(deep.kind == YamlFaultKind::too_deep);
    CHECK(deep.span.begin == 34); // the map is the first level, so the 32nd bracket is one too many
    for (const std::string opener : {"[", "{a: ", "- ", "? ", "[{a: ["}) {
        std::string text;
        while (text.size() < 60'000)
            text += opener;
        CAPTURE(opener);
        CHECK_FALSE(read(text).faults.empty());
    }
    std::string many = "[";
    for (int i = 0; i < 12'000; ++i)
        many += "a,";
    CHECK(first(read(many + "a]")).kind == YamlFaultKind::too_many_events);
    const auto large = first(read("a: " + std::string(70'000, 'b')));
    CHECK(large.kind == YamlFaultKind::too_large);
    CHECK(large.limit == 64U << 10U);
}

TEST_CASE("many keys are read in one pass") {
    std::string text;
    for (int i = 0; i < 4'000; ++i)
        text += "key" + std::to_string(i) + ": v\n";
    const std::clock_t start = std::clock(); // of the processor: others may be busy
    CHECK(read(text).faults.empty());
    CHECK(std::clock() - start < 2 * CLOCKS_PER_SEC);
}

TEST_CASE("every short text over the characters of YAML ends") {
    const std::string_view alphabet = ",[]{}:-?#&*!|>'\"%@`\\ \n\ta1.~<";
    std::vector<std::string> texts = {""};
    for (std::size_t begin = 0, length = 1; length <= 3; ++length) {
        const std::size_t end = texts.size();
        for (; begin < end; ++begin)
            for (const char c : alphabet)
                texts.push_back(texts[begin] + c);
    }
    for (const std::string& text : texts) {
        CAPTURE(text);
        check_sound(text, read(text));
        const std::string value = "a: " + text + "\nb: c\n";
        check_sound(value, read(value));
    }
}
