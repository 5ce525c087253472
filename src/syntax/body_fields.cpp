#include "body.hpp"

#include "plan/support/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace plan::syntax {
namespace {

using adapters::Leaf;
using diagnostics::Message;
using Kind = words::Field;

// Fields that are short by nature and end with their line.
bool ends_with_line(const std::optional<Kind>& field) {
    static constexpr std::array<Kind, 8> short_fields = {
        Kind::responsible, Kind::executor,     Kind::new_responsible,
        Kind::deadline,    Kind::new_deadline, Kind::status,
        Kind::time,        Kind::done};
    return field &&
           std::find(short_fields.begin(), short_fields.end(), *field) != short_fields.end();
}

// A value that ends so goes on in the next line.
bool asks_for_more(std::string_view value) {
    if (value.ends_with(','))
        return true;
    const std::vector<FoldedWord> found = folded_words(value);
    if (found.empty())
        return false;
    std::string tail;
    for (std::size_t words = 1; words <= 3 && words <= found.size(); ++words) {
        tail = tail.empty() ? found[found.size() - words].text
                            : found[found.size() - words].text + " " + tail;
        if (words::find(words::Context::joining, tail))
            return true;
    }
    return false;
}

constexpr std::uint32_t hanging_indent = 2; // columns

// Where a part of the line's text stands in the file.
source::Span place_in(const Line& line, std::size_t begin, std::size_t end) {
    return {line.text.begin + static_cast<std::uint32_t>(begin),
            line.text.begin + static_cast<std::uint32_t>(end)};
}

} // namespace

// Whose the field is: a step's, the open measure's, or the section's. Labels that
// are none of ours count only inside a measure.
std::vector<syntax::Field>* Body::owner_of(const Line& line, bool known) {
    if (m_open) {
        Measure& measure = m_document.measures[m_open->measure];
        const bool in_item = m_open->item == 0 || line.block.item != 0 || m_open->lists == 0;
        if (measure.shape != Shape::row && in_item) {
            const bool in_step =
                m_open->step && line.block.item != 0 && line.indent > m_open->step_indent;
            return in_step ? &measure.steps[*m_open->step].fields : &measure.fields;
        }
        return nullptr;
    }
    if (!known || m_section == 0 || m_section_has_measures)
        return nullptr;
    return &m_document.sections[m_section].defaults;
}

void Body::field(const Line& line, const FieldLabel& label) {
    syntax::Field made;
    made.field = label.field;
    made.label =
        std::string(line.view.substr(label.label.begin, label.label.end - label.label.begin));
    made.label_span = place_in(line, label.label.begin, label.label.end);
    std::size_t next = m_line + 1;
    Text value = field_value(line, label, next);
    made.span = {line.text.begin, m_file.lines.content(next - 1).end};
    std::vector<syntax::Field>* owner = owner_of(line, label.field.has_value());
    m_awaiting.reset();
    if (owner == nullptr) {
        stray(made.field, raw(made.label_span));
        return tile(TileKind::field, m_line, next);
    }
    const source::Span span = made.span;
    const bool empty = value.empty();
    add_fields(*owner, std::move(made), std::move(value), true);
    if (m_open)
        m_document.measures[m_open->measure].span.end = span.end;
    if (empty && !owner->empty() && owner->back().span.begin == span.begin)
        m_awaiting = Awaiting{owner, owner->size() - 1, 0};
    tile(TileKind::field, m_line, next);
}

void Body::stray(std::optional<Kind> field, const Text& label) {
    m_document.strays.push_back({field, label.span()});
    m_sink.report({.message = Message::field_outside_measure,
                   .span = label.span(),
                   .arguments = {std::string(label.view())},
                   .help = diagnostics::Note{Message::help_field_place, {}, std::nullopt}});
}

