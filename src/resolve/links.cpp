#include "links.hpp"

#include "plan/support/percent.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

namespace plan::resolve {
namespace {

constexpr std::size_t none = std::string_view::npos;

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_ascii_punctuation(char c) {
    return c > ' ' && c < '\x7f' && !is_ascii_letter(c) && !support::is_digit(c);
}

bool is_link_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// The stretches of a text that are code or comments. Each mark is looked at once: of
// every length of backticks the places are gone through in order.
class Hidden {
public:
    explicit Hidden(std::string_view text) {
        static constexpr support::CharacterSet marks("`<");
        for (std::size_t at = marks.find(text); at < text.size(); at = marks.find(text, at)) {
            std::size_t end = at + 1;
            if (text[at] == '<') {
                const bool comment = text.substr(at).starts_with("<!--");
                const std::size_t close = comment && !m_no_comment ? text.find("-->", at) : none;
                m_no_comment = m_no_comment || (comment && close == none);
                end = close == none ? at + 1 : close + 3;
            } else {
                while (end < text.size() && text[end] == '`')
                    ++end;
                const std::size_t close = closing(text, end, end - at);
                if (close == none) {
                    at = end;
                    continue;
                }
                end = close;
            }
            if (end > at + 1)
                m_stretches.push_back({at, end});
            at = end;
        }
    }
    // Asked in ascending order.
    [[nodiscard]] bool holds(std::size_t place) {
        while (m_at < m_stretches.size() && m_stretches[m_at].second <= place)
            ++m_at;
        return m_at < m_stretches.size() && m_stretches[m_at].first <= place;
    }

private:
    // Past the run of as many backticks; a length that has no more runs is remembered.
    std::size_t closing(std::string_view text, std::size_t from, std::size_t length) {
        constexpr std::size_t longest = 16;
        if (length > longest || m_open[length - 1])
            return none;
        for (std::size_t at = text.find('`', from); at != none;) {
            const std::size_t end = std::min(text.find_first_not_of('`', at), text.size());
            if (end - at == length)
                return end;
            at = text.find('`', end);
        }
        m_open[length - 1] = true;
        return none;
    }

