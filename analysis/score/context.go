package score

import (
	"slices"
	"time"

	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/syntax"
	"detente/analysis/text"
)

// context is what a document as a whole tells of its conflicts.
type context struct {
	conflicts *Conflicts
	published time.Time
	prior     []float64 // by conflict
	main      int       // the conflict with the highest prior, -1 for none
	cast      *actor.Cast

	armed  bool       // the document tells of armed conflict
	last   []actor.ID // who did the attack told last
	lastAt int        // in which sentence

	// doers tells by the noun of an act of force ("raid") who has done what the
	// text calls so; no one where it says so of two.
	doers map[string][]actor.ID
}

func (c *Conflicts) context(doc *text.Document, cast *actor.Cast, r *claim.Reading) *context {
	ctx := &context{conflicts: c, published: doc.Published, prior: make([]float64, len(c.list)), main: -1, cast: cast}
	places := make([]float64, len(c.list))
	c.named(lowered(doc.Title, text.Tokens(doc.Title, nil)), places)
	for i := range r.Len() {
		c.named(r.Words(i), places)
	}
	ctx.armed = armed(r)
	for i := range c.list {
		if !c.list[i].covers(doc.Published) {
			continue
		}
		ctx.prior[i] = c.list[i].evidence(cast, places[i])
		if ctx.prior[i] > 0 && (ctx.main < 0 || ctx.prior[i] > ctx.prior[ctx.main]) {
			ctx.main = i
		}
	}
	return ctx
}

// belligerent tells whether the actor is a party of the document's main
// conflict.
func (x *context) belligerent(id actor.ID) bool {
	if x.main < 0 {
		return false
	}
	_, party := x.conflicts.list[x.main].side[partyOf(x.cast, id)]
	return party
}

// note keeps in mind who did what the noun of an attack names.
func (x *context) note(t *trace) {
	w := &t.scene.Tree.Words[t.start]
	if t.told || w.Tag != syntax.NOUN || t.modality == Historical {
		return
	}
	if x.doers == nil {
		x.doers = map[string][]actor.ID{}
	}
	who := folded(x.cast, t.holders)
	if before, known := x.doers[w.Lemma]; known && !slices.Equal(before, who) {
		who = nil
	}
	x.doers[w.Lemma] = who
}

// allied tells whether a and b stand on one side of the document's main
// conflict, as parties or supporters.
func (x *context) allied(a, b actor.ID) bool {
	if x.main < 0 {
		return false
	}
	c := &x.conflicts.list[x.main]
	m, one := c.sideOf(x.cast, a)
	n, two := c.sideOf(x.cast, b)
	return one && two && m == n
}

// involved tells whether id is a party to the main conflict, or supports one or
// mediates in it.
func (x *context) involved(id actor.ID) bool {
	return x.belligerent(id) || x.main >= 0 && (x.conflicts.list[x.main].around[partyOf(x.cast, id)] || x.conflicts.list[x.main].around[id])
}

// conflict tells which conflict the observation is about: the one that has its
// holder and target as parties, its sentence's places, and its document.
func (x *context) conflict(o *Observation, sc *claim.Scene) string {
	best, bestScore := Other, 0.0
	places := make([]float64, len(x.conflicts.list))
	x.conflicts.named(sc.Lower, places)
	for i := range x.conflicts.list {
		c := &x.conflicts.list[i]
		if x.prior[i] == 0 {
			continue
		}
		score := 2 * x.prior[i] / x.prior[x.main]
		for _, id := range []actor.ID{o.Holder, o.Target, o.AttributedBy} {
			if id == "" {
				continue
			}
			if _, party := c.side[partyOf(x.cast, id)]; party {
				score += 2
			} else if c.around[partyOf(x.cast, id)] || c.around[id] {
				score++
			}
		}
		score += places[i]
		if score > bestScore {
			best, bestScore = c.id, score
		}
	}
	if best == Other {
		return x.only(o.Holder)
	}
	return best
}

// only is the one conflict of the time that the actor is a party of, Other
// when there are none or several.
func (x *context) only(id actor.ID) string {
	found := Other
	for i := range x.conflicts.list {
		c := &x.conflicts.list[i]
		if _, party := c.side[partyOf(x.cast, id)]; !party || !c.during(x.published) {
			continue
		}
		if found != Other {
			return Other
		}
		found = c.id
	}
	return found
}

// adversary is the one actor that stands against id in the document's main
// conflict, or in another that the document is much about where the sentence sc
// names its places and the document the adversary; "" when there is none.
func (x *context) adversary(id actor.ID, sc *claim.Scene) actor.ID {
	if x.main < 0 {
		return ""
	}
	places := make([]float64, len(x.conflicts.list))
	x.conflicts.named(sc.Lower, places)
	foe, best := x.conflicts.list[x.main].foe(id), places[x.main]
	for i := range x.conflicts.list {
		if 3*x.prior[i] < x.prior[x.main] || places[i] <= best {
			continue
		}
		if f := x.conflicts.list[i].foe(id); f != "" && x.cast.Actors[f] != nil {
			foe, best = f, places[i]
		}
	}
	return foe
}

// adverse tells whether a and b are parties on different sides of one of the
// document's conflicts.
func (x *context) adverse(cast *actor.Cast, a, b actor.ID) bool {
	for i := range x.conflicts.list {
		if x.prior[i] > 0 && x.conflicts.list[i].adverse(partyOf(cast, a), partyOf(cast, b)) {
			return true
		}
	}
	return false
}
