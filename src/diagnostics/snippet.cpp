#include "snippet.hpp"

#include "visible.hpp"

#include "plan/support/text.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace plan::diagnostics {
namespace {

constexpr std::string_view ellipsis = "…";
constexpr std::size_t tab_columns = 4;

struct Cell {
    std::string text;
    std::size_t begin = 0; // byte of the excerpt
    std::size_t column = 0;
    std::size_t width = 0;
};

std::vector<Cell> cells_of(std::string_view text) {
    std::vector<Cell> cells;
    std::size_t begin = 0;
    std::size_t column = 0;
    while (begin < text.size()) {
        const std::string_view rest = text.substr(begin);
        const support::Decoded next = support::decode(rest);
        Cell cell{.text = next.code == '\t' ? std::string(tab_columns, ' ')
                                            : visible_character(rest, next),
                  .begin = begin,
                  .column = column};
        cell.width = support::display_width(cell.text);
        begin += next.bytes;
        column += cell.width;
        cells.push_back(std::move(cell));
    }
    return cells;
}

// The column where the byte of the excerpt is shown; the end for bytes past it.
std::size_t column_of(const std::vector<Cell>& cells, std::size_t byte) {
    for (const Cell& cell : cells)
        if (cell.begin >= byte)
            return cell.column;
    return cells.empty() ? 0 : cells.back().column + cells.back().width;
}

struct Columns {
    std::size_t begin = 0;
    std::size_t end = 0;
};

// The place on the excerpt's line, at least one column wide.
Columns place(const std::vector<Cell>& cells, const Excerpt& excerpt, const Range& range) {
    const auto byte = [&](const source::Position& position) {
        const std::size_t in_line = position.byte_column - 1;
        return in_line - std::min<std::size_t>(in_line, excerpt.offset);
    };
    const std::size_t end_byte =
        range.end.line == range.start.line ? byte(range.end) : excerpt.text.size();
    const std::size_t begin = column_of(cells, byte(range.start));
    return {begin, std::max(column_of(cells, end_byte), begin + 1)};
}

// Which columns of a line that is too long are shown: from its beginning if the
// place is there, else the place with as much on both sides as there is room for.
Columns window(std::size_t total, Columns marked, std::size_t columns) {
    const std::size_t inner = columns - 2; // an ellipsis on each side
    if (marked.end <= inner)
        return {0, inner};
    const std::size_t wanted = std::min(marked.end - marked.begin, inner);
    const std::size_t lead = (inner - wanted) / 2;
    const std::size_t needed = std::max(total, marked.begin + 1);
    const std::size_t latest = needed - std::min(needed, inner);
    const std::size_t begin = std::min(marked.begin - std::min(marked.begin, lead), latest);
    return {begin, begin + inner};
}

void trim_end(std::string& line) {
    line.erase(line.find_last_not_of(' ') + 1);
}

} // namespace

Snippet snippet(const Excerpt& excerpt, const Range& range, std::size_t columns) {
    const std::vector<Cell> cells = cells_of(excerpt.text);
    const std::size_t total = cells.empty() ? 0 : cells.back().column + cells.back().width;
    const Columns marked = place(cells, excerpt, range);
    const bool cut = excerpt.offset > 0 || std::max(total, marked.end) > columns;
    const Columns shown = cut ? window(total, marked, columns) : Columns{0, total};

    Snippet made;
    const bool more_before = excerpt.offset > 0 || shown.begin > 0;
    if (more_before)
        made.line += ellipsis;
    // A wide character that the window cuts in two leaves blanks.
    std::size_t next = shown.begin;
    for (const Cell& cell : cells) {
        if (cell.column < shown.begin || cell.column + cell.width > shown.end)
            continue;
        made.line.append(cell.column - next, ' ');
        made.line += cell.text;
        next = cell.column + cell.width;
    }
    if (total > shown.end)
        made.line += ellipsis;
    trim_end(made.line);

    const std::size_t begin = std::max(marked.begin, shown.begin);
    made.mark = begin - shown.begin + (more_before ? 1 : 0);
    const std::size_t end = cut ? std::min(marked.end, shown.end) : marked.end;
    made.width = std::max(end, begin + 1) - begin;
    return made;
}

} // namespace plan::diagnostics
