package score

import (
	"slices"

	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/syntax"
	"detente/lexicons"
)

// judgedTwice tells whether words that condemn by themselves stand under a word
// that does so, too ("rejected the appalling attacks"): the force in them is
// what is judged.
func (t *trace) judgedTwice() bool {
	return t.hit.Entry.Category.Name == "critique" && t.asserted && t.act.Name != "critique" &&
		(t.isRole(t.cue, "refuse") || t.isRole(t.cue, "praise") || t.isRole(t.cue, "condemn"))
}

// unarmed tells whether the attack is none: a political party or a firm of a
// state that is not at war attacks and seizes in words, and what a body such as
// the United Nations does that is only called an operation, or another word of
// war, may be any work.
func (t *trace) unarmed(ctx *context, cast *actor.Cast) bool {
	if t.act.Name != "attack" {
		return false
	}
	loose := t.isTopic(t.start, "war") && !t.isTopic(t.start, "force")
	return !slices.ContainsFunc(t.holders, func(id actor.ID) bool {
		a := cast.Actors[id]
		return a == nil || a.Kind != actor.Organisation || !loose && (a.State == "" || ctx.belligerent(id))
	})
}

// against tells whether the act stands under a word that is against it: then
// it is somebody else's.
func (t *trace) against() bool {
	h := t.scene.Head(t.start)
	return h >= 0 && (t.isRole(h, "refuse") || t.isRole(h, "condemn") || t.isRole(h, "prevent") || t.isRole(h, "fear") || facing[t.scene.Tree.Words[h].Lemma])
}

// facing lists the verbs whose object is done to the subject ("met resistance").
var facing = map[string]bool{"meet": true, "face": true, "encounter": true, "suffer": true, "confront": true, "expect": true, "provoke": true, "trigger": true, "spark": true, "draw": true}

// unreal tells whether the act stands in an if-clause, under a denial, or as
// an adjective: what is told there is no act.
func (t *trace) unreal() bool {
	if t.scene.Rel(t.start) == syntax.Amod && t.scene.Tree.Words[t.start].Tag != syntax.NOUN || t.faked() || t.ofNone() {
		return true
	}
	for w, steps := t.start, 0; w >= 0 && steps < 24; w, steps = t.scene.Head(w), steps+1 {
		if t.scene.Rel(w) == syntax.Advcl && t.conditional(w) || t.scene.Rel(w) == syntax.Ccomp && asked[t.scene.Case(w)] {
			return true
		}
		if c := t.scene.Child(w, syntax.Mark, syntax.Case); steps <= 1 && c >= 0 && instead[t.scene.Lower[c]] {
			return true
		}
		if steps == 1 && lackedBy[t.scene.Tree.Words[w].Lemma] && t.scene.Case(t.start) == "of" {
			return true
		}
		if w != t.start && t.disclaimed(w) {
			return true
		}
		if w != t.start && t.isRole(w, "deny") && t.act.Weight < 0 && !slices.Contains(t.flags, Negated) {
			return true
		}
	}
	return false
}

// expected tells whether somebody else only expects that the holders will not
// attack, or says that they cannot: that is no restraint of theirs.
func (t *trace) expected(sp *claim.Speech) bool {
	if t.act.Weight >= 0 || t.asserted || t.modality != Hypothetical || !slices.Contains(t.flags, Negated) {
		return false
	}
	return sp == nil || len(sp.Source) == 0 || !slices.ContainsFunc(t.holders, func(id actor.ID) bool { return slices.Contains(sp.Source, id) })
}

// ofNone tells whether the act is an attack by or on nobody ("no peacekeepers
// were hurt").
func (t *trace) ofNone() bool {
	if t.act.Name != "attack" {
		return false
	}
	for c := range t.scene.Children(t.start) {
		if r := t.scene.Rel(c); r == syntax.Nsubj || r == syntax.NsubjPass || r == syntax.Obj {
			if d := t.scene.Child(c, syntax.Det); d >= 0 && t.scene.Lower[d] == "no" {
				return true
			}
		}
	}
	return false
}

// faked tells whether the act's noun is said to be made up ("a fake attack").
func (t *trace) faked() bool {
	for c := range t.scene.Children(t.start) {
		if r := t.scene.Rel(c); (r == syntax.Amod || r == syntax.Compound) && made[t.scene.Lower[c]] {
			return true
		}
	}
	return false
}

var made = map[string]bool{"fake": true, "false": true, "staged": true, "bogus": true, "fabricated": true, "mock": true, "simulated": true, "false-flag": true, "flag": true, "fictional": true}

// disclaimed tells whether verb w rejects a charge ("rejected claims that").
func (t *trace) disclaimed(w int) bool {
	return slices.ContainsFunc(t.scene.Hits, func(h lexicons.Hit) bool {
		return h.First == w && h.Last > w+1 && h.Entry.Category.Name == "deny"
	})
}

// asked lists the words before what is asked.
var asked = map[string]bool{"if": true, "whether": true}

// lackedBy lists the words that say that their "of" is not there.
var lackedBy = map[string]bool{"absent": true, "absence": true, "lack": true, "free": true, "devoid": true}

// instead lists the words before what is not done or matters less.
var instead = map[string]bool{"than": true, "instead": true, "rather": true}
