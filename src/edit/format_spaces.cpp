#include "format_parts.hpp"

#include "plan/support/text.hpp"

#include <algorithm>

namespace plan::edit {
namespace {

using syntax::TileKind;

bool is_blank_byte(char c) {
    return c == ' ' || c == '\t';
}

// Past indent, list markers, box and hashes: what is between them decides how GFM
// nests what follows.
std::size_t past_markers(std::string_view line) {
    std::size_t at = 0;
    const auto skip_blanks = [&] {
        while (at < line.size() && is_blank_byte(line[at]))
            ++at;
    };
    const auto marker_end = [&] {
        std::size_t end = at;
        while (end < line.size() && line[end] == '#')
            ++end;
        if (end == at && end < line.size() &&
            (line[end] == '-' || line[end] == '*' || line[end] == '+'))
            return end + 1;
        if (end != at)
            return end;
        while (end < line.size() && support::is_digit(line[end]))
            ++end;
        const bool ordered =
            end != at && end < line.size() && (line[end] == '.' || line[end] == ')');
        return ordered ? end + 1 : at;
    };
    skip_blanks();
    for (std::size_t end = marker_end(); end != at && end < line.size() && is_blank_byte(line[end]);
         end = marker_end()) {
        at = end;
        skip_blanks();
    }
    if (line.substr(at).starts_with('[') && at + 3 < line.size() && line[at + 2] == ']' &&
        is_blank_byte(line[at + 3])) {
        at += 3;
        skip_blanks();
    }
    return at;
}

bool is_text(TileKind kind) {
    switch (kind) {
    case TileKind::heading:
    case TileKind::lead_in:
    case TileKind::goal_heading:
    case TileKind::goal:
    case TileKind::measure:
    case TileKind::step:
    case TileKind::field:
    case TileKind::entry:
        return true;
    case TileKind::front_matter:
    case TileKind::blank:
    case TileKind::table_head:
    case TileKind::table_rule:
    case TileKind::row:
    case TileKind::row_heading:
    case TileKind::directive:
    case TileKind::prose:
    case TileKind::code:
    case TileKind::rule:
        return false;
    }
    return false;
}

} // namespace

std::string single_spaced(std::string_view text) {
    static constexpr support::CharacterSet looked_into("`<]");
    for (std::size_t at = looked_into.find(text); at < text.size();
         at = looked_into.find(text, at + 1)) {
        const std::string_view rest = text.substr(at);
        if (rest.starts_with('`') || rest.starts_with("<!--") || rest.starts_with("]("))
            return std::string(text);
    }
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t space = support::space_at(text.substr(at));
        if (space == 0) {
            out += text[at++];
            continue;
        }
        at += space;
        if (!out.ends_with(' '))
            out += ' ';
    }
    return out;
}

std::string end_trimmed(std::string_view line, bool text_follows) {
    const std::string_view trimmed = support::trim(line);
    if (trimmed.empty())
        return {};
    const auto begin = static_cast<std::size_t>(trimmed.data() - line.data());
    std::string kept(line.substr(0, begin + trimmed.size()));
    if (text_follows && line.ends_with("  "))
        kept += "  ";
    return kept;
}

Layout::Layout(const source::SourceFile& file, const syntax::Document& document)
    : m_file(file)
    , m_document(document)
    , m_line_end("\n") {
    const std::size_t last = file.bytes.rfind('\n');
    if (last != std::string::npos && last > 0 && file.bytes[last - 1] == '\r')
        m_line_end = "\r\n";
    find_colons();
}

// `Frist:1. mai`.
void Layout::find_colons() {
    const auto look = [&](const syntax::Field& field) {
        std::size_t at = field.label_span.end;
        const std::string_view bytes = m_file.bytes;
        if (!field.field || at + 1 >= bytes.size() || bytes[at] != ':')
            return;
        const std::string_view value = bytes.substr(at + 1);
        static constexpr support::CharacterSet no_space_before("\r\n*_/:");
        if (support::space_at(value) == 0 && !no_space_before.has(value.front()))
            m_bare_colons.push_back(static_cast<std::uint32_t>(at));
    };
    for (const syntax::Measure& measure : m_document.measures) {
        if (measure.shape == syntax::Shape::row)
            continue;
        for (const syntax::Field& field : measure.fields)
            look(field);
        for (const syntax::Step& step : measure.steps)
            for (const syntax::Field& field : step.fields)
                look(field);
    }
    std::ranges::sort(m_bare_colons);
}

std::size_t Layout::tile_at(std::uint32_t offset) const {
    const auto after = std::upper_bound(
        m_document.tiles.begin(), m_document.tiles.end(), offset,
        [](std::uint32_t at, const syntax::Tile& one) { return at < one.span.begin; });
    return static_cast<std::size_t>(after - m_document.tiles.begin()) - 1;
}

std::string Layout::spaced(std::size_t tile) const {
    const syntax::Tile& one = m_document.tiles[tile];
    std::string out;
    const std::size_t first = m_file.lines.line_of(one.span.begin);
    for (std::size_t line = first;
         line < m_file.lines.count() && m_file.lines.whole(line).begin < one.span.end; ++line) {
        const source::Span whole = m_file.lines.whole(line);
        const source::Span content = m_file.lines.content(line);
        std::string_view view = m_file.view(content);
        // Tabs in a text set columns apart; a line of no-break spaces is not empty to GFM.
        const std::string_view text = support::trim(view);
        if (is_text(one.kind) && !text.empty() && text.find('\t') == std::string_view::npos) {
            const bool text_follows =
                one.kind != TileKind::heading && line + 1 < m_file.lines.count() &&
                !support::trim(m_file.view(m_file.lines.content(line + 1))).empty();
            std::string body;
            std::uint32_t from = content.begin;
            for (auto colon = std::lower_bound(m_bare_colons.begin(), m_bare_colons.end(), from);
                 colon != m_bare_colons.end() && *colon < content.end; ++colon) {
                body += m_file.view({from, *colon + 1});
                body += ' ';
                from = *colon + 1;
            }
            body += m_file.view({from, content.end});
            const std::string trimmed = end_trimmed(body, text_follows);
            const std::size_t start = past_markers(trimmed);
            const bool breaks = trimmed.ends_with("  ");
            const std::size_t end = trimmed.size() - (breaks ? 2 : 0);
            out += trimmed.substr(0, start);
            if (start < end)
                out += single_spaced(std::string_view(trimmed).substr(start, end - start));
            out += breaks ? "  " : "";
        } else if (one.kind != TileKind::blank) {
            out += view;
        }
        const std::string_view end = m_file.view({content.end, whole.end});
        out += end.empty() ? m_line_end : end;
    }
    return out;
}

} // namespace plan::edit
