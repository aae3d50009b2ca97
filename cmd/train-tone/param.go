package main

import (
	"math"
	"math/rand/v2"

	"gonum.org/v1/gonum/blas/blas32"
)

// param is a matrix of weights with its gradient and its moments (Adam).
type param struct {
	w, g, m, v []float32
	cols       int
	touched    map[int32]bool // of vectors of words: rows with a gradient
}

func newParam(rng *rand.Rand, rows, cols int, scale float64) *param {
	p := &param{cols: cols}
	n := rows * cols
	p.w, p.g, p.m, p.v = make([]float32, n), make([]float32, n), make([]float32, n), make([]float32, n)
	for i := range p.w {
		p.w[i] = float32(rng.NormFloat64() * scale)
	}
	return p
}

func (p *param) row(i int) []float32     { return p.w[i*p.cols:][:p.cols] }
func (p *param) gradRow(i int) []float32 { return p.g[i*p.cols:][:p.cols] }

func (p *param) mat() blas32.General     { return mat(p.w, len(p.w)/p.cols, p.cols) }
func (p *param) gradMat() blas32.General { return mat(p.g, len(p.g)/p.cols, p.cols) }

// update moves the weights against their gradients, which it clears.
func (n *net) update() {
	n.step++
	step := float64(n.step)
	rate := float32(n.rate / (1 - math.Pow(.9, step)) * math.Sqrt(1-math.Pow(.999, step)))
	for _, p := range []*param{n.conv, n.o, n.att} {
		for i := range p.w {
			p.w[i] *= 1 - rate*decay
		}
	}
	for _, p := range n.params {
		p.move(rate)
	}
}

// move moves all rows, or of vectors of words those with a gradient, these at
// half the rate.
func (p *param) move(rate float32) {
	if p.touched == nil {
		adam(p.w, p.g, p.m, p.v, rate)
		return
	}
	for r := range p.touched {
		from, to := int(r)*p.cols, int(r+1)*p.cols
		adam(p.w[from:to], p.g[from:to], p.m[from:to], p.v[from:to], rate/2)
	}
	clear(p.touched)
}

// adam is one step of the method of that name.
func adam(w, g, m, v []float32, rate float32) {
	for i, d := range g {
		m[i] += .1 * (d - m[i])
		v[i] += .001 * (d*d - v[i])
		w[i] -= rate * m[i] / (float32(math.Sqrt(float64(v[i]))) + 1e-8)
		g[i] = 0
	}
}
