package score

import (
	"slices"

	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/syntax"
	"detente/lexicons"
)

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
		if !t.endedBy(doers) {
			found = append(found, own)
		}
		t.holders = doers
	}
	if t.ended() {
		return found
	}
	if c.Name == "troops" || c.Name == "arms" {
		t.owners = sc.Parties(t.word)
	}
	t.because(hit.Entry, "topic")
	t.climb(true)
	t.existential()
	if t.act != nil {
		found = append(append(found, t.facts...), t)
	}
	if given := s.given(sc, hit, t.start); given != nil {
		found = append(found, given)
	}
	found = append(found, s.modified(sc, hit, t.start)...)
	if len(found) == 0 && c.Name == "force" && !sided[sc.Tree.Words[t.start].Lemma] {
		found = append(found, s.told(sc, hit))
	}
	return found
}

// ended tells whether the topic stands within the words of a longer one of peace
// ("an end to the fighting", "peace talks").
func (t *trace) ended() bool {
	return slices.ContainsFunc(t.scene.Hits, func(h lexicons.Hit) bool {
		return peaceful[h.Entry.Category.Name] && h.First <= t.hit.First && t.hit.Last <= h.Last && h.Last-h.First > t.hit.Last-t.hit.First
	})
}

// endedBy tells whether the doers of the topic are who puts an end to it.
func (t *trace) endedBy(doers []actor.ID) bool {
	h := t.scene.Head(t.word)
	if h < 0 || t.scene.Head(h) < 0 || !t.isRole(t.scene.Head(h), "end-it") {
		return false
	}
	return slices.Equal(t.scene.Doers(t.scene.Head(h)), doers)
}

// modified composes what the clauses that modify a topic at word w make of it:
// "prisoners freed by Norland", "the truce that both sides rejected". Who holds
// captives or a town only tells which are meant.
func (s *Scorer) modified(sc *claim.Scene, hit lexicons.Hit, w int) []*trace {
	var found []*trace
	topic := hit.Entry.Category
	for c := range sc.Children(w) {
		as := syntax.Obj
		switch rel := sc.Rel(c); {
		case (rel == syntax.Acl || rel == syntax.AclRelcl) && sc.Passive(c):
			as = syntax.NsubjPass
		case rel != syntax.AclRelcl || sc.Relative(c) || sc.Child(c, syntax.Obj) > sc.Child(c, syntax.Nsubj):
			continue
		}
		if holding[sc.Tree.Words[c].Lemma] && !(topic.Name == "captives" && seizing[sc.Tree.Words[c].Lemma]) || sc.Child(c, syntax.Xcomp, syntax.Ccomp) >= 0 {
			continue // "the war he sought to avoid"
		}
		t := s.begin(sc, hit)
		if t.kind == "troops" || t.kind == "arms" {
			t.owners = sc.Parties(w)
		}
		t.because(hit.Entry, "topic")
		if t.functor(c, as) && t.act != nil && (len(t.holders) > 0 || t.act.Name == "attack" && sc.PhraseWith(c, "from") >= 0) {
			t.word = c
			t.operators()
			found = append(found, t)
		}
	}
	return found
}

// holding lists the verbs of states that last.
var holding = map[string]bool{"hold": true, "detain": true, "keep": true, "imprison": true, "jail": true, "take": true, "abduct": true, "capture": true, "seize": true, "kidnap": true, "control": true, "claim": true}

// seizing lists those of them that tell how people became captives, which is a
// deed.
var seizing = map[string]bool{"take": true, "abduct": true, "capture": true, "seize": true, "kidnap": true}

// ownDoers returns who does what the topic names, and the act that it is then.
// A war goes on by whose war it is called; a war with another is nobody's own.
func (t *trace) ownDoers() ([]actor.ID, string) {
	c := t.hit.Entry.Category
	switch {
	case c.Act != "":
		return t.scene.Doers(t.word), c.Act
	case c.Name == "war" && mutual[t.scene.Tree.Words[t.word].Lemma]:
		if both := t.scene.Owner(t.word); len(both) > 1 {
			return both, "attack" // "clashes between Norland and Sudria"
		}
		return nil, ""
	case c.Name != "war" || !warlike[t.scene.Tree.Words[t.word].Lemma]:
		return nil, ""
	}
	if n := t.scene.Child(t.word, syntax.Nmod); n >= 0 && t.scene.Case(n) == "with" {
		return nil, ""
	}
	if p := t.scene.Child(t.word, syntax.NmodPoss); p >= 0 {
		return t.scene.Owner(t.word), "attack"
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

// mutual lists what two sides do to each other.
var mutual = map[string]bool{"clash": true, "battle": true, "skirmish": true, "firefight": true, "fighting": true}

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
	"looting": true, "action": true, "intervention": true, "response": true, "means": true, "liberation": true, "recapture": true, "capture": true, "conquest": true, "explosion": true, "blast": true,
}
