#include "yaml_events.hpp"
#include "yaml_faults.hpp"
#include "yaml_lexer.hpp"
#include "yaml_strict.hpp"

#include "plan/adapters/yaml.hpp"
#include "plan/source/byte_gate.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>
#include <utility>

namespace plan::adapters {
namespace {

using source::Span;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Thrown by the builder to leave the parser; caught in read_yaml.
struct Stop {};

// A collection that is still open.
struct Frame {
    std::uint32_t node = 0;
    bool is_map = false;
    bool bracketed = false; // `[` or `{` opened it

    // Keys and values take turns.
    [[nodiscard]] bool awaits_key(const YamlTree& tree) const {
        return is_map && tree.nodes[node].children.size() % 2 == 0;
    }
};

bool is_null_word(std::string_view plain) {
    static constexpr std::array<std::string_view, 4> words = {"~", "null", "Null", "NULL"};
    return std::find(words.begin(), words.end(), plain) != words.end();
}

bool is_escaped_badly(std::string_view decoded) {
    const source::Limits no_limits{.file_bytes = 0xFFFF'FFFFU, .line_bytes = 0xFFFF'FFFFU};
    return source::refuse(decoded, no_limits).has_value() ||
           decoded.find('\r') != std::string_view::npos ||
           !source::hidden_characters(decoded).empty();
}

// Makes the tree of the parser's events. That of an empty value stands at the next
// token, so a null stands where the last token ended.
class TreeBuilder {
public:
    TreeBuilder(std::string_view text, const YamlLimits& limits, YamlReading& reading)
        : m_text(text)
        , m_limits(limits)
        , m_reading(reading)
        , m_events(text) {}

    // Throws Stop at the first fault after which the text cannot be understood.
    void build() {
        while (m_events.next())
            if (!take(m_events.event()))
                return finish();
        m_reading.faults.push_back(yaml_blame(m_text, failure(m_events.problem())));
    }

private:
    // False after the last event.
    bool take(const yaml_event_t& event) {
        switch (event.type) {
        case YAML_NO_EVENT:
        case YAML_STREAM_START_EVENT:
        case YAML_DOCUMENT_START_EVENT:
        case YAML_DOCUMENT_END_EVENT:
            return true;
        case YAML_STREAM_END_EVENT:
            return false;
        case YAML_ALIAS_EVENT:
            take_alias();
            return true;
        case YAML_SCALAR_EVENT:
            take_scalar(event.data.scalar);
            return true;
        case YAML_SEQUENCE_START_EVENT:
            open(YamlKind::sequence, event.data.sequence_start);
            return true;
        case YAML_MAPPING_START_EVENT:
            open(YamlKind::map, event.data.mapping_start);
            return true;
        case YAML_SEQUENCE_END_EVENT:
        case YAML_MAPPING_END_EVENT:
            close();
            return true;
        }
        return true;
    }

    void take_alias() {
        const std::size_t at = m_events.begin();
        count_event(at);
        YamlProblem problem;
        problem.at = at;
        m_reading.faults.push_back(yaml_blame(m_text, failure(problem)));
        throw Stop{};
    }

    template<class Scalar>
    void take_scalar(const Scalar& scalar) {
        const std::size_t at = m_events.begin();
        count_event(at);
        refuse_properties(at, scalar);
        std::string value = m_events.scalar();
        const bool plain = scalar.style == YAML_PLAIN_SCALAR_STYLE;
        if (plain && value.empty())
            return add_missing(at);
        enter(at);
        const std::size_t end = scalar_end();
        refuse_at(yaml_scalar_flaw(m_text, at, end, in_brackets()));
        if (!plain)
            refuse_outdented(at, end);
        const bool is_key = !m_open.empty() && m_open.back().awaits_key(m_reading.tree);
        const bool is_text = is_key || !plain || !is_null_word(value);
        add_scalar(span(at, end), std::move(value), is_text, !plain);
    }

    // What the parser puts where a key or a value is not written.
    void add_missing(std::size_t at) {
        if (!m_open.empty() && m_open.back().awaits_key(m_reading.tree))
            refuse(YamlFaultKind::invalid, point_before(at), "a key is missing");
        refuse_bare_key();
        YamlNode node;
        node.span = span(m_at, m_at);
        add(std::move(node));
        pass_mark();
    }

