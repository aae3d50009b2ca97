// What a served page can do: reload when the corpus was scored again, try a
// word, and take verdicts.
const LIVE = JSON.parse($("live-data").textContent);
const ask = (path, body) => fetch(path, { method: "POST", headers: { "Content-Type": "application/json", "X-Detente-Token": LIVE.token }, body: JSON.stringify(body) })
  .then(async r => { if (!r.ok) throw new Error((await r.text()).trim()); return r; });

function show(s) {
  if (s.serial !== LIVE.serial) { keep(); location.reload(); return; }
  $("live-error").hidden = !s.error;
  $("live-error-text").textContent = s.error;
  $("live-note").textContent = s.note;
  document.documentElement.dataset.live = s.error ? "bad" : "good";
}

const fields = ["try-phrase", "try-category", "try-weight"];
const kept = "detente-try";
function keep() { sessionStorage.setItem(kept, JSON.stringify(fields.map(id => $(id).value))); }
function restore() {
  const values = JSON.parse(sessionStorage.getItem(kept) || "[]");
  fields.forEach((id, k) => { if (values[k]) $(id).value = values[k]; });
}

function listen() {
  const source = new EventSource("events");
  source.addEventListener("message", e => show(JSON.parse(e.data)));
  source.addEventListener("error", () => { $("live-note").textContent = "The server does not answer: this is the last state."; });
  addEventListener("pagehide", () => source.close());
}

function drawTrial(t) {
  const more = (shown, all) => all > shown ? el("p", { class: "hint" }, `The first ${shown} of ${all.toLocaleString("en")}.`) : null;
  const table = (heads, rows) => el("div", { class: "scroll" }, el("table", {},
    el("thead", {}, el("tr", {}, heads.map(h => el("th", { scope: "col" }, h)))), el("tbody", {}, rows)));
  swap($("trial"),
    el("p", {}, `In ${many(t.sentences, "sentence")} of ${many(t.articles, "article")}; ${many(t.changed, "statement")} would change, ${many(t.moves.length, "actor")} would move. Nothing is written.`),
    t.moves.length && table(["Actor", "Now", "With it", "Articles"], t.moves.map(m => el("tr", {},
      el("th", { scope: "row" }, name(m.actor)), el("td", {}, m.before), el("td", {}, m.after), el("td", {}, String(m.articles))))),
    t.flips.length && el("ul", { class: "trial" }, t.flips.map(f => el("li", {}, el("strong", {}, name(f.holder)), " ", f.before, " → ", f.after, el("br"), name(f.words)))),
    t.flips.length ? more(t.flips.length, t.changed) : t.places.length && el("ul", { class: "trial" }, t.places.map(p => el("li", {}, name(p.left), " ", el("mark", {}, p.word), " ", name(p.right)))),
    t.sentences > 0 && el("details", {}, el("summary", {}, "To keep it"), el("p", { class: "hint" }, "Put this into a file that lexicons.words names."), el("pre", {}, t.yaml)));
}

function tryWord(e) {
  e.preventDefault();
  const weight = $("try-weight").value;
  $("trial").setAttribute("aria-busy", "true");
  ask("try", { phrase: $("try-phrase").value, category: $("try-category").value, weight: weight === "" ? null : +weight })
    .then(r => r.json()).then(drawTrial, fault => swap($("trial"), el("p", { class: "notice" }, fault.message)))
    .finally(() => $("trial").removeAttribute("aria-busy"));
}

// verdictOf is the buttons by which an observation is judged.
function verdictOf(i) {
  const said = el("span", { class: "source", role: "status" });
  const buttons = [["right", 1], ["wrong", -1]].map(([word, sign]) => el("button", { type: "button", class: "quiet", "aria-pressed": String(LIVE.verdicts[i] === sign), onclick: () => judge(word, sign) }, word));
  const cause = el("input", { type: "text", "aria-label": "Why it is wrong", placeholder: "why, if wrong", maxlength: 200 });
  function judge(word, sign) {
    ask("verdict", { serial: LIVE.serial, observation: i, verdict: word, cause: sign < 0 ? cause.value : "" }).then(() => {
      LIVE.verdicts[i] = sign;
      buttons.forEach((b, k) => b.setAttribute("aria-pressed", String((k === 0) === (sign > 0))));
      said.textContent = "kept: " + word;
    }, fault => { said.textContent = fault.message; });
  }
  return el("div", { class: "verdict" }, "This is ", buttons, cause, said);
}

extras.push(verdictOf);
restore();
$("try").addEventListener("submit", tryWord);
listen();
