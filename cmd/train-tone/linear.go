package main

import (
	"math"
	"math/rand/v2"
	"slices"

	"detente/analysis/tone"
)

// row is the features of an example.
type row struct {
	keys  []uint32
	class int // 0, 1, 2
}

// rowsOf gives the features of examples, of the groups asked for.
func rowsOf(examples []example, groups int) []row {
	var s tone.Site
	out := make([]row, len(examples))
	for i, e := range examples {
		s.Look(e.tree, e.first, e.last)
		s.Features(groups, func(k uint32) { out[i].keys = append(out[i].keys, k) })
		slices.Sort(out[i].keys)
		out[i] = row{slices.Compact(out[i].keys), e.label + 1}
	}
	return out
}

// weights are what each feature adds to the scores of the classes.
type weights map[uint32]*[3]float64

// How the log-linear model is learnt.
const (
	leastSeen     = 2 // examples that a feature must occur in
	penalty       = 4 // on squared weights
	linearRate    = .05
	linearRounds  = 8
	smallGradient = 1e-6
)

// fit is a log-linear model in the making.
type fit struct {
	weights
	squares weights // sums of squared gradients
	counts  map[uint32]int
}

// learnLinear fits a log-linear model by stochastic gradients with a rate for
// each weight (AdaGrad).
func learnLinear(rows []row) weights {
	f := newFit(rows)
	rng := rand.New(rand.NewPCG(1, 2))
	order := rng.Perm(len(rows))
	for range linearRounds {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			f.learn(rows[i])
		}
	}
	return f.weights
}

func newFit(rows []row) *fit {
	f := &fit{weights{}, weights{}, map[uint32]int{}}
	for _, r := range rows {
		for _, k := range r.keys {
			f.counts[k]++
		}
	}
	for k, n := range f.counts {
		if n >= leastSeen {
			f.weights[k] = new([3]float64)
			f.squares[k] = &[3]float64{smallGradient, smallGradient, smallGradient}
		}
	}
	return f
}

func (f *fit) learn(r row) {
	p := f.probabilities(r.keys)
	p[r.class]--
	for _, k := range r.keys {
		x, q := f.weights[k], f.squares[k]
		if x == nil {
			continue
		}
		for c := range x {
			d := p[c] + penalty*x[c]/float64(f.counts[k])
			q[c] += d * d
			x[c] -= linearRate * d / math.Sqrt(q[c])
		}
	}
}

// probabilities are the chances of the classes.
func (w weights) probabilities(keys []uint32) [3]float64 {
	var s [3]float64
	for _, k := range keys {
		if x := w[k]; x != nil {
			for c := range 3 {
				s[c] += x[c]
			}
		}
	}
	return soft(s)
}

// soft makes chances of scores.
func soft(s [3]float64) [3]float64 {
	m := max(s[0], s[1], s[2])
	sum := 0.0
	for c := range 3 {
		s[c] = math.Exp(s[c] - m)
		sum += s[c]
	}
	for c := range 3 {
		s[c] /= sum
	}
	return s
}

// all are the chances that the weights give examples.
func (w weights) all(examples []example, groups int) [][3]float64 {
	out := make([][3]float64, len(examples))
	for i, r := range rowsOf(examples, groups) {
		out[i] = w.probabilities(r.keys)
	}
	return out
}
