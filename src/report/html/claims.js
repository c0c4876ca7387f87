// What a repository says of itself beside what governs it, and the pairs that do not fit.

const howKnown = {
  text: "its text is here", reference: "named, its text is not here", id: "known by its id alone", metadata: "named by metadata", "base-model": "from the model it was made from",
};
const usualTerms = 3;
const usualClaims = 5;
const fileNamed = (repository, path) => repository.files.find((file) => file.path === path);

function claimCard(repository, claim, i) {
  const file = fileNamed(repository, claim.file);
  const says = [wordsOf(claim.claim), claim.license && `(${claim.license})`].filter(Boolean).join(" ");
  return el("li", { class: "claim", "data-target": `claim-${i}`, tabindex: "-1" },
    el("p", { class: "says" }, el("b", {}, says), el("span", { class: "faint" }, ` of ${claim.about === "all" ? "all of it" : wordsOf(claim.about)}, in ${claim.where}`)),
    el("div", { class: "cited" }, quoted(claim.at, file, claim.file), whereLink(claim.at, claim.file, `claim-${i}`)));
}

function termRow(repository, terms) {
  const file = fileNamed(repository, terms.file);
  const findings = file ? file.assessments.flatMap((assessment) => assessment.findings).filter((finding) => finding.severity !== "note") : [];
  const kinds = [...new Map(findings.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)).map((finding) => [finding.kind, finding.severity]).reverse()).entries()].reverse();
  const here = file && file.assessments.length > 0;
  return el("li", {}, el("div", {}, badge(terms.verdict), " ", el("b", {}, terms.license || (terms.how === "text" ? "words of its own" : "no licence named"))),
    el("p", { class: "faint" }, terms.file && [here ? el("button", { type: "button", class: "where link", onclick: () => goToFile(terms.file) }, terms.file) : el("span", { class: "where" }, terms.file), ": "], howKnown[terms.how] || terms.how),
    terms.how === "text" && kinds.length > 0 && el("div", { class: "chips" }, kinds.map(([kind, severity]) => [el("span", { class: `chip of-${severity}`, title: kindTitle(kind) }, kind), " "])));
}

// A list of which only the first items are shown at first.
function shortList(name, items, usual, words) {
  for (const item of items.slice(usual)) item.classList.add("beyond");
  const list = el("ul", { class: name }, items);
  return [list, opener(list, items.length > usual, `All ${items.length} ${words}`, "Fewer")];
}

const governed = (repository) => el("ul", { class: "artifacts" }, repository.artifacts.map((artifact) =>
  el("li", { class: "artifact" }, el("h4", {}, wordsOf(artifact.artifact), " ", badge(artifact.verdict)),
    artifact.terms.length ? shortList("terms", artifact.terms.map((terms) => termRow(repository, terms)), usualTerms, "terms") : el("p", { class: "faint" }, "No terms were found for it."))));

function saysAndGoverns(repository) {
  if (repository.claims.length === 0 && repository.artifacts.length === 0) return null;
  return el("section", { class: "sides", "aria-label": "What it says, and what governs" },
    el("div", {}, el("h3", {}, "What it says"), repository.claims.length ? shortList("claims", repository.claims.map((claim, i) => claimCard(repository, claim, i)), usualClaims, "claims") : el("p", { class: "faint" }, "It claims nothing about its terms.")),
    el("div", {}, el("h3", {}, "What governs"), repository.artifacts.length ? governed(repository) : el("p", { class: "faint" }, "Nothing that was found.")));
}

// The finding that a reason rests on, if it is one of this report.
function findingOf(repository, reason) {
  const file = fileNamed(repository, reason.file);
  if (!file) return "";
  for (let a = 0; a < file.assessments.length; ++a)
    for (let f = 0; f < file.assessments[a].findings.length; ++f) {
      const finding = file.assessments[a].findings[f];
      if (finding.kind === reason.kind && String(finding.at) === String(reason.at)) return findingTarget(repository, file, a, f);
    }
  return "";
}

// A term that a claim does not fit: its words, and the way to them and to the finding.
function unfitTerm(repository, reason, i) {
  const file = fileNamed(repository, reason.file);
  const finding = findingOf(repository, reason);
  return el("li", { "data-target": finding ? null : `reason-${i}`, tabindex: "-1" },
    el("p", {}, el("span", { class: "chip of-hard", title: kindTitle(reason.kind) }, reason.kind), reason.how !== "text" && el("span", { class: "faint" }, ` ${howKnown[reason.how] || reason.how}`)),
    (file ? quoteOf(reason.at, file) : reason.at[1]) ? quoted(reason.at, file, reason.file) : el("p", { class: "faint" }, "No words to quote."),
    el("p", { class: "ways" }, whereLink(reason.at, reason.file, finding || `reason-${i}`), finding && el("button", { type: "button", class: "link", onclick: () => goBackTo(finding) }, "See the finding")));
}

function unfitClaim(repository, number) {
  const claim = repository.claims[number];
  if (!claim) return el("li", { class: "faint" }, "A claim that is not listed.");
  return el("li", {}, quoted(claim.at, fileNamed(repository, claim.file), claim.file), whereLink(claim.at, claim.file, `claim-${number}`));
}

// Claims with the terms that they do not fit; claims that fail the same terms stand together.
function mismatchPairs(repository) {
  const { because } = repository.washing;
  if (because.length === 0) return null;
  const groups = new Map();
  for (const number of new Set(because.map((reason) => reason.claim))) {
    const reasons = because.map((reason, i) => [reason, i]).filter(([reason]) => reason.claim === number);
    const key = JSON.stringify(reasons.map(([{ file, kind, at }]) => [file, kind, at]));
    if (!groups.has(key)) groups.set(key, { numbers: [], reasons });
    groups.get(key).numbers.push(number);
  }
  return el("section", { "aria-labelledby": "pairs-title" }, el("h3", { id: "pairs-title" }, "Where words and terms do not fit"), el("ol", { class: "pairs" }, [...groups.values()].map(({ numbers, reasons }) =>
    el("li", { class: "pair" },
      el("div", { class: "side" }, el("h4", {}, "It says"), shortList("said", numbers.map((number) => unfitClaim(repository, number)), usualTerms, "claims")),
      el("div", { class: "arrow", "aria-hidden": "true" }, "\u2260"),
      el("div", { class: "side" }, el("h4", {}, "Its terms say"), shortList("unfit", reasons.map(([reason, i]) => unfitTerm(repository, reason, i)), usualTerms, "terms"))))));
}

function disclosures(repository) {
  if (repository.disclosures.length === 0) return null;
  return el("section", { "aria-labelledby": "told-title" }, el("h3", { id: "told-title" }, "What it openly tells"), el("ul", { class: "claims" }, repository.disclosures.map((told, i) =>
    el("li", { class: "claim", "data-target": `disclosure-${i}`, tabindex: "-1" }, el("p", { class: "says" }, el("b", {}, kindTitle(told.kind))),
      el("div", { class: "cited" }, quoted(told.at, fileNamed(repository, told.file), told.file), whereLink(told.at, told.file, `disclosure-${i}`))))));
}

function sentences(title, list) {
  return list.length > 0 && el("section", {}, el("h3", {}, title), el("ul", { class: "bullets" }, list.map((words) => el("li", {}, words))));
}
