#include "markdown_writer.hpp"

#include "escape.hpp"

#include "plan/support/text.hpp"

#include <algorithm>

namespace plan::emit {
namespace {

// Splits what GitHub, after all escapes, would take for a mention, a reference
// or an address; readers and pandoc see nothing of it.
constexpr std::string_view seam = "<!-- -->";

bool wants_backslash(char c) {
    return std::string_view("\\`*_~[]|$>").find(c) != std::string_view::npos;
}

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

} // namespace

MarkdownWriter& MarkdownWriter::text(std::string_view words) {
    const std::string_view line = std::string_view(m_out).substr(m_out.rfind('\n') + 1);
    std::size_t i = line.empty() || line == "- " ? append_line_start(m_out, words) : 0;
    while (i < words.size()) {
        const std::string_view rest = words.substr(i);
        const char c = rest.front();
        std::size_t taken = 1;
        if (c == '\n') {
            m_out += "<br>";
        } else if (c == '\t') {
            m_out += ' ';
        } else if (c == '<') {
            m_out += "&lt;";
        } else if (c == '&') {
            m_out += "&amp;";
        } else if (c == '@' || (c == '#' && rest.size() > 1 && support::is_digit(rest[1]))) {
            m_out += c;
            m_out += seam;
        } else if (rest.starts_with("://") ||
                   (c == '.' && m_out.size() >= 3 && std::string_view(m_out).ends_with("www"))) {
            m_out += seam;
            m_out += c;
        } else if (wants_backslash(c) || rest.starts_with("![")) {
            m_out += '\\';
            m_out += c;
        } else if (const std::size_t hazard = append_hazard(m_out, rest); hazard > 0) {
            taken = hazard;
        } else {
            m_out += c;
        }
        i += taken;
    }
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
