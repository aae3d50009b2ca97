package score

import (
	"detente/analysis/claim"
	"slices"
)

// kindled makes who says that something would make the fighting worse one who
// is for restraint; false where nobody says so.
func (t *trace) kindled(sp *claim.Speech) bool {
	if t.used[len(t.used)-1].Entry.Category.Name != "kindle" || t.modality == Actual || t.act.Name == "threat" {
		return true
	}
	if sp == nil || len(sp.Source) == 0 {
		return false
	}
	t.modality = Actual
	t.become("restraint", t.scorer.Lexicon.Category("restraint").Weight, sp.Source, nil, "a warning of what makes it worse")
	return true
}

// goesOn tells whether the trace is no war that "goes on", or one of which a
// party says that it will: only then that is a vow, and no forecast.
func (t *trace) goesOn(ctx *context) bool {
	if t.used[len(t.used)-1].Entry.Category.Name != "go-on" {
		return true
	}
	return len(t.holders) > 0 && ctx.belligerent(t.holders[0]) && t.modality == Planned
}

// terms makes an offer to stop once one's aims are reached, or the other has
// given up, a rejection (composition rule 4).
func (t *trace) terms() {
	if t.act.Name != "ceasefire.hold" && t.act.Name != "ceasefire.agree" && t.act.Name != "ceasefire.call" && t.act.Name != "talks" || t.value <= 0 {
		return
	}
	if w := t.clause(t.yielding); w >= 0 {
		t.become("reject", t.scorer.Lexicon.Category("reject").Weight, t.holders, nil, "on terms of surrender or victory")
		t.soften(Conditional)
	}
}

// yielding tells whether the clause at c says that aims are reached or that
// somebody gives up.
func (t *trace) yielding(c int) bool {
	first, last := t.scene.Subtree(c)
	if !slices.ContainsFunc(t.scene.Lower[first:min(first+3, last)], func(s string) bool { return onTerms[s] }) {
		return false
	}
	aims, done := false, false
	for w := first; w < last; w++ {
		lemma := t.scene.Tree.Words[w].Lemma
		aims, done = aims || goals[lemma], done || reached[lemma]
		if yields[lemma] || lemma == "arms" && w > first && (t.scene.Lower[w-1] == "its" || t.scene.Lower[w-1] == "their") {
			return true
		}
	}
	return aims && done
}

var (
	onTerms = map[string]bool{"when": true, "once": true, "if": true, "until": true, "unless": true, "after": true}
	goals   = map[string]bool{"goal": true, "task": true, "aim": true, "objective": true, "mission": true, "victory": true}
	reached = map[string]bool{"achieve": true, "complete": true, "reach": true, "meet": true, "fulfil": true, "fulfill": true, "accomplish": true, "attain": true, "realise": true, "realize": true}
	yields  = map[string]bool{"surrender": true, "capitulate": true, "disarm": true}
)
