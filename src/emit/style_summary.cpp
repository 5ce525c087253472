#include "style_summary.hpp"

#include "plan/support/sha256.hpp"

namespace plan::emit {
namespace {

// Without blanks at its ends: the Nu checker trims a style before it compares the hash.
constexpr Markup summary_css =
    R"css(.from { font-size: .9375rem; color: var(--soft); margin: 0; })css";

} // namespace

Markup summary_style_sheet() {
    return summary_css;
}

const std::string& summary_style_hash() {
    static const std::string hash = support::base64(support::sha256(summary_css.text()));
    return hash;
}

} // namespace plan::emit
