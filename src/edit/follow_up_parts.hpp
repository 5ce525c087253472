// How follow-up is written, part by part. Each part proposes: the changes that a
// person would make, best first, each a whole answer. Whoever asks takes the first
// that reads back as what was meant and leaves the rest of the plan alone.
#pragma once

#include "layout.hpp"

#include "plan/edit/follow_up.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace plan::edit {

// One thing to write: a box to tick or empty, a field, a line of the log.
using Task = std::variant<bool, Entry, LogLine>;

struct Proposal {
    std::vector<Splices> candidates;
    std::optional<std::string> new_column; // that they all add
    std::optional<Obstacle> obstacle;      // then there are no candidates
    bool done = false;                     // it is as asked; nothing to change
};

// --- follow_up_check.cpp
// A plan as it reads after a change.
struct Version {
    source::SourceFile file;
    syntax::Document document;
};
// Whether it is the plan before with the task done in the measure, and nothing else.
[[nodiscard]] bool does_only(const Task& task, const Place& before, const Version& after);
// `2021-05-12 (sak 23/21): Brev sendt.`
[[nodiscard]] std::string log_text(const LogLine& line, words::Language language);
// A value without the full stop that ends a sentence; one that ends a date (`15.05.`) is of it.
[[nodiscard]] std::string_view without_stop(std::string_view value);

// --- follow_up_items.cpp
[[nodiscard]] Proposal propose_tick(const Place& place, bool ticked);

// --- follow_up_lines.cpp: block, heading, check box, bullet
[[nodiscard]] Proposal propose_field(const Place& place, const Entry& entry);
// Another value in the place of a field that stands in running text, on a line of its
// own or in a cell; `escape` makes it fit there.
using Escape = std::string (*)(std::string_view value);
[[nodiscard]] Proposal propose_value(const Place& place, const syntax::Field& field,
                                     const Entry& entry, Escape escape);

// Where a value is gone on with: after a stop that ends a date, in the place of one that
// ends a sentence.
[[nodiscard]] source::Span stop_after(const source::SourceFile& file, const syntax::Field& field);

// --- follow_up_log.cpp: the same shapes
[[nodiscard]] Proposal propose_log(const Place& place, const LogLine& line);

// --- follow_up_place.cpp: where new lines of a measure go, and how they look
struct NewLines {
    std::size_t below = 0; // the line that they are put under
    FieldStyle style;      // of the label's line
    bool blank_before = false;
    bool blank_after = false;
};
// For a field, best first. One that is added to others of its kind stands below them.
[[nodiscard]] std::vector<NewLines> places_for(const Place& place, words::Field field, bool added);
// The lines in each place, then with and without blank lines about them.
[[nodiscard]] std::vector<Splices>
put_lines(const Place& place, const std::vector<NewLines>& places,
          const std::function<std::vector<std::string>(const FieldStyle&)>& lines);
// The field's label as the plan writes it, or as we do.
[[nodiscard]] std::string label_for(const Place& place, words::Field field);

// --- follow_up_row.cpp
[[nodiscard]] Proposal propose_cell(const Place& place, const Entry& entry);
[[nodiscard]] Proposal propose_log_cell(const Place& place, const LogLine& line);

// --- follow_up_text.cpp: values as they may stand
// In a line: no comment, id or label of ours may begin in it.
[[nodiscard]] std::string escape_line(std::string_view value);
// As the beginning of an item: no heading, box, label or another item may begin there.
[[nodiscard]] std::string escape_start(std::string_view value);
// In a cell also no bar and no break.
[[nodiscard]] std::string escape_cell(std::string_view value);
// What is read where an escaped value was written.
[[nodiscard]] std::string unescaped(std::string_view text);
// The comments and ids that stand in the span and are no part of the value.
[[nodiscard]] std::string marks_in(std::string_view bytes, std::string_view value);

} // namespace plan::edit
