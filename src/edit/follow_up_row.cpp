// Fields of measures that are rows: a cell filled, or a column added.
#include "follow_up_parts.hpp"
#include "table_layout.hpp"

#include "plan/support/text.hpp"

#include <algorithm>

namespace plan::edit {
namespace {

using syntax::Field;
using syntax::Measure;

struct FilledCell {
    const TableLine* line = nullptr;
    std::size_t cell = 0;
};

// The measure's own lines of the table: its row and those that go on with it.
std::vector<const TableLine*> lines_of_measure(const Place& place, const TableLayout& table) {
    const Measure& measure = place.document.measures[place.measure];
    const std::size_t first = place.file.lines.line_of(measure.head.begin);
    const std::size_t last = place.file.lines.line_of(measure.span.end);
    std::vector<const TableLine*> lines;
    for (const TableLine& line : table.lines)
        if (line.line >= first && line.line <= last)
            lines.push_back(&line);
    return lines;
}

// The columns of the field; a head that was read in spite of a slip counts.
std::vector<std::size_t> columns_for(const Place& place, const TableLayout& table,
                                     words::Field field) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const syntax::Column& column = table.columns[i];
        const bool slip =
            !column.field &&
            std::any_of(place.document.measures.begin(), place.document.measures.end(),
                        [&](const Measure& other) {
                            return std::any_of(other.fields.begin(), other.fields.end(),
                                               [&](const Field& one) {
                                                   return one.field == field && one.misspelt &&
                                                          one.label == column.head;
                                               });
                        });
        if (column.field == field || slip)
            found.push_back(i);
    }
    return found;
}

const Field* field_in(const Place& place, words::Field field, source::Span part) {
    for (const Field& one : place.document.measures[place.measure].fields)
        if (one.field == field && part.begin <= one.span.begin && one.span.end <= part.end)
            return &one;
    return nullptr;
}

// The field where it stands inside the measure's own cell.
const Field* inline_field(const Place& place, words::Field field) {
    const Measure& measure = place.document.measures[place.measure];
    for (const Field& one : measure.fields)
        if (one.field == field && one.span != one.label_span &&
            measure.head.begin <= one.span.begin && one.span.end <= measure.head.end)
            return &one;
    return nullptr;
}

std::vector<FilledCell> filled_cells(const std::vector<const TableLine*>& lines,
                                     const std::vector<std::size_t>& columns) {
    std::vector<FilledCell> cells;
    for (const TableLine* line : lines)
        for (const std::size_t column : columns)
            if (column < line->cells.size() && !line->cells[column].empty())
                cells.push_back({line, column});
    return cells;
}

// The text in the first filled cell; the others, which went on with it, are emptied. An
// id or a comment in the cell stays, where it was no part of the value.
std::vector<Splices> replaced(const Place& place, const TableLayout& table, words::Field field,
                              const std::vector<FilledCell>& cells, const std::string& text) {
    const source::Span first = cells.front().line->cells[cells.front().cell];
    const std::string_view bytes = place.file.view(first);
    const Field* written = field_in(place, field, first);
    const std::string_view value = written != nullptr ? written->value.view() : bytes;
    std::vector<Splices> candidates;
    for (const std::string& marks : {marks_in(bytes, value), marks_in(bytes, ""), std::string()}) {
        Splices splices;
        for (const FilledCell& one : cells)
            splices.push_back(change_cell(place.file, table, *one.line, one.cell,
                                          one.line->cells[one.cell],
                                          splices.empty() ? text + marks : std::string()));
        candidates.push_back(std::move(splices));
    }
    return candidates;
}

// After what stands in the last filled cell.
Splice added(const Place& place, const TableLayout& table, words::Field field,
             const FilledCell& last, Manner manner, const std::string& text) {
    const source::Span cell = last.line->cells[last.cell];
    const Field* written = field_in(place, field, cell);
    source::Span at{cell.end, cell.end};
    if (written != nullptr && !written->value.empty() && written->value.span().end <= cell.end)
        at = {written->value.span().end, written->value.span().end};
    if (written != nullptr && !written->value.empty() && manner == Manner::extend &&
        at.end == cell.end)
        at = stop_after(place.file, *written);
    return change_cell(place.file, table, *last.line, last.cell, at, text);
}

Proposal column_added(const Place& place, const TableLayout& table, words::Field field,
                      std::size_t line, const std::string& text) {
    const std::string head = label_for(place, field);
    auto splices = add_column(place.file, table, head, line, text);
    if (!splices)
        return {.obstacle = Obstacle::too_many_cells};
    return {.candidates = {std::move(*splices)}, .new_column = head};
}

} // namespace

Proposal propose_cell(const Place& place, const Entry& entry) {
    const Measure& measure = place.document.measures[place.measure];
    const auto table = table_at(place.file, place.document, measure.head.begin);
    if (!table)
        return {.obstacle = Obstacle::shared_row};
    const std::vector<const TableLine*> lines = lines_of_measure(place, *table);
    if (lines.empty())
        return {.obstacle = Obstacle::shared_row};
    const std::vector<std::size_t> columns = columns_for(place, *table, entry.field);
    const std::vector<FilledCell> cells = filled_cells(lines, columns);
    const Field* in_text = inline_field(place, entry.field);
    if (in_text != nullptr && cells.empty() && entry.manner != Manner::append)
        return propose_value(place, *in_text, entry, escape_cell);
    const bool several =
        columns.size() > 1 && std::any_of(cells.begin(), cells.end(),
                                          [&](auto& c) { return c.cell != cells.front().cell; });
    if (several || (in_text != nullptr && !cells.empty() && entry.manner != Manner::append))
        return {.obstacle = Obstacle::repeated_field};
    const std::string text = escape_cell(support::trim(entry.value));
    if (columns.empty())
        return column_added(place, *table, entry.field, lines.front()->line, text);
    if (cells.empty())
        return {
            .candidates = {{fill_cell(place.file, *table, *lines.front(), columns.front(), text)}}};
    switch (entry.manner) {
    case Manner::replace: {
        const Field* written =
            field_in(place, entry.field, cells.front().line->cells[cells.front().cell]);
        if (written != nullptr &&
            unescaped(written->value.view()) == unescaped(support::trim(entry.value)))
            return {.done = true};
        return {.candidates = replaced(place, *table, entry.field, cells, text)};
    }
    case Manner::extend:
        return {.candidates = {
                    {added(place, *table, entry.field, cells.back(), entry.manner, ", " + text)}}};
    case Manner::append:
        return {.candidates = {{added(place, *table, entry.field, cells.back(), entry.manner,
                                      "<br>" + text)}}};
    }
    return {};
}

Proposal propose_log_cell(const Place& place, const LogLine& line) {
    return propose_cell(place, {words::Field::log, log_text(line, place.language), Manner::append});
}

} // namespace plan::edit
