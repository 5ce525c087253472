// Reads the kind of block of every line from cmark-gfm 0.29.0.gfm.6. The blocks
// stand in the parser's tree as soon as all lines were fed, before
// cmark_parser_finish would parse inlines, which costs two thirds of a parse and
// holds most of its quadratic patterns. Of the library's places only the first
// line of a block is used: ends, tables and continuation lines are worked out
// from the source.
#include "markdown_arena.hpp"
#include "markdown_shape.hpp"

#include "plan/adapters/markdown.hpp"
#include "plan/adapters/table_row.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>
#include <cmark-gfm_version.h>

#include <algorithm>
#include <mutex>
#include <string>

static_assert(CMARK_GFM_VERSION == ((0 << 24) | (29 << 16) | (0 << 8) | 6),
              "the private header parser.h is used as it is in 0.29.0.gfm.6");

namespace plan::adapters {
namespace {

// Where a block begins, in the order of the tree.
struct Start {
    std::size_t line = 0; // from 0
    LineBlock block;
    bool is_item = false; // a list item's own line, before any leaf in it
    int html_type = 0;    // CommonMark 4.6, 1..7
    bool fenced = false;
    char fence = '`';
    std::size_t fence_length = 0;
};

cmark_syntax_extension* table_extension() {
    static std::once_flag once;
    static cmark_syntax_extension* table = nullptr;
    std::call_once(once, [] {
        cmark_gfm_core_extensions_ensure_registered();
        table = cmark_find_syntax_extension("table");
    });
    return table;
}

// `<?`, `<!A`, `<![` and a comment that is never closed would open HTML blocks that
// swallow the rest of the file; a dot in place of `<` makes text of them and moves
// nothing.
std::string masked(std::string_view text) {
    std::string copy(text);
    const std::size_t last_comment_end = text.rfind("-->");
    for (std::size_t at = copy.find('<'); at != std::string::npos; at = copy.find('<', at + 1)) {
        const char next = at + 1 < copy.size() ? copy[at + 1] : ' ';
        const char after = at + 2 < copy.size() ? copy[at + 2] : ' ';
        const bool letter = (after >= 'A' && after <= 'Z') || (after >= 'a' && after <= 'z');
        const bool unclosed =
            after == '-' && (last_comment_end == std::string_view::npos || last_comment_end < at);
        if (next == '?' || (next == '!' && (letter || after == '[' || unclosed)))
            copy[at] = '.';
    }
    return copy;
}

bool needs_masks(std::string_view text) {
    return text.find("<?") != std::string_view::npos || text.find("<!") != std::string_view::npos;
}

// The line without the quote marks and blanks that containers put before it.
std::string_view inner(std::string_view line, unsigned quotes) {
    std::size_t at = 0;
    while (at < line.size()) {
        if (line[at] == '>' && quotes > 0)
            --quotes;
        else if (line[at] != ' ' && line[at] != '\t')
            break;
        ++at;
    }
    return line.substr(at);
}

class Reader {
public:
    Reader(const source::SourceFile& file, std::uint32_t body)
        : m_file(file)
        , m_body(body) {
        m_first = file.lines.line_of(body);
        if (body >= file.bytes.size() && !file.bytes.empty())
            m_first = file.lines.count();
    }

    Blocks read(bool finished, std::uint64_t budget) {
        Arena arena(budget);
        cmark_parser* parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, Arena::allocator());
        cmark_parser_attach_syntax_extension(parser, table_extension());
        feed(parser);
        cmark_node* root = finished ? cmark_parser_finish(parser) : parser->root;
        collect(root);
        Blocks blocks;
        blocks.lines.resize(m_file.lines.count());
        for (std::size_t i = 0; i < m_starts.size(); ++i) {
            const std::size_t end =
                i + 1 < m_starts.size() ? m_starts[i + 1].line : blocks.lines.size();
            lay(m_starts[i], std::max(end, m_starts[i].line), blocks.lines);
        }
        mark_items(blocks.lines);
        return blocks;
    }

private:
    void feed(cmark_parser* parser) {
        const std::string blank(m_first, '\n');
        cmark_parser_feed(parser, blank.data(), blank.size());
        const std::string_view text = std::string_view(m_file.bytes).substr(m_body);
        if (needs_masks(text)) {
            const std::string copy = masked(text);
            cmark_parser_feed(parser, copy.data(), copy.size());
        } else {
            cmark_parser_feed(parser, text.data(), text.size());
        }
        if (!text.ends_with('\n'))
            cmark_parser_feed(parser, "\n", 1);
    }

