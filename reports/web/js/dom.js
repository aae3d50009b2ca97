// Text always enters as text: nothing here parses HTML.
const $ = id => document.getElementById(id);

function fillNode(node, attrs, children) {
  for (const [k, v] of Object.entries(attrs || {})) {
    if (k.startsWith("on")) node.addEventListener(k.slice(2), v);
    else if (v === true) node.setAttribute(k, "");
    else if (v !== false && v != null) node.setAttribute(k, v);
  }
  for (const c of children.flat(9)) if (c != null && c !== false) node.append(c);
  return node;
}
const el = (tag, attrs, ...children) => fillNode(document.createElement(tag), attrs, children);
const svg = (tag, attrs, ...children) => fillNode(document.createElementNS("http://www.w3.org/2000/svg", tag), attrs, children);
const name = text => el("bdi", { class: "name" }, text);

// swap replaces the children and keeps the focus on what has the same data-key.
function swap(parent, ...children) {
  const key = parent.contains(document.activeElement) && document.activeElement.dataset.key;
  parent.replaceChildren(...children.flat(9).filter(c => c));
  if (key) parent.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

function tip(text, x, y) {
  const t = $("tip");
  if (!text) { t.hidden = true; return; }
  t.textContent = text;
  t.hidden = false;
  const w = t.offsetWidth, h = t.offsetHeight;
  t.style.left = Math.max(4, Math.min(x + 14, innerWidth - w - 8)) + "px";
  t.style.top = (y + h + 24 > innerHeight ? y - h - 12 : y + 16) + "px";
}

// tipped shows text beside the pointer and at keyboard focus.
function tipped(node, text) {
  node.addEventListener("pointermove", e => tip(text, e.clientX, e.clientY));
  node.addEventListener("pointerleave", () => tip());
  node.addEventListener("focus", () => { const r = node.getBoundingClientRect(); tip(text, r.right, r.top); });
  node.addEventListener("blur", () => tip());
  return node;
}

// activate makes a drawn mark work like a button.
function activate(node, act) {
  node.addEventListener("click", act);
  node.addEventListener("keydown", e => {
    if (e.key === "Enter" || e.key === " ") { e.preventDefault(); act(); }
  });
  return node;
}

// rove lets arrow keys move between marks, of which one is in the tab order.
function rove(marks) {
  marks.forEach((m, i) => {
    m.setAttribute("tabindex", i ? "-1" : "0");
    m.addEventListener("keydown", e => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[e.key];
      const next = step && marks[i + step];
      if (!next) return;
      e.preventDefault();
      m.setAttribute("tabindex", "-1");
      next.setAttribute("tabindex", "0");
      next.focus();
    });
  });
}

// hundredths rounds as the tables of the folder do.
const hundredths = new Intl.NumberFormat("en", { minimumFractionDigits: 2, maximumFractionDigits: 2, roundingMode: "halfEven" });
const signed = v => v == null || Number.isNaN(v) ? "–" : (v < -0.004999 ? "−" : "+") + hundredths.format(Math.abs(v));
const range = e => e.lo == null ? "–" : signed(e.lo) + " .. " + signed(e.hi);
const many = (n, noun) => n.toLocaleString("en") + " " + noun + (n === 1 ? "" : "s");
const short = (text, max) => [...text].length > max ? [...text].slice(0, max - 1).join("") + "…" : text;
const tone = v => v == null ? "" : v <= -0.005 ? "neg" : v >= 0.005 ? "pos" : "";
