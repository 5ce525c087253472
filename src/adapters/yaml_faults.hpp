// What is wrong with a YAML text, and where. `first_forbidden_yaml_line` looks at the
// lines before the parser does; `yaml_blame` finds the place that a reader of the
// file would point at, where the parser stops a line or a file too late.
#pragma once

#include "plan/adapters/yaml.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace plan::adapters {

[[nodiscard]] YamlFault yaml_fault(YamlFaultKind kind, source::Span span, std::string detail = {},
                                   std::uint32_t limit = 0);

// Directives, document marks and tabs in indentation: what must not reach the
// parser. One `---` before all content is let through.
[[nodiscard]] std::optional<YamlFault> first_forbidden_yaml_line(std::string_view text);

// Where the parser was when it gave up.
struct YamlFailure {
    std::size_t at = 0;                // its own mark
    std::optional<std::size_t> opener; // where the thing begins that it was reading
    std::size_t read_until = 0;        // the end of the last token that was understood
    std::size_t suspect = 0;           // the outermost bracket that is open, else `read_until`
    std::size_t last_scalar = 0;       // the begin of the last scalar that was understood
    bool in_sequence = false;          // of a block, which was open last
    std::string message;
};

// Spans count from the start of the text.
[[nodiscard]] YamlFault yaml_blame(std::string_view text, const YamlFailure& failure);

} // namespace plan::adapters
