// One source line as the body parser sees it: its indent, its list marker and
// check box, what is left, and what that says. Boxes are lexed here, from the bytes: cmark-gfm's
// task-list flag finds `[x]` anywhere in a line.
#pragma once

#include "labels.hpp"

#include "plan/adapters/markdown.hpp"
#include "plan/source/source_file.hpp"
#include "plan/syntax/document.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace plan::syntax {

enum class Marker : std::uint8_t { none, bullet, ordered };

struct Line {
    adapters::LineBlock block;
    source::Span whole;       // with its newline
    source::Span text;        // after marker and box, without blanks at the end
    std::string_view view;    // the bytes of `text`
    std::uint32_t indent = 0; // columns before marker or text
    Marker marker = Marker::none;
    source::Span marker_span; // `-`, `3.`
    unsigned ordinals = 0;    // numbers that GFM takes for markers and that are dates or names
    std::optional<Box> box;
    std::optional<MeasureLabel> measure; // it begins a measure
    std::optional<FieldLabel> field;     // it has a label and a colon
    bool goal_heading = false;           // it is goal words and nothing else
};

[[nodiscard]] Line lex_line(const source::SourceFile& file, const adapters::LineBlock& block,
                            std::size_t number);

} // namespace plan::syntax
