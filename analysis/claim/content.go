package claim

import (
	"detente/analysis/syntax"
	"detente/lexicons"
)

// content is the range of tokens that speech verb v attributes.
func (s *Scene) content(v int) (first, last int, ok bool) {
	for c := range s.Children(v) {
		switch s.Rel(c) {
		case syntax.Ccomp, syntax.Xcomp:
			f, l := s.Subtree(c)
			if !ok {
				first, last, ok = f, l, true
			}
			first, last = min(first, f), max(last, l)
		case syntax.Parataxis:
			if c > v {
				first, last = s.Subtree(c)
				return first, last, true
			}
		}
	}
	if ok {
		return first, last, true
	}
	if c := s.carriedOff(v); c >= 0 {
		first, last = s.Subtree(c)
		return first, last, true
	}
	if s.Rel(v) != syntax.Parataxis || s.Head(v) < 0 {
		return 0, 0, false
	}
	f, l := s.Subtree(v)
	first, last = s.Subtree(s.Head(v))
	if f > s.Head(v) { // "Russia struck Odesa, Ukraine said"
		return first, f, first < f
	}
	return l, last, l < last
}

// carriedOff is the that-clause of speech verb v that was hung on a noun between
// them: "said in a letter that Norland had attacked"; -1 for none.
func (s *Scene) carriedOff(v int) int {
	for c := range s.Children(v) {
		if s.Rel(c) != syntax.Obl || c < v {
			continue
		}
		for n := c; n >= 0; n = s.Child(n, syntax.Nmod, syntax.Obl) {
			for d := range s.Children(n) {
				if r := s.Rel(d); (r == syntax.Ccomp || r == syntax.Acl || r == syntax.AclRelcl) && s.mark(d) == "that" && s.Child(d, syntax.Nsubj, syntax.NsubjPass) >= 0 {
					return d
				}
			}
		}
	}
	return -1
}

// according reads "according to X": what the clause around it says.
func (s *Scene) according(hit lexicons.Hit) (sp Speech, ok bool) {
	n := s.Head(hit.First)
	for n >= 0 && n < hit.Last {
		n = s.Head(n)
	}
	sp = Speech{Verb: hit.Entry.Pattern, Truth: hit.Entry.Category.Truth, Cue: s.Span(hit.First, hit.Last)}
	if n < 0 || !(n >= hit.Last) {
		n = hit.Last
		if n >= len(s.Tree.Words) {
			return sp, false
		}
	}
	sp.SourceSpan, sp.Source = s.Span(s.nominalSpan(n)), s.Parties(n)
	f, l := s.Subtree(n)
	switch f = min(f, hit.First); {
	case f == 0:
		sp.first, sp.last = l, len(s.Tree.Words)
	default:
		sp.first, sp.last = 0, f
	}
	if sp.first >= sp.last {
		return sp, false
	}
	sp.Content = s.Span(sp.first, sp.last)
	return sp, true
}
