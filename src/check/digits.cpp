#include "digits.hpp"

#include "plan/support/text.hpp"

#include <algorithm>

namespace plan::check {
namespace {

std::size_t invisible_at(std::string_view text, std::size_t at) {
    if (at >= text.size() || static_cast<unsigned char>(text[at]) < 0x80)
        return 0;
    const support::Decoded next = support::decode(text.substr(at));
    return support::is_invisible(next.code) ? next.bytes : 0;
}

std::size_t past_invisible(std::string_view text, std::size_t at) {
    while (const std::size_t bytes = invisible_at(text, at))
        at += bytes;
    return at;
}

std::size_t blank_at(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] != '\n' ? support::space_at(text.substr(at)) : 0;
}

bool continues_at(std::string_view text, std::size_t at) {
    return at < text.size() && support::is_word_part(support::decode(text.substr(at)).code);
}

std::size_t begin_of_character(std::string_view text, std::size_t at) {
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
        --at;
    return at;
}

// What may stand between a word and its number.
bool is_between(std::string_view text, std::size_t at) {
    static constexpr support::CharacterSet signs{".:(*_/-=#"};
    return signs.has(text[at]) || blank_at(text, at) > 0 || invisible_at(text, at) > 0 ||
           support::dash_at(text.substr(at)) > 0;
}

} // namespace

GapAt gap_at(std::string_view text, std::size_t at) {
    constexpr int most_spaces = 3;
    if (!may_begin_gap(text, at))
        return {};
    GapAt gap;
    std::size_t next = past_invisible(text, at);
    if (next > at)
        gap.kind = Gap::hidden;
    for (int i = 0; i < most_spaces; ++i) {
        const std::size_t bytes = blank_at(text, next);
        if (bytes == 0)
            break;
        next = past_invisible(text, next + bytes);
        gap.kind = Gap::space;
    }
    if (gap.kind != Gap::space && next < text.size()) {
        if (const std::size_t bytes = support::dash_at(text.substr(next)); bytes > 0) {
            next = past_invisible(text, next + bytes);
            gap.kind = Gap::dash;
        } else if (text[next] == '.') {
            next = past_invisible(text, next + 1);
            gap.kind = Gap::dot;
        }
    }
    if (gap.kind == Gap::none || next >= text.size() || !support::is_digit(text[next]))
        return {};
    gap.end = next;
    return gap;
}

bool begins_number(std::string_view text, std::size_t at) {
    if (at > 0 && continues_at(text, begin_of_character(text, at - 1)))
        return false;
    const bool joined = at > 1 && (text[at - 1] == '.' || text[at - 1] == ',');
    return !(joined && support::is_digit(text[at - 2]));
}

bool ends_number(std::string_view text, std::size_t at) {
    if (continues_at(text, at))
        return false;
    const bool joins = at + 1 < text.size() && (text[at] == '.' || text[at] == ',');
    return !(joins && (support::is_digit(text[at + 1]) || text.substr(at, 2) == ",-"));
}

WordBefore word_before(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 32;
    bool stop = false;
    while (at > 0) {
        const std::size_t begin = begin_of_character(text, at - 1);
        if (!is_between(text, begin))
            break;
        stop = stop || text[begin] == '.';
        at = begin;
    }
    const std::size_t end = at;
    while (at > 0 && end - at < longest) {
        const std::size_t begin = begin_of_character(text, at - 1);
        if (!continues_at(text, begin))
            break;
        at = begin;
    }
    return {support::fold(text.substr(at, end - at)), at, stop};
}

} // namespace plan::check
