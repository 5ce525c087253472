// A text cut from a file, possibly from several places: hard wraps become a
// space, `<br>` a newline, comments nothing. Any part of it can be told as the
// bytes it came from.
#pragma once

#include "plan/source/span.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace plan::syntax {

class Text {
public:
    // The file's own bytes.
    void append_raw(source::Span span, std::string_view bytes);
    // Other bytes in their place.
    void append_replaced(source::Span span, std::string_view bytes);
    void append(const Text& other);

    [[nodiscard]] std::string_view view() const { return m_value; }
    [[nodiscard]] bool empty() const { return m_value.empty(); }
    [[nodiscard]] std::size_t size() const { return m_value.size(); }

    // Where the part stands in the file: from its first byte's place to its last's.
    [[nodiscard]] source::Span place(std::size_t begin, std::size_t end) const;
    [[nodiscard]] source::Span span() const { return place(0, m_value.size()); }

    [[nodiscard]] Text slice(std::size_t begin, std::size_t end) const;
    // Without blanks at its ends.
    [[nodiscard]] Text trimmed() const&;
    [[nodiscard]] Text trimmed() &&;

private:
    struct Piece {
        std::uint32_t at = 0; // in m_value
        source::Span source;
        bool raw = true;
    };
    [[nodiscard]] const Piece& piece(std::size_t index) const {
        return index == 0 ? m_first : m_more[index - 1];
    }
    [[nodiscard]] Piece& last() { return m_more.empty() ? m_first : m_more.back(); }
    [[nodiscard]] std::size_t piece_at(std::size_t offset) const;
    void add(Piece piece);

    std::string m_value;
    // Most texts are one piece, which then costs no allocation.
    Piece m_first;
    std::vector<Piece> m_more;
    std::size_t m_count = 0;
};

} // namespace plan::syntax
