// Documents as a few lines of text, so that tests read as tables. A measure is one
// line: shape, number, `[x]`, text, `#id`, fields, steps, section, lead-in:
//
//     block 3 'Holde kurs.' #kurs Ansvar='Leder' (step 'Bestille rom') @Opplæring <Styret
//
// A lead-in is shown by its subject, or by its whole text when it has none.
#pragma once

#include "plan/syntax/front_matter.hpp"
#include "plan/syntax/parser.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plan::syntax::testing {

inline constexpr std::array<std::string_view, 5> shape_names{"block", "heading", "box", "bullet",
                                                             "row"};

struct Parsed {
    source::SourceFile file;
    diagnostics::Sink sink;
    std::optional<Document> document;
};

inline Parsed parse_bytes(std::string bytes) {
    Parsed parsed;
    parsed.file = source::SourceFile("plan.md", std::move(bytes));
    const FrontMatter front = find_front_matter(parsed.file.bytes);
    const source::Span block =
        front.state == FrontMatterState::found ? front.block : source::Span{0, 0};
    parsed.document = parse(parsed.file, block, parsed.sink);
    return parsed;
}

// A line break in a text is shown as `⏎`.
inline std::string one_line(std::string_view text) {
    std::string line;
    for (const char c : text)
        line += c == '\n' ? std::string("⏎") : std::string(1, c);
    return line;
}

inline std::string quoted(const Text& text) {
    return "'" + one_line(text.view()) + "'";
}

inline std::string dump(const Field& field) {
    std::string line =
        (field.field || field.year ? "" : "?") + field.label + "=" + quoted(field.value);
    for (const Text& entry : field.entries)
        line += "+" + quoted(entry);
    return line;
}

inline std::string dump(const std::vector<Field>& fields) {
    std::string line;
    for (const Field& field : fields)
        line += " " + dump(field);
    return line;
}

inline std::string dump(const std::optional<Box>& box) {
    return !box ? "" : box->ticked ? " [x]" : " [ ]";
}

inline std::string dump(const Document& document, const Measure& measure) {
    std::string line{shape_names[static_cast<std::size_t>(measure.shape)]};
    if (!measure.number.empty())
        line += " " + measure.number;
    line += dump(measure.box) + " " + quoted(measure.text);
    if (measure.id)
        line += " #" + measure.id->id;
    line += dump(measure.fields);
    for (const Step& step : measure.steps)
        line += " (step" + dump(step.box) + " " + quoted(step.text) + dump(step.fields) + ")";
    const Section& section = document.sections[measure.section];
    if (measure.section != 0)
        line += " @" + section.number + (section.number.empty() ? "" : " ") +
                std::string(section.title.view());
    if (measure.lead_in) {
        const LeadIn& lead = document.lead_ins[*measure.lead_in];
        line += " <" + std::string(lead.subject ? lead.subject->view() : lead.text.view());
        if (lead.deadline)
            line += " (date)";
        if (lead.continues)
            line += " (continues)";
    }
    return line;
}

// A line for each measure.
inline std::string measures(const Document& document) {
    std::string lines;
    for (const Measure& measure : document.measures)
        lines += (lines.empty() ? "" : "\n") + dump(document, measure);
    return lines;
}

// `Section/goal` for each goal.
inline std::string goals(const Document& document) {
    std::string lines;
    for (const Goal& goal : document.goals)
        lines += (lines.empty() ? "" : "\n") +
                 std::string(document.sections[goal.section].title.view()) + "/" +
                 one_line(goal.text.view());
    return lines;
}

// `number title` of each section but the first, with its defaults.
inline std::string sections(const Document& document) {
    std::string lines;
    for (std::size_t i = 1; i < document.sections.size(); ++i) {
        const Section& section = document.sections[i];
        lines += (lines.empty() ? "" : "\n") + section.number +
                 (section.number.empty() ? "" : " ") + std::string(section.title.view()) +
                 dump(section.defaults);
    }
    return lines;
}

inline std::string measures_of(std::string body) {
    const Parsed parsed = parse_bytes(std::move(body));
    return parsed.document ? measures(*parsed.document) : "refused";
}

} // namespace plan::syntax::testing
