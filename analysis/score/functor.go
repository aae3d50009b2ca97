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
	doers := t.scene.Doers(h)
	if c.From {
		if doers = t.scene.Givers(h); len(doers) == 0 {
			doers = t.scene.Givers(t.word)
		}
		if len(doers) == 0 {
			made = lexicons.Void
		}
	}
	if len(doers) == 0 && hit.Last-hit.First > 1 {
		doers = t.scene.Doers(headOf(t.scene, hit)) // "set free": the subject is that of "set"
	}
	if len(doers) == 0 && rel != syntax.NsubjPass && t.scene.Passive(h) && (!c.Clausal || hit.Entry.POS == "adj" || len(hit.Entry.Preps) > 0 || c.Name == "refuse") {
		// "is set to send", "is opposed to talks": whoever is so minded
		doers = t.scene.Parties(t.scene.Child(h, syntax.NsubjPass, syntax.Nsubj))
	}
	struck := c.Name == "impact" && t.scene.Passive(h) // "Norland's soldiers were killed"
	if len(doers) == 0 && !struck && (rel == syntax.NsubjPass || rel == syntax.Nsubj || rel == syntax.Acl) {
		doers = t.owners // "Norland's troops were deployed"
	}
	if made == lexicons.Keep && t.kind == "withdraw" && t.sentAway(h) || c.Name == "prepare" && t.othersAttack(doers) || struck && len(doers) == 0 && t.scene.Rel(h) == syntax.Xcomp {
		made = lexicons.Void
	}
	if made == lexicons.Void {
		t.value = 0
		t.because(hit.Entry, "functor "+c.Name+" leaves nothing")
		return
	}
	if made == lexicons.Keep {
		if d := doers; len(d) > 0 && len(t.holders) == 0 && !t.scene.Perceived(t.start) {
			t.holders = d
		}
		t.because(hit.Entry, "functor "+c.Name+" keeps")
		return
	}
	if made == "mobilise" && t.kind == "troops" && t.othersTroops(doers) {
		made = "arms.supply"
	}
	if len(doers) == 0 && (c.Name == "conduct" || c.Name == "lift" && rel == syntax.NsubjPass) {
		doers = t.holders // "the beginning of Norland's attack"
	}
	judged := c.Name == "condemn" && t.scene.Child(h, syntax.Cop) >= 0
	if judged {
		doers = nil // "Norland was wrong to attack": the speaker judges
	}
	if (t.asserted || judged) && len(t.holders) > 0 && (c.Name == "condemn" || c.Name == "praise" || c.Clausal && t.scene.Tree.Words[t.word].Tag == syntax.NOUN) {
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

// departs tells whether what verb h names as left is a place, if anything.
func (t *trace) departs(h int) bool {
	o := t.scene.Child(h, syntax.Obj)
	return o < 0 || t.isTopic(o, "territory") || t.scene.PlaceAt(o) || leavable[t.scene.Tree.Words[o].Lemma]
}

// leavable lists further nouns of places that forces leave.
var leavable = map[string]bool{"area": true, "country": true, "position": true, "base": true, "camp": true, "island": true, "border": true, "capital": true, "plant": true, "front": true, "line": true, "zone": true, "post": true, "district": true, "battlefield": true, "soil": true, "building": true, "hospital": true}

// sentAway tells whether verb h tells people to go who are no forces: "ordered
// residents to leave the city".
func (t *trace) sentAway(h int) bool {
	o := t.scene.Child(h, syntax.Obj, syntax.Iobj)
	return o >= 0 && len(t.scene.Parties(o)) == 0 && !t.isTopic(o, "troops")
}

// othersTroops tells whether the troops that the doers strengthen or train are
// another's.
func (t *trace) othersTroops(doers []actor.ID) bool {
	return len(t.owners) > 0 && len(doers) > 0 && !slices.ContainsFunc(doers, func(d actor.ID) bool {
		return slices.Contains(t.owners, d) || t.scene.SameState(d, t.owners[0])
	})
}

// othersAttack tells whether the act that the doers get ready for is somebody
// else's: "braced for an attack by Norland".
func (t *trace) othersAttack(doers []actor.ID) bool {
	return t.value < 0 && len(t.holders) > 0 && len(doers) > 0 && !slices.Contains(t.holders, doers[0])
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

// takes tells whether a functor's grammar allows an argument by rel.
func (t *trace) takes(hit lexicons.Hit, rel syntax.Rel) bool {
	if hit.Entry.Category.Predicate {
		return rel == syntax.Nsubj && t.scene.Child(t.scene.Head(t.word), syntax.Cop) >= 0
	}
	if len(hit.Entry.Preps) > 0 {
		prep := t.scene.Case(t.word)
		return slices.Contains(hit.Entry.Preps, prep) && rel != syntax.Nsubj
	}
	if t.meant(hit, rel) {
		return false
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
		if prep == "over" && hit.Entry.Category.Name == "condemn" {
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

// meant tells whether the trace is the purpose of what the functor stops, and
// not what it stops: "paused the strikes to let aid in".
func (t *trace) meant(hit lexicons.Hit, rel syntax.Rel) bool {
	if hit.Entry.Category.Name != "stop" || t.scene.Case(t.word) != "to" || t.scene.Tree.Words[t.word].Penn.String() != "VB" {
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
