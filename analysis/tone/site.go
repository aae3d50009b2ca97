package tone

import (
	"unicode"
	"unicode/utf8"

	"detente/analysis/syntax"
)

// Site is a sentence seen from its target: for each word how the tree leads
// from the target to it.
type Site struct {
	tree        *syntax.Tree
	first, last int // words of the target, last excluded
	head        int // word of the target that the others hang on
	seen        []word
	used        []uint32 // features of the last look
}

// word is what is known of one word of a site.
type word struct {
	lemma   uint32 // hash of the lemma; names and numbers share one each
	path    uint32 // hash of the relations from the target's head
	steps   int    // relations on the path, -1 until it is known
	negated bool
	quoted  bool
	skip    bool // of the target, or punctuation
}

const farthest = 6

// Look reads a sentence from its target.
func (s *Site) Look(tree *syntax.Tree, first, last int) {
	s.tree, s.first, s.last = tree, first, last
	s.head = top(tree, first, last)
	s.seen = append(s.seen[:0], make([]word, len(tree.Words))...)
	for i := range tree.Words {
		s.seen[i] = s.word(i)
	}
	s.negations()
	s.climb()
	for i := range s.seen {
		s.descend(i)
	}
}

// top is the word of first..last that hangs on a word outside, the last such.
func top(tree *syntax.Tree, first, last int) int {
	for i := last - 1; i >= first; i-- {
		if h := tree.Words[i].Head; h < first || h >= last {
			return i
		}
	}
	return first
}

func (s *Site) word(i int) word {
	w := &s.tree.Words[i]
	within := s.first <= i && i < s.last
	return word{
		lemma: hashLemma(w, i),
		steps: -1,
		skip:  within || w.Tag == syntax.PUNCT,
	}
}

// hashLemma is the same for all names, so that no name has a tone of its own.
func hashLemma(w *syntax.Word, i int) uint32 {
	first, _ := utf8.DecodeRuneInString(w.Form)
	switch {
	case w.Tag == syntax.PROPN, i > 0 && unicode.IsUpper(first) && w.Tag != syntax.PRON:
		return nameHash
	case w.Tag == syntax.NUM:
		return numberHash
	}
	return hashString(w.Lemma)
}

// negations marks the words that a negation hangs on and what is in quotes.
func (s *Site) negations() {
	open := false
	for i := range s.tree.Words {
		w := &s.tree.Words[i]
		switch w.Form {
		case `"`, "''", "``":
			open = !open
		case "“":
			open = true
		case "”":
			open = false
		}
		s.seen[i].quoted = open
		if w.Head >= 0 && negates(w.Lemma) {
			s.seen[w.Head].negated = true
		}
	}
}

func negates(lemma string) bool {
	switch lemma {
	case "not", "n't", "never", "no", "neither", "nor", "hardly", "without":
		return true
	}
	return false
}

// climb gives the words from the target up to the root their paths.
func (s *Site) climb() {
	i, path, steps := s.head, uint32(pathSeed), 0
	s.seen[i].path, s.seen[i].steps = path, 0
	for s.tree.Words[i].Head >= 0 && steps < len(s.tree.Words) {
		if !alike(s.tree.Words[i].Rel) {
			path = mix(mix(path, 'u'), s.label(i))
			steps++
		}
		i = s.tree.Words[i].Head
		if s.seen[i].steps >= 0 {
			return
		}
		s.seen[i].path, s.seen[i].steps = path, steps
	}
}

// descend gives a word the path of its head and its own relation.
func (s *Site) descend(i int) {
	if s.seen[i].steps >= 0 {
		return
	}
	w := &s.tree.Words[i]
	if w.Head < 0 {
		s.seen[i].steps = farthest
		return
	}
	s.descend(w.Head)
	above := &s.seen[w.Head]
	s.seen[i].path, s.seen[i].steps = above.path, above.steps
	if w.Rel != syntax.Conj || above.steps == 0 {
		s.seen[i].path = mix(mix(above.path, 'd'), s.label(i))
		s.seen[i].steps++
	}
}

// alike tells whether a relation leads from a word to another that stands for
// the same or shares its part in the sentence.
func alike(r syntax.Rel) bool {
	return r == syntax.Conj || r == syntax.Flat || r == syntax.Appos
}

// label is a relation, with the preposition where it has one.
func (s *Site) label(i int) uint32 {
	r := s.tree.Words[i].Rel
	h := uint32(r)
	if r == syntax.Nmod || r == syntax.Obl {
		if c := s.tree.Case(i); c >= 0 {
			h = mix(h, hashString(s.tree.Words[c].Lemma))
		}
	}
	return h
}
