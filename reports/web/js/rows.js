// rowChart draws actors side by side: the interval of all acts, words and
// deeds. Choosing a row's name calls pick(row).
function rowChart(box, rows, pick) {
  rows = rows.filter(r => r.stance.mean != null).sort((a, b) => b.stance.mean - a.stance.mean);
  if (!rows.length) { swap(box, el("p", { class: "hint" }, "No observations.")); return; }
  const W = Math.max(300, Math.round(box.clientWidth)), narrow = W < 620;
  const longest = Math.max(...rows.map(r => Math.min([...D.actors[r.actor].name].length, 30)));
  const left = narrow ? 12 : Math.min(240, longest * 7.4 + 16), step = narrow ? 46 : 30;
  const limit = limitOf(rows.flatMap(r => [r.stance.mean, r.stance.lo, r.stance.hi, r.words.mean, r.deeds.mean]));
  const x = scale(-limit, limit, left, W - 14), H = rows.length * step + 34;
  const root = svg("svg", { viewBox: `0 0 ${W} ${H}`, role: "group", "aria-label": "Words and deeds by actor" });
  for (let k = -2; k <= 2; k++) {
    const v = k * limit / 2;
    root.append(line(x(v), 4, x(v), H - 30, k ? "grid" : "zero"), word(x(v), H - 14, tickText(v), { "text-anchor": k === -2 ? "start" : k === 2 ? "end" : "middle" }));
  }
  root.append(word(left, H, "← escalation"), word(W - 14, H, "ceasefire →", { "text-anchor": "end" }));
  rove(rows.map((r, k) => drawRow(root, r, x, k * step + (narrow ? 30 : 18), left, narrow, pick)));
  swap(box, rowKey(), root, rowFigures(rows));
}

function drawRow(root, r, x, y, left, narrow, pick) {
  const who = D.actors[r.actor].name;
  if (r.stance.lo != null) root.append(svg("rect", { x: x(r.stance.lo), y: y - 7, width: Math.max(2, x(r.stance.hi) - x(r.stance.lo)), height: 14, rx: 2, class: "faint" }));
  if (r.words.mean != null && r.deeds.mean != null) root.append(line(x(r.words.mean), y, x(r.deeds.mean), y, "joint"));
  root.append(svg("rect", { x: x(r.stance.mean) - 1.5, y: y - 9, width: 3, height: 18, class: "whole" }));
  if (r.words.mean != null) root.append(shape(0, x(r.words.mean), y, 5, { class: "s0" }));
  if (r.deeds.mean != null) root.append(shape(2, x(r.deeds.mean), y, 4.6, { class: "s1" }));
  const text = `${who}: all acts ${signed(r.stance.mean)} (${range(r.stance)}), words ${signed(r.words.mean)}, deeds ${signed(r.deeds.mean)}, ${many(r.articles, "article")}`;
  const label = svg("text", { x: narrow ? left : left - 10, y: narrow ? y - 14 : y + 4, class: "label point", "text-anchor": narrow ? "start" : "end", role: "button", "aria-label": text, "data-key": "row" + r.actor }, short(who, narrow ? 40 : 30));
  root.append(activate(tipped(label, text), () => pick(r)));
  return label;
}

const rowKey = () => el("p", { class: "key" },
  el("span", {}, svg("svg", { viewBox: "0 0 18 12", "aria-hidden": "true" }, svg("rect", { x: 0, y: 1, width: 18, height: 10, class: "faint" }), svg("rect", { x: 8, y: 0, width: 3, height: 12, class: "whole" })), "all acts, with interval"),
  el("span", {}, svg("svg", { viewBox: "0 0 18 12", "aria-hidden": "true" }, shape(0, 9, 6, 4.5, { class: "s0" })), "words"),
  el("span", {}, svg("svg", { viewBox: "0 0 18 12", "aria-hidden": "true" }, shape(2, 9, 6, 4.2, { class: "s1" })), "deeds"));

const rowFigures = rows => tableView(["Actor", "All acts", "Interval", "Words", "Deeds", "Gap", "Articles"], rows.map(r =>
  [D.actors[r.actor].name, signed(r.stance.mean), range(r.stance), signed(r.words.mean), signed(r.deeds.mean),
    r.words.mean != null && r.deeds.mean != null ? signed(r.words.mean - r.deeds.mean) : "–", r.articles]));

// miniature draws one interval for a line of the table.
function miniature(e) {
  const x = scale(-1, 1, 4, 140);
  const g = svg("svg", { class: "bar", viewBox: "0 0 144 18", "aria-hidden": "true" }, line(4, 9, 140, 9, "grid"), line(72, 2, 72, 16, "zero"));
  if (e.mean == null) return g;
  if (e.lo != null) g.append(svg("rect", { x: x(e.lo), y: 4, width: Math.max(2, x(e.hi) - x(e.lo)), height: 10, rx: 2, class: "faint" }));
  g.append(svg("circle", { cx: x(e.mean), cy: 9, r: 4.5, class: e.mean < 0 ? "s1" : "s0" }));
  return g;
}
