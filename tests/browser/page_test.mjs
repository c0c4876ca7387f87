// page_test.mjs SAMPLE_PAGE PROGRAM DRIVER: the report page in a real browser. OPENWASH_REPOS adds real repositories.
import assert from "node:assert/strict";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { audited, close, opened, samples } from "./opened.mjs";

const { page, json } = samples();
const results = json.results;
const rowCount = (tab) => tab.locator(".results [data-key]").count();
const clean = (words) => words.replace(/\s+/g, " ").trim();
const flawless = (faults) => assert.deepEqual(faults, []);
const overflow = (tab) => tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const kindsOf = (result) => new Set([...result.files.flatMap((file) => file.findings.map((finding) => finding.kind)), ...result.disclosures.map((told) => told.kind),
  ...result.openwashing.because.map((reason) => reason.kind)]);
const bySeverity = (result, severity) => result.files.flatMap((file) => file.findings).filter((finding) => finding.severity === severity).length;

after(close);

test("numbers of the overview are those of the JSON", async () => {
  const { tab, faults } = await opened(page);
  const tiles = (await tab.locator(".tile").allInnerTexts()).map((words) => clean(words));
  const sum = (severity) => results.reduce((total, result) => total + bySeverity(result, severity), 0);
  assert.deepEqual(tiles.map((words) => Number.parseInt(words, 10)), [results.length, results.filter((result) => result.openwashing.result === "mismatch").length,
    sum("hard"), sum("arguable"), results.filter((result) => result.error).length]);
  const legend = Object.fromEntries((await tab.locator(".legend li").allInnerTexts()).map((words) => clean(words).match(/([a-z][a-z -]*) (\d+)$/).slice(1)));
  for (const verdict of new Set(results.map((result) => (result.error ? "not read" : result.verdict))))
    assert.equal(Number(legend[verdict]), results.filter((result) => (result.error ? "not read" : result.verdict) === verdict).length, verdict);
  assert.equal(await rowCount(tab), results.length);
  flawless(faults);
});

test("each repository opens with all that the JSON has of it, and nothing in it runs", async () => {
  const { tab, faults } = await opened(page);
  for (let i = 0; i < results.length; ++i) {
    const result = results[i];
    await tab.evaluate((index) => go({ open: rows[index].key, at: "" }), i);
    for (const severity of ["hard", "arguable", "note"]) assert.equal(await tab.locator(`.finding.is-${severity}`).count(), bySeverity(result, severity), `${severity} findings of ${result.repository}`);
    assert.equal(await tab.locator(".claims [data-target^=claim]").count(), result.claims.length);
    assert.equal(await tab.locator(".artifact").count(), result.artifacts.length);
    const told = clean(await tab.locator("main").innerText());
    for (const words of [...result.missing, ...result.contradictions.map((contradiction) => contradiction.detail)])
      if (!/[\n\u202e]/.test(words)) assert.ok(told.includes(clean(words)), words);
  }
  assert.equal(await tab.locator("img, iframe, object, [onclick], [onerror], #app script").count(), 0);
  flawless(faults);
});

test("every quote stands in the text where the JSON says", async () => {
  const { tab } = await opened(page, { fragment: "#open=models%2Fexample-7b" });
  const result = results.find((each) => each.repository === "models/example-7b");
  const findings = result.files[0].findings;
  for (let f = 0; f < findings.length; ++f) {
    await tab.locator(`[data-target="finding-0-0-${f}"] .cited .where`).first().click();
    const marked = await tab.locator(".source mark").evaluateAll((marks, target) => {
      const own = marks.filter((mark) => mark.dataset.targets.split(" ").includes(target) && !/also|lead/.test(mark.className));
      return own.map((mark) => mark.textContent).join("");
    }, `finding-0-0-${f}`);
    assert.ok(clean(marked).includes(clean(findings[f].quote).slice(0, 20)), findings[f].quote);
    const line = await tab.evaluate(() => document.activeElement.closest("[data-line]").dataset.line);
    assert.equal(Number(line), findings[f].span.line);
  }
});

