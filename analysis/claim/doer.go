package claim

import (
	"slices"

	"detente/analysis/actor"
	"detente/analysis/syntax"
	"detente/lexicons"
)

// Doers returns who does the act that word w names: the subject of a verb, the
// agent of a passive, the possessor or agent of a noun ("Russia's attack",
// "Israeli strikes", "an attack by Hamas").
func (s *Scene) Doers(w int) []actor.ID { return s.doers(w, 0) }

const deepest = 8 // steps that one search takes through a tree

func (s *Scene) doers(w, depth int) []actor.ID {
	if depth > deepest {
		return nil
	}
	if !s.Verbal(w) {
		if own := s.Owner(w); len(own) > 0 {
			return own
		}
		if found := s.aclDoers(w, depth); len(found) > 0 {
			return found
		}
		return s.accused(w, depth)
	}
	if s.Passive(w) {
		return s.byAgent(w, depth)
	}
	if s.Child(w, syntax.NmodPoss) >= 0 {
		if own := s.Owner(w); len(own) > 0 {
			return own
		}
	}
	if found := s.subject(w, depth); len(found) > 0 {
		return found
	}
	return s.Owner(w) // "Norland's sending of troops"
}

// agent returns the head of the by-phrase of a passive, -1 for none.
func (s *Scene) agent(w int) int {
	for c := range s.Children(w) {
		switch s.Rel(c) {
		case syntax.OblAgent:
			return c
		case syntax.Obl:
			if k := s.Case(c); k == "by" || k == "between" {
				return c
			}
		}
	}
	return -1
}

// byAgent resolves the by-phrase of the passive w: whom it names, else who
// did or used the thing that it names ("struck by a missile fired by rebels").
func (s *Scene) byAgent(w, depth int) []actor.ID {
	by := s.agent(w)
	if by < 0 {
		return nil
	}
	if p := s.parties(by, depth+1); len(p) > 0 || s.Mention(by) != nil {
		return p
	}
	return s.aclDoers(by, depth+1)
}

// subject resolves the subject of a clause, taken over from the governing
// clause where it has none of its own (coordination, control, participles).
func (s *Scene) subject(w, depth int) []actor.ID {
	if c := s.Child(w, syntax.Nsubj, syntax.NsubjOuter, syntax.NsubjPass); c >= 0 {
		if name := c + 1; name < len(s.Lower) && s.Head(name) == w && s.Rel(name) == s.Rel(c) && s.Mention(name) != nil {
			return s.parties(name, depth+1) // "the armed group Norland", whose name hangs beside its noun
		}
		return s.parties(c, depth+1)
	}
	h := s.Head(w)
	if h < 0 || depth > deepest {
		return nil
	}
	switch s.Rel(w) {
	case syntax.Conj:
		return s.conjSubject(w, h, depth)
	case syntax.Xcomp, syntax.Ccomp:
		return s.controller(w, h, depth)
	case syntax.Csubj: // "Norland was wrong to attack": the infinitive is taken for a subject
		if n := s.Child(h, syntax.Nsubj); n >= 0 && n < w && s.Lower[n] != "it" {
			return s.parties(n, depth+1)
		}
	case syntax.Advcl:
		return s.adverbialSubject(w, h, depth)
	case syntax.Acl, syntax.AclRelcl:
		return s.nounSubject(w, h, depth)
	}
	return nil
}

func (s *Scene) conjSubject(w, h, depth int) []actor.ID {
	if !s.Verbal(h) {
		return nil
	}
	if s.Passive(h) {
		if c := s.Child(h, syntax.NsubjPass, syntax.Nsubj); c >= 0 {
			return s.parties(c, depth+1)
		}
	}
	return s.subject(h, depth+1)
}