// The value with the lines that go on with it.
Text Body::field_value(const Line& line, const FieldLabel& label, std::size_t& next) {
    Text value = raw(place_in(line, label.value, line.view.size()));
    const bool short_field = ends_with_line(label.field);
    const bool was_empty = value.empty();
    while (next < m_lines.size() && wraps_on(next) && !m_lines[next].goal_heading) {
        const Line& more = m_lines[next];
        if (short_field && !value.empty() && more.indent < line.indent + hanging_indent &&
            !asks_for_more(value.view()))
            break;
        if (!short_field && was_empty && !value.empty() && label.field == Kind::log)
            value.append_replaced({more.text.begin, more.text.begin}, "\n");
        else if (!value.empty())
            value.append_replaced({more.text.begin, more.text.begin}, " ");
        value.append_raw(more.text, more.view);
        ++next;
    }
    std::optional<IdMark> id;
    std::vector<Text> comments;
    Text clean = without_marks(std::move(value), id, comments);
    if (id && m_open && !m_document.measures[m_open->measure].id)
        m_document.measures[m_open->measure].id = id;
    return clean;
}

// The field, and the fields that stand inside its value.
void Body::add_fields(std::vector<syntax::Field>& fields, syntax::Field field, Text value,
                      bool own_line) {
    std::vector<syntax::Field> inner;
    field.value = split_fields(std::move(value), inner);
    if (!inner.empty() || !own_line) {
        // Of a value before another label the full stop is no part.
        if (field.value.view().ends_with('.'))
            field.value = field.value.slice(0, field.value.size() - 1).trimmed();
    }
    add_field(fields, std::move(field));
    for (syntax::Field& one : inner)
        add_field(fields, std::move(one));
}

void Body::add_field(std::vector<syntax::Field>& fields, syntax::Field field) {
    check_label(field);
    fields.push_back(std::move(field));
}

// A label that is none of ours but nearly is one. When it is one letter away it is
// read as the one that is meant, so that one slip gives one finding.
void Body::check_label(syntax::Field& field) {
    if (field.field || field.year)
        return;
    const std::string folded = support::fold(field.label);
    const unsigned distance = support::code_points(folded) < 5 ? 1 : 2;
    const auto near = words::nearest(words::Context::field, folded, distance);
    if (!near)
        return;
    const bool one_away = support::edit_distance(folded, support::fold(*near), 1) <= 1;
    std::string proposal(*near);
    if (!proposal.empty() && proposal.front() >= 'a' && proposal.front() <= 'z')
        proposal.front() = static_cast<char>(proposal.front() - 'a' + 'A');
    m_sink.report({.message = Message::unknown_field,
                   .span = field.label_span,
                   .arguments = {field.label},
                   .help = diagnostics::Note{Message::help_did_you_mean, {proposal}, std::nullopt},
                   .fix = diagnostics::Fixit{field.label_span, proposal, one_away}});
    if (one_away) {
        field.field = field_named(*near);
        field.misspelt = true;
    }
}

// Cuts the inline fields off a text and gives what stood before them.
Text Body::split_fields(Text text, std::vector<syntax::Field>& fields) {
    if (text.view().find(':') == std::string_view::npos)
        return text;
    std::size_t begins = 0;
    auto label = inline_label(text.view(), 0, begins);
    if (!label)
        return text;
    Text before = text.slice(0, begins).trimmed();
    while (label) {
        std::size_t next_begins = text.size();
        auto next = inline_label(text.view(), label->value, next_begins);
        if (!next)
            next_begins = text.size();
        Text value = text.slice(label->value, next_begins).trimmed();
        if (value.view().ends_with('.'))
            value = value.slice(0, value.size() - 1).trimmed();
        syntax::Field field;
        field.field = label->field;
        field.label = std::string(
            text.view().substr(label->label.begin, label->label.end - label->label.begin));
        field.label_span = text.place(label->label.begin, label->label.end);
        field.span = text.place(begins, next_begins);
        field.value = std::move(value);
        add_field(fields, std::move(field));
        label = next;
        begins = next_begins;
    }
    return before;
}

} // namespace plan::syntax
