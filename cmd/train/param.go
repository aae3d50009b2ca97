package main

import (
	"math"
	"math/rand/v2"
)

// param is a matrix of weights with its gradient and Adam's two moments. A
// sparse one is updated only in the rows that were touched.
type param struct {
	name       string
	rows, cols int
	w, g, m, v []float32
	sparse     bool
	touched    []int
	seen       []bool
	ever       []bool
}

// touch returns the gradient of a row of a sparse parameter.
func (p *param) touch(row int) []float32 {
	if !p.seen[row] {
		p.seen[row], p.ever[row] = true, true
		p.touched = append(p.touched, row)
	}
	return p.g[row*p.cols : (row+1)*p.cols]
}

func (p *param) row(i int) []float32 { return p.w[i*p.cols : (i+1)*p.cols] }

// store holds all parameters of a network in the order of their making.
type store struct {
	params []*param
	rng    *rand.Rand
	step   int
}

func (s *store) dense(name string, rows, cols int, scale float64) *param {
	n := rows * cols
	p := &param{name: name, rows: rows, cols: cols, w: make([]float32, n),
		g: make([]float32, n), m: make([]float32, n), v: make([]float32, n)}
	for i := range p.w {
		p.w[i] = float32((s.rng.Float64()*2 - 1) * scale)
	}
	s.params = append(s.params, p)
	return p
}

func (s *store) sparse(name string, rows, cols int, scale float64) *param {
	p := s.dense(name, rows, cols, scale)
	p.sparse, p.seen, p.ever = true, make([]bool, rows), make([]bool, rows)
	return p
}

func glorot(in, out int) float64 { return math.Sqrt(6 / float64(in+out)) }

// clip scales all gradients so that their norm is at most top.
func (s *store) clip(top float64) {
	sum := 0.0
	s.grads(func(g []float32) {
		part := float32(0)
		for _, v := range g {
			part += v * v
		}
		sum += float64(part)
	})
	norm := math.Sqrt(sum)
	if norm <= top {
		return
	}
	k := float32(top / norm)
	s.grads(func(g []float32) {
		for i := range g {
			g[i] *= k
		}
	})
}

func (s *store) grads(do func(g []float32)) {
	for _, p := range s.params {
		if !p.sparse {
			do(p.g)
			continue
		}
		for _, r := range p.touched {
			do(p.g[r*p.cols : (r+1)*p.cols])
		}
	}
}

const beta1, beta2, tiny = 0.9, 0.95, 1e-8

// adam makes one step at the given rate and clears the gradients.
func (s *store) adam(rate float64) {
	s.step++
	b1 := 1 - math.Pow(beta1, float64(s.step))
	b2 := 1 - math.Pow(beta2, float64(s.step))
	k, c := float32(rate/b1), float32(1/math.Sqrt(b2))
	for _, p := range s.params {
		if !p.sparse {
			adam(p.w, p.g, p.m, p.v, k, c)
			continue
		}
		for _, r := range p.touched {
			i, j := r*p.cols, (r+1)*p.cols
			adam(p.w[i:j], p.g[i:j], p.m[i:j], p.v[i:j], k, c)
			p.seen[r] = false
		}
		p.touched = p.touched[:0]
	}
}

func adamGo(w, g, m, v []float32, k, c float32) {
	g, m, v = g[:len(w)], m[:len(w)], v[:len(w)]
	for i := range w {
		m[i] = beta1*m[i] + (1-beta1)*g[i]
		v[i] = beta2*v[i] + (1-beta2)*g[i]*g[i]
		w[i] -= k * m[i] / (sqrt(v[i])*c + tiny)
		g[i] = 0
	}
}

func adam(w, g, m, v []float32, k, c float32) { adamGo(w, g, m, v, k, c) }

func sqrt(x float32) float32 { return float32(math.Sqrt(float64(x))) }
