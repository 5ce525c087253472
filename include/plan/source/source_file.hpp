// One file's bytes, and where its lines begin. It promises that an offset can be
// told as line and column in the units that our readers use (code points, UTF-16
// units, bytes); it refuses to know what the bytes mean.
#pragma once

#include "plan/source/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace plan::source {

// All of them count from 1. A column past a line's end is the column after its
// last character.
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;       // Unicode code points
    std::uint32_t utf16_column = 1; // UTF-16 code units
    std::uint32_t byte_column = 1;
};

// Line starts of a text whose lines end in LF or CRLF. A text that ends in a
// newline has no empty last line after it, except the empty text, which has one.
class LineIndex {
public:
    LineIndex() = default;
    explicit LineIndex(std::string_view bytes);

    [[nodiscard]] std::size_t count() const { return m_starts.size(); }
    // Lines count from 0 here. The span leaves out the line's end (LF or CRLF) …
    [[nodiscard]] Span content(std::size_t line) const;
    // … and this one takes it in, so that all lines tile the text.
    [[nodiscard]] Span whole(std::size_t line) const;
    // The line that holds the offset; the last one for offsets at or past the end.
    [[nodiscard]] std::size_t line_of(std::uint32_t offset) const;

private:
    std::vector<std::uint32_t> m_starts;
    std::vector<std::uint32_t> m_ends; // end of content, before the newline
    std::uint32_t m_size = 0;
};

// The bytes are valid UTF-8 without control characters once the byte gate let
// them in (byte_gate.hpp). A leading byte order mark stays in `bytes` and counts
// as no column.
struct SourceFile {
    std::string path; // as the user wrote it, `/` between folders
    std::string bytes;
    LineIndex lines;

    SourceFile() = default;
    SourceFile(std::string path_, std::string bytes_);

    [[nodiscard]] std::string_view view(Span span) const {
        return std::string_view(bytes).substr(span.begin, span.size());
    }
    [[nodiscard]] Position position(std::uint32_t offset) const;
};

} // namespace plan::source
