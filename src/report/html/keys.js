// The keyboard: / searches, j and k or the arrows move along rows or findings, Enter opens, Escape closes.

const isTyping = (element) => element && /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName);

function moveAlong(elements, step) {
  if (elements.length === 0) return false;
  const at = elements.findIndex((element) => element === document.activeElement || element.contains(document.activeElement));
  const next = elements[Math.min(Math.max(at + step, 0), elements.length - 1)];
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
  return true;
}

function escape() {
  if (document.activeElement === searchField && searchField.value) {
    searchField.value = "";
    go({ q: "", page: "1" }, false);
  } else if (state.open && textBox.contains(document.activeElement) && elementOf(state.at)) goBackTo(state.at);
  else if (state.open) go({ open: "", at: "" });
  else document.activeElement.blur();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.key === "Escape") {
    escape();
    return;
  }
  const down = event.key === "j" || event.key === "ArrowDown";
  const up = event.key === "k" || event.key === "ArrowUp";
  const typing = isTyping(document.activeElement);
  if (typing && !(document.activeElement === searchField && event.key === "ArrowDown")) return;
  if (event.key === "/" && !typing) {
    if (state.open) go({ open: "", at: "" });
    searchField.focus();
    event.preventDefault();
  } else if (down || up) {
    const scrolls = event.key.startsWith("Arrow") && (state.open || !(listBox.contains(document.activeElement) || document.activeElement === searchField));
    if (scrolls) return;  // arrows then scroll, as everywhere
    const stops = state.open ? [...document.querySelectorAll(".finding")] : [...listBox.querySelectorAll(".opens")];
    if (moveAlong(stops, down ? 1 : -1)) event.preventDefault();
    if (state.open && document.activeElement.dataset.target) {
      remember(document.activeElement.dataset.target);
      select(document.activeElement.dataset.target);
      showWordsOf(document.activeElement.dataset.target);
    }
  } else if (event.key === "Enter" && document.activeElement.classList.contains("finding")) {
    const link = document.activeElement.querySelector(".where.link");
    if (link) link.click();
  }
});
