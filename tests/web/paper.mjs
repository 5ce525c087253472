// The page on paper: A4, every measure, nothing that only makes sense on a screen, no row in two.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { oneLine, visit } from "./browser.mjs";
import { shownMeasures } from "./checks.mjs";

// A line's end may stand in a word, so blanks do not count.
const letters = (text) => oneLine(text).replace(/ /g, "");

export async function prints_on_a4(browser, file, { measures }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "paper-"));
  const target = path.join(folder, "page.pdf");
  try {
    const [screenOnly, places] = await visit(browser, file, {}, async (page) => {
      const texts = await page.evaluate(() => [...document.querySelectorAll("nav,form,.skip,.unaddressed p")].map((one) => one.innerText));
      await page.pdf({ path: target, format: "A4", preferCSSPageSize: true });
      await page.emulateMedia({ media: "print" });
      return [texts.filter((text) => letters(text).length > 8), await shownMeasures(page, measures)];
    });
    const facts = execFileSync("pdfinfo", [target], { encoding: "utf8" });
    const pages = execFileSync("pdftotext", ["-enc", "UTF-8", target, "-"], { encoding: "utf8", maxBuffer: 1 << 28 })
      .split("\f").map(letters);
    const whole = pages.join("");
    const faults = [];
    if (!/^Page size: .*\(A4\)/m.test(facts)) faults.push(`no A4: ${/^Page size.*/m.exec(facts)?.[0]}`);
    if (!/^Pages: +[1-9]/m.test(facts)) faults.push("no pages");
    for (const text of screenOnly)
      if (whole.includes(letters(text))) faults.push(`only for a screen: ${oneLine(text).slice(0, 80)}`);
    measures.forEach((one, i) => {
      if (!letters(places[i]).includes(letters(one.text))) faults.push(`not printed in its place: ${one.id}`);
    });
    for (const text of measures.map((one) => letters(one.text))) {
      if (!whole.includes(text)) faults.push(`not on paper: ${text.slice(0, 80)}`);
      else if (text.length < 400 && !pages.some((one) => one.includes(text))) faults.push(`on two pages: ${text.slice(0, 80)}`);
    }
    return faults.slice(0, 6);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
