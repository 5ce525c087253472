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

// Runs `work` on a page of its own; what the browser said and asked for meanwhile stands in the
// second argument: {requests, complaints}.
export async function visit(browser, file, options, work) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const heard = { requests: [], complaints: [] };
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on("request", (request) => heard.requests.push(request.url()));
    page.on("pageerror", (error) => heard.complaints.push(`error: ${error.message}`));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) heard.complaints.push(`${message.type()}: ${message.text()}`);
    });
    if (options.javaScriptEnabled !== false)
      await page.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) =>
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
      });
    await page.goto(address(file), { waitUntil: "load" });
    return await work(page, heard);
  } finally {
    await context.close();
  }
}

// Texts are compared as one line, and without what a page adds to break words.
export const oneLine = (text) => text.normalize("NFC").replace(/[\u00ad\u200b-\u200f\u2060-\u2069]/g, "")
  .replace(/\s+/g, " ").trim();
