// lineChart draws lines over time, named at their ends; choosing a mark calls
// pick(line, point). A line is {name, points, cut}, a point as curve makes it.
function lineChart(box, lines, pick, opts = {}) {
  const whole = lines;
  lines = opts.bare ? lines : lines.map(inWindow);
  const points = lines.flatMap(l => l.points), left = whole.flatMap(l => l.points).length - points.length;
  if (!points.length) { swap(box, el("p", { class: "hint" }, "No observations with a date.")); return; }
  const W = Math.max(300, Math.round(box.clientWidth)), narrow = W < 620;
  const named = !narrow && lines.length > 1;
  const gutter = named ? Math.min(210, 40 + Math.max(...lines.map(l => Math.min([...l.name].length, 26))) * 7.2) : 12;
  const span = [Math.min(...points.map(p => p.start)), Math.max(...points.map(p => p.end))];
  const events = opts.bare ? [] : D.events.filter(e => e.day >= span[0] && e.day < span[1]);
  const F = { W, left: 62, right: W - gutter, span, narrow };
  const lanes = eventLanes(events, F);
  F.top = 14 + lanes.height;
  F.bottom = F.top + (opts.height || (narrow ? 240 : 320));
  F.x = scale(span[0], span[1], F.left, F.right);
  F.most = Math.max(...lines.map(l => l.points.length));
  F.limit = limitOf(points.flatMap(p => [p.mean, p.lo, p.hi]));
  F.y = scale(-F.limit, F.limit, F.bottom, F.top);
  const root = svg("svg", { viewBox: `0 0 ${W} ${F.bottom + 26}`, role: "group", "aria-label": opts.title || "Stance over time", class: lines.length > 3 ? "crowd" : null });
  root.append(stanceGrid(F.y, F.limit, F.left, F.right, F.top, F.bottom), timeAxis(F), lanes.draw(F));
  const marks = lines.flatMap((l, k) => drawCurve(root, l, k, F, pick));
  if (!opts.bare) root.append(shiftMarks(lines, F));
  if (named) root.append(endNames(lines, F));
  rove(marks);
  swap(box, left > 0 && el("p", { class: "hint" }, `${many(left, "stray mark")} outside ${dateText(D.window[0])} to ${dateText(D.window[1] - 1)} not drawn: choose dates to see them.`), (narrow || !named) && lines.length > 1 ? lineKey(lines) : null, root, lanes.list, lines.length > 1 || opts.table ? figuresOf(whole) : null);
}

// inWindow leaves out the marks far from the bulk of the articles, as long as
// no dates are chosen.
function inWindow(l) {
  if (state.from != null || state.to != null) return l;
  return { ...l, points: l.points.filter(p => p.start >= D.window[0] && p.start < D.window[1]) };
}

const lineKey = lines => el("p", { class: "key" }, lines.map((l, k) => el("span", {}, keyMark(k), name(l.name))));

function figuresOf(lines) {
  return tableView(["Line", "Bucket", "Mean", "Interval", "Articles", "Observations"], lines.flatMap(l => l.points.map(p =>
    [l.name, bucketText(p.start, p.end), signed(p.mean) + (p.thin ? "*" : ""), range(p), p.articles, p.count])));
}

function timeAxis(F) {
  const g = svg("g", { "aria-hidden": "true" });
  for (const [d, text] of dateTicks(F.span[0], F.span[1], Math.floor((F.right - F.left) / 62))) {
    g.append(line(F.x(d), F.bottom, F.x(d), F.bottom + 5, "zero"), word(F.x(d), F.bottom + 19, text, { "text-anchor": "middle" }));
  }
  return g;
}

// eventLanes places the events' labels above the chart; on narrow screens and
// where they are many, numbers stand in for them.
function eventLanes(events, F) {
  const x = scale(F.span[0], F.span[1], F.left, F.right), lane = [], starts = [];
  const numbered = F.narrow || events.length > 14;
  const label = (e, k) => numbered ? String(k + 1) : short(e.label, 34);
  const leftOf = (e, k) => Math.min(x(e.day) + 3, F.right - label(e, k).length * 6.3);
  for (let k = events.length - 1; k >= 0; k--) {
    const right = leftOf(events[k], k) + label(events[k], k).length * 6.3;
    const crossed = n => lane.some((m, j) => m > n && x(events[j].day) < right + 2); // by the line of a label above
    let n = 0;
    while (starts[n] < right + 8 || crossed(n)) n++;
    starts[n] = leftOf(events[k], k);
    lane[k] = n;
  }
  const draw = f => svg("g", {}, events.map((e, k) => {
    const y = f.top - 6 - lane[k] * 15, text = dateText(e.day) + ": " + e.label;
    const g = svg("g", { role: "img", "aria-label": text }, line(x(e.day), f.bottom, x(e.day), y + 2, "event"), word(leftOf(e, k), y, label(e, k)));
    return tipped(g, text);
  }));
  const list = numbered && events.length ? el("details", { class: "table-view" }, el("summary", {}, "The numbered events"), el("ol", {}, events.map(e => el("li", {}, dateText(e.day) + ": ", name(e.label))))) : null;
  return { height: starts.length * 15, draw, list };
}

