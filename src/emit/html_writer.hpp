// A page as it grows. Tags can only be literals of this program: the type of
// markup() cannot be made from anything that is known at run time. All else goes
// through text(), attribute() or link(), which escape, so nothing that stands in
// a plan can become markup.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace plan::emit {

class Markup {
public:
    consteval Markup(const char* literal)
        : m_text(literal) {} // implicit on purpose
    [[nodiscard]] constexpr std::string_view text() const { return m_text; }

private:
    std::string_view m_text;
};

class StyleSheet;

class HtmlWriter {
public:
    // Goes on behind what has begun.
    explicit HtmlWriter(std::string begun = {})
        : m_out(std::move(begun)) {}

    HtmlWriter& markup(Markup literal) { return raw(literal.text()); }
    HtmlWriter& text(std::string_view words);
    HtmlWriter& number(long long value);
    // ` name="value"`, to stand inside a tag that markup() has begun.
    HtmlWriter& attribute(Markup name, std::string_view value);
    HtmlWriter& attribute(Markup name, long long value);
    // ` href="#id"`
    HtmlWriter& anchor(std::string_view id);
    // The whole element's start, when the address is on the allow-list; else
    // nothing is written and the answer is false.
    [[nodiscard]] bool begin_link(std::string_view address);
    // What stands in the style block, and the hash for the policy that lets only it, or the one
    // script, through.
    HtmlWriter& style(const StyleSheet& sheet);
    HtmlWriter& style(Markup css) { return raw(css.text()); }
    HtmlWriter& hash(const std::string& base64) { return raw(base64); }

    [[nodiscard]] std::string finish() && { return std::move(m_out); }

private:
    HtmlWriter& raw(std::string_view bytes) {
        m_out.append(bytes);
        return *this;
    }
    std::string m_out;
};

} // namespace plan::emit
