// The page by the keyboard alone: where Tab stops, in which order, whether one sees it, and the filter.
import { visit } from "./browser.mjs";

// Runs in the page: numbers what can be focused, in the order of the document.
function number_the_stops() {
  const wanted = "a[href],button,input,select,textarea,summary,[tabindex],area[href],iframe";
  let number = 0;
  const radios = new Set();
  for (const one of document.querySelectorAll(wanted)) {
    if (one.tabIndex < 0 || one.disabled || one.type === "hidden" || !one.checkVisibility({ visibilityProperty: true })) continue;
    if (one.type === "radio") {
      if (radios.has(one.name)) continue; // a group is one stop
      radios.add(one.name);
    }
    one.dataset.stop = number++;
  }
  return number;
}

// Runs in the page: notes where the focus goes, and how one sees it.
function note_the_focus() {
  globalThis.walked = [];
  const seen = (colour) => !/^(transparent|rgba\(.*, 0\))$/.test(colour);
  const within = (one) => {
    const box = one.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight;
  };
  const note = (event) => {
    const one = event.target;
    const style = getComputedStyle(one);
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1 && seen(style.outlineColor);
    const first = one.type === "radio" ? document.querySelector(`input[name="${CSS.escape(one.name)}"][data-stop]`) : one;
    globalThis.walked.push({
      stop: first?.dataset.stop === undefined ? null : Number(first.dataset.stop),
      name: `${one.tagName.toLowerCase()} ${(one.textContent || one.id || one.name || "").trim().slice(0, 40)}`,
      marked: outlined || style.boxShadow !== "none",
      inside: within(one),
      scrolls: one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight,
    });
  };
  document.addEventListener("focusin", note);
  // Most are in sight only when they are left: by then the browser has scrolled to them.
  document.addEventListener("focusout", (event) => {
    const last = globalThis.walked.at(-1);
    if (last) last.inside ||= within(event.target);
  });
}

function faultsOfWalk(walked, count) {
  const faults = [];
  let expected = 0;
  for (const at of walked) {
    if (at.stop === 0 && expected > 0) break; // around
    if (!at.marked) faults.push(`no mark of the focus: ${at.name}`);
    if (!at.inside) faults.push(`the focus is out of sight: ${at.name}`);
    if (at.stop === null && at.scrolls) continue; // what scrolls is a stop in Chromium
    if (at.stop !== expected) faults.push(`stop ${at.stop} comes where ${expected} should: ${at.name}`);
    expected = (at.stop ?? expected) + 1;
  }
  if (expected !== count && faults.length === 0) faults.push(`${expected} stops of ${count}`);
  return faults.slice(0, 5);
}

export async function is_walked_by_tab(browser, file) {
  return visit(browser, file, {}, async (page) => {
    const count = await page.evaluate(number_the_stops);
    await page.evaluate(note_the_focus);
    for (let press = 0; press <= count; ++press) await page.keyboard.press("Tab");
    await page.evaluate(() => document.activeElement.blur());
    return faultsOfWalk(await page.evaluate(() => globalThis.walked), count);
  });
}

export async function has_a_skip_link(browser, file) {
  return visit(browser, file, {}, async (page) => {
    const faults = [];
    await page.keyboard.press("Tab");
    const first = await page.evaluate(() => ({
      href: document.activeElement.getAttribute("href") ?? "", top: document.activeElement.getBoundingClientRect().top,
      left: document.activeElement.getBoundingClientRect().left,
    }));
    if (!first.href.startsWith("#")) return ["the first stop is no skip link"];
    if (first.top < 0 || first.left < 0) faults.push("the skip link is out of sight");
    await page.keyboard.press("Enter");
    const arrived = await page.evaluate(() => document.activeElement.closest("main") !== null ||
      (location.hash !== "" && document.querySelector(":target")?.closest("main") != null));
    if (!arrived) faults.push("the skip link does not lead to the main part");
    await page.keyboard.press("Tab");
    const next = await page.evaluate(() => {
      const one = document.activeElement;
      const none = document.querySelector("main a[href],main button,main input,main summary") === null;
      return none || one === document.body || one.closest("main,footer") !== null;
    });
    if (!next) faults.push("the stop after it is not in the main part");
    return faults;
  });
}
