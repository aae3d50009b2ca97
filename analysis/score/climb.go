package score

import (
	"slices"

	"detente/analysis/syntax"
	"detente/lexicons"
)

// climb composes from the trace's word to the root, or to where nothing
// follows. With change false functors leave the act as it is and only make it
// more or less real: what is told of a doer's own act stays that act.
func (t *trace) climb(change bool) {
	for steps := 0; steps < 24; steps++ {
		t.operators()
		if change {
			t.predicated()
		}
		h := t.scene.Head(t.word)
		if h < 0 || !t.ascend(h, change) {
			return
		}
	}
}

// ascend moves the trace to the head h of its word; false where it ends.
func (t *trace) ascend(h int, change bool) bool {
	rel := t.scene.Rel(t.word)
	if rel == syntax.Compound && t.kind == "arms" && (t.isTopic(h, "dialogue") || t.isTopic(h, "peace") || t.isTopic(h, "meeting")) {
		return false // "arms talks"
	}
	t.joined = ""
	if rel == syntax.Conj {
		t.joined = "and"
		if c := t.scene.Child(t.word, syntax.Cc); c >= 0 {
			t.joined = t.scene.Lower[c]
		}
		t.ownAux = t.scene.Child(t.word, syntax.Aux, syntax.AuxPass, syntax.Nsubj, syntax.NsubjPass) >= 0
		t.word = h
		return true
	}
	if t.modal(h, rel) {
		t.word = h
		return true
	}
	if t.bound(h, rel) {
		t.deontic, t.word = true, h
		t.step(t.scene.Lower[h], "obligation")
		return true
	}
	if x, as := t.raised(h, rel); change && x >= 0 && t.functor(x, as) {
		t.widen(x)
		t.word = x
		return true
	}
	if x := t.scene.Child(h, syntax.Xcomp); change && rel == syntax.Obl && x >= 0 && t.scene.Stays(h) && t.functor(x, rel) { // "remains open to talks"
		t.widen(x)
		t.word = x
		return true
	}
	if o := t.besideObject(h, rel); change && o >= 0 {
		t.widen(o)
		t.word = o
		return true
	}
	if change && t.functor(h, rel) {
		t.widen(h)
		t.word = h
		return true
	}
	if !change && t.opaque(h, rel) {
		t.value = 0
		return false
	}
	if t.transparent(h, rel) || t.oneFunctor(h) {
		t.word = h
		return true
	}
	t.brought(h, rel)
	t.eventual(h, rel)
	if !change && rel == syntax.Obl && t.indefinite() && t.scene.Verbal(h) {
		t.word = h // "could be killed in a raid": as unreal as its clause
		return true
	}
	return t.passes(h, rel)
}

// oneFunctor tells whether h and the trace's word are words of the functor that
// was applied last ("take steps to").
func (t *trace) oneFunctor(h int) bool {
	if len(t.used) == 0 {
		return false
	}
	last := t.used[len(t.used)-1]
	return last.First <= h && h < last.Last && last.First <= t.word && t.word < last.Last
}

// besideObject applies the functor that is the object of verb h and names the
// preposition of the trace's word, which hangs on the verb in its stead ("ended
// its part in the deal"), and returns it; -1 for none.
func (t *trace) besideObject(h int, rel syntax.Rel) int {
	o := t.scene.Child(h, syntax.Obj)
	if rel != syntax.Obl && rel != syntax.Advcl && rel != syntax.Xcomp || o < 0 || o > t.word || t.scene.Case(t.word) == "" {
		return -1
	}
	hit, made := t.functorAt(o, syntax.Nmod)
	if made == "" || len(hit.Entry.Preps) == 0 {
		return -1
	}
	t.apply(hit, made, o, syntax.Nmod)
	return o
}

// bound tells whether the trace is what somebody has to do by h ("had to stop").
func (t *trace) bound(h int, rel syntax.Rel) bool {
	if n := t.scene.Child(h, syntax.Nsubj); t.scene.Lower[h] == "had" && n >= 0 && !t.isTopic(n, "force") && !t.isTopic(n, "war") {
		return false // "the army had to withdraw" is told as a fact
	}
	return rel == syntax.Xcomp && t.act != nil && slices.ContainsFunc(t.scene.Hits, func(hit lexicons.Hit) bool {
		return hit.First == h && hit.Last > h+1 && hit.Entry.Category.Role == lexicons.RoleDeontic
	})
}

// passes moves on from a clause that an auxiliary construction embeds.
func (t *trace) passes(h int, rel syntax.Rel) bool {
	switch rel {
	case syntax.Xcomp, syntax.Advmod, syntax.Fixed, syntax.Flat, syntax.Cop, syntax.Aux:
		t.word = h
		return true
	case syntax.Compound: // "missile launchers", not "the war industry"
		t.word = h
		return t.kind == "arms" || t.kind == "troops" || t.named(h) || t.isRole(h, "transparent")
	case syntax.Acl, syntax.AclRelcl: // "backed a resolution that sought a truce"
		if t.scene.Case(t.word) == "to" && (t.isTopic(h, "force") || t.isTopic(h, "war")) {
			return false // "a pause in the fighting to let aid in"
		}
		if t.asserted && (len(t.holders) == 0 || t.isRole(h, "transparent") && t.scene.Relative(t.word)) {
			t.holders, t.word = nil, h
			return true
		}
	case syntax.Advcl: // "urged them to go further by imposing sanctions"
		if t.scene.Case(t.word) == "by" {
			t.word = h
			return true
		}
	}
	return false
}

// transparent passes a topic on through a noun of quantity or kind: "a wave
// of strikes", "$800 million in aid", "armour such as tanks".
func (t *trace) transparent(h int, rel syntax.Rel) bool {
	switch rel {
	case syntax.Nmod:
		prep, head := t.scene.Case(t.word), t.scene.Tree.Words[h].Tag
		if prep == "of" && head == syntax.NOUN && !thing[t.kind] || head == syntax.NUM || head == syntax.SYM || exemplifies[prep] ||
			prep == "of" && (head == syntax.DET || head == syntax.PRON || head == syntax.ADJ) { // "some of its troops", "the last of the tanks"
			return true
		}
	case syntax.Acl, syntax.Compound, syntax.Nummod:
	default:
		return false
	}
	for _, hit := range t.scene.Hits {
		if hit.First <= h && h < hit.Last && hit.Entry.Category.Role == lexicons.RoleTransparent {
			return true
		}
	}
	return false
}

// thing lists the topics that a noun with "of" does not pass on unless it is a
// quantity: the advantage of weapons is no weapons.
var thing = map[string]bool{"arms": true, "troops": true, "territory": true, "persons": true, "aid": true, "captives": true}

var exemplifies = map[string]bool{"such": true, "including": true, "like": true}

// opaque tells whether a functor at h makes what it speaks of unreal: what is
// prevented or threatened has not been done, what is called for or refused is
// only done where it is force.
func (t *trace) opaque(h int, rel syntax.Rel) bool {
	hit, made := t.functorAt(h, rel)
	if made == "" {
		return false
	}
	c := hit.Entry.Category
	if c.Name == "stop" && slices.Equal(t.scene.Doers(h), t.holders) || c.Name == "lift" && rel == syntax.NsubjPass {
		return true // "stopped its strikes", "its sanctions were lifted"
	}
	return c.Opaque || c.Clausal && t.act.Name != "attack" && c.Name != "condemn"
}
