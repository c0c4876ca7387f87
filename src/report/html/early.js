"use strict";
// Before the page is drawn: the list for readers without a script is not shown, and the theme is the chosen one.
document.documentElement.classList.add("scripted");
try {
  const theme = localStorage.getItem("openwash-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // A browser that keeps nothing for local pages follows the system.
}
