package score

import (
	"slices"
	"strings"

	"detente/analysis/syntax"
	"detente/lexicons"
)

// operators applies what hangs on the trace's word: negation, modal verbs,
// hedges, obligations and conditions.
func (t *trace) operators() {
	for c := range t.scene.Children(t.word) {
		t.operator(c)
	}
}

func (t *trace) operator(c int) {
	rel := t.scene.Rel(c)
	for _, hit := range t.scene.Hits {
		if hit.First != c && !(hit.First <= c && c < hit.Last) {
			continue
		}
		if t.outside(hit.Entry.Category.Role) || t.spent(c) {
			continue
		}
		switch hit.Entry.Category.Role {
		case lexicons.RoleNegator:
			if rel == syntax.Mark && hit.First != c { // the "to" of "yet to"
				continue
			}
			if (rel == syntax.Nsubj || rel == syntax.NsubjPass) && hit.Last == c+1 && t.scene.Tree.Words[c].Tag != syntax.DET { // "nothing justifies it"
				t.negate(hit)
				return
			}
			if rel == syntax.Advmod || rel == syntax.Det || rel == syntax.Cc || rel == syntax.Case || rel == syntax.Mark || rel == syntax.Aux {
				t.negate(hit)
				return
			}
		case lexicons.RoleModal:
			if rel == syntax.Aux || rel == syntax.Advmod || rel == syntax.Amod || rel == syntax.Det || rel == syntax.Cop {
				t.soften(t.reality(hit, c))
				t.because(hit.Entry, "modality")
				return
			}
		case lexicons.RoleDeontic:
			if rel == syntax.Aux {
				t.deontic = true
				t.because(hit.Entry, "obligation")
				return
			}
		}
	}
	if rel == syntax.Advcl && t.conditional(c) {
		t.soften(Conditional)
		t.step(t.scene.Lower[c], "condition")
	}
}

// outside tells whether an operator on the first conjunct does not reach the
// one that the trace came from: negation reaches over "or" alone, modals over
// what has no auxiliary of its own.
func (t *trace) outside(role lexicons.Role) bool {
	switch role {
	case lexicons.RoleNegator:
		return t.joined != "" && t.joined != "or" && t.joined != "nor"
	case lexicons.RoleModal, lexicons.RoleDeontic:
		return t.joined != "" && t.ownAux
	}
	return false
}

// spent tells whether word c is part of an entry that already took part ("no
// plan").
func (t *trace) spent(c int) bool {
	return slices.ContainsFunc(t.used, func(h lexicons.Hit) bool { return h.First <= c && c < h.Last })
}

// reality is the modality of a modal word. In reported speech "would" is the
// past of "will" when the speaker tells of itself.
func (t *trace) reality(hit lexicons.Hit, c int) Modality {
	if t.scene.Lower[c] == "would" || t.scene.Lower[c] == "'d" {
		if sp := t.scene.SpeakerAt(t.word); sp != nil && !sp.Direct {
			return Planned
		}
	}
	return Modality(hit.Entry.Category.Modality)
}

// conditional tells whether clause c is headed by a word of condition.
func (t *trace) conditional(c int) bool {
	m := t.scene.Child(c, syntax.Mark)
	if m < 0 {
		return false
	}
	for _, hit := range t.scene.Hits {
		if hit.First == m && hit.Entry.Category.Role == lexicons.RoleCondition {
			return true
		}
	}
	return false
}

// negate applies the negation at hit (composition rule 2).
func (t *trace) negate(hit lexicons.Hit) {
	t.flag(Negated)
	if t.act == nil {
		t.absent = true
		t.because(hit.Entry, "negated topic")
		return
	}
	if t.turn(); hit.Entry.Category.Name == "pending" {
		t.value = 0
	}
	t.because(hit.Entry, "negation")
}

// lacking applies a negation in the gap of the act's own words: "showed no
// restraint".
func (t *trace) lacking() {
	for w := t.hit.First + 1; w < t.hit.Last-1; w++ {
		for _, hit := range t.scene.Hits {
			if hit.First == w && hit.Last == w+1 && hit.Entry.Category.Role == lexicons.RoleNegator && !slices.Contains(strings.Fields(t.hit.Entry.Pattern), t.scene.Lower[w]) {
				t.negate(hit)
				return
			}
		}
	}
}

// turn negates the act: it becomes a milder one of the other side, or none
// where the negation of a fact is no stance.
func (t *trace) turn() {
	switch {
	case t.value > 0 && (binding[t.act.Name] || t.modality != Actual || t.deontic):
		t.value *= -t.scorer.Options.NegatedPeace
	case t.value > 0:
		t.value = 0
	case t.modality == Actual && t.act.Channel == "deed" && !t.deontic && !t.future() && !t.infinitive():
		t.value = 0
	default:
		t.value *= -t.scorer.Options.NegatedForce
	}
}

// infinitive tells whether the trace's word is what somebody is to do or not to
// do: "urged them not to attack".
func (t *trace) infinitive() bool {
	return t.scene.Rel(t.word) == syntax.Xcomp && t.scene.Tree.Words[t.word].Penn.String() == "VB" && t.scene.Case(t.word) == "to"
}

// future tells whether a modal of the future stands on the trace's word or on
// the one above it.
func (t *trace) future() bool {
	for _, w := range []int{t.word, t.scene.Head(t.word)} {
		if w < 0 {
			continue
		}
		for c := range t.scene.Children(w) {
			if t.scene.Rel(c) == syntax.Aux && (t.scene.Lower[c] == "will" || t.scene.Lower[c] == "'ll" || t.scene.Lower[c] == "wo" || t.scene.Lower[c] == "would") {
				return true
			}
		}
	}
	return false
}

// binding lists the acts of the ceasefire side whose plain negation is a
// stance: not to agree is one, not to have met is none.
var binding = map[string]bool{"ceasefire.agree": true, "ceasefire.hold": true, "withdraw": true, "concession": true, "restraint": true, "ceasefire.call": true}
