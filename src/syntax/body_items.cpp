#include "body.hpp"

#include "plan/support/text.hpp"

#include <utility>

namespace plan::syntax {

using adapters::Leaf;

Measure& Body::add_measure(Shape shape, source::Span head) {
    m_awaiting.reset();
    Measure& measure = m_document.measures.emplace_back();
    measure.shape = shape;
    measure.head = head;
    measure.span = head;
    measure.section = m_section;
    measure.lead_in = m_lead_in ? m_lead_in : m_heading_lead;
    m_section_has_measures = true;
    for (const std::size_t index : m_pending)
        m_document.directives[index].measure = m_document.measures.size() - 1;
    m_pending.clear();
    return measure;
}

// Whether the line goes on with the text of the line above: it is of the same block,
// or would be if `1. mai` were not taken for a list item, and says nothing of its own.
bool Body::wraps_on(std::size_t number) const {
    const Line& line = m_lines[number];
    const adapters::LineBlock& above = m_lines[number - 1].block;
    const bool ordinal = line.block.begins_item && line.marker == Marker::none &&
                         line.block.leaf == Leaf::paragraph && above.leaf == Leaf::paragraph &&
                         above.lists < line.block.lists && !m_lines[number - 1].view.ends_with(':');
    if ((line.block.block != above.block && !ordinal) || line.block.leaf == Leaf::blank ||
        line.block.leaf == Leaf::rule)
        return false;
    if (line.marker != Marker::none || line.measure)
        return false;
    return !line.field || (!line.field->field && !m_open);
}

// The text with the lines that wrap on; `next` is then the line after them.
Text Body::wrapped(Text text, std::size_t& next) const {
    while (next < m_lines.size() && wraps_on(next) && !m_lines[next].goal_heading) {
        const Line& more = m_lines[next];
        if (!text.empty())
            text.append_replaced({more.text.begin, more.text.begin}, " ");
        text.append_raw(more.text, more.view);
        ++next;
    }
    return text;
}

// Takes id, comments and inline fields out of a measure's whole text.
void Body::set_text(Measure& measure, Text text) {
    std::vector<Text> comments;
    text = without_marks(std::move(text), measure.id, comments);
    take_directives(comments, m_document.measures.size() - 1);
    measure.text = split_fields(std::move(text), measure.fields);
}

// A measure's text may stand on the line after its number, also after an empty one;
// `next` is then the line after it.
Text Body::text_below(std::size_t& next) const {
    const std::size_t below = next_filled(next);
    if (below >= m_lines.size())
        return {};
    const Line& line = m_lines[below];
    const bool plain = line.block.leaf == Leaf::paragraph && line.block.quotes == 0 &&
                       line.marker == Marker::none && !line.measure && !line.field &&
                       !line.goal_heading;
    if (!plain)
        return {};
    next = below + 1;
    return wrapped(raw(line.text), next);
}

void Body::block_measure(const Line& line, const MeasureLabel& label) {
    close_measure();
    // Lists below it are its steps, also under `Fagforeningens tiltak:`.
    m_items = Items::prose;
    m_goal_level = 0;
    Measure& measure = add_measure(Shape::block, line.text);
    const Text whole = raw(line.text);
    measure.number =
        std::string(line.view.substr(label.number.begin, label.number.end - label.number.begin));
    measure.number_span = whole.place(label.number.begin, label.number.end);
    measure.numbered_by_word = true;
    measure.box = line.box;
    m_open = Open{.measure = m_document.measures.size() - 1,
                  .item = line.block.item,
                  .lists = line.block.lists - line.ordinals};
    std::size_t next = m_line + 1;
    Text text = whole.slice(label.text, whole.size());
    text = text.empty() ? text_below(next) : wrapped(std::move(text), next);
    // Of a line that is bold as a whole the closing marks are left.
    if (text.view().ends_with("**") && line.view.starts_with("**") &&
        text.view().find("**") == text.size() - 2)
        text = text.slice(0, text.size() - 2).trimmed();
    set_text(measure, std::move(text));
    measure.span.end = m_file.lines.content(next - 1).end;
    tile(TileKind::measure, m_line, next);
}

bool Body::belongs_to_open(const Line& line) const {
    if (!m_open)
        return false;
    const Shape shape = m_document.measures[m_open->measure].shape;
    // `- 1. mai-frokost` is no list in a list, though GFM sees one.
    if (m_open->lists > 0)
        return line.block.lists - line.ordinals > m_open->lists;
    if (!m_open->takes_steps || m_items == Items::measures)
        return false;
    const bool after_step = m_open->step.has_value();
    return shape == Shape::heading || !line.box || directly_below_text() || after_step ||
           line.indent >= 2;
}

// No empty line stands above; comments do not count.
bool Body::directly_below_text() const {
    std::size_t above = m_line;
    while (above > 0 && m_lines[above - 1].block.leaf == Leaf::comment)
        --above;
    return above > 0 && m_lines[above - 1].block.leaf != Leaf::blank;
}

void Body::item(const Line& line) {
    if (m_awaiting && (m_awaiting->lists == 0 || line.block.lists >= m_awaiting->lists) &&
        !line.box && !line.measure && !(line.field && line.field->field))
        return entry(line);
    if (line.measure)
        return block_measure(line, *line.measure);
    if (const auto& label = line.field; label && !line.box) {
        const bool owned = owner_of(line, label->field.has_value()) != nullptr;
        if (label->field || (owned && m_items == Items::prose))
            return field(line, *label);
    }
    m_awaiting.reset();
    if (belongs_to_open(line))
        return step(line);
    if (m_prose_asked)
        return tile(TileKind::prose, m_line, m_line + 1);
    if (line.box || m_items == Items::measures)
        return list_measure(line);
    if (m_items == Items::goals)
        return goal_item(line);
    if (m_open && m_open->item != 0)
        close_measure();
    check_prose(m_line);
    tile(TileKind::prose, m_line, m_line + 1);
}

void Body::list_measure(const Line& line) {
    Measure& measure = add_measure(line.box ? Shape::box : Shape::bullet, line.text);
    measure.box = line.box;
    if (line.marker == Marker::ordered) {
        measure.number_span = {line.marker_span.begin, line.marker_span.end - 1};
        measure.number = std::string(m_file.view(measure.number_span));
    }
    m_open = Open{.measure = m_document.measures.size() - 1,
                  .item = line.block.item,
                  .lists = line.block.lists - line.ordinals};
    std::size_t next = m_line + 1;
    set_text(measure, wrapped(raw(line.text), next));
    measure.span.end = m_file.lines.content(next - 1).end;
    tile(TileKind::measure, m_line, next);
}

void Body::step(const Line& line) {
    std::size_t next = m_line + 1;
    Text text = wrapped(raw(line.text), next);
    Measure& measure = m_document.measures[m_open->measure];
    Step& made = measure.steps.emplace_back();
    made.box = line.box;
    made.span = {line.text.begin, m_file.lines.content(next - 1).end};
    std::optional<IdMark> id;
    std::vector<Text> comments;
    made.text = split_fields(without_marks(std::move(text), id, comments), made.fields);
    measure.span.end = made.span.end;
    m_open->step = measure.steps.size() - 1;
    m_open->step_item = line.block.item;
    m_open->step_indent = line.indent;
    tile(TileKind::step, m_line, next);
}

// An item of the list that is a field's value.
void Body::entry(const Line& line) {
    if (m_awaiting->lists == 0)
        m_awaiting->lists = line.block.lists;
    std::size_t next = m_line + 1;
    Text text = wrapped(raw(line.text), next);
    Field& field = (*m_awaiting->fields)[m_awaiting->field];
    field.span.end = m_file.lines.content(next - 1).end;
    field.entries.push_back(std::move(text));
    if (m_open)
        m_document.measures[m_open->measure].span.end = field.span.end;
    tile(TileKind::entry, m_line, next);
}

void Body::goal_item(const Line& line) {
    std::size_t next = m_line + 1;
    Text text = wrapped(raw(line.text), next);
    add_goal(std::move(text));
    tile(TileKind::goal, m_line, next);
}

} // namespace plan::syntax
