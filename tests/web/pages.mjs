// Judges every page of the sites in a browser.
//
// usage: node tests/web/pages.mjs SITES [--only WORD] [--jobs N]
//        node tests/web/pages.mjs --self-test FOLDER [--jobs N]
//
// SITES is what plans.py made: a folder of sites. A site's pages are index.html, plans/*.html and
// roles/*.html. Of the roles' pages, which are of one kind, two of the examples' are judged and one of
// the sites with most and with longest words; the plans of the site `alle` have a site each, too.
import fs from "node:fs";
import path from "node:path";
import { launch } from "./browser.mjs";
import * as checks from "./checks.mjs";
import * as keyboard from "./keyboard.mjs";
import * as filter from "./filter.mjs";
import * as paper from "./paper.mjs";
import { seeded } from "./faults.mjs";

const undecided = checks.undecided;
const promises = [...Object.entries(checks), ...Object.entries(keyboard), ...Object.entries(filter),
  ...Object.entries(paper)]
  .filter(([name, one]) => typeof one === "function" && name !== "shownMeasures");

const html = (folder) => (fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith(".html")).sort() : []);

// The ids and texts of a plan's measures, as they stand in plan.json.
function measures(site, id) {
  const { plans } = JSON.parse(fs.readFileSync(path.join(site, "plan.json"), "utf8"));
  return (plans.find((plan) => plan.id === id)?.measures ?? []).map(({ id, text }) => ({ id, text }));
}

function pagesOf(site) {
  const roles = html(path.join(site, "roles"));
  const most = { eksempler: 2, stor: 1, "lange-ord": 1 }[path.basename(site)] ?? 0;
  return [
    { file: path.join(site, "index.html"), measures: [] },
    ...(path.basename(site) === "alle" ? [] : html(path.join(site, "plans"))).map((name) =>
      ({ file: path.join(site, "plans", name), measures: measures(site, name.slice(0, -".html".length)) })),
    ...roles.slice(0, most).map((name) => ({ file: path.join(site, "roles", name), measures: [] })),
  ];
}

// Does `work` on each with its number, on as many as `jobs` at a time.
async function inTurn(all, jobs, work) {
  let next = 0;
  const worker = async () => {
    while (next < all.length) {
      const number = next++;
      await work(all[number], number);
    }
  };
  await Promise.all(Array.from({ length: jobs }, worker));
}

async function judge(sites, only, jobs) {
  const cases = fs.readdirSync(sites).filter((name) => fs.existsSync(path.join(sites, name, "index.html"))).sort()
    .flatMap((name) => pagesOf(path.join(sites, name)))
    .flatMap((page) => promises.map(([name, promise]) => ({ name, promise, page })))
    .filter((one) => `${one.name} ${one.page.file}`.includes(only));
  const browser = await launch();
  let passed = 0, failed = 0;
  const spent = {};
  await inTurn(cases, jobs, async ({ name, promise, page }) => {
    const begin = Date.now();
    const faults = await promise(browser, page.file, page).catch((error) => [`broke down: ${error.message.slice(0, 300)}`]);
    spent[name] = (spent[name] ?? 0) + Date.now() - begin;
    if (faults.length === 0) { ++passed; return; }
    ++failed;
    console.log(`${path.relative(sites, page.file)}: ${name.replaceAll("_", " ")}: FAILED`);
    for (const fault of faults) console.log(`    ${fault}`);
  });
  await browser.close();
  for (const [name, milliseconds] of Object.entries(spent)) console.log(`${name.replaceAll("_", " ")}: ${(milliseconds / 1000).toFixed(1)} s`);
  console.log(`axe could not decide: ${undecided.contrast} contrasts, ${undecided.other} others`);
  return [passed, failed];
}

// Each fault that is put into a good page must be found by the promise it breaks.
async function selfTest(site, jobs) {
  const browser = await launch();
  let passed = 0, failed = 0;
  const known = Object.fromEntries(promises);
  const page = pagesOf(site).find((one) => one.file.includes("/plans/"));
  const before = fs.readFileSync(page.file, "utf8");
  await inTurn(seeded, jobs, async ({ promise, name, change }, number) => {
    const after = change(before);
    const file = path.join(path.dirname(page.file), `fault-${number}.html`);
    fs.writeFileSync(file, after);
    const faults = await known[promise](browser, file, page);
    fs.rmSync(file);
    if (after !== before && faults.length > 0) { ++passed; return; }
    ++failed;
    console.log(`${promise.replaceAll("_", " ")}: did not see ${name}`);
  });
  for (const [name] of promises)
    if (!seeded.some((one) => one.promise === name)) { ++failed; console.log(`${name}: no fault shows that it sees any`); }
  await browser.close();
  return [passed, failed];
}

const value = (name, otherwise) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise);
const jobs = Number(value("--jobs", "3"));
const [passed, failed] = process.argv.includes("--self-test")
  ? await selfTest(path.resolve(value("--self-test")), jobs)
  : await judge(path.resolve(process.argv[2]), value("--only", ""), jobs);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
