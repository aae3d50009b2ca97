const D = JSON.parse($("data").textContent);
const O = D.observations, A = D.articles;
const N = O.value.length;
const bit = (list, word) => { const i = list.indexOf(word); return i < 0 ? 0 : 1 << i; };
const IMPUTED = bit(D.flags, "imputed"), CONTESTED = bit(D.flags, "contested");
const channelOf = word => D.channels.indexOf(word);
const QUOTED = channelOf("quoted"), REPORTED = channelOf("reported"), DEED = channelOf("deed");

const state = { conflict: -1, channel: "", outlet: -1, from: null, to: null, contested: !D.strict, rollup: D.rollup,
  actors: D.shown.slice(), focus: null, page: 0, profile: -1 };
const plainState = () => state.conflict < 0 && !state.channel && state.outlet < 0 && state.from == null && state.to == null &&
  state.contested === !D.strict && state.rollup === D.rollup;

const holder = i => rolled(O.holder[i]);
const rolled = a => state.rollup && a >= 0 && D.actors[a].state >= 0 ? D.actors[a].state : a;
const dayOf = i => A.day[O.article[i]];
const own = i => D.imputed || !(O.flags[i] & IMPUTED);
const isWord = i => O.channel[i] === QUOTED || O.channel[i] === REPORTED;
const isDeed = i => O.channel[i] === DEED;

function inChannel(i) {
  switch (state.channel) {
    case "": return true;
    case "words": return isWord(i);
    default: return D.channels[O.channel[i]] === state.channel;
  }
}

function inDates(i) {
  if (state.from == null && state.to == null) return true;
  const d = dayOf(i);
  return d >= 0 && (state.from == null || d >= state.from) && (state.to == null || d <= state.to);
}

// select lists the observations that the filters let through, by holder.
function select() {
  const by = new Map(), all = [];
  for (let i = 0; i < N; i++) {
    if (state.conflict >= 0 && O.conflict[i] !== state.conflict) continue;
    if (state.outlet >= 0 && A.outlet[O.article[i]] !== state.outlet) continue;
    if (!state.contested && O.flags[i] & CONTESTED) continue;
    if (!inChannel(i) || !inDates(i)) continue;
    const h = holder(i);
    if (!by.has(h)) by.set(h, []);
    by.get(h).push(i);
    all.push(i);
  }
  return { by, all };
}

const DAY = 864e5;
const iso = d => new Date(d * DAY).toISOString().slice(0, 10);
const toDay = text => text ? Math.floor(Date.parse(text + "T00:00:00Z") / DAY) : null;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
function dateText(d) {
  const t = new Date(d * DAY);
  return t.getUTCDate() + " " + MONTHS[t.getUTCMonth()] + " " + t.getUTCFullYear();
}

// bucketOf is the bucket that holds a day: its first day and the day after it.
function bucketOf(d) {
  const t = new Date(d * DAY), y = t.getUTCFullYear(), m = t.getUTCMonth();
  const at = (yy, mm) => Date.UTC(yy, mm, 1) / DAY;
  switch (D.bucket) {
    case "day": return [d, d + 1];
    case "week": { const s = d - (d + 3) % 7; return [s, s + 7]; }
    case "quarter": { const q = m - m % 3; return [at(y, q), at(y, q + 3)]; }
    default: return [at(y, m), at(y, m + 1)];
  }
}

function bucketText(start, end) {
  const t = new Date(start * DAY);
  switch (D.bucket) {
    case "day": return dateText(start);
    case "month": return MONTHS[t.getUTCMonth()] + " " + t.getUTCFullYear();
    case "quarter": return "Q" + (1 + Math.floor(t.getUTCMonth() / 3)) + " " + t.getUTCFullYear();
    default: return dateText(start) + " to " + dateText(end - 1);
  }
}
