package score

import (
	"slices"

	"detente/analysis/syntax"
	"detente/lexicons"
)

// purpose applies the rules on why and when: pressure whose stated aim or
// condition is that the force stops is for ceasefire (composition rule 5), a
// threat for the case that the other attacks deters (rule 10), and soldiers
// who go to keep a truce are no mobilisation.
func (t *trace) purpose() {
	switch t.act.Name {
	case "pressure":
		if w := t.clause(t.stopping); w >= 0 {
			t.value = t.scorer.Options.PurposePressure
			t.step(t.scene.Lower[w], "pressure to stop the force")
		}
	case "mobilise":
		if t.keepingPeace() {
			t.become("restraint", t.scorer.Lexicon.Category("restraint").Weight, t.holders, nil, "forces that keep the peace")
		}
	case "threat":
		if w := t.clause(t.attacking); w >= 0 {
			t.soften(Conditional)
			if scale := t.scale(); scale > 0 {
				t.value = t.scorer.Options.Deterrent / scale // the option is what comes out
			}
			t.step(t.scene.Lower[w], "a threat for the case of attack")
		}
	}
}

// menace makes a party's warning of escalation to somebody a threat: only who
// warns of it to all is afraid of it.
func (t *trace) menace(ctx *context) {
	if t.act.Name != "restraint" || t.scene.Tree.Words[t.cue].Lemma != "warn" || len(t.holders) == 0 || !ctx.belligerent(t.holders[0]) {
		return
	}
	if o := t.scene.Child(t.cue, syntax.Obj, syntax.Iobj); o >= 0 && len(t.scene.Parties(o)) > 0 && t.used[len(t.used)-1].Entry.Category.Name == "fear" {
		t.become("threat", t.scorer.Lexicon.Category("threat").Weight, t.holders, nil, "a warning to another")
		t.soften(Conditional)
	}
}

// keepingPeace tells whether the clause of the troops names peacekeepers, as
// what they join or serve as.
func (t *trace) keepingPeace() bool {
	if t.hit.Entry.Category.Name != "troops" {
		return false
	}
	first, last := t.scene.Subtree(t.cue)
	return slices.ContainsFunc(t.scene.Hits, func(h lexicons.Hit) bool {
		return first <= h.First && h.First < last && h.Entry.Category.Name == "peacekeepers"
	})
}

// clause returns the head of an adverbial or purpose clause beside the trace's
// words of which holds is true, -1 for none.
func (t *trace) clause(holds func(head int) bool) int {
	for _, w := range []int{t.start, t.word, t.cue} {
		for c := range t.scene.Children(w) {
			if rel := t.scene.Rel(c); (rel == syntax.Advcl || rel == syntax.Acl || rel == syntax.Obl) && holds(c) {
				return c
			}
		}
	}
	return -1
}

// stopping tells whether the clause at c wants the force stopped: "until the
// strikes stop", "to force a ceasefire".
func (t *trace) stopping(c int) bool {
	mark := t.scene.Case(c)
	if mark != "until" && mark != "unless" && mark != "to" && mark != "if" {
		return false
	}
	first, last := t.scene.Subtree(c)
	stop, force := false, false
	for _, h := range t.scene.Hits {
		if h.First < first || h.First >= last {
			continue
		}
		switch k := h.Entry.Category; {
		case k.Name == "truce" || k.Name == "peace":
			return true
		case k.Name == "stop" || k.Name == "pull" || k.Name == "withdraw":
			stop = true
		case k.Role == lexicons.RoleTopic && (k.Name == "force" || k.Name == "war" || k.Name == "troops") || k.Name == "attack":
			force = true
		}
	}
	return stop && force
}

// attacking tells whether the if-clause at c is about an attack by another.
func (t *trace) attacking(c int) bool {
	if m := t.scene.Case(c); m != "if" && m != "should" && m != "in" {
		return false
	}
	first, last := t.scene.Subtree(c)
	for _, h := range t.scene.Hits {
		k := h.Entry.Category
		if h.First >= first && h.First < last && (k.Name == "attack" || k.Name == "force") {
			return true
		}
	}
	return false
}
