// shareChart draws the frames of rows over time as stacked shares.
function shareChart(box, rows) {
  const buckets = byBucket(rows).map(b => {
    const parts = D.frames.map((_, f) => b.rows.reduce((n, i) => n + (O.frames[i] >> f & 1), 0));
    return { ...b, parts, total: parts.reduce((a, c) => a + c, 0), articles: new Set(b.rows.map(i => O.article[i])).size };
  }).filter(b => b.total && (state.from != null || state.to != null || b.start >= D.window[0] && b.start < D.window[1]));
  if (!buckets.length) { swap(box, el("p", { class: "hint" }, "No frames with a date.")); return; }
  const W = Math.max(300, Math.round(box.clientWidth)), F = { W, left: 48, right: W - 10, top: 8, bottom: W < 620 ? 220 : 280 };
  F.span = [buckets[0].start, buckets[buckets.length - 1].end];
  F.x = scale(F.span[0], F.span[1], F.left, F.right);
  const y = scale(0, 1, F.bottom, F.top);
  const root = svg("svg", { viewBox: `0 0 ${W} ${F.bottom + 26}`, role: "img", "aria-label": "Frames over time as shares; the figures follow as a table" });
  for (const v of [0, .5, 1]) root.append(word(F.left - 6, y(v) + 4, v * 100 + " %", { "text-anchor": "end" }));
  root.append(timeAxis(F));
  for (const b of buckets) drawStack(root, b, F, y);
  swap(box, frameKey(), root, tableView(["Bucket", ...D.frames, "Articles"], buckets.map(b =>
    [bucketText(b.start, b.end), ...b.parts.map(p => Math.round(100 * p / b.total) + " %"), b.articles])));
}

function drawStack(root, b, F, y) {
  const left = F.x(b.start), right = F.x(b.end), gap = Math.min(1, (right - left) * .08);
  let base = 0;
  b.parts.forEach((p, f) => {
    if (!p) return;
    const share = p / b.total;
    const bar = svg("rect", { x: left + gap, width: Math.max(.5, right - left - 2 * gap), y: y(base + share), height: y(base) - y(base + share), class: "p" + f % 10 + (b.articles < D.minN ? " pale" : "") });
    root.append(tipped(bar, `${D.frames[f]}: ${Math.round(share * 100)} %\n${bucketText(b.start, b.end)}, ${many(b.articles, "article")}`));
    base += share;
  });
}

const frameKey = () => el("p", { class: "key" }, D.frames.map((f, k) =>
  el("span", {}, svg("svg", { viewBox: "0 0 18 12", "aria-hidden": "true" }, svg("rect", { width: 16, height: 12, class: "p" + k % 10 })), f)),
  el("span", {}, "pale: few articles"));