    // Walks the containers in document order without recursion.
    void collect(cmark_node* root) {
        LineBlock around; // quotes, lists and item of the place in the tree
        std::vector<LineBlock> outer;
        cmark_node* node = root->first_child;
        while (node != nullptr) {
            if (is_container(node)) {
                outer.push_back(around);
                enter(node, around);
                if (node->first_child != nullptr) {
                    node = node->first_child;
                    continue;
                }
                around = outer.back();
                outer.pop_back();
            } else {
                leaf(node, around);
            }
            while (node->next == nullptr && node->parent != root && node->parent != nullptr) {
                node = node->parent;
                around = outer.back();
                outer.pop_back();
            }
            node = node->next;
        }
        std::stable_sort(m_starts.begin(), m_starts.end(),
                         [](const Start& a, const Start& b) { return a.line < b.line; });
    }

    static bool is_container(const cmark_node* node) {
        return node->type == CMARK_NODE_LIST || node->type == CMARK_NODE_ITEM ||
               node->type == CMARK_NODE_BLOCK_QUOTE;
    }

    void enter(const cmark_node* node, LineBlock& around) {
        if (node->type == CMARK_NODE_BLOCK_QUOTE)
            ++around.quotes;
        if (node->type == CMARK_NODE_LIST)
            ++around.lists;
        if (node->type == CMARK_NODE_ITEM) {
            around.item = ++m_items;
            Start start{.line = line_of(node), .block = around, .is_item = true};
            start.block.leaf = Leaf::hidden;
            start.block.begins_item = true;
            m_starts.push_back(start);
        }
    }

    void leaf(const cmark_node* node, const LineBlock& around) {
        Start start{.line = line_of(node), .block = around};
        start.block.block = ++m_blocks;
        const auto type = static_cast<cmark_node_type>(node->type);
        if (type == CMARK_NODE_PARAGRAPH) {
            start.block.leaf = Leaf::paragraph;
            // A paragraph that a table was cut from has no place of its own, but the
            // table still has the place of both.
            if (node->start_line == 0 && node->next != nullptr)
                start.line = line_of(node->next);
        } else if (type == CMARK_NODE_HEADING) {
            start.block.leaf = node->as.heading.setext ? Leaf::setext : Leaf::heading;
            start.block.heading_level = static_cast<std::uint8_t>(node->as.heading.level);
        } else if (type == CMARK_NODE_THEMATIC_BREAK) {
            start.block.leaf = Leaf::rule;
        } else if (type == CMARK_NODE_CODE_BLOCK) {
            start.block.leaf = Leaf::code;
            start.fenced = node->as.code.fenced != 0;
            start.fence = static_cast<char>(node->as.code.fence_char);
            start.fence_length = node->as.code.fence_length;
        } else if (type == CMARK_NODE_HTML_BLOCK) {
            start.html_type = html_type(start.line);
            start.block.leaf = start.html_type == 2 ? Leaf::comment : Leaf::html;
        } else if (node->extension != nullptr && node->extension == table_extension()) {
            table(node, start);
        } else {
            start.block.leaf = Leaf::hidden;
        }
        m_starts.push_back(start);
    }

    // The table's own line is that of the paragraph it was cut from: its head is the
    // line before the first delimiter row with the right number of cells.
    void table(const cmark_node* node, Start& start) {
        start.block.leaf = Leaf::table;
        for (const cmark_node* cell = node->first_child != nullptr ? node->first_child->first_child
                                                                   : nullptr;
             cell != nullptr; cell = cell->next)
            ++start.block.columns;
        for (std::size_t line = start.line + 1; line < m_file.lines.count(); ++line) {
            const std::string_view text = inner(text_of(line), start.block.quotes);
            if (is_delimiter_row(text) && count_cells(text) == start.block.columns) {
                start.line = line - 1;
                return;
            }
        }
    }

    // The library keeps the type in a union that other blocks share, so it is read
    // from the line again; only the types that end differently matter.
    int html_type(std::size_t line) const {
        std::string_view text = text_of(line);
        text = text.substr(std::min(text.find('<'), text.size()));
        if (text.starts_with("<!--"))
            return 2;
        for (const std::string_view tag : {"<script", "<pre", "<style", "<textarea"})
            if (text.size() >= tag.size() &&
                std::equal(tag.begin(), tag.end(), text.begin(), [](char a, char b) {
                    return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
                }))
                return 1;
        return 6;
    }

