package main

import "detente/analysis/syntax"

// layout places a batch of sentences, sorted by falling length, in the rows of
// a matrix: all first words, then all second words, and so on.
type layout struct {
	lens   []int
	at     []int // at[t] is the first row of step t; at[steps] the number of rows
	rows   int
	mirror []int // mirror[row] is the row of the same word read backwards
}

func (l *layout) set(lens []int) {
	l.lens, l.at, l.rows = lens, append(l.at[:0], 0), 0
	for t := 0; t < lens[0]; t++ {
		n := 0
		for n < len(lens) && lens[n] > t {
			n++
		}
		l.rows += n
		l.at = append(l.at, l.rows)
	}
	l.mirror = l.mirror[:0]
	for t := 0; t < lens[0]; t++ {
		for b := range l.at[t+1] - l.at[t] {
			l.mirror = append(l.mirror, l.row(b, lens[b]-1-t))
		}
	}
}

func (l *layout) row(sentence, word int) int { return l.at[word] + sentence }

// lstm is one direction of one layer. Gates stand in the order i f g o.
type lstm struct {
	wx, wh, b *param
	in, h     int

	x, mask              []float32 // input rows; recurrent dropout by sentence
	gates, cell, tc, out []float32
	prev, dh, dc, dg     []float32
	none                 []float32 // 2h numbers: zeros, and gradients of no one
	packed               panel
}

func newLSTM(s *store, name string, in, h int) *lstm {
	l := &lstm{in: in, h: h, none: make([]float32, 2*h)}
	l.wx = s.dense(name+".wx", 4*h, in, glorot(in, h))
	l.wh = s.dense(name+".wh", 4*h, h, glorot(h, h))
	l.b = s.dense(name+".b", 4*h, 1, 0)
	for i := range h {
		l.b.w[h+i] = 1
	}
	return l
}

// forward runs over the rows of x and returns the rows of the outputs. mask
// scales the recurrent input of each sentence (h numbers each).
func (l *lstm) forward(s *blas, lay *layout, x, mask []float32) []float32 {
	h, n := l.h, lay.rows
	l.x, l.mask = x, mask
	l.gates, l.cell, l.tc = grow(l.gates, n*4*h), grow(l.cell, n*h), grow(l.tc, n*h)
	l.out, l.prev = grow(l.out, n*h), zeroed(l.prev, n*h)
	s.product(l.gates, x, false, l.wx.w, true, n, 4*h, l.in, false)
	l.packed.pack(l.wh.w, h, 4*h, h, true)
	for t := 0; t+1 < len(lay.at); t++ {
		l.step(s, lay, t)
	}
	return l.out[:n*h]
}

func (l *lstm) step(s *blas, lay *layout, t int) {
	h, from, to := l.h, lay.at[t], lay.at[t+1]
	if t > 0 {
		before := lay.at[t-1]
		prev := l.prev[from*h : to*h]
		for i := range prev {
			prev[i] = l.out[before*h+i] * l.mask[i]
		}
		s.mul(l.gates[from*4*h:], 4*h, prev, to-from, h, false, &l.packed, true)
	}
	for r := from; r < to; r++ {
		g := l.gates[r*4*h : (r+1)*4*h]
		for i := range g {
			g[i] += l.b.w[i]
		}
		syntax.Sigmoids(g[:2*h])
		syntax.Tanhs(g[2*h : 3*h])
		syntax.Sigmoids(g[3*h:])
		c, tc, o := l.cell[r*h:(r+1)*h], l.tc[r*h:(r+1)*h], l.out[r*h:(r+1)*h]
		for i := range c {
			c[i] = g[i] * g[2*h+i]
		}
		if t > 0 {
			old := l.cell[(lay.at[t-1]+r-from)*h:][:h]
			for i := range c {
				c[i] += g[h+i] * old[i]
			}
		}
		copy(tc, c)
		syntax.Tanhs(tc)
		for i := range o {
			o[i] = g[3*h+i] * tc[i]
		}
	}
}

// backward takes the gradient of the outputs, adds to the gradients of the
// weights and adds the gradient of the inputs to dx.
func (l *lstm) backward(s *blas, lay *layout, dout, dx []float32) {
	h, n := l.h, lay.rows
	l.dg, l.dh, l.dc = grow(l.dg, n*4*h), zeroed(l.dh, n*h), zeroed(l.dc, n*h)
	l.packed.pack(l.wh.w, 4*h, h, h, false)
	for t := len(lay.at) - 2; t >= 0; t-- {
		l.stepBack(s, lay, t, dout)
	}
	s.product(l.wx.g, l.dg, true, l.x, false, 4*h, l.in, n, true)
	s.product(l.wh.g, l.dg, true, l.prev, false, 4*h, h, n, true)
	for r := range n {
		for i, v := range l.dg[r*4*h : (r+1)*4*h] {
			l.b.g[i] += v
		}
	}
	if dx != nil {
		s.product(dx, l.dg, false, l.wx.w, false, n, l.in, 4*h, true)
	}
}

func (l *lstm) stepBack(s *blas, lay *layout, t int, dout []float32) {
	h, from, to := l.h, lay.at[t], lay.at[t+1]
	zero, unused := l.none[:h], l.none[h:]
	for r := from; r < to; r++ {
		old, dold := zero, unused
		if t > 0 {
			q := lay.at[t-1] + r - from
			old, dold = l.cell[q*h:][:h], l.dc[q*h:][:h]
		}
		l.cellBack(r, dout[r*h:][:h], old, dold)
	}
	if t == 0 {
		return
	}
	before := lay.at[t-1]
	dh := l.dh[before*h : (before+to-from)*h]
	s.mul(dh, h, l.dg[from*4*h:], to-from, 4*h, false, &l.packed, false)
	for i := range dh {
		dh[i] *= l.mask[i]
	}
}

// cellBack takes the gradient of one row's outputs to its gates and to the
// cells before.
func (l *lstm) cellBack(r int, dout, old, dold []float32) {
	h := len(dout)
	g, dg := l.gates[r*4*h:][:4*h], l.dg[r*4*h:][:4*h]
	in, forget, new, gate := g[:h], g[h:][:h], g[2*h:][:h], g[3*h:][:h]
	din, dforget, dnew, dgate := dg[:h], dg[h:][:h], dg[2*h:][:h], dg[3*h:][:h]
	tc, dc, dh := l.tc[r*h:][:h], l.dc[r*h:][:h], l.dh[r*h:][:h]
	for i := range dout {
		d := dout[i] + dh[i]
		e := dc[i] + d*gate[i]*(1-tc[i]*tc[i])
		din[i] = e * new[i] * in[i] * (1 - in[i])
		dforget[i] = e * old[i] * forget[i] * (1 - forget[i])
		dnew[i] = e * in[i] * (1 - new[i]*new[i])
		dgate[i] = d * tc[i] * gate[i] * (1 - gate[i])
		dold[i] = e * forget[i]
	}
}
