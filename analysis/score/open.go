package score

import (
	"slices"

	"detente/analysis/actor"
	"detente/analysis/syntax"
)

// doerless tells whether the text leaves the doer open: a passive without an
// agent, a noun, or a weapon as subject.
func (t *trace) doerless() bool {
	if by := t.scene.Child(t.start, syntax.OblAgent); by >= 0 && !t.isTopic(by, "force") || t.scene.Child(t.cue, syntax.OblAgent) >= 0 && t.cue != t.start {
		return false // "killed by gunmen"
	}
	verb := t.start
	if !t.scene.Verbal(verb) {
		verb = t.cue
	}
	if !t.scene.Verbal(verb) || t.scene.Passive(verb) {
		return true
	}
	n := t.scene.Child(verb, syntax.Nsubj)
	if n < 0 {
		return verb != t.start
	}
	if t.scene.Relative(verb) && t.scene.Head(verb) >= 0 {
		n = t.scene.Head(verb) // "the strikes that killed"
	}
	return t.isTopic(n, "arms") || t.isTopic(n, "force")
}

// ofMake takes the adversary of whoever is struck for the doer where the text
// only names who made the weapons: "Estmarkian drones hit Brenna" in a war of
// others.
func (t *trace) ofMake(ctx *context, cast *actor.Cast) {
	if t.act.Name != "attack" || len(t.holders) != 1 || ctx.main < 0 || ctx.belligerent(t.holders[0]) || !t.byArms() {
		return
	}
	for _, victim := range append(slices.Clone(t.targets), t.scene.Struck(t.start)...) {
		if a := ctx.adversary(partyOf(cast, victim)); a != "" {
			t.holders = []actor.ID{a}
			t.step(string(victim), "whoever made the weapons does not fire them")
			return
		}
	}
}

// byArms tells whether weapons of the holder's are the subject, agent or means
// of the attack.
func (t *trace) byArms() bool {
	if t.isTopic(t.start, "arms") {
		return true
	}
	for c := range t.scene.Children(t.start) {
		rel, prep := t.scene.Rel(c), t.scene.Case(c)
		by := rel == syntax.Nsubj || rel == syntax.OblAgent || prep == "by" || prep == "with"
		if by && t.isTopic(c, "arms") && slices.Equal(t.scene.Owner(c), t.holders) {
			return true
		}
	}
	return false
}

// byMeans takes the doer from the attack or weapon that a passive names as
// its occasion: "killed in a Norland strike".
func (t *trace) byMeans() {
	for c := range t.scene.Children(t.start) {
		if t.scene.Rel(c) != syntax.Obl || !t.isTopic(c, "force") && !t.isTopic(c, "arms") {
			continue
		}
		if d := t.scene.Doers(c); len(d) > 0 {
			t.holders = d
			t.step(t.scene.Lower[c], "the doer of the means")
			return
		}
	}
}

// ownForces makes what forces or aircraft of no named side did, as a party to
// the conflict tells it, that party's own deed: "the army said warplanes struck
// a workshop".
func (t *trace) ownForces(ctx *context) {
	said := t.scene.SpeakerAt(t.start)
	if len(t.holders) > 0 || said == nil || len(said.Source) != 1 || !ctx.belligerent(said.Source[0]) {
		return
	}
	for _, w := range []int{t.start, t.cue} {
		if n := t.scene.Child(w, syntax.Nsubj); n >= 0 && moved[t.scene.Tree.Words[n].Lemma] && len(t.scene.Parties(n)) == 0 {
			t.holders = said.Source
			t.step(t.scene.Lower[n], "forces of the side that tells of them")
			return
		}
	}
}

// moved lists the forces that a side calls just so when they are its own.
var moved = map[string]bool{"troop": true, "force": true, "soldier": true, "warplane": true, "jet": true, "aircraft": true, "tank": true, "warship": true, "pilot": true, "unit": true}

// byCaptor takes whoever holds the captives for the one who lets them go:
// "hostages held by Norland were freed", "freed from Norland's prisons".
func (t *trace) byCaptor() {
	for _, w := range []int{t.start, t.cue} {
		for c := range t.scene.Children(w) {
			var d []actor.ID
			switch rel := t.scene.Rel(c); {
			case (rel == syntax.Acl || rel == syntax.AclRelcl) && keeping[t.scene.Tree.Words[c].Lemma]:
				d = t.scene.Doers(c)
			case (rel == syntax.Obl || rel == syntax.Nmod) && custody[t.scene.Tree.Words[c].Lemma] && (t.scene.Case(c) == "from" || t.scene.Case(c) == "in"):
				d = t.scene.Doers(c)
			}
			if len(d) > 0 {
				t.holders = d
				t.step(t.scene.Lower[c], "the captor lets go")
				return
			}
		}
	}
}

