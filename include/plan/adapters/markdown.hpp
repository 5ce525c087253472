// Markdown as shapes and places. GFM (through cmark-gfm) says what kind of block
// a line belongs to, and reads the inlines of a cut text; what stands on a line
// is lexed elsewhere, from the source. Nothing here knows a word of the language.
#pragma once

#include "plan/source/source_file.hpp"
#include "plan/source/span.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plan::adapters {

enum class Leaf : std::uint8_t {
    blank,
    heading,   // ATX
    setext,    // a paragraph that a line of = or - made a heading; its underline is part of it
    paragraph, // also lazy continuation
    table,     // head, delimiter row and body rows
    code,
    comment, // an HTML block that begins with <!--
    html,
    rule,   // thematic break
    hidden, // link reference definitions
};

// What one source line is.
struct LineBlock {
    Leaf leaf = Leaf::blank;
    std::uint8_t heading_level = 0; // 1..6 for heading and setext
    std::uint8_t quotes = 0;        // block quotes around it
    std::uint8_t lists = 0;         // lists around it
    bool begins_item = false;       // a list marker opens on this line
    bool delimiter_row = false;     // of a table
    std::uint32_t block = 0;        // ordinal of the leaf block; lines of one block share it
    std::uint32_t item = 0;         // ordinal of the innermost list item, from 1; 0 outside lists
    std::uint32_t columns = 0;      // of the table, as GFM counts them
};

struct ShapeLimits {
    std::uint32_t paragraph_bytes = 32U << 10U;
    std::uint32_t containers = 32; // nested lists and quotes
    std::uint32_t table_columns = 32;
    std::uint32_t table_rows = 2'000;
    std::uint32_t table_bytes = 512U << 10U;
    std::uint32_t references = 500;         // link reference definitions
    std::uint64_t arena_bytes = 16U << 20U; // plus 64 times the file
};

enum class Shape : std::uint8_t {
    paragraph,
    containers,
    table_columns,
    table_rows,
    table_bytes,
    references,
    memory
};

struct ShapeRefusal {
    Shape shape{};
    source::Span span;
    std::uint64_t limit = 0;
};

struct Blocks {
    std::vector<LineBlock> lines;        // one a source line
    std::optional<ShapeRefusal> refusal; // then `lines` is empty
};

// `body` is where the Markdown begins (after the front matter); the lines before
// it come out blank.
[[nodiscard]] Blocks read_blocks(const source::SourceFile& file, std::uint32_t body,
                                 const ShapeLimits& limits = {});

// The same from a finished parse, inlines and all: the judge of read_blocks in tests.
[[nodiscard]] Blocks read_blocks_finished(const source::SourceFile& file, std::uint32_t body,
                                          const ShapeLimits& limits = {});

// A stretch of text with one look. `break` stands for a line break that was asked for.
struct Run {
    std::string text;
    bool emphasis = false;
    bool strong = false;
    bool code = false;
    bool line_break = false;
    std::string link; // address as written, decoded; empty outside links
    friend bool operator==(const Run&, const Run&) = default;
};

// Whether a text may be more than itself: read_inlines gives all others back as one plain run.
[[nodiscard]] bool may_have_inlines(std::string_view markdown);
// Inlines of a cut text: emphasis, strong, code, links and breaks; images and
// raw HTML come out as text. A text over the limits comes back as one plain run.
[[nodiscard]] std::vector<Run> read_inlines(std::string_view markdown);

// Whether each bracket of a text belongs to a link such as `[words](address)`, with no other mark
// in it but those of emphasis, or to a stretch of code. What such a text says is known without
// reading its inlines.
[[nodiscard]] bool has_only_simple_links(std::string_view markdown);
// Calls back with their addresses; of a text that has other links with those before the first.
void each_simple_link(std::string_view markdown, const std::function<void(std::string_view)>& use);

} // namespace plan::adapters
