// The content lines of RFC 5545: names and parameters are literals, values pass
// through the writer of their type, lines end in CRLF and are folded at 75
// octets between characters and never inside an escape pair (section 3.1).
#pragma once

#include "html_writer.hpp"

#include "plan/calendar/date.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace plan::emit {

class ContentLines {
public:
    // Goes on behind what has begun.
    explicit ContentLines(std::string begun = {})
        : m_out(std::move(begun)) {}

    // A whole line of this program's own.
    void line(Markup literal);
    // TEXT (3.3.11): `\`, `;`, `,` and line breaks are escaped.
    void text(Markup name, std::string_view value);
    // TEXT that is read on one line: a line break becomes a space.
    void title(Markup name, std::string_view value);
    // URI (3.3.13): not escaped, percent-encoded.
    void uri(Markup name, std::string_view address);
    void date(Markup name, calendar::Date day);      // NAME;VALUE=DATE:20210630
    void timestamp(Markup name, calendar::Date day); // NAME:20210630T000000Z
    // NAME:20210630T120000Z: noon in UTC is that day nearly everywhere on earth.
    void noon(Markup name, calendar::Date day);
    // Whole lines that another writer made.
    void block(std::string_view lines) { m_out.append(lines); }
    // For identifiers and numbers that need no escape.
    void token(Markup name, std::string_view ascii);

    [[nodiscard]] std::size_t size() const { return m_out.size(); } // in bytes
    [[nodiscard]] std::string finish() && { return std::move(m_out); }

private:
    void begin_line(Markup name);
    void folded(std::string_view text);
    [[nodiscard]] std::size_t room_for(std::string_view text) const;
    void end_line();
    void escaped(Markup name, std::string_view value, std::string_view line_break);
    void moment(Markup name, calendar::Date day, std::string_view time);
    std::string m_out;
    std::string m_value;      // as it is made
    std::size_t m_column = 0; // octets of the current physical line
};

} // namespace plan::emit
