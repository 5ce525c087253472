// Markdown as it grows: marks are literals of this program, all else is text and
// comes out as text, in a cell as well as at the beginning of a line. No link,
// image, mention or reference can come out of a plan.
#pragma once

#include "html_writer.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace plan::emit {

class MarkdownWriter {
public:
    // Goes on behind what has begun.
    explicit MarkdownWriter(std::string begun = {})
        : m_out(std::move(begun)) {}

    MarkdownWriter& markup(Markup literal) {
        m_out.append(literal.text());
        return *this;
    }
    MarkdownWriter& text(std::string_view words);
    MarkdownWriter& line_break() { return markup("<br>"); }
    // A place that links can lead to; an id is ASCII without spaces, else nothing is written.
    MarkdownWriter& anchor(std::string_view id);

    [[nodiscard]] std::string finish() && { return std::move(m_out); }

private:
    std::string m_out;
};

} // namespace plan::emit
