package score

import (
	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/syntax"
	"detente/lexicons"
)

// given is the supply that a word before a weapon tells of: "Norland-supplied
// rockets"; nil for none.
func (s *Scorer) given(sc *claim.Scene, hit lexicons.Hit, w int) *trace {
	if hit.Entry.Category.Name != "arms" {
		return nil
	}
	for c := range sc.Children(w) {
		if sc.Rel(c) != syntax.Amod || !giving[sc.Tree.Words[c].Lemma] {
			continue
		}
		for d := range sc.Children(c) {
			if m := sc.Mention(d); m != nil && m.Actor != "" && d < c {
				t := s.begin(sc, hit)
				t.become("arms.supply", s.Lexicon.Category("arms.supply").Weight, []actor.ID{m.Actor}, hit.Entry, "weapons given by whom a word beside them names")
				return t
			}
		}
	}
	return nil
}

var giving = map[string]bool{"supply": true, "provide": true, "donate": true, "deliver": true, "fund": true, "gift": true}
