#include "content_lines.hpp"

#include "escape.hpp"

#include "plan/support/text.hpp"

#include <algorithm>
#include <array>

namespace plan::emit {
namespace {

constexpr std::size_t line_octets = 75;

// Of ASCII, and stands for itself in TEXT.
constexpr bool is_plain(char c) {
    return c >= ' ' && c <= '~' && c != '\\' && c != ';' && c != ',';
}

void append_day(std::string& out, calendar::Date day) {
    for (const char c : day.iso())
        if (c != '-')
            out += c;
}

} // namespace

void ContentLines::unit(std::string_view bytes) {
    if (m_column + bytes.size() > line_octets) {
        m_out += "\r\n ";
        m_column = 1;
    }
    m_out.append(bytes);
    m_column += bytes.size();
}

void ContentLines::stretch(std::string_view ascii) {
    while (!ascii.empty()) {
        const std::size_t room = m_column < line_octets ? line_octets - m_column : 1;
        unit(ascii.substr(0, room));
        ascii.remove_prefix(std::min(room, ascii.size()));
    }
}

void ContentLines::end_line() {
    m_out += "\r\n";
    m_column = 0;
}

void ContentLines::line(Markup literal) {
    stretch(literal.text());
    end_line();
}

void ContentLines::text(Markup name, std::string_view value) {
    escaped(name, value, "\\n");
}

void ContentLines::title(Markup name, std::string_view value) {
    escaped(name, value, " ");
}

void ContentLines::escaped(Markup name, std::string_view value, std::string_view line_break) {
    m_out.append(name.text());
    m_out += ':';
    m_column = name.text().size() + 1;
    std::string shown;
    while (!value.empty()) {
        const char c = value.front();
        std::size_t taken = 1;
        if (is_plain(c)) {
            while (taken < value.size() && is_plain(value[taken]))
                ++taken;
            stretch(value.substr(0, taken));
        } else if (c == '\\' || c == ';' || c == ',') {
            const std::array<char, 2> pair = {'\\', c};
            unit({pair.data(), pair.size()});
        } else if (c == '\n') {
            unit(line_break);
        } else if (c == '\t') {
            unit(" ");
        } else if (const std::size_t hazard = append_hazard(shown, value); hazard > 0) {
            stretch(shown);
            shown.clear();
            taken = hazard;
        } else {
            taken = support::decode(value).bytes;
            unit(value.substr(0, taken));
        }
        value.remove_prefix(taken);
    }
    end_line();
}

void ContentLines::uri(Markup name, std::string_view address) {
    std::string encoded;
    append_uri(encoded, address);
    token(name, encoded);
}

void ContentLines::token(Markup name, std::string_view ascii) {
    m_out.append(name.text());
    m_out += ':';
    m_column = name.text().size() + 1;
    stretch(ascii);
    end_line();
}

void ContentLines::date(Markup name, calendar::Date day) {
    m_out.append(name.text());
    m_out += ";VALUE=DATE:";
    append_day(m_out, day);
    end_line();
}

void ContentLines::timestamp(Markup name, calendar::Date day) {
    moment(name, day, "T000000Z");
}

void ContentLines::noon(Markup name, calendar::Date day) {
    moment(name, day, "T120000Z");
}

void ContentLines::moment(Markup name, calendar::Date day, std::string_view time) {
    m_out.append(name.text());
    m_out += ':';
    append_day(m_out, day);
    m_out += time;
    end_line();
}

} // namespace plan::emit
