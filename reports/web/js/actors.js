const FEW = 20;
const sorting = { by: "articles", down: true, all: false, find: "" };
const columns = [
  ["Actor", "name", s => D.actors[s.actor].name.toLowerCase()], ["", "mini", null], ["Stance", "stance", s => s.stance.mean], ["Interval", "", null],
  ["Words", "words", s => s.words.mean], ["Deeds", "deeds", s => s.deeds.mean], ["Imputed", "imputed", s => s.imputed.mean],
  ["Tone", "tone", s => s.tone.mean], ["Observations", "count", s => s.count], ["Articles", "articles", s => s.articles]];

// drawActors draws the table of actors, sorted, with a tick for the charts.
function drawActors(lines) {
  lines = lines.filter(s => D.actors[s.actor].name.toLowerCase().includes(sorting.find));
  const of = columns.find(c => c[1] === sorting.by)[2], sign = sorting.down ? -1 : 1;
  const rank = (a, b) => { const x = of(a), y = of(b); return x === y ? 0 : x == null ? 1 : y == null ? -1 : x < y ? -sign : sign; };
  const sorted = [...lines].sort(rank);
  const part = sorting.all ? sorted.slice(0, 2000) : sorted.slice(0, FEW);
  swap($("actor-table"),
    el("table", {}, el("caption", { class: "sr" }, "Actors, with their stance from −1 (escalation) to +1 (ceasefire)"),
      el("thead", {}, el("tr", {}, columns.map(head))),
      el("tbody", {}, part.length ? part.map(actorLine) : el("tr", {}, el("td", { colspan: columns.length, class: "left" }, "No observations.")))),
    lines.length > FEW && el("p", {}, el("button", { type: "button", class: "quiet", "data-key": "more", onclick: () => { sorting.all = !sorting.all; draw(); } },
      sorting.all ? "Show fewer" : `Show all ${lines.length.toLocaleString("en")}`)));
}

function head([label, by]) {
  if (!by || by === "mini") return el("th", { scope: "col", class: by }, label || el("span", { class: "sr" }, "Picture"));
  const here = sorting.by === by;
  const press = () => { sorting.down = here ? !sorting.down : by !== "name"; sorting.by = by; draw(); };
  return el("th", { scope: "col", "aria-sort": here ? (sorting.down ? "descending" : "ascending") : null },
    el("button", { type: "button", "data-key": "sort" + by, onclick: press }, label, here ? (sorting.down ? " ↓" : " ↑") : ""));
}

function actorLine(s) {
  const who = D.actors[s.actor], num = v => el("td", { class: tone(v) }, signed(v));
  const toggle = e => {
    state.actors = e.target.checked ? [...state.actors, s.actor] : state.actors.filter(a => a !== s.actor);
    draw();
  };
  return el("tr", {},
    el("th", { scope: "row" }, el("span", { class: "tick" }, el("input", { type: "checkbox", "aria-label": "Draw " + who.name, checked: state.actors.includes(s.actor), "data-key": "tick" + s.actor, onchange: toggle }),
      el("button", { type: "button", class: "link", "data-key": "who" + s.actor, onclick: () => openProfile(s.actor) }, name(short(who.name, 80))))),
    el("td", { class: "mini" }, miniature(s.stance)),
    el("td", { class: tone(s.stance.mean) }, signed(s.stance.mean) + (s.thin && s.stance.mean != null ? "*" : "")), el("td", {}, range(s.stance)),
    num(s.words.mean), num(s.deeds.mean), num(s.imputed.mean), num(s.tone.mean),
    el("td", {}, s.count.toLocaleString("en")), el("td", {}, s.articles.toLocaleString("en")));
}
