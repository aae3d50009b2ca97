package claim

import (
	"slices"

	"detente/analysis/actor"
	"detente/analysis/syntax"
	"detente/lexicons"
)

// progressive returns the tree in which a party that "is bombing schools" does
// so, where the parser took the schools for what it is; else the tree itself.
func (s *Scene) progressive() *syntax.Tree {
	for _, h := range s.Hits {
		v := h.First
		c := h.Entry.Category
		if (c.Role != lexicons.RoleAct || c.Name != "attack") && c.Name != "impact" && c.Name != "fire" || !s.misread(v) {
			continue
		}
		return s.asVerb(v)
	}
	return s.Tree
}

// misread tells whether the participle v stands as a modifier between a form of
// "be" and its noun, which has no article and a party as its subject.
func (s *Scene) misread(v int) bool {
	w := &s.Tree.Words[v]
	if w.Penn.String() != "VBG" || w.Head <= v || w.Rel != syntax.Compound && w.Rel != syntax.Amod {
		return false
	}
	cop, n := s.Child(w.Head, syntax.Cop), s.Child(w.Head, syntax.Nsubj)
	if cop < 0 || n < 0 || n > cop || cop > v || s.Child(w.Head, syntax.Det) >= 0 {
		return false
	}
	m := s.Mention(n)
	return m != nil && (!m.Place || m.How == actor.ByDemonym)
}

// asVerb is the tree with participle v as the verb of its noun's clause.
func (s *Scene) asVerb(v int) *syntax.Tree {
	words := slices.Clone(s.Tree.Words)
	noun := words[v].Head
	words[v].Head, words[v].Rel, words[v].Tag = words[noun].Head, words[noun].Rel, syntax.VERB
	for i := range words {
		if words[i].Head != noun || i == v {
			continue
		}
		switch words[i].Rel {
		case syntax.Cop:
			words[i].Head, words[i].Rel = v, syntax.Aux
		case syntax.Amod, syntax.Compound, syntax.Nmod, syntax.NmodPoss, syntax.Conj, syntax.Cc, syntax.Nummod, syntax.Case, syntax.Acl, syntax.AclRelcl, syntax.Appos:
		default:
			words[i].Head = v
		}
	}
	words[noun].Head, words[noun].Rel = v, syntax.Obj
	return &syntax.Tree{Words: words}
}
