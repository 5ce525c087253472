#include "style_summary.hpp"

#include "plan/support/sha256.hpp"

namespace plan::emit {
namespace {

// Without blanks at its ends: the Nu checker trims a style before it compares the hash.
constexpr Markup summary_css =
    R"css(.from { font-size: .9375rem; color: var(--soft); margin: .1rem 0 0; }
.sums td svg { display: inline-block; width: 4rem; height: .6rem; margin-right: .75rem; background: var(--bar-open); }
.sums td rect { height: 100%; }
.sums td .shape, .sums td span svg { width: .95em; height: .95em; margin-right: .4em; background: none; }
.sums td { white-space: nowrap; }
.sums thead th { white-space: nowrap; }
.goals-across th { width: 50%; }
.goals-across tbody th { font-family: var(--book); font-size: 1.0625rem; }
@media (max-width: 44rem) {
  .sums td svg { display: block; width: 100%; max-width: 4rem; margin: .3rem 0; }
  .sums td .shape, .sums td span svg { display: inline-block; width: .95em; margin: 0 .3em 0 0; }
  .sums thead th { white-space: normal; }
}
@media (max-width: 26rem) {
  .sums td { white-space: normal; }
  .goals-across th { width: 46%; }
}
@media print {
  .from { font-size: 9.5pt; }
  .sums td svg { border: .2mm solid #888; }
  .sums td span svg { border: 0; }
})css";

} // namespace

Markup summary_style_sheet() {
    return summary_css;
}

const std::string& summary_style_hash() {
    static const std::string hash = support::base64(support::sha256(summary_css.text()));
    return hash;
}

} // namespace plan::emit
