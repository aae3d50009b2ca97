package score

import (
	"slices"

	"detente/analysis/actor"
	"detente/analysis/syntax"
	"detente/lexicons"
)

// functor applies the functor at word h to the trace, whose word depends on h
// by rel; false when there is none that takes it.
func (t *trace) functor(h int, rel syntax.Rel) bool {
	hit, made := t.functorAt(h, rel)
	if made == "" {
		return false
	}
	t.apply(hit, made, h, rel)
	return true
}

// apply makes of the trace what the functor hit at word h makes of it.
func (t *trace) apply(hit lexicons.Hit, made string, h int, rel syntax.Rel) {
	c := hit.Entry.Category
	if c.Modality != "" {
		t.soften(Modality(c.Modality))
	}
	t.used = append(t.used, hit)
	doers := t.functorDoers(hit, h, rel)
	switch made = t.settled(made, c, h, doers); made {
	case lexicons.Void:
		t.value = 0
		t.because(hit.Entry, "functor "+c.Name+" leaves nothing")
	case lexicons.Keep:
		if len(doers) > 0 && len(t.holders) == 0 && !t.scene.Perceived(t.start) {
			t.holders = doers
		}
		t.because(hit.Entry, "functor "+c.Name+" keeps")
	default:
		t.remake(hit, made, h, rel, doers)
	}
}

// remake makes the trace the act that the functor makes of it, done by doers.
func (t *trace) remake(hit lexicons.Hit, made string, h int, rel syntax.Rel, doers []actor.ID) {
	c := hit.Entry.Category
	if len(doers) == 0 && (c.Name == "conduct" || c.Name == "lift" && rel == syntax.NsubjPass) {
		doers = t.holders // "the beginning of Norland's attack"
	}
	if len(doers) == 0 && c.Name == "conduct" && t.scene.Child(t.start, syntax.NmodPoss) >= 0 {
		doers = t.scene.Owner(t.start)
	}
	judged := c.Name == "condemn" && t.scene.Child(h, syntax.Cop) >= 0
	if judged {
		doers = nil // "Norland was wrong to attack": the speaker judges
	}
	if (t.asserted || judged) && len(t.holders) > 0 && !t.admitted() && (c.Name == "condemn" || c.Name == "praise" || c.Clausal && t.scene.Tree.Words[t.word].Tag == syntax.NOUN) {
		fact := *t
		fact.reasons = slices.Clone(t.reasons)
		t.facts = append(t.facts, &fact)
	}
	if len(t.holders) > 0 {
		t.targets, t.taken = t.holders, true
	} else if on := t.scene.Targets(h); len(on) > 0 && !(rel == syntax.Nsubj && c.Ergative) { // "the invasion enters its sixth day"
		t.targets = on
	}
	value := t.scorer.Lexicon.Category(made).Weight
	if hit.Entry.Weight != nil {
		value = *hit.Entry.Weight
	}
	t.asserted, t.worded, t.cue = true, c.Clausal || c.Name == "consider", h
	t.become(made, value, doers, hit.Entry, "functor "+c.Name)
	if t.absent {
		t.absent = false
		t.turn()
		t.step("no", "negated topic")
	}
}

// functorAt finds the first functor at h that takes the trace as argument,
// and the act that it makes of it ("" for none).
func (t *trace) functorAt(h int, rel syntax.Rel) (lexicons.Hit, string) {
	var best lexicons.Hit
	made := ""
	for _, hit := range t.scene.Hits {
		c := hit.Entry.Category
		if c.Role != lexicons.RoleFunctor || h < hit.First || h >= hit.Last || hit.First == t.hit.First && t.word == t.start {
			continue
		}
		if !t.takes(hit, rel) || !t.fits(hit.Entry, h) || hit.Entry.Object == "place" && !t.departs(h) {
			continue
		}
		act := c.Makes(t.kind, t.value)
		if act == "" || made != "" && !closer(hit, best) {
			continue
		}
		best, made = hit, act
	}
	return best, made
}

// closer tells whether hit says more of its words than other: it has more of
// them, or names the preposition that is there.
func closer(hit, other lexicons.Hit) bool {
	if n, m := hit.Last-hit.First, other.Last-other.First; n != m {
		return n > m
	}
	return len(hit.Entry.Preps) > 0 && len(other.Entry.Preps) == 0
}

// fits tells whether the word at h is of the entry's part of speech.
func (t *trace) fits(e *lexicons.Entry, h int) bool { return isPOS(&t.scene.Tree.Words[h], e.POS) }

func isPOS(w *syntax.Word, pos string) bool {
	switch pos {
	case "verb":
		return w.Tag == syntax.VERB
	case "noun":
		return w.Tag == syntax.NOUN || w.Tag == syntax.PROPN
	case "adj":
		return w.Tag == syntax.ADJ || w.Tag == syntax.VERB && w.Penn.String() == "VBN"
	}
	return true
}

// admitted tells whether the trace says who says of itself that a deed was its
// own, which is none where that is refused.
func (t *trace) admitted() bool {
	return slices.ContainsFunc(t.used, func(h lexicons.Hit) bool { return h.Entry.Category.Name == "culprit" })
}
