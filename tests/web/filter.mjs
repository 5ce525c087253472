// The filter of a plan's page, judged from outside: what it says it shows is what is shown, it works
// by the keyboard, it can be undone, and no link leads to what it hides.
import { visit } from "./browser.mjs";

const few = 8; // measures; a page with fewer needs no filter
const announcing = 450; // milliseconds; it waits for a pause in the typing

// Runs in the page.
const seen = (ids) => ids.map((id) => document.getElementById(id)?.checkVisibility() ?? false);
const told = () => {
  const one = document.querySelector("[role=search] [role=status], form [role=status]");
  return one?.checkVisibility() ? one.innerText.trim() : "";
};

async function state(page, measures) {
  await page.waitForTimeout(announcing);
  const shown = await page.evaluate(seen, measures.map((one) => one.id));
  const said = await page.evaluate(told);
  return { shown, count: shown.filter(Boolean).length, said, number: Number(/\d+/.exec(said)?.[0] ?? NaN) };
}

const agree = (what, now) => (now.count === 0 ? (now.said === "" ? [`${what}: nothing is shown, and nothing said`] : [])
  : now.number === now.count ? [] : [`${what}: ${now.count} are shown, and it says: ${now.said || "nothing"}`]);

async function by_text(page, measures, field) {
  const faults = [];
  const word = measures[0].text.split(/[^\p{L}]+/u).find((one) => one.length > 4) ?? measures[0].text;
  await field.focus();
  await page.keyboard.type(word.toUpperCase());
  const now = await state(page, measures);
  faults.push(...agree(`«${word}»`, now));
  const texts = await page.evaluate((ids) => ids.map((id) => document.getElementById(id).textContent.toLowerCase()), measures.map((one) => one.id));
  texts.forEach((text, i) => {
    if (text.includes(word.toLowerCase()) !== now.shown[i]) faults.push(`«${word}»: ${measures[i].id} is ${now.shown[i] ? "" : "not "}shown`);
  });
  await page.keyboard.press("Control+A");
  await page.keyboard.type("zqxzqx");
  const none = await state(page, measures);
  faults.push(...agree("what nobody wrote", none));
  if (none.count !== 0) faults.push("what nobody wrote is found");
  return faults;
}

// Each choice by the arrow keys. The first shows all.
async function by_choice(page, measures, select) {
  const faults = [];
  const names = await select.locator("option").allTextContents();
  let sum = 0;
  await select.focus();
  for (const name of names.slice(1)) {
    await page.keyboard.press("ArrowDown");
    const now = await state(page, measures);
    faults.push(...agree(name, now));
    if (now.count === 0) faults.push(`${name}: a choice that shows nothing`);
    sum += now.count;
  }
  for (const _ of names) await page.keyboard.press("ArrowUp");
  if ((await state(page, measures)).count !== measures.length) faults.push("the first choice does not show all");
  if (sum < measures.length && names.length > 1) faults.push(`its choices show ${sum} of ${measures.length} together`);
  return faults;
}

async function undone(page, measures, field, button) {
  const faults = [];
  await field.fill("zqxzqx");
  await button.focus();
  await page.keyboard.press("Enter");
  const now = await state(page, measures);
  if (now.count !== measures.length) faults.push(`undone, it shows ${now.count} of ${measures.length}`);
  if ((await field.inputValue()) !== "") faults.push("undone, the word still stands there");
  // A link to a measure that is hidden must lead somewhere.
  await field.fill("zqxzqx");
  await page.waitForTimeout(announcing);
  const link = page.locator(measures.map((one) => `a[href="#${one.id}"]:visible`).join(",")).first();
  if (await link.count() === 0) return faults;
  await link.focus();
  const id = (await link.getAttribute("href")).slice(1);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(announcing);
  if (!(await page.evaluate(seen, [id]))[0]) faults.push(`a link leads to #${id}, which is hidden`);
  return faults;
}

export async function filters_what_it_says(browser, file, { measures }) {
  if (measures.length < few) return [];
  return visit(browser, file, {}, async (page) => {
    const form = page.locator("[role=search]:visible, form:visible");
    if (await form.count() !== 1) return [`${await form.count()} filters`];
    const field = form.locator("input").first();
    const selects = await form.locator("select").all();
    const faults = [];
    if (selects.length < 2) faults.push(`${selects.length} lists to choose from`);
    faults.push(...await by_text(page, measures, field));
    await field.fill("");
    for (const select of selects) faults.push(...await by_choice(page, measures, select));
    faults.push(...await undone(page, measures, field, form.locator("button").first()));
    return faults.slice(0, 6);
  });
}