    // After the last event: nothing but blanks and comments may be left.
    void finish() {
        const std::size_t rest = yaml_skip_blanks(m_text, m_at);
        if (rest < m_text.size())
            refuse(YamlFaultKind::invalid, span(rest, line_end(rest)), "this belongs to no value");
    }

    [[nodiscard]] YamlFailure failure(const YamlProblem& problem) const {
        const auto bracket = outermost_bracket();
        return {.at = problem.at,
                .opener = problem.opener,
                .read_until = m_at,
                .suspect =
                    bracket == m_open.end() ? m_at : m_reading.tree.nodes[bracket->node].span.begin,
                .last_scalar = m_last_scalar,
                .in_sequence = !m_open.empty() && !m_open.back().is_map && !in_brackets(),
                .message = problem.message};
    }

    static Span span(std::size_t begin, std::size_t end) {
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }
    [[nodiscard]] std::size_t line_begin(std::size_t at) const {
        return m_text.substr(0, at).rfind('\n') + 1; // npos + 1 is 0
    }
    [[nodiscard]] std::size_t line_end(std::size_t at) const {
        return std::min(m_text.find_first_of("\r\n", at), m_text.size());
    }
    // The character that a missing thing should have stood at.
    [[nodiscard]] Span point_before(std::size_t at) const {
        return span(std::max(at, m_at), std::min(std::max(at, m_at) + 1, m_text.size()));
    }
    // The `&` or `!` among what stands before a node.
    [[nodiscard]] Span property(char sign, std::size_t at) const {
        const std::size_t found = m_text.substr(0, line_end(at)).find(sign, at);
        return found == std::string_view::npos ? point_before(at) : span(found, found + 1);
    }

    [[noreturn]] void refuse(YamlFaultKind kind, Span place, std::string detail = {},
                             std::uint32_t limit = 0) {
        m_reading.faults.push_back(yaml_fault(kind, place, std::move(detail), limit));
        throw Stop{};
    }

    void refuse_at(std::optional<std::size_t> at) {
        if (at)
            refuse(YamlFaultKind::invalid, span(*at, std::max(line_end(*at), *at + 1)),
                   "this is not allowed here");
    }

    [[nodiscard]] std::vector<Frame>::const_iterator outermost_bracket() const {
        return std::find_if(m_open.begin(), m_open.end(),
                            [](const Frame& frame) { return frame.bracketed; });
    }
    // Whether a bracket was opened last, not a pair inside one.
    [[nodiscard]] bool in_brackets() const { return !m_open.empty() && m_open.back().bracketed; }

    // The parser takes a last line without a colon for a key without a value.
    void refuse_bare_key() {
        if (m_open.empty() || !m_open.back().is_map || m_open.back().bracketed)
            return;
        const std::size_t next = yaml_skip_blanks(m_text, m_at);
        if (next == m_text.size() || m_text[next] != ':')
            refuse(YamlFaultKind::missing_colon, span(m_last_scalar, m_at));
    }

    // The mark that an empty value followed: the last one of a text is no rest.
    void pass_mark() {
        if (m_open.empty() || in_brackets())
            return;
        const std::size_t next = yaml_skip_blanks(m_text, m_at);
        const char mark = m_open.back().is_map ? ':' : '-';
        if (next < m_text.size() && m_text[next] == mark)
            m_at = next + 1;
    }

    // Of the block that the next value stands in.
    [[nodiscard]] std::size_t block_column() const {
        const std::size_t block = m_reading.tree.nodes[m_open.back().node].span.begin;
        return block - line_begin(block);
    }

    // Of what stands in a block: a block scalar, or what may go over several lines.
    void refuse_outdented(std::size_t begin, std::size_t end) {
        if (m_open.empty() || in_brackets())
            return;
        if (m_text[begin] == '|' || m_text[begin] == '>') {
            if (is_outdented_block(m_text, begin, block_column()))
                refuse_at(begin);
            return;
        }
        const auto line = yaml_outdented_line(m_text, begin, end, block_column());
        // A quote that goes on over the next key was meant to end before it.
        const bool is_quote = m_text[begin] == '"' || m_text[begin] == '\'';
        if (line && is_quote &&
            m_text.substr(*line, line_end(*line) - *line).find(':') != std::string_view::npos)
            refuse(YamlFaultKind::unclosed, span(begin, begin + 1));
        refuse_at(line);
    }

