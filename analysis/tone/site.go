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
	first, last int  // words of the target, last excluded
	head        int  // word of the target that the others hang on
	capitals    bool // most words have one
	Seen        []Word
	used        []uint32 // features of the last look
}

// Word is what is known of one word of a site.
type Word struct {
	Lemma   uint32 // hash of the lemma; names and numbers share one each
	Path    uint32 // hash of the relations from the target's head
	Steps   int    // relations on the path, -1 until it is known
	Negated bool
	Quoted  bool
	skip    bool // of the target, or punctuation
}

const farthest = 6

// Look reads a sentence from its target.
func (s *Site) Look(tree *syntax.Tree, first, last int) {
	s.tree, s.first, s.last = tree, first, last
	s.capitals = inCapitals(tree)
	s.head = top(tree, first, last)
	s.Seen = append(s.Seen[:0], make([]Word, len(tree.Words))...)
	for i := range tree.Words {
		s.Seen[i] = s.word(i)
	}
	s.negations()
	s.climb()
	for i := range s.Seen {
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

func (s *Site) word(i int) Word {
	w := &s.tree.Words[i]
	return Word{
		Lemma: s.hashLemma(i),
		Steps: -1,
		skip:  s.inside(i) || w.Tag == syntax.PUNCT,
	}
}

// inside tells whether a word is of the target.
func (s *Site) inside(i int) bool { return s.first <= i && i < s.last }

// hashLemma is the same for all names, so that no name has a tone of its own.
func (s *Site) hashLemma(i int) uint32 {
	w := &s.tree.Words[i]
	switch {
	case w.Tag == syntax.PROPN, s.demonym(i):
		return nameHash
	case w.Tag == syntax.NUM:
		return numberHash
	}
	return hashString(w.Lemma)
}

// demonym tells whether a word is written like Norlandic: an adjective or noun
// with a capital where other words have none.
func (s *Site) demonym(i int) bool {
	w := &s.tree.Words[i]
	return i > 0 && (w.Tag == syntax.ADJ || w.Tag == syntax.NOUN) && !s.capitals && capital(w)
}

func capital(w *syntax.Word) bool {
	r, _ := utf8.DecodeRuneInString(w.Form)
	return unicode.IsUpper(r)
}

// inCapitals tells whether most words begin with a capital, as in a headline.
func inCapitals(tree *syntax.Tree) bool {
	large := 0
	for i := range tree.Words {
		if capital(&tree.Words[i]) {
			large++
		}
	}
	return 2*large > len(tree.Words)
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
		s.Seen[i].Quoted = open
		if w.Head >= 0 && negates(w.Lemma) {
			s.Seen[w.Head].Negated = true
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
	s.Seen[i].Path, s.Seen[i].Steps = path, 0
	for s.tree.Words[i].Head >= 0 && steps < len(s.tree.Words) {
		if !alike(s.tree.Words[i].Rel) {
			path = mix(mix(path, 'u'), s.label(i))
			steps++
		}
		i = s.tree.Words[i].Head
		if s.Seen[i].Steps >= 0 {
			return
		}
		s.Seen[i].Path, s.Seen[i].Steps = path, steps
	}
}

// descend gives a word the path of its head and its own relation.
func (s *Site) descend(i int) {
	if s.Seen[i].Steps >= 0 {
		return
	}
	w := &s.tree.Words[i]
	if w.Head < 0 {
		s.Seen[i].Steps = farthest
		return
	}
	s.descend(w.Head)
	above := &s.Seen[w.Head]
	s.Seen[i].Path, s.Seen[i].Steps = above.Path, above.Steps
	if w.Rel != syntax.Conj || above.Steps == 0 {
		s.Seen[i].Path = mix(mix(above.Path, 'd'), s.label(i))
		s.Seen[i].Steps++
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