test("filters show what the JSON counts, and can be linked", async () => {
  const rows = [
    ["verdict=restricted", (result) => !result.error && result.verdict === "restricted"],
    ["verdict=not+read", (result) => result.error],
    ["kind=scale-cap", (result) => kindsOf(result).has("scale-cap")],
    ["court=osd%3Aviolates", (result) => result.courts.osd.result === "violates"],
    ["court=eu%3Aarguable", (result) => result.courts.eu.result === "arguable"],
    ["washing=mismatch", (result) => result.openwashing.result === "mismatch"],
    ["artifact=code", (result) => result.artifacts.some((artifact) => artifact.artifact === "code")],
    ["artifact=code%3Aopen-source", (result) => result.artifacts.some((artifact) => artifact.artifact === "code" && artifact.verdict === "open-source")],
    ["q=nurse", (result) => result.repository.includes("nurse")],
    ["washing=mismatch&verdict=restricted", (result) => result.openwashing.result === "mismatch" && result.verdict === "restricted"],
    ["q=nothing+like+this", () => false],
    ["view=matrix&washing=mismatch", (result) => result.openwashing.result === "mismatch"],
    ["unknown=key&kind=%3Cscript%3E", () => false],
  ];
  for (const [fragment, test] of rows) {
    const { tab, faults } = await opened(page, { fragment: `#${fragment}` });
    assert.equal(await rowCount(tab), results.filter(test).length, fragment);
    flawless(faults);
    await tab.close();
  }
});

test("a chosen filter stands in the address and the way back undoes it", async () => {
  const { tab, faults } = await opened(page);
  await tab.selectOption("select[name=verdict]", "restricted");
  const count = results.filter((result) => !result.error && result.verdict === "restricted").length;
  assert.equal(await rowCount(tab), count);
  assert.match(tab.url(), /verdict=restricted/);
  await tab.goBack();
  assert.equal(await rowCount(tab), results.length);
  await tab.fill("#search", "example-7b");
  assert.equal(await rowCount(tab), 1);
  assert.match(tab.url(), /q=example-7b/);
  flawless(faults);
});

test("the worst stand first, and a heading turns the order round", async () => {
  const { tab } = await opened(page);
  const words = () => tab.locator(".results [data-key]").evaluateAll((found) => found.map((row) => row.dataset.key));
  const worst = await words();
  const washingOf = (key) => results.find((result) => result.repository === key)?.openwashing.result;
  assert.ok(["models/example-7b", "hub/nurse-7b"].every((key) => worst.indexOf(key) < worst.indexOf("store/blob-1")));
  assert.equal(worst.at(-1), "models/plain");
  assert.equal(washingOf(worst.at(-1)), "none");
  await tab.click("thead a:has-text('Repository')");
  const up = await words();
  assert.deepEqual(up, [...up].sort());
  await tab.click("thead a:has-text('Repository')");
  assert.deepEqual(await words(), up.reverse());
});

test("a claim leads to its words, they lead back, and a mismatch leads to the term", async () => {
  const { tab, faults } = await opened(page, { fragment: "#open=models%2Fexample-7b" });
  await tab.click(".pair .said .where");
  const focused = () => tab.evaluate(() => ({ words: document.activeElement.textContent, target: document.activeElement.dataset.target, begins: document.activeElement.dataset.begins }));
  assert.match((await focused()).words, /fully open source/);
  assert.equal(await tab.locator(".text-head select").evaluate((select) => select.selectedOptions[0].textContent), "README.md");
  await tab.keyboard.press("Enter");
  assert.equal((await focused()).target, "claim-1");
  await tab.click(".pair .unfit .where");
  assert.match((await focused()).words, /Once your services/);
  assert.equal((await focused()).begins, "finding-0-0-0");
  await tab.locator(".source mark.hard").first().click();
  assert.equal((await focused()).target, "finding-0-0-0");
  await tab.click(".pair .unfit button:has-text('See the finding')");
  assert.equal((await focused()).target, "finding-0-0-0");
  const again = await opened(tab.url().slice("file://".length).split("#")[0], { fragment: new URL(tab.url()).hash });
  assert.equal(await again.tab.locator(".finding.selected").count(), 1);
  flawless([...faults, ...again.faults]);
});

test("the keyboard alone goes all the way", async () => {
  const { tab, faults } = await opened(page);
  const active = (what) => tab.evaluate(what);
  await tab.keyboard.press("/");
  assert.equal(await active(() => document.activeElement.id), "search");
  await tab.keyboard.type("example-7b");
  await tab.keyboard.press("ArrowDown");
  assert.equal(await active(() => document.activeElement.textContent), "models/example-7b");
  assert.notEqual(await active(() => getComputedStyle(document.activeElement).outlineStyle), "none");
  await tab.keyboard.press("Enter");
  assert.equal(await active(() => document.activeElement.textContent), "models/example-7b");
  assert.match(tab.url(), /open=models/);
  await tab.keyboard.press("j");
  await tab.keyboard.press("j");
  assert.equal(await active(() => document.activeElement.dataset.target), "finding-0-0-1");
  await tab.keyboard.press("Enter");
  assert.match(await active(() => document.activeElement.textContent), /warfare|\(a\)/);
  await tab.keyboard.press("Escape");
  assert.equal(await active(() => document.activeElement.dataset.target), "finding-0-0-1");
  await tab.keyboard.press("k");
  assert.equal(await active(() => document.activeElement.dataset.target), "finding-0-0-0");
  await tab.keyboard.press("Escape");
  assert.doesNotMatch(tab.url(), /open=/);
  assert.equal(await active(() => document.activeElement.textContent), "models/example-7b");
  await tab.keyboard.press("/");
  await tab.keyboard.press("Escape");
  assert.equal(await rowCount(tab), results.length);
  await tab.locator(".chart").focus();
  await tab.keyboard.press("End");
  assert.match(await tab.locator(".chart").getAttribute("aria-valuetext"), /models\/plain: 1\.00/);
  await tab.keyboard.press("Enter");
  assert.match(tab.url(), /open=models%2Fplain/);
  flawless(faults);
});

