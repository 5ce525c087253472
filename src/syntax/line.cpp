#include "line.hpp"

#include "plan/support/text.hpp"

namespace plan::syntax {
namespace {

constexpr std::uint32_t tab_stop = 4;

struct Cursor {
    std::string_view bytes;
    std::size_t at = 0;

    [[nodiscard]] char peek(std::size_t ahead = 0) const {
        return at + ahead < bytes.size() ? bytes[at + ahead] : '\0';
    }
    void skip_blanks() {
        while (peek() == ' ' || peek() == '\t')
            ++at;
    }
};

std::size_t marker_size(const Cursor& cursor) {
    std::size_t end = 0;
    if (cursor.peek() == '-' || cursor.peek() == '*' || cursor.peek() == '+')
        end = 1;
    else {
        while (support::is_digit(cursor.peek(end)))
            ++end;
        if (end == 0 || (cursor.peek(end) != '.' && cursor.peek(end) != ')'))
            return 0;
        ++end;
    }
    const char after = cursor.peek(end);
    return after == ' ' || after == '\t' || after == '\0' ? end : 0;
}

// `[ ]`, `[x]`, `[X]`, then a blank or the end.
std::optional<bool> box_at(const Cursor& cursor) {
    if (cursor.peek() != '[' || cursor.peek(2) != ']')
        return std::nullopt;
    const char after = cursor.peek(3);
    if (after != ' ' && after != '\t' && after != '\0')
        return std::nullopt;
    const char mark = cursor.peek(1);
    if (mark == 'x' || mark == 'X')
        return true;
    return mark == ' ' ? std::optional(false) : std::nullopt;
}

source::Span span_at(source::Span line, std::size_t begin, std::size_t end) {
    return {line.begin + static_cast<std::uint32_t>(begin),
            line.begin + static_cast<std::uint32_t>(end)};
}

// Takes the markers that GFM says open here; the innermost counts.
void take_markers(Line& line, Cursor& cursor, source::Span content) {
    for (unsigned level = 0; level < line.block.lists; ++level) {
        const std::size_t size = marker_size(cursor);
        if (size == 0)
            return;
        const std::string_view marker = cursor.bytes.substr(cursor.at, size);
        const std::string_view rest = cursor.bytes.substr(cursor.at + size);
        if (is_ordinal(marker, rest)) {
            line.ordinals = line.block.lists - level;
            return;
        }
        line.marker = support::is_digit(marker.front()) ? Marker::ordered : Marker::bullet;
        line.marker_span = span_at(content, cursor.at, cursor.at + size);
        cursor.at += size;
        cursor.skip_blanks();
    }
}

// Code and comments say nothing of measures.
bool says_something(const adapters::LineBlock& block) {
    switch (block.leaf) {
    case adapters::Leaf::setext:
    case adapters::Leaf::paragraph:
    case adapters::Leaf::table:
    case adapters::Leaf::html:
    case adapters::Leaf::hidden:
        return true;
    case adapters::Leaf::blank:
    case adapters::Leaf::heading:
    case adapters::Leaf::code:
    case adapters::Leaf::comment:
    case adapters::Leaf::rule:
        return false;
    }
    return false;
}

} // namespace

Line lex_line(const source::SourceFile& file, const adapters::LineBlock& block,
              std::size_t number) {
    Line line{.block = block, .whole = file.lines.whole(number)};
    const source::Span content = file.lines.content(number);
    Cursor cursor{file.view(content)};
    for (; cursor.peek() == ' ' || cursor.peek() == '\t'; ++cursor.at)
        line.indent += cursor.peek() == '\t' ? tab_stop - line.indent % tab_stop : 1;
    if (block.begins_item)
        take_markers(line, cursor, content);
    if (line.marker != Marker::none) {
        if (const auto ticked = box_at(cursor)) {
            line.box = Box{*ticked, span_at(content, cursor.at, cursor.at + 3)};
            cursor.at += 3;
            cursor.skip_blanks();
        }
    }
    const std::string_view rest = support::trim(cursor.bytes.substr(cursor.at));
    const auto begin =
        rest.empty() ? cursor.at : static_cast<std::size_t>(rest.data() - cursor.bytes.data());
    line.text = span_at(content, begin, begin + rest.size());
    line.view = file.view(line.text);
    if (says_something(block)) {
        line.measure = measure_label(line.view, true);
        line.field = field_label(line.view);
        // A field with a value is no heading.
        line.goal_heading = !line.measure &&
                            !(line.field && line.field->value < line.view.size()) &&
                            is_goal_heading(line.view);
    }
    return line;
}

} // namespace plan::syntax
