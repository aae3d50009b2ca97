package claim

import "detente/analysis/syntax"

// Passive tells whether w is a verb in the passive: with a passive auxiliary,
// subject or agent, or a bare past participle that has no object of its own,
// after a noun ("held captive"), before a clause ("driven back, it fled") or in
// coordination with another ("was bombed and burned").
func (s *Scene) Passive(w int) bool {
	word := &s.Tree.Words[w]
	switch {
	case s.Child(w, syntax.AuxPass, syntax.NsubjPass, syntax.OblAgent) >= 0:
		return true
	case s.lends(w):
		return false
	case s.bereft(w), s.Perceived(w):
		return true
	case word.Penn.String() != "VBN" || s.Child(w, syntax.Obj, syntax.Ccomp, syntax.Aux, syntax.Nsubj) >= 0:
		return false
	case word.Rel == syntax.Conj:
		return s.Passive(word.Head)
	}
	if x := s.Child(w, syntax.Xcomp); x >= 0 && s.Case(x) == "to" && s.Child(x, syntax.AuxPass) < 0 {
		return false // "the forces prepared to leave", taken for a participle
	}
	return word.Rel == syntax.Acl || word.Rel == syntax.Advcl && s.Child(w, syntax.Mark) < 0
}

// lends tells whether verb w has its object in common with the verb joined to
// it: "raids killed and wounded hundreds".
func (s *Scene) lends(w int) bool {
	for c := range s.Children(w) {
		if s.Rel(c) == syntax.Conj && s.Verbal(c) && s.Child(c, syntax.Obj) >= 0 && s.Child(c, syntax.Nsubj, syntax.NsubjPass, syntax.Aux) < 0 && c-w <= 3 {
			return true
		}
	}
	return false
}

// Perceived tells whether the participle w says what happens to the object of
// the verb above it: "saw her town destroyed".
func (s *Scene) Perceived(w int) bool {
	if s.Rel(w) != syntax.Xcomp || s.Tree.Words[w].Penn.String() != "VBN" {
		return false
	}
	if o := s.Child(w, syntax.Obj); o == w+1 && s.Child(o, syntax.Det) < 0 {
		return true // "buries murdered civilians", the participle taken for the verb's
	}
	o := s.Child(s.Head(w), syntax.Obj)
	return s.Head(w) < o && o < w && s.Child(w, syntax.Obj, syntax.Mark) < 0
}

// bereft tells whether w is a verb that cannot do without an object and has
// none, so that its subject suffers it: "thirty soldiers killed in a raid",
// "with ten posts struck".
func (s *Scene) bereft(w int) bool {
	word := &s.Tree.Words[w]
	if p := word.Penn.String(); p != "VBN" && p != "VBD" || word.Rel == syntax.AclRelcl || word.Rel == syntax.Conj {
		return false
	}
	absolute := s.mark(w) == "with"
	if m := s.mark(w); m != "" && !absolute || s.Child(w, syntax.Nsubj) < 0 || s.Child(w, syntax.Obj, syntax.Ccomp, syntax.Aux) >= 0 {
		return false
	}
	return harming[word.Lemma] || absolute && striking[word.Lemma]
}

var (
	harming  = map[string]bool{"kill": true, "wound": true, "injure": true}
	striking = map[string]bool{"strike": true, "hit": true, "destroy": true, "sink": true, "damage": true, "shell": true, "bomb": true, "target": true, "attack": true, "capture": true, "detain": true, "displace": true}
)
