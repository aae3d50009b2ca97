package score

import (
	"slices"

	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/syntax"
	"detente/analysis/text"
	"detente/lexicons"
)

// Scorer turns the claims of documents into observations. It is compiled once
// and only read afterwards.
type Scorer struct {
	Lexicon   *lexicons.Lexicon
	Conflicts *Conflicts
	Options   Options
	Tone      func(words string) float64 // nil for none
	// Toward is the tone of a sentence toward the words from first up to last,
	// -1..+1; nil for none.
	Toward func(tree *syntax.Tree, first, last int) float64
	// Listed returns the listed actor of an id, for those that the text does
	// not name; nil for none.
	Listed func(actor.ID) (actor.Actor, bool)
}

// Observe returns the observations of one document, in order of their spans.
func (s *Scorer) Observe(doc *text.Document, cast *actor.Cast, r *claim.Reading) []Observation {
	var all []Observation
	context := s.Conflicts.context(doc, cast, r)
	for i := range r.Len() {
		if !s.Lexicon.Acts(r.Words(i)) { // the first pass
			continue
		}
		sc := r.Scene(i)
		found := s.sentence(sc, cast, context)
		all = append(all, s.finish(doc, sc, cast, context, found)...)
	}
	return all
}

// sentence composes every act of one sentence.
func (s *Scorer) sentence(sc *claim.Scene, cast *actor.Cast, ctx *context) []*trace {
	var found []*trace
	for _, hit := range sc.Hits {
		switch hit.Entry.Category.Role {
		case lexicons.RoleAct:
			found = append(found, s.actAt(sc, hit)...)
		case lexicons.RoleTopic:
			found = append(found, s.topicAt(sc, hit)...)
		}
	}
	var kept []*trace
	for _, t := range found {
		if t.resolve(cast, ctx) {
			kept = append(kept, t)
		}
		if t.act != nil && t.act.Name == "attack" && len(t.holders) > 0 {
			ctx.last, ctx.lastAt = t.holders, sc.Index
			ctx.note(t)
		}
	}
	return strongest(named(kept))
}

// named leaves out the attacks whose doer is inferred where the sentence names
// the doer of another.
func named(traces []*trace) []*trace {
	names := func(t *trace) bool { return !t.told && t.act.Name == "attack" && t.value < 0 }
	if !slices.ContainsFunc(traces, names) {
		return traces
	}
	return slices.DeleteFunc(traces, func(t *trace) bool { return t.told })
}

// actAt composes a lexical act, and what functors make of it.
func (s *Scorer) actAt(sc *claim.Scene, hit lexicons.Hit) []*trace {
	t := s.begin(sc, hit)
	if !s.ofKind(sc, hit, t.word) || !t.arguments() || t.insideName() {
		return nil
	}
	t.targets = sc.Targets(t.word)
	doers := sc.Doers(t.word)
	if n := sc.Child(t.word, syntax.Nsubj); sc.Verbal(t.word) && n >= 0 && t.isTopic(n, "war") && warring[sc.Tree.Words[n].Lemma] {
		return nil // what a war does is nobody's act
	}
	if hit.Entry.Category.Name == "critique" {
		doers = nil
	}
	t.become(hit.Entry.Category.Name, hit.Entry.Value(), doers, hit.Entry, "act")
	t.lacking()
	if t.intended() {
		t.soften(Planned)
		t.step("to", "an act that is still to be done")
	}
	own := *t
	own.reasons, own.used = slices.Clone(own.reasons), slices.Clone(own.used)
	t.climb(true)
	if !t.asserted || len(own.holders) == 0 || sc.Verbal(own.word) && t.act.Name != "critique" {
		return append(t.facts, t)
	}
	own.climb(false)
	return append(t.facts, t, &own)
}

// ofKind tells whether the words of hit, headed by head, are of the entry's part
// of speech. Words in the gaps of a verb's pattern are not asked.
func (s *Scorer) ofKind(sc *claim.Scene, hit lexicons.Hit, head int) bool {
	pos := hit.Entry.POS
	if first := &sc.Tree.Words[hit.First]; pos == "verb" && first.Rel == syntax.Amod && first.Penn.String() == "VBN" {
		return false // "seized assets"
	}
	return isPOS(&sc.Tree.Words[hit.First], pos) || isPOS(&sc.Tree.Words[hit.Last-1], pos) || pos != "verb" && isPOS(&sc.Tree.Words[head], pos)
}

// intended tells whether the act is an infinitive of purpose or of a noun
// ("plans to meet").
func (t *trace) intended() bool {
	rel := t.scene.Rel(t.word)
	return (rel == syntax.Acl || rel == syntax.Advcl) && t.scene.Tree.Words[t.word].Penn.String() == "VB" && t.scene.Case(t.word) == "to"
}

// insideName tells whether the word is part of a name ("Ministry of Defence",
// "War Crimes Court"), which is no act.
func (t *trace) insideName() bool {
	m := t.scene.Mention(t.word)
	return m != nil && m.How != actor.ByDemonym && t.scene.Tree.Words[t.word].Tag == syntax.PROPN
}

// arguments tells whether the entry's demands on subject and object are met.
func (t *trace) arguments() bool {
	e := t.hit.Entry
	o := t.scene.Child(t.word, syntax.Obj, syntax.NsubjPass)
	switch e.Object {
	case "":
	case "none":
		if o >= 0 {
			return false
		}
	case "any":
		if o < 0 && t.scene.Rel(t.word) != syntax.Acl {
			return false
		}
	case "actor", "place":
		if len(t.scene.Targets(t.word)) == 0 && (e.Category.Name != "attack" || !t.byTroops()) || e.Category.Name == "talks" && t.scene.Passive(t.word) {
			return false
		}
	case "party":
		return t.side() != nil
	default:
		if o < 0 || !t.isTopic(o, e.Object) {
			return false
		}
	}
	switch e.Subject {
	case "", "speaker":
		return true
	case "actor":
		return len(t.scene.Doers(t.word)) > 0
	}
	n := t.scene.Child(t.word, syntax.Nsubj)
	return n >= 0 && t.isTopic(n, e.Subject)
}

// byTroops tells whether it is forces that do what verb t.word says.
func (t *trace) byTroops() bool {
	by := t.scene.Child(t.word, syntax.Nsubj)
	if t.scene.Passive(t.word) {
		by = t.scene.Agent(t.word)
	}
	return by >= 0 && t.isTopic(by, "troops")
}

func (t *trace) isTopic(w int, category string) bool {
	return t.scene.IsTopic(w, category)
}

// strongest keeps of several traces of one holder and sign in a sentence the
// one of the largest value.
func strongest(traces []*trace) []*trace {
	var kept []*trace
	for _, t := range traces {
		same := slices.IndexFunc(kept, func(k *trace) bool {
			return slices.Equal(k.holders, t.holders) && k.value*t.value > 0
		})
		switch {
		case same < 0:
			kept = append(kept, t)
		case abs(t.value*t.scale()) > abs(kept[same].value*kept[same].scale()):
			kept[same] = t
		}
	}
	return kept
}

func (t *trace) scale() float64 { return t.scorer.Options.Scale(t.modality) }

func abs(v float64) float64 { return max(v, -v) }

// warring lists the nouns of the fighting between the sides.
var warring = map[string]bool{"war": true, "conflict": true, "fighting": true, "violence": true, "hostility": true, "crisis": true}
