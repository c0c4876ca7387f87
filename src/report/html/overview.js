// How many, and of what: the numbers of the whole report. Each is a filter.

const countOf = (test) => rows.reduce((sum, row) => sum + (test(row) ? 1 : 0), 0);
const sumOf = (field) => rows.reduce((sum, row) => sum + row[field], 0);

function tile(number, words, changes, mood) {
  const content = [el("b", {}, number.toLocaleString("en")), " ", el("span", {}, words)];
  if (!changes || number === 0) return el("div", { class: `tile ${mood || ""}` }, content);
  return el("a", { class: `tile ${mood || ""}`, href: addressOf({ ...plainState, ...changes }) }, content);
}

function tiles() {
  const mismatches = countOf((row) => row.washing === "mismatch");
  const unread = countOf((row) => row.error);
  return el("div", { class: "tiles" },
    tile(rows.length, rows.length === 1 ? noun : nouns, {}),
    noun === "repository" && tile(mismatches, mismatches === 1 ? "says more than its terms give" : "say more than their terms give", { washing: "mismatch" }, mismatches ? "bad" : ""),
    tile(sumOf("hard"), "hard terms"),
    tile(sumOf("arguable"), "arguable terms"),
    unread > 0 && tile(unread, "could not be read", { verdict: "not read" }));
}

// Bars of one length each whose parts are links; the words stand beside.
function verdictBar() {
  const present = verdicts.map((verdict) => [verdict, countOf((row) => row.shownVerdict === verdict)]).filter(([, count]) => count > 0);
  const bar = svg("svg", { class: "stack", viewBox: "0 0 1000 20", preserveAspectRatio: "none", "aria-hidden": "true" });
  let at = 0;
  for (const [verdict, count] of present) {
    const width = (1000 * count) / rows.length;
    bar.append(svg("rect", { class: `fill-${verdict.replaceAll(" ", "-")}`, x: at, y: 0, width: Math.max(width - 2, 1), height: 20 }));
    at += width;
  }
  return el("section", { class: "panel", "aria-labelledby": "verdicts-title" }, el("h2", { id: "verdicts-title" }, "Verdicts"), bar,
    el("ul", { class: "legend" }, present.map(([verdict, count]) =>
      el("li", {}, el("a", { href: addressOf({ ...plainState, verdict }) }, badge(verdict), " ", el("b", {}, count))))));
}

const usualKinds = 8;
function kindBars() {
  if (kindCounts.length === 0) return null;
  const most = Math.max(...kindCounts.map((count) => count.hard + count.arguable + count.note));
  const bars = kindCounts.map((count) => {
    let at = 0;
    const parts = severities.filter((severity) => count[severity] > 0).map((severity) => {
      const rect = svg("rect", { class: `fill-${severity}`, x: at, y: 0, width: (200 * count[severity]) / most, height: 10 });
      at += (200 * count[severity]) / most;
      return rect;
    });
    const total = count.hard + count.arguable + count.note;
    const told = severities.filter((severity) => count[severity] > 0).map((severity) => `${count[severity]} ${severity}`).join(", ");
    return el("li", {}, el("a", { href: addressOf({ ...plainState, kind: count.kind }), title: told },
      el("span", { class: "kind-name" }, kindTitle(count.kind)), svg("svg", { class: "bar", viewBox: "0 0 200 10", preserveAspectRatio: "none", "aria-hidden": "true" }, parts),
      el("b", { "aria-label": told }, total)));
  });
  const list = el("ol", { class: "kinds" }, bars);
  const more = bars.slice(usualKinds);
  for (const bar of more) bar.classList.add("beyond");
  const button = more.length > 1 && el("button", { type: "button", class: "quiet", "aria-expanded": "false", onclick: (event) => {
    const open = list.classList.toggle("whole");
    event.target.setAttribute("aria-expanded", open);
    event.target.textContent = open ? "Fewer" : `All ${bars.length} kinds`;
  } }, `All ${bars.length} kinds`);
  if (!button) list.classList.add("whole");
  return el("section", { class: "panel", "aria-labelledby": "kinds-title" }, el("h2", { id: "kinds-title" }, "What is taken away, and how often"),
    el("p", { class: "key" }, severities.map((severity) => el("span", {}, el("i", { class: `swatch fill-${severity}` }), severity, " "))), list, button);
}

const overview = () => el("section", { class: "overview", "aria-label": "Overview" }, tiles(), el("div", { class: "panels" }, verdictBar(), kindBars(), opennessChart()));
