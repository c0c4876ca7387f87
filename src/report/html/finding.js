// One finding for a person: what it is called, what it takes away, its words, what they mean.

const findingTarget = (repository, file, a, f) => `finding-${repository.files.indexOf(file)}-${a}-${f}`;

// A quote that leads to its words in the text.
function quoted(place, file, path, decisive, lead) {
  const words = file ? quoteOf(place, file) : place[1];
  const text = el("p", {}, lead && file && el("span", { class: "lead-in" }, el("bdi", {}, quoteOf(lead, file)), " \u2026 "), el("bdi", {}, withDecisive(words, place, file, decisive || [])));
  const long = words.length > 900;
  return el("blockquote", { class: long ? "quote long" : "quote", tabindex: long ? "0" : null }, text);
}

function withDecisive(words, place, file, decisive) {
  const spans = [];
  let from = 0;
  for (const inner of decisive) {
    let begin = -1;
    let size = 0;
    if (isShown(inner) && isShown(place) && inner[1] === place[1]) {
      begin = inner[2] - place[2];
      size = inner[3] - inner[2];
    } else if (file || !isShown(inner)) {
      const sought = quoteOf(inner, file);
      begin = sought ? words.indexOf(sought, from) : -1;
      size = sought.length;
    }
    if (begin < from || begin + size > words.length) continue;
    spans.push(words.slice(from, begin), el("mark", { class: "decisive" }, words.slice(begin, begin + size)));
    from = begin + size;
  }
  return [...spans, words.slice(from)];
}

// "LICENSE:12" as the way to the words; plain where they are not shown.
function whereLink(place, path, target) {
  if (!isShown(place)) return el("span", { class: "where" }, whereOf(place, path));
  return el("button", { type: "button", class: "where link", onclick: () => goToWords(path, target, place) }, whereOf(place, path));
}

const criterion = (id) => glossary.criteria[id] || { court: id.split("-")[0], title: "", url: "", text: "" };
const criterionLink = (id) => outside(criterion(id).url, id, { title: [criterion(id).title, criterion(id).text].filter(Boolean).join(". ") });
const criterionLinks = (ids) => ids.map((id, i) => [i ? ", " : "", criterionLink(id)]);

// The criteria of the first court with their titles, those of the others by their ids.
function criteriaList(ids) {
  if (ids.length === 0) return null;
  const first = criterion(ids[0]).court;
  const main = ids.filter((id) => criterion(id).court === first);
  const others = ids.filter((id) => criterion(id).court !== first);
  return el("div", { class: "part" }, el("b", {}, "Breaks:"), el("ul", { class: "plain-list" },
    main.map((id) => el("li", {}, criterionLink(id), " ", criterion(id).title)),
    others.length > 0 && el("li", { class: "faint" }, "also ", criterionLinks(others))));
}

const usualItems = 6;
function itemList(finding, file, target) {
  if (!finding.items) return null;
  const items = finding.items.map(([field, place], i) => {
    const info = glossary.fields[field];
    return el("li", { class: i >= usualItems && finding.items.length > usualItems + 1 ? "beyond" : null },
      el("span", { class: "field", title: info ? `${info.title}. ${info.text}` : null }, field), " ",
      isShown(place) ? el("button", { type: "button", class: "link words", onclick: () => goToWords(file.path, target, place) }, el("bdi", {}, quoteOf(place, file))) : el("bdi", {}, quoteOf(place, file)));
  });
  const list = el("ul", { class: "items" }, items);
  return el("div", { class: "part" }, el("b", {}, `The list: ${counted(items.length, "item")}`), list, opener(list, items.length > usualItems + 1, `All ${counted(items.length, "item")}`, "Fewer"));
}

// A button that shows what a list holds beyond its usual items. Paper shows all.
function opener(box, needed, more, less) {
  if (!needed) {
    box.classList.add("whole");
    return null;
  }
  return el("button", { type: "button", class: "quiet", "aria-expanded": "false", onclick: (event) => {
    const open = box.classList.toggle("whole");
    event.target.setAttribute("aria-expanded", open);
    event.target.textContent = open ? less : more;
  } }, more);
}

function inPractice(finding) {
  const words = (glossary.rules[finding.rule] || {}).explanation || (glossary.kinds[finding.kind] || {}).explanation;
  if (!words) return null;
  const box = el("div", { class: "folded" }, el("p", { class: "beyond" }, words));
  return el("div", { class: "part" }, el("b", {}, "In practice: "), opener(box, true, "What it means", "Less"), box);
}

function findingCard(repository, file, a, f, number) {
  const finding = file.assessments[a].findings[f];
  const target = findingTarget(repository, file, a, f);
  const takes = (glossary.kinds[finding.kind] || {}).takes;
  return el("article", { class: `finding is-${finding.severity}`, "data-target": target, tabindex: "-1", "aria-labelledby": `${target}-title` },
    el("h4", { id: `${target}-title` }, number ? `${number}. ` : "", ruleTitle(finding), " ", el("span", { class: `chip of-${finding.severity}` }, `${finding.kind}, ${finding.severity}`)),
    finding.message && el("p", { class: "message" }, finding.message),
    finding.severity !== "note" && takes && el("p", { class: "catch" }, el("b", {}, "The catch: "), takes),
    el("div", { class: "cited" }, quoted(finding.at, file, file.path, finding.decisive, finding.lead), whereLink(finding.at, file.path, target)),
    itemList(finding, file, target),
    finding.facts.length > 0 && el("div", { class: "part" }, el("b", {}, "Facts: "), finding.facts.map((fact) => [el("span", { class: "fact" }, fact), " "])),
    criteriaList(finding.criteria), inPractice(finding),
    finding.places && el("div", { class: "part" }, el("b", {}, "Also in: "), finding.places.map((place) => [whereLink(place, file.path, target), " "])));
}
