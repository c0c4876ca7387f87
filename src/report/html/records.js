// What the page knows: JSON in blocks that are read when they are needed.

const glossaryBlock = document.querySelector("script.glossary");
const glossary = JSON.parse(glossaryBlock.textContent);
const noun = glossaryBlock.id;  // what a row is: "repository" or "file"
const nouns = noun === "repository" ? "repositories" : noun + "s";

const repositoryBlocks = document.querySelectorAll("script.repository");
const rows = [...document.querySelectorAll("script.row")].map((block, index) => {
  const row = JSON.parse(block.textContent);
  row.index = index;
  row.shownVerdict = row.error ? "not read" : row.verdict;
  row.searched = `${row.name} ${row.sentence} ${Object.keys(row.kinds).join(" ")}`.toLowerCase();
  return row;
});

// A row's name in addresses; of rows with one name, the later ones carry a number.
const rowsByKey = new Map();
for (const row of rows) {
  row.key = row.name;
  for (let number = 2; rowsByKey.has(row.key); ++number) row.key = `${row.name} (${number})`;
  rowsByKey.set(row.key, row);
}

// What all names begin with says nothing, so it is said once.
const sharedStart = (() => {
  if (rows.length < 2) return "";
  let start = rows[0].name;
  for (const row of rows) while (!row.name.startsWith(start)) start = start.slice(0, -1);
  return start.slice(0, start.lastIndexOf("/") + 1);
})();
for (const row of rows) row.shownName = row.name.slice(sharedStart.length).replace(/(?<=.)\/+$/, "") || row.name;

const severities = ["hard", "arguable", "note"];
const weights = [...severities, "told"];  // of a kind in a row
const weightWords = { hard: "hard", arguable: "arguable", note: "note", told: "told of, or known from elsewhere" };
const verdicts = ["proprietary", "restricted", "policy", "unclear", "not read", "not-a-license", "open", "open-source"];
const rulings = ["violates", "arguable", "allowed", "unknown"];
const courts = glossary.courts;
const kindTitle = (id) => (glossary.kinds[id] || {}).title || wordsOf(id);
const ruleTitle = (finding) => (glossary.rules[finding.rule] || {}).title || (glossary.kinds[finding.kind] || {}).title || finding.rule;

// How many rows have each kind, the most frequent first.
const kindCounts = (() => {
  const counts = new Map();
  for (const row of rows)
    for (const [kind, weight] of Object.entries(row.kinds)) {
      const count = counts.get(kind) || { kind, hard: 0, arguable: 0, note: 0, told: 0 };
      ++count[weight];
      counts.set(kind, count);
    }
  return [...counts.values()].sort((a, b) => b.hard - a.hard || b.arguable - a.arguable || b.told - a.told || b.note - a.note || (a.kind < b.kind ? -1 : 1));
})();

const readFiles = new Map();
function readFile(path, id) {
  if (!readFiles.has(id)) readFiles.set(id, JSON.parse(document.getElementById(`file${id}`).textContent));
  return { path, ...readFiles.get(id) };
}

function readRepository(row) {
  const repository = JSON.parse(repositoryBlocks[row.index].textContent);
  repository.files = repository.files.map(([path, id]) => readFile(path, id));
  return repository;
}

// A place is [line, part, begin, end] of a file's text or [line, "quote"], and perhaps what of a container holds it.
const isShown = (place) => typeof place[1] === "number";
const withinOf = (place) => place[isShown(place) ? 4 : 2];
function quoteOf(place, file) {
  if (!isShown(place)) return place[1];
  return file.parts[place[1]][1].slice(place[2], place[3]);
}
const whereOf = (place, path) => `${noun === "file" ? "line " : `${path}:`}${place[0]}${withinOf(place) ? ` (${withinOf(place)})` : ""}`;
