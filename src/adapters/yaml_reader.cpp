#include "yaml_faults.hpp"
#include "yaml_lexer.hpp"
#include "yaml_strict.hpp"

#include "plan/adapters/yaml.hpp"
#include "plan/source/byte_gate.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <stdexcept>
#include <unordered_map>
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
    bool bracketed = false;                     // `[` or `{` opened it
    std::unordered_map<std::string, Span> keys; // by decoded text

    // Keys and values take turns.
    [[nodiscard]] bool awaits_key(const YamlTree& tree) const {
        return is_map && tree.nodes[node].children.size() % 2 == 0;
    }
};

bool is_escaped_badly(std::string_view decoded) {
    const source::Limits no_limits{.file_bytes = 0xFFFF'FFFFU, .line_bytes = 0xFFFF'FFFFU};
    return source::refuse(decoded, no_limits).has_value() ||
           decoded.find('\r') != std::string_view::npos ||
           !source::hidden_characters(decoded).empty();
}

// Makes the tree of the parser's events (yaml-cpp 0.7). Its marks are offsets in
// bytes; that of an empty value is the next token's, so a null stands where the
// last token ended.
class TreeBuilder final : public YAML::EventHandler {
public:
    TreeBuilder(std::string_view text, const YamlLimits& limits, YamlReading& reading)
        : m_text(text)
        , m_limits(limits)
        , m_reading(reading) {}

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        const std::size_t at = offset(mark);
        count_event(at);
        if (anchor != 0)
            refuse(YamlFaultKind::anchor, property('&', at));
        const bool key = !m_open.empty() && m_open.back().awaits_key(m_reading.tree);
        const std::size_t length = at >= m_at ? yaml_null_word(m_text, at) : 0;
        if (length != 0 && (key || !is_next_key(at + length))) {
            enter(at);
            add_scalar(at, at + length, std::string(m_text.substr(at, length)), key);
            return;
        }
        if (key)
            refuse(YamlFaultKind::invalid, point_before(at), "a key is missing");
        refuse_bare_key();
        YamlNode node;
        node.span = span(m_at, m_at);
        add(std::move(node));
        pass_mark();
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        count_event(offset(mark));
        refuse(YamlFaultKind::alias, span(offset(mark), offset(mark) + 1));
    }

    void OnAnchor(const YAML::Mark& mark, const std::string&) override {
        refuse(YamlFaultKind::anchor, property('&', offset(mark)));
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        const std::size_t at = offset(mark);
        count_event(at);
        refuse_properties(at, tag, anchor);
        enter(at);
        // At the end of the text the parser closes a quote by itself.
        if ((m_text[at] == '"' || m_text[at] == '\'') && !yaml_quoted_end(m_text, at))
            refuse(YamlFaultKind::unclosed, span(at, at + 1));
        const std::size_t end = yaml_scalar_end(m_text, at, value);
        refuse_at(yaml_scalar_flaw(m_text, at, end, in_brackets()));
        if (m_text[at] == '"' || m_text[at] == '\'')
            refuse_outdented(at, end);
        add_scalar(at, end, value, true);
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override {
        open(mark, tag, anchor, YamlKind::sequence, style);
    }
    void OnSequenceEnd() override { close(']'); }

    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override {
        open(mark, tag, anchor, YamlKind::map, style);
    }
    void OnMapEnd() override { close('}'); }

    // After the last event: nothing but blanks and comments may be left.
    void finish() {
        const std::size_t rest = yaml_skip_blanks(m_text, m_at);
        if (rest < m_text.size())
            refuse(YamlFaultKind::invalid, span(rest, line_end(rest)), "this belongs to no value");
    }

    [[nodiscard]] YamlFailure failure(const YAML::Mark& mark, const std::string& message) const {
        const auto bracket = std::find_if(m_open.begin(), m_open.end(),
                                          [](const Frame& frame) { return frame.bracketed; });
        return {.at = mark.is_null() ? m_at : offset(mark),
                .read_until = m_at,
                .suspect =
                    bracket == m_open.end() ? m_at : m_reading.tree.nodes[bracket->node].span.begin,
                .last_scalar = m_last_scalar,
                .message = message};
    }

private:
    static Span span(std::size_t begin, std::size_t end) {
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }
    [[nodiscard]] std::size_t offset(const YAML::Mark& mark) const {
        return mark.pos < 0 ? 0 : std::min(static_cast<std::size_t>(mark.pos), m_text.size());
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
    // Whether what ended at the offset is the key of a later value.
    [[nodiscard]] bool is_next_key(std::size_t at) const {
        while (at < m_text.size() && m_text[at] == ' ')
            ++at;
        return at < m_text.size() && m_text[at] == ':';
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
        if (m_open.empty())
            return;
        const std::size_t next = yaml_skip_blanks(m_text, m_at);
        const char mark = m_open.back().is_map ? ':' : '-';
        if (next < m_text.size() && m_text[next] == mark)
            m_at = next + 1;
    }

    // Of what stands in a block and goes over several lines.
    void refuse_outdented(std::size_t begin, std::size_t end) {
        if (m_open.empty() || m_open.back().bracketed)
            return;
        const std::size_t block = m_reading.tree.nodes[m_open.back().node].span.begin;
        const std::size_t newline = m_text.substr(0, block).rfind('\n');
        const std::size_t column = newline == std::string_view::npos ? block : block - newline - 1;
        const auto line = yaml_outdented_line(m_text, begin, end, column);
        // A quote that goes on over the next key was meant to end before it.
        const bool is_quote = m_text[begin] == '"' || m_text[begin] == '\'';
        if (line && is_quote &&
            m_text.substr(*line, line_end(*line) - *line).find(':') != std::string_view::npos)
            refuse(YamlFaultKind::unclosed, span(begin, begin + 1));
        refuse_at(line);
    }

    void count_event(std::size_t at) {
        if (++m_events > m_limits.events)
            refuse(YamlFaultKind::too_many_events, point_before(at), {}, m_limits.events);
    }

    // The parser names every plain node `?` and every other scalar `!` itself.
    void refuse_properties(std::size_t at, const std::string& tag, YAML::anchor_t anchor) {
        if (anchor != 0)
            refuse(YamlFaultKind::anchor, property('&', at));
        const bool given = at < m_text.size() && m_text[at] == '!';
        if (given || (!tag.empty() && tag != "?" && tag != "!"))
            refuse(YamlFaultKind::tag, property('!', at));
    }

    // The bytes up to a token: only marks and blanks may have been passed over.
    void enter(std::size_t at) {
        if (at < m_at || at >= m_text.size() || yaml_skip_marks(m_text.substr(0, at), m_at) != at) {
            const std::size_t begin = yaml_skip_marks(m_text, m_at);
            refuse(YamlFaultKind::invalid, span(begin, line_end(begin)),
                   "this belongs to no value");
        }
        refuse_stray_comma(at);
    }

    void refuse_stray_comma(std::size_t until) {
        if (in_brackets())
            refuse_at(yaml_stray_comma(m_text, m_at, until, m_after_opener));
        m_after_opener = false;
    }

    void add_scalar(std::size_t begin, std::size_t end, std::string value, bool is_text) {
        const char first = begin < m_text.size() ? m_text[begin] : ' ';
        YamlNode node;
        node.kind = is_text ? YamlKind::scalar : YamlKind::null;
        node.quoted = first == '"' || first == '\'' || first == '|' || first == '>';
        node.span = span(begin, end);
        if (is_text)
            node.value = std::move(value);
        m_last_scalar = begin;
        m_at = end;
        if (first == '"' && is_escaped_badly(node.value)) {
            m_reading.faults.push_back(yaml_fault(YamlFaultKind::control_in_value, node.span));
            node.value.clear();
        }
        add(std::move(node));
    }

    void add(YamlNode node) {
        YamlTree& tree = m_reading.tree;
        const auto index = static_cast<std::uint32_t>(tree.nodes.size());
        if (!m_open.empty()) {
            Frame& frame = m_open.back();
            if (frame.awaits_key(tree))
                check_key(frame, node);
            tree.nodes[frame.node].children.push_back(index);
        }
        tree.nodes.push_back(std::move(node));
    }

    void check_key(Frame& frame, const YamlNode& key) {
        if (key.kind != YamlKind::scalar)
            refuse(YamlFaultKind::invalid, span(key.span.begin, key.span.begin + 1),
                   "a key must be text");
        if (!key.quoted && key.value == "<<")
            refuse(YamlFaultKind::merge_key, key.span);
        const auto [first, is_new] = frame.keys.try_emplace(key.value, key.span);
        if (!is_new) {
            YamlFault fault = yaml_fault(YamlFaultKind::duplicate_key, key.span, key.value);
            fault.other = first->second;
            m_reading.faults.push_back(std::move(fault));
        }
    }

    void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YamlKind kind,
              YAML::EmitterStyle::value style) {
        const std::size_t at = offset(mark);
        count_event(at);
        refuse_properties(at, tag, anchor);
        const char sign = kind == YamlKind::map ? '{' : '[';
        const bool bracketed =
            style == YAML::EmitterStyle::Flow && at < m_text.size() && m_text[at] == sign;
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
        m_open.push_back(
            {.node = index, .is_map = kind == YamlKind::map, .bracketed = bracketed, .keys = {}});
    }

    void close(char sign) {
        const Frame& frame = m_open.back();
        if (frame.bracketed) {
            const std::size_t at = yaml_skip_marks(m_text, m_at);
            if (at == m_text.size() || m_text[at] != sign)
                refuse(YamlFaultKind::invalid, span(at, line_end(at)), "this belongs to no value");
            refuse_stray_comma(at);
            m_at = at + 1;
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
    std::uint32_t m_events = 0;
};

// A second call that succeeds, or that could be made for ever (`,` alone keeps
// yaml-cpp 0.7 from moving on), means that something was left over.
void parse(std::string_view text, const YamlLimits& limits, YamlReading& reading) {
    TreeBuilder builder(text, limits, reading);
    std::istringstream stream{std::string(text)};
    try {
        YAML::Parser parser(stream);
        if (parser.HandleNextDocument(builder))
            builder.finish();
        else if (yaml_skip_blanks(text, 0) != text.size())
            builder.finish();
    } catch (const Stop&) {
        // The fault is already noted.
    } catch (const YAML::Exception& problem) {
        reading.faults.push_back(yaml_blame(text, builder.failure(problem.mark, problem.msg)));
    } catch (const std::runtime_error& problem) {
        reading.faults.push_back(
            yaml_blame(text, builder.failure(YAML::Mark::null_mark(), problem.what())));
    }
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
    // The parser's marks would not count a byte order mark.
    if (file.substr(region.begin, region.size()).starts_with(byte_order_mark))
        region.begin += static_cast<std::uint32_t>(byte_order_mark.size());
    const std::string_view text = file.substr(region.begin, region.size());
    if (const auto fault = first_forbidden_yaml_line(text))
        reading.faults.push_back(*fault);
    else
        parse(text, limits, reading);
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
