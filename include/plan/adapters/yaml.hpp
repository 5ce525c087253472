// YAML as shapes and places: maps, sequences and scalars that are text, each
// with the bytes it stands in. No key means anything here. Anchors, aliases,
// tags, merge keys, directives and second documents are refused; duplicate keys
// are found; depth and size are bounded before the foreign parser can suffer.
#pragma once

#include "plan/source/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plan::adapters {

struct YamlLimits {
    std::uint32_t bytes = 64U << 10U; // of one front matter or plan.yaml
    std::uint32_t depth = 32;
    std::uint32_t events = 10'000;
};

enum class YamlKind : std::uint8_t { null, scalar, sequence, map };

// Nodes refer to each other by index into YamlTree::nodes.
struct YamlNode {
    YamlKind kind = YamlKind::null;
    bool quoted = false; // a scalar in quotes, or a block scalar
    source::Span span;   // bytes of the file, quotes included; of a null: the point after its key
    std::string value;   // a scalar's decoded text
    std::vector<std::uint32_t> children; // sequence: items; map: key, value, key, value …
};

struct YamlTree {
    std::vector<YamlNode> nodes; // the root is the first; empty when nothing could be read

    [[nodiscard]] bool empty() const { return nodes.empty(); }
    [[nodiscard]] const YamlNode& at(std::uint32_t index) const { return nodes[index]; }
};

enum class YamlFaultKind : std::uint8_t {
    invalid,       // the parser refuses it; `detail` says why in its words
    needs_quotes,  // the same, where quotes would help (`@name`, `title: Plan: part 2`)
    missing_colon, // a key that no colon follows
    unclosed,      // the same as `invalid`; the span is the quote or bracket that nobody closed
    tab_indentation,
    anchor,
    alias,
    tag,
    merge_key,
    directive,
    second_document,
    too_large,
    too_deep,
    too_many_events,
    duplicate_key,    // `other` is the first place; the tree keeps both
    control_in_value, // an escape that decodes to a control character or no UTF-8
};

struct YamlFault {
    YamlFaultKind kind{};
    source::Span span;
    std::optional<source::Span> other;
    std::string detail; // the key, or the parser's message
    std::uint32_t limit = 0;
};

struct YamlReading {
    YamlTree tree;                 // what was understood before the first fatal fault
    std::vector<YamlFault> faults; // in source order
};

// Reads the bytes of `region`, which have passed the byte gate. All spans count
// from the file's first byte. Never throws.
[[nodiscard]] YamlReading read_yaml(std::string_view file, source::Span region,
                                    const YamlLimits& limits = {});

} // namespace plan::adapters
