#include "plan/source/source_file.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace plan::source {
namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

// Valid UTF-8 is given, so the first byte tells the length.
bool begins_character(char c) {
    return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U;
}

bool needs_surrogates(char c) {
    return static_cast<unsigned char>(c) >= 0xf0U;
}

} // namespace

LineIndex::LineIndex(std::string_view bytes)
    : m_size(static_cast<std::uint32_t>(bytes.size())) {
    std::size_t begin = 0;
    while (begin < bytes.size()) {
        const std::size_t newline = bytes.find('\n', begin);
        std::size_t end = newline == std::string_view::npos ? bytes.size() : newline;
        m_starts.push_back(static_cast<std::uint32_t>(begin));
        begin = newline == std::string_view::npos ? bytes.size() : newline + 1;
        if (newline != std::string_view::npos && end > m_starts.back() && bytes[end - 1] == '\r')
            --end;
        m_ends.push_back(static_cast<std::uint32_t>(end));
    }
    if (m_starts.empty()) {
        m_starts.push_back(0);
        m_ends.push_back(0);
    }
}

Span LineIndex::content(std::size_t line) const {
    return {m_starts[line], m_ends[line]};
}

Span LineIndex::whole(std::size_t line) const {
    return {m_starts[line], line + 1 < m_starts.size() ? m_starts[line + 1] : m_size};
}

std::size_t LineIndex::line_of(std::uint32_t offset) const {
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), offset);
    return static_cast<std::size_t>(after - m_starts.begin()) - 1;
}

SourceFile::SourceFile(std::string path_, std::string bytes_)
    : path(std::move(path_))
    , bytes(std::move(bytes_))
    , lines(bytes) {}

Position SourceFile::position(std::uint32_t offset) const {
    const std::size_t line = lines.line_of(offset);
    const Span content = lines.content(line);
    const std::uint32_t end = std::min(offset, content.end);
    Position position{.line = static_cast<std::uint32_t>(line) + 1};
    std::uint32_t at = content.begin;
    if (line == 0 && std::string_view(bytes).starts_with(byte_order_mark))
        at += static_cast<std::uint32_t>(byte_order_mark.size());
    position.byte_column = end > at ? end - at + 1 : 1;
    for (; at < end; ++at) {
        if (!begins_character(bytes[at]))
            continue;
        ++position.column;
        position.utf16_column += needs_surrogates(bytes[at]) ? 2 : 1;
    }
    return position;
}

} // namespace plan::source
