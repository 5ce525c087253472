// What the columns of a table are, by its head, and what a cell says. Which tables
// hold measures is for the reader of the body to say.
#pragma once

#include "plan/source/source_file.hpp"
#include "plan/syntax/text.hpp"
#include "plan/words/words.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace plan::syntax {

struct Column {
    enum class Role : std::uint8_t { measure, field, number, extra };
    Role role = Role::extra;
    std::optional<words::Field> field;
    std::optional<int> year;
    std::string head;  // without emphasis, `:` and `?`
    source::Span span; // of the head's cell
};

// The columns of the table whose head stands on the line; lines count from 0.
[[nodiscard]] std::vector<Column> columns_of(const source::SourceFile& file, std::size_t line);

// A cell's text: `\|` is a bar, `<br>` a newline.
[[nodiscard]] Text cell_text(const source::SourceFile& file, source::Span cell);

} // namespace plan::syntax
