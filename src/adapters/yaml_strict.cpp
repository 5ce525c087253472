#include "yaml_strict.hpp"

#include "yaml_lexer.hpp"

#include <algorithm>

namespace plan::adapters {
namespace {

std::size_t spaces_at(std::string_view text, std::size_t at) {
    const std::size_t found = text.find_first_not_of(' ', at);
    return std::min(found, text.size()) - at;
}

bool is_line_end(std::string_view text, std::size_t at) {
    return at >= text.size() || text[at] == '\n' || text[at] == '\r';
}

std::optional<std::size_t> wrong_block(std::string_view text, std::size_t begin, std::size_t end) {
    const std::size_t header = text.find_first_not_of("|>+-0123456789", begin);
    if (header != std::string_view::npos && text[header] == '#')
        return header;
    const std::string_view indicators = text.substr(begin, std::min(header, text.size()) - begin);
    if (indicators.find_first_of("123456789") != std::string_view::npos)
        return std::nullopt;
    std::size_t deepest = 0;
    std::size_t newline = text.find('\n', begin);
    while (newline != std::string_view::npos && newline < text.size()) {
        const std::size_t line = newline + 1;
        const std::size_t depth = spaces_at(text, line);
        if (!is_line_end(text, line + depth)) {
            const bool is_text = line + depth <= end || text[line + depth] == '#';
            return depth < deepest && is_text ? std::optional(line) : std::nullopt;
        }
        deepest = std::max(deepest, depth);
        newline = text.find('\n', line);
    }
    return std::nullopt;
}

} // namespace

std::optional<std::size_t> yaml_outdented_line(std::string_view text, std::size_t begin,
                                               std::size_t end, std::size_t column) {
    std::size_t newline = text.substr(0, end).find('\n', begin);
    while (newline != std::string_view::npos) {
        const std::size_t line = newline + 1;
        const std::size_t depth = spaces_at(text, line);
        const std::size_t first = line + depth;
        const bool may_be = is_line_end(text, first) || text[first] == '#' || text[first] == ']' ||
                            text[first] == '}';
        if (depth <= column && !may_be && first < end)
            return first;
        newline = text.substr(0, end).find('\n', line);
    }
    return std::nullopt;
}

bool is_outdented_block(std::string_view text, std::size_t begin, std::size_t column) {
    const std::size_t newline = text.substr(0, begin).rfind('\n');
    const std::size_t line = newline == std::string_view::npos ? 0 : newline + 1;
    return line + spaces_at(text, line) == begin && begin - line <= column;
}

std::optional<std::size_t> yaml_scalar_flaw(std::string_view text, std::size_t begin,
                                            std::size_t end, bool in_brackets) {
    if (text[begin] == '|' || text[begin] == '>')
        return wrong_block(text, begin, end);
    if (in_brackets && text.substr(begin, end - begin) == "-")
        return begin;
    return std::nullopt;
}

std::optional<std::size_t> yaml_stray_mark(std::string_view text, std::size_t begin,
                                           std::size_t end, bool after_opener) {
    bool comma_allowed = !after_opener;
    for (std::size_t at = yaml_skip_blanks(text, begin); at < end;
         at = yaml_skip_blanks(text, at + 1)) {
        if (text[at] == ',') {
            if (!comma_allowed)
                return at;
            comma_allowed = false;
        } else {
            if (text[at] == '?' && at + 1 < text.size() && !is_yaml_blank(text[at + 1]))
                return at;
            comma_allowed = true; // `?` or `:` of an entry without a key
        }
    }
    return std::nullopt;
}

} // namespace plan::adapters
