// A table as it is laid out: its lines, the cells between the bars with their
// blanks, and whether the bars stand below each other.
#pragma once

#include "plan/edit/splice.hpp"
#include "plan/source/source_file.hpp"
#include "plan/syntax/columns.hpp"
#include "plan/syntax/document.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace plan::edit {

struct TableLine {
    std::size_t line = 0;
    std::vector<source::Span> cells; // without blanks
    bool closed = false;             // it ends in a bar
    bool tight = false;              // no blanks beside the bars
    bool rule = false;               // the dashes below the head
    std::uint32_t end = 0;           // after the last bar or cell; blanks may follow
};

struct TableLayout {
    std::vector<syntax::Column> columns;
    std::vector<TableLine> lines; // the head first; lines without a bar are left out
    bool aligned = false;         // all bars stand below those of the head
};

// The table that has the row at the offset.
[[nodiscard]] std::optional<TableLayout>
table_at(const source::SourceFile& file, const syntax::Document& document, std::uint32_t offset);

// The cell with the blanks about it, from bar to bar.
[[nodiscard]] source::Span with_blanks(const source::SourceFile& file, const TableLine& line,
                                       std::size_t cell);

// The text in an empty or missing cell. In an aligned table the bars stay where they
// are if there is room.
[[nodiscard]] Splice fill_cell(const source::SourceFile& file, const TableLayout& table,
                               const TableLine& line, std::size_t cell, std::string_view text);
// Other text in the part of a filled cell.
[[nodiscard]] Splice change_cell(const source::SourceFile& file, const TableLayout& table,
                                 const TableLine& line, std::size_t cell, source::Span part,
                                 std::string_view text);

// A column at the right: its head, and `text` in one line. Nothing when a row has
// cells beyond the head already.
[[nodiscard]] std::optional<Splices> add_column(const source::SourceFile& file,
                                                const TableLayout& table, std::string_view head,
                                                std::size_t line, std::string_view text);

} // namespace plan::edit
