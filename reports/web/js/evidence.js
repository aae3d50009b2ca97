const PAGE = 25;

// drawEvidence lists the observations behind the focus, or all of the ticked
// actors, a page at a time.
function drawEvidence(sel) {
  const f = state.focus, box = $("evidence-list");
  const rows = f ? (sel.by.get(f.actor) || []).filter(i => inFocus(i, f)) : sel.all.filter(i => state.actors.includes(holder(i)));
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  state.page = Math.min(state.page, pages - 1);
  const part = rows.slice(state.page * PAGE, (state.page + 1) * PAGE);
  $("evidence-h").replaceChildren("Evidence", f ? ": " : "", f ? name(D.actors[f.actor].name) : "", f ? focusText(f) : "");
  swap(box,
    el("p", { class: "hint" }, f ? many(rows.length, "observation") + ". " : many(rows.length, "observation") + " of the ticked actors. Choose a mark on a chart for its own. ",
      f && el("button", { type: "button", class: "link", onclick: () => { state.focus = null; state.page = 0; draw(); } }, "Show all")),
    el("ol", { class: "ev", start: state.page * PAGE + 1 }, part.map(item)),
    pages > 1 && turner(pages));
}

const inFocus = (i, f) => (f.start == null || dayOf(i) >= f.start && dayOf(i) < f.end) && (!f.only || f.only(i));
const focusText = f => (f.what ? ", " + f.what : "") + (f.start == null ? "" : ", " + bucketText(f.start, f.end));

function turner(pages) {
  const go = d => { state.page += d; drawEvidence(selection); $("evidence-h").scrollIntoView(); $("evidence-h").focus({ preventScroll: true }); };
  return el("p", { class: "page-turn" },
    el("button", { type: "button", disabled: state.page === 0, onclick: () => go(-1) }, "Previous"),
    el("span", {}, `Page ${state.page + 1} of ${pages}`),
    el("button", { type: "button", disabled: state.page === pages - 1, onclick: () => go(1) }, "Next"));
}

// extras add to the observations that are listed; each takes an index.
const extras = [];

// item is one observation: sentence, source and how its value came about.
function item(i) {
  const words = D.sentences[O.sentence[i]], from = O.from[i], to = O.to[i];
  const list = (bits, names) => names.filter((_, k) => bits >> k & 1);
  return el("li", { class: "item" },
    el("div", { class: "head" },
      el("span", { class: "value " + tone(O.value[i]) }, signed(O.value[i])), el("strong", {}, name(D.actors[O.holder[i]].name)),
      tagged(D.acts[O.act[i]]), tagged(D.channels[O.channel[i]]), O.modality[i] >= 0 && tagged(D.modalities[O.modality[i]]), list(O.flags[i], D.flags).map(tagged),
      O.target[i] >= 0 && el("span", { class: "source" }, "toward ", name(D.actors[O.target[i]].name)),
      O.by[i] >= 0 && el("span", { class: "source" }, "told by ", name(D.actors[O.by[i]].name))),
    el("blockquote", { dir: "auto" }, words.slice(0, from), el("mark", {}, words.slice(from, to)), words.slice(to)),
    el("div", { class: "source" }, source(i)),
    el("details", {}, el("summary", {}, "Why " + signed(O.value[i])), trace(i, list(O.frames[i], D.frames))),
    extras.map(extra => extra(i)));
}

const tagged = text => el("span", { class: "tag" }, text);

function source(i) {
  const a = O.article[i], title = A.title[a] || A.id[a];
  const label = name(short(title, 160));
  return [A.url[a] ? el("a", { href: A.url[a], rel: "noreferrer noopener", target: "_blank" }, label) : label,
    A.outlet[a] >= 0 ? " · " : "", A.outlet[a] >= 0 ? name(D.outlets[A.outlet[a]]) : "", " · ", A.day[a] < 0 ? "undated" : dateText(A.day[a])];
}

function trace(i, frames) {
  const steps = O.rules[i].map((r, k) => {
    const [entry, file, at, rule] = D.rules[r];
    return el("li", {}, rule, ": ", el("code", {}, name(entry)), " → ", signed(O.values[i][k]), file && el("span", { class: "source" }, ` (${file}${at ? ":" + at : ""})`));
  });
  return [el("ol", { class: "trace" }, steps),
    el("p", { class: "source" }, `Weight in its article ${O.weight[i]}; conflict ${O.conflict[i] < 0 ? "–" : D.conflicts[O.conflict[i]].name}; ` +
      `frames ${frames.join(", ") || "none"}; tone ${signed(O.tone[i])} (weak)`)];
}

// lead shows the evidence of an actor, of a bucket when one is given.
function lead(focus) {
  state.focus = focus;
  state.page = 0;
  drawEvidence(selection);
  $("evidence").scrollIntoView();
  $("evidence-h").focus({ preventScroll: true });
}
