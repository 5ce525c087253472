#include "markdown_shape.hpp"

#include "plan/adapters/table_row.hpp"

#include <algorithm>
#include <cstddef>

namespace plan::adapters {
namespace {

struct Lead {
    std::uint32_t markers = 0; // list markers and quotes that open on the line
    std::uint32_t indent = 0;  // columns before the first of them
    std::size_t content = 0;   // offset of what follows them
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Bytes of the list marker at the offset (without the blank after it), or 0.
std::size_t marker_at(std::string_view line, std::size_t at) {
    std::size_t end = at;
    if (at < line.size() && (line[at] == '-' || line[at] == '*' || line[at] == '+'))
        end = at + 1;
    else {
        while (end < line.size() && end - at < 9 && is_digit(line[end]))
            ++end;
        if (end == at || end >= line.size() || (line[end] != '.' && line[end] != ')'))
            return 0;
        ++end;
    }
    const bool followed = end == line.size() || line[end] == ' ' || line[end] == '\t';
    return followed ? end - at : 0;
}

Lead lead_of(std::string_view line) {
    Lead lead;
    std::size_t at = 0;
    bool first = true;
    while (at < line.size()) {
        if (line[at] == ' ' || line[at] == '\t') {
            lead.indent += first ? (line[at] == '\t' ? 4U - lead.indent % 4U : 1U) : 0U;
            ++at;
            continue;
        }
        const std::size_t marker = line[at] == '>' ? 1 : marker_at(line, at);
        if (marker == 0)
            break;
        ++lead.markers;
        first = false;
        at += marker;
    }
    lead.content = at;
    return lead;
}

// Follows the lines as the parser will, but only as far as the caps need.
class Scan {
public:
    Scan(const source::SourceFile& file, const ShapeLimits& limits)
        : m_file(file)
        , m_limits(limits) {}

    std::optional<ShapeRefusal> line(std::size_t number) {
        const source::Span span = m_file.lines.content(number);
        const std::string_view text = m_file.view(span);
        const Lead lead = lead_of(text);
        if (lead.content == text.size() && lead.markers == 0) {
            end_block();
            return std::nullopt;
        }
        if (auto refusal = containers(lead, span))
            return refusal;
        // An item and a heading begin a block of their own.
        if (lead.markers > 0 || text.substr(lead.content).starts_with('#'))
            end_block();
        return contents(text.substr(lead.content), span);
    }

private:
    std::optional<ShapeRefusal> refusal(Shape shape, source::Span span, std::uint64_t limit) {
        return ShapeRefusal{shape, span, limit};
    }

    // An open container needs a marker on its own line and is left when a line is
    // indented less, so this counts at least as many as the parser will open.
    std::optional<ShapeRefusal> containers(const Lead& lead, source::Span span) {
        while (!m_indents.empty() && m_indents.back() >= lead.indent && lead.markers > 0)
            m_indents.pop_back();
        m_indents.insert(m_indents.end(), std::min(lead.markers, m_limits.containers + 1),
                         lead.indent);
        if (m_indents.size() > m_limits.containers)
            return refusal(Shape::containers, span, m_limits.containers);
        return std::nullopt;
    }

    std::optional<ShapeRefusal> contents(std::string_view text, source::Span span) {
        if (text.starts_with('[') && text.find("]:") != std::string_view::npos &&
            ++m_references > m_limits.references)
            return refusal(Shape::references, span, m_limits.references);
        const std::uint32_t columns = !m_in_table && is_delimiter_row(text) ? count_cells(text) : 0;
        if (columns != 0 && columns == count_cells(m_above)) {
            m_in_table = true;
            m_rows = 0;
            m_bytes = 0;
            if (columns > m_limits.table_columns)
                return refusal(Shape::table_columns, span, m_limits.table_columns);
        }
        m_bytes += span.size() + 1;
        if (!m_in_table) {
            m_above = text;
            if (m_bytes > m_limits.paragraph_bytes)
                return refusal(Shape::paragraph, span, m_limits.paragraph_bytes);
            return std::nullopt;
        }
        if (++m_rows > m_limits.table_rows)
            return refusal(Shape::table_rows, span, m_limits.table_rows);
        if (m_bytes > m_limits.table_bytes)
            return refusal(Shape::table_bytes, span, m_limits.table_bytes);
        return std::nullopt;
    }

    void end_block() {
        m_in_table = false;
        m_bytes = 0;
        m_above = {};
    }

    const source::SourceFile& m_file;
    const ShapeLimits& m_limits;
    std::vector<std::uint32_t> m_indents;
    std::uint32_t m_references = 0;
    std::uint32_t m_rows = 0;
    std::string_view m_above;  // the line before, in the same block
    std::uint64_t m_bytes = 0; // of the paragraph or table so far
    bool m_in_table = false;
};

} // namespace

std::optional<ShapeRefusal> refuse_shape(const source::SourceFile& file, std::uint32_t body,
                                         const ShapeLimits& limits) {
    Scan scan(file, limits);
    for (std::size_t line = file.lines.line_of(body); line < file.lines.count(); ++line)
        if (auto refusal = scan.line(line))
            return refusal;
    return std::nullopt;
}

} // namespace plan::adapters
