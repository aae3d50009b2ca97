package score

import (
	"detente/analysis/actor"
	"detente/analysis/syntax"
)

// doerless tells whether the text leaves the doer open: a passive without an
// agent, a noun, or a weapon as subject.
func (t *trace) doerless() bool {
	if by := t.scene.Child(t.start, syntax.OblAgent); by >= 0 && !t.isTopic(by, "force") && !t.isTopic(by, "arms") || t.scene.Child(t.cue, syntax.OblAgent) >= 0 && t.cue != t.start {
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

// freed tells whether the words tell of captives who are let go in the passive.
func (t *trace) freed() bool {
	return (t.isRole(t.cue, "free") || t.scene.Tree.Words[t.start].Lemma == "release") && (t.scene.Passive(t.cue) || t.scene.Passive(t.start))
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
		if a := ctx.adversary(partyOf(cast, victim), t.scene); a != "" {
			t.holders = []actor.ID{a}
			t.step(string(victim), "the doer is the adversary in the conflict")
			return
		}
	}
	if len(t.targets) > 0 {
		return
	}
	for _, victim := range t.scene.Struck(t.start) {
		if a := ctx.adversary(partyOf(cast, victim), t.scene); a != "" {
			t.targets, t.holders = []actor.ID{victim}, []actor.ID{a}
			t.step(string(victim), "the doer is the adversary of whoever is there")
			return
		}
	}
	if t.told && !t.definite() {
		return
	}
	if t.scene.Passive(t.start) && !recovering[t.scene.Tree.Words[t.start].Lemma] {
		for _, place := range t.scene.Places() {
			if a := ctx.adversary(place, t.scene); a != "" {
				t.targets, t.holders = []actor.ID{place}, []actor.ID{a}
				t.step(string(place), "the doer is the adversary of whose place is named")
				return
			}
		}
	}
	if t.scene.Child(t.start, syntax.OblAgent) < 0 && len(ctx.last) > 0 && t.scene.Index-ctx.lastAt <= 2 {
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
		foe := ctx.adversary(partyOf(cast, victim), t.scene)
		if a := cast.Actors[foe]; a != nil && a.Kind == actor.Armed {
			t.holders, t.targets = []actor.ID{foe}, []actor.ID{victim}
			t.step(string(victim), "fighters without a name are the adversary's")
			return
		}
	}
}

// definite tells whether the noun is a subject that speaks of what was told
// before: "the strike came", "those attacks have killed".
func (t *trace) definite() bool {
	d := t.scene.Child(t.start, syntax.Det)
	return d >= 0 && pointing[t.scene.Lower[d]] && t.scene.Rel(t.start) == syntax.Nsubj
}

var pointing = map[string]bool{"the": true, "this": true, "that": true, "these": true, "those": true}

// recovering lists the verbs of what is done to one's own places, or to people
// who are taken away.
var recovering = map[string]bool{"recapture": true, "retake": true, "liberate": true, "regain": true, "free": true, "kidnap": true, "abduct": true, "deport": true, "capture": true}
