package main

import (
	"detente/analysis/tone"

	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas32"
)

// backward adds the gradients of the last sentence, whose chances are p and
// should be goal.
func (n *net) backward(e *tone.Input, p, goal [3]float64) {
	n.backScores(p, goal)
	n.backAttention(e)
	n.backJoin(e)
	words := len(e.Words)
	x, dy := mat(n.x, words, n.in), mat(n.dy, words, parts*hidden)
	blas32.Gemm(blas.Trans, blas.NoTrans, 1, x, dy, 1, n.conv.gradMat())
	n.dx = grow(n.dx, words*n.in)
	blas32.Gemm(blas.NoTrans, blas.Trans, 1, dy, n.conv.mat(), 0, mat(n.dx, words, n.in))
	n.backFill(e)
}

func (n *net) backScores(p, goal [3]float64) {
	var d [3]float32
	for c := range d {
		d[c] = float32(p[c]-goal[c]) / batch
		n.outBias.g[c] += d[c]
	}
	n.dpooled = grow(n.dpooled, heads*hidden)
	for j, v := range n.pooled {
		if v == 0 { // dropped
			continue
		}
		w, g := n.o.row(j), n.o.gradRow(j)
		for c := range d {
			g[c] += v * d[c]
			n.dpooled[j] += w[c] * d[c] / (1 - dropOut)
		}
	}
}

func (n *net) backAttention(e *tone.Input) {
	words := len(e.Words)
	n.da, n.dh = grow(n.da, words*heads), grow(n.dh, words*hidden)
	h, dh, da := mat(n.h, words, hidden), mat(n.dh, words, hidden), mat(n.da, words, heads)
	dpooled := mat(n.dpooled, heads, hidden)
	blas32.Gemm(blas.NoTrans, blas.Trans, 1, h, dpooled, 0, da)
	blas32.Gemm(blas.NoTrans, blas.NoTrans, 1, mat(n.a, words, heads), dpooled, 0, dh)
	for k := range heads {
		n.backAttend(e, k)
	}
	blas32.Gemm(blas.Trans, blas.NoTrans, 1, h, da, 1, n.att.gradMat())
	blas32.Gemm(blas.NoTrans, blas.Trans, 1, da, n.att.mat(), 1, dh)
}

func (n *net) backAttend(e *tone.Input, k int) {
	mean := float32(0)
	for i := range e.Words {
		mean += n.a[i*heads+k] * n.da[i*heads+k]
	}
	for i := range e.Words {
		d := n.a[i*heads+k] * (n.da[i*heads+k] - mean)
		n.da[i*heads+k] = d
		n.attPath.gradRow(int(e.Paths[i]))[k] += d
		n.attPlace.gradRow(int(e.Places[i]))[k] += d
	}
}

func (n *net) backJoin(e *tone.Input) {
	words := len(e.Words)
	n.dy = grow(n.dy, words*parts*hidden)
	for i := range words {
		dh := n.dh[i*hidden:][:hidden]
		for j := range dh {
			dh[j] *= n.kept[i*hidden+j]
		}
		axpy(n.bias.g, dh, 1)
		for part, j := range around4(e, i) {
			if 0 <= j && j < words {
				axpy(n.dy[(j*parts+part)*hidden:][:hidden], dh, 1)
			}
		}
	}
}

func (n *net) backFill(e *tone.Input) {
	for i := range e.Words {
		dx := n.dx[i*n.in:][:n.in]
		for j := range dx {
			dx[j] *= n.keptIn[i*n.in+j]
		}
		for k, p := range n.vectors() {
			axpy(p.gradRow(numbers(e, i)[k]), dx, 1)
			dx = dx[p.cols:]
		}
		n.word.touched[e.Words[i]] = true
	}
}
