package claim

import (
	"slices"

	"detente/analysis/actor"
	"detente/analysis/syntax"
)

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
			if s.Rel(c) == syntax.Nmod && k == w && (s.Case(c) == "along" || s.Case(c) == "together") || s.Rel(c) == syntax.Conj && !s.Verbal(c) && (k == w || c >= last) || s.sharing(c, first) {
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
		return s.meant(s.antecedent(w), depth+1)
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
		if m.Place && s.waging(w, m) {
			return ids(m)
		}
		if m.Place || thirdPerson[lower] && s.strange(w, m) {
			return nil
		}
		if by := s.meantSpeaker(w, m); len(by) > 0 {
			return by
		}
		return ids(m)
	}
	if own := s.owner(w, depth+1); len(own) > 0 {
		return own
	}
	if documents[s.Tree.Words[w].Lemma] { // "a statement signed by Norland and Sudria"
		if by := s.aclDoers(w, depth+1); len(by) > 0 {
			return by
		}
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

// meant is whom the relative pronoun means that stands for noun w: those it
// names, or the subject of which it is said ("Norland is among the states that",
// "is the largest of the states that").
func (s *Scene) meant(w, depth int) []actor.ID {
	if found := s.parties(w, depth+1); len(found) > 0 {
		return found
	}
	if p := s.Head(w); p >= 0 && s.Rel(w) == syntax.Nmod && s.Case(w) == "of" && picked[s.Tree.Words[p].Tag] {
		w = p
	}
	if n := s.Child(w, syntax.Nsubj); n >= 0 && s.Child(w, syntax.Cop) >= 0 && s.Mention(n) != nil {
		return s.parties(n, depth+1)
	}
	return nil
}

// picked lists what stands for one or more of those that "of" names.
var picked = map[syntax.Tag]bool{syntax.NUM: true, syntax.ADJ: true, syntax.DET: true}

// waging tells whether the people of a state, named without more ("Norlanders are
// shelling towns"), are the subject of a verb of force: then its forces are meant.
func (s *Scene) waging(w int, m *actor.Mention) bool {
	v := s.Head(w)
	return m.How == actor.ByDemonym && s.Tree.Words[w].Tag == syntax.PROPN && s.Rel(w) == syntax.Nsubj && m.Last-m.First == 1 &&
		s.Child(w, syntax.Amod, syntax.Nummod, syntax.Det, syntax.Nmod, syntax.Acl, syntax.AclRelcl) < 0 && s.shoots(v)
}

// shoots tells whether v is a verb of military force in the active.
func (s *Scene) shoots(v int) bool {
	return v >= 0 && s.Verbal(v) && !s.Passive(v) && (striking[s.Tree.Words[v].Lemma] || firing[s.Tree.Words[v].Lemma])
}

var firing = map[string]bool{"fire": true, "launch": true, "invade": true, "bombard": true, "storm": true, "raid": true, "occupy": true, "encircle": true, "surround": true}

var documents = map[string]bool{"statement": true, "letter": true, "declaration": true, "communique": true, "communiqué": true, "resolution": true, "appeal": true, "petition": true, "motion": true}

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
