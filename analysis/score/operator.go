package score

import (
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
		switch hit.Entry.Category.Role {
		case lexicons.RoleNegator:
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

// negate turns the act by the negation at hit (composition rule 2).
func (t *trace) negate(hit lexicons.Hit) {
	t.flag(Negated)
	if t.act == nil {
		t.kind = "no:" + t.kind
		t.because(hit.Entry, "negated topic")
		return
	}
	switch {
	case t.value > 0 && (binding[t.act.Name] || t.modality != Actual || t.deontic):
		t.value *= -t.scorer.Options.NegatedPeace
	case t.value > 0:
		t.value = 0
	case t.modality == Actual && t.act.Channel == "deed" && !t.deontic:
		t.value = 0
	default:
		t.value *= -t.scorer.Options.NegatedForce
	}
	t.because(hit.Entry, "negation")
}

// binding lists the acts of the ceasefire side whose plain negation is a
// stance: not to agree is one, not to have met is none.
var binding = map[string]bool{"ceasefire.agree": true, "ceasefire.hold": true, "withdraw": true, "concession": true, "restraint": true, "ceasefire.call": true}
