package score

import (
	"slices"

	"detente/analysis/syntax"
	"detente/lexicons"
)

// takes tells whether a functor's grammar allows an argument by rel.
func (t *trace) takes(hit lexicons.Hit, rel syntax.Rel) bool {
	if hit.Entry.Category.Predicate {
		return rel == syntax.Nsubj && t.scene.Child(t.scene.Head(t.word), syntax.Cop) >= 0
	}
	if len(hit.Entry.Preps) > 0 {
		return slices.Contains(hit.Entry.Preps, t.prep(hit)) && rel != syntax.Nsubj
	}
	if t.meant(hit, rel) || hit.Entry.Category.Name == "stop" && t.kind == "withdraw" && t.joined != "" {
		return false // "an end to the raids and a withdrawal"
	}
	switch rel {
	case syntax.Obj, syntax.Xcomp, syntax.NsubjPass, syntax.Acl, syntax.AclRelcl, syntax.Csubj:
		return true
	case syntax.Ccomp:
		return hit.Entry.Category.Clausal && !t.reports(hit) || t.scene.Child(t.word, syntax.Nsubj, syntax.NsubjPass) < 0
	case syntax.Nsubj: // a war that begins is nobody's act; what is "unacceptable" is judged
		return hit.Entry.Category.Clausal && t.scene.Child(t.scene.Head(t.word), syntax.Cop) >= 0 || hit.Entry.Category.Ergative && !(t.kind == "war" && hit.Entry.Category.Name == "conduct") && !(hit.Entry.Category.Name == "impact" && t.scene.Passive(hit.First))
	case syntax.Nmod:
		prep := t.scene.Case(t.word)
		return prep == "of" || attaches[prep] && !hit.Entry.Category.Direct
	case syntax.Obl:
		prep := t.scene.Case(t.word)
		if onDay[t.scene.Tree.Words[t.word].Lemma] && prep == "on" {
			return false // "signed it on the day of the attack"
		}
		if (prep == "over" || prep == "because") && hit.Entry.Category.Name == "condemn" {
			return true
		}
		return (reaches[prep] || prep == "in" && t.counted(hit.First)) && !hit.Entry.Category.Direct || prep == "of"
	case syntax.NmodPoss, syntax.Compound:
		return t.scene.Tree.Words[t.scene.Head(t.word)].Tag == syntax.NOUN
	case syntax.Advcl:
		mark := t.scene.Case(t.word)
		if hit.Entry.Category.Name == "condemn" && (mark == "for" || mark == "over") {
			return true
		}
		return t.scene.Tree.Words[t.word].Penn.String() == "VB" || mark == "by" || mark == "from"
	}
	return false
}

// prep is the preposition of the trace's word, without those that are words of
// the functor's own ("pulled out of the deal").
func (t *trace) prep(hit lexicons.Hit) string {
	for c := range t.scene.Children(t.word) {
		if t.scene.Rel(c) == syntax.Case && (c < hit.First || c >= hit.Last) {
			return t.scene.Lower[c]
		}
	}
	return t.scene.Case(t.word)
}

// meant tells whether the trace is the purpose of what the functor stops, and
// not what it stops: "paused the strikes to let aid in".
func (t *trace) meant(hit lexicons.Hit, rel syntax.Rel) bool {
	if hit.Entry.Category.Name != "stop" && hit.Entry.Category.Name != "prevent" || t.scene.Case(t.word) != "to" || t.scene.Tree.Words[t.word].Penn.String() != "VB" {
		return false
	}
	switch rel {
	case syntax.Acl, syntax.Advcl:
		return true
	case syntax.Xcomp:
		return t.scene.Child(hit.First, syntax.Obj) >= 0
	}
	return false
}

// reports tells whether the functor only tells of a deed as a fact ("suggested
// that Norland was sending arms"), and calls for nothing.
func (t *trace) reports(hit lexicons.Hit) bool {
	return t.act != nil && t.act.Channel == "deed" && t.modality == Actual && !t.deontic &&
		telling[t.scene.Tree.Words[hit.First].Lemma] && t.scene.Finite(t.word) && t.scene.Child(t.word, syntax.Nsubj, syntax.NsubjPass) >= 0
}

// telling lists the verbs that call for something or report it.
var telling = map[string]bool{"suggest": true, "insist": true, "stress": true, "emphasise": true, "emphasize": true, "underline": true, "underscore": true, "highlight": true, "argue": true, "believe": true}

// onDay lists the nouns of days, on which something is done.
var onDay = map[string]bool{"day": true, "anniversary": true, "eve": true, "morning": true, "evening": true, "night": true}

// counted tells whether the object of verb v is a quantity: "announced $800
// million in aid".
func (t *trace) counted(v int) bool {
	o := t.scene.Child(v, syntax.Obj)
	if o < 0 {
		return false
	}
	tag := t.scene.Tree.Words[o].Tag
	return tag == syntax.NUM || tag == syntax.SYM
}

// attaches and reaches list the prepositions by which the argument of a noun
// and of a verb may hang on it when the functor's entry names none.
var (
	attaches = map[string]bool{"of": true, "to": true, "on": true, "in": true, "against": true, "for": true, "with": true, "over": true, "upon": true, "about": true, "into": true, "": true}
	reaches  = map[string]bool{"of": true, "to": true, "on": true, "against": true, "for": true, "with": true, "upon": true, "into": true, "": true}
)
