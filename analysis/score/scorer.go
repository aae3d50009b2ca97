package score

import (
	"math"
	"slices"
	"strings"

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
	if !isPOS(&sc.Tree.Words[t.word], hit.Entry.POS) && !isPOS(&sc.Tree.Words[hit.First], hit.Entry.POS) || !t.arguments() || t.insideName() {
		return nil
	}
	t.targets = sc.Targets(t.word)
	doers := sc.Doers(t.word)
	if hit.Entry.Category.Name == "critique" {
		doers = nil
	}
	t.become(hit.Entry.Category.Name, hit.Entry.Value(), doers, hit.Entry, "act")
	if t.intended() {
		t.soften(Planned)
		t.step("to", "an act that is still to be done")
	}
	own := *t
	own.reasons, own.used = slices.Clone(own.reasons), slices.Clone(own.used)
	t.climb(true)
	if !t.asserted || len(own.holders) == 0 || sc.Verbal(own.word) {
		return append(t.facts, t)
	}
	own.climb(false)
	return append(t.facts, t, &own)
}

// intended tells whether the act is an infinitive of purpose or of a noun
// ("plans to meet").
func (t *trace) intended() bool {
	rel := t.scene.Rel(t.word)
	return (rel == syntax.Acl || rel == syntax.Advcl) && t.scene.Tree.Words[t.word].Penn.String() == "VB" && t.scene.Case(t.word) == "to"
}

// topicAt composes what functors make of a topic, and the deed of its own
// doer where it has one.
func (s *Scorer) topicAt(sc *claim.Scene, hit lexicons.Hit) []*trace {
	t := s.begin(sc, hit)
	if !isPOS(&sc.Tree.Words[t.word], hit.Entry.POS) || t.insideName() {
		return nil
	}
	var found []*trace
	c := hit.Entry.Category
	if doers, act := t.ownDoers(); len(doers) > 0 {
		own := s.begin(sc, hit)
		own.targets = sc.Targets(t.word)
		own.become(act, s.ownValue(hit.Entry, act), doers, hit.Entry, "topic with its doer")
		own.climb(false)
		found = append(found, own)
		t.holders = doers
	}
	if c.Name == "troops" || c.Name == "arms" {
		t.owners = sc.Parties(t.word)
	}
	t.because(hit.Entry, "topic")
	t.climb(true)
	t.refused()
	if t.act != nil {
		found = append(append(found, t.facts...), t)
	}
	if len(found) == 0 && c.Name == "force" && !sided[sc.Tree.Words[t.start].Lemma] {
		found = append(found, s.told(sc, hit))
	}
	return found
}

// ownDoers returns who does what the topic names, and the act that it is then.
// A war goes on by whose war it is called; a war with another is nobody's own.
func (t *trace) ownDoers() ([]actor.ID, string) {
	c := t.hit.Entry.Category
	switch {
	case c.Act != "":
		return t.scene.Doers(t.word), c.Act
	case c.Name != "war" || !warlike[t.scene.Tree.Words[t.word].Lemma]:
		return nil, ""
	}
	if n := t.scene.Child(t.word, syntax.Nmod); n >= 0 && t.scene.Case(n) == "with" {
		return nil, ""
	}
	if p := t.scene.Child(t.word, syntax.NmodPoss); p >= 0 {
		return t.scene.Parties(p), "attack"
	}
	return nil, ""
}

// ownValue is the weight of a topic's own act: the entry's, if it has one; a
// war that is only called somebody's is told of as going on.
func (s *Scorer) ownValue(e *lexicons.Entry, act string) float64 {
	switch {
	case e.Weight != nil:
		return *e.Weight
	case e.Category.Act == "":
		return s.Lexicon.Category("fight-on").Weight
	}
	return s.Lexicon.Category(act).Weight
}

// warlike lists the words whose possessive says who wages war.
var warlike = map[string]bool{"war": true, "warfare": true}

