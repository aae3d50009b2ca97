package main

import (
	"math"
	"math/rand/v2"

	"detente/analysis/tone"
)

// row is the features of an example.
type row struct {
	keys  []uint32
	class int // 0, 1, 2
}

func rowsOf(examples []example, groups int) []row {
	var s tone.Site
	out := make([]row, len(examples))
	for i, e := range examples {
		s.Look(e.tree, e.first, e.last)
		seen := map[uint32]bool{}
		s.Features(groups, func(k uint32) {
			if !seen[k] {
				seen[k] = true
				out[i].keys = append(out[i].keys, k)
			}
		})
		out[i].class = e.label + 1
	}
	return out
}

type weights map[uint32]*[3]float64

// learnLinear fits a log-linear model by stochastic gradients with a rate for
// each weight (AdaGrad) and a penalty on squared weights.
func learnLinear(rows []row, least int, penalty, rate float64, epochs int) weights {
	counts := map[uint32]int{}
	for _, r := range rows {
		for _, k := range r.keys {
			counts[k]++
		}
	}
	w, g := weights{}, weights{}
	for k, n := range counts {
		if n >= least {
			w[k], g[k] = new([3]float64), &[3]float64{1e-6, 1e-6, 1e-6}
		}
	}
	rng := rand.New(rand.NewPCG(1, 2))
	order := rng.Perm(len(rows))
	for range epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			r := rows[i]
			p := w.probabilities(r.keys)
			for _, k := range r.keys {
				x := w[k]
				if x == nil {
					continue
				}
				q := g[k]
				n := float64(counts[k])
				for c := range 3 {
					d := p[c] + penalty*x[c]/n
					if c == r.class {
						d--
					}
					q[c] += d * d
					x[c] -= rate * d / math.Sqrt(q[c])
				}
			}
		}
	}
	return w
}

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
