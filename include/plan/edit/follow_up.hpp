// Follow-up written into a plan: a box ticked, a field set or added, a line in the
// log. It knows how each shape of measure (block, heading, check box, bullet, table
// row) writes these, and changes only the bytes that it must; it does not know what
// the values mean, nor whether they are right. Whoever asks parses the result.
#pragma once

#include "plan/calendar/date.hpp"
#include "plan/edit/splice.hpp"
#include "plan/source/source_file.hpp"
#include "plan/syntax/document.hpp"
#include "plan/words/words.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace plan::edit {

enum class Manner : std::uint8_t {
    replace, // the field's value becomes this one; a missing field is added
    extend,  // the value is put after what stands there, with `, `
    append,  // a field of its own after those that stand there (`Ny frist`); in a row
             // a line of the cell
};

// A field and what is to stand in it. The value is one line.
struct Entry {
    words::Field field{};
    std::string value;
    Manner manner = Manner::replace;
};

// A line of `Logg`.
struct LogLine {
    calendar::Date date;
    std::string case_number; // empty: none
    std::string text;        // one line
};

struct FollowUp {
    std::optional<bool> ticked; // a box is ticked or emptied; a bullet gets one when true
    std::vector<Entry> entries; // written in this order where they are new
    std::vector<LogLine> log;
};

// A measure in its file. The document was parsed from the file.
struct Place {
    const source::SourceFile& file;
    const syntax::Document& document;
    std::size_t measure = 0;                        // index into document.measures
    words::Language language = words::Language::nb; // of labels and heads that are new
};

struct Written {
    Splices splices;                      // sorted
    std::vector<std::string> new_columns; // heads that a table got, as written
};

// Why it cannot be written there.
enum class Obstacle : std::uint8_t {
    line_break,     // a value holds a line break or a control character
    shared_row,     // the measure's row cannot be told from its neighbours
    too_many_cells, // the row has more cells than the table's head
    repeated_field, // the field stands several times and which is meant is not clear
    no_place,       // wherever it is put, it or what stands beside it reads as something else
};

// What already stands as asked is left alone, so the splices may be none; a box is
// emptied or ticked where there is one. A value reads back as it was given, but for
// blanks at its ends and the backslashes and entities that keep a bar, a comment, an
// id or a label in it from being one (`\|`, `<\!--`, `{\#`, `Ansvar\:`, `&lt;br`).
[[nodiscard]] std::variant<Written, Obstacle> write(const Place& place, const FollowUp& follow_up);

} // namespace plan::edit
