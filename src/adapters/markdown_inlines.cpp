#include "markdown_arena.hpp"

#include "plan/adapters/markdown.hpp"
#include "plan/support/text.hpp"

#include <cmark-gfm.h>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace plan::adapters {
namespace {

// Past this a text is shown as it stands: `![[]()` and the like cost its square.
constexpr std::size_t most_bytes = 8U << 10U;
constexpr std::uint64_t arena_bytes = 8U << 20U;

// Put before the text and taken off again, so that `1. mai` is no list and `# 3`
// no heading; punctuation, so that emphasis may open right after it.
constexpr char guard = '.';

std::string guarded(std::string_view line) {
    std::string text(1, guard);
    text += line;
    for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at + 1))
        if (at + 1 < text.size() && (text[at + 1] == '?' || text[at + 1] == '!'))
            text.insert(at++, "\\");
    return text;
}

std::string_view literal_of(cmark_node* node) {
    const char* literal = cmark_node_get_literal(node);
    return literal == nullptr ? std::string_view() : std::string_view(literal);
}

// The look that the nodes around give a run.
class Look {
public:
    void change(cmark_node* node, bool entering) {
        const int step = entering ? 1 : -1;
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_EMPH)
            m_emphasis += step;
        if (type == CMARK_NODE_STRONG)
            m_strong += step;
        if (type == CMARK_NODE_LINK) {
            const char* url = entering ? cmark_node_get_url(node) : nullptr;
            m_link = url == nullptr ? std::string() : std::string(url);
        }
    }
    // Adds the text to the last run, if that looks like it.
    void append(std::vector<Run>& runs, std::string_view text, bool code) const {
        if (!runs.empty() && is_of(runs.back(), code))
            runs.back().text += text;
        else if (!text.empty())
            runs.push_back({.text = std::string(text),
                            .emphasis = m_emphasis > 0,
                            .strong = m_strong > 0,
                            .code = code,
                            .line_break = false,
                            .link = m_link});
    }

private:
    [[nodiscard]] bool is_of(const Run& run, bool code) const {
        return !run.line_break && run.emphasis == (m_emphasis > 0) &&
               run.strong == (m_strong > 0) && run.code == code && run.link == m_link;
    }

    int m_emphasis = 0;
    int m_strong = 0;
    std::string m_link;
};

void read_line(std::string_view line, std::vector<Run>& runs) {
    const std::string text = guarded(line);
    Arena arena(arena_bytes);
    cmark_parser* parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, Arena::allocator());
    cmark_parser_feed(parser, text.data(), text.size());
    cmark_node* root = cmark_parser_finish(parser);
    cmark_iter* iterator = cmark_iter_new(root);
    Look look;
    const std::size_t first = runs.size();
    for (cmark_event_type event = cmark_iter_next(iterator); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator)) {
        cmark_node* node = cmark_iter_get_node(iterator);
        look.change(node, event == CMARK_EVENT_ENTER);
        const cmark_node_type type = cmark_node_get_type(node);
        if (event != CMARK_EVENT_ENTER)
            continue;
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_HTML_INLINE)
            look.append(runs, literal_of(node), type == CMARK_NODE_CODE);
        if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
            look.append(runs, " ", false);
    }
    if (first < runs.size() && runs[first].text.starts_with(guard)) {
        runs[first].text.erase(0, 1);
        if (runs[first].text.empty())
            runs.erase(runs.begin() + static_cast<std::ptrdiff_t>(first));
    }
}

// False at the first bracket that is of no simple link.
template<typename Use>
bool read_simple_links(std::string_view markdown, Use use) {
    static constexpr support::CharacterSet marks("[`");
    static constexpr support::CharacterSet words_end("[]`");
    static constexpr support::CharacterSet address_end("()\\\"'`<& \t\n");
    if (markdown.find('[') == markdown.npos)
        return true;
    if (markdown.size() > most_bytes || markdown.find('\n') != markdown.npos)
        return false;
    std::size_t at = marks.find(markdown);
    while (at < markdown.size()) {
        if (markdown[at] == '`') { // code, which a link in it is a part of
            const std::size_t close = std::min(markdown.find('`', at + 1), markdown.size());
            if (close == at + 1 || close == markdown.size() || markdown.substr(close + 1, 1) == "`")
                return false;
            at = close;
        } else {
            const std::size_t close = words_end.find(markdown, at + 1);
            const bool is_image = at > 0 && markdown[at - 1] == '!';
            if (is_image || close == at + 1 || markdown.substr(close, 2) != "](")
                return false;
            const std::size_t begin = close + 2;
            at = address_end.find(markdown, begin);
            if (at == begin || markdown.substr(at, 1) != ")")
                return false;
            use(markdown.substr(begin, at - begin));
        }
        at = marks.find(markdown, at + 1);
    }
    return true;
}

} // namespace

bool may_have_inlines(std::string_view markdown) {
    static constexpr support::CharacterSet marks{"*_`[<\\&!\n"};
    return marks.find(markdown) < markdown.size();
}

bool has_only_simple_links(std::string_view markdown) {
    return read_simple_links(markdown, [](std::string_view) {});
}

void each_simple_link(std::string_view markdown, const std::function<void(std::string_view)>& use) {
    read_simple_links(markdown, use);
}

std::vector<Run> read_inlines(std::string_view markdown) {
    if (!may_have_inlines(markdown) || markdown.size() > most_bytes)
        return {Run{.text = std::string(markdown)}};
    constexpr std::size_t usual = 4; // before, within and after one link or word in bold
    std::vector<Run> runs;
    runs.reserve(usual);
    while (true) {
        const std::size_t newline = markdown.find('\n');
        const std::size_t before = runs.size();
        try {
            read_line(markdown.substr(0, newline), runs);
        } catch (const ArenaExhausted&) {
            runs.resize(before);
            runs.push_back(Run{.text = std::string(markdown.substr(0, newline))});
        }
        if (newline == std::string_view::npos)
            return runs;
        runs.push_back(Run{.text = "\n", .line_break = true});
        markdown.remove_prefix(newline + 1);
    }
}

} // namespace plan::adapters
