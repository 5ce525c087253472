#include "yaml_events.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <new>

namespace plan::adapters {
namespace {

bool continues_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

struct StandIn {
    std::string_view character;
    std::string_view instead; // just as long, so that every offset stays as it is
};

// libyaml ends a line at the separators U+2028 and U+2029, as YAML 1.2 does not, and
// refuses the others, which we only warn of: U+FEFF, U+FFFE and U+FFFF.
constexpr std::array<StandIn, 5> stand_ins = {{
    {"\xE2\x80\xA8", "\xEF\xB7\x90"},
    {"\xE2\x80\xA9", "\xEF\xB7\x91"},
    {"\xEF\xBB\xBF", "\xEF\xB7\x92"},
    {"\xEF\xBF\xBE", "\xEF\xB7\x93"},
    {"\xEF\xBF\xBF", "\xEF\xB7\x94"},
}};

// How long the stand-in is that the text begins with, written as it is or as an escape such as
// `\uFDD0`; 0 when it begins with none.
std::size_t stand_in_at(std::string_view text) {
    for (const StandIn& one : stand_ins)
        if (text.starts_with(one.instead))
            return one.instead.size();
    if (text.size() < 2 || text[0] != '\\' || (text[1] != 'u' && text[1] != 'U'))
        return 0;
    const std::string_view digits = text.substr(2, text[1] == 'u' ? 4 : 8);
    std::uint32_t code = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    return code >= 0xFDD0U && code < 0xFDD0U + stand_ins.size() ? 2 + digits.size() : 0;
}

// True when there was something to replace.
bool replace_each(std::string& text, std::string_view from, std::string_view to) {
    bool found = false;
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
        text.replace(at, from.size(), to);
        found = true;
    }
    return found;
}

bool is_block_mark(std::string_view text, std::size_t at) {
    return (text[at] == '-' || text[at] == '?' || text[at] == ':') && at + 1 < text.size() &&
           (text[at + 1] == ' ' || text[at + 1] == '\t');
}

// Whether a block scalar begins at the end of the line, such as `key: |-  # comment`.
bool opens_block_scalar(std::string_view line) {
    const std::size_t comment = std::min(line.find(" #"), line.find("\t#"));
    line = line.substr(0, comment);
    const std::size_t last = line.find_last_not_of(" \t\r+-123456789");
    return last != std::string_view::npos && (line[last] == '|' || line[last] == '>');
}

// Puts spaces for the tabs before what stands on the line, as in `-\tvalue`.
void space_out(std::string& text, std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end; ++at) {
        if (text[at] == '\t')
            text[at] = ' ';
        else if (text[at] != ' ' && !is_block_mark(text, at))
            return;
    }
}

// libyaml takes no tab for a blank where a key may begin: on an empty line, before a
// comment and after `-`. Spaces in their place leave every offset as it is. In a block
// scalar they are text and stay.
std::string without_leading_tabs(std::string_view text) {
    std::string spaced(text);
    if (text.find('\t') == std::string_view::npos)
        return spaced;
    bool in_block_scalar = false;
    std::size_t block_indent = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        const std::size_t indent = line.find_first_not_of(' ');
        const bool blank = line.find_first_not_of(" \t\r") == std::string_view::npos;
        in_block_scalar = in_block_scalar && (blank || indent > block_indent);
        if (!in_block_scalar) {
            space_out(spaced, begin, end);
            in_block_scalar = opens_block_scalar(line);
            block_indent = indent;
        }
        begin = end + 1;
    }
    return spaced;
}

} // namespace

std::optional<source::Span> YamlEvents::first_stand_in(std::string_view text) {
    const auto stands_in = [text](const StandIn& one) {
        return text.find(one.character) != std::string_view::npos;
    };
    if (std::none_of(stand_ins.begin(), stand_ins.end(), stands_in))
        return std::nullopt;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (const std::size_t bytes = stand_in_at(text.substr(at)); bytes > 0)
            return source::Span{static_cast<std::uint32_t>(at),
                                static_cast<std::uint32_t>(at + bytes)};
    return std::nullopt;
}

YamlEvents::YamlEvents(std::string_view text)
    : m_text(without_leading_tabs(text)) {
    for (const StandIn& one : stand_ins)
        m_has_stand_ins |= replace_each(m_text, one.character, one.instead);
    if (yaml_parser_initialize(&m_parser) == 0)
        throw std::bad_alloc();
    yaml_parser_set_encoding(&m_parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&m_parser, reinterpret_cast<const yaml_char_t*>(m_text.data()),
                                 m_text.size());
}

YamlEvents::~YamlEvents() {
    yaml_event_delete(&m_event);
    yaml_parser_delete(&m_parser);
}

bool YamlEvents::next() {
    yaml_event_delete(&m_event);
    if (yaml_parser_parse(&m_parser, &m_event) != 0)
        return true;
    if (m_parser.error == YAML_MEMORY_ERROR)
        throw std::bad_alloc();
    return false;
}

std::string YamlEvents::scalar() const {
    const auto& scalar = m_event.data.scalar;
    std::string text(reinterpret_cast<const char*>(scalar.value), scalar.length);
    if (m_has_stand_ins)
        for (const StandIn& one : stand_ins)
            replace_each(text, one.instead, one.character);
    return text;
}

YamlProblem YamlEvents::problem() {
    YamlProblem problem;
    // A reader's error is about bytes and has no mark.
    problem.at = m_parser.error == YAML_READER_ERROR
                     ? std::min(m_parser.problem_offset, m_text.size())
                     : offset(m_parser.problem_mark);
    problem.message = m_parser.problem;
    if (m_parser.context != nullptr) {
        problem.message += ' ';
        problem.message += m_parser.context;
        problem.opener = offset(m_parser.context_mark);
    }
    return problem;
}

std::size_t YamlEvents::offset(const yaml_mark_t& mark) {
    while (m_characters < mark.index && m_bytes < m_text.size()) {
        do
            ++m_bytes;
        while (m_bytes < m_text.size() && continues_character(m_text[m_bytes]));
        ++m_characters;
    }
    while (m_characters > mark.index) {
        do
            --m_bytes;
        while (m_bytes > 0 && continues_character(m_text[m_bytes]));
        --m_characters;
    }
    return m_bytes;
}

} // namespace plan::adapters
