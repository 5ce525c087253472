// Lines as they are laid out: where a line of a field begins, how its label is set
// off, what stands before a list's text. It knows no measure; new lines are put
// between whole lines with the ends that the neighbours have.
#pragma once

#include "plan/edit/splice.hpp"
#include "plan/source/source_file.hpp"
#include "plan/syntax/document.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plan::edit {

// How a field's line is laid out: `  - **Status:** pågår`.
struct FieldStyle {
    std::string indent;
    std::string marker;   // `- ` with its blanks, or empty
    std::string open;     // `**`
    std::string close;    // `:**`, `**:`
    std::string trailing; // blanks at the line's end that break it
    std::size_t line = 0; // where the label stands
};

// Of a field on a line of its own; nothing for one inside a text.
[[nodiscard]] std::optional<FieldStyle> style_of(const source::SourceFile& file,
                                                 const syntax::Field& field);
[[nodiscard]] std::string field_line(const FieldStyle& style, std::string_view label,
                                     std::string_view value);

[[nodiscard]] std::string_view line_of_text(const source::SourceFile& file, std::size_t line);
[[nodiscard]] bool is_blank_line(const source::SourceFile& file, std::size_t line);
// The end that the line has, or, when it has none, that the file's first line has.
[[nodiscard]] std::string_view line_end(const source::SourceFile& file, std::size_t line);
// New lines below the line. A file whose last line does not end keeps it so.
[[nodiscard]] Splice insert_below(const source::SourceFile& file, std::size_t line,
                                  const std::vector<std::string>& lines);

// What stands before a line's text: blanks, then a list marker with its blanks.
struct Lead {
    std::string indent;
    std::string marker; // empty: none
};
[[nodiscard]] Lead lead_of(std::string_view line);
// Columns of blanks, tabs as far as the next stop.
[[nodiscard]] std::size_t blank_columns(std::string_view blanks);
// The blanks that stand where an item's text would: below `- ` two, below `\t- ` a tab and two.
[[nodiscard]] std::string content_indent(const Lead& lead);
// `2. ` after `1. `; another marker stays as it is.
[[nodiscard]] std::string next_marker(std::string_view marker);

} // namespace plan::edit
