#include "near.hpp"

#include "plan/support/text.hpp"

#include <algorithm>

namespace plan::resolve {

unsigned Near::limit_of(std::string_view wanted) {
    constexpr std::size_t short_text = 5;
    return support::code_points(wanted) < short_text ? 1 : 2;
}

void Near::begin(std::string_view wanted) {
    m_wanted = wanted;
    m_limit = limit_of(wanted);
    m_edits = m_limit + 1;
    m_tie = false;
}

bool Near::take(std::string_view other) {
    constexpr std::size_t most_bytes = 4; // of a character
    const std::size_t smaller = std::min(m_wanted.size(), other.size());
    const std::size_t larger = std::max(m_wanted.size(), other.size());
    if (m_left == 0 || larger - smaller > m_limit * most_bytes)
        return false;
    --m_left;
    const unsigned edits = support::edit_distance(m_wanted, other, m_limit);
    if (edits > m_limit || edits > m_edits)
        return false;
    m_tie = edits == m_edits;
    m_edits = edits;
    return !m_tie;
}

} // namespace plan::resolve