// told is the deed that a noun of force tells of without a doer: "two strikes
// hit Brenna".
func (s *Scorer) told(sc *claim.Scene, hit lexicons.Hit) *trace {
	t := s.begin(sc, hit)
	t.told = true
	t.targets = sc.Targets(t.word)
	t.become("attack", s.Lexicon.Category("attack").Weight, nil, hit.Entry, "a deed told without its doer")
	t.climb(false)
	return t
}

// sided lists nouns of force that are done where the doer's own people are as
// well as among the enemy's: where they are done does not tell by whom.
var sided = map[string]bool{
	"advance": true, "gain": true, "campaign": true, "operation": true, "offensive": true, "counteroffensive": true,
	"counter-offensive": true, "counterattack": true, "counter-attack": true, "expansion": true, "crackdown": true,
	"retaliation": true, "reprisal": true, "revenge": true, "provocation": true, "activity": true, "terrorism": true,
	"looting": true, "action": true, "intervention": true, "response": true, "means": true, "explosion": true, "blast": true,
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
		if len(t.scene.Targets(t.word)) == 0 || e.Category.Name == "talks" && t.scene.Passive(t.word) {
			return false
		}
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

func (t *trace) isTopic(w int, category string) bool {
	return slices.ContainsFunc(t.scene.Hits, func(h lexicons.Hit) bool {
		return h.First <= w && w < h.Last && h.Entry.Category.Name == category
	})
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

// finish makes observations of the traces of one sentence.
func (s *Scorer) finish(doc *text.Document, sc *claim.Scene, cast *actor.Cast, ctx *context, traces []*trace) []Observation {
	if len(traces) == 0 {
		return nil
	}
	words := strings.Join(strings.Fields(sc.Sentence.In(doc.Text)), " ")
	frames, tone := sentenceFrames(sc.Hits, traces), 0.0
	if s.Tone != nil {
		tone = s.Tone(words)
	}
	var out []Observation
	for _, t := range traces {
		for _, h := range folded(cast, t.holders) {
			o := Observation{
				Doc: doc.ID, Outlet: doc.Outlet, Published: doc.Published,
				Holder: h, AttributedBy: t.attributed(h), Target: t.target(h), Act: t.act.Name,
				Value: t.value * t.scale(), Modality: t.modality, Flags: t.shown(), Frames: frames, Tone: tone,
				Span: sc.Span(t.low, t.high), Sentence: sc.Sentence.Span, Words: words, Reasons: t.attested(),
			}
			o.Channel = t.channel(h, cast)
			o.Toward = s.toward(sc, cast, h)
			o.Conflict = ctx.conflict(&o, sc)
			if o.Conflict == Other && !ctx.armed {
				continue // out of scope
			}
			if s.Conflicts.adverse(o.Conflict, cast, o.AttributedBy, h) && o.Channel != claim.Deed {
				o.Flags = append(o.Flags, Imputed)
			}
			out = append(out, o)
		}
	}
	return out
}

// toward is the tone of the sentence toward the holder where it names it, NaN
// elsewhere.
func (s *Scorer) toward(sc *claim.Scene, cast *actor.Cast, holder actor.ID) float64 {
	if s.Toward != nil {
		for _, m := range cast.MentionsIn(sc.Index) {
			if cast.Fold(m.Actor) == holder && m.Last <= len(sc.Tree.Words) {
				return s.Toward(sc.Tree, m.First, m.Last)
			}
		}
	}
	return math.NaN()
}

// folded puts states in the place of their institutions, each once.
func folded(cast *actor.Cast, holders []actor.ID) []actor.ID {
	var out []actor.ID
	for _, h := range holders {
		if f := cast.Fold(h); !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	return out
}

func (t *trace) shown() []Flag {
	flags := slices.Clone(t.flags)
	if t.act.Contested {
		flags = append(flags, Contested)
	}
	return flags
}
