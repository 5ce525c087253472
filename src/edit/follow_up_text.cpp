#include "follow_up_parts.hpp"

#include "plan/support/text.hpp"

#include <algorithm>
#include <array>

namespace plan::edit {
namespace {

constexpr std::size_t longest_label_bytes = 48;

struct Replacement {
    std::string_view written;
    std::string_view instead;
};

// Markdown shows the right side as the left one.
constexpr std::array<Replacement, 2> in_lines = {{{"<!--", "<\\!--"}, {"{#", "{\\#"}}};
constexpr std::array<Replacement, 4> in_cells = {
    {{"|", "\\|"}, {"<br", "&lt;br"}, {"<BR", "&lt;BR"}, {"&nbsp;", "&amp;nbsp;"}}};
constexpr std::array<Replacement, 2> entities = {{{"&lt;", "<"}, {"&amp;", "&"}}};

template<std::size_t Size>
std::string with_replaced(std::string_view text, const std::array<Replacement, Size>& table) {
    std::string out;
    out.reserve(text.size() + 8);
    for (std::size_t at = 0; at < text.size();) {
        const auto found = std::find_if(table.begin(), table.end(), [&](const Replacement& row) {
            return text.substr(at).starts_with(row.written);
        });
        out += found == table.end() ? text.substr(at, 1) : found->instead;
        at += found == table.end() ? 1 : found->written.size();
    }
    return out;
}

bool is_ascii_punctuation(char c) {
    return c > ' ' && c < 0x7f && !support::is_digit(c) &&
           !support::is_letter(static_cast<char32_t>(c));
}

// The colon of a label of ours that a sentence's end stands before.
std::optional<std::size_t> inline_colon(std::string_view text, std::size_t stop) {
    std::size_t at = stop + 1;
    while (at < text.size() && (text[at] == ')' || text[at] == '"'))
        ++at;
    const std::size_t gap = at;
    while (at < text.size() && support::space_at(text.substr(at)) != 0)
        at += support::space_at(text.substr(at));
    if (at == gap || at == text.size())
        return std::nullopt;
    at = std::min(text.find_first_not_of("*_", at), text.size());
    const std::size_t colon = text.find(':', at);
    if (colon == std::string_view::npos || colon > at + longest_label_bytes ||
        !support::is_upper(support::decode(text.substr(at)).code))
        return std::nullopt;
    std::string_view label = text.substr(at, colon - at);
    while (label.ends_with('*') || label.ends_with('_') || label.ends_with(' '))
        label.remove_suffix(1);
    if (!words::find(words::Context::field, support::fold(label)))
        return std::nullopt;
    return colon;
}

} // namespace

std::string escape_line(std::string_view value) {
    const std::string text = with_replaced(value, in_lines);
    std::string out;
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '.' && text[at] != '!' && text[at] != '?')
            continue;
        const auto colon = inline_colon(text, at);
        if (!colon || *colon < from)
            continue;
        out += text.substr(from, *colon - from);
        out += '\\';
        from = *colon;
    }
    return out + text.substr(from);
}

std::string escape_start(std::string_view value) {
    std::string text(value);
    const std::size_t colon = text.find(':');
    if (!text.empty() && is_ascii_punctuation(text.front()))
        text.insert(0, 1, '\\');
    else if (colon != std::string::npos)
        text.insert(colon, 1, '\\');
    return text;
}

std::string escape_cell(std::string_view value) {
    return with_replaced(escape_line(value), in_cells);
}

std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool escape =
            text[at] == '\\' && at + 1 < text.size() && is_ascii_punctuation(text[at + 1]);
        out += text[escape ? ++at : at];
    }
    return with_replaced(out, entities);
}

std::string marks_in(std::string_view bytes, std::string_view value) {
    std::string marks;
    for (std::size_t at = 0; at < bytes.size();) {
        const bool comment = bytes.substr(at).starts_with("<!--");
        const bool id = bytes.substr(at).starts_with("{#");
        const std::string_view closing = comment ? "-->" : "}";
        const std::size_t close =
            comment || id ? bytes.find(closing, at + 2) : std::string_view::npos;
        if (close == std::string_view::npos) {
            ++at;
            continue;
        }
        const std::string_view mark = bytes.substr(at, close + closing.size() - at);
        if (value.find(mark) == std::string_view::npos) {
            marks += ' ';
            marks += mark;
        }
        at += mark.size();
    }
    return marks;
}

} // namespace plan::edit