test("all that reacts has a name and can be reached", async () => {
  const { tab } = await opened(page);
  for (const fragment of ["#", "#view=matrix", "#open=models%2Fexample-7b"]) {
    await tab.goto(`file://${page}${fragment}`);
    const nameless = await tab.locator("main :is(a, button, select, input, [role=button], [role=slider], [role=region])").evaluateAll((found) =>
      found.filter((each) => !(each.textContent.trim() || each.getAttribute("aria-label") || each.closest("label"))).map((each) => each.outerHTML));
    assert.deepEqual(nameless, []);
    const unreached = await tab.locator("main a:not([href])").count();
    assert.equal(unreached, 0);
    assert.equal(await tab.locator("h1").count() >= 1, true);
  }
});

test("the policy of the page lets nothing else run or be loaded", async () => {
  const { tab } = await opened(page);
  const done = await tab.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    const button = document.createElement("button");
    button.setAttribute("onclick", "window.clicked = true");
    button.setAttribute("style", "position: fixed");
    document.body.append(script, button);
    button.click();
    const loaded = await fetch("https://example.org/").then(() => true, () => false);
    return { ran: window.ran, clicked: window.clicked, position: getComputedStyle(button).position, loaded };
  });
  assert.deepEqual(done, { ran: undefined, clicked: undefined, position: "static", loaded: false });
});

