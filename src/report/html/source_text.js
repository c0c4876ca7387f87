// The words of a file, line by line, with what was found in them marked. A mark leads to what it is about, and that leads back.

// What is marked in a file: [{begin, end, part, mark, target, words}], the wider first.
function marksOf(repository, file) {
  const marks = [];
  const add = (place, mark, target, words) => {
    if (place && isShown(place) && place[3] > place[2]) marks.push({ part: place[1], begin: place[2], end: place[3], mark, target, words });
  };
  file.assessments.forEach((assessment, a) => {
    assessment.findings.forEach((finding, f) => {
      const target = findingTarget(repository, file, a, f);
      add(finding.at, finding.severity, target, ruleTitle(finding));
      add(finding.lead, "lead", target, ruleTitle(finding));
      for (const place of finding.decisive || []) add(place, "decisive", target, ruleTitle(finding));
      for (const [, place] of finding.items || []) add(place, finding.severity, target, ruleTitle(finding));
      for (const place of finding.places || []) add(place, "also", target, ruleTitle(finding));
    });
    for (const change of assessment.license.changes || []) add(change.at, "change", "", `${change.op} words`);
  });
  repository.claims.forEach((claim, i) => claim.file === file.path && add(claim.at, "claim", `claim-${i}`, `Claim: ${wordsOf(claim.claim)}`));
  repository.disclosures.forEach((told, i) => told.file === file.path && add(told.at, "disclosure", `disclosure-${i}`, `Disclosure: ${kindTitle(told.kind)}`));
  repository.washing.because.forEach((reason, i) => reason.file === file.path && add(reason.at, "term", `reason-${i}`, `Term: ${kindTitle(reason.kind)}`));
  return marks;
}

// Cuts `text` where a mark begins or ends, and at line ends, which stay with their line.
function drawnPart(text, firstLine, marks) {
  const cuts = new Set([0, text.length]);
  for (const mark of marks) cuts.add(mark.begin).add(mark.end);
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) cuts.add(at + 1);
  const edges = [...cuts].sort((a, b) => a - b);
  const begins = [...marks].sort((a, b) => a.begin - b.begin);
  const lines = [];
  let line = null;
  let active = [];
  let next = 0;
  const begun = new Set();
  for (let i = 0; i + 1 < edges.length; ++i) {
    const [from, to] = [edges[i], edges[i + 1]];
    active = active.filter((mark) => mark.end > from);
    while (next < begins.length && begins[next].begin <= from) active.push(begins[next++]);
    if (!line) lines.push((line = el("div", { class: "line", "data-line": firstLine + lines.length })));
    const words = text.slice(from, to).replace(/\n$/, "");
    const live = active.filter((mark) => mark.end > from);
    if (live.length === 0) line.append(words);
    else if (words) line.append(drawnMark(words, live, begun));
    if (text[to - 1] === "\n") line = null;
  }
  return lines;
}

// Words under one or more marks: the narrowest that leads somewhere takes the click.
function drawnMark(words, live, begun) {
  const leading = live.filter((mark) => mark.target).sort((a, b) => a.end - a.begin - (b.end - b.begin));
  const targets = [...new Set(leading.map((mark) => mark.target))];
  const element = el("mark", { class: [...new Set(live.map((mark) => mark.mark))].join(" "), title: [...new Set(live.map((mark) => mark.words))].join("; ") }, words);
  if (targets.length === 0) return element;
  element.dataset.targets = targets.join(" ");
  const fresh = leading.find((mark) => !begun.has(mark.target) && !/^(also|lead|decisive)/.test(mark.mark));
  if (fresh) {
    begun.add(fresh.target);
    filled(element, { tabindex: "0", role: "button", "aria-label": `${fresh.words}: ${words}`, "data-begins": fresh.target }, []);
  }
  const target = (fresh || leading[0]).target;
  element.addEventListener("click", () => goBackTo(target));
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    goBackTo(target);
  });
  return element;
}

function drawnText(repository, file) {
  const marks = marksOf(repository, file);
  const box = el("div", { class: "source" });
  let after = 1;
  file.parts.forEach(([line, text], part) => {
    if (line > after) box.append(el("p", { class: "left-out" }, `${counted(line - after, "line")} left out`));
    const whole = text.endsWith("\n") ? text.slice(0, -1) : text;
    const lines = drawnPart(whole, line, marks.filter((mark) => mark.part === part));
    after = line + lines.length;
    box.append(...lines);
  });
  const left = file.lines - after;
  if (left > 0) box.append(el("p", { class: "left-out" }, `${counted(left, "line")} left out`));
  return box;
}
