// One repository opened: what it says and what governs on one side, the texts on the other.

const opened = { row: null, repository: null, file: null };
const textBox = el("div", { class: "text-box", tabindex: "0", role: "region", "aria-label": "Text" });
const textPicker = el("select", { onchange: () => showText(opened.repository.files[textPicker.value]) });
const backButton = el("button", { type: "button", class: "back", hidden: true, onclick: () => goBackTo(state.at) }, "\u2191 Back to the finding");

function licenceLine(assessment) {
  const identity = (license) => {
    const name = license.name || license.id;
    if (license.match === "exact") return name + (license.osi ? ", approved by the OSI" : "");
    if (license.match === "reference") return `only named: ${name}`;
    if (license.match === "modified") return `${license.base || name}, changed in ${counted((license.changes || []).length, "passage")}`;
    return name;
  };
  if (assessment.licenses.length > 1) return [el("p", {}, `The file holds ${counted(assessment.licenses.length, "licence")}:`), el("ul", { class: "bullets" }, assessment.licenses.map((license) => el("li", {}, `line ${license.line}: ${identity(license)}`)))];
  return assessment.license.match !== "none" && identity(assessment.license) ? el("p", {}, el("b", {}, "Licence: "), identity(assessment.license)) : null;
}

function changeList(assessment, file) {
  const changes = assessment.license.changes || [];
  if (assessment.license.match !== "modified" || changes.length === 0) return null;
  const list = el("ul", { class: "items" }, changes.map((change, i) => {
    const quote = quoteOf(change.at, file);
    return el("li", { class: i >= usualItems ? "beyond" : null }, el("span", { class: "field" }, change.op), ` ${counted(change.words, "word")}`, quote && [": ", el("bdi", { class: "words" }, quote)], " ", whereLink(change.at, file.path, ""));
  }));
  return el("div", { class: "part" }, el("b", {}, "Changes"), list, opener(list, changes.length > usualItems, `All ${counted(changes.length, "change")}`, "Fewer"));
}

function courtStrip(courtsOf) {
  const said = courts.filter((court) => courtsOf[court.id] && courtsOf[court.id][0] !== "unknown");
  if (said.length === 0) return null;
  return el("ul", { class: "courts" }, said.map((court) => {
    const [ruling, criteria] = courtsOf[court.id];
    return el("li", {}, badge(ruling), " ", outside(court.url, court.name, { title: court.text }), criteria.length > 0 && el("span", { class: "faint" }, ": ", criterionLinks(criteria)));
  }));
}

function fileSection(repository, file, single) {
  const parts = file.assessments.map((assessment, a) => {
    const order = severities.map((severity) => assessment.findings.map((finding, f) => ({ finding, f })).filter(({ finding }) => finding.severity === severity));
    const [hard, arguable, notes] = order;
    const terms = [...hard, ...arguable];
    const unseen = assessment.references.filter((reference) => !reference.resolved);
    return [
      !single && el("p", {}, badge(assessment.error ? "not read" : assessment.verdict), " ", assessment.error || assessment.summary),
      licenceLine(assessment), changeList(assessment, file),
      terms.map(({ f }, i) => findingCard(repository, file, a, f, i + 1)),
      notes.length > 0 && el("div", { class: "notes" }, el("h4", {}, "Worth knowing, though it takes nothing away"), notes.map(({ f }) => findingCard(repository, file, a, f, 0))),
      unseen.length > 0 && [el("h4", {}, "Referred to, but not seen"), el("ul", { class: "bullets" }, unseen.map((reference) => el("li", {}, `${reference.kind}: `, el("code", {}, reference.url))))],
      assessment.warnings.length > 0 && el("ul", { class: "bullets" }, assessment.warnings.map((warning) => el("li", {}, `Warning: ${warning}`))),
      !single && courtStrip(assessment.courts),
    ];
  });
  return el("section", { class: "file", "data-file": file.path, tabindex: "-1" }, !single && el("h3", {}, el("bdi", {}, file.path)), parts);
}

function neighbours(row) {
  const chosen = chosenRows();
  const at = chosen.indexOf(row);
  const link = (other, words) => other && el("a", { href: addressOf({ open: other.key, at: "" }), title: other.name }, words);
  return el("nav", { class: "crumbs", "aria-label": "Way back" }, el("a", { href: addressOf({ open: "", at: "" }), class: "home" }, `\u2190 All ${nouns}`), el("span", { class: "gap" }),
    at > 0 && link(chosen[at - 1], "Previous"), at >= 0 && link(chosen[at + 1], "Next"));
}