// controller finds the subject of an infinitive: the object of a verb that
// makes somebody do it, else the subject of the governing verb.
func (s *Scene) controller(w, h, depth int) []actor.ID {
	if s.Rel(w) == syntax.Ccomp && s.finite(w) { // "said Norland troops shelled": the subject hangs too high
		if o := s.Child(h, syntax.Obj); o >= 0 && o < w && o > h {
			return s.parties(o, depth+1)
		}
		return nil
	}
	if o := s.Child(h, syntax.Obj, syntax.Iobj); o >= 0 && o < w && !subjectControl[s.Tree.Words[h].Lemma] {
		return s.parties(o, depth+1)
	}
	for c := range s.Children(h) { // "called on Russia to stop"
		if s.Rel(c) == syntax.Obl && c < w && (s.Case(c) == "on" || s.Case(c) == "upon" || s.Case(c) == "for") {
			if p := s.parties(c, depth+1); len(p) > 0 {
				return p
			}
		}
	}
	if s.Passive(h) {
		return s.parties(s.Child(h, syntax.NsubjPass, syntax.Nsubj), depth+1)
	}
	return s.doers(h, depth+1)
}

// subjectControl lists verbs with an object whose infinitive their subject
// does ("promised Kyiv to send").
var subjectControl = map[string]bool{"promise": true, "threaten": true, "use": true, "take": true, "make": false}

func (s *Scene) finite(w int) bool {
	switch s.Tree.Words[w].Penn.String() {
	case "VBD", "VBP", "VBZ", "MD":
		return true
	}
	return s.Child(w, syntax.Aux) >= 0 && s.Lower[s.Child(w, syntax.Aux)] != "to"
}

func (s *Scene) adverbialSubject(w, h, depth int) []actor.ID {
	if s.finite(w) || !s.Verbal(h) {
		return nil
	}
	if m := s.Child(w, syntax.Mark, syntax.Case); m >= 0 && surrounding[s.Lower[m]] { // "amid fighting between"
		return s.Parties(s.agent(w))
	}
	if o := s.Child(h, syntax.Obj); o >= 0 && forWhat[s.Case(w)] {
		return s.parties(o, depth+1) // "condemned Norland for shelling"
	}
	if s.Passive(h) && s.agent(h) >= 0 && !forWhat[s.Case(w)] {
		return s.Parties(s.agent(h))
	}
	return s.subject(h, depth+1)
}

// forWhat lists the words before what somebody is blamed or praised for, who is
// the object of the verb or the subject of its passive.
var forWhat = map[string]bool{"for": true, "of": true}

// surrounding lists the words before what goes on around the subject, and is
// not done by it.
var surrounding = map[string]bool{"amid": true, "amidst": true}

// addressed lists nouns whose infinitive is what somebody else is to do.
var addressed = map[string]bool{"ultimatum": true, "demand": true, "call": true, "appeal": true, "request": true, "order": true, "plea": true, "pressure": true, "chance": true, "invitation": true}

// nounSubject finds the subject of a clause that modifies noun h.
func (s *Scene) nounSubject(w, h, depth int) []actor.ID {
	if s.Tree.Words[w].Penn.String() == "VB" { // "Putin's plan to attack"
		if addressed[s.Tree.Words[h].Lemma] {
			return nil // "an ultimatum to surrender" asks it of another
		}
		if own := s.Owner(h); len(own) > 0 {
			return own
		}
		return s.nominalGovernor(h, depth)
	}
	return s.parties(h, depth+1)
}

// nominalGovernor is who has or makes the thing that noun h names: the
// subject of the verb that h is the object of.
func (s *Scene) nominalGovernor(h, depth int) []actor.ID {
	if v := s.Head(h); v >= 0 && s.Verbal(v) && s.Rel(h) == syntax.Obj {
		return s.doers(v, depth+1)
	}
	return nil
}

// Owner returns whose act, thing or people the noun w names, by possessive,
// adjective or prepositional phrase; empty when the text does not say.
func (s *Scene) Owner(w int) []actor.ID {
	if m := s.Mention(w); m != nil && m.How == actor.ByDemonym {
		return ids(m)
	}
	if c := s.Child(w, syntax.NmodPoss); c >= 0 && !apart[s.Tree.Words[w].Lemma] {
		if p := s.parties(c, 1); len(p) > 0 {
			if suffered[s.Tree.Words[w].Lemma] && s.isPerson(p[0]) && !s.hasOf(w) {
				return nil // "Veks's murder"
			}
			return p
		}
	}
	for c := range s.Children(w) {
		switch s.Rel(c) {
		case syntax.Amod, syntax.Compound, syntax.NmodDesc:
			if m := s.Mention(c); m != nil && s.modifies(m, w) {
				return ids(m)
			}
		}
	}
	return s.owningPhrase(w)
}