var (
	keeping = map[string]bool{"hold": true, "detain": true, "keep": true, "imprison": true, "jail": true, "capture": true, "kidnap": true, "abduct": true, "seize": true, "take": true}
	custody = map[string]bool{"prison": true, "jail": true, "custody": true, "captivity": true, "detention": true}
)

// infer names the doer of an attack that the text leaves open: the adversary
// of whoever is struck, or whose place is, when the conflict has one adversary
// (codebook section 2: roles come from the conflict); else the doer of the
// attack told just before.
func (t *trace) infer(ctx *context, cast *actor.Cast) {
	if t.hit.Entry.Category.Name == "war" && t.scene.Child(t.start, syntax.Compound) >= 0 {
		return // "the start of the Norland-Sudria war"
	}
	if n := t.means(); n >= 0 && len(ctx.doers[t.scene.Tree.Words[n].Lemma]) > 0 {
		t.holders = ctx.doers[t.scene.Tree.Words[n].Lemma]
		t.step(t.scene.Lower[n], "the doer of what the text calls so")
		return
	}
	for _, victim := range t.targets {
		if t.taken {
			break
		}
		if a := ctx.adversary(partyOf(cast, victim)); a != "" {
			t.holders = []actor.ID{a}
			t.step(string(victim), "the doer is the adversary in the conflict")
			return
		}
	}
	if len(t.targets) > 0 {
		return
	}
	for _, victim := range t.scene.Struck(t.start) {
		if a := ctx.adversary(partyOf(cast, victim)); a != "" {
			t.targets, t.holders = []actor.ID{victim}, []actor.ID{a}
			t.step(string(victim), "the doer is the adversary of whoever is there")
			return
		}
	}
	if t.told && !t.definite() {
		return
	}
	if len(ctx.last) > 0 && t.scene.Index-ctx.lastAt <= 2 {
		t.holders = ctx.last
		t.step("the", "the doer of the attack told before")
	}
}

// nameFighters takes fighters without a name, who attack a party to the
// conflict, for the armed group that is its adversary ("gunmen killed families
// in Norland" in a war of Norland and the Vale Front).
func (t *trace) nameFighters(ctx *context, cast *actor.Cast) {
	if t.act.Name != "attack" || len(t.holders) != 1 {
		return
	}
	if a := cast.Actors[t.holders[0]]; a == nil || !a.Unnamed || a.Kind != actor.Armed {
		return
	}
	for _, victim := range append(t.scene.Struck(t.start), t.targets...) {
		foe := ctx.adversary(partyOf(cast, victim))
		if a := cast.Actors[foe]; a != nil && a.Kind == actor.Armed {
			t.holders, t.targets = []actor.ID{foe}, []actor.ID{victim}
			t.step(string(victim), "fighters without a name are the adversary's")
			return
		}
	}
}

// means is the noun of force by which the verb says that something was struck:
// its subject, its agent or its occasion ("hit by air raids"); -1 for none.
func (t *trace) means() int {
	if t.told {
		return -1
	}
	for c := range t.scene.Children(t.start) {
		switch t.scene.Rel(c) {
		case syntax.Nsubj, syntax.OblAgent, syntax.Obl:
			if t.isTopic(c, "force") && !common[t.scene.Tree.Words[c].Lemma] {
				return c
			}
		}
	}
	return -1
}

// common lists nouns of force that any side's may be called.
var common = map[string]bool{"attack": true, "violence": true, "killing": true, "murder": true, "action": true, "response": true, "terrorism": true, "crime": true, "atrocity": true}

// definite tells whether the noun is a subject that speaks of what was told
// before: "the strike came", "those attacks have killed".
func (t *trace) definite() bool {
	d := t.scene.Child(t.start, syntax.Det)
	return d >= 0 && pointing[t.scene.Lower[d]] && t.scene.Rel(t.start) == syntax.Nsubj
}

var pointing = map[string]bool{"the": true, "this": true, "that": true, "these": true, "those": true}
