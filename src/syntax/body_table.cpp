#include "body.hpp"

#include "plan/adapters/table_row.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <utility>

namespace plan::syntax {

using adapters::Leaf;
using diagnostics::Message;
using diagnostics::Note;

namespace {

constexpr int row_heading_level = 7; // below every heading

bool makes_measures(const std::vector<Column>& columns) {
    bool measure = false;
    bool who_or_when = false;
    for (const Column& column : columns) {
        measure = measure || column.role == Column::Role::measure;
        const auto field = column.field;
        who_or_when = who_or_when || column.year || field == words::Field::responsible ||
                      field == words::Field::executor || field == words::Field::deadline ||
                      field == words::Field::time;
    }
    return measure && who_or_when;
}

} // namespace

void Body::table() {
    const std::size_t head = m_line;
    std::size_t end = head + 1;
    while (end < m_lines.size() && m_lines[end].block.block == m_lines[head].block.block &&
           m_lines[end].block.leaf == Leaf::table)
        ++end;
    close_measure();
    if (m_items != Items::goals)
        end_list_context();
    if (const auto columns = columns_of(m_file, head); makes_measures(columns))
        return rows(head, end, columns);
    // The right head may stand as a row, when a line of prose took its place.
    for (std::size_t number = head + 2; number < end; ++number) {
        const auto columns = columns_of(m_file, number);
        if (!makes_measures(columns))
            continue;
        m_sink.report({.message = Message::prose_as_head,
                       .span = m_file.lines.content(head),
                       .help = Note{Message::help_prose_as_head, {}, std::nullopt}});
        tile(TileKind::prose, head, number);
        return rows(number, end, columns);
    }
    tile(TileKind::prose, head, end);
}

void Body::rows(std::size_t head, std::size_t end, const std::vector<Column>& columns) {
    const std::size_t section = m_section;
    for (const Column& column : columns)
        if (column.role == Column::Role::extra && !column.year && !column.head.empty())
            m_sink.report({.message = Message::unknown_column,
                           .span = column.span,
                           .arguments = {column.head}});
    tile(TileKind::table_head, head, head + 1);
    if (m_line < end && m_lines[m_line].block.delimiter_row)
        tile(TileKind::table_rule, m_line, m_line + 1);
    const bool numbered = rows_are_numbered(m_line, end, columns);
    while (m_line < end) {
        const Line& line = m_lines[m_line];
        if (!adapters::has_border(line.view) && columns.size() > 1) {
            if (line.measure || (line.field && line.field->field)) {
                // These lines are what they say they are; GFM only gave them to the table.
                const std::uint32_t block = m_lines[m_line].block.block;
                for (std::size_t number = m_line; number < end; ++number)
                    if (m_lines[number].block.block == block)
                        m_lines[number].block.leaf = Leaf::paragraph;
                break;
            }
            m_sink.report({.message = Message::row_without_bars,
                           .span = line.text,
                           .help = Note{Message::help_row_bars, {}, std::nullopt}});
            tile(TileKind::prose, m_line, m_line + 1);
            continue;
        }
        row(m_line, columns, numbered);
    }
    m_section = section;
    close_measure();
}

void Body::row(std::size_t number, const std::vector<Column>& columns, bool numbered) {
    const source::Span line = m_file.lines.content(number);
    std::vector<source::Span> cells = adapters::split_row(m_file.view(line), line.begin);
    check_row(cells, columns);
    const auto filled = [&](std::size_t i) { return i < cells.size() && !cells[i].empty(); };
    std::size_t count = 0;
    std::size_t first = columns.size();
    std::size_t measure_column = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        count += filled(i) ? 1U : 0U;
        first = filled(i) ? std::min(first, i) : first;
        if (columns[i].role == Column::Role::measure &&
            columns[measure_column].role != Column::Role::measure)
            measure_column = i;
    }
    if (count == 0)
        return tile(TileKind::prose, number, number + 1);
    const Text first_cell = cell_text(m_file, cells[first]);
    std::string first_words = support::fold(first_cell.view());
    std::erase_if(first_words, [](char c) { return c == ':' || c == '*'; });
    if (words::find(words::Context::sum_row, support::trim(first_words)))
        return tile(TileKind::prose, number, number + 1);
    const bool marked = first_cell.view().find("{#") != std::string_view::npos ||
                        measure_label(first_cell.view(), false).has_value();
    // A cell of a later column, alone, goes on with the row above; any other is a heading.
    const bool goes_on = first > measure_column && !m_document.measures.empty() &&
                         m_document.measures.back().shape == Shape::row;
    if (count == 1 && columns.size() > 1 && !marked && !goes_on) {
        Section made{.title = first_cell,
                     .level = row_heading_level,
                     .parent = m_outer.back(),
                     .span = cells[first]};
        open_section(std::move(made));
        return tile(TileKind::row_heading, number, number + 1);
    }
    const bool numbered_cell =
        first < columns.size() && columns[first].role == Column::Role::number;
    if (!filled(measure_column) && !numbered_cell && !m_document.measures.empty() &&
        m_document.measures.back().shape == Shape::row &&
        m_document.measures.back().span.end < line.begin)
        return continue_row(number, cells, columns);

