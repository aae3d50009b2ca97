package claim

import (
	"detente/analysis/syntax"
	"detente/analysis/text"
)

// contentPhrase widens what is said within one sentence.
func (s *Scene) contentPhrase(sp *Speech) text.Span {
	if sp.Direct {
		return s.clause(sp)
	}
	return s.whole(sp)
}

// clause is the content of direct speech; of words quoted within a clause
// ("called the plan “a trick”") all that follows the cue in it.
func (s *Scene) clause(sp *Speech) text.Span {
	_, after := s.tokens(sp.Cue)
	first, last := s.tokens(sp.Content)
	if first <= after || last <= after {
		return sp.Content
	}
	for w := after; w < first; w++ {
		if f := s.Lower[w]; f == "," || f == ":" {
			return sp.Content
		}
	}
	return s.Span(after, last)
}

// whole widens the content of indirect speech by whom it is about ("urged
// Norland to wait") and to both sides of a cue in its midst ("the truce, he
// said, will hold").
func (s *Scene) whole(sp *Speech) text.Span {
	v, after := s.tokens(sp.Cue)
	first, last := s.tokens(sp.Content)
	if h := s.Head(v); s.Rel(v) == syntax.Parataxis && h >= 0 {
		f, l := s.Subtree(h)
		from, to := s.Subtree(v)
		if f+1 < from && to+2 < l {
			return s.Span(f, l)
		}
		return sp.Content
	}
	if o := s.Child(v, syntax.Obj, syntax.Iobj); o >= after && o < first && s.Tree.Words[v].Lemma != "tell" {
		f, _ := s.Subtree(o)
		return s.Span(max(f, after), last)
	}
	return sp.Content
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