// drawCurve draws the band, the curve and the marks, with gaps where a bucket
// is missing.
function drawCurve(root, l, k, F, pick) {
  const at = (p, v) => [F.x((p.start + p.end) / 2), F.y(Math.max(-F.limit, Math.min(F.limit, v)))];
  for (const run of runsOf(l.points)) {
    const banded = run.filter(p => p.lo != null);
    if (run.length === 1 && banded.length) {
      const [x] = at(run[0], 0);
      root.append(svg("rect", { x: x - 1.5, y: F.y(run[0].hi), width: 3, height: Math.max(1, F.y(run[0].lo) - F.y(run[0].hi)), class: "band " + series(k) }));
    } else if (k < 7) {
      const top = run.map(p => at(p, p.hi ?? p.mean)), bottom = run.map(p => at(p, p.lo ?? p.mean)).reverse();
      root.append(svg("path", { d: path([...top, ...bottom]) + "Z", class: "band " + series(k) }));
    }
    root.append(svg("path", { d: path(run.map(p => at(p, run.length > 2 ? p.smooth ?? p.mean : p.mean))), class: "curve " + series(k) }));
  }
  const r = F.most > 80 ? 2.4 : F.narrow ? 3.2 : F.most > 40 ? 3 : 4;
  return l.points.map(p => {
    const [x, y] = at(p, p.mean);
    const text = `${l.name}, ${bucketText(p.start, p.end)}: ${signed(p.mean)}` + (p.lo == null ? "" : ` (${range(p)})`) +
      `, ${many(p.articles, "article")}` + (p.thin ? ", few articles" : "");
    const m = shape(k, x, y, r, { class: "point " + series(k) + (p.thin ? " hollow" : ""), role: "button", "aria-label": text, "data-key": `${k}/${p.start}` });
    root.append(activate(tipped(m, text), () => pick(l, p)));
    return m;
  });
}

// shiftMarks draws an upright bar where the report found a shift of level.
function shiftMarks(lines, F) {
  return svg("g", {}, lines.flatMap((l, k) => plainState() ? D.changes.filter(c => c.actor === l.actor && c.day >= F.span[0] && c.day < F.span[1]).map(c => {
    const p = l.points.find(q => c.day < q.end);
    const y = F.y(p ? p.mean : 0);
    return tipped(svg("line", { x1: F.x(c.day), x2: F.x(c.day), y1: y - 16, y2: y + 16, class: "shiftmark " + series(k), role: "img", "aria-label": c.text }), c.text);
  }) : []));
}

function runsOf(points) {
  const out = [];
  points.forEach((p, i) => i && points[i - 1].end >= p.start ? out[out.length - 1].push(p) : out.push([p]));
  return out;
}

function endNames(lines, F) {
  const drawn = lines.map((l, k) => [l, k]).filter(([l]) => l.points.length);
  const ends = drawn.map(([l]) => { const p = l.points[l.points.length - 1]; return [F.x((p.start + p.end) / 2), F.y(p.mean)]; });
  const places = apart(ends.map(e => e[1]), 17, F.top, F.bottom);
  return svg("g", {}, drawn.map(([l, k], j) => {
    const x = F.right + 10;
    return [svg("path", { d: path([ends[j], [F.right + 1, ends[j][1]], [x, places[j]]]), class: "leader " + series(k) }),
      svg("path", { d: `M${x} ${places[j]}h16`, class: "curve " + series(k) }), shape(k, x + 8, places[j], 3.6, { class: series(k) }),
      svg("text", { x: x + 21, y: places[j] + 4, class: "label" }, short(l.name, 26), svg("title", {}, l.name))];
  }));
}
