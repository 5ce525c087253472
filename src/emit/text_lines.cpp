#include "text_lines.hpp"

#include "escape.hpp"

#include "plan/support/text.hpp"

#include <algorithm>

namespace plan::emit {

std::string plain_line(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        std::size_t taken = append_hazard(out, text);
        if (taken == 0) {
            taken = 1;
            out += text.front() == '\n' || text.front() == '\t' ? ' ' : text.front();
        }
        text.remove_prefix(taken);
    }
    return out;
}

void append_padded(std::string& out, std::string_view text, std::size_t columns) {
    out.append(text);
    const std::size_t width = support::display_width(text);
    out.append(width < columns ? columns - width : 0, ' ');
}

void append_wrapped(std::string& out, std::string_view text, std::size_t indent, std::size_t used) {
    out.append(indent - used, ' ');
    std::size_t column = indent;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        const std::size_t width = support::display_width(word);
        if (column > indent && column + 1 + width > page_columns) {
            out += '\n';
            out.append(indent, ' ');
            column = indent;
        }
        if (column > indent) {
            out += ' ';
            ++column;
        }
        out.append(word);
        column += width;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    out += '\n';
}

} // namespace plan::emit
