// The pages of explain/ as text in the program. The build makes their source
// file (src/cmake/EmbedPages.cmake), so an edited page is in the next program.
#pragma once

#include <span>
#include <string_view>

namespace plan::diagnostics {

struct ExplainPage {
    std::string_view name; // of the rule
    std::string_view text; // Markdown, ends in a newline
};

// Sorted by name.
[[nodiscard]] std::span<const ExplainPage> explain_pages();

} // namespace plan::diagnostics
