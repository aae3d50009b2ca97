package main

import (
	"math"
	"math/rand/v2"

	"gonum.org/v1/gonum/blas/gonum"
)

// skipgram is the state of one training.
type skipgram struct {
	*vectors
	out   []float32
	table []int32 // words by their frequency to the power 3/4
	keep  []float32
	rng   *rand.Rand
	rate  float32
	delta []float32
	drawn [negatives]int32
}

func newSkipgram(v *vectors) *skipgram {
	g := &skipgram{vectors: v, rng: rand.New(rand.NewPCG(7, 7)), delta: make([]float32, v.Dim)}
	v.In = make([]float32, len(v.Words)*v.Dim)
	g.out = make([]float32, len(v.In))
	for i := range v.In {
		v.In[i] = (g.rng.Float32() - .5) / float32(v.Dim)
	}
	total, mass := 0.0, 0.0
	for _, n := range v.Counts {
		total += float64(n)
		mass += math.Pow(float64(n), .75)
	}
	for i, n := range v.Counts {
		share := float64(n) / total
		g.keep = append(g.keep, float32(min(1, math.Sqrt(subsampled/share)+subsampled/share)))
		for range int(math.Ceil(math.Pow(float64(n), .75) / mass * 2e6)) {
			g.table = append(g.table, int32(i))
		}
	}
	return g
}

func (g *skipgram) sentence(row []int32) {
	var kept []int32
	for _, w := range row {
		if g.rng.Float32() < g.keep[w] {
			kept = append(kept, w)
		}
	}
	for i, w := range kept {
		for k := range g.drawn {
			g.drawn[k] = g.table[g.rng.IntN(len(g.table))]
		}
		reach := 1 + g.rng.IntN(window)
		for j := max(0, i-reach); j <= min(len(kept)-1, i+reach); j++ {
			if j != i {
				g.pair(kept[j], w)
			}
		}
	}
}

// pair moves the vector of a word so that it tells the word beside it from
// the words drawn.
func (g *skipgram) pair(word, beside int32) {
	d := g.Dim
	in := g.In[int(word)*d:][:d]
	clear(g.delta)
	g.toward(in, beside, 1)
	for _, w := range g.drawn {
		if w != beside {
			g.toward(in, w, 0)
		}
	}
	axpy(in, g.delta, 1)
}

func (g *skipgram) toward(in []float32, w int32, label float32) {
	out := g.out[int(w)*g.Dim:][:g.Dim]
	step := (label - sigmoid(dot(in, out))) * g.rate
	axpy(g.delta, out, step)
	axpy(out, in, step)
}

// sigmoid is clipped, as vectors need not be moved further there.
func sigmoid(x float32) float32 {
	x = max(-7.9, min(7.9, x))
	return sigmoids[int((x+8)*64)]
}

var sigmoids = func() (t [1024]float32) {
	for i := range t {
		t[i] = float32(1 / (1 + math.Exp(-(float64(i)+.5)/64+8)))
	}
	return t
}()

var kernels gonum.Implementation

func dot(a, b []float32) float32 { return kernels.Sdot(len(a), a, 1, b, 1) }

// axpy adds k times x to y.
func axpy(y, x []float32, k float32) { kernels.Saxpy(len(y), k, x, 1, y, 1) }