    std::vector<std::pair<std::size_t, std::size_t>> m_stretches;
    std::array<bool, 16> m_open{}; // no run of this length is left
    bool m_no_comment = false;
    std::size_t m_at = 0;
};

// The end of the address that begins here: in angle brackets, or up to a blank with its
// brackets in pairs.
std::size_t address_end(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 2'048;
    const std::size_t most = std::min(text.size(), at + longest);
    const bool angled = at < most && text[at] == '<';
    int depth = 0;
    for (std::size_t i = angled ? at + 1 : at; i < most; ++i) {
        const char c = text[i];
        if (c == '\\' && i + 1 < most && is_ascii_punctuation(text[i + 1])) {
            ++i;
            continue;
        }
        if (angled ? (c == '\n' || c == '<') : is_link_blank(c))
            return angled ? none : i;
        if (angled && c == '>')
            return i;
        if (!angled && c == '(')
            ++depth;
        if (!angled && c == ')' && depth-- == 0)
            return i;
    }
    return none;
}

std::size_t past_blanks(std::string_view text, std::size_t at) {
    while (at < text.size() && is_link_blank(text[at]))
        ++at;
    return at;
}

// Past the `)`, perhaps after a title; nothing when this is no link.
std::size_t link_end(std::string_view text, std::size_t at) {
    at = past_blanks(text, at);
    if (at < text.size() && text[at] == ')')
        return at + 1;
    if (at >= text.size() || (text[at] != '"' && text[at] != '\'' && text[at] != '('))
        return none;
    constexpr std::size_t longest_title = 1'024;
    const char close = text[at] == '(' ? ')' : text[at];
    const std::size_t end = text.substr(0, at + longest_title).find(close, at + 1);
    if (end == none)
        return none;
    at = past_blanks(text, end + 1);
    return at < text.size() && text[at] == ')' ? at + 1 : none;
}

// The `[` that a `]` closes; a link's text is on one line and not for ever.
std::size_t opening_bracket(std::string_view text, std::size_t close) {
    constexpr std::size_t longest = 1'024;
    int depth = 0;
    for (std::size_t back = 1; back <= longest && back <= close; ++back) {
        const char c = text[close - back];
        if (c == ']')
            ++depth;
        if (c == '[' && depth-- == 0)
            return close - back;
    }
    return none;
}

// What the address stands for: `\(`, `&amp;` and `%20` as their characters.
std::string unescaped(std::string_view address) {
    std::string out;
    for (std::size_t at = 0; at < address.size(); ++at) {
        const char c = address[at];
        if (c == '\\' && at + 1 < address.size() && is_ascii_punctuation(address[at + 1])) {
            out += address[++at];
        } else if (c == '&' && address.substr(at).starts_with("&amp;")) {
            out += c;
            at += 4;
        } else {
            out += c;
        }
    }
    return out;
}

// `https:`, `mailto:`; a single letter is a drive of Windows, and `file:` is a path.
bool has_scheme(std::string_view address) {
    std::size_t at = 0;
    while (at < address.size() && (is_ascii_letter(address[at]) || support::is_digit(address[at]) ||
                                   address[at] == '+' || address[at] == '.' || address[at] == '-'))
        ++at;
    return at > 1 && at < address.size() && address[at] == ':' && is_ascii_letter(address[0]) &&
           support::fold(address.substr(0, at)) != "file";
}

// --- attachments ------------------------------------------------------------

constexpr std::array<std::string_view, 32> extensions = {
    "csv",  "doc", "docx", "eml", "gif",  "heic", "htm", "html", "ics", "jpeg", "jpg",
    "json", "md",  "mp3",  "mp4", "msg",  "odp",  "ods", "odt",  "pdf", "png",  "ppt",
    "pptx", "rtf", "svg",  "tif", "tiff", "txt",  "xls", "xlsx", "yml", "zip"};

// Looks at no more than the end, for it is asked again and again of a text that grows.
bool names_file(std::string_view text) {
    constexpr std::size_t longest_end = 16;
    if (text.size() > longest_end)
        text.remove_prefix(text.size() - longest_end);
    const std::size_t dot = text.rfind('.');
    return dot != none && dot > 0 && !is_link_blank(text[dot - 1]) &&
           std::find(extensions.begin(), extensions.end(), support::fold(text.substr(dot + 1))) !=
               extensions.end();
}

constexpr std::string_view joint = " og ";

// Whether ` og ` here stands between two attachments, and not inside the name of one: behind
// a link or a file's name, or before a path.
bool joins(std::string_view before, std::string_view rest) {
    if (!rest.starts_with(joint))
        return false;
    static constexpr support::CharacterSet ends(" ,;\n");
    const std::string_view next = rest.substr(joint.size());
    const std::string_view word = next.substr(0, ends.find(next));
    return before.ends_with(')') || names_file(before) ||
           (word.find('/') != none && names_file(word));
}

// Where the text is cut: between attachments, outside of links.
std::vector<std::pair<std::size_t, std::size_t>> parts_of(std::string_view text,
                                                          const std::vector<LinkPlace>& links) {
    std::vector<std::pair<std::size_t, std::size_t>> parts;
    std::size_t begin = 0;
    auto link = links.begin();
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (link != links.end() && at == link->begin)
            at = (link++)->end;
        if (at >= text.size())
            break;
        const bool mark = text[at] == ',' || text[at] == ';' || text[at] == '\n';
        const bool joined = joins(text.substr(begin, at - begin), text.substr(at));
        if (!mark && !joined)
            continue;
        parts.emplace_back(begin, at);
        at += joined ? joint.size() - 1 : 0;
        begin = at + 1;
    }
    parts.emplace_back(begin, text.size());
    return parts;
}

syntax::Text without_marks_around(syntax::Text text) {
    const auto is_mark = [](char c) { return c == '*' || c == '`' || c == '<' || c == '>'; };
    text = text.trimmed();
    while (text.size() > 1 && is_mark(text.view().front()) && is_mark(text.view().back()))
        text = text.slice(1, text.size() - 1).trimmed();
    if (text.view().ends_with('.'))
        text = text.slice(0, text.size() - 1);
    return text;
}

} // namespace

