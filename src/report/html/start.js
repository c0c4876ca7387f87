// Puts the page together and keeps it in step with its address.

const app = document.getElementById("app");
const main = el("main", { id: "main", tabindex: "-1" });
const listView = el("div", { class: "list-view" }, el("h1", { class: "title" }, `${counted(rows.length, noun, nouns)}, judged by their words`), sharedStart && el("p", { class: "below faint" }, "All lie below ", el("bdi", {}, sharedStart)), overview(), browse());
const themeButton = el("button", { type: "button", class: "theme", onclick: turnTheme });

function isDark() {
  return (document.documentElement.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
}
function nameTheme() {
  themeButton.textContent = isDark() ? "Light" : "Dark";
  themeButton.setAttribute("aria-label", isDark() ? "Use the light theme" : "Use the dark theme");
}
function turnTheme() {
  document.documentElement.dataset.theme = isDark() ? "light" : "dark";
  try {
    localStorage.setItem("openwash-theme", document.documentElement.dataset.theme);
  } catch {
    // Then the choice lasts as long as the page.
  }
  nameTheme();
}
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", nameTheme);

const place = { list: 0, row: "" };  // where the list was left
function show() {
  const before = state;
  state = stateOfAddress();
  const row = state.open && rowsByKey.get(state.open);
  if (!row) {
    state.open = "";
    showList();
    if (main.firstChild !== listView) {
      main.replaceChildren(listView);
      opened.row = null;
      document.title = "openwash report";
      scrollTo(0, place.list);
      const left = [...listBox.querySelectorAll("[data-key]")].find((element) => element.dataset.key === place.row);
      if (left) left.querySelector(".opens").focus({ preventScroll: true });
    }
    return;
  }
  if (opened.row !== row) {
    if (main.firstChild === listView && before.open === "") place.list = scrollY;
    place.row = row.key;
    backButton.hidden = true;
    main.replaceChildren(openedView(row));
    document.title = `${row.shownName}: openwash report`;
    scrollTo(0, 0);
    main.querySelector("h1").focus({ preventScroll: true });
  }
  arriving = true;
  if (state.at && elementOf(state.at) && !elementOf(state.at).classList.contains("selected")) goBackTo(state.at);
  arriving = false;
}

nameTheme();
app.append(el("a", { class: "skip", href: "#main", onclick: (event) => { event.preventDefault(); main.focus(); } }, "Skip to the report"),
  el("div", { class: "top" }, el("a", { class: "brand", href: "#", onclick: (event) => { event.preventDefault(); go({ ...plainState }); } }, "openwash report"), el("span", { class: "gap" }),
    el("span", { class: "keys" }, el("kbd", {}, "/"), " search ", el("kbd", {}, "j"), el("kbd", {}, "k"), " move ", el("kbd", {}, "Enter"), " open ", el("kbd", {}, "Esc"), " close"), themeButton),
  main);
addEventListener("popstate", show);
show();
