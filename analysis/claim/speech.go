package claim

import (
	"cmp"
	"slices"

	"detente/analysis/actor"
	"detente/analysis/syntax"
	"detente/analysis/text"
	"detente/lexicons"
)

// Speech is words that somebody says, writes, thinks or wants, as the text
// attributes them.
type Speech struct {
	// Source is who says it; empty when the text names nobody whom the cast
	// knows ("residents said").
	Source     []actor.ID
	SourceSpan text.Span // empty when the text names no source at all
	Cue        text.Span // the words that attribute it ("said", "according to")
	Verb       string    // the cue's lexicon pattern, "" when there is no cue
	Content    text.Span // what is said, within its sentence
	Direct     bool      // direct speech
	Truth      string    // the cue's stance toward it: neutral, doubted, denied, factive

	first, last int // tokens of Content
}

// Covers tells whether word w is part of what is said.
func (sp *Speech) Covers(w int) bool { return sp.first <= w && w < sp.last }

// SpeakerAt returns the innermost speech that word w is part of, nil when the
// outlet itself speaks.
func (s *Scene) SpeakerAt(w int) *Speech {
	for i := len(s.Speech) - 1; i >= 0; i-- {
		if s.Speech[i].Covers(w) {
			return &s.Speech[i]
		}
	}
	return nil
}

// speech finds who says what in s, outer speech before inner.
func (r *Reading) speech(s *Scene) []Speech {
	found := r.direct(s)
	for _, hit := range s.Hits {
		if hit.Entry.Category.Role != lexicons.RoleSpeech {
			continue
		}
		if sp, ok := s.indirect(hit); ok {
			found = append(found, sp)
		}
	}
	slices.SortStableFunc(found, func(a, b Speech) int {
		return cmp.Compare(b.last-b.first, a.last-a.first)
	})
	if found == nil {
		found = []Speech{}
	}
	return found
}

// direct finds the stretches of s that stand in quotation marks.
func (r *Reading) direct(s *Scene) []Speech {
	var found []Speech
	for k := 0; k < len(s.voice); k++ {
		q := s.voice[k]
		if q < 0 {
			continue
		}
		last := k + 1
		for last < len(s.voice) && s.voice[last] == q {
			last++
		}
		if by := r.speaker(q); by != nil {
			sp := *by
			sp.Direct, sp.first, sp.last, sp.Content = true, k, last, s.Span(k, last)
			found = append(found, sp)
		}
		k = last
	}
	return found
}

// indirect reads the cue at hit and what it attributes without quotation
// marks; ok is false when it attributes nothing.
func (s *Scene) indirect(hit lexicons.Hit) (sp Speech, ok bool) {
	v := hit.First
	if hit.Entry.Category.Name == "according" {
		return s.according(hit)
	}
	if t := s.Tree.Words[v].Tag; t != syntax.VERB && t != syntax.AUX {
		return sp, false
	}
	first, last, ok := s.content(v)
	if !ok {
		return sp, false
	}
	sp = s.cue(hit)
	sp.first, sp.last, sp.Content = first, last, s.Span(first, last)
	return sp, true
}

// cue reads the source of the speech verb at hit.
func (s *Scene) cue(hit lexicons.Hit) Speech {
	sp := Speech{Verb: hit.Entry.Pattern, Truth: hit.Entry.Category.Truth, Cue: s.Span(hit.First, hit.Last)}
	if n := s.sourceWord(hit.First); n >= 0 {
		sp.SourceSpan = s.Span(s.nominalSpan(n))
		sp.Source = s.Parties(n)
	}
	if len(sp.Source) == 0 && !s.Passive(hit.First) {
		sp.Source = s.Doers(hit.First)
	}
	if n := s.sourceWord(hit.First); len(sp.Source) == 0 && n >= 0 && (s.Lower[n] == "he" || s.Lower[n] == "she") {
		sp.Source = s.read.personBefore(s.Index)
	}
	return sp
}

// personBefore is the first person named in the sentence before i, or in the
// one before that.
func (r *Reading) personBefore(i int) []actor.ID {
	for k := i - 1; k >= max(0, i-2); k-- {
		for _, m := range r.bySentence[k] {
			id := r.cast.Mentions[m].Actor
			if a := r.cast.Actors[id]; a != nil && a.Kind == actor.Person {
				return []actor.ID{id}
			}
		}
	}
	return nil
}

// sourceWord is the head of the subject of speech verb v, or of its agent in
// the passive; -1 for none.
func (s *Scene) sourceWord(v int) int {
	if s.Passive(v) {
		return s.Agent(v)
	}
	for steps := 0; v >= 0 && steps < deepest; steps++ {
		if n := s.Child(v, syntax.Nsubj); n >= 0 {
			return n
		}
		if r := s.Rel(v); r != syntax.Conj && r != syntax.Advcl && r != syntax.Xcomp {
			return -1
		}
		v = s.beyondRelative(v)
	}
	return -1
}

// beyondRelative is the verb whose subject says what the speech verb v says: its
// head, or where a comma parts v from a relative clause, the verb above that
// ("rejected demands they had made, saying").
func (s *Scene) beyondRelative(v int) int {
	h := s.Head(v)
	if h < 0 || s.Rel(h) != syntax.AclRelcl || s.Tree.Words[v].Penn.String() != "VBG" || v == 0 || s.Lower[v-1] != "," || s.Rel(v) != syntax.Advcl {
		return h
	}
	for up, steps := s.Head(h), 0; up >= 0 && steps < deepest; up, steps = s.Head(up), steps+1 {
		if s.Verbal(up) {
			return up
		}
	}
	return h
}

// nominalSpan is the range of tokens of the noun phrase that n heads, without
// the clauses that hang on it.
func (s *Scene) nominalSpan(n int) (first, last int) {
	first, last = n, n+1
	for c := range s.Children(n) {
		switch s.Rel(c) {
		case syntax.AclRelcl, syntax.Parataxis, syntax.Punct, syntax.Conj, syntax.Cc, syntax.Acl, syntax.Case:
			continue
		}
		f, l := s.Subtree(c)
		first, last = min(first, f), max(last, l)
	}
	return first, last
}
