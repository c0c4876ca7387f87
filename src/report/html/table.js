// The list: search, filters, order, pages; as a table or as the matrix.

const pageSize = 100;
const usualChips = 5;

function head(title, order) {
  const sorted = state.sort === order ? "ascending" : state.sort === "-" + order ? "descending" : null;
  const next = state.sort === order ? "-" + order : order;
  return el("th", { scope: "col", "aria-sort": sorted }, el("a", { href: addressOf({ sort: next, page: "1" }) }, title, el("span", { class: "arrow", "aria-hidden": "true" },
    sorted === "ascending" ? " \u25BE" : sorted === "descending" ? " \u25B4" : "")));
}

function chips(row) {
  const kinds = Object.entries(row.kinds).sort((a, b) => weights.indexOf(a[1]) - weights.indexOf(b[1]) || (a[0] < b[0] ? -1 : 1));
  return [kinds.slice(0, usualChips).map(([kind, severity]) => [el("span", { class: `chip of-${severity}`, title: `${kindTitle(kind)} (${weightWords[severity]})` }, kind), " "]),
    kinds.length > usualChips && el("span", { class: "more" }, `+${kinds.length - usualChips}`)];
}

function openness(row) {
  if (row.openness === null) return el("span", { class: "faint" }, "not known");
  return [svg("svg", { class: "bar", viewBox: "0 0 100 8", preserveAspectRatio: "none", "aria-hidden": "true" }, svg("rect", { class: "trough", width: 100, height: 8 }),
    svg("rect", { class: `fill-${row.shownVerdict.replaceAll(" ", "-")}`, width: 100 * row.openness, height: 8 })), row.openness.toFixed(2)];
}

function terms(row) {
  const told = [[row.hard, "hard"], [row.arguable, "arguable"], [row.notes, row.notes === 1 ? "note" : "notes"]].filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return told.length ? told.join(", ") : "none";
}

function table(shown) {
  const audit = noun === "repository";
  return el("table", { class: "list" },
    el("thead", {}, el("tr", {}, head(audit ? "Repository" : "File", "name"), head("Verdict", "verdict"), audit && head("Open-washing", "washing"), audit && head("Openness", "openness"), head("Terms", "terms"))),
    el("tbody", {}, shown.map((row) => el("tr", { "data-key": row.key },
      el("th", { scope: "row" }, el("a", { class: "opens", href: addressOf({ open: row.key, at: "" }) }, el("bdi", {}, row.shownName)), el("p", { class: "sentence" }, row.sentence)),
      el("td", { "data-label": "Verdict" }, badge(row.shownVerdict)),
      audit && el("td", { "data-label": "Open-washing" }, row.error ? "" : badge(row.washing)),
      audit && el("td", { "data-label": "Openness", class: "number" }, openness(row)),
      el("td", { "data-label": "Terms" }, row.error ? "" : el("div", {}, terms(row)), el("div", { class: "chips" }, chips(row)))))));
}

function picker(name, label, options) {
  if (options.length < 2 && !state[name]) return null;
  return el("label", { class: "picker" }, el("span", {}, label), el("select", { name, onchange: (event) => go({ [name]: event.target.value, page: "1" }) },
    el("option", { value: "" }, "any"), options.map(([value, words]) => el("option", { value, selected: state[name] === value }, words))));
}

function pickers() {
  const present = (values, of) => values.filter((value) => rows.some((row) => of(row) === value)).map((value) => [value, value]);
  const artifacts = [...new Set(rows.flatMap((row) => Object.keys(row.artifacts)))].sort();
  return [
    picker("verdict", "Verdict", present(verdicts, (row) => row.shownVerdict)),
    picker("kind", "Kind", kindCounts.map(({ kind }) => [kind, `${kind}: ${kindTitle(kind)}`]).sort()),
    picker("court", "Court", courts.flatMap((court) => rulings.filter((ruling) => rows.some((row) => (row.courts[court.id] || "unknown") === ruling)).map((ruling) => [`${court.id}:${ruling}`, `${court.id}: ${ruling}`]))),
    noun === "repository" && picker("washing", "Open-washing", present(washings, (row) => row.washing)),
    picker("artifact", "Artifact", artifacts.flatMap((artifact) => [[artifact, artifact], ...verdicts.filter((verdict) => rows.some((row) => row.artifacts[artifact] === verdict)).map((verdict) => [`${artifact}:${verdict}`, `${artifact}: ${verdict}`])])),
  ];
}

function views() {
  return el("div", { class: "views", role: "group", "aria-label": "View" }, [["table", "Table"], ["matrix", "Matrix"]].map(([view, words]) =>
    el("button", { type: "button", "aria-pressed": String(state.view === view), onclick: () => go({ view }) }, words)));
}

function pager(count) {
  const pages = Math.ceil(count / pageSize);
  if (pages < 2) return null;
  const page = currentPage(count);
  const link = (to, words) => (to < 1 || to > pages ? el("span", { class: "faint" }, words) : el("a", { href: addressOf({ page: String(to) }) }, words));
  return el("nav", { class: "pager", "aria-label": "Pages" }, link(page - 1, "\u2190 Previous"), ` Page ${page} of ${pages} `, link(page + 1, "Next \u2192"));
}
const currentPage = (count) => Math.min(Math.max(Number.parseInt(state.page, 10) || 1, 1), Math.max(Math.ceil(count / pageSize), 1));

const searchField = el("input", { type: "search", id: "search", placeholder: "Name, words, kind", autocomplete: "off", spellcheck: "false", oninput: () => go({ q: searchField.value, page: "1" }, false) });
const pickerBox = el("div", { class: "pickers" });
const listBox = el("div", { class: "results" });
const shownCount = el("p", { class: "count", role: "status" });

const browse = () => el("section", { class: "browse", "aria-label": "List" }, el("form", { role: "search", onsubmit: (event) => event.preventDefault() },
  el("label", { class: "search" }, el("span", {}, "Search ", el("kbd", {}, "/")), searchField), pickerBox), listBox);

function showList() {
  if (document.activeElement !== searchField) searchField.value = state.q;
  const focused = document.activeElement && pickerBox.contains(document.activeElement) ? document.activeElement.name : "";
  pickerBox.replaceChildren(...pickers().filter(Boolean));
  if (focused) pickerBox.querySelector(`[name=${focused}]`).focus();
  const chosen = chosenRows();
  const page = currentPage(chosen.length);
  const shown = chosen.slice((page - 1) * pageSize, page * pageSize);
  shownCount.textContent = isFiltered() ? `${chosen.length} of ${counted(rows.length, noun, nouns)}` : counted(rows.length, noun, nouns);
  const worst = state.sort === "worst" ? ", worst first" : "";
  listBox.replaceChildren(
    el("div", { class: "over" }, el("div", { class: "counts" }, shownCount, worst && el("span", { class: "faint" }, worst)),
      state.sort !== "worst" && el("a", { href: addressOf({ sort: "worst", page: "1" }) }, "Worst first"),
      isFiltered() && el("a", { href: addressOf({ ...plainState, sort: state.sort, view: state.view }) }, "Show all"), views()) ,
    ...(chosen.length === 0 ? [el("p", { class: "empty" }, "Nothing fits these filters.")] : [state.view === "matrix" ? matrix(shown) : [table(shown)]].flat()));
  const pages = pager(chosen.length);
  if (pages) listBox.append(pages);
}