    void count_event(std::size_t at) {
        if (++m_events_seen > m_limits.events)
            refuse(YamlFaultKind::too_many_events, point_before(at), {}, m_limits.events);
    }

    template<class Node>
    void refuse_properties(std::size_t at, const Node& node) {
        if (node.anchor != nullptr)
            refuse(YamlFaultKind::anchor, property('&', at));
        if (node.tag != nullptr)
            refuse(YamlFaultKind::tag, property('!', at));
    }

    // The parser takes the empty lines below a block scalar for a part of it.
    [[nodiscard]] std::size_t scalar_end() {
        std::size_t end = m_events.end();
        while (end > 0 && is_yaml_blank(m_text[end - 1]))
            --end;
        return end;
    }

    // The bytes up to a token: only marks and blanks may have been passed over.
    void enter(std::size_t at) {
        if (at < m_at || at >= m_text.size() || yaml_skip_marks(m_text.substr(0, at), m_at) != at) {
            const std::size_t begin = yaml_skip_marks(m_text, m_at);
            refuse(YamlFaultKind::invalid, span(begin, line_end(begin)),
                   "this belongs to no value");
        }
        refuse_stray_mark(at);
    }

    void refuse_stray_mark(std::size_t until) {
        if (in_brackets())
            refuse_at(yaml_stray_mark(m_text, m_at, until, m_after_opener));
        m_after_opener = false;
    }

    void add_scalar(Span place, std::string value, bool is_text, bool quoted) {
        YamlNode node;
        node.kind = is_text ? YamlKind::scalar : YamlKind::null;
        node.quoted = quoted;
        node.span = place;
        m_last_scalar = place.begin;
        m_at = place.end;
        if (m_text[place.begin] == '"' && is_escaped_badly(value))
            m_reading.faults.push_back(yaml_fault(YamlFaultKind::control_in_value, place));
        else if (is_text)
            node.value = std::move(value);
        add(std::move(node));
    }

    void add(YamlNode node) {
        YamlTree& tree = m_reading.tree;
        const auto index = static_cast<std::uint32_t>(tree.nodes.size());
        if (!m_open.empty()) {
            Frame& frame = m_open.back();
            if (frame.awaits_key(tree))
                check_key(node);
            tree.nodes[frame.node].children.push_back(index);
        }
        tree.nodes.push_back(std::move(node));
    }

    void check_key(const YamlNode& key) {
        if (key.kind != YamlKind::scalar)
            refuse(YamlFaultKind::invalid, span(key.span.begin, key.span.begin + 1),
                   "a key must be text");
        if (!key.quoted && key.value == "<<")
            refuse(YamlFaultKind::merge_key, key.span);
    }

    // A `?` that no blank follows is text, and only spaces may stand before a block.
    void refuse_wrong_opening(std::size_t at) {
        if (m_text[at] == '?' && m_events.end() == at + 1 && at + 1 < m_text.size() &&
            !is_yaml_blank(m_text[at + 1]))
            refuse_at(at);
        if (outermost_bracket() != m_open.end())
            return;
        const std::size_t tab = m_text.substr(0, at).find('\t', line_begin(at));
        if (tab != std::string_view::npos)
            refuse(YamlFaultKind::tab_indentation, span(tab, tab + 1));
    }

    template<class Collection>
    void open(YamlKind kind, const Collection& collection) {
        const std::size_t at = m_events.begin();
        count_event(at);
        refuse_properties(at, collection);
        // A pair in a sequence (`[a: b]`) has the style of brackets and none of its own.
        const bool bracketed =
            m_events.end() > at && m_text[at] == (kind == YamlKind::map ? '{' : '[');
        if (!bracketed)
            refuse_wrong_opening(at);
        if (m_open.size() >= m_limits.depth)
            refuse(YamlFaultKind::too_deep, span(at, std::min(at + 1, m_text.size())), {},
                   m_limits.depth);
        if (bracketed) {
            enter(at);
            m_at = at + 1;
            m_after_opener = true;
        } else if (at >= m_at) {
            enter(at);
            m_at = at;
        }
        YamlNode node;
        node.kind = kind;
        node.span = span(at, at + (bracketed ? 1 : 0));
        const auto index = static_cast<std::uint32_t>(m_reading.tree.nodes.size());
        add(std::move(node));
        m_open.push_back({.node = index, .is_map = kind == YamlKind::map, .bracketed = bracketed});
    }

