package claim

import (
	"detente/analysis/actor"
	"detente/analysis/syntax"
)

// controller finds the subject of an infinitive: the object of a verb that
// makes somebody do it, else the subject of the governing verb.
func (s *Scene) controller(w, h, depth int) []actor.ID {
	if s.Rel(w) == syntax.Ccomp && s.Finite(w) { // "said Norland troops shelled": the subject hangs too high
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

// Finite tells whether the clause that w heads has a tense.
func (s *Scene) Finite(w int) bool {
	switch s.Tree.Words[w].Penn.String() {
	case "VBD", "VBP", "VBZ", "MD":
		return true
	}
	return s.Child(w, syntax.Aux) >= 0 && s.Lower[s.Child(w, syntax.Aux)] != "to"
}

func (s *Scene) adverbialSubject(w, h, depth int) []actor.ID {
	if s.Finite(w) || !s.Verbal(h) {
		return nil
	}
	if m := s.Child(w, syntax.Mark, syntax.Case); m >= 0 && surrounding[s.Lower[m]] { // "amid fighting between"
		return s.parties(s.Agent(w), depth+1)
	}
	if o := s.Child(h, syntax.Obj); o >= 0 && forWhat[s.mark(w)] {
		return s.parties(o, depth+1) // "condemned Norland for shelling"
	}
	if s.Passive(h) && s.Agent(h) >= 0 && !forWhat[s.mark(w)] {
		return s.parties(s.Agent(h), depth+1)
	}
	return s.subject(h, depth+1)
}

// forWhat lists the words before what somebody is blamed or praised for, who is
// the object of the verb or the subject of its passive.
var forWhat = map[string]bool{"for": true, "of": true, "over": true}

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
		if own := s.owner(h, depth+1); len(own) > 0 {
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
