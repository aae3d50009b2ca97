// The page of one actor: figures, words and deeds over time, acts, targets,
// outlets, frames.
function openProfile(actor) {
  history.replaceState(null, "", "#actor=" + encodeURIComponent(D.actors[actor].id));
  state.profile = actor;
  drawProfile(selection);
  $("profile").scrollIntoView();
  $("profile-h").focus({ preventScroll: true });
}

function closeProfile() {
  history.replaceState(null, "", "#actors");
  state.profile = -1;
  drawProfile(selection);
  $("actors").scrollIntoView();
}

function drawProfile(sel) {
  const box = $("profile"), actor = state.profile;
  box.hidden = actor < 0;
  if (actor < 0) { box.replaceChildren(); return; }
  const who = D.actors[actor], rows = sel.by.get(actor) || [], mine = rows.filter(own), s = summary(actor, rows);
  const chart = el("div", { class: "chart" });
  swap(box,
    el("div", { class: "spread" }, el("h2", { id: "profile-h", tabindex: "-1" }, name(short(who.name, 160))), el("button", { type: "button", class: "quiet", onclick: closeProfile }, "Close")),
    el("p", { class: "hint" }, describe(who), " ", el("button", { type: "button", class: "link", onclick: () => lead({ actor }) }, "Read its " + many(rows.length, "observation"))),
    el("p", {}, `Stance ${signed(s.stance.mean)} (${range(s.stance)}), words ${signed(s.words.mean)}, deeds ${signed(s.deeds.mean)}.` + (s.imputed.mean == null ? "" : ` What adversaries say of it: ${signed(s.imputed.mean)}.`) + (s.thin ? " Few articles: do not rest on it." : "")),
    chart,
    el("div", { class: "cols" },
      breakdown("Acts", mine, i => D.acts[O.act[i]], actor), breakdown("Toward", mine.filter(i => O.target[i] >= 0), i => D.actors[rolled(O.target[i])].name, actor),
      breakdown("Words", mine, entryOf, actor), breakdown("Reporting verbs", mine.filter(cueOf), cueOf, actor),
      breakdown("Outlets", mine, i => A.outlet[O.article[i]] < 0 ? "unknown" : D.outlets[A.outlet[O.article[i]]], actor),
      breakdown("Conflicts", mine, i => O.conflict[i] < 0 ? "–" : D.conflicts[O.conflict[i]].name, actor),
      frameTable(mine)));
  lineChart(chart, [{ name: "words", points: curveOf(mine.filter(isWord)), only: isWord }, { name: "deeds", points: curveOf(mine.filter(isDeed)), only: isDeed }],
    (l, p) => lead({ actor, start: p.start, end: p.end, only: l.only, what: l.name }), { title: "Words and deeds over time", height: 220 });
}

// entryOf is the lexicon entry behind an observation.
function entryOf(i) {
  const rules = O.rules[i].map(r => D.rules[r]);
  return (rules.find(r => r[1]) || rules[0] || ["–"])[0];
}

// cueOf is the reporting verb that attributes an observation, "" for none.
const cueOf = i => (O.rules[i].map(r => D.rules[r]).find(r => r[3] === "cue") || [""])[0];

function describe(who) {
  const parts = [who.kind];
  if (who.state >= 0) parts.push("of " + D.actors[who.state].name);
  if (who.title) parts.push(who.title);
  parts.push(who.found ? "found in the text" : "listed");
  return parts.filter(Boolean).join(", ") + ".";
}

// breakdown tables an actor's stance by a property of its observations.
function breakdown(title, rows, of, actor) {
  const groups = new Map();
  for (const i of rows) { const k = of(i); if (!groups.has(k)) groups.set(k, []); groups.get(k).push(i); }
  const lines = [...groups].sort((a, b) => b[1].length - a[1].length).slice(0, 10);
  if (!lines.length) return null;
  return el("div", {}, el("h3", {}, title), el("table", {},
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, title), el("th", { scope: "col" }, "Stance"), el("th", { scope: "col" }, "Obs"))),
    el("tbody", {}, lines.map(([k, g]) => { const e = estimate(g); return el("tr", {},
      el("th", { scope: "row" }, el("button", { type: "button", class: "link", onclick: () => lead({ actor, only: i => own(i) && of(i) === k, what: k }) }, name(short(k, 60)))),
      el("td", { class: tone(e.mean) }, signed(e.mean) + (e.thin ? "*" : "")), el("td", {}, g.length)); }))));
}

function frameTable(rows) {
  const counts = D.frames.map((f, k) => [f, rows.filter(i => O.frames[i] >> k & 1).length]).filter(c => c[1]).sort((a, b) => b[1] - a[1]);
  if (!counts.length) return null;
  return el("div", {}, el("h3", {}, "Frames"), el("table", {},
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Frame"), el("th", { scope: "col" }, "Share of its sentences"))),
    el("tbody", {}, counts.map(([f, n]) => el("tr", {}, el("th", { scope: "row" }, f), el("td", {}, Math.round(100 * n / rows.length) + " %"))))));
}
