#include "plan/syntax/front_matter.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using plan::source::Span;
using plan::syntax::find_front_matter;
using plan::syntax::FrontMatter;
using plan::syntax::FrontMatterState;
using plan::syntax::has_plan_line;

TEST_CASE("the front matter stands between two lines of ---") {
    struct Row {
        std::string_view bytes;
        FrontMatterState state;
        Span block;
        Span yaml;
    };
    const Row rows[] = {
        {"", FrontMatterState::absent, {}, {}},
        {"# Plan\n", FrontMatterState::absent, {}, {}},
        {"\n---\na: b\n---\n", FrontMatterState::absent, {}, {}},
        {" ---\na: b\n---\n", FrontMatterState::absent, {}, {}},
        {"----\na: b\n----\n", FrontMatterState::absent, {}, {}},
        {"---\na: b\n---\ntext", FrontMatterState::found, {0, 13}, {4, 9}},
        {"---\na: b\n---", FrontMatterState::found, {0, 12}, {4, 9}},
        {"---  \r\na: b\r\n--- \r\n\r\n", FrontMatterState::found, {0, 19}, {7, 13}},
        {"---\n---\n", FrontMatterState::found, {0, 8}, {4, 4}},
        {"\xEF\xBB\xBF---\na: b\n---\n", FrontMatterState::found, {0, 16}, {7, 12}},
        {"---\na: b\n --- \n--- x\n", FrontMatterState::unclosed, {0, 21}, {4, 21}},
        {"---", FrontMatterState::unclosed, {0, 3}, {3, 3}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.bytes);
        const FrontMatter front = find_front_matter(row.bytes);
        CHECK(front.state == row.state);
        CHECK(front.block == row.block);
        CHECK(front.yaml == row.yaml);
        CHECK(front.opening.end <= row.bytes.size());
    }
}

TEST_CASE("the opening line is pointed at without its end") {
    CHECK(find_front_matter("\xEF\xBB\xBF---  \na: b\n").opening == Span{3, 6});
    CHECK(find_front_matter("# Plan\r\ntext\n").opening == Span{0, 6});
}

TEST_CASE("a file means to be a plan when its opening block has a line plan:") {
    struct Row {
        std::string bytes;
        bool expected;
    };
    const Row rows[] = {
        {"---\nplan: 1\n---\n", true},
        {"---\r\ntitle: x\r\nplan: 1\r\n---\r\n", true},
        {"\xEF\xBB\xBF---\nplan: 1\n---\n", true},
        {"---\ntitle: [broken\nplan: 1\n---\n", true},
        {"---\nplan:\n---\n", true},
        {"---\nplan: 1\nno end", true},
        {"---\ntitle: x\n---\nplan: 1\n", false},
        {"---\n  plan: 1\n---\n", false},
        {"---\nplanen: 1\n---\n", false},
        {"---\nhandlingsplan: 1\n---\n", false},
        {"plan: 1\n", false},
        {"", false},
        {"---\n" + std::string(70'000, 'x') + "\nplan: 1\n", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.bytes.substr(0, 60));
        CHECK(has_plan_line(row.bytes) == row.expected);
    }
}