// apart lists people who are somebody's and act on their own.
var apart = map[string]bool{"supporter": true, "follower": true, "critic": true, "opponent": true, "rival": true, "ally": true, "enemy": true, "adversary": true, "predecessor": true, "successor": true, "son": true, "daughter": true, "wife": true, "husband": true, "family": true, "neighbour": true, "neighbor": true, "citizen": true, "people": true, "victim": true, "backer": true, "counterpart": true}

// suffered lists nouns whose possessor it is done to.
var suffered = map[string]bool{"assassination": true, "murder": true, "death": true, "killing": true, "abduction": true, "kidnapping": true, "arrest": true, "capture": true, "execution": true}

func (s *Scene) hasOf(w int) bool {
	for c := range s.Children(w) {
		if s.Rel(c) == syntax.Nmod && s.Case(c) == "of" {
			return true
		}
	}
	return false
}

// modifies tells whether the mention before noun w names its doer: adjectives
// and names of those who act, not the place it is about ("Gaza war").
func (s *Scene) modifies(m *actor.Mention, w int) bool {
	if m.How == actor.ByPronoun || m.Place && !(m.How == actor.ByDemonym && s.undertaken(w)) {
		return false
	}
	if m.How == actor.ByDemonym || m.How == actor.ByMetonym {
		return true
	}
	a := s.cast.Actors[m.Actor]
	if a == nil || a.Kind != actor.State {
		return true
	}
	form := s.Tree.Words[m.First].Form
	return len(form) <= 4 && form == upper(form) // "US strikes", not "Ukraine war"
}

// undertaken tells whether the lexicon knows noun w as what a state does or
// has for it: "a Norlandian strategy", not "a Norlandian child".
func (s *Scene) undertaken(w int) bool {
	for _, h := range s.Hits {
		if c := h.Entry.Category; h.First <= w && w < h.Last && (c.Role == lexicons.RoleAct || c.Role == lexicons.RoleFunctor || c.Act != "" || c.Name == "troops" || c.Name == "arms") {
			return true
		}
	}
	return false
}

func (s *Scene) isPerson(id actor.ID) bool {
	a := s.cast.Actors[id]
	return a != nil && a.Kind == actor.Person
}

func (s *Scene) owningPhrase(w int) []actor.ID {
	var found []actor.ID
	for c := range s.Children(w) {
		if r := s.Rel(c); r != syntax.Nmod && r != syntax.Obl && r != syntax.OblAgent {
			continue
		}
		switch s.Case(c) {
		case "by", "between", "among":
			found = append(found, s.parties(c, 1)...)
		case "on", "against": // "an attack on a patrol by rebels"
			if by := s.agentOf(c); by >= 0 {
				found = append(found, s.parties(by, 1)...)
			}
		case "from":
			if m := s.Mention(c); m != nil && !m.Place && !s.isPerson(m.Actor) {
				found = append(found, s.parties(c, 1)...)
			}
		}
	}
	return found
}

// agentOf is the head of the by-phrase that hangs on the noun n, -1 for none.
func (s *Scene) agentOf(n int) int {
	for c := range s.Children(n) {
		if s.Rel(c) == syntax.Nmod && s.Case(c) == "by" {
			return c
		}
	}
	return -1
}

