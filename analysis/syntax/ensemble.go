package syntax

import "math"

// Ensemble is several parsers that decide together. They must have the same
// tags and relations. It is slower than one and better; training uses it to
// teach one parser.
type Ensemble struct {
	parsers []*Parser
	states  []*State
	mst     mst
	sum     []float64
	arcs    []float32
	heads   []int
}

// NewEnsemble returns the ensemble of the parsers.
func NewEnsemble(parsers ...*Parser) *Ensemble {
	e := &Ensemble{parsers: parsers}
	for _, p := range parsers {
		e.states = append(e.states, p.NewState())
	}
	return e
}

// Parse tags and parses a sentence of at most 400 words: each decision is the
// one of the highest mean probability. sure is the mean probability of the
// heads in the tree.
func (e *Ensemble) Parse(words []string) (t *Tree, sure float64) {
	t = &Tree{Words: make([]Word, len(words))}
	first := e.parsers[0]
	for i, p := range e.parsers {
		p.scoreTags(e.states[i], words)
		p.scoreArcs(e.states[i], len(words))
	}
	sure = e.attach(len(words))
	for i, p := range e.parsers {
		p.scoreRels(e.states[i], e.heads)
	}
	for i, form := range words {
		tag := first.tags[e.best(func(s *State, p *Parser) []float32 { return s.tagScores(p, i) })]
		rel := first.rels[e.best(func(s *State, p *Parser) []float32 { return s.relScores(p, i) })]
		switch {
		case e.heads[i] < 0:
			rel = Root
		case rel == Root:
			rel = Dep
		}
		t.Words[i] = Word{form, e.states[0].lemma(first, form, tag.penn), tag.tag, tag.penn, e.heads[i], rel}
	}
	return t, sure
}

// attach finds the heads and returns their mean probability.
func (e *Ensemble) attach(n int) float64 {
	e.arcs = grow(e.arcs, n*(n+1))
	for i := range n {
		e.add(func(s *State, _ *Parser) []float32 {
			row := s.arcs[i*(n+1) : (i+1)*(n+1)]
			row[i+1] = -1e9
			return row
		})
		for j, v := range e.sum {
			e.arcs[i*(n+1)+j] = float32(math.Log(v/float64(len(e.parsers)) + 1e-9))
		}
	}
	e.heads = e.mst.heads(e.arcs, n, e.heads)
	sure := 0.0
	for i, h := range e.heads {
		sure += math.Exp(float64(e.arcs[i*(n+1)+h+1]))
	}
	return sure / float64(max(n, 1))
}

// add sums the probabilities that the parsers give.
func (e *Ensemble) add(scores func(*State, *Parser) []float32) {
	e.sum = e.sum[:0]
	for i, p := range e.parsers {
		row := scores(e.states[i], p)
		e.sum = grow(e.sum, len(row))
		if i == 0 {
			clear(e.sum)
		}
		top, total := float64(row[argmax(row)]), 0.0
		for _, v := range row {
			total += math.Exp(float64(v) - top)
		}
		for j, v := range row {
			e.sum[j] += math.Exp(float64(v)-top) / total
		}
	}
}

func (e *Ensemble) best(scores func(*State, *Parser) []float32) int {
	e.add(scores)
	best := 0
	for i, v := range e.sum {
		if v > e.sum[best] {
			best = i
		}
	}
	return best
}
