#include "yaml_lexer.hpp"

#include <vector>

namespace plan::adapters {
namespace {

std::size_t end_of_line(std::string_view text, std::size_t at) {
    const std::size_t newline = text.find('\n', at);
    return newline == std::string_view::npos ? text.size() : newline;
}

bool ends_plain_yaml(std::string_view text, std::size_t at) {
    return at >= text.size() || is_yaml_blank(text[at]);
}

bool begins_yaml_comment(std::string_view text, std::size_t at) {
    return text[at] == '#' && (at == 0 || is_yaml_blank(text[at - 1]));
}

// The openers that wait for their closer, while the text is walked token by token.
class YamlBrackets {
public:
    // False when the closer does not fit the last opener.
    bool close(std::string_view text, std::size_t at) {
        if (m_open.empty())
            return true;
        const char opener = text[m_open.back()];
        if ((opener == '[') != (text[at] == ']'))
            return false;
        m_open.pop_back();
        return true;
    }
    void open(std::size_t at) { m_open.push_back(at); }
    [[nodiscard]] bool empty() const { return m_open.empty(); }
    [[nodiscard]] std::size_t last() const { return m_open.back(); }

private:
    std::vector<std::size_t> m_open;
};

bool begins_yaml_token(std::string_view text, std::size_t at, bool in_flow) {
    switch (text[at]) {
    case '\n':
        return !in_flow;
    case ',':
        return in_flow;
    case ':':
    case '-':
    case '?':
        return ends_plain_yaml(text, at + 1);
    default:
        return false;
    }
}

} // namespace

std::optional<std::size_t> yaml_quoted_end(std::string_view text, std::size_t begin) {
    const char quote = text[begin];
    std::size_t at = begin + 1;
    while (at < text.size()) {
        if (quote == '"' && text[at] == '\\') {
            at += 2;
            continue;
        }
        if (text[at] != quote) {
            ++at;
            continue;
        }
        if (quote == '\'' && at + 1 < text.size() && text[at + 1] == '\'') {
            at += 2;
            continue;
        }
        return at + 1;
    }
    return std::nullopt;
}

std::size_t yaml_skip_blanks(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        if (is_yaml_blank(text[at]))
            ++at;
        else if (begins_yaml_comment(text, at))
            at = end_of_line(text, at);
        else
            break;
    }
    return at;
}

std::size_t yaml_skip_marks(std::string_view text, std::size_t at) {
    while (true) {
        at = yaml_skip_blanks(text, at);
        if (at == text.size() || std::string_view("-?:,").find(text[at]) == std::string_view::npos)
            return at;
        ++at;
    }
}

std::optional<std::size_t> yaml_find_unclosed(std::string_view text, std::size_t at) {
    YamlBrackets brackets;
    bool token_next = true;
    while (at < text.size()) {
        const char c = text[at];
        if (begins_yaml_comment(text, at)) {
            at = end_of_line(text, at);
            continue;
        }
        if (token_next && (c == '"' || c == '\'')) {
            const auto end = yaml_quoted_end(text, at);
            if (!end)
                return at;
            at = *end;
            token_next = false;
            continue;
        }
        const bool in_flow = !brackets.empty();
        if ((c == '[' || c == '{') && (token_next || in_flow)) {
            brackets.open(at);
            token_next = true;
        } else if (c == ']' || c == '}') {
            if (!brackets.close(text, at))
                return brackets.last();
            token_next = false;
        } else if (begins_yaml_token(text, at, in_flow)) {
            token_next = true;
        } else if (!is_yaml_blank(c)) {
            token_next = false;
        }
        ++at;
    }
    if (brackets.empty())
        return std::nullopt;
    return brackets.last();
}

} // namespace plan::adapters
