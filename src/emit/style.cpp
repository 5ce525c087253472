#include "style.hpp"

#include "style_parts.hpp"

#include "plan/support/hash.hpp"

#include <string_view>

namespace plan::emit {
namespace {

// Without blanks at its ends: the Nu checker trims a style before it compares the hash.
constexpr std::string_view screen = R"css(:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1a2126; --soft: #55616a; --line: #d5dbdf; --wash: #f3f5f6;
  --accent: #0e5069; --mark: #0e5069;
  --done: #1d6a48; --late: #a82a17; --soon: #85560a; --going: #1f5f94; --calm: #5b6770;
  --bar-done: #3f8f6b; --bar-late: #c04430; --bar-soon: #d9a441; --bar-going: #5c95c6;
  --bar-calm: #a9b9c4; --bar-wait: #8f9ba4; --bar-open: #dde3e7; --bar-none: #c8cfd4; --on-weak: #1a2126;
  --book: Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Cambria, Georgia, serif;
  --plain: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #12181c; --ink: #e3e8eb; --soft: #a2afb8; --line: #323d45; --wash: #1a2227;
    --accent: #86c5de; --mark: #86c5de;
    --done: #7cc9a2; --late: #ff9c88; --soon: #e8b95c; --going: #8fc1ec; --calm: #a9b6bf;
    --bar-done: #4f9f7b; --bar-late: #d9604b; --bar-soon: #c9973a; --bar-going: #5287b5;
    --bar-calm: #5f707b; --bar-wait: #7d8a93; --bar-open: #39454d; --bar-none: #4a565e; --on-weak: #fff;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 var(--plain); overflow-wrap: break-word; hyphens: manual;
}
.skip { position: absolute; left: -100vw; top: 0; padding: .75rem 1rem; background: var(--paper); }
.skip:focus { left: 0; }
header, main, footer { max-width: 58rem; margin: 0 auto; padding: 0 clamp(1rem, 5vw, 2.5rem); }
header { padding-top: clamp(2rem, 6vw, 4.5rem); }
footer { padding-bottom: 5rem; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { text-decoration-thickness: 2px; }
a:focus-visible { outline: 3px solid var(--mark); outline-offset: 3px; border-radius: 2px; }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; margin: 0; text-wrap: balance; }
h1 { font: 600 clamp(2rem, 1.4rem + 3vw, 3.25rem)/1.08 var(--book); letter-spacing: -.012em; max-width: 20ch; }
h2 { font: 600 1.75rem/1.2 var(--book); margin: 4.5rem 0 1.25rem; padding-top: 1.1rem; border-top: 3px solid var(--ink); }
h3 { font: 600 1.25rem/1.3 var(--book); margin: 2.75rem 0 .75rem; }
h4, h5, h6 { font: 600 1.0625rem/1.35 var(--book); margin: 2rem 0 .5rem; }
p { margin: 0 0 .75rem; max-width: 68ch; }
ul, ol { margin: 0; padding: 0; list-style: none; }
dl, dd { margin: 0; }
.org { color: var(--accent); font-weight: 600; margin-bottom: .6rem; }
.facts { color: var(--soft); margin-top: 1.25rem; }
.facts li { display: inline; }
.facts li + li::before { content: " \B7\20"; }
.jump { margin-top: 1.75rem; padding-top: .7rem; border-top: 1px solid var(--line); }
.jump li { display: inline-block; margin: 0 1.4rem .3rem 0; }
.sentence { font-size: clamp(1.2rem, 1.05rem + .8vw, 1.5rem); line-height: 1.4; margin: 2.75rem 0 1.25rem; max-width: 44ch; text-wrap: pretty; }
svg.bar { display: block; width: 100%; height: 20px; margin: 0 0 .9rem; }
.bar use { transform: translateX(-6px); }
.on-strong { color: #fff; } .on-bright { color: #1a2126; } .on-weak { color: var(--on-weak); }
.key { display: flex; flex-wrap: wrap; gap: .35rem 1.5rem; font-size: .9375rem; }
.key b { font-variant-numeric: tabular-nums; }
.shape { width: .95em; height: .95em; vertical-align: -.1em; margin-right: .4em; flex: none; }
.symbols { position: absolute; width: 0; height: 0; overflow: hidden; }
.g-done { color: var(--done); } .g-overdue { color: var(--late); } .g-due_soon { color: var(--soon); }
.g-in_progress { color: var(--going); } .g-ongoing, .g-postponed, .g-not_started, .g-undated, .g-closed { color: var(--calm); }
.b-gap { fill: var(--paper); }
.b-done { fill: var(--bar-done); } .b-overdue { fill: var(--bar-late); } .b-due_soon { fill: var(--bar-soon); }
.b-in_progress { fill: var(--bar-going); } .b-ongoing { fill: var(--bar-calm); } .b-postponed { fill: var(--bar-wait); }
.b-not_started { fill: var(--bar-open); } .b-undated, .b-closed { fill: var(--bar-none); }
.state { font-size: .9375rem; font-weight: 600; line-height: 1.4; }
.row { display: grid; grid-template-columns: 10.5rem minmax(0, 1fr); gap: .15rem 1.75rem; padding: .95rem 0; border-top: 1px solid var(--line); }
.row:first-child { border-top: 0; }
.row .state { padding-top: .2rem; }
.state > span:first-child { display: block; padding-left: 1.4em; text-indent: -1.4em; }
.row:target { background: var(--wash); box-shadow: 0 0 0 .75rem var(--wash); border-color: transparent; }
.said { font: 1.125rem/1.45 var(--book); margin: 0 0 .3rem; max-width: 62ch; }
.to a { color: inherit; text-decoration-color: var(--line); }
.to a:hover { text-decoration-color: currentColor; }
.meta { font-size: .9375rem; color: var(--soft); margin: 0; }
.no { display: block; font-weight: 400; color: var(--soft); }
.no a { color: inherit; text-decoration-color: transparent; }
.no a:hover, .no a:focus-visible { text-decoration-color: currentColor; }
.goals { margin: 0 0 1.25rem; padding-left: 1rem; border-left: 3px solid var(--line); max-width: 66ch; }
.goals p { font-size: .9375rem; font-weight: 600; color: var(--soft); margin: 0 0 .2rem; }
.goals li { font: italic 1.0625rem/1.45 var(--book); padding: .1rem 0; }
.fields { font-size: .9375rem; margin-top: .45rem; max-width: 68ch; }
.fields div { display: grid; grid-template-columns: 6.75rem minmax(0, 1fr); gap: 0 1rem; padding: .1rem 0; }
.fields dt { color: var(--soft); overflow-wrap: anywhere; } .fields dd { grid-column: 2; }
.fields li { padding: .05rem 0; }
.nb { display: inline-block; } .read time, .facts time, td time { white-space: nowrap; }
.read { display: inline-block; color: var(--soft); }
.read::before { content: "\2192\A0"; }
dd > time, .note > time, .meta > time { display: inline-block; }
.fields [class^="g-"] { white-space: nowrap; }
.note { color: var(--soft); }
.box { display: inline-block; width: 1.3em; color: var(--soft); }
.empty { color: var(--soft); }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
caption { position: absolute; left: -200vw; max-width: 90vw; }
th, td { text-align: left; vertical-align: top; padding: .5rem 1rem .5rem 0; border-top: 1px solid var(--line); }
thead th { border-top: 0; border-bottom: 1px solid var(--ink); color: var(--soft); font-weight: 600; padding-block: .25rem; vertical-align: bottom; }
tbody tr:first-child > * { border-top: 0; }
tr > *:last-child { padding-right: 0; }
tbody th { font-weight: 400; overflow-wrap: anywhere; }
.said, .goals li, .fields dd, tbody th { unicode-bidi: plaintext; }
th a { color: inherit; text-decoration-color: var(--line); }
td { font-variant-numeric: tabular-nums; }
.when { width: 8.5rem; } .how { width: 12rem; }
.plans .row { grid-template-columns: minmax(0, 1fr) 12.5rem; font-size: .9375rem; }
.plans h3 { margin: 0; }
.plans h3 a { color: inherit; text-decoration-color: var(--line); }
.plans h3 a:hover { text-decoration-color: currentColor; }
.plans svg.bar { height: .6rem; margin: .6rem 0 .15rem; } .plans .bar use { display: none; }
.plans b { font-variant-numeric: tabular-nums; }
.zero { color: var(--soft); }
.feeds li { padding: .6rem 0; border-top: 1px solid var(--line); }
.feeds code { display: block; font: .9375rem/1.5 ui-monospace, "SFMono-Regular", Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere; user-select: all; }
.files li { display: inline-block; margin: 0 1.4rem .5rem 0; }
.ways { margin-top: 1.25rem; } .ways li { padding: .15rem 0; max-width: 68ch; }
code { font-family: ui-monospace, Consolas, "Liberation Mono", monospace; font-size: .92em; }
@media (max-width: 44rem) {
  h2 { margin-top: 3.25rem; }
  .row { grid-template-columns: minmax(0, 1fr); }
  .row .state { padding-top: 0; } .state > span:first-child { display: inline; padding: 0; text-indent: 0; }
  .no { display: inline; } .no::before { content: "\B7\20"; }
  .fields div { grid-template-columns: 5.5rem minmax(0, 1fr); gap: 0 .75rem; }
  th, td { padding-right: .6rem; }
  .when { width: 5.6rem; } .how { width: 6.5rem; }
  .plans .row { grid-template-columns: minmax(0, 1fr); }
  .plans .row ul { display: flex; flex-wrap: wrap; gap: .1rem 1.25rem; }
}
@media (max-width: 26rem) {
  .fields div { grid-template-columns: 5.25rem minmax(0, 1fr); gap: 0 .6rem; }
  .fields dt { hyphens: auto; overflow-wrap: anywhere; }
  th, td { font-size: .875rem; }
}
@media (forced-colors: active) {
  svg.bar { forced-color-adjust: none; }
})css";

// Drawn on a grid of 16; told apart by outline alone.
constexpr Markup symbols = R"svg(<svg class="symbols" aria-hidden="true" focusable="false">
<symbol id="X-done" viewBox="0 0 16 16"><path fill="currentColor" fill-rule="evenodd" d="M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0Zm4.2 5.9-1.3-1.2-4 4.4-2-1.8-1.1 1.3 3.3 2.9Z"/></symbol>
<symbol id="X-done-late" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" stroke-width="1.8"/><path fill="none" stroke="currentColor" stroke-width="1.9" d="m4.4 8.2 2.6 2.3 4.4-4.9"/></symbol>
<symbol id="X-overdue" viewBox="0 0 16 16"><path fill="currentColor" fill-rule="evenodd" d="M8 .6 16 15H0ZM7.1 5.6l.3 4.8h1.2l.3-4.8Zm.9 5.8a1.1 1.1 0 1 0 0 2.2 1.1 1.1 0 0 0 0-2.2Z"/></symbol>
<symbol id="X-due-today" viewBox="0 0 16 16"><path fill="currentColor" d="m8 0 8 8-8 8-8-8Z"/></symbol>
<symbol id="X-due-soon" viewBox="0 0 16 16"><path fill="none" stroke="currentColor" stroke-width="1.9" d="M8 1.6 14.4 8 8 14.4 1.6 8Z"/></symbol>
<symbol id="X-partly-done" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" stroke-width="1.8"/><path fill="currentColor" d="M8 8V2.6A5.4 5.4 0 1 1 2.6 8Z"/></symbol>
<symbol id="X-in-progress" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" stroke-width="1.8"/><path fill="currentColor" d="M8 2.6a5.4 5.4 0 0 1 0 10.8Z"/></symbol>
<symbol id="X-ongoing" viewBox="0 0 16 16"><path fill="none" stroke="currentColor" stroke-width="1.8" d="M8 8c-1.5-2.4-2.7-3.3-4.2-3.3a3.3 3.3 0 1 0 0 6.6C5.300 11.300 6.500 10.400 8 8s2.700-3.300 4.200-3.300a3.300 3.300 0 1 1 0 6.600C10.700 11.300 9.500 10.400 8 8Z"/></symbol>
<symbol id="X-on-demand" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" stroke-width="1.8" stroke-dasharray="2.500 2.400"/></symbol>
<symbol id="X-undated" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" stroke-width="1.8"/><path stroke="currentColor" stroke-width="1.8" d="M4.600 8h6.800"/></symbol>
<symbol id="X-not-started" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" stroke-width="1.8"/></symbol>
<symbol id="X-postponed" viewBox="0 0 16 16"><path fill="none" stroke="currentColor" stroke-width="1.9" d="m2 2.500 5.500 5.500L2 13.500M8.500 2.500 14 8l-5.500 5.500"/></symbol>
<symbol id="X-carried-forward" viewBox="0 0 16 16"><path fill="none" stroke="currentColor" stroke-width="1.9" d="M0 8h13.500M8 2.500 13.500 8 8 13.500"/></symbol>
<symbol id="X-cancelled" viewBox="0 0 16 16"><path fill="none" stroke="currentColor" stroke-width="2" d="m2.200 2.200 11.600 11.600m0-11.600L2.200 13.800"/></symbol>
</svg>
)svg";

