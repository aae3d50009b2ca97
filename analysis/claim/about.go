package claim

import (
	"detente/analysis/syntax"
	"detente/lexicons"
)

// expressive are the functors that are words and not deeds: their objects are
// what is said ("called for a truce", "praised the plan").
var expressive = map[string]bool{"call": true, "refuse": true, "condemn": true, "praise": true, "consider": true, "fear": true, "deny": true, "threaten": true}

// mentioned finds what verbs of speech have as their objects: "announced a
// truce", "called for talks".
func (s *Scene) mentioned() []Attribution {
	var found []Attribution
	for _, h := range s.Hits {
		c := h.Entry.Category
		if s.Tree.Words[h.First].Tag != syntax.VERB || c.Role != lexicons.RoleSpeech && !expressive[c.Name] {
			continue
		}
		if a, ok := s.about(h.First); ok {
			found = append(found, a)
		}
	}
	return found
}

// about reads verb v with what it is about.
func (s *Scene) about(v int) (a Attribution, ok bool) {
	n, o := s.sourceWord(v), s.object(v)
	if n < 0 || o < 0 || addressing[s.Lower[n]] || s.modal(v) {
		return a, false
	}
	first, last := s.Subtree(o)
	if first <= v || last-first < 2 {
		return a, false
	}
	a.Cue = s.Span(v, v+1)
	if first == v+1 && s.Rel(o) == syntax.Obl {
		first++
		a.Cue = s.Span(v, first) // "called for"
	}
	a.Content = s.Span(first, s.predicateEnd(v, last))
	a.Source = s.nounPhrase(s.Span(s.nominalSpan(n)), a)
	return a, true
}

// modal tells whether verb v is only possible or wanted.
func (s *Scene) modal(v int) bool {
	for c := range s.Children(v) {
		if s.Tree.Words[c].Penn.String() == "MD" && s.Lower[c] != "will" {
			return true
		}
	}
	return false
}

// predicateEnd is one past the last word of what follows verb v in its clause:
// its objects and phrases.
func (s *Scene) predicateEnd(v, last int) int {
	for c := range s.Children(v) {
		switch s.Rel(c) {
		case syntax.Obj, syntax.Obl, syntax.Xcomp, syntax.Ccomp:
			_, l := s.Subtree(c)
			last = max(last, l)
		}
	}
	return last
}

// addressing are subjects of what people say to each other in passing ("you
// know", "I think").
var addressing = map[string]bool{"i": true, "you": true, "we": true}

// PhraseWith returns the head of the phrase with the preposition that hangs on
// word v, -1 for none.
func (s *Scene) PhraseWith(v int, prep string) int {
	for c := range s.Children(v) {
		if r := s.Rel(c); (r == syntax.Obl || r == syntax.Nmod) && s.Case(c) == prep {
			return c
		}
	}
	return -1
}

// object is the head of what verb v is about: its object, its clause, or a
// phrase right after it; -1 for none.
func (s *Scene) object(v int) int {
	if c := s.Child(v, syntax.Ccomp, syntax.Xcomp, syntax.Obj); c > v {
		return c
	}
	for c := range s.Children(v) {
		if s.Rel(c) == syntax.Obl && c > v && topical[s.Case(c)] {
			return c
		}
	}
	return -1
}

var topical = map[string]bool{"for": true, "about": true, "against": true, "of": true, "on": true, "to": true}
