#include "style_parts.hpp"

namespace plan::emit {
namespace {

constexpr std::string_view plan_page = R"css([hidden] { display: none !important; }
.fig { font: 600 .9375rem/1.5 var(--plain); }
.time { --hole: var(--paper); }
#X-not-started circle { fill: var(--hole, none); }
.time { display: block; width: calc(100% - 7px); overflow: visible; margin: 0 0 1rem; font: .6875rem/1 var(--plain); }
.time text { fill: var(--soft); }
.time .day { fill: var(--ink); font-weight: 600; }
.time .mid { text-anchor: middle; } .time .end { text-anchor: end; }
.time line { stroke: var(--line); stroke-width: 1; shape-rendering: crispEdges; }
.time .axis { stroke: var(--ink); stroke-width: 1.5; }
.time .now { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 3 3; }
.time use { transform: translateX(-6.5px); }
.time .span { fill: currentColor; opacity: .38; }
.time .meet { fill: var(--ink); transform: translateX(-1.5px); }
.key .meet { display: inline-block; width: 3px; height: .8em; margin-right: .5em; background: currentColor; vertical-align: -.05em; }
.key .now { display: inline-block; width: 0; height: 1em; margin-right: .55em; border-left: 2px dashed currentColor; vertical-align: -.15em; }
.key + .empty { margin-top: .75rem; }
details { margin-top: 1.25rem; }
summary { display: inline-block; color: var(--accent); cursor: pointer; padding: .25rem 0; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .18em; }
summary:focus-visible, input:focus-visible, select:focus-visible, button:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; border-radius: 2px; }
details table { margin-top: .5rem; }
.filter { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr) auto; gap: .5rem 1rem; align-items: end; padding: 1rem 0 .25rem; }
.filter label { display: block; font-size: .875rem; color: var(--soft); }
.filter input, .filter select, .filter button { font: 1rem/1.4 var(--plain); color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 3px; min-height: 2.75rem; }
.filter input, .filter select { display: block; width: 100%; margin-top: .2rem; padding: .35rem .6rem; }
.filter button { padding: .35rem 1rem; cursor: pointer; }
.filter button:hover { border-color: var(--ink); }
.filter p { grid-column: 1 / -1; min-height: 1.5em; margin: 0; font-weight: 600; }
.met { font-weight: 600; white-space: nowrap; }
.line { width: 6rem; }
.fields .g-done, .fields .g-overdue { font-weight: 600; }
.links { font-size: .9375rem; margin: -.4rem 0 .4rem; }
.links a { margin-right: 1.1rem; }
footer { margin-top: 4.5rem; padding-top: 1rem; font-size: .9375rem; color: var(--soft); }
footer::before { content: ""; display: block; border-top: 1px solid var(--line); margin-bottom: 1rem; }
footer li { display: inline-block; margin: 0 1.2rem .3rem 0; }
@media (max-width: 44rem) {
  .filter { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .filter label:first-of-type { grid-column: 1 / -1; }
}
@media (max-width: 26rem) {
  .time .spare { display: none; }
  .filter { grid-template-columns: minmax(0, 1fr); }
  :is(.role, details) :is(table, tbody, tr) { display: block; }
  :is(.role, details) thead { position: absolute; left: -200vw; }
  :is(.role, details) tr { padding: .45rem 0; border-top: 1px solid var(--line); }
  :is(.role, details) tr:first-child { border-top: 0; }
  :is(.role, details) :is(th, td) { display: inline-block; width: auto; padding: 0 1rem 0 0; border: 0; }
  :is(.role, details) tbody th { display: block; padding: 0; }
}
@media print {
  main > section + section { break-before: page; }
  main > section + section h2 { margin-top: 0; }
  main > .flow { break-before: auto; break-inside: avoid; } main > .flow h2 { margin-top: 10mm; }
  .role { break-inside: avoid; }
}
@media (forced-colors: active) {
  .time .span, .time .meet { fill: CanvasText; } .time line { stroke: CanvasText; } .time text { fill: CanvasText; }
  .key .meet { background: CanvasText; }
})css";

} // namespace

std::string_view plan_styles() {
    return plan_page;
}

} // namespace plan::emit
