const scale = (a, b, from, to) => v => from + (v - a) / (b - a || 1) * (to - from);

// limitOf is where a stance axis ends: 0.5 when everything lies within, else 1.
const limitOf = values => values.some(v => v != null && Math.abs(v) > 0.5) ? 1 : 0.5;

const tickText = v => v ? signed(v).replace(/\.?0+$/, "") : "0";

// dateTicks are days to label on an axis, at most about max of them.
function dateTicks(start, end, max) {
  const days = end - start, at = (y, m) => Date.UTC(y, m, 1) / DAY;
  const out = [];
  const first = new Date(start * DAY);
  const perDay = [1, 2, 7, 14].find(s => days / s <= max);
  if (perDay) {
    for (let d = start; d < end; d += perDay) out.push(d);
    return out.map(d => [d, dateText(d).replace(/ \d{4}$/, "")]);
  }
  const perMonth = [1, 2, 3, 6, 12, 24, 60, 120].find(s => days / 30.4 / s <= max) || 240;
  const y = first.getUTCFullYear(), m = first.getUTCMonth();
  for (let k = m - m % Math.min(perMonth, 12); at(y, k) < end; k += perMonth) if (at(y, k) >= start) out.push(at(y, k));
  return out.map(d => {
    const t = new Date(d * DAY), month = t.getUTCMonth();
    return [d, perMonth >= 12 ? String(t.getUTCFullYear()) : month ? MONTHS[month] : String(t.getUTCFullYear())];
  });
}

// apart moves places so that they are gap from each other, within lo..hi.
function apart(places, gap, lo, hi) {
  const order = places.map((_, i) => i).sort((a, b) => places[a] - places[b]);
  if (places.length > 1) gap = Math.min(gap, (hi - lo) / (places.length - 1));
  const out = [];
  let floor = lo;
  for (const i of order) { out[i] = Math.max(places[i], floor); floor = out[i] + gap; }
  let ceiling = hi;
  for (const i of order.reverse()) { out[i] = Math.min(out[i], ceiling); ceiling = out[i] - gap; }
  return out;
}

// series is the class of the k-th line; beyond the palette all are alike.
const series = k => "s" + Math.min(k, 7);
const line = (x1, y1, x2, y2, c) => svg("line", { x1, y1, x2, y2, class: c });
const word = (x, y, text, attrs) => svg("text", { x, y, ...attrs }, text);
const path = points => points.map((p, k) => (k ? "L" : "M") + p[0].toFixed(1) + " " + p[1].toFixed(1)).join("");

// shape draws a mark: circle, square, diamond or triangle by turns.
function shape(k, x, y, r, attrs) {
  switch (k % 4) {
    case 0: return svg("circle", { cx: x, cy: y, r, ...attrs });
    case 1: return svg("rect", { x: x - r * .9, y: y - r * .9, width: r * 1.8, height: r * 1.8, ...attrs });
    case 2: return svg("path", { d: `M${x} ${y - r * 1.3}l${r * 1.3} ${r * 1.3}l${-r * 1.3} ${r * 1.3}l${-r * 1.3} ${-r * 1.3}z`, ...attrs });
    default: return svg("path", { d: `M${x} ${y - r * 1.2}l${r * 1.15} ${r * 2}h${-r * 2.3}z`, ...attrs });
  }
}

const keyMark = k => svg("svg", { viewBox: "0 0 18 12", "aria-hidden": "true" }, svg("path", { d: "M0 6H18", class: "curve " + series(k) }), shape(k, 9, 6, 3.4, { class: series(k) }));

// stanceGrid draws the levels of a vertical stance axis.
function stanceGrid(y, limit, left, right, top, bottom) {
  const g = svg("g", { "aria-hidden": "true" });
  for (let k = -2; k <= 2; k++) {
    const v = k * limit / 2;
    g.append(line(left, y(v), right, y(v), k ? "grid" : "zero"), word(left - 6, y(v) + 4, tickText(v), { "text-anchor": "end" }));
  }
  g.append(word(12, top, "ceasefire →", { transform: `rotate(-90 12 ${top})`, "text-anchor": "end" }),
    word(12, bottom, "← escalation", { transform: `rotate(-90 12 ${bottom})` }));
  return g;
}

// tableView offers the figures of a chart as a table.
function tableView(heads, rows) {
  const box = el("details", { class: "table-view" }, el("summary", {}, "The figures as a table"));
  box.addEventListener("toggle", () => {
    if (!box.open || box.children.length > 1) return;
    box.append(el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Figures of the chart" }, el("table", {},
      el("thead", {}, el("tr", {}, heads.map(h => el("th", { scope: "col" }, h)))),
      el("tbody", {}, rows.map(r => el("tr", {}, r.map((c, k) => k ? el("td", {}, c) : el("th", { scope: "row" }, name(c)))))))));
  });
  return box;
}
