#include "plan/syntax/text.hpp"

#include "plan/support/text.hpp"

#include <algorithm>
#include <utility>

namespace plan::syntax {

void Text::add(Piece piece) {
    if (m_count++ == 0)
        m_first = piece;
    else
        m_more.push_back(piece);
}

void Text::append_raw(source::Span span, std::string_view bytes) {
    if (bytes.empty())
        return;
    if (m_count != 0 && last().raw && last().source.end == span.begin)
        last().source.end = span.end;
    else
        add({static_cast<std::uint32_t>(m_value.size()), span, true});
    m_value += bytes;
}

void Text::append_replaced(source::Span span, std::string_view bytes) {
    if (bytes.empty())
        return;
    add({static_cast<std::uint32_t>(m_value.size()), span, false});
    m_value += bytes;
}

void Text::append(const Text& other) {
    for (std::size_t i = 0; i < other.m_count; ++i) {
        Piece piece = other.piece(i);
        piece.at += static_cast<std::uint32_t>(m_value.size());
        add(piece);
    }
    m_value += other.m_value;
}

std::size_t Text::piece_at(std::size_t offset) const {
    const auto after =
        std::upper_bound(m_more.begin(), m_more.end(), offset,
                         [](std::size_t wanted, const Piece& piece) { return wanted < piece.at; });
    return static_cast<std::size_t>(after - m_more.begin());
}

source::Span Text::place(std::size_t begin, std::size_t end) const {
    if (m_count == 0)
        return {};
    begin = std::min(begin, m_value.size());
    end = std::clamp(end, begin, m_value.size());
    const auto at = [&](std::size_t offset, bool last) {
        const Piece& piece = this->piece(piece_at(offset));
        if (!piece.raw)
            return last ? piece.source.end : piece.source.begin;
        return piece.source.begin + static_cast<std::uint32_t>(offset - piece.at) +
               (last ? 1U : 0U);
    };
    if (begin == m_value.size()) {
        const std::uint32_t point = at(m_value.size() - 1, true);
        return {point, point};
    }
    if (begin == end)
        return {at(begin, false), at(begin, false)};
    return {at(begin, false), at(end - 1, true)};
}

Text Text::slice(std::size_t begin, std::size_t end) const {
    Text part;
    for (std::size_t i = 0; i < m_count; ++i) {
        const Piece& piece = this->piece(i);
        const std::size_t stop = i + 1 < m_count ? this->piece(i + 1).at : m_value.size();
        const std::size_t from = std::max<std::size_t>(begin, piece.at);
        const std::size_t to = std::min(end, stop);
        if (from >= to)
            continue;
        const std::string_view bytes = std::string_view(m_value).substr(from, to - from);
        if (piece.raw) {
            const auto first = piece.source.begin + static_cast<std::uint32_t>(from - piece.at);
            part.append_raw({first, first + static_cast<std::uint32_t>(to - from)}, bytes);
        } else {
            part.append_replaced(piece.source, bytes);
        }
    }
    return part;
}

Text Text::trimmed() const& {
    return Text(*this).trimmed();
}

Text Text::trimmed() && {
    const std::string_view inner = support::trim(m_value);
    if (inner.size() == m_value.size())
        return std::move(*this);
    const auto begin = static_cast<std::size_t>(inner.data() - m_value.data());
    return slice(begin, begin + inner.size());
}

} // namespace plan::syntax