// aclDoers finds the doer of a noun in the clause that modifies it ("the
// attack carried out by Hamas", "strikes that Israel launched").
func (s *Scene) aclDoers(w, depth int) []actor.ID {
	for c := range s.Children(w) {
		r := s.Rel(c)
		switch {
		case (r == syntax.Acl || r == syntax.AclRelcl) && s.Passive(c):
			for v := c; v >= 0; v = s.Child(v, syntax.Xcomp) { // "believed to be fired by"
				if by := s.agent(v); by >= 0 && !spokenOf[s.Tree.Words[v].Lemma] {
					return s.parties(by, depth+1)
				}
			}
		case r == syntax.AclRelcl && !s.Passive(c):
			if n := s.Child(c, syntax.Nsubj); n >= 0 && !relative[s.Lower[n]] {
				return s.parties(n, depth+1)
			}
		}
	}
	return nil
}

// spokenOf lists the verbs of those who speak of what others do ("an attack
// condemned by Norland").
var spokenOf = map[string]bool{"brand": true, "believe": true, "blame": true, "call": true, "condemn": true, "criticise": true, "criticize": true, "decry": true, "denounce": true, "deplore": true, "describe": true, "dub": true, "report": true, "see": true, "suspect": true, "witness": true}

// Above returns the subject of the nearest clause above word w that has one
// of its own, within the same speech: who is meant where the sentence leaves
// the doer of w open. A clause of time or cause with a subject of its own
// ("since the invasion began") takes none from above.
func (s *Scene) Above(w int) []actor.ID {
	speech := s.SpeakerAt(w)
	if s.Rel(w) == syntax.Advcl && s.finite(w) && s.Child(w, syntax.Nsubj) >= 0 {
		return nil
	}
	for h, steps := s.Head(w), 0; h >= 0 && steps < deepest; h, steps = s.Head(h), steps+1 {
		if s.SpeakerAt(h) != speech {
			return nil
		}
		n := s.Child(h, syntax.Nsubj, syntax.NsubjPass)
		if n >= 0 && !s.Governs(n, w) {
			return s.Parties(n)
		}
	}
	return nil
}

// Governs tells whether word w stands below n.
func (s *Scene) Governs(n, w int) bool {
	for steps := 0; w >= 0 && steps < 64; w, steps = s.Head(w), steps+1 {
		if w == n {
			return true
		}
	}
	return false
}

// Targets returns whom the act of word w is done to: its object, the subject
// of a passive, or a phrase with on, against, at or of.
func (s *Scene) Targets(w int) []actor.ID {
	if o := s.Child(w, syntax.Obj, syntax.NsubjPass); o >= 0 {
		return s.stricken(o)
	}
	if s.Rel(w) == syntax.Acl && s.Passive(w) { // "soldiers killed in Norland"
		return append(s.stricken(s.Head(w)), s.aimedAt(w)...)
	}
	return s.aimedAt(w)
}

// aimedAt is whom a phrase with on, against, at or of names as struck by w.
func (s *Scene) aimedAt(w int) []actor.ID {
	for c := range s.Children(w) {
		switch r := s.Rel(c); {
		case (r == syntax.Obl || r == syntax.Nmod) && aimed[s.Case(c)]:
		default:
			continue
		}
		if t := s.stricken(c); len(t) > 0 {
			return t
		}
	}
	return nil
}

var aimed = map[string]bool{"on": true, "upon": true, "against": true, "at": true, "of": true, "into": true, "in": true, "with": true, "to": true, "over": true}

// stricken resolves a target: whoever is named, a place for its state.
func (s *Scene) stricken(w int) []actor.ID {
	if relative[s.Lower[w]] && s.antecedent(w) >= 0 {
		w = s.antecedent(w)
	}
	if m := s.Mention(w); m != nil && m.Actor != "" {
		return ids(m)
	}
	for c := range s.Children(w) {
		switch s.Rel(c) {
		case syntax.Amod, syntax.Compound, syntax.NmodPoss, syntax.Nmod, syntax.Appos:
			if m := s.Mention(c); m != nil && m.Actor != "" {
				return ids(m)
			}
		}
	}
	return nil
}

func ids(m *actor.Mention) []actor.ID {
	if m.Actor == "" {
		return nil
	}
	return append([]actor.ID{m.Actor}, m.Also...)
}

// Parties resolves the nominal w to the actors it names, with those
// coordinated with it: "Russia and Ukraine", "Russian troops", "the head of
// Hamas".
func (s *Scene) Parties(w int) []actor.ID { return s.parties(w, 0) }

