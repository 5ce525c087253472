// Fields of measures that are lines: another value in its place, or a new line.
#include "follow_up_parts.hpp"

#include "plan/support/text.hpp"

#include <algorithm>

namespace plan::edit {
namespace {

using syntax::Field;

// After the label's colon and what closes its emphasis; a blank there belongs to it.
std::uint32_t value_place(const source::SourceFile& file, const Field& field) {
    const std::size_t line = file.lines.line_of(field.label_span.begin);
    const source::Span content = file.lines.content(line);
    const std::string_view rest = file.view({field.label_span.end, content.end});
    std::size_t at = std::min(rest.find(':'), rest.size() - 1) + 1;
    const std::string_view before = file.view({content.begin, field.label_span.begin});
    if (before.ends_with('*') || before.ends_with('_'))
        at = std::min(rest.find_first_not_of("*_", at), rest.size());
    return field.label_span.end + static_cast<std::uint32_t>(at);
}

// A value where none stands yet. Two blanks at a line's end are a break, not a gap.
Splice first_value(const source::SourceFile& file, const Field& field, const std::string& value) {
    const std::uint32_t at = value_place(file, field);
    const std::string_view rest = file.view({at, file.lines.content(file.lines.line_of(at)).end});
    const bool gap = rest.starts_with(' ') && !rest.starts_with("  ");
    return {{at, at + (gap ? 1U : 0U)}, " " + value};
}

// A list that is the field's value, to its last line's end.
Splice without_list(const source::SourceFile& file, const Field& field) {
    const std::size_t line = file.lines.line_of(field.label_span.begin);
    return {{file.lines.content(line).end, field.span.end}, ""};
}

// One more item, laid out as the last one.
Splice one_more_item(const source::SourceFile& file, const Field& field, const std::string& text) {
    const source::Span last = field.entries.back().span();
    const Lead lead = lead_of(line_of_text(file, file.lines.line_of(last.begin)));
    return insert_below(file, file.lines.line_of(last.end),
                        {lead.indent + next_marker(lead.marker) + text});
}

Splices valued(const source::SourceFile& file, const Field& field, Manner manner,
               const std::string& value) {
    if (!field.entries.empty())
        return manner == Manner::replace
                   ? Splices{first_value(file, field, value), without_list(file, field)}
                   : Splices{one_more_item(file, field, value)};
    if (field.value.empty())
        return {first_value(file, field, value)};
    const source::Span span = field.value.span();
    if (manner == Manner::extend)
        return {Splice{stop_after(file, field), ", " + value}};
    return {Splice{span, value + marks_in(file.view(span), field.value.view())}};
}

} // namespace

source::Span stop_after(const source::SourceFile& file, const Field& field) {
    const std::string_view value = field.value.view();
    const std::uint32_t end = field.value.span().end;
    if (without_stop(value).size() < value.size() && file.bytes[end - 1] == '.')
        return {end - 1, end};
    const bool date = support::is_digit(value.back()) && value.find('.') != std::string_view::npos;
    if (date && end < file.bytes.size() && file.bytes[end] == '.')
        return {end + 1, end + 1};
    return {end, end};
}

Proposal propose_value(const Place& place, const Field& field, const Entry& entry, Escape escape) {
    const std::string value = escape(support::trim(entry.value));
    if (entry.manner == Manner::replace && field.entries.empty() &&
        unescaped(field.value.view()) == unescaped(value))
        return {.done = true};
    Proposal proposal;
    // Before another label, and at the end of a text, one full stop is not of the value.
    for (const std::string& one : {value, value + "."})
        proposal.candidates.push_back(valued(place.file, field, entry.manner, one));
    // On a line of its own the value could be taken for a field.
    const source::LineIndex& lines = place.file.lines;
    if (!field.value.empty() && entry.manner == Manner::replace &&
        lines.line_of(field.value.span().begin) != lines.line_of(field.label_span.begin))
        proposal.candidates.push_back(
            {Splice{{value_place(place.file, field), field.value.span().end}, " " + value}});
    if (!field.entries.empty() && entry.manner != Manner::replace)
        proposal.candidates.push_back(
            {one_more_item(place.file, field, escape_start(support::trim(entry.value)))});
    // What stands below may have to be kept from the value.
    Splices apart = proposal.candidates.front();
    const std::size_t last = place.file.lines.line_of(field.span.end);
    if (last + 1 < place.file.lines.count()) {
        apart.push_back(insert_below(place.file, last, {""}));
        sort(apart);
        proposal.candidates.push_back(std::move(apart));
    }
    return proposal;
}

Proposal propose_field(const Place& place, const Entry& entry) {
    const syntax::Measure& measure = place.document.measures[place.measure];
    std::vector<const Field*> found;
    for (const Field& field : measure.fields)
        if (field.field == entry.field)
            found.push_back(&field);
    const bool added = !found.empty() && entry.manner == Manner::append;
    if (found.size() == 1 && !added)
        return propose_value(place, *found.front(), entry, escape_line);
    if (found.size() > 1 && !added)
        return {.obstacle = Obstacle::repeated_field};
    const std::string label = label_for(place, entry.field);
    const std::string value = escape_line(support::trim(entry.value));
    return {.candidates = put_lines(place, places_for(place, entry.field, added),
                                    [&](const FieldStyle& style) {
                                        return std::vector{field_line(style, label, value)};
                                    })};
}

} // namespace plan::edit