function openedView(row) {
  const repository = readRepository(row);
  Object.assign(opened, { row, repository, file: null });
  const judged = repository.files.filter((file) => file.assessments.length > 0);
  const single = noun === "file";
  const texts = repository.files.map((file, i) => ({ file, i })).filter(({ file }) => file.parts.length > 0);
  textPicker.replaceChildren(...texts.map(({ file, i }) => el("option", { value: i }, file.path)));
  const washing = repository.washing;
  const lead = washing.result === "none" ? row.sentence : row.sentence.replace(washing.sentence, "").trim();  // the banner says the rest
  const told = el("div", { class: "told-side" },
    mismatchPairs(repository), saysAndGoverns(repository),
    sentences("Contradictions", repository.contradictions.map((contradiction) => contradiction.detail)),
    disclosures(repository), sentences("Missing evidence", repository.missing), sentences("Warnings", repository.warnings),
    judged.length > 0 && !single && el("h2", {}, "Terms, file by file"), judged.map((file) => fileSection(repository, file, single)));
  const pane = texts.length > 0 && el("aside", { class: "text-side", "aria-label": "Texts" }, el("div", { class: "text-head" }, el("label", {}, "Text ", textPicker), backButton), textBox);
  const view = el("article", { class: "opened" }, neighbours(row),
    el("header", {}, el("h1", { tabindex: "-1" }, el("bdi", {}, row.shownName)),
      el("p", { class: "lead" }, badge(row.shownVerdict), " ", lead),
      washing.result !== "none" && el("p", { class: `banner is-${washing.result}` }, badge(washing.result), " ", washing.sentence),
      el("p", { class: "faint" }, [row.shownName !== row.name && row.name, repository.source && `source: ${repository.source}`, row.openness !== null && `degree of openness ${row.openness.toFixed(2)} of 1`].filter(Boolean).join("; ")),
      courtStrip(repository.courts) && [el("h3", {}, "What the courts say"), courtStrip(repository.courts)]),
    el("div", { class: pane ? "both-sides" : "one-side" }, told, pane));
  if (texts.length > 0) {
    const hardIn = (file) => file.assessments.reduce((sum, assessment) => sum + assessment.findings.filter((finding) => finding.severity === "hard").length, 0);
    const words = washing.because.map((reason) => fileNamed(repository, reason.file)).find((file) => file && file.parts.length > 0);
    const worst = [...texts].sort((a, b) => hardIn(b.file) - hardIn(a.file) || b.file.assessments.length - a.file.assessments.length || a.i - b.i)[0];
    showText(hardIn(worst.file) > 0 ? worst.file : words || worst.file);
  }
  return view;
}

function showText(file) {
  if (opened.file === file) return;
  opened.file = file;
  textPicker.value = String(opened.repository.files.indexOf(file));
  textBox.replaceChildren(drawnText(opened.repository, file));
  textBox.scrollTop = 0;
}

let arriving = false;  // at a page just opened nothing glides
const isCalm = () => arriving || matchMedia("(prefers-reduced-motion: reduce)").matches;
function bringUp(element, block) {
  element.scrollIntoView({ behavior: isCalm() ? "instant" : "smooth", block });
  element.focus({ preventScroll: true });
}

// The file and the place that a target is about.
function aboutOf(target) {
  const [what, ...numbers] = target.split("-");
  const { repository } = opened;
  if (what === "finding") {
    const file = repository.files[numbers[0]];
    return { file, place: file.assessments[numbers[1]].findings[numbers[2]].at };
  }
  const holder = { claim: repository.claims, disclosure: repository.disclosures, reason: repository.washing.because }[what][numbers[0]];
  return { file: fileNamed(repository, holder.file), place: holder.at };
}

// Shows the words that a target is about in the text beside it; the page itself stays where it is.
function showWordsOf(target) {
  const { file, place } = aboutOf(target);
  if (!file || !isShown(place)) return;
  showText(file);
  select(target);
  const line = textBox.querySelector(`[data-line="${place[0]}"]`);
  if (line) textBox.scrollTo({ top: line.offsetTop - textBox.clientHeight / 3, behavior: isCalm() ? "instant" : "smooth" });
}

function select(target) {
  for (const old of document.querySelectorAll(".selected")) old.classList.remove("selected");
  if (!target) return;
  for (const element of document.querySelectorAll("[data-target]")) if (element.dataset.target === target) element.classList.add("selected");
  for (const mark of textBox.querySelectorAll("[data-targets]")) if (mark.dataset.targets.split(" ").includes(target)) mark.classList.add("selected");
  backButton.hidden = false;
}

const elementOf = (target) => [...document.querySelectorAll("[data-target]")].find((element) => element.dataset.target === target);

// From a finding or a claim to its words in the text.
function goToWords(path, target, place) {
  const file = fileNamed(opened.repository, path);
  showText(file);
  remember(target);
  select(target);
  const marks = [...textBox.querySelectorAll("mark")];
  const line = textBox.querySelector(`[data-line="${place[0]}"]`);
  const mark = marks.find((each) => each.dataset.begins === target && line && line.contains(each)) || (line && line.querySelector(".selected")) || marks.find((each) => each.dataset.begins === target) || line;
  if (!mark) return;
  if (!mark.hasAttribute("tabindex")) mark.setAttribute("tabindex", "-1");
  bringUp(mark, "center");
}

// From words in the text to what is said of them.
function goBackTo(target) {
  const element = elementOf(target);
  if (!element) return;
  const list = element.closest("ul");
  if (element.classList.contains("beyond") && list.nextElementSibling && !list.classList.contains("whole")) list.nextElementSibling.click();
  remember(target);
  select(target);
  showWordsOf(target);
  bringUp(element, element.offsetHeight > innerHeight * 0.8 ? "start" : "center");
}

function goToFile(path) {
  const file = fileNamed(opened.repository, path);
  if (file.parts.length > 0) showText(file);
  const section = [...document.querySelectorAll("[data-file]")].find((element) => element.dataset.file === path);
  if (section) bringUp(section, "start");
}

function remember(target) {
  state.at = target;
  history.replaceState(null, "", addressOf({}));
}
