package claim

import (
	"iter"

	"detente/analysis/actor"
	"detente/analysis/syntax"
	"detente/analysis/text"
	"detente/lexicons"
)

// Scene is one sentence as attribution sees it: its tree, who is mentioned
// where, and who speaks which words.
type Scene struct {
	Index    int // of the sentence in its document
	Sentence *text.Sentence
	Tree     *syntax.Tree
	Lower    []string       // the tokens' forms as text.Lower makes them
	Hits     []lexicons.Hit // of the lexicon, in order
	Speech   []Speech       // outer before inner

	cast    *actor.Cast
	mention []int // by token: index into cast.Mentions, -1 for none
	first   []int // by word: its first child, -1 for none
	next    []int // by word: the next child of its head, -1 for none
	voice   []int // by token: index into the document's quotes, -1 outside
	read    *Reading
}

func (r *Reading) newScene(i int) *Scene {
	s := &Scene{Index: i, Sentence: &r.sentences[i], Tree: r.trees.Tree(i), Lower: r.words[i], Hits: r.hits[i], cast: r.cast, read: r}
	n := len(s.Tree.Words)
	s.mention = filled(n)
	s.link()
	for _, m := range r.bySentence[i] {
		for k := r.cast.Mentions[m].First; k < r.cast.Mentions[m].Last && k < n; k++ {
			s.mention[k] = m
		}
	}
	s.voice = r.voices(i)
	if t := s.progressive(); t != s.Tree {
		s.Tree = t
		s.link()
	}
	return s
}

// link tells each word its children.
func (s *Scene) link() {
	n := len(s.Tree.Words)
	s.first, s.next = filled(n), filled(n)
	for k := n - 1; k >= 0; k-- {
		if h := s.Tree.Words[k].Head; h >= 0 {
			s.next[k], s.first[h] = s.first[h], k
		}
	}
}

func filled(n int) []int {
	s := make([]int, n)
	for i := range s {
		s[i] = -1
	}
	return s
}

// Children yields the words that depend on w, in order.
func (s *Scene) Children(w int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for c := s.first[w]; c >= 0; c = s.next[c] {
			if !yield(c) {
				return
			}
		}
	}
}

// Child returns the first dependent of w with one of the relations, -1 when
// there is none.
func (s *Scene) Child(w int, rels ...syntax.Rel) int {
	for c := s.first[w]; c >= 0; c = s.next[c] {
		for _, r := range rels {
			if s.Tree.Words[c].Rel == r {
				return c
			}
		}
	}
	return -1
}

// Case returns the lower-cased preposition that attaches w ("" for none); of
// a preposition of several words the first.
func (s *Scene) Case(w int) string {
	if c := s.Child(w, syntax.Case); c >= 0 {
		return s.Lower[c]
	}
	if m := s.Child(w, syntax.Mark); m >= 0 {
		return s.Lower[m]
	}
	return ""
}

// mark is the lower-cased word that attaches the clause w, else its
// preposition ("of" in "of being behind it"); "" for none.
func (s *Scene) mark(w int) string {
	if m := s.Child(w, syntax.Mark); m >= 0 {
		return s.Lower[m]
	}
	return s.Case(w)
}

// Rel is the relation of w to its head.
func (s *Scene) Rel(w int) syntax.Rel { return s.Tree.Words[w].Rel }

// Head is the index of the head of w, -1 for the root.
func (s *Scene) Head(w int) int { return s.Tree.Words[w].Head }

// Verbal tells whether w is a verb or heads a clause as an adjective or noun
// with a copula.
func (s *Scene) Verbal(w int) bool {
	switch s.Tree.Words[w].Tag {
	case syntax.VERB, syntax.AUX:
		return true
	}
	return s.Child(w, syntax.Cop, syntax.Nsubj, syntax.NsubjPass) >= 0
}

// Mention returns the mention that covers word w, nil when none does.
func (s *Scene) Mention(w int) *actor.Mention {
	if s.mention[w] < 0 {
		return nil
	}
	return &s.cast.Mentions[s.mention[w]]
}

// Quoted tells whether word w stands in direct speech.
func (s *Scene) Quoted(w int) bool { return s.voice[w] >= 0 }

// Span is the span of the words from first up to but not including last.
func (s *Scene) Span(first, last int) text.Span {
	return text.Span{Start: s.Sentence.Tokens[first].Start, End: s.Sentence.Tokens[last-1].End}
}

// Subtree returns the range of tokens from the first to one past the last
// word that w governs.
func (s *Scene) Subtree(w int) (first, last int) {
	first, last = w, w+1
	for c := range s.Children(w) {
		f, l := s.Subtree(c)
		first, last = min(first, f), max(last, l)
	}
	return first, last
}
