#include "explain_pages.hpp"

#include "plan/diagnostics/render.hpp"

#include <algorithm>

namespace plan::diagnostics {

// Every rule has a page: tests/meta/house.py sees to it.
std::string_view explanation(Rule rule) {
    const std::span<const ExplainPage> pages = explain_pages();
    const auto page = std::lower_bound(
        pages.begin(), pages.end(), row(rule).name,
        [](const ExplainPage& candidate, std::string_view name) { return candidate.name < name; });
    return page != pages.end() && page->name == row(rule).name ? page->text : std::string_view{};
}

} // namespace plan::diagnostics
