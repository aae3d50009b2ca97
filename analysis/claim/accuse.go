package claim

import (
	"detente/analysis/actor"
	"detente/analysis/syntax"
)

// accused finds the doer of a noun in whom the sentence charges with it:
// "accused Norland of an attack", "blamed the strikes on Norland".
func (s *Scene) accused(w, depth int) []actor.ID {
	h := s.Head(w)
	if h < 0 {
		return nil
	}
	switch prep := s.Case(w); {
	case prep == "of" || prep == "for" || prep == "over":
		if o := s.charged(h); o >= 0 && o != w {
			return s.parties(o, depth+1)
		}
	case s.Rel(w) == syntax.Obj && charging[s.Tree.Words[h].Lemma] != "":
		for _, at := range []int{h, w} { // "on" may hang on the deed
			for c := range s.Children(at) {
				if r := s.Rel(c); (r == syntax.Obl || r == syntax.Nmod) && s.Case(c) == charging[s.Tree.Words[h].Lemma] {
					return s.parties(c, depth+1)
				}
			}
		}
	}
	return nil
}

// charged is the head of whom word h charges: the object or passive subject of
// a verb of accusation, or h itself where it is that object. It is -1 for none.
func (s *Scene) charged(h int) int {
	if v := s.Head(h); s.Rel(h) == syntax.Obj && v >= 0 && accusing[s.Tree.Words[v].Lemma] {
		return h
	}
	if !accusing[s.Tree.Words[h].Lemma] {
		return -1
	}
	return s.Child(h, syntax.Obj, syntax.Iobj, syntax.NsubjPass)
}

// accusing lists verbs whose object is said to have done what follows with
// "of" or "for".
var accusing = map[string]bool{
	"accuse": true, "blame": true, "suspect": true, "charge": true, "condemn": true, "criticise": true, "criticize": true,
	"denounce": true, "slam": true, "blast": true, "praise": true, "punish": true, "rebuke": true, "fault": true,
}

// charging lists verbs whose object is a deed, with the preposition before its
// doer.
var charging = map[string]string{"blame": "on", "pin": "on", "attribute": "to", "ascribe": "to"}
