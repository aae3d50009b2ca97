package score

import (
	"slices"

	"detente/analysis/actor"
	"detente/analysis/syntax"
)

// figurative tells whether the attack is one of words: a person attacks a rival
// or the press, or a politician of a state that is not at war attacks nobody
// who bears arms (codebook section 3.9).
func (t *trace) figurative(ctx *context, cast *actor.Cast) bool {
	if t.act.Name != "attack" || !quarrels[t.scene.Tree.Words[t.start].Lemma] || slices.ContainsFunc(t.holders, func(id actor.ID) bool {
		a := cast.Actors[id]
		return a == nil || a.Kind != actor.Person
	}) {
		return false
	}
	if t.quarrelled() {
		return true
	}
	armed := func(id actor.ID) bool {
		a := cast.Actors[id]
		return ctx.belligerent(id) || a != nil && (a.Kind == actor.State || a.Kind == actor.Armed)
	}
	return !slices.ContainsFunc(t.holders, ctx.belligerent) && !slices.ContainsFunc(t.targets, armed) && !t.modifiedByArms()
}

// quarrelled tells whether the object of the attack is somebody or something
// that is only argued with.
func (t *trace) quarrelled() bool {
	for c := range t.scene.Children(t.start) {
		switch t.scene.Rel(c) {
		case syntax.Obj, syntax.Obl, syntax.Nmod:
			if arguedWith[t.scene.Tree.Words[c].Lemma] {
				return true
			}
		}
	}
	return false
}

// modifiedByArms tells whether weapons or forces stand in the attack's words
// ("missile strike").
func (t *trace) modifiedByArms() bool {
	if t.hit.Last-t.hit.First > 1 && t.isTopic(t.start, "force") {
		return true
	}
	first, last := t.scene.Subtree(t.start)
	for w := first; w < last; w++ {
		if t.isTopic(w, "arms") || t.isTopic(w, "troops") || t.isTopic(w, "territory") {
			return true
		}
	}
	return false
}

var (
	quarrels   = map[string]bool{"attack": true, "hit": true, "fire": true, "strike": true, "campaign": true, "blast": true, "assault": true, "target": true, "batter": true, "pummel": true}
	arguedWith = map[string]bool{"critic": true, "press": true, "media": true, "rival": true, "opponent": true, "opposition": true, "policy": true, "record": true, "decision": true, "report": true, "lawmaker": true, "newspaper": true, "journalist": true, "inexperience": true, "budget": true, "plan": true, "law": true, "bill": true, "speech": true, "claim": true, "campaign": true, "administration": true, "democrat": true, "republican": true}
)
