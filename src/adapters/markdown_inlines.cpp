#include "markdown_arena.hpp"

#include "plan/adapters/markdown.hpp"
#include "plan/support/text.hpp"

#include <cmark-gfm.h>

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

std::string literal_of(cmark_node* node) {
    const char* literal = cmark_node_get_literal(node);
    return literal == nullptr ? std::string() : std::string(literal);
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
    [[nodiscard]] Run run(std::string text, bool code) const {
        return {.text = std::move(text),
                .emphasis = m_emphasis > 0,
                .strong = m_strong > 0,
                .code = code,
                .line_break = false,
                .link = m_link};
    }

private:
    int m_emphasis = 0;
    int m_strong = 0;
    std::string m_link;
};

void append(std::vector<Run>& runs, Run run) {
    if (!runs.empty()) {
        Run& last = runs.back();
        if (!last.line_break && last.emphasis == run.emphasis && last.strong == run.strong &&
            last.code == run.code && last.link == run.link) {
            last.text += run.text;
            return;
        }
    }
    if (!run.text.empty())
        runs.push_back(std::move(run));
}

void read_line(std::string_view line, std::vector<Run>& runs) {
    const std::string text = guarded(line);
    Arena arena(arena_bytes);
    cmark_parser* parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, Arena::allocator());
    cmark_parser_feed(parser, text.data(), text.size());
    cmark_node* root = cmark_parser_finish(parser);
    cmark_iter* iterator = cmark_iter_new(root);
    Look look;
    std::vector<Run> own;
    for (cmark_event_type event = cmark_iter_next(iterator); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator)) {
        cmark_node* node = cmark_iter_get_node(iterator);
        look.change(node, event == CMARK_EVENT_ENTER);
        const cmark_node_type type = cmark_node_get_type(node);
        if (event != CMARK_EVENT_ENTER)
            continue;
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_HTML_INLINE)
            append(own, look.run(literal_of(node), type == CMARK_NODE_CODE));
        if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
            append(own, look.run(" ", false));
    }
    if (!own.empty() && own.front().text.starts_with(guard))
        own.front().text.erase(0, 1);
    for (Run& run : own)
        append(runs, std::move(run));
}

} // namespace

bool may_have_inlines(std::string_view markdown) {
    static constexpr support::CharacterSet marks{"*_`[<\\&!\n"};
    return marks.find(markdown) < markdown.size();
}

std::vector<Run> read_inlines(std::string_view markdown) {
    if (!may_have_inlines(markdown) || markdown.size() > most_bytes)
        return {Run{.text = std::string(markdown)}};
    std::vector<Run> runs;
    while (true) {
        const std::size_t newline = markdown.find('\n');
        try {
            read_line(markdown.substr(0, newline), runs);
        } catch (const ArenaExhausted&) {
            runs.push_back(Run{.text = std::string(markdown.substr(0, newline))});
        }
        if (newline == std::string_view::npos)
            return runs;
        runs.push_back(Run{.text = "\n", .line_break = true});
        markdown.remove_prefix(newline + 1);
    }
}

} // namespace plan::adapters
