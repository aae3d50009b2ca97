package claim

import (
	"detente/analysis/actor"
	"detente/analysis/syntax"
)

// possessor returns whom the possessive c of noun w names or means.
func (s *Scene) possessor(w, c, depth int) []actor.ID {
	if thirdPerson[s.Lower[c]] {
		if o := s.answerable(w); o >= 0 {
			return s.parties(o, depth+1)
		}
		if p := s.nearby(w, c, depth); len(p) > 0 {
			return p
		}
	}
	return s.parties(c, depth+1)
}

// nearby returns whom the possessive pronoun c of noun w means where its own
// clause tells: the clause's subject, whom an infinitive is asked of, or who is
// warned that it will come ("urged Sudria to end its raids", "said Sudria's
// troops had paused their raids", "warned Sudria that its raid would fail"), or
// the subject that the sentence names after it. It is nil where the clause tells
// nobody that fits.
func (s *Scene) nearby(w, c, depth int) []actor.ID {
	v := s.Head(w)
	for steps := 0; v >= 0 && !s.Verbal(v) && steps < deepest; steps++ {
		v = s.Head(v)
	}
	if v < 0 {
		return nil
	}
	var found []actor.ID
	n := s.Child(v, syntax.Nsubj, syntax.NsubjPass)
	if s.Head(v) < 0 {
		if n > w && !s.Governs(n, w) && s.Lower[c] != "his" && s.Lower[c] != "her" {
			if found = s.parties(n, depth+1); len(found) > 0 && s.agrees(c, found) { // "since the start of its raids, Norland has"
				return found
			}
		}
		return nil
	}
	o := s.Child(s.Head(v), syntax.Obj, syntax.Iobj)
	switch rel := s.Rel(v); {
	case n >= 0 && s.Governs(n, w) && rel == syntax.Ccomp && o >= 0 && o < v:
		found = s.parties(o, depth+1)
	case n >= 0 && s.Governs(n, w) && rel == syntax.Ccomp && o < 0 && s.Lower[c] == "its":
		found = s.parties(s.Child(s.Head(v), syntax.Nsubj), depth+1) // "the Front said its fighters had been killed"
	case n >= 0 && !s.Governs(n, w) && rel == syntax.Ccomp:
		found = s.parties(n, depth+1)
	case n >= 0 && !s.Governs(n, w) && rel == syntax.Advcl && s.Finite(v) && s.Lower[c] != "its" && s.Lower[c] != "their":
		found = s.parties(n, depth+1) // "after Veks stepped up his threats"
	case n < 0 && rel == syntax.Xcomp && o >= 0 && o < v:
		found = s.parties(o, depth+1)
	}
	if len(found) == 0 || !s.agrees(c, found) {
		return nil
	}
	return found
}

// agrees tells whether the possessive pronoun c can stand for whom.
func (s *Scene) agrees(c int, whom []actor.ID) bool {
	switch a := s.cast.Actors[whom[0]]; s.Lower[c] {
	case "his":
		return len(whom) == 1 && a != nil && a.Kind == actor.Person && a.Gender != "f"
	case "her":
		return len(whom) == 1 && a != nil && a.Kind == actor.Person && a.Gender != "m"
	case "its":
		return len(whom) == 1 && (a == nil || a.Kind != actor.Person)
	}
	return true
}