    void close() {
        const Frame& frame = m_open.back();
        if (frame.bracketed) {
            enter(m_events.begin());
            m_at = m_events.end();
        }
        Span& place = m_reading.tree.nodes[frame.node].span;
        place.end = std::max(place.begin, static_cast<std::uint32_t>(m_at));
        const bool bracketed = frame.bracketed;
        const Span closed = place;
        m_open.pop_back();
        if (bracketed)
            refuse_outdented(closed.begin, closed.end);
    }

    std::string_view m_text;
    const YamlLimits& m_limits;
    YamlReading& m_reading;
    std::vector<Frame> m_open;
    std::size_t m_at = 0; // the end of the last token
    std::size_t m_last_scalar = 0;
    bool m_after_opener = false;
    std::uint32_t m_events_seen = 0;
    YamlEvents m_events;
};

// Every key that its map has already, with the first that is called so.
std::vector<YamlFault> duplicate_keys(const YamlTree& tree) {
    std::vector<YamlFault> faults;
    std::vector<const YamlNode*> keys;
    for (const YamlNode& map : tree.nodes) {
        if (map.kind != YamlKind::map)
            continue;
        keys.clear();
        for (std::size_t i = 0; i < map.children.size(); i += 2)
            keys.push_back(&tree.at(map.children[i]));
        std::sort(keys.begin(), keys.end(), [](const YamlNode* a, const YamlNode* b) {
            return std::tie(a->value, a->span) < std::tie(b->value, b->span);
        });
        const YamlNode* first = nullptr;
        for (const YamlNode* key : keys) {
            if (first == nullptr || key->value != first->value) {
                first = key;
                continue;
            }
            faults.push_back(yaml_fault(YamlFaultKind::duplicate_key, key->span, key->value));
            faults.back().other = first->span;
        }
    }
    return faults;
}

YamlReading parse(std::string_view text, const YamlLimits& limits) {
    YamlReading reading;
    try {
        TreeBuilder(text, limits, reading).build();
    } catch (const Stop&) {
        // The fault is already noted.
    }
    std::vector<YamlFault> twice = duplicate_keys(reading.tree);
    reading.faults.insert(reading.faults.begin(), std::make_move_iterator(twice.begin()),
                          std::make_move_iterator(twice.end()));
    return reading;
}

void shift(Span& span, std::uint32_t by) {
    span.begin += by;
    span.end += by;
}

} // namespace

YamlReading read_yaml(std::string_view file, source::Span region, const YamlLimits& limits) {
    YamlReading reading;
    if (region.size() > limits.bytes) {
        reading.faults.push_back(yaml_fault(YamlFaultKind::too_large, region, {}, limits.bytes));
        return reading;
    }
    // A byte order mark is no text.
    if (file.substr(region.begin, region.size()).starts_with(byte_order_mark))
        region.begin += static_cast<std::uint32_t>(byte_order_mark.size());
    const std::string_view text = file.substr(region.begin, region.size());
    if (const auto line = first_forbidden_yaml_line(text))
        reading.faults.push_back(*line);
    else if (const auto stand_in = YamlEvents::first_stand_in(text))
        reading.faults.push_back(yaml_fault(YamlFaultKind::invalid, *stand_in,
                                            "a noncharacter beside U+2028 or its like"));
    else
        reading = parse(text, limits);
    std::stable_sort(reading.faults.begin(), reading.faults.end(),
                     [](const YamlFault& a, const YamlFault& b) { return a.span < b.span; });
    for (YamlNode& node : reading.tree.nodes)
        shift(node.span, region.begin);
    for (YamlFault& fault : reading.faults) {
        shift(fault.span, region.begin);
        if (fault.other)
            shift(*fault.other, region.begin);
    }
    return reading;
}

} // namespace plan::adapters
