// The look of every page, and the shapes of the states. What the meeting adopted
// is set in a book face, what stands beside it in the system's own; one accent;
// both colour schemes are designed, and paper is a third.
#pragma once

#include "html_writer.hpp"

#include "plan/support/colour.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace plan::emit {

// Pages over several plans have a style sheet of their own beside the common one.
enum class PageOf : std::uint8_t { one_plan, several };

// All that a plan can choose in it is a colour, written by us.
class StyleSheet {
public:
    StyleSheet(PageOf what, std::optional<support::Colour> accent);
    [[nodiscard]] static const StyleSheet& ours(PageOf what); // with our own accent

    [[nodiscard]] const std::string& text() const { return m_text; }
    // As the page's policy names it.
    [[nodiscard]] const std::string& hash() const { return m_hash; }

private:
    std::string m_text;
    std::string m_hash;
};

// Hidden symbols that the states refer to, `X-` and the state's name.
[[nodiscard]] Markup shapes();

} // namespace plan::emit
