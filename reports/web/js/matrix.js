const SIDE = 10;

// drawMatrix tables the stance of holders toward targets.
function drawMatrix(sel) {
  const cells = new Map(), holders = new Map(), targets = new Map();
  for (const i of sel.all) {
    if (O.target[i] < 0 || !own(i)) continue;
    const h = holder(i), t = rolled(O.target[i]), key = h + "/" + t;
    if (!cells.has(key)) cells.set(key, []);
    cells.get(key).push(i);
    holders.set(h, (holders.get(h) || 0) + 1);
    targets.set(t, (targets.get(t) || 0) + 1);
  }
  const top = m => [...m].sort((a, b) => b[1] - a[1]).slice(0, SIDE).map(e => e[0]);
  const rows = top(holders), cols = top(targets);
  if (!rows.length) { swap($("chart-matrix"), el("p", { class: "hint" }, "No sentence addresses a target.")); return; }
  swap($("chart-matrix"), el("table", {},
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Holder"), cols.map(t => el("th", { scope: "col", class: "upright" }, name(short(D.actors[t].name, 40)))))),
    el("tbody", {}, rows.map(h => el("tr", {}, el("th", { scope: "row" }, name(short(D.actors[h].name, 40))),
      cols.map(t => el("td", {}, matrixCell(h, t, cells.get(h + "/" + t)))))))));
}

function matrixCell(h, t, rows) {
  if (!rows) return el("span", { class: "source" }, "·");
  const e = estimate(rows), step = e.mean == null || Math.abs(e.mean) < 0.1 ? 0 : Math.sign(e.mean) * (Math.abs(e.mean) > 0.5 ? 2 : 1);
  const text = `${D.actors[h].name} toward ${D.actors[t].name}: ${signed(e.mean)}, ${many(rows.length, "observation")} in ${many(e.articles, "article")}`;
  const b = el("button", { type: "button", class: "cell v" + step, "aria-label": text, "data-key": "m" + h + "/" + t,
    onclick: () => lead({ actor: h, only: i => own(i) && rolled(O.target[i]) === t, what: "toward " + D.actors[t].name }) }, signed(e.mean) + (e.thin ? "*" : ""));
  return tipped(b, text);
}
