// Opens pages in Debian's Chromium, and notes whatever a page should never do.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const [samplePage, program, driver] = process.argv.slice(2).map((path) => resolve(path));
export const skipped = 77;

function skip(why) {
  console.log(`openwash: ${why}; the page is not tested in a browser`);
  process.exit(process.env.CI === "true" ? 1 : skipped);
}

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => existsSync(path));
if (!executablePath) skip("no Chromium is installed (tools/setup test)");
if (!existsSync(join(driver, "playwright-core"))) skip("playwright-core is not there (tools/fetch-browser)");
const { chromium } = createRequire(import.meta.url)(join(driver, "playwright-core"));

export const folder = mkdtempSync(join(tmpdir(), "openwash-pages-"));
export const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
export async function close() {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

const written = (command, words) => spawnSync(command, words, { maxBuffer: 1 << 30 }).stdout;

// The page and the JSON of the same samples: 'page' is a path. COUNT as sample_page takes it.
export function samples(count) {
  const words = count === undefined ? [] : [String(count)];
  const page = join(folder, `samples-${count}.html`);
  writeFileSync(page, written(samplePage, ["html", ...words]));
  return { page, json: JSON.parse(written(samplePage, ["json", ...words])) };
}

// The same of the repositories in `paths`, by the real program.
export function audited(paths) {
  const page = join(folder, "audited.html");
  writeFileSync(page, written(program, ["audit", ...paths, "--format", "html"]));
  return { page, json: JSON.parse(written(program, ["audit", ...paths, "--format", "json"])) };
}

// A page that has been opened. `faults` gathers errors of its scripts, dialogs, and requests for anything but itself.
export async function opened(path, options = {}) {
  const { fragment = "", ...context } = options;
  const tab = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...context });
  const faults = [];
  const address = `file://${path}`;
  tab.on("console", (message) => ["error", "warning"].includes(message.type()) && faults.push(message.text()));
  tab.on("pageerror", (error) => faults.push(error.message));
  tab.on("dialog", (dialog) => {
    faults.push(`a dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  tab.on("request", (request) => request.url().split("#")[0] !== address && faults.push(`a request for ${request.url()}`));
  await tab.goto(address + fragment);
  return { tab, faults };
}
