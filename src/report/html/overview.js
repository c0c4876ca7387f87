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

// A bar of one length whose parts are shares; words beside it say the same.
function stack(parts) {
  const bar = svg("svg", { class: "stack", viewBox: "0 0 1000 20", preserveAspectRatio: "none", "aria-hidden": "true" });
  const total = parts.reduce((sum, [, count]) => sum + count, 0);
  let at = 0;
  for (const [word, count] of parts) {
    const width = (1000 * count) / total;
    bar.append(svg("rect", { class: `fill-${word.replaceAll(" ", "-")}`, x: at, y: 0, width: Math.max(width - 2, 1), height: 20 }));
    at += width;
  }
  return bar;
}

function verdictBars() {
  const counts = (words, of) => words.map((word) => [word, countOf((row) => of(row) === word)]).filter(([, count]) => count > 0);
  const present = counts(verdicts, (row) => row.shownVerdict);
  const rulingsOf = (court) => counts(rulings, (row) => (row.error ? "" : row.courts[court.id] || "unknown"));
  return el("section", { class: "panel", "aria-labelledby": "verdicts-title" }, el("h2", { id: "verdicts-title" }, "Verdicts"), stack(present),
    el("ul", { class: "legend" }, present.map(([verdict, count]) =>
      el("li", {}, el("a", { href: addressOf({ ...plainState, verdict }) }, badge(verdict), " ", el("b", {}, count))))),
    courts.length > 0 && [el("h2", { class: "second" }, "What the courts say"), el("ul", { class: "benches" }, courts.map((court) =>
      el("li", {}, el("span", { class: "bench", title: court.text }, court.name), stack(rulingsOf(court)), el("span", { class: "tally" }, rulingsOf(court).map(([ruling, count], i) =>
        [i ? ", " : "", el("a", { href: addressOf({ ...plainState, court: `${court.id}:${ruling}` }) }, `${count} ${ruling}`)])))))]);
}

const usualKinds = 11;
function kindBars() {
  if (kindCounts.length === 0) return null;
  const most = Math.max(...kindCounts.map((count) => weights.reduce((sum, weight) => sum + count[weight], 0)));
  const bars = kindCounts.map((count) => {
    let at = 0;
    const present = weights.filter((weight) => count[weight] > 0);
    const parts = present.map((weight) => {
      const rect = svg("rect", { class: `fill-${weight}`, x: at, y: 0, width: (200 * count[weight]) / most, height: 10 });
      at += (200 * count[weight]) / most;
      return rect;
    });
    const total = present.reduce((sum, weight) => sum + count[weight], 0);
    const told = present.map((weight) => `${count[weight]} ${weightWords[weight]}`).join(", ");
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
    el("p", { class: "key" }, weights.filter((weight) => kindCounts.some((count) => count[weight] > 0)).map((weight) => el("span", {}, el("i", { class: `swatch fill-${weight}` }), weightWords[weight], " "))), list, button);
}

const overview = () => el("section", { class: "overview", "aria-label": "Overview" }, tiles(), el("div", { class: "panels" }, verdictBars(), kindBars(), opennessChart()));
