#include "yaml_faults.hpp"

#include "yaml_lexer.hpp"

#include <algorithm>
#include <utility>

namespace plan::adapters {
namespace {

source::Span span_of(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool is_one_of(std::string_view set, char c) {
    return set.find(c) != std::string_view::npos;
}

struct YamlLine {
    std::size_t begin = 0;
    std::size_t end = 0; // before LF or CRLF
};

YamlLine line_at(std::string_view text, std::size_t at) {
    at = std::min(at, text.size());
    std::size_t begin = at;
    while (begin > 0 && text[begin - 1] != '\n')
        --begin;
    std::size_t end = text.find('\n', begin);
    if (end == std::string_view::npos)
        end = text.size();
    if (end > begin && text[end - 1] == '\r')
        --end;
    return {begin, end};
}

// Without blanks at both ends.
YamlLine trimmed_line(std::string_view text, YamlLine line) {
    while (line.end > line.begin && is_yaml_blank(text[line.end - 1]))
        --line.end;
    while (line.begin < line.end && is_yaml_blank(text[line.begin]))
        ++line.begin;
    return line;
}

// The line at the offset or, when it is blank, the last one before it that is not.
YamlLine line_with_text(std::string_view text, std::size_t at) {
    YamlLine line = trimmed_line(text, line_at(text, at));
    while (line.begin == line.end) {
        const YamlLine whole = line_at(text, line.begin);
        if (whole.begin == 0)
            break;
        line = trimmed_line(text, line_at(text, whole.begin - 1));
    }
    return line;
}

YamlLine without_comment(std::string_view text, YamlLine value) {
    for (std::size_t at = value.begin + 1; at < value.end; ++at)
        if (text[at] == '#' && is_yaml_blank(text[at - 1]))
            return trimmed_line(text, {value.begin, at});
    return value;
}

// Past `- ` at the beginning of a block entry, as often as it stands.
std::size_t skip_dashes(std::string_view text, YamlLine line) {
    std::size_t at = line.begin;
    while (at + 1 < line.end && text[at] == '-' && text[at + 1] == ' ') {
        ++at;
        while (at < line.end && text[at] == ' ')
            ++at;
    }
    return at;
}

// The offset of the colon that ends a plain key, or the line's end.
std::size_t key_colon(std::string_view text, std::size_t from, std::size_t end) {
    for (std::size_t at = from; at < end; ++at)
        if (text[at] == ':' && (at + 1 == end || is_yaml_blank(text[at + 1])))
            return at;
    return end;
}

// What stands after `key:` or `- ` on the line.
YamlLine value_of(std::string_view text, YamlLine line) {
    const std::size_t from = skip_dashes(text, line);
    const std::size_t colon = key_colon(text, from, line.end);
    if (from < line.end && is_one_of("@`%*&!", text[from]))
        return without_comment(text, {from, colon});
    if (from < line.end && is_one_of("\"'[{", text[from]))
        return without_comment(text, {from, line.end});
    YamlLine value = colon < line.end ? YamlLine{colon + 1, line.end} : YamlLine{from, line.end};
    return without_comment(text, trimmed_line(text, value));
}

// Where the bracket at `begin` is closed on the same line, or the value's end.
std::size_t bracket_end(std::string_view value) {
    std::size_t depth = 0;
    for (std::size_t at = 0; at < value.size(); ++at) {
        if (is_one_of("[{", value[at]))
            ++depth;
        else if (is_one_of("]}", value[at]) && --depth == 0)
            return at + 1;
    }
    return value.size();
}

bool is_block_header(std::string_view value) {
    return std::all_of(value.begin() + 1, value.end(),
                       [](char c) { return c == '+' || c == '-' || (c >= '1' && c <= '9'); });
}

// Whether the value would be read as it stands if it stood in quotes.
bool wants_quotes(std::string_view value) {
    if (value.empty())
        return false;
    const char first = value.front();
    if (is_one_of("@`%*&!,]}", first))
        return true;
    if (first == '"' || first == '\'') {
        const auto end = yaml_quoted_end(value, 0);
        return end && *end < value.size();
    }
    if (first == '[' || first == '{')
        return bracket_end(value) < value.size();
    if (first == '|' || first == '>')
        return !is_block_header(value);
    if (is_one_of("-?", first) && (value.size() == 1 || value[1] == ' '))
        return true;
    return value.ends_with(':') || value.find(": ") != std::string_view::npos;
}

std::optional<YamlLine> value_that_wants_quotes(std::string_view text, std::size_t at) {
    const YamlLine value = value_of(text, line_with_text(text, at));
    if (wants_quotes(text.substr(value.begin, value.end - value.begin)))
        return value;
    return std::nullopt;
}

// A plain scalar inside brackets that libyaml 0.2 gave up at a colon in it.
bool stopped_at_colon(const YamlFailure& failure) {
    return failure.opener && failure.message.starts_with("found unexpected ':'");
}

// A value inside brackets that uses a character that YAML keeps for itself.
std::optional<YamlLine> reserved_in_flow(std::string_view text, const YamlFailure& failure) {
    const std::size_t at = failure.at;
    if (at >= text.size() || !is_one_of("@`%:", text[at]))
        return std::nullopt;
    // `{leder:, htv:}`: in quotes it would be another key.
    if (text[at] == ':' && (at + 1 == text.size() || is_one_of(" \t\r\n,]}", text[at + 1])))
        return std::nullopt;
    if (!yaml_find_unclosed(text.substr(0, at), 0))
        return std::nullopt;
    const bool inside = stopped_at_colon(failure);
    const YamlLine line = line_at(text, at);
    const std::size_t end = text.find_first_of(",]}\n", at);
    return trimmed_line(text, {inside ? *failure.opener : at, std::min(end, line.end)});
}

bool has_newline(std::string_view text) {
    return text.find('\n') != std::string_view::npos;
}

// `*name` alone; with more after it, or a second asterisk, it is emphasis.
bool is_alias(std::string_view text, std::size_t at) {
    if (text[at] != '*')
        return false;
    const std::size_t end = std::min(text.find_first_of("* \t\r\n,[]{}", at + 1), text.size());
    return end > at + 1 && text.substr(0, line_at(text, at).end).find_first_not_of(" \t,]}", end) ==
                               std::string_view::npos;
}

// What the text may not use at all, even where it is also written wrong.
std::optional<YamlFaultKind> forbidden_property(std::string_view text, std::size_t at) {
    if (at >= text.size())
        return std::nullopt;
    if (is_alias(text, at))
        return YamlFaultKind::alias;
    if (text[at] == '&' && at + 1 < text.size() && !is_one_of(" \t\r\n,[]{}", text[at + 1]))
        return YamlFaultKind::anchor;
    if (text[at] == '!')
        return YamlFaultKind::tag;
    return std::nullopt;
}

// The line that was taken for the beginning of a key, since no colon ended it.
std::optional<YamlLine> line_without_colon(std::string_view text, const YamlFailure& failure) {
    if (failure.opener && failure.message.starts_with("could not find expected ':'"))
        return failure.in_sequence ? std::nullopt : std::optional(line_at(text, *failure.opener));
    if (failure.message != "mapping values are not allowed in this context")
        return std::nullopt;
    const std::size_t next = yaml_skip_marks(text, failure.read_until);
    if (next < failure.at)
        return line_at(text, next);
    // The key was read to its end as the scalar that it is without a colon.
    const YamlLine line = line_at(text, failure.last_scalar);
    const bool begins_line = skip_dashes(text, trimmed_line(text, line)) == failure.last_scalar;
    return begins_line && line.end < failure.read_until ? std::optional(line) : std::nullopt;
}

// The quote or bracket that swallowed what follows it.
std::optional<std::size_t> opener(std::string_view text, const YamlFailure& failure) {
    // A quote that was closed by the next value's opening one was read as one scalar.
    if (failure.last_scalar < text.size() && is_one_of("\"'", text[failure.last_scalar]) &&
        has_newline(text.substr(failure.last_scalar, failure.read_until - failure.last_scalar)) &&
        line_at(text, failure.at).begin == line_at(text, failure.read_until).begin)
        return failure.last_scalar;
    return yaml_find_unclosed(text, failure.suspect);
}

} // namespace

YamlFault yaml_fault(YamlFaultKind kind, source::Span span, std::string detail,
                     std::uint32_t limit) {
    return {.kind = kind, .span = span, .other = {}, .detail = std::move(detail), .limit = limit};
}

std::optional<YamlFault> first_forbidden_yaml_line(std::string_view text) {
    bool content = false;
    for (std::size_t begin = 0; begin < text.size();) {
        const YamlLine line = line_at(text, begin);
        const std::string_view whole = text.substr(line.begin, line.end - line.begin);
        const YamlLine inner = trimmed_line(text, line);
        const bool has_content = inner.begin < inner.end && text[inner.begin] != '#';
        const std::size_t tab = whole.find('\t');
        if (has_content && tab != std::string_view::npos && line.begin + tab < inner.begin)
            return yaml_fault(YamlFaultKind::tab_indentation,
                              span_of(line.begin + tab, inner.begin));
        if (whole.starts_with('%'))
            return yaml_fault(YamlFaultKind::directive, span_of(inner.begin, inner.end));
        const bool mark = (whole.starts_with("---") || whole.starts_with("...")) &&
                          (whole.size() == 3 || is_yaml_blank(whole[3]));
        const bool opens =
            mark && !content && whole[0] == '-' && yaml_skip_blanks(whole, 3) == whole.size();
        if (mark && !opens)
            return yaml_fault(YamlFaultKind::second_document, span_of(inner.begin, inner.end));
        content = content || has_content;
        const std::size_t newline = text.find('\n', line.end);
        begin = newline == std::string_view::npos ? text.size() : newline + 1;
    }
    return std::nullopt;
}

YamlFault yaml_blame(std::string_view text, const YamlFailure& failure) {
    const auto fault = [&](YamlFaultKind kind, YamlLine place) {
        return yaml_fault(kind, span_of(place.begin, place.end), failure.message);
    };
    const std::size_t begin = failure.opener.value_or(failure.at);
    if (const auto kind = forbidden_property(text, begin))
        return yaml_fault(*kind, span_of(begin, begin + 1));
    if (failure.message.find("tab") != std::string::npos) {
        const YamlLine line = line_at(text, failure.at);
        const std::size_t tab = text.substr(0, line.end).find('\t', line.begin);
        if (tab != std::string_view::npos)
            return fault(YamlFaultKind::tab_indentation, {tab, tab + 1});
    }
    if (const auto value = reserved_in_flow(text, failure))
        return fault(YamlFaultKind::needs_quotes, *value);
    // libyaml wants a blank after the colon, also where a comma or a bracket ends the value.
    if (stopped_at_colon(failure))
        return yaml_fault(YamlFaultKind::invalid, span_of(*failure.opener, failure.at + 1),
                          "a space is missing after the colon");
    if (const auto value = value_that_wants_quotes(text, failure.at))
        return fault(YamlFaultKind::needs_quotes, *value);
    if (const auto at = opener(text, failure))
        return fault(YamlFaultKind::unclosed, {*at, *at + 1});
    // The parser looks ahead: the first token that it did not take is the culprit.
    const std::size_t next = std::min(failure.at, yaml_skip_marks(text, failure.read_until));
    const YamlLine stopped = line_with_text(text, next);
    if (const auto value = value_that_wants_quotes(text, next))
        return fault(YamlFaultKind::needs_quotes, *value);
    if (const auto line = line_without_colon(text, failure))
        return fault(YamlFaultKind::missing_colon,
                     without_comment(text, trimmed_line(text, *line)));
    if (failure.at < text.size() && text[failure.at] == ',')
        return fault(YamlFaultKind::invalid, {failure.at, line_at(text, failure.at).end});
    const YamlLine value = value_of(text, stopped);
    if (value.begin <= next && next < value.end)
        return fault(YamlFaultKind::invalid, value);
    return fault(YamlFaultKind::invalid, stopped);
}

} // namespace plan::adapters
