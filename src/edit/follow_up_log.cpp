// `Logg` of measures that are lines: an item at the end of its list.
#include "follow_up_parts.hpp"

#include "plan/support/text.hpp"

#include <utility>

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

// The list below the line, and the same apart from what follows: first the one that
// leaves a line of another field below it to itself.
std::vector<Splices> list_below(const Place& place, const Splices& tight, std::size_t line) {
    const Splices apart = with_blank(place, tight, line);
    const bool text_follows = line + 1 < place.file.lines.count() &&
                              !is_blank_line(place.file, line + 1) &&
                              lead_of(line_of_text(place.file, line + 1)).marker.empty();
    return text_follows ? std::vector{apart, tight} : std::vector{tight, apart};
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
    const Splices one_more{insert_below(place.file, last, {lead.indent + escape_line(text)})};
    const std::string item = item_line(style, marker, "");
    const std::string_view between = place.file.view({log.label_span.end, value.begin});
    const std::uint32_t label_end =
        log.label_span.end + static_cast<std::uint32_t>(between.find_last_not_of(" \t") + 1);
    const Splices list{
        Splice{{label_end, value.begin}, std::string(line_end(place.file, first)) + item},
        insert_below(place.file, last, {item_line(style, marker, text)})};
    // Where the list would take in what stands below, there is another line.
    FieldStyle again = style;
    again.marker = next_marker(again.marker);
    const Splices line{
        insert_below(place.file, last, {field_line(again, log.label, escape_line(text))})};
    if (first == style.line) {
        Proposal proposal{.candidates = list_below(place, list, last)};
        proposal.candidates.push_back(line);
        proposal.candidates.push_back(with_blank(place, line, last));
        return proposal;
    }
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
        const source::Span content = place.file.lines.content(style->line);
        const Splices beside{Splice{{content.end, content.end}, " " + escape_line(text)}};
        Proposal proposal{.candidates = list_below(place, first, style->line)};
        proposal.candidates.push_back(beside);
        return proposal;
    }
    const std::string label = label_for(place, log_field);
    const std::vector<NewLines> places = places_for(place, log_field, false);
    Proposal proposal{
        .candidates = put_lines(place, places, [&](const FieldStyle& style) {
            return std::vector{field_line(style, label, ""), item_line(style, marker, text)};
        })};
    // Where a list would take in what stands below, the log is one line.
    for (Splices& splices : put_lines(place, places, [&](const FieldStyle& style) {
             return std::vector{field_line(style, label, escape_line(text))};
         }))
        proposal.candidates.push_back(std::move(splices));
    return proposal;
}

} // namespace plan::edit