// The colour of an organisation takes the place of ours, on paper not at all. Both papers are
// those of the sheet above.
constexpr support::Colour dark_paper{0x12, 0x18, 0x1c};

void append_accent(std::string& out, support::Colour colour) {
    const auto append_rule = [&](support::Colour shade) {
        const std::string seven = support::hex(shade);
        out.append("{ :root { --accent: ").append(seven).append("; --mark: ").append(seven);
        out += "; } }";
    };
    out += "\n@media screen ";
    append_rule(colour);
    out += "\n@media screen and (prefers-color-scheme: dark) ";
    append_rule(support::lightened(colour, dark_paper, support::readable_contrast));
}

} // namespace

StyleSheet::StyleSheet(PageOf what, std::optional<support::Colour> accent) {
    m_text = screen;
    if (what == PageOf::one_plan)
        m_text.append("\n").append(plan_styles());
    m_text.append("\n").append(print_styles());
    if (accent)
        append_accent(m_text, *accent);
    m_hash = support::base64(support::sha256(m_text));
}

const StyleSheet& StyleSheet::ours(PageOf what) {
    static const StyleSheet one_plan{PageOf::one_plan, std::nullopt};
    static const StyleSheet several{PageOf::several, std::nullopt};
    return what == PageOf::one_plan ? one_plan : several;
}

Markup shapes() {
    return symbols;
}

} // namespace plan::emit
