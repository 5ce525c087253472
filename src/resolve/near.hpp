// The nearest of many texts, for suggestions. Every comparison costs, so after some
// thousands of them in one plan it finds nothing any more: what is wrong is still said.
#pragma once

#include <cstddef>
#include <string_view>

namespace plan::resolve {

class Near {
public:
    // At most so many edits are near to a folded text: of short ones, one.
    [[nodiscard]] static unsigned limit_of(std::string_view wanted);

    // One round begins with the text that is wanted …
    void begin(std::string_view wanted);
    // … goes over those it may be near to; says whether this is the nearest so far …
    [[nodiscard]] bool take(std::string_view other);
    // … and ends with whether exactly one was nearest.
    [[nodiscard]] bool found() const { return m_edits <= m_limit && !m_tie; }

private:
    std::size_t m_left = 20'000;
    std::string_view m_wanted;
    unsigned m_limit = 0;
    unsigned m_edits = 0;
    bool m_tie = false;
};

} // namespace plan::resolve
