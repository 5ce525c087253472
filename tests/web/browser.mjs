// The browser that judges the pages: Debian's Chromium, driven by playwright-core, with nothing of
// its own that asks a network. The packages of npm stand in build/web, outside the tree.
import { createRequire } from "node:module";
import fs from "node:fs";
import path from "node:path";
import url from "node:url";

export const root = path.resolve(path.dirname(url.fileURLToPath(import.meta.url)), "../..");
const require = createRequire(path.join(root, "build/web/package.json"));

export const axeSource = () => fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

export function launch() {
  const { chromium } = require("playwright-core");
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"],
  });
}

export const address = (file) => url.pathToFileURL(file).href;

// Pages that may be used again, of each browser, by what only a page's context decides: to begin
// a context and its process costs more than most of what is done in it.
const idle = new WeakMap();

async function open(browser, fixed) {
  const context = await browser.newContext(fixed);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  if (fixed.javaScriptEnabled !== false)
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) =>
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
    });
  return page;
}

// Runs `work` on a page that was loaded for it; what the browser said and asked for meanwhile stands
// in the second argument: {requests, complaints}.
export async function visit(browser, file, options, work) {
  const { viewport = { width: 1280, height: 900 }, colorScheme = "light", reducedMotion = "no-preference", ...fixed } = options;
  const kind = JSON.stringify(fixed);
  if (!idle.has(browser)) idle.set(browser, {});
  const pages = (idle.get(browser)[kind] ??= []);
  const page = pages.pop() ?? await open(browser, fixed);
  const heard = { requests: [], complaints: [] };
  const listeners = {
    request: (request) => heard.requests.push(request.url()),
    pageerror: (error) => heard.complaints.push(`error: ${error.message}`),
    console: (message) => {
      if (["error", "warning"].includes(message.type())) heard.complaints.push(`${message.type()}: ${message.text()}`);
    },
  };
  try {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ media: null, colorScheme, reducedMotion });
    for (const [event, listener] of Object.entries(listeners)) page.on(event, listener);
    await page.goto(address(file), { waitUntil: "load" });
    const result = await work(page, heard);
    for (const [event, listener] of Object.entries(listeners)) page.off(event, listener);
    pages.push(page);
    return result;
  } catch (error) {
    await page.context().close();
    throw error;
  }
}

// Texts are compared as one line, and without what a page adds to break words.
export const oneLine = (text) => text.normalize("NFC").replace(/[\u00ad\u200b-\u200f\u2060-\u2069]/g, "")
  .replace(/\s+/g, " ").trim();