    Measure& measure =
        add_measure(Shape::row, filled(measure_column) ? cells[measure_column] : line);
    measure.lead_in = m_heading_lead;
    measure.span = line;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!filled(i))
            continue;
        Text text = cell_text(m_file, cells[i]);
        const Column& column = columns[i];
        if (i == measure_column) {
            if (const auto label = measure_label(text.view(), false)) {
                measure.number = std::string(text.view().substr(
                    label->number.begin, label->number.end - label->number.begin));
                measure.number_span = text.place(label->number.begin, label->number.end);
                measure.numbered_by_word = true;
                text = text.slice(label->text, text.size());
            } else if (const auto leading = leading_number(text.view());
                       leading && (leading->marked || numbered)) {
                measure.number = std::string(text.view().substr(0, leading->number.end));
                measure.number_span = text.place(0, leading->number.end);
                text = text.slice(leading->text, text.size());
            }
            set_text(measure, std::move(text));
            continue;
        }
        std::vector<Text> comments;
        text = without_marks(std::move(text), measure.id, comments);
        take_directives(comments, m_document.measures.size() - 1);
        if (column.role == Column::Role::number) {
            measure.number = std::string(text.view());
            while (measure.number.ends_with('.'))
                measure.number.pop_back();
            measure.number_span = text.span();
            continue;
        }
        syntax::Field field;
        field.field = column.field;
        field.year = column.year;
        field.label = column.head;
        field.label_span = cells[i];
        field.value = std::move(text);
        field.span = cells[i];
        if (column.role == Column::Role::extra)
            measure.fields.push_back(
                std::move(field)); // an unknown column was reported at its head
        else
            add_field(measure.fields, std::move(field));
    }
    tile(TileKind::row, number, number + 1);
}

// A row whose measure cell is empty goes on with the row above.
void Body::continue_row(std::size_t number, const std::vector<source::Span>& cells,
                        const std::vector<Column>& columns) {
    Measure& measure = m_document.measures.back();
    for (std::size_t i = 0; i < columns.size() && i < cells.size(); ++i) {
        if (cells[i].empty())
            continue;
        Text text = cell_text(m_file, cells[i]).trimmed();
        const auto same = std::find_if(
            measure.fields.begin(), measure.fields.end(),
            [&](const syntax::Field& field) { return field.label == columns[i].head; });
        if (same != measure.fields.end()) {
            same->value.append_replaced({cells[i].begin, cells[i].begin}, "\n");
            same->value.append(text);
            continue;
        }
        syntax::Field field;
        field.field = columns[i].field;
        field.year = columns[i].year;
        field.label = columns[i].head;
        field.label_span = field.span = cells[i];
        field.value = std::move(text);
        measure.fields.push_back(std::move(field));
    }
    measure.span.end = m_file.lines.content(number).end;
    tile(TileKind::row, number, number + 1);
}

void Body::check_row(const std::vector<source::Span>& cells, const std::vector<Column>& columns) {
    if (cells.size() <= columns.size())
        return;
    const source::Span rest{cells[columns.size()].begin, cells.back().end};
    if (rest.begin >= rest.end)
        return;

    m_sink.report(
        {.message = Message::row_too_long,
         .span = rest,
         .arguments = {static_cast<long long>(cells.size()), static_cast<long long>(columns.size()),
                       std::string(m_file.view(rest))}});
}

bool Body::rows_are_numbered(std::size_t first, std::size_t end,
                             const std::vector<Column>& columns) const {
    std::size_t measure_column = 0;
    while (measure_column < columns.size() && columns[measure_column].role != Column::Role::measure)
        ++measure_column;
    std::optional<long> before;
    std::size_t count = 0;
    for (std::size_t number = first; number < end; ++number) {
        const source::Span line = m_file.lines.content(number);
        const auto cells = adapters::split_row(m_file.view(line), line.begin);
        if (measure_column >= cells.size() || cells[measure_column].empty())
            continue;
        const std::string_view text = m_file.view(cells[measure_column]);
        const auto leading = leading_number(text);
        if (!leading || leading->number.end > 6)
            return false;
        const long value =
            std::strtol(std::string(text.substr(0, leading->number.end)).c_str(), nullptr, 10);
        if (before && value != *before + 1)
            return false;
        before = value;
        ++count;
    }
    return count > 1;
}

} // namespace plan::syntax
