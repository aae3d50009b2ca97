package score

import (
	"detente/analysis/syntax"
	"detente/lexicons"
)

// predicated applies the functor that stands as the subject of the trace's
// word: "the only solution is a truce", "what we need is peace".
func (t *trace) predicated() {
	n := t.scene.Child(t.word, syntax.NsubjOuter, syntax.Nsubj, syntax.Csubj)
	if n < 0 {
		n = t.what()
	}
	if n < 0 || t.scene.Child(t.word, syntax.Cop) < 0 && t.scene.Rel(n) != syntax.NsubjOuter {
		return
	}
	if v := t.scene.Child(n, syntax.AclRelcl); v >= 0 && (t.scene.Lower[n] == "what" || t.scene.Lower[n] == "all") {
		t.functor(v, syntax.Obj)
		return
	}
	for _, hit := range t.scene.Hits {
		c := hit.Entry.Category
		if !c.Predicate || n < hit.First || n >= hit.Last || !t.fits(hit.Entry, n) {
			continue
		}
		if made := c.Makes(t.kind, t.value); made != "" {
			t.apply(hit, made, n, syntax.Nsubj)
			if len(t.holders) == 0 {
				t.holders = t.scene.Parties(n) // "the aim of Norland"
			}
			return
		}
	}
}

// what is the "what" before the trace's word that hangs beside or above it,
// where it should be its subject ("what we need is peace, he said"); -1 for
// none.
func (t *trace) what() int {
	h := t.scene.Head(t.word)
	if h < 0 || t.scene.Lower[h] == "what" {
		return h
	}
	for c := range t.scene.Children(h) {
		if c < t.word && t.scene.Lower[c] == "what" && t.scene.Child(c, syntax.AclRelcl) >= 0 {
			return c
		}
	}
	return -1
}

// existential makes a topic of peace that the speaker says will not be ("there
// can be no ceasefire") a rejection, and one that must be a call; so it makes
// one of force that must not be.
func (t *trace) existential() {
	if t.act != nil || !t.exists() {
		return
	}
	due := t.deontic || t.due(t.scene.Head(t.start))
	name := ""
	switch {
	case peaceful[t.kind] && t.absent:
		name = "reject"
	case due && (peaceful[t.kind] || t.absent && forceful[t.kind]):
		name = "ceasefire.call"
	default:
		return
	}
	t.asserted, t.worded, t.absent, t.deontic = true, true, false, false
	t.become(name, t.scorer.Lexicon.Category(name).Weight, nil, nil, "said to be due, or not to be")
}

// exists tells whether the trace's first word is what "there" says there is.
func (t *trace) exists() bool {
	h := t.scene.Head(t.start)
	if sp := t.scene.SpeakerAt(t.start); t.absent && h < 0 && sp != nil && sp.Direct && t.scene.Child(t.start, syntax.Nsubj) < 0 {
		return true // "no ceasefire until they are gone"
	}
	return t.scene.Child(t.start, syntax.Expl, syntax.Cop) >= 0 || h >= 0 && t.scene.Child(h, syntax.Expl) >= 0
}

// due tells whether a word of obligation stands on the verb v.
func (t *trace) due(v int) bool {
	for hit := range t.hitsOn(v) {
		if hit.Entry.Category.Role == lexicons.RoleDeontic && t.scene.Rel(hit.First) == syntax.Aux {
			return v >= 0
		}
	}
	return false
}

var (
	peaceful = map[string]bool{"truce": true, "peace": true, "dialogue": true}
	forceful = map[string]bool{"force": true, "war": true, "escalation": true}
)
