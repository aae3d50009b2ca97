package claim

import (
	"slices"

	"detente/analysis/actor"
	"detente/analysis/syntax"
)

// Struck returns whom or whose place an act hits of which word w names no
// target itself, as the clause around it tells: "in Brenna, two strikes hit a
// school", "Sudria has faced a barrage of strikes".
func (s *Scene) Struck(w int) []actor.ID {
	for steps := 0; w >= 0 && steps < deepest; steps++ {
		if t := s.setting(w); len(t) > 0 {
			return t
		}
		v := s.Head(w)
		if v < 0 {
			return nil
		}
		switch s.Rel(w) {
		case syntax.Nsubj, syntax.NsubjPass:
			if o := s.Child(v, syntax.Obj); o >= 0 && s.strikes(v) {
				return s.stricken(o)
			}
		case syntax.Obj, syntax.Obl:
			return s.sufferer(w, v)
		case syntax.Nmod, syntax.Conj, syntax.Compound, syntax.Acl, syntax.AclRelcl, syntax.Xcomp:
		default:
			return nil
		}
		w = v
	}
	return nil
}

// Places returns in whose places the sentence says that things happen, when
// they are one actor's.
func (s *Scene) Places() []actor.ID {
	var found []actor.ID
	for _, m := range s.cast.MentionsIn(s.Index) {
		if m.Place && !slices.Contains(found, m.Actor) && s.within(&m) {
			found = append(found, m.Actor)
		}
	}
	if len(found) != 1 {
		return nil
	}
	return found
}

// within tells whether a mention stands in a phrase that says where: "in the
// city of Brenna".
func (s *Scene) within(m *actor.Mention) bool {
	w := m.HeadIn(s.Tree)
	for steps := 0; w >= 0 && steps < 4; w, steps = s.Head(w), steps+1 {
		switch s.Rel(w) {
		case syntax.Obl, syntax.Nmod:
			if prep := s.Case(w); prep != "of" {
				return placing[prep]
			}
		case syntax.Compound, syntax.Flat, syntax.Appos, syntax.Amod, syntax.NmodPoss, syntax.Conj:
		default:
			return false
		}
	}
	return false
}

// setting is whose place w is said to be in or at.
func (s *Scene) setting(w int) []actor.ID {
	for c := range s.Children(w) {
		if r := s.Rel(c); (r != syntax.Obl && r != syntax.Nmod) || !placing[s.Case(c)] {
			continue
		}
		if m := s.placeAt(c); m != nil {
			return ids(m)
		}
	}
	return nil
}

var placing = map[string]bool{"in": true, "at": true, "near": true, "across": true, "around": true, "outside": true, "over": true, "throughout": true, "inside": true, "on": true}

// placeAt is the place that noun w or a name beside it names ("the city of
// Brenna"), nil for none.
func (s *Scene) placeAt(w int) *actor.Mention {
	if m := s.Mention(w); m != nil {
		if m.Place {
			return m
		}
		return nil
	}
	for c := range s.Children(w) {
		switch s.Rel(c) {
		case syntax.Nmod, syntax.Appos, syntax.Compound, syntax.Flat:
			if m := s.Mention(c); m != nil && m.Place {
				return m
			}
		case syntax.Amod: // "Norlandian villages"
			if m := s.Mention(c); m != nil && m.How == actor.ByDemonym && s.IsTopic(w, "territory") {
				return m
			}
		}
	}
	return nil
}

// PlaceAt tells whether noun w, or a name beside it, names a place or a state.
func (s *Scene) PlaceAt(w int) bool {
	m := s.Mention(w)
	return s.placeAt(w) != nil || m != nil && s.cast.Actors[m.Actor] != nil && s.cast.Actors[m.Actor].Kind == actor.State
}

// strikes tells whether v is a verb of force.
func (s *Scene) strikes(v int) bool {
	for _, h := range s.Hits {
		if c := h.Entry.Category.Name; h.First == v && (c == "attack" || c == "impact") {
			return true
		}
	}
	return false
}

// sufferer is who bears w as the subject of verb v: "came under fire", "faced
// a wave of strikes".
func (s *Scene) sufferer(w, v int) []actor.ID {
	if lemma := s.Tree.Words[v].Lemma; s.Rel(w) == syntax.Obj && !suffering[lemma] ||
		s.Rel(w) == syntax.Obl && (s.Case(w) != "under" || !slices.Contains([]string{"come", "be", "remain"}, lemma)) {
		return nil
	}
	n := s.Child(v, syntax.Nsubj)
	if n >= 0 && relative[s.Lower[n]] && s.antecedent(n) >= 0 {
		n = s.antecedent(n)
	}
	if n < 0 {
		return nil
	}
	return s.stricken(n)
}

// suffering lists verbs whose object is done to their subject.
var suffering = map[string]bool{"face": true, "suffer": true, "endure": true, "withstand": true, "weather": true, "sustain": true, "survive": true, "experience": true, "repel": true, "repulse": true, "resist": true, "thwart": true, "foil": true}
