// The degree of openness of each row, sorted. One stop for the keyboard: arrows go along it, Enter opens.

function opennessChart() {
  const known = rows.filter((row) => row.openness !== null).sort((a, b) => a.openness - b.openness || byName(a, b));
  if (known.length === 0) return null;
  const width = 1000 / known.length;
  const height = 160;
  const hatch = svg("pattern", { id: "hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    svg("rect", { class: "hatch", width: 2.4, height: 6 }));
  const drawing = svg("svg", { class: "columns", viewBox: `0 0 1000 ${height}`, preserveAspectRatio: "none", "aria-hidden": "true" }, svg("defs", {}, hatch));
  for (const share of [0.25, 0.5, 0.75, 1]) drawing.append(svg("line", { class: "grid", x1: 0, x2: 1000, y1: height * (1 - share) + 0.5, y2: height * (1 - share) + 0.5 }));
  const gap = known.length > 250 ? 0 : width * 0.18;
  known.forEach((row, i) => {
    const tall = Math.max(row.openness * (height - 2), 4);
    const box = { x: i * width + gap / 2, y: height - tall, width: width - gap, height: tall };
    drawing.append(svg("rect", { class: `fill-${row.shownVerdict.replaceAll(" ", "-")}`, ...box }));
    if (row.washing === "mismatch") drawing.append(svg("rect", { fill: "url(#hatch)", ...box }));
  });
  const cursor = svg("rect", { class: "cursor", x: 0, y: 0, width: Math.max(width, 2), height });
  drawing.append(cursor);

  const told = el("p", { class: "told", "aria-hidden": "true" }, "Point at a column, or use the arrow keys.");
  const tellOf = (row) => `${row.shownName}: ${row.openness.toFixed(2)}, ${row.shownVerdict}${row.washing === "mismatch" ? ", mismatch" : ""}`;
  let at = 0;
  const frame = el("div", { class: "chart", tabindex: "0", role: "slider", "aria-label": "Degree of openness of each, sorted; Enter opens",
    "aria-valuemin": 1, "aria-valuemax": known.length, "aria-valuenow": 1, "aria-valuetext": tellOf(known[0]) }, drawing);
  const point = (i) => {
    at = Math.min(Math.max(i, 0), known.length - 1);
    cursor.setAttribute("x", at * width);
    frame.classList.add("pointed");
    told.textContent = tellOf(known[at]);
    frame.setAttribute("aria-valuenow", at + 1);
    frame.setAttribute("aria-valuetext", tellOf(known[at]));
  };
  frame.addEventListener("pointermove", (event) => {
    const box = frame.getBoundingClientRect();
    point(Math.floor(((event.clientX - box.left) / box.width) * known.length));
  });
  frame.addEventListener("click", () => go({ open: known[at].key, at: "" }));
  frame.addEventListener("focus", () => point(at));
  frame.addEventListener("keydown", (event) => {
    const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10, Home: -known.length, End: known.length };
    if (event.key in steps) point(at + steps[event.key]);
    else if (event.key === "Enter") go({ open: known[at].key, at: "" });
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  const unknown = rows.length - known.length;
  return el("section", { class: "panel wide", "aria-labelledby": "openness-title" }, el("h2", { id: "openness-title" }, "Degree of openness"),
    el("p", { class: "key" }, "0 is closed, 1 is open. ", noun === "repository" && el("span", {}, el("i", { class: "swatch hatched" }), "says more than its terms give. "),
      unknown > 0 && `Not known for ${counted(unknown, noun, nouns)}.`),
    el("div", { class: "scale" }, el("div", { class: "axis", "aria-hidden": "true" }, el("span", {}, "1"), el("span", {}, "\u00BD"), el("span", {}, "0")), frame), told);
}