func (s *Scene) parties(w, depth int) []actor.ID {
	if w < 0 || depth > deepest {
		return nil
	}
	found := s.party(w, depth)
	for _, c := range s.coordinated(w) {
		for _, id := range s.parties(c, depth+1) {
			if !slices.Contains(found, id) {
				found = append(found, id)
			}
		}
	}
	return found
}

// coordinated are the nominals joined to w, or to a word of the mention that w
// heads ("President A and B").
func (s *Scene) coordinated(w int) []int {
	first, last := w, w+1
	if m := s.Mention(w); m != nil {
		first, last = m.First, min(m.Last, len(s.Lower))
	}
	var found []int
	for k := first; k < last; k++ {
		for c := range s.Children(k) {
			if s.Rel(c) == syntax.Conj && !s.Verbal(c) && (k == w || c >= last) || s.sharing(c, first) {
				found = append(found, c)
			}
		}
	}
	return found
}

// sharing tells whether word c is an adjective or name of a state that has its
// noun in common with the one at first: "Norland and Sudrian troops".
func (s *Scene) sharing(c, first int) bool {
	m := s.Mention(c)
	if c >= first || m == nil || m.Place || m.Last != first-1 || s.Lower[first-1] != "and" {
		return false
	}
	r := s.Rel(c)
	return r == syntax.Amod || r == syntax.Compound || r == syntax.NmodDesc
}

func (s *Scene) party(w, depth int) []actor.ID {
	lower := s.Lower[w]
	if relative[lower] && s.antecedent(w) >= 0 {
		return s.parties(s.antecedent(w), depth+1)
	}
	m := s.Mention(w)
	if firstPerson[lower] && (m == nil || m.How == actor.ByPronoun) { // not "US"
		return s.read.own(s, w)
	}
	if thirdPerson[lower] && (m == nil || m.Actor == "") {
		if sp := s.SpeakerAt(w); sp != nil && !sp.Direct { // "Norland said it would"
			return sp.Source
		}
		return nil
	}
	if m != nil {
		if m.Place {
			return nil
		}
		return ids(m)
	}
	if own := s.Owner(w); len(own) > 0 {
		return own
	}
	for c := range s.Children(w) { // "forces loyal to Veks"
		if bound[s.Lower[c]] {
			for d := range s.Children(c) {
				if p := s.parties(d, depth+1); len(p) > 0 && s.Case(d) == "to" {
					return p
				}
			}
		}
	}
	for c := range s.Children(w) { // "the head of Hamas", "senators including A and B"
		if r := s.Rel(c); r == syntax.Nmod && naming[s.Case(c)] || r == syntax.Appos {
			if p := s.parties(c, depth+1); len(p) > 0 {
				return p
			}
		}
	}
	return nil
}

var bound = map[string]bool{"loyal": true, "allied": true, "linked": true, "aligned": true}

var naming = map[string]bool{"of": true, "including": true, "such": true, "like": true}

// Relative tells whether the noun that clause w modifies is also its subject,
// which the clause does not name again.
func (s *Scene) Relative(w int) bool {
	n := s.Child(w, syntax.Nsubj, syntax.NsubjPass)
	return n < 0 || relative[s.Lower[n]]
}

// antecedent is the noun that the relative pronoun w stands for, -1 for none.
func (s *Scene) antecedent(w int) int {
	for h, steps := s.Head(w), 0; h >= 0 && steps < deepest; h, steps = s.Head(h), steps+1 {
		if r := s.Rel(h); r == syntax.AclRelcl || r == syntax.Acl {
			return s.Head(h)
		}
	}
	return -1
}

var relative = map[string]bool{"who": true, "which": true, "that": true, "whom": true, "whose": true}

var thirdPerson = map[string]bool{"it": true, "he": true, "she": true, "they": true, "its": true, "his": true, "her": true, "their": true}

var firstPerson = map[string]bool{"i": true, "we": true, "my": true, "our": true, "me": true, "us": true, "ourselves": true, "myself": true, "mine": true, "ours": true}
