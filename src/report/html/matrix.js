// Rows by kinds and by courts. A cell says its letter; shade and hatching repeat it.

const letters = { hard: "H", arguable: "A", note: "n", told: "t", violates: "V", allowed: "\u2713", unknown: "?" };

function cell(what, value, first) {
  if (!value) return el("td", { class: first ? "first" : null });
  const letter = what === "court" && value === "arguable" ? "a" : letters[value];
  return el("td", { class: `cell of-${what}-${value}${first ? " first" : ""}`, title: weightWords[value] || value }, el("span", { "aria-hidden": "true" }, letter), el("span", { class: "heard" }, weightWords[value] || value));
}

function matrix(shown) {
  const present = kindCounts.map((count) => count.kind).filter((kind) => shown.some((row) => kind in row.kinds));
  const heads = [...present.map((kind) => [kindTitle(kind), kind]), ...courts.map((court) => [court.name, court.id])];
  return [
    el("p", { class: "key" }, "Kinds: ", el("b", {}, "H"), " hard, ", el("b", {}, "A"), " arguable, ", el("b", {}, "n"), " note, ", el("b", {}, "t"), " told of, or known from elsewhere. Courts: ", el("b", {}, "V"), " violates, ",
      el("b", {}, "a"), " arguable, ", el("b", {}, "\u2713"), " allowed, ", el("b", {}, "?"), " unknown."),
    el("div", { class: "sideways", tabindex: "0", role: "region", "aria-label": "Matrix of kinds and courts" },
      el("table", { class: "matrix" },
        el("thead", {}, el("tr", {}, el("th", { scope: "col", class: "name" }, noun === "repository" ? "Repository" : "File"),
          heads.map(([title, id], i) => el("th", { scope: "col", class: i === present.length ? "first" : null, title }, el("span", {}, id))))),
        el("tbody", {}, shown.map((row) => el("tr", { "data-key": row.key },
          el("th", { scope: "row", class: "name" }, el("a", { class: "opens", href: addressOf({ open: row.key, at: "" }), title: row.name }, el("bdi", {}, row.shownName))),
          present.map((kind) => cell("kind", row.kinds[kind], false)),
          courts.map((court, i) => cell("court", row.error ? "" : row.courts[court.id] || "unknown", i === 0))))))),
  ];
}
