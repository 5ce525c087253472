#include "style_parts.hpp"

namespace plan::emit {
namespace {

constexpr std::string_view print = R"css(@media print {
  @page { size: A4; margin: 20mm 18mm; }
  :root {
    --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --wash: #fff; --accent: #000; --mark: #000;
    --done: #000; --late: #000; --soon: #000; --going: #000; --calm: #444;
    --bar-done: #7a7a7a; --bar-late: #000; --bar-soon: #d8d8d8; --bar-going: #5a5a5a;
    --bar-calm: #c2c2c2; --bar-wait: #a6a6a6; --bar-open: #ececec; --bar-none: #c2c2c2; --on-weak: #000;
  }
  :root { color-scheme: light; }
  body { font-size: 10pt; }
  header, main { max-width: none; padding: 0; }
  header { padding: 18mm 0 2mm; }
  .facts li { display: block; } .facts li + li::before { content: none; }
  .skip, .jump, .feeds a, .unaddressed, .links, details, footer, .filter { display: none; }
  .filter.on { display: block; padding: 0; } .filter.on > :not(p) { display: none; }
  .no a { text-decoration: none; }
  h1 { font-size: 28pt; } h2 { font-size: 16pt; margin: 10mm 0 4mm; } h3 { font-size: 12.5pt; margin: 7mm 0 1.5mm; }
  .sentence { font-size: 14pt; margin: 8mm 0 5mm; }
  .said { font-size: 11pt; } .goals li { font-size: 10.5pt; } .fields, .meta, .state, table, .key { font-size: 9.5pt; }
  .row { grid-template-columns: 9rem minmax(0, 1fr); padding: 2.2mm 0; }
  .row:target { background: none; box-shadow: none; border-color: var(--line); }
  h2, h3, h4, h5, h6, .goals, caption { break-after: avoid; }
  .row, tr, .goals, .feeds li, svg { break-inside: avoid; }
  thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; }
  a[href^="http"]::after, a[href^="mailto"]::after { content: " (" attr(href) ")"; font-size: .9em; overflow-wrap: anywhere; }
})css";

} // namespace

std::string_view print_styles() {
    return print;
}

} // namespace plan::emit
