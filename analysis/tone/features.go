package tone

// Groups of features, to learn what each is worth.
const (
	Bag      = 1 << iota // words of the sentence
	Near                 // words and their side and distance
	Paths                // words and the path that leads to them
	Pairs                // a word and the one before it
	Negation             // words that are negated
	Quotes               // words in quotation marks
	Shape                // the target itself
	Every    = 1<<iota - 1
)

// Features yields the hashes of what a log-linear model looks at, some more
// than once.
func (s *Site) Features(groups int, yield func(uint32)) {
	for i := range s.Seen {
		if !s.Seen[i].skip {
			s.wordFeatures(groups, i, yield)
		}
	}
	if groups&Shape != 0 {
		s.shape(yield)
	}
}

func (s *Site) wordFeatures(groups, i int, yield func(uint32)) {
	w := &s.Seen[i]
	if groups&Bag != 0 {
		yield(mix(1, w.Lemma))
	}
	if groups&Near != 0 {
		yield(mix(mix(2, s.Place(i)), w.Lemma))
	}
	if groups&Paths != 0 {
		w.pathFeatures(yield)
	}
	if groups&Pairs != 0 && i > 0 {
		yield(mix(mix(6, s.masked(i-1)), w.Lemma))
	}
	if groups&Negation != 0 && w.Negated {
		yield(mix(7, w.Lemma))
		yield(mix(mix(8, w.Path), w.Lemma))
	}
	if groups&Quotes != 0 && w.Quoted {
		yield(mix(9, w.Lemma))
	}
}

func (w *Word) pathFeatures(yield func(uint32)) {
	yield(mix(mix(3, uint32(min(w.Steps, 5))), w.Lemma))
	if w.Steps <= 4 {
		yield(mix(mix(4, w.Path), w.Lemma))
	}
	if w.Steps <= 2 {
		yield(mix(5, w.Path))
	}
}

// shape is what is known of the target itself.
func (s *Site) shape(yield func(uint32)) {
	head := &s.tree.Words[s.head]
	yield(10)
	yield(mix(11, uint32(head.Tag)))
	yield(mix(12, uint32(head.Rel)))
	yield(mix(13, uint32(min(s.first, 3))))
	if s.Seen[s.head].Quoted {
		yield(14)
	}
}

func (s *Site) masked(i int) uint32 {
	if s.inside(i) {
		return targetHash
	}
	return s.Seen[i].Lemma
}

// Place is the side of a word and how far it is from the target: 1 to 4
// before it, 9 to 12 after it.
func (s *Site) Place(i int) uint32 {
	far, side := s.first-i, uint32(0)
	if i >= s.last {
		far, side = i-s.last+1, 8
	}
	switch {
	case far <= 2:
		return side + 1
	case far <= 5:
		return side + 2
	case far <= 10:
		return side + 3
	}
	return side + 4
}
