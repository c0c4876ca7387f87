"use strict";
// Makes elements. Words become text nodes and never markup: nothing on this page parses HTML.

const svgSpace = "http://www.w3.org/2000/svg";

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

const el = (tag, attributes, ...children) => filled(document.createElement(tag), attributes, children);
const svg = (tag, attributes, ...children) => filled(document.createElementNS(svgSpace, tag), attributes, children);

// A link to the world outside, for addresses of the rules alone.
function outside(url, words, attributes) {
  return /^https:\/\//.test(url || "") ? el("a", { href: url, rel: "noopener noreferrer", target: "_blank", ...attributes }, words) : el("span", attributes, words);
}

const counted = (count, one, many) => `${count.toLocaleString("en")} ${count === 1 ? one : many || one + "s"}`;
const wordsOf = (id) => id.replaceAll("_", " ").replace(/(?<=.)-(?=.)/g, " ");

// A badge says its word; colour and sign only repeat it.
const signs = {
  "open-source": "\u2713", open: "\u2713", restricted: "\u25B2", proprietary: "\u25A0", policy: "\u25C6", unclear: "?", "not-a-license": "\u2013",
  violates: "\u25A0", arguable: "\u25B2", allowed: "\u2713", unknown: "?", mismatch: "\u2260", none: "\u2013", "not read": "!",
};
const badge = (word, attributes) =>
  el("span", { class: `badge is-${word.replaceAll(" ", "-")}`, ...attributes }, el("span", { class: "sign", "aria-hidden": "true" }, signs[word] || "\u2022"), word);
