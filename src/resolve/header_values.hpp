// Reading typed values out of a YAML tree: keys by meaning, texts, yes and no,
// days and units of days. Everything that is wrong is reported at its own place,
// and counts as missing afterwards.
#pragma once

#include "plan/adapters/yaml.hpp"
#include "plan/calendar/date.hpp"
#include "plan/diagnostics/diagnostic.hpp"
#include "plan/model/plan.hpp"
#include "plan/source/source_file.hpp"
#include "plan/words/words.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace plan::resolve {

// An entry of a map. `key` means something only where keys have meanings.
struct HeaderEntry {
    words::Key key{};
    std::string name; // as written, decoded
    source::Span name_span;
    std::uint32_t value = 0; // index of a node
};

class HeaderReader {
public:
    HeaderReader(const source::SourceFile& file, const adapters::YamlTree& tree,
                 diagnostics::Sink& sink, model::Source source)
        : m_file(file)
        , m_tree(tree)
        , m_sink(sink)
        , m_source(source) {}

    [[nodiscard]] const adapters::YamlNode& node(std::uint32_t index) const {
        return m_tree.at(index);
    }
    [[nodiscard]] model::Origin origin(source::Span span) const { return {span, m_source}; }
    // The node's bytes in the file.
    [[nodiscard]] std::string written(std::uint32_t index) const;
    // Where a value's text stands: without quotes, when nothing in them is escaped.
    [[nodiscard]] source::Span inner_span(std::uint32_t index) const;

    void report(diagnostics::Diagnostic diagnostic) const { m_sink.report(std::move(diagnostic)); }
    void report(diagnostics::Message message, source::Span span, std::vector<std::string> arguments,
                std::optional<diagnostics::Message> help = std::nullopt) const;

    // The entries of a map whose keys are names: the first of equal ones only.
    [[nodiscard]] std::vector<HeaderEntry> named_entries(const HeaderEntry& owner) const;
    // The entries of a map whose keys have meanings. Keys in `elsewhere` are known
    // but cannot stand here.
    [[nodiscard]] std::vector<HeaderEntry>
    known_entries(const HeaderEntry& owner, std::span<const words::Key> allowed,
                  std::span<const words::Key> elsewhere = {}) const;

    // The first entry of a map whose key means that; the others are not looked at.
    [[nodiscard]] std::optional<HeaderEntry> entry_of(const HeaderEntry& owner,
                                                      words::Key key) const;

    // Nothing for an empty value, and for a wrong one, which is reported.
    [[nodiscard]] std::optional<std::string> text(const HeaderEntry& entry) const;
    [[nodiscard]] std::optional<bool> yes_or_no(const HeaderEntry& entry) const;
    [[nodiscard]] std::optional<calendar::Date> date(const HeaderEntry& entry) const;
    // A text, or a list of texts.
    [[nodiscard]] std::vector<std::string> texts(const HeaderEntry& entry) const;
    // The items of a list as entries of the owner's name; of anything else, itself.
    [[nodiscard]] std::vector<HeaderEntry> items(const HeaderEntry& entry) const;

private:
    void report_unknown(const HeaderEntry& entry, std::span<const words::Key> allowed) const;

    const source::SourceFile& m_file;
    const adapters::YamlTree& m_tree;
    diagnostics::Sink& m_sink;
    model::Source m_source;
};

// A day, a month or a year, as whole days.
struct HeaderUnit {
    calendar::Interval days;
    bool bare_year = false;
};

// `2021-05-01`, `1.5.2021`
[[nodiscard]] std::optional<calendar::Date> read_date(std::string_view text);
// The same, `2021-05` and `2021`.
[[nodiscard]] std::optional<HeaderUnit> read_unit(std::string_view text);

struct HeaderRange {
    HeaderUnit first;
    HeaderUnit last;
    bool is_pair = false; // else one unit stands for both
};
// One unit or two: `a..b`, `a - b`, `a til b`, `2022-23`, `2022/2023`. The second
// may come before the first.
[[nodiscard]] std::optional<HeaderRange> read_range(std::string_view text);

// The range as a plan's period, without its words and its place; nothing when it is
// longer than any plan. The end may come before the beginning.
[[nodiscard]] std::optional<model::Period> period_of(const HeaderRange& range);

} // namespace plan::resolve
