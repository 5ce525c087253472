#include "text_lines.hpp"

#include "plan/emit/emit.hpp"
#include "plan/support/text.hpp"

#include <algorithm>

namespace plan::emit {
namespace {

using report::PhraseLine;

constexpr std::size_t head_column = 2;
constexpr std::size_t words_column = 13;

void append_line(std::string& out, const PhraseLine& line) {
    out.append(head_column, ' ');
    append_padded(out, line.head, words_column - head_column);
    std::string words;
    append_wrapped(words, plain_line(line.text), words_column, words_column);
    free_spaces(words); // they held dates together
    out += words;
}

// The part of the phrase where the fault stands, from its first byte.
std::string_view part_before(const deadline::Reading& reading, std::size_t byte) {
    const std::string_view text = reading.text;
    const std::size_t at = byte - std::min<std::size_t>(byte, reading.begin);
    return text.substr(0, std::min(at, text.size()));
}

void append_mark(std::string& out, const deadline::Reading& reading, const deadline::Fault& fault) {
    const auto columns = [&](std::size_t byte) {
        return support::display_width(plain_line(part_before(reading, byte)));
    };
    const std::size_t begin = columns(fault.begin);
    const std::size_t end = std::max(columns(fault.end), begin + 1);
    out.append(begin + 1, ' '); // after the quotation mark
    out.append(end - begin, '^');
    out += '\n';
}

void append_phrase(std::string& out, const report::Phrases& phrases,
                   const deadline::Reading& reading) {
    const std::string shown = '`' + plain_line(reading.text) + '`';
    append_wrapped(out, shown, 0);
    const bool on_one_line = support::display_width(shown) <= page_columns;
    for (const deadline::Fault& fault : reading.faults) {
        if (on_one_line)
            append_mark(out, reading, fault);
        for (const PhraseLine& line : report::fault_lines(fault, phrases.language))
            append_line(out, line);
    }
    for (const PhraseLine& line : report::phrase_lines(reading, phrases))
        append_line(out, line);
}

void append_unread(std::string& out, const report::Phrases& phrases, std::size_t next) {
    const std::string_view part = report::unread_part(phrases, next);
    if (part.empty())
        return;
    if (!out.empty())
        out += '\n';
    append_wrapped(out, '`' + plain_line(part) + '`', 0);
    for (const PhraseLine& line : report::unread_lines(phrases.language))
        append_line(out, line);
}

} // namespace

std::string phrases_text(const report::Phrases& phrases) {
    std::string out;
    for (std::size_t i = 0; i < phrases.readings.size(); ++i) {
        append_unread(out, phrases, i);
        if (!out.empty())
            out += '\n';
        append_phrase(out, phrases, phrases.readings[i]);
    }
    append_unread(out, phrases, phrases.readings.size());
    return out;
}

} // namespace plan::emit
