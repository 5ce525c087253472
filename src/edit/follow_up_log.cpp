// `Logg` of measures that are lines: an item at the end of its list.
#include "follow_up_parts.hpp"

#include "plan/support/text.hpp"

#include <algorithm>

namespace plan::edit {
namespace {

using syntax::Field;

constexpr words::Field log_field = words::Field::log;

// `- ` with its blanks, as the plan's logs have it.
std::string log_marker(const Place& place) {
    for (const syntax::Measure& measure : place.document.measures)
        for (const Field& field : measure.fields)
            if (field.field == log_field && !field.entries.empty()) {
                const std::size_t line =
                    place.file.lines.line_of(field.entries.front().span().begin);
                const std::string marker = lead_of(line_of_text(place.file, line)).marker;
                if (!marker.empty() && !support::is_digit(marker.front()))
                    return marker;
            }
    return "- ";
}

std::string item_line(const FieldStyle& label, const std::string& marker, const std::string& text) {
    return content_indent({label.indent, label.marker}) + marker + text;
}

Splices with_blank(const Place& place, Splices splices, std::size_t line) {
    splices.push_back(insert_below(place.file, line, {""}));
    return splices;
}

// Below the last item; apart from it when the items stand apart.
Proposal below_items(const Place& place, const Field& log, const std::string& text) {
    const source::LineIndex& lines = place.file.lines;
    const std::size_t first = lines.line_of(log.entries.back().span().begin);
    const std::size_t last = lines.line_of(log.entries.back().span().end);
    const Lead lead = lead_of(line_of_text(place.file, first));
    std::vector<std::string> added;
    if (log.entries.size() > 1 && is_blank_line(place.file, first - 1))
        added.emplace_back();
    added.push_back(lead.indent + next_marker(lead.marker) + text);
    const Splices tight{insert_below(place.file, last, added)};
    return {.candidates = {tight, with_blank(place, tight, last)}};
}

// A log whose lines stand right below its label gets one more of them; one that
// stands on the label's line becomes a list.
Proposal below_text(const Place& place, const Field& log, const FieldStyle& style,
                    const std::string& marker, const std::string& text) {
    const source::LineIndex& lines = place.file.lines;
    const source::Span value = log.value.span();
    const std::size_t last = lines.line_of(value.end);
    const std::size_t first = lines.line_of(value.begin);
    const Lead lead = lead_of(line_of_text(place.file, last));
    const Splices one_more{insert_below(place.file, last, {lead.indent + text})};
    const std::string item = item_line(style, marker, "");
    const std::uint32_t label_end =
        value.begin -
        static_cast<std::uint32_t>(place.file.view({log.label_span.end, value.begin}).size()) +
        static_cast<std::uint32_t>(
            place.file.view({log.label_span.end, value.begin}).find_last_not_of(" \t") + 1);
    const Splices list{
        Splice{{label_end, value.begin}, std::string(line_end(place.file, first)) + item},
        insert_below(place.file, last, {item_line(style, marker, text)})};
    if (first == style.line)
        return {.candidates = {list, with_blank(place, list, last)}};
    return {.candidates = {one_more, with_blank(place, one_more, last)}};
}

} // namespace

Proposal propose_log(const Place& place, const LogLine& line) {
    const syntax::Measure& measure = place.document.measures[place.measure];
    const std::string text = log_text(line, place.language);
    const std::string marker = log_marker(place);
    for (auto field = measure.fields.rbegin(); field != measure.fields.rend(); ++field) {
        const auto style = style_of(place.file, *field);
        if (field->field != log_field || !style)
            continue;
        if (!field->entries.empty())
            return below_items(place, *field, text);
        if (!field->value.empty())
            return below_text(place, *field, *style, marker, text);
        const Splices first{
            insert_below(place.file, style->line, {item_line(*style, marker, text)})};
        return {.candidates = {first, with_blank(place, first, style->line)}};
    }
    const std::string label = label_for(place, log_field);
    return {
        .candidates =
            put_lines(place, places_for(place, log_field, false), [&](const FieldStyle& style) {
                return std::vector{field_line(style, label, ""), item_line(style, marker, text)};
            })};
}

} // namespace plan::edit
