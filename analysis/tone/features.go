package tone

// Groups of features, to learn what each is worth.
const (
	bag = 1 << iota
	near
	paths
	pairs
	negation
	quotes
	shape
	every = 1<<iota - 1
)

// Features yields the hashes of what a linear model looks at.
func (s *Site) Features(groups int, yield func(uint32)) {
	for i := range s.seen {
		w := &s.seen[i]
		if w.skip {
			continue
		}
		if groups&bag != 0 {
			yield(mix(1, w.lemma))
		}
		if groups&near != 0 {
			yield(mix(mix(2, s.place(i)), w.lemma))
		}
		if groups&paths != 0 {
			s.pathFeatures(w, yield)
		}
		if groups&pairs != 0 && i > 0 {
			yield(mix(mix(6, s.masked(i-1)), w.lemma))
		}
		if groups&negation != 0 && w.negated {
			yield(mix(7, w.lemma))
			yield(mix(mix(8, w.path), w.lemma))
		}
		if groups&quotes != 0 && w.quoted {
			yield(mix(9, w.lemma))
		}
	}
	if groups&shape != 0 {
		s.shape(yield)
	}
}

func (s *Site) pathFeatures(w *word, yield func(uint32)) {
	yield(mix(mix(3, uint32(min(w.steps, 5))), w.lemma))
	if w.steps <= 4 {
		yield(mix(mix(4, w.path), w.lemma))
	}
	if w.steps <= 2 {
		yield(mix(5, w.path))
	}
}

// shape is what is known of the target itself.
func (s *Site) shape(yield func(uint32)) {
	head := &s.tree.Words[s.head]
	yield(10)
	yield(mix(11, uint32(head.Tag)))
	yield(mix(12, uint32(head.Rel)))
	yield(mix(13, uint32(min(s.first, 3))))
	if s.seen[s.head].quoted {
		yield(14)
	}
}

func (s *Site) masked(i int) uint32 {
	if s.first <= i && i < s.last {
		return targetHash
	}
	return s.seen[i].lemma
}

// place is the side of a word and how far it is from the target.
func (s *Site) place(i int) uint32 {
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
