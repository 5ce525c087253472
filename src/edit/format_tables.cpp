#include "format_parts.hpp"

#include "plan/adapters/table_row.hpp"
#include "plan/support/text.hpp"

#include <algorithm>

namespace plan::edit {
namespace {

using syntax::TileKind;

// Columns are made equally wide as long as the table then fits an ordinary editor.
constexpr std::size_t widest_table = 120;

enum class Side : std::uint8_t { none, left, right, both };

struct TableColumn {
    Side side = Side::none;
    std::size_t width = 1; // `---` with its sides
};

struct AlignedLine {
    std::vector<std::string> cells;
    std::string_view copied; // a line that is no row, as it is
    std::string_view end;
    bool is_rule = false;
};

bool begins_item(std::string_view line) {
    line = support::trim(line);
    return line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ ") ||
           line.starts_with('>');
}

Side side_of(std::string_view rule) {
    const bool left = rule.starts_with(':');
    const bool right = rule.ends_with(':');
    if (left && right)
        return Side::both;
    if (left)
        return Side::left;
    return right ? Side::right : Side::none;
}

// With what stands on both sides of it in other lines.
std::string rule_cell(const TableColumn& column, bool wide) {
    std::string cell(wide ? column.width + 2 : 3, '-');
    if (column.side == Side::left || column.side == Side::both)
        cell.front() = ':';
    if (column.side == Side::right || column.side == Side::both)
        cell.back() = ':';
    return cell;
}

std::string padded(const std::string& cell, const TableColumn& column) {
    const std::size_t width = support::display_width(cell);
    const std::size_t blanks = column.width > width ? column.width - width : 0;
    std::size_t before = 0;
    if (column.side == Side::right)
        before = blanks;
    else if (column.side == Side::both)
        before = blanks / 2;
    return std::string(before, ' ') + cell + std::string(blanks - before, ' ');
}

class Table {
public:
    Table(const Layout& layout, std::size_t tile, std::size_t end) {
        const source::SourceFile& file = layout.file();
        const std::uint32_t stop = layout.tile(end - 1).span.end;
        std::size_t line = file.lines.line_of(layout.tile(tile).span.begin);
        m_indent = indent_of(file.view(file.lines.content(line)));
        for (std::size_t index = 0;
             line < file.lines.count() && file.lines.whole(line).begin < stop; ++line, ++index)
            read(layout, line, index);
        std::size_t total = 1;
        for (const TableColumn& column : m_columns)
            total += column.width + 3;
        m_wide = total <= widest_table;
    }

    [[nodiscard]] std::string text() const {
        std::string out;
        for (const AlignedLine& line : m_lines) {
            if (line.cells.empty()) {
                out += line.copied;
            } else {
                out += m_indent;
                for (std::size_t i = 0; i < line.cells.size(); ++i)
                    out += "|" + cell(line, i);
                out += "|";
            }
            out += line.end;
        }
        return out;
    }

private:
    static std::string_view indent_of(std::string_view line) {
        return line.substr(0, std::min(line.find_first_not_of(" \t"), line.size()));
    }

    void read(const Layout& layout, std::size_t number, std::size_t index) {
        const source::SourceFile& file = layout.file();
        const source::Span content = file.lines.content(number);
        const std::string_view view = file.view(content);
        AlignedLine line;
        line.copied = view;
        line.is_rule = index == 1;
        line.end = file.view({content.end, file.lines.whole(number).end});
        if (line.end.empty())
            line.end = layout.line_end();
        const TileKind kind = layout.tile(layout.tile_at(content.begin)).kind;
        const bool is_row = adapters::has_border(view) &&
                            (kind != TileKind::prose || support::trim(view).starts_with('|'));
        if (!is_row) {
            m_lines.push_back(line);
            return;
        }
        for (const source::Span cell : adapters::split_row(view, content.begin))
            line.cells.push_back(single_spaced(support::trim(file.view(cell))));
        if (index == 0)
            m_columns.resize(line.cells.size());
        for (std::size_t i = 0; i < std::min(line.cells.size(), m_columns.size()); ++i) {
            if (line.is_rule)
                m_columns[i].side = side_of(line.cells[i]);
            else
                m_columns[i].width =
                    std::max(m_columns[i].width, support::display_width(line.cells[i]));
        }
        m_lines.push_back(std::move(line));
    }

    [[nodiscard]] std::string cell(const AlignedLine& line, std::size_t index) const {
        const bool is_extra = index >= m_columns.size();
        if (line.is_rule && !is_extra)
            return rule_cell(m_columns[index], m_wide);
        const std::string& text = line.cells[index];
        if (m_wide && !is_extra)
            return " " + padded(text, m_columns[index]) + " ";
        return text.empty() ? " " : " " + text + " ";
    }

    std::string_view m_indent;
    std::vector<TableColumn> m_columns;
    std::vector<AlignedLine> m_lines;
    bool m_wide = true;
};

} // namespace

bool is_table(const Layout& layout, std::size_t tile, std::size_t& end) {
    if (layout.tile(tile).kind != TileKind::table_head || tile + 1 >= layout.tiles() ||
        layout.tile(tile + 1).kind != TileKind::table_rule || begins_item(layout.bytes(tile)))
        return false;
    end = tile + 2;
    while (end < layout.tiles()) {
        const TileKind kind = layout.tile(end).kind;
        if (kind != TileKind::row && kind != TileKind::row_heading && kind != TileKind::prose)
            break;
        ++end;
    }
    return true;
}

std::string aligned(const Layout& layout, std::size_t tile, std::size_t end) {
    return Table(layout, tile, end).text();
}

} // namespace plan::edit
