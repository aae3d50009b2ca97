package claim

import (
	"detente/analysis/actor"
	"detente/analysis/syntax"
)

// accused finds the doer of a noun in whom the sentence charges with it:
// "accused Norland of an attack", "blamed the strikes on Norland".
func (s *Scene) accused(w, depth int) []actor.ID {
	if s.Rel(w) == syntax.Compound { // "accused Norland of shelling roads", taken for shelling's roads
		w = s.Head(w)
	}
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
					return s.stricken(c)
				}
			}
		}
	}
	return nil
}

// answerable is the head of whom the sentence charges with the deed w, whose
// deed it then is: "condemned Norland for its invasion"; -1 for none.
func (s *Scene) answerable(w int) int {
	h := s.Head(w)
	switch s.Case(w) {
	case "of", "for", "over", "because", "due", "amid":
	default:
		return -1
	}
	if h < 0 {
		return -1
	}
	if o := s.charged(h); o != w && o >= 0 {
		return o
	}
	if p := s.owning(h); p >= 0 && s.Case(w) == "over" {
		return p
	}
	return s.shunned(h)
}

// owning is the name of whose thing noun h, or the object of verb h, is; -1 for
// none ("suspend Norland's rights over its invasion").
func (s *Scene) owning(h int) int {
	for _, at := range []int{h, s.Child(h, syntax.Obj)} {
		if at < 0 {
			continue
		}
		if p := s.Child(at, syntax.NmodPoss); p >= 0 && s.Mention(p) != nil && !thirdPerson[s.Lower[p]] {
			return p
		}
	}
	return -1
}

// shunned is with whom verb h breaks ("cut its links with Norland"), -1 for
// none.
func (s *Scene) shunned(h int) int {
	if !breaking[s.Tree.Words[h].Lemma] {
		return -1
	}
	for _, at := range []int{h, s.Child(h, syntax.Obj)} {
		if at < 0 {
			continue
		}
		for c := range s.Children(at) {
			if p := s.Case(c); (s.Rel(c) == syntax.Obl || s.Rel(c) == syntax.Nmod) && (p == "with" || p == "from" || p == "to") {
				return c
			}
		}
	}
	return -1
}

// breaking lists verbs of ending relations with somebody.
var breaking = map[string]bool{"cut": true, "sever": true, "break": true, "suspend": true, "recall": true, "withdraw": true, "expel": true, "boycott": true, "freeze": true, "downgrade": true, "halt": true}

// withstood tells whether w is what the subject of its clause bears or wards
// off, and so does not do: "Norland repelled their assault".
func (s *Scene) withstood(w int) bool {
	return s.Rel(w) == syntax.Obj && suffering[s.Tree.Words[s.Head(w)].Lemma]
}

// Accuser is who charges another with the deed that word w tells of, or says
// whose fault it is; empty for none.
func (s *Scene) Accuser(w int) []actor.ID {
	for steps := 0; s.Head(w) >= 0 && steps < deepest; steps++ {
		h := s.Head(w)
		if l := s.Tree.Words[h].Lemma; (l == "accuse" || l == "blame" || l == "suspect") && s.Rel(w) != syntax.Nsubj && s.Rel(w) != syntax.NsubjPass && s.Rel(w) != syntax.Conj {
			if s.Passive(h) {
				return s.parties(s.Agent(h), 1)
			}
			return s.subject(h, 1)
		}
		w = h
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
	"denounce": true, "sanction": true, "slam": true, "blast": true, "praise": true, "punish": true, "rebuke": true, "fault": true,
}

// charging lists verbs whose object is a deed, with the preposition before its
// doer.
var charging = map[string]string{"blame": "on", "pin": "on", "attribute": "to", "ascribe": "to"}