test("a phone needs no sideways scrolling", async () => {
  for (const fragment of ["", "#view=matrix", ...results.map((result, i) => `#${i}`)]) {
    const { tab, faults } = await opened(page, { viewport: { width: 360, height: 740 }, fragment: /^#\d/.test(fragment) ? "" : fragment });
    if (/^#\d/.test(fragment)) await tab.evaluate((index) => go({ open: rows[index].key, at: "" }), Number(fragment.slice(1)));
    assert.ok((await overflow(tab)) <= 0, fragment);
    flawless(faults);
    await tab.close();
  }
});

test("without scripts it is a list with verdicts and sentences", async () => {
  const { tab } = await opened(page, { javaScriptEnabled: false });
  const lines = (await tab.locator("#plain li").allInnerTexts()).map(clean);
  assert.equal(lines.length, results.length);
  results.forEach((result, i) => {
    assert.ok(lines[i].includes(result.error ? "not read" : result.verdict), lines[i]);
    if (/^[a-z/0-9-]+$/.test(result.repository)) assert.ok(lines[i].startsWith(result.repository), lines[i]);
  });
  assert.ok(await tab.getByText("not legal advice").isVisible());
  assert.ok((await overflow(tab)) <= 0);
});

test("paper shows what is folded on the screen, and not what only reacts", async () => {
  const { tab } = await opened(page, { fragment: "#open=models%2Fexample-7b" });
  assert.equal(await tab.locator(".folded .beyond").first().isVisible(), false);
  await tab.emulateMedia({ media: "print" });
  assert.equal(await tab.locator(".folded .beyond").first().isVisible(), true);
  assert.equal(await tab.locator(".text-side").isVisible(), false);
  assert.equal(await tab.locator(".finding").count(), 4);
});

test("the theme follows the system until it is turned", async () => {
  for (const [colorScheme, other] of [["light", "dark"], ["dark", "light"]]) {
    const { tab } = await opened(page, { colorScheme });
    const luminance = () => tab.evaluate(() => getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g).map(Number).reduce((a, b) => a + b));
    const before = await luminance();
    assert.equal(before > 384, colorScheme === "light");
    await tab.click("button.theme");
    assert.equal((await luminance()) > 384, other === "light");
    await tab.reload();
    assert.equal((await luminance()) > 384, other === "light", "kept");
  }
});

// Words on their ground need 4.5 to 1 (WCAG 2, AA); large ones 3.
test("words can be read in both themes", async () => {
  for (const colorScheme of ["light", "dark"])
    for (const fragment of ["", "#view=matrix", "#open=models%2Fexample-7b"]) {
      const { tab } = await opened(page, { colorScheme, fragment });
      const faint = await tab.evaluate(() => {
        const parts = (color) => (color.match(/[\d.]+/g) || []).map(Number);
        const light = ([r, g, b]) => [r, g, b].map((c) => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
        const ground = (element) => {
          for (let at = element; at; at = at.parentElement) {
            const color = parts(getComputedStyle(at).backgroundColor);
            if (color.length === 3 || color[3] === 1) return color;
          }
          return [255, 255, 255];
        };
        return [...document.querySelectorAll("body *")].filter((each) => !each.closest("svg") && each.checkVisibility() && [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim())).map((each) => {
          const [a, b] = [light(parts(getComputedStyle(each).color)), light(ground(each))].sort((x, y) => y - x);
          return { ratio: (a + 0.05) / (b + 0.05), what: `${each.tagName}.${each.className} ${each.textContent.slice(0, 30)}` };
        }).filter(({ ratio }) => ratio < 4.5).map(({ ratio, what }) => `${ratio.toFixed(2)} ${what}`);
      });
      assert.deepEqual(faint, [], `${colorScheme} ${fragment}`);
      await tab.close();
    }
});

async function quickest(path, tries = 3) {
  let best = Infinity;
  for (let i = 0; i < tries; ++i) {
    const { tab, faults } = await opened(path);
    await tab.waitForSelector(".results [data-key]");
    best = Math.min(best, await tab.evaluate(() => performance.now()));
    flawless(faults);
    await tab.close();
  }
  return best;
}

test("five thousand repositories open within two seconds, in pages", async () => {
  const many = samples(5000);
  assert.ok((await quickest(many.page)) < 2000);
  const { tab } = await opened(many.page);
  assert.equal(await rowCount(tab), 100);
  await tab.click(".pager a:has-text('Next')");
  assert.match(tab.url(), /page=2/);
  assert.match(await tab.locator(".pager").innerText(), /Page 2 of 50/);
  await tab.fill("#search", "-4711");
  assert.equal(await rowCount(tab), 1);
});

test("judged files alone make a page as well", async () => {
  const { page: files, json: report } = samples("files");
  const { tab, faults } = await opened(files);
  assert.equal(await rowCount(tab), report.results.length);
  for (let i = 0; i < report.results.length; ++i) {
    await tab.evaluate((index) => go({ open: rows[index].key, at: "" }), i);
    assert.equal(await tab.locator(".finding").count(), report.results[i].findings.length);
  }
  flawless(faults);
});

const repositories = process.env.OPENWASH_REPOS;
test("real repositories: small, quick, the JSON's numbers, each quote in its text", { skip: repositories ? false : "OPENWASH_REPOS names no folder" }, async () => {
  const paths = readdirSync(repositories, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => join(repositories, entry.name)).sort();
  const real = audited(paths);
  assert.ok(statSync(real.page).size < 5 << 20, `${statSync(real.page).size} bytes`);
  assert.ok((await quickest(real.page)) < 2000);
  const { tab, faults } = await opened(real.page);
  let shown = 0;
  let all = 0;
  for (let i = 0; i < real.json.results.length; ++i) {
    const result = real.json.results[i];
    await tab.evaluate((index) => go({ open: rows[index].key, at: "" }), i);
    for (const severity of ["hard", "arguable", "note"]) assert.equal(await tab.locator(`.finding.is-${severity}`).count(), bySeverity(result, severity), result.repository);
    const quotes = await tab.evaluate(() => opened.repository.files.map((file) => [file.path, file.assessments.map((assessment) => assessment.findings.map((finding) => [quoteOf(finding.at, file), isShown(finding.at)]))]));
    const seen = new Map(quotes.map(([path]) => [path, 0]));
    for (const file of result.files) {
      const findings = quotes.find(([path]) => path === file.path)[1][seen.get(file.path)];
      seen.set(file.path, seen.get(file.path) + 1);
      file.findings.forEach((finding, f) => {
        const bare = (words) => words.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, " ").replace(/\\u\{[0-9a-f]+\}/g, "");
        assert.equal(bare(findings[f][0]), bare(finding.quote), `${result.repository} ${file.path}`);
        ++all;
        shown += findings[f][1];
      });
    }
    assert.ok((await overflow(tab)) <= 0, result.repository);
  }
  assert.ok(shown >= all * 0.95, `${shown} of ${all} findings stand in the texts that are shown`);
  flawless(faults);
});