std::vector<LinkPlace> find_links(std::string_view text) {
    constexpr std::size_t most_tries = 100; // what looks like links and is none
    std::vector<LinkPlace> found;
    std::size_t at = text.find("](");
    if (at == none)
        return found;
    Hidden hidden(text);
    for (std::size_t tries = 0; at != none && tries - found.size() < most_tries;
         at = text.find("](", at)) {
        ++tries;
        LinkPlace place{.begin = opening_bracket(text, at), .path = past_blanks(text, at + 2)};
        at += 2;
        if (place.begin == none || hidden.holds(place.path))
            continue;
        place.path_end = address_end(text, place.path);
        if (place.path_end == none)
            continue;
        const bool angled = place.path < text.size() && text[place.path] == '<';
        place.end = link_end(text, place.path_end + (angled ? 1 : 0));
        if (place.end == none)
            continue;
        place.path += angled ? 1 : 0;
        at = place.end;
        // An image inside a link's text is found first; its link begins before it.
        place.begin = found.empty() ? place.begin : std::max(place.begin, found.back().end);
        found.push_back(place);
    }
    return found;
}

std::string relative_path(std::string_view address) {
    address = support::trim(address);
    if (address.starts_with('#') || address.starts_with("//") || has_scheme(address))
        return {};
    const std::string plain = unescaped(address);
    return support::percent_decoded(std::string_view(plain).substr(0, plain.find_first_of("#?")));
}

std::vector<model::Link> read_attachments(const syntax::Text& text) {
    std::vector<model::Link> found;
    const std::vector<LinkPlace> links = find_links(text.view());
    auto link = links.begin();
    for (const auto& [begin, end] : parts_of(text.view(), links)) {
        if (link != links.end() && link->begin < end) {
            for (; link != links.end() && link->begin < end; ++link) {
                const syntax::Text address = text.slice(link->path, link->path_end);
                found.push_back({std::string(address.view()), relative_path(address.view()),
                                 text.place(link->path, link->path_end)});
            }
            continue;
        }
        const syntax::Text part = without_marks_around(text.slice(begin, end));
        if (part.empty())
            continue;
        model::Link& one =
            found.emplace_back(model::Link{std::string(part.view()), {}, part.span()});
        if (names_file(part.view()) && part.view().find(joint) == none)
            one.path = relative_path(part.view());
    }
    return found;
}

std::vector<model::Link> read_links(const source::SourceFile& file,
                                    const syntax::Document& document, const model::Plan& plan) {
    std::vector<model::Link> found;
    const std::string_view bytes = file.bytes;
    if (bytes.find("](") == none)
        return found;
    std::unordered_set<std::uint32_t> attached;
    for (const model::Measure& measure : plan.measures)
        for (const model::Link& one : measure.attachments)
            attached.insert(one.span.begin);
    for (const syntax::Tile& tile : document.tiles) {
        if (tile.kind == syntax::TileKind::code || tile.kind == syntax::TileKind::front_matter ||
            tile.kind == syntax::TileKind::directive)
            continue;
        for (const LinkPlace& place : find_links(file.view(tile.span))) {
            const source::Span span{tile.span.begin + static_cast<std::uint32_t>(place.path),
                                    tile.span.begin + static_cast<std::uint32_t>(place.path_end)};
            std::string path = relative_path(file.view(span));
            if (!path.empty() && !attached.contains(span.begin))
                found.push_back({std::string(file.view(span)), std::move(path), span});
        }
    }
    return found;
}

} // namespace plan::resolve
