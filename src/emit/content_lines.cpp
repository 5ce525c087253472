#include "content_lines.hpp"

#include "escape.hpp"

#include "plan/support/runs.hpp"

#include <array>

namespace plan::emit {
namespace {

constexpr std::size_t line_octets = 75;

constexpr support::CharacterSet of_text = hazards_and("\\;,");

std::size_t escape_text(std::string& out, std::string_view rest) {
    const char c = rest.front();
    if (c == '\\' || c == ';' || c == ',') {
        out += '\\';
        out += c;
    } else if (c == '\t') {
        out += ' ';
    } else {
        return append_hazard(out, rest);
    }
    return 1;
}

// Not the first byte of a character.
bool is_tail(char c) {
    return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U;
}

void append_day(std::string& out, calendar::Date day) {
    const std::string iso = day.iso(); // with its hyphens at 4 and 7
    const std::array<char, 8> digits = {iso[0], iso[1], iso[2], iso[3],
                                        iso[5], iso[6], iso[8], iso[9]};
    out.append(digits.data(), digits.size());
}

} // namespace

// As much of the text as there is room for, cut between characters and outside of escape pairs.
std::size_t ContentLines::room_for(std::string_view text) const {
    std::size_t room = m_column < line_octets ? line_octets - m_column : 0;
    if (text.size() <= room)
        return text.size();
    constexpr std::size_t longest_tail = 3; // of a character
    for (std::size_t i = 0; i < longest_tail && room > 0 && is_tail(text[room]); ++i)
        --room;
    std::size_t slashes = 0;
    while (slashes < room && text[room - 1 - slashes] == '\\')
        ++slashes;
    return room - slashes % 2;
}

void ContentLines::folded(std::string_view text) {
    while (true) {
        const std::size_t room = room_for(text);
        m_out.append(text.substr(0, room));
        m_column += room;
        text.remove_prefix(room);
        if (text.empty())
            return;
        m_out += "\r\n ";
        m_column = 1;
    }
}

void ContentLines::begin_line(Markup name) {
    m_out.append(name.text());
    m_out += ':';
    m_column = name.text().size() + 1;
}

void ContentLines::end_line() {
    m_out += "\r\n";
    m_column = 0;
}

void ContentLines::line(Markup literal) {
    folded(literal.text());
    end_line();
}

void ContentLines::text(Markup name, std::string_view value) {
    escaped(name, value, "\\n");
}

void ContentLines::title(Markup name, std::string_view value) {
    escaped(name, value, " ");
}

void ContentLines::escaped(Markup name, std::string_view value, std::string_view line_break) {
    m_value.clear();
    support::append_runs(m_value, value, of_text,
                         [line_break](std::string& out, std::string_view rest) {
                             if (rest.front() != '\n')
                                 return escape_text(out, rest);
                             out += line_break;
                             return std::size_t{1};
                         });
    begin_line(name);
    folded(m_value);
    end_line();
}

void ContentLines::uri(Markup name, std::string_view address) {
    std::string encoded;
    append_uri(encoded, address);
    token(name, encoded);
}

void ContentLines::token(Markup name, std::string_view ascii) {
    begin_line(name);
    folded(ascii);
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
    begin_line(name);
    append_day(m_out, day);
    m_out += time;
    end_line();
}

} // namespace plan::emit