    // Gives the lines from `start.line` up to `end` their kind.
    void lay(const Start& start, std::size_t end, std::vector<LineBlock>& lines) const {
        LineBlock hidden = start.block;
        hidden.leaf = Leaf::hidden;
        bool open = true;
        for (std::size_t line = start.line; line < end; ++line) {
            const std::string_view text = inner(text_of(line), start.block.quotes);
            const bool blank = text.empty();
            if (blank && !keeps_blanks(start.block.leaf, start.html_type))
                open = false;
            if (blank && !(open && keeps_blanks(start.block.leaf, start.html_type)))
                continue;
            lines[line] = open ? start.block : hidden;
            lines[line].begins_item = false;
            lines[line].delimiter_row =
                open && start.block.leaf == Leaf::table && line == start.line + 1;
            if (open && ends_with(start, line, text))
                open = false;
        }
    }

    static bool keeps_blanks(Leaf leaf, int html_type) {
        return leaf == Leaf::code || leaf == Leaf::comment ||
               (leaf == Leaf::html && html_type == 1);
    }

    // Whether the block's last line is this one.
    bool ends_with(const Start& start, std::size_t line, std::string_view text) const {
        switch (start.block.leaf) {
        case Leaf::heading:
        case Leaf::rule:
            return true;
        case Leaf::setext:
            return line > start.line && text.find_first_not_of("=- \t") == std::string_view::npos;
        case Leaf::comment:
            return text.find("-->") != std::string_view::npos;
        case Leaf::html:
            return start.html_type == 1 && text.find("</") != std::string_view::npos;
        case Leaf::code:
            return start.fenced && line > start.line && closes_fence(start, text);
        case Leaf::blank:
        case Leaf::paragraph:
        case Leaf::table:
        case Leaf::hidden:
            return false;
        }
        return false;
    }

    static bool closes_fence(const Start& start, std::string_view text) {
        const std::size_t length = std::min(text.find_first_not_of(start.fence), text.size());
        return length >= start.fence_length &&
               text.find_first_not_of(" \t", length) == std::string_view::npos;
    }

    // A marker opens its item on its own line, whatever block stands there.
    void mark_items(std::vector<LineBlock>& lines) const {
        for (const Start& start : m_starts) {
            if (!start.is_item || start.line >= lines.size())
                continue;
            LineBlock& line = lines[start.line];
            if (line.leaf == Leaf::blank)
                line = start.block;
            line.begins_item = true;
            line.item = std::max(line.item, start.block.item);
            line.lists = std::max(line.lists, start.block.lists);
        }
    }

    [[nodiscard]] std::string_view text_of(std::size_t line) const {
        return m_file.view(m_file.lines.content(line));
    }
    [[nodiscard]] std::size_t line_of(const cmark_node* node) const {
        const int line = std::max(node->start_line, 1) - 1;
        return std::min(static_cast<std::size_t>(line), m_file.lines.count() - 1);
    }

    const source::SourceFile& m_file;
    std::uint32_t m_body;
    std::size_t m_first = 0;
    std::uint32_t m_items = 0;
    std::uint32_t m_blocks = 0;
    std::vector<Start> m_starts;
};

Blocks read(const source::SourceFile& file, std::uint32_t body, const ShapeLimits& limits,
            bool finished) {
    Blocks blocks;
    blocks.refusal = refuse_shape(file, body, limits);
    if (blocks.refusal)
        return blocks;
    const std::uint64_t budget = limits.arena_bytes + 64 * file.bytes.size();
    try {
        return Reader(file, body).read(finished, budget);
    } catch (const ArenaExhausted&) {
        blocks.refusal = ShapeRefusal{Shape::memory, {body, body}, budget};
        return blocks;
    }
}

} // namespace

Blocks read_blocks(const source::SourceFile& file, std::uint32_t body, const ShapeLimits& limits) {
    return read(file, body, limits, false);
}

Blocks read_blocks_finished(const source::SourceFile& file, std::uint32_t body,
                            const ShapeLimits& limits) {
    return read(file, body, limits, true);
}

} // namespace plan::adapters
