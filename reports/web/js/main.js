let selection = { by: new Map(), all: [] };

let lines = []; // of the table of actors

function draw() {
  selection = select();
  lines = [...selection.by].map(([a, rows]) => summary(a, rows));
  const ticked = state.actors.filter(a => selection.by.has(a));
  drawActors(lines);
  drawProfile(selection);
  lineChart($("chart-time"), ticked.map(a => ({ name: D.actors[a].name, actor: a, points: curve(a, selection.by.get(a)) })),
    (l, p) => lead({ actor: l.actor, start: p.start, end: p.end }), { table: true });
  rowChart($("chart-saydo"), lines.filter(l => ticked.includes(l.actor)), r => lead({ actor: r.actor }));
  shareChart($("chart-frames"), selection.all.filter(i => own(i) && state.actors.includes(holder(i))));
  drawMatrix(selection);
  drawEvidence(selection);
  $("status").textContent = `${many(selection.all.length, "observation")} in ${many(new Set(selection.all.map(i => O.article[i])).size, "article")}, ${many(lines.length, "actor")}` +
    (plainState() ? "." : "; figures made in the browser for this choice.");
}

function choice(id, all, options, set) {
  const s = $(id);
  s.append(el("option", { value: "" }, all), ...options.map(([v, text]) => el("option", { value: v }, text)));
  s.addEventListener("change", () => { set(s.value); refresh(); });
}

function refresh() { state.page = 0; state.focus = null; draw(); }

function setUpFilters() {
  choice("f-conflict", "all", D.conflicts.map((c, k) => [k, c.name]), v => state.conflict = v === "" ? -1 : +v);
  choice("f-channel", "all", [["words", "words (quoted and reported)"], ["deed", "deeds"], ["quoted", "quoted"], ["reported", "reported"], ["narrated", "narrated"]], v => state.channel = v);
  choice("f-outlet", "all", D.outlets.map((o, k) => [k, short(o, 60)]), v => state.outlet = v === "" ? -1 : +v);
  for (const key of ["from", "to"]) $("f-" + key).addEventListener("change", e => { state[key] = toDay(e.target.value); refresh(); });
  for (const key of ["contested", "rollup"]) {
    $("f-" + key).checked = state[key];
    $("f-" + key).addEventListener("change", e => { state[key] = e.target.checked; if (key === "rollup") state.actors = retick(); refresh(); });
  }
  const days = A.day.filter(d => d >= 0);
  if (days.length) for (const key of ["from", "to"]) { $("f-" + key).min = iso(days.reduce((a, b) => Math.min(a, b))); $("f-" + key).max = iso(days.reduce((a, b) => Math.max(a, b))); }
  $("f-contested").disabled = D.strict;
  $("f-rollup").disabled = D.rollup;
  $("f-reset").addEventListener("click", () => {
    $("filters").reset();
    Object.assign(state, { conflict: -1, channel: "", outlet: -1, from: null, to: null, contested: !D.strict, rollup: D.rollup, actors: D.shown.slice() });
    $("f-contested").checked = state.contested;
    $("f-rollup").checked = state.rollup;
    refresh();
  });
}

// retick keeps the ticks meaningful when persons come to count for their state.
const retick = () => [...new Set((state.rollup ? state.actors : D.shown).map(rolled))];

function setUpTheme() {
  const dark = matchMedia("(prefers-color-scheme: dark)"), root = document.documentElement, b = $("theme");
  const store = { get() { try { return localStorage.getItem("detente-theme"); } catch { return null; } }, set(v) { try { localStorage.setItem("detente-theme", v); } catch { /* pages from files may not store */ } } };
  const isDark = () => (root.dataset.theme || (dark.matches ? "dark" : "light")) === "dark";
  const label = () => { b.textContent = isDark() ? "Light theme" : "Dark theme"; };
  const stored = store.get();
  if (stored === "dark" || stored === "light") root.dataset.theme = stored;
  b.addEventListener("click", () => { root.dataset.theme = isDark() ? "light" : "dark"; store.set(root.dataset.theme); label(); });
  dark.addEventListener("change", label);
  b.hidden = false;
  label();
}

function fromHash() {
  const id = decodeURIComponent(location.hash.replace(/^#actor=/, ""));
  const k = location.hash.startsWith("#actor=") ? D.actors.findIndex(a => a.id === id) : -1;
  if (k >= 0) openProfile(k);
}

setUpTheme();
document.querySelectorAll(".script").forEach(n => { n.hidden = false; });
if (N) {
  $("filters").hidden = $("find").hidden = false;
  $("f-find").addEventListener("input", e => { sorting.find = e.target.value.trim().toLowerCase(); drawActors(lines); });
  setUpFilters();
}
draw();
fromHash();
addEventListener("hashchange", fromHash);
let width = innerWidth, timer;
addEventListener("resize", () => { if (innerWidth !== width) { width = innerWidth; clearTimeout(timer); timer = setTimeout(draw, 120); } });
document.documentElement.dataset.ready = "yes";
