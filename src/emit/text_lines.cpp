#include "text_lines.hpp"

#include "escape.hpp"

#include "plan/support/text.hpp"

#include <algorithm>

namespace plan::emit {
namespace {

// As many whole characters as the columns hold, one at least.
std::size_t bytes_that_fit(std::string_view word, std::size_t columns) {
    std::size_t used = 0;
    std::size_t at = 0;
    while (at < word.size()) {
        const std::size_t bytes = support::decode(word.substr(at)).bytes;
        const std::size_t width = support::display_width(word.substr(at, bytes));
        if (at > 0 && used + width > columns)
            break;
        used += width;
        at += bytes;
    }
    return at;
}

// One that is longer than a line is broken, but for an address, which must be whole to be
// followed.
void append_word(std::string& out, std::string_view word, std::size_t indent, std::size_t& column) {
    const bool is_address = word.find("://") != word.npos;
    while (!is_address && column + support::display_width(word) > page_columns) {
        const std::size_t bytes = bytes_that_fit(word, page_columns - column);
        out.append(word.substr(0, bytes));
        word.remove_prefix(bytes);
        if (word.empty())
            return;
        out += '\n';
        out.append(indent, ' ');
        column = indent;
    }
    out.append(word);
    column += support::display_width(word);
}

// What a build server obeys where a line begins with it, or, `##[`, anywhere in one, is set
// apart. Appends it and gives its bytes, or 0.
std::size_t append_command(std::string& out, std::string_view text) {
    const bool begins_word = out.empty() || out.back() == ' ';
    if (begins_word && text.starts_with("::")) {
        out += ": :";
        return 2;
    }
    if (text.starts_with("##[")) {
        out += "## [";
        return 3;
    }
    return 0;
}

} // namespace

std::string plain_line(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        std::size_t taken = append_hazard(out, text);
        if (taken == 0)
            taken = append_command(out, text);
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
        if (column > indent && column + 1 + support::display_width(word) > page_columns) {
            out += '\n';
            out.append(indent, ' ');
            column = indent;
        }
        if (column > indent) {
            out += ' ';
            ++column;
        }
        append_word(out, word, indent, column);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    out += '\n';
}

void free_spaces(std::string& lines) {
    constexpr std::string_view no_break = "\u00a0";
    for (std::size_t at = lines.find(no_break); at != lines.npos; at = lines.find(no_break, at))
        lines.replace(at, no_break.size(), " ");
}

Paint paint_of(report::State state, const TextLook& look) {
    if (!look.colour)
        return {};
    switch (report::group_of(state)) {
    case report::Group::overdue:
        return {"\x1b[1;31m", "\x1b[0m"};
    case report::Group::due_soon:
        return {"\x1b[33m", "\x1b[0m"};
    case report::Group::done:
        return {"\x1b[32m", "\x1b[0m"};
    case report::Group::in_progress:
    case report::Group::ongoing:
    case report::Group::postponed:
    case report::Group::not_started:
    case report::Group::undated:
    case report::Group::closed:
        return {};
    }
    return {};
}

} // namespace plan::emit
