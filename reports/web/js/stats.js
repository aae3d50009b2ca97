// articleMeans is the weighted mean of each article over rows, by its index.
function articleMeans(rows, of) {
  const sums = new Map();
  for (const i of rows) {
    const w = O.weight[i], v = of(i);
    if (!(w > 0) || v == null) continue;
    const s = sums.get(O.article[i]);
    if (s) { s[0] += w * v; s[1] += w; s[2]++; } else sums.set(O.article[i], [w * v, w, 1]);
  }
  return sums;
}

// estimate is the mean over articles with its interval by Student's t.
function estimate(rows, of) {
  const sums = articleMeans(rows, of || (i => O.value[i]));
  const e = { mean: null, lo: null, hi: null, articles: sums.size, count: 0, thin: sums.size < D.minN };
  let weight = 0, mean = 0, square = 0, weights = 0;
  for (const [a, [s, w, n]] of sums) {
    const v = s / w, aw = A.weight[a];
    e.count += n;
    weight += aw;
    weights += aw * aw;
    const d = v - mean;
    mean += d * aw / weight;
    square += aw * d * (v - mean);
  }
  if (!sums.size) return e;
  e.mean = mean;
  if (sums.size > 1) {
    const n = weight * weight / weights;
    const half = student(sums.size - 1, 1 - (1 - D.level) / 2) * Math.sqrt(square / weight * n / Math.max(n - 1, 1e-9) / n);
    e.lo = Math.max(-1, mean - half);
    e.hi = Math.min(1, mean + half);
  }
  return e;
}

// student is the p-quantile of Student's t with n degrees of freedom, by
// bisection.
function student(n, p) {
  n = Math.min(n, 400); // hardly changes from there
  let lo = 0, hi = 1e3;
  for (let k = 0; k < 60; k++) {
    const mid = (lo + hi) / 2;
    if (studentTail(mid, n) > 1 - p) lo = mid; else hi = mid;
  }
  return (lo + hi) / 2;
}

// studentTail is the probability beyond t (Abramowitz and Stegun 26.7.3-4).
function studentTail(t, n) {
  const theta = Math.atan(t / Math.sqrt(n)), c = Math.cos(theta) ** 2, s = Math.sin(theta);
  let term = 1, sum = 1, a;
  if (n % 2) {
    term = sum = n > 1 ? Math.cos(theta) : 0;
    for (let k = 3; k <= n - 2; k += 2) { term *= c * (k - 1) / k; sum += term; }
    a = 2 / Math.PI * (theta + s * sum);
  } else {
    for (let k = 2; k <= n - 2; k += 2) { term *= c * (k - 1) / k; sum += term; }
    a = s * sum;
  }
  return (1 - a) / 2;
}

const triple = f => ({ mean: f[0], lo: f[1], hi: f[2] });
const summaryOf = new Map(D.summary.map(s => [s.actor, s]));

// summary is an actor's line: the report's own figures while nothing is
// filtered, else made here.
function summary(actor, rows) {
  const given = plainState() && summaryOf.get(actor);
  if (given) {
    return { actor, stance: triple(given.stance), words: triple(given.words), deeds: triple(given.deeds), imputed: triple(given.imputed),
      tone: triple(given.tone), count: given.observations, articles: given.articles, thin: given.thin };
  }
  const mine = rows.filter(own);
  const stance = estimate(mine);
  return { actor, stance, words: estimate(mine.filter(isWord)), deeds: estimate(mine.filter(isDeed)),
    imputed: estimate(rows.filter(i => O.flags[i] & IMPUTED)), tone: estimate(mine, i => O.toward[i]),
    count: rows.length, articles: new Set(rows.map(i => O.article[i])).size, thin: stance.thin };
}

// byBucket sorts dated rows into buckets, in order of time.
function byBucket(rows) {
  const out = new Map();
  for (const i of rows) {
    const d = dayOf(i);
    if (d < 0) continue;
    const [start, end] = bucketOf(d);
    if (!out.has(start)) out.set(start, { start, end, rows: [] });
    out.get(start).rows.push(i);
  }
  return [...out.values()].sort((a, b) => a.start - b.start);
}

// curve is an actor's stance over time.
function curve(actor, rows) {
  const given = plainState() && D.curves[actor];
  if (given) {
    return given.start.map((s, k) => ({ start: s, end: given.end[k], mean: given.mean[k], lo: given.lo[k], hi: given.hi[k],
      smooth: given.smooth.length ? given.smooth[k] : null, articles: given.articles[k], count: given.observations[k], thin: given.articles[k] < D.minN }));
  }
  return curveOf(rows.filter(own));
}
const curveOf = rows => byBucket(rows).map(b => ({ start: b.start, end: b.end, smooth: null, ...estimate(b.rows) })).filter(p => p.mean != null);
