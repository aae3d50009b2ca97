package claim

import (
	"detente/analysis/actor"
	"detente/analysis/syntax"
)

// Above returns the subject of the nearest clause above word w that has one
// of its own, within the same speech: who is meant where the sentence leaves
// the doer of w open. A clause of time or cause with a subject of its own
// ("since the invasion began") takes none from above, nor does a passive with
// one ("how shells were delivered").
func (s *Scene) Above(w int) []actor.ID {
	speech := s.SpeakerAt(w)
	if s.Rel(w) == syntax.Advcl && s.Finite(w) && s.Child(w, syntax.Nsubj) >= 0 || s.embedded(w) && s.Child(w, syntax.NsubjPass) >= 0 {
		return nil
	}
	if s.withstood(w) || (s.Rel(w) == syntax.Obl || s.Rel(w) == syntax.Nmod) && aside[s.Case(w)] {
		return nil
	}
	for h, steps := s.Head(w), 0; h >= 0 && steps < deepest; h, steps = s.Head(h), steps+1 {
		if s.SpeakerAt(h) != speech || s.Rel(h) == syntax.AclRelcl && spokenOf[s.Tree.Words[h].Lemma] {
			return nil
		}
		n := s.Child(h, syntax.Nsubj, syntax.NsubjPass)
		if n >= 0 && !s.Governs(n, w) {
			return s.Parties(n)
		}
		if n >= 0 && s.embedded(h) {
			return nil // "even as calls for a truce grow, Norland ..."
		}
	}
	return nil
}

// aside lists the prepositions of what goes on beside or before the clause, and
// is not its subject's: "pressed on before the halt in hostilities".
var aside = map[string]bool{"despite": true, "amid": true, "amidst": true, "before": true, "after": true, "following": true, "ahead": true, "until": true, "since": true, "during": true, "pending": true, "besides": true, "once": true}

// embedded tells whether word w heads a clause below another.
func (s *Scene) embedded(w int) bool {
	switch s.Rel(w) {
	case syntax.Advcl, syntax.Acl, syntax.AclRelcl, syntax.Ccomp:
		return true
	}
	return false
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
	o := s.Child(w, syntax.Obj, syntax.NsubjPass)
	if o < 0 && s.bereft(w) {
		o = s.Child(w, syntax.Nsubj)
	}
	if o >= 0 {
		if t := s.stricken(o); len(t) > 0 || s.Rel(o) != syntax.NsubjPass {
			return t
		}
		return s.landing(w)
	}
	switch {
	case s.Rel(w) == syntax.Acl && s.Passive(w): // "soldiers killed in Norland"
		return append(s.stricken(s.Head(w)), s.aimedAt(w)...)
	case s.Perceived(w):
		return s.stricken(s.Child(s.Head(w), syntax.Obj))
	}
	return s.aimedAt(w)
}

// Givers returns from whom something comes, as a phrase with "from" on word w
// tells.
func (s *Scene) Givers(w int) []actor.ID {
	for c := range s.Children(w) {
		if r := s.Rel(c); (r == syntax.Obl || r == syntax.Nmod) && s.Case(c) == "from" {
			if g := s.stricken(c); len(g) > 0 {
				return g
			}
		}
	}
	return nil
}

// landing is whose place what was fired or sent came down at: "missiles were
// fired into Norland".
func (s *Scene) landing(w int) []actor.ID {
	for c := range s.Children(w) {
		if s.Rel(c) == syntax.Obl && downOn[s.Case(c)] {
			if t := s.stricken(c); len(t) > 0 {
				return t
			}
		}
	}
	return nil
}

var downOn = map[string]bool{"into": true, "at": true, "on": true, "onto": true, "upon": true, "against": true, "toward": true, "towards": true}

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

var aimed = map[string]bool{"on": true, "upon": true, "against": true, "at": true, "of": true, "into": true, "in": true, "with": true, "to": true, "toward": true, "towards": true, "over": true}

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
			if m := s.Mention(c); s.Case(c) != "by" && m != nil && m.Actor != "" {
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
