package syntax

import "strings"

// State holds the buffers of one goroutine's parsing. They grow to the longest
// sentence seen and are used again.
type State struct {
	features Features
	vector   []float32
	x, h1    []int16
	h2       []int16
	acc, rec []int32
	gates    []float32
	cell     []float32
	prev     []int16
	tags     []float32
	mlp      []float32
	dep      []float32
	g16      []int16
	hh       []float32
	arcs     []float32
	rel16    []int16
	rels     []float32
	heads    []int
	mst      mst
	lemmas   map[lemmaKey]string
}

type lemmaKey struct {
	form string
	penn Penn
}

// NewState returns buffers for parsing with p.
func (p *Parser) NewState() *State {
	h := p.hidden
	return &State{
		vector: make([]float32, max(h, p.width())),
		rec:    make([]int32, 4*h),
		gates:  make([]float32, 4*h),
		cell:   make([]float32, h),
		prev:   make([]int16, h),
		lemmas: map[lemmaKey]string{},
	}
}

func grow[T any](b []T, n int) []T {
	if cap(b) < n {
		return make([]T, n, n+n/4)
	}
	return b[:n]
}

// lemma is the lemma of a form, remembered from before where possible.
func (s *State) lemma(p *Parser, form string, penn Penn) string {
	key := lemmaKey{form, penn}
	if l, ok := s.lemmas[key]; ok {
		return l
	}
	if len(s.lemmas) >= lemmasKept {
		clear(s.lemmas)
	}
	l := p.lemmas.lemma(form, penn)
	s.lemmas[lemmaKey{strings.Clone(form), penn}] = l
	return l
}

const lemmasKept = 1 << 14
