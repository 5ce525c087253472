#include "table_layout.hpp"

#include "plan/adapters/markdown.hpp"
#include "plan/adapters/table_row.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <string>

namespace plan::edit {
namespace {

using syntax::Tile;
using syntax::TileKind;

bool is_cell_blank(char c) {
    return c == ' ' || c == '\t' || c == '\v' || c == '\f';
}

bool is_of_table(TileKind kind) {
    return kind == TileKind::table_rule || kind == TileKind::row || kind == TileKind::row_heading ||
           kind == TileKind::prose;
}

TableLine read_table_line(const source::SourceFile& file, std::size_t number) {
    const source::Span content = file.lines.content(number);
    const std::string_view text = file.view(content);
    TableLine line{.line = number, .cells = adapters::split_row(text, content.begin)};
    std::size_t end = text.size();
    while (end > 0 && is_cell_blank(text[end - 1]))
        --end;
    line.end = content.begin + static_cast<std::uint32_t>(end);
    line.closed = line.cells.empty() || line.cells.back().end < line.end;
    const auto filled = std::find_if(line.cells.begin(), line.cells.end(),
                                     [](source::Span cell) { return !cell.empty(); });
    if (filled != line.cells.end()) {
        const std::size_t begin = filled->begin - content.begin;
        const std::size_t stop = filled->end - content.begin;
        line.tight = (begin == 0 || text[begin - 1] == '|') &&
                     (stop == text.size() || text[stop] == '|') && (begin != 0 || stop != end);
    }
    return line;
}

// Columns of the screen before each bar.
std::vector<std::size_t> bars(const source::SourceFile& file, const TableLine& line) {
    const source::Span content = file.lines.content(line.line);
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < line.cells.size(); ++i)
        places.push_back(
            support::display_width(file.view({content.begin, with_blanks(file, line, i).end})));
    return places;
}

std::string padded(std::string_view text, std::size_t width) {
    const std::size_t has = support::display_width(text);
    return std::string(text) + std::string(width > has ? width - has : 0, ' ');
}

// What a line gets at its right for cells that it does not have yet, up to this one.
std::string more_cells(const TableLine& line, std::size_t cell, std::string_view text) {
    const std::string gap = line.tight ? "" : " ";
    std::string added = line.closed ? "" : gap + "|";
    for (std::size_t i = line.cells.size(); i < cell; ++i)
        added += gap + gap + "|";
    if (line.closed)
        return added + gap + std::string(text) + gap + "|";
    return text.empty() ? added : added + gap + std::string(text);
}

// Dashes as the last column has them, without its colons.
std::string dashes(const source::SourceFile& file, const TableLine& rule, std::size_t width) {
    const std::string_view last = file.view(rule.cells.back());
    const auto count = static_cast<std::size_t>(std::count(last.begin(), last.end(), '-'));
    if (width == 0)
        return std::string(std::max<std::size_t>(count, 3), '-');
    return std::string(width + (rule.tight ? 2 : 0), '-');
}

} // namespace

std::optional<TableLayout> table_at(const source::SourceFile& file,
                                    const syntax::Document& document, std::uint32_t offset) {
    const auto after = std::upper_bound(
        document.tiles.begin(), document.tiles.end(), offset,
        [](std::uint32_t wanted, const Tile& tile) { return wanted < tile.span.begin; });
    auto head = after;
    while (head != document.tiles.begin() && (head - 1)->kind != TileKind::table_head)
        --head;
    if (head == document.tiles.begin())
        return std::nullopt;
    TableLayout table;
    const std::size_t first = file.lines.line_of((head - 1)->span.begin);
    table.columns = syntax::columns_of(file, first);
    table.lines.push_back(read_table_line(file, first));
    // A line of prose may stand right below a table and be none of its rows.
    const auto blocks = adapters::read_blocks(file, document.front_matter.end).lines;
    if (first >= blocks.size())
        return std::nullopt;
    const auto is_row = [&](std::size_t number) {
        return blocks[number].leaf == adapters::Leaf::table &&
               blocks[number].block == blocks[first].block &&
               adapters::has_border(file.view(file.lines.content(number)));
    };
    for (auto tile = head; tile != document.tiles.end() && is_of_table(tile->kind); ++tile)
        for (std::size_t number = file.lines.line_of(tile->span.begin);
             number < file.lines.count() && file.lines.whole(number).begin < tile->span.end;
             ++number)
            if (is_row(number)) {
                table.lines.push_back(read_table_line(file, number));
                table.lines.back().rule = blocks[number].delimiter_row;
            }
    const std::vector<std::size_t> model = bars(file, table.lines.front());
    table.aligned = table.lines.size() > 2 &&
                    std::all_of(table.lines.begin(), table.lines.end(), [&](const TableLine& line) {
                        return line.closed && bars(file, line) == model;
                    });
    return table;
}

source::Span with_blanks(const source::SourceFile& file, const TableLine& line, std::size_t cell) {
    const source::Span content = file.lines.content(line.line);
    source::Span span = line.cells[cell];
    while (span.begin > content.begin && is_cell_blank(file.bytes[span.begin - 1]))
        --span.begin;
    while (span.end < content.end && is_cell_blank(file.bytes[span.end]))
        ++span.end;
    return span;
}

Splice change_cell(const source::SourceFile& file, const TableLayout& table, const TableLine& line,
                   std::size_t cell, source::Span part, std::string_view text) {
    const source::Span whole = with_blanks(file, line, cell);
    if (!table.aligned)
        return {part, std::string(text)};
    // The blanks before the next bar give or take what the text does not.
    const source::Span rest{part.begin, whole.end};
    const std::string tail(file.view({part.end, line.cells[cell].end}));
    const std::size_t width = support::display_width(file.view(rest));
    std::string made = padded(std::string(text) + tail, width > 0 ? width - 1 : 0) + " ";
    if (line.tight && made.size() > 1 && width < support::display_width(made))
        made.pop_back();
    return {rest, std::move(made)};
}

Splice fill_cell(const source::SourceFile& file, const TableLayout& table, const TableLine& line,
                 std::size_t cell, std::string_view text) {
    if (cell >= line.cells.size())
        return {{line.end, line.end}, more_cells(line, cell, text)};
    const source::Span whole = with_blanks(file, line, cell);
    const std::string gap = line.tight ? "" : " ";
    const bool last = cell + 1 == line.cells.size() && !line.closed;
    std::string made = gap + std::string(text);
    if (table.aligned)
        made = padded(made, whole.size() - (gap.empty() || whole.empty() ? 0 : 1));
    if (!last)
        made += gap;
    return {whole, std::move(made)};
}

std::optional<Splices> add_column(const source::SourceFile& file, const TableLayout& table,
                                  std::string_view head, std::size_t line, std::string_view text) {
    const std::size_t column = table.columns.size();
    const std::size_t width =
        table.aligned ? std::max(support::display_width(head), support::display_width(text)) : 0;
    Splices splices;
    for (const TableLine& row : table.lines) {
        const bool is_head = &row == &table.lines.front();
        const std::string content = is_head            ? std::string(head)
                                    : row.rule         ? dashes(file, row, width)
                                    : row.line == line ? std::string(text)
                                                       : std::string();
        for (std::size_t i = column; i < row.cells.size(); ++i)
            if (!row.cells[i].empty())
                return std::nullopt;
        if (row.cells.size() > column) {
            if (!content.empty())
                splices.push_back(fill_cell(file, table, row, column, content));
        } else
            splices.push_back(fill_cell(file, table, row, column, padded(content, width)));
    }
    return splices;
}

} // namespace plan::edit
