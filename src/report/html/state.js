// What is looked at, kept in the address so that every view can be linked.

const plainState = { q: "", verdict: "", kind: "", court: "", washing: "", artifact: "", sort: "worst", view: "table", page: "1", open: "", at: "" };
let state = { ...plainState };

function stateOfAddress() {
  const read = { ...plainState };
  for (const [name, value] of new URLSearchParams(location.hash.slice(1))) if (name in read) read[name] = value;
  return read;
}

function addressOf(changes) {
  const next = { ...state, ...changes };
  const parts = new URLSearchParams();
  for (const name of Object.keys(plainState)) if (next[name] !== plainState[name]) parts.set(name, next[name]);
  return `#${parts}`;
}

// Goes to another view; `step` says that the browser's way back leads here.
function go(changes, step = true) {
  const address = addressOf(changes);
  if (step) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
  show();
}

const passes = {
  q: (row, value) => value.toLowerCase().split(/\s+/).every((word) => row.searched.includes(word)),
  verdict: (row, value) => row.shownVerdict === value,
  kind: (row, value) => value in row.kinds,
  court: (row, value) => (row.courts[value.split(":")[0]] || "unknown") === value.split(":")[1],
  washing: (row, value) => row.washing === value,
  artifact: (row, value) => value.split(":")[0] in row.artifacts && (!value.includes(":") || row.artifacts[value.split(":")[0]] === value.split(":")[1]),
};

const opennessOf = (row) => (row.openness === null ? 2 : row.openness);
const byName = (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.index - b.index);
const washings = ["mismatch", "unclear", "none"];
const orders = {
  worst: (a, b) =>
    (b.washing === "mismatch") - (a.washing === "mismatch") || verdicts.indexOf(a.shownVerdict) - verdicts.indexOf(b.shownVerdict) ||
    opennessOf(a) - opennessOf(b) || b.hard - a.hard || b.arguable - a.arguable || byName(a, b),
  name: byName,
  verdict: (a, b) => verdicts.indexOf(a.shownVerdict) - verdicts.indexOf(b.shownVerdict) || byName(a, b),
  openness: (a, b) => opennessOf(a) - opennessOf(b) || byName(a, b),
  washing: (a, b) => washings.indexOf(a.washing) - washings.indexOf(b.washing) || byName(a, b),
  terms: (a, b) => b.hard - a.hard || b.arguable - a.arguable || b.notes - a.notes || byName(a, b),
};

// The rows that pass all filters, in order. "-name" is the order turned round.
function chosenRows() {
  const filters = Object.keys(passes).filter((name) => state[name]);
  const back = state.sort.startsWith("-");
  const order = orders[back ? state.sort.slice(1) : state.sort] || orders.worst;
  const chosen = rows.filter((row) => filters.every((name) => passes[name](row, state[name]))).sort(order);
  return back ? chosen.reverse() : chosen;
}
const isFiltered = () => Object.keys(passes).some((name) => state[name]);
