package claim

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"detente/analysis/syntax"
	"detente/analysis/text"
	"detente/lexicons"
)

// Attribution is one act of speech or thought as the document tells it: what
// one cue attributes to its source, over as many sentences as it goes on.
type Attribution struct {
	Source text.Span // empty where the text names no source
	// Cue is the verb with its auxiliaries; empty for direct speech that goes
	// on, after other words, from where it was attributed.
	Cue     text.Span
	Content text.Span // from the first to the last word attributed
	Direct  bool      // some of it is direct speech
}

// Attributions returns what the document attributes, in the order of the
// contents. It parses every sentence.
func (r *Reading) Attributions() []Attribution {
	var all []Attribution
	last := map[text.Span]int{} // by cue: its latest part
	cued := map[int]bool{}      // where a cue begins
	for i := range r.sentences {
		s := r.Scene(i)
		for k := range s.Speech {
			sp := &s.Speech[k]
			if sp.Cue.Len() == 0 || r.nested(sp) {
				continue
			}
			a := r.attribution(sp)
			at, known := last[sp.Cue]
			switch {
			case known && r.adjoins(&all[at], &a):
				all[at].join(&a)
				continue
			case known:
				a.Cue, a.Source = text.Span{}, text.Span{}
			}
			last[sp.Cue] = len(all)
			cued[sp.Cue.Start] = true
			all = append(all, a)
		}
		for _, a := range s.mentioned() {
			if !cued[a.Cue.Start] && !r.nested(&Speech{Cue: a.Cue}) {
				a.Cue = s.verbPhrase(a.Cue)
				all = append(all, a)
			}
		}
	}
	clip(all)
	slices.SortStableFunc(all, func(a, b Attribution) int { return cmp.Compare(a.Content.Start, b.Content.Start) })
	return all
}

// nested tells whether a speech is told within a quotation, and so part of
// what its speaker says.
func (r *Reading) nested(sp *Speech) bool {
	return slices.ContainsFunc(r.quotes, func(q text.Quote) bool { return !q.Short && q.Words.Contains(sp.Cue) })
}

// attribution widens the cue and the source of a speech to whole phrases.
func (r *Reading) attribution(sp *Speech) Attribution {
	a := Attribution{Source: sp.SourceSpan, Cue: sp.Cue, Content: sp.Content, Direct: sp.Direct}
	i, ok := slices.BinarySearchFunc(r.sentences, sp.Cue.Start, func(s text.Sentence, at int) int {
		switch {
		case s.End <= at:
			return -1
		case s.Start > at:
			return 1
		}
		return 0
	})
	if !ok {
		return a
	}
	s := r.Scene(i)
	a.Cue = s.verbPhrase(sp.Cue)
	if sp.SourceSpan.Len() > 0 && s.Sentence.Contains(sp.SourceSpan) {
		a.Source = s.nounPhrase(sp.SourceSpan, a)
	}
	return a
}

// verbPhrase widens a cue by the auxiliaries and adverbs right before it and
// the particles right after it.
func (s *Scene) verbPhrase(cue text.Span) text.Span {
	first, last := s.tokens(cue)
	for first > 0 && s.Head(first-1) == first && verbal(s.Rel(first-1)) || first > 0 && s.inVerb(first-1, cue) {
		first--
	}
	return s.Span(first, last)
}

// inVerb tells whether word w is an auxiliary or adverb of the cue's verb.
func (s *Scene) inVerb(w int, cue text.Span) bool {
	h := s.Head(w)
	return h >= 0 && verbal(s.Rel(w)) && cue.Contains(s.Sentence.Tokens[h])
}

func verbal(r syntax.Rel) bool {
	switch r {
	case syntax.Aux, syntax.AuxPass, syntax.Advmod, syntax.Cop:
		return true
	}
	return false
}

// nounPhrase widens a source to all that its head governs, short of the cue
// and the content.
func (s *Scene) nounPhrase(source text.Span, a Attribution) text.Span {
	from, to := s.tokens(source)
	head := from
	for w := from; w < to; w++ {
		if h := s.Head(w); h < from || h >= to {
			head = w
		}
	}
	first, last := s.Subtree(head)
	for first < from && (s.Rel(first) == syntax.Case || s.Rel(first) == syntax.Punct || s.Rel(first) == syntax.Cc) {
		first++
	}
	wide := s.Span(first, last)
	if wide.Overlaps(a.Cue) || wide.Overlaps(a.Content) {
		return source
	}
	return wide
}

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
	if n < 0 || o < 0 || addressing[s.Lower[n]] {
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

// tokens is the range of tokens that lie in the span.
func (s *Scene) tokens(span text.Span) (first, last int) {
	first = len(s.Sentence.Tokens)
	for k, t := range s.Sentence.Tokens {
		if span.Contains(t) {
			first, last = min(first, k), k+1
		}
	}
	return first, last
}

// adjoins tells whether nothing but the cue's clause stands between two parts
// of what is attributed.
func (r *Reading) adjoins(a, b *Attribution) bool {
	gap := text.Span{Start: a.Content.End, End: b.Content.Start}
	if gap.Len() <= 0 || gap.Contains(a.Cue) {
		return true
	}
	return strings.IndexFunc(gap.In(r.Doc.Text), unicode.IsLetter) < 0
}

// join widens the attribution by a further part.
func (a *Attribution) join(b *Attribution) {
	a.Content.Start = min(a.Content.Start, b.Content.Start)
	a.Content.End = max(a.Content.End, b.Content.End)
	a.Direct = a.Direct || b.Direct
	if a.Source.Len() == 0 {
		a.Source = b.Source
	}
}

// clip ends a content before the cue and source of another attribution that
// stand at its end: "he decided to leave, a friend said".
func clip(all []Attribution) {
	for i := range all {
		for j := range all {
			a, b := &all[i].Content, &all[j]
			if i == j || b.Cue.Len() == 0 || !a.Contains(b.Cue) || b.Content.Start >= b.Cue.Start {
				continue
			}
			from := b.Cue.Start
			if b.Source.Len() > 0 && a.Contains(b.Source) {
				from = min(from, b.Source.Start)
			}
			if from > b.Content.Start && from > a.Start && max(b.Cue.End, b.Source.End)+2 >= a.End {
				a.End = from
			}
		}
	}
}
