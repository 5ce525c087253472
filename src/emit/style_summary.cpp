#include "style_summary.hpp"

#include "plan/support/hash.hpp"

namespace plan::emit {
namespace {

// Without blanks at its ends: the Nu checker trims a style before it compares the hash.
constexpr Markup summary_css =
    R"css(time { white-space: nowrap; }
.from { font-size: .9375rem; color: var(--soft); margin: .1rem 0 0; }
.sums td > svg { display: inline-block; width: 4rem; height: .6rem; margin-right: .75rem; background: var(--bar-open); }
.sums td > svg rect { height: 100%; }
.sums td b { color: var(--late); }
.sums td, .sums thead th { white-space: nowrap; }
.goals-across { table-layout: fixed; }
.goals-across th:first-child { width: 48%; }
.goals-across thead th, .goals-across td { white-space: normal; overflow-wrap: anywhere; }
.goals-across tbody th { font: 1.0625rem/1.45 var(--book); }
@media (max-width: 44rem) {
  .sums td > svg { display: none; }
  .sums th { overflow-wrap: anywhere; }
}
@media (max-width: 30rem) {
  .sums thead th { white-space: normal; }
  .sums thead span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .sums thead .shape { margin: 0; }
}
@media (max-width: 26rem) {
  .sums, .sums :is(thead, tbody) { display: block; }
  .sums tr { display: flex; flex-wrap: wrap; }
  .sums tr > * { flex: 2 1 0; min-width: 0; }
  .sums tr > :first-child { flex: 0 0 100%; padding-bottom: 0; border-bottom: 0; }
  .sums td { border-top: 0; padding-top: .1rem; }
  .sums tr > :last-child { flex-grow: 3; }
  .goals-across tr > :nth-child(2) { flex-grow: 8; }
}
@media print {
  .from { font-size: 9.5pt; }
  .sums td > svg { border: .2mm solid #888; }
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
