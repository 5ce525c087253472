// What each page is held to, one function a promise: (browser, file, facts) → the faults found, as texts.
import { axeSource, oneLine, visit } from "./browser.mjs";

const schemes = ["light", "dark"];

// --- nothing leaves the page -----------------------------------------------------------------

export async function asks_for_nothing_else(browser, file) {
  return visit(browser, file, {}, async (page, heard) => {
    await page.waitForTimeout(20);
    const others = heard.requests.slice(1).map((address) => `asks for ${address.slice(0, 120)}`);
    return [...others, ...heard.complaints];
  });
}

// --- the guidelines ----------------------------------------------------------------------------

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
export const undecided = { contrast: 0, other: 0 };

export async function keeps_the_guidelines(browser, file) {
  const faults = [];
  for (const colorScheme of schemes) {
    const found = await visit(browser, file, { colorScheme, bypassCSP: true }, async (page) => {
      await page.evaluate(axeSource());
      return page.evaluate(async (only) => {
        const short = (rule) => ({
          id: rule.id, count: rule.nodes.length, where: rule.nodes.slice(0, 3).map((node) => node.html.slice(0, 140)),
        });
        const result = await globalThis.axe.run(document, {
          runOnly: only, resultTypes: ["violations", "incomplete"], elementRef: false,
        });
        return { violations: result.violations.map(short), incomplete: result.incomplete.map(short) };
      }, tags);
    });
    for (const rule of found.violations)
      faults.push(`${colorScheme}: ${rule.id} (${rule.count}): ${rule.where.join("  ")}`);
    for (const rule of found.incomplete) undecided[rule.id === "color-contrast" ? "contrast" : "other"] += rule.count;
  }
  return faults;
}

export async function has_one_heading_and_its_language(browser, file) {
  return visit(browser, file, {}, (page) => page.evaluate(() => {
    const faults = [];
    const levels = [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].map((one) => Number(one.tagName[1]));
    if (levels.filter((level) => level === 1).length !== 1) faults.push("not one h1");
    levels.forEach((level, i) => { if (level > (levels[i - 1] ?? 0) + 1) faults.push(`an h${level} after an h${levels[i - 1] ?? 0}`); });
    if (!/^(nb|nn|en)$/.test(document.documentElement.lang)) faults.push(`lang is ${document.documentElement.lang}`);
    for (const landmark of ["main", "header"])
      if (document.querySelectorAll(`body > ${landmark}`).length !== 1) faults.push(`not one ${landmark}`);
    return faults;
  }));
}

// --- any width -----------------------------------------------------------------------------------

// Runs in the page: whether it must be scrolled sideways, what sticks out of it, and which parts
// that scroll cannot be reached by the keyboard or have no name.
function sideways() {
  const faults = [];
  const width = document.documentElement.clientWidth;
  const region = (node) => {
    for (let one = node; one && one !== document.body; one = one.parentElement)
      if (/auto|scroll/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth) return one;
    return null;
  };
  if (document.scrollingElement.scrollWidth > width)
    faults.push(`scrolls sideways: ${document.scrollingElement.scrollWidth} of ${width}`);
  // Only for those who listen: in a box of a pixel.
  const heard = (node) => {
    for (let one = node; one && one !== document.body; one = one.parentElement)
      if (one.getBoundingClientRect().width <= 1 && getComputedStyle(one).overflowX !== "visible") return true;
    return false;
  };
  const regions = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement;
    if (!text.data.trim() || parent.closest("script,style,title,desc,svg") || !parent.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    if (box.width <= 1 || box.right <= 0 || heard(parent)) continue;
    const scrolled = region(parent);
    if (scrolled) regions.add(scrolled);
    else if (box.right > width + 1) faults.push(`sticks out to ${Math.round(box.right)}: ${text.data.trim().slice(0, 60)}`);
    for (let one = parent; one && one !== document.body; one = one.parentElement) {
      const style = getComputedStyle(one);
      if (/hidden|clip/.test(style.overflowX) && one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1)
        faults.push(`cut off in ${one.tagName} ${one.className}: ${text.data.trim().slice(0, 60)}`);
    }
  }
  for (const one of regions) {
    if (one.tabIndex < 0) faults.push(`a part that scrolls cannot be focused: ${one.tagName} ${one.className}`);
    if (!one.hasAttribute("aria-label") && !one.hasAttribute("aria-labelledby"))
      faults.push(`a part that scrolls has no name: ${one.tagName} ${one.className}`);
  }
  return faults.slice(0, 6);
}

export async function flows_into_320_pixels(browser, file) {
  return visit(browser, file, { viewport: { width: 320, height: 640 } }, (page) => page.evaluate(sideways));
}

// At 200 % of 1280 pixels, with letters of 200 %, and with the spacing of WCAG 1.4.12.
const sizes = [
  { name: "at 200 %", width: 640, css: "" },
  { name: "with letters of 200 %", width: 1280, css: "html { font-size: 200% !important }" },
  { name: "with wide spacing", width: 320, css: `* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important } p { margin-bottom: 2em !important }` },
];

export async function may_be_enlarged(browser, file) {
  return visit(browser, file, { bypassCSP: true }, async (page) => {
    const faults = [];
    for (const { name, width, css } of sizes) {
      await page.setViewportSize({ width, height: 640 });
      const style = await page.addStyleTag({ content: css || "a {}" });
      faults.push(...(await page.evaluate(sideways)).map((fault) => `${name}: ${fault}`));
      await style.evaluate((one) => one.remove());
    }
    return faults;
  });
}

export async function moves_nothing_for_those_who_asked(browser, file) {
  return visit(browser, file, { reducedMotion: "reduce" }, (page) => page.evaluate(() => {
    const faults = document.getAnimations().map((one) => `moves: ${one.constructor.name}`);
    if (getComputedStyle(document.documentElement).scrollBehavior === "smooth") faults.push("scrolls smoothly");
    for (const one of document.querySelectorAll("body *"))
      if (parseFloat(getComputedStyle(one).transitionDuration) > 0.01) faults.push(`a transition on ${one.tagName}`);
    return faults.slice(0, 3);
  }));
}

// --- without script --------------------------------------------------------------------------------

// Runs in the page: the text of each measure's own place, which its id names.
export const shownMeasures = (page, measures) => page.evaluate(
  (ids) => ids.map((id) => {
    const place = document.getElementById(id);
    return place?.checkVisibility({ visibilityProperty: true }) ? place.innerText : "";
  }), measures.map((one) => one.id));

export async function is_whole_without_script(browser, file, { measures }) {
  return visit(browser, file, { javaScriptEnabled: false }, async (page) => {
    const shown = await shownMeasures(page, measures);
    const controls = await page.evaluate(() => [...document.querySelectorAll("form,input,select,button,[role=search]")]
      .filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 80)));
    return [
      ...measures.filter((one, i) => !oneLine(shown[i]).includes(oneLine(one.text)))
        .map((one) => `not shown: ${one.id}: ${one.text.slice(0, 80)}`),
      ...controls.map((one) => `a control that does nothing: ${one}`),
    ].slice(0, 6);
  });
}
