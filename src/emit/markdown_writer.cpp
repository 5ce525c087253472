#include "markdown_writer.hpp"

#include "escape.hpp"

#include "plan/support/runs.hpp"

#include <algorithm>

namespace plan::emit {
namespace {

// Splits what GitHub, after all escapes, would take for a mention, a reference
// or an address; readers and pandoc see nothing of it.
constexpr std::string_view seam = "<!-- -->";

constexpr support::CharacterSet backslashed("\\`*_~[]|$>");
constexpr support::CharacterSet of_markdown = hazards_and("\\`*_~[]|$><&@#:.!");

// What would begin a heading, a list, a quote or a rule when it begins a line.
std::size_t append_line_start(std::string& out, std::string_view words) {
    std::size_t digits = 0;
    while (digits < words.size() && support::is_digit(words[digits]))
        ++digits;
    const std::size_t mark = digits > 0 && digits <= 9 ? digits : 0;
    if (mark >= words.size())
        return 0;
    const char c = words[mark];
    const char next = mark + 1 < words.size() ? words[mark + 1] : ' ';
    const bool begins =
        mark > 0 ? c == '.' || c == ')' : c == '#' || c == '-' || c == '+' || c == '=';
    if (!begins || (next != ' ' && next != c))
        return 0;
    out.append(words.substr(0, mark));
    out += '\\';
    out += c;
    return mark + 1;
}

bool begins_line(std::string_view out) {
    if (out.ends_with("- "))
        out.remove_suffix(2);
    return out.empty() || out.ends_with('\n');
}

std::size_t escape_markdown(std::string& out, std::string_view rest) {
    const char c = rest.front();
    if (c == '\n') {
        out += "<br>";
    } else if (c == '\t') {
        out += ' ';
    } else if (c == '<') {
        out += "&lt;";
    } else if (c == '&') {
        out += "&amp;";
    } else if (c == '@' || (c == '#' && rest.size() > 1 && support::is_digit(rest[1]))) {
        out += c;
        out += seam;
    } else if (rest.starts_with("://") || (c == '.' && out.ends_with("www"))) {
        out += seam;
        out += c;
    } else if (backslashed.has(c) || rest.starts_with("![")) {
        out += '\\';
        out += c;
    } else {
        return append_hazard(out, rest);
    }
    return 1;
}

} // namespace

MarkdownWriter& MarkdownWriter::text(std::string_view words) {
    if (begins_line(m_out))
        words.remove_prefix(append_line_start(m_out, words));
    support::append_runs(m_out, words, of_markdown, escape_markdown);
    return *this;
}

MarkdownWriter& MarkdownWriter::anchor(std::string_view id) {
    const bool safe = !id.empty() && std::ranges::all_of(id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || support::is_digit(c) ||
               c == '-' || c == '_' || c == '.';
    });
    if (!safe)
        return *this;
    m_out += "<a id=\"";
    m_out += id;
    m_out += "\"></a>";
    return *this;
}

} // namespace plan::emit
