#include "plan/adapters/table_row.hpp"

#include <cstddef>

namespace plan::adapters {
namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\v' || c == '\f';
}

// ASCII punctuation, which a backslash escapes.
bool is_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
           (c >= '{' && c <= '~');
}

std::size_t skip_blanks(std::string_view line, std::size_t at) {
    while (at < line.size() && is_blank(line[at]))
        ++at;
    return at;
}

std::size_t cell_end(std::string_view line, std::size_t at) {
    while (at < line.size() && line[at] != '|') {
        const bool escapes =
            line[at] == '\\' && at + 1 < line.size() && is_punctuation(line[at + 1]);
        at += escapes ? 2 : 1;
    }
    return at;
}

// Calls `cell(begin, end)` for each, untrimmed.
template<typename Cell>
void each_cell(std::string_view line, Cell cell) {
    std::size_t at = skip_blanks(line, 0);
    if (at < line.size() && line[at] == '|')
        at = skip_blanks(line, at + 1);
    while (at < line.size()) {
        const std::size_t end = cell_end(line, at);
        cell(at, end);
        at = end < line.size() ? skip_blanks(line, end + 1) : end;
    }
}

} // namespace

std::vector<source::Span> split_row(std::string_view line, std::uint32_t offset) {
    std::vector<source::Span> cells;
    each_cell(line, [&](std::size_t begin, std::size_t end) {
        while (begin < end && is_blank(line[begin]))
            ++begin;
        while (end > begin && is_blank(line[end - 1]))
            --end;
        cells.push_back(
            {offset + static_cast<std::uint32_t>(begin), offset + static_cast<std::uint32_t>(end)});
    });
    return cells;
}

std::uint32_t count_cells(std::string_view line) {
    std::uint32_t count = 0;
    each_cell(line, [&](std::size_t, std::size_t) { ++count; });
    return count;
}

bool is_delimiter_row(std::string_view line) {
    std::size_t at = skip_blanks(line, 0);
    bool border = at < line.size() && line[at] == '|';
    at = border ? skip_blanks(line, at + 1) : at;
    bool any = false;
    while (at < line.size()) {
        border = border || line[at] == ':';
        at += line[at] == ':' ? 1U : 0U;
        const std::size_t dashes = at;
        while (at < line.size() && line[at] == '-')
            ++at;
        if (at == dashes)
            return false;
        if (at < line.size() && line[at] == ':') {
            border = true;
            ++at;
        }
        any = true;
        at = skip_blanks(line, at);
        if (at == line.size())
            break;
        if (line[at] != '|')
            return false;
        border = true;
        at = skip_blanks(line, at + 1);
    }
    return any && border;
}

bool has_border(std::string_view line) {
    return cell_end(line, 0) < line.size();
}

} // namespace plan::adapters
