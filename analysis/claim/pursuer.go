package claim

import (
	"detente/analysis/syntax"
)

// pursuer is the noun that the participle w describes as whom somebody flees
// from ("fled from invading troops"), which was taken for its object; -1 for
// none.
func (s *Scene) pursuer(w int) int {
	o, h := s.Child(w, syntax.Obj), s.Head(w)
	if s.Tree.Words[w].Penn.String() != "VBG" || o < w || s.Child(o, syntax.Det) >= 0 || !s.IsTopic(o, "troops") && !s.IsTopic(o, "arms") {
		return -1
	}
	for ; h >= 0 && s.Tree.Words[h].Tag != syntax.VERB; h = s.Head(h) {
	}
	switch mark := s.mark(w); {
	case h < 0:
	case mark == "from" && fleeing[s.Tree.Words[h].Lemma], mark == "against":
		return o
	case mark == "" && s.Head(w) == h && h < w && (suffering[s.Tree.Words[h].Lemma] || resisting[s.Tree.Words[h].Lemma]):
		return o
	}
	return -1
}

// fleeing lists the verbs of getting away or out of the way.
var fleeing = map[string]bool{"flee": true, "escape": true, "hide": true, "run": true, "shelter": true, "retreat": true, "save": true, "rescue": true, "protect": true, "defend": true, "liberate": true, "free": true}

// resisting lists further verbs of those who face an attacker.
var resisting = map[string]bool{"fight": true, "stop": true, "halt": true, "hold": true, "push": true, "battle": true, "defeat": true, "fend": true, "confront": true}
