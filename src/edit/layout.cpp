#include "layout.hpp"

#include "plan/support/text.hpp"

#include <algorithm>
#include <charconv>

namespace plan::edit {
namespace {

constexpr std::size_t tab_stop = 4;

bool is_indent(char c) {
    return c == ' ' || c == '\t';
}

std::size_t blanks_end(std::string_view text, std::size_t at) {
    while (at < text.size() && is_indent(text[at]))
        ++at;
    return at;
}

// A comment may stand before a line's text.
std::size_t comments_end(std::string_view text, std::size_t at) {
    while (text.substr(at).starts_with("<!--")) {
        const std::size_t close = text.find("-->", at);
        if (close == std::string_view::npos)
            break;
        at = blanks_end(text, close + 3);
    }
    return at;
}

std::string emphasis_at(std::string_view text, std::size_t at) {
    const std::size_t end = std::min(text.find_first_not_of("*_", at), text.size());
    return std::string(text.substr(at, end - at));
}

// Blanks that break a line in Markdown.
std::string hard_break(std::string_view line) {
    const std::size_t last = line.find_last_not_of(' ');
    const std::size_t blanks = line.size() - (last == std::string_view::npos ? 0 : last + 1);
    return blanks >= 2 ? std::string(blanks, ' ') : std::string();
}

} // namespace

std::string_view line_of_text(const source::SourceFile& file, std::size_t line) {
    return file.view(file.lines.content(line));
}

bool is_blank_line(const source::SourceFile& file, std::size_t line) {
    return support::trim(line_of_text(file, line)).empty();
}

std::string_view line_end(const source::SourceFile& file, std::size_t line) {
    const auto end_of = [&](std::size_t number) {
        return file.view({file.lines.content(number).end, file.lines.whole(number).end});
    };
    if (const std::string_view own = end_of(line); !own.empty())
        return own;
    const std::string_view first = end_of(0);
    return first.empty() ? std::string_view("\n") : first;
}

Splice insert_below(const source::SourceFile& file, std::size_t line,
                    const std::vector<std::string>& lines) {
    const std::string_view end = line_end(file, line);
    const source::Span whole = file.lines.whole(line);
    const bool ends = whole.end != file.lines.content(line).end;
    std::string text;
    for (const std::string& one : lines) {
        text += ends ? "" : end;
        text += one;
        text += ends ? end : "";
    }
    return {{whole.end, whole.end}, text};
}

std::size_t blank_columns(std::string_view blanks) {
    std::size_t count = 0;
    for (const char c : blanks)
        count += c == '\t' ? tab_stop - count % tab_stop : 1;
    return count;
}

Lead lead_of(std::string_view line) {
    Lead lead;
    const std::size_t begin = blanks_end(line, 0);
    lead.indent = line.substr(0, begin);
    std::size_t end = begin;
    if (end < line.size() && (line[end] == '-' || line[end] == '*' || line[end] == '+'))
        ++end;
    else {
        while (end < line.size() && support::is_digit(line[end]))
            ++end;
        if (end == begin || end == line.size() || (line[end] != '.' && line[end] != ')'))
            return lead;
        ++end;
    }
    const std::size_t text = blanks_end(line, end);
    if (text != end)
        lead.marker = line.substr(begin, text - begin);
    return lead;
}

std::string content_indent(const Lead& lead) {
    if (lead.marker.empty())
        return lead.indent;
    if (lead.marker.ends_with('\t') && lead.indent.find(' ') == std::string::npos)
        return lead.indent + '\t';
    const std::size_t before = blank_columns(lead.indent);
    std::size_t width = before;
    for (const char c : lead.marker)
        width += c == '\t' ? tab_stop - width % tab_stop : 1;
    return lead.indent + std::string(width - before, ' ');
}

std::string next_marker(std::string_view marker) {
    unsigned number = 0;
    const char* end = marker.data() + marker.size();
    const auto read = std::from_chars(marker.data(), end, number);
    if (read.ec != std::errc{})
        return std::string(marker);
    return std::to_string(number + 1) + std::string(read.ptr, end);
}

std::optional<FieldStyle> style_of(const source::SourceFile& file, const syntax::Field& field) {
    const std::size_t number = file.lines.line_of(field.label_span.begin);
    const std::string_view line = line_of_text(file, number);
    const auto label =
        static_cast<std::size_t>(field.label_span.begin - file.lines.content(number).begin);
    const auto after =
        static_cast<std::size_t>(field.label_span.end - file.lines.content(number).begin);
    Lead lead = lead_of(line.substr(0, label));
    const std::size_t begin = comments_end(line, lead.indent.size() + lead.marker.size());
    FieldStyle style{.indent = std::move(lead.indent),
                     .marker = std::move(lead.marker),
                     .trailing = hard_break(line),
                     .line = number};
    style.open = emphasis_at(line, begin);
    if (begin + style.open.size() != label)
        return std::nullopt;
    const std::size_t colon = line.find(':', after);
    if (colon == std::string_view::npos)
        return std::nullopt;
    const std::string closing = style.open.empty() ? std::string() : emphasis_at(line, colon + 1);
    style.close = std::string(line.substr(after, colon + 1 - after)) + closing;
    // Emphasis that runs on into the value is not for others to copy.
    if (!style.open.empty() && style.close == ":")
        style.close += style.open;
    return style;
}

std::string field_line(const FieldStyle& style, std::string_view label, std::string_view value) {
    std::string line = style.indent + style.marker + style.open + std::string(label) + style.close;
    if (!value.empty()) {
        line += ' ';
        line += value;
    }
    return line + style.trailing;
}

} // namespace plan::edit
