package main

import (
	"math"

	"detente/analysis/tone"

	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas32"
)

// forward gives the chances of the classes; for training parts are dropped.
func (n *net) forward(e *tone.Input, train bool) [3]float64 {
	words := len(e.Words)
	n.fill(e, train)
	n.y = grow(n.y, words*parts*hidden)
	blas32.Gemm(blas.NoTrans, blas.NoTrans, 1, mat(n.x, words, n.in), n.conv.mat(), 0, mat(n.y, words, parts*hidden))
	n.join(e, train)
	n.a = grow(n.a, words*heads)
	blas32.Gemm(blas.NoTrans, blas.NoTrans, 1, mat(n.h, words, hidden), n.att.mat(), 0, mat(n.a, words, heads))
	for k := range heads {
		n.attend(e, k)
	}
	n.pooled = grow(n.pooled, heads*hidden)
	blas32.Gemm(blas.Trans, blas.NoTrans, 1, mat(n.a, words, heads), mat(n.h, words, hidden), 0, mat(n.pooled, heads, hidden))
	if train {
		for j := range n.pooled {
			n.pooled[j] *= n.drop(dropOut)
		}
	}
	return soft(n.scores())
}

// drop is 0 with chance share, else what keeps the mean.
func (n *net) drop(share float32) float32 {
	if n.rng.Float32() < share {
		return 0
	}
	return 1 / (1 - share)
}

// fill sets x to the vectors of the words.
func (n *net) fill(e *tone.Input, train bool) {
	n.x, n.keptIn = grow(n.x, len(e.Words)*n.in), grow(n.keptIn, len(e.Words)*n.in)
	for i := range e.Words {
		x := n.x[i*n.in:][:n.in]
		rest := x
		for k, p := range n.vectors() {
			copy(rest, p.row(numbers(e, i)[k]))
			rest = rest[p.cols:]
		}
		copy(rest, e.Flags[i][:])
		if train {
			n.dropInputs(x, n.keptIn[i*n.in:])
		}
	}
}

func (n *net) vectors() [4]*param { return [4]*param{n.word, n.path, n.place, n.tag} }

// numbers are the rows of the vectors of word i.
func numbers(e *tone.Input, i int) [4]int {
	return [4]int{int(e.Words[i]), int(e.Paths[i]), int(e.Places[i]), int(e.Tags[i])}
}

func (n *net) dropInputs(x, kept []float32) {
	word := n.rng.Float32() < dropWord
	for j := range x {
		if kept[j] = n.drop(dropIn); word && j < n.dim {
			kept[j] = 0
		}
		x[j] *= kept[j]
	}
}

// join sets h to the sums over a word's parts, where positive.
func (n *net) join(e *tone.Input, train bool) {
	words := len(e.Words)
	n.h, n.kept = grow(n.h, words*hidden), grow(n.kept, words*hidden)
	for i := range words {
		h, kept := n.h[i*hidden:][:hidden], n.kept[i*hidden:]
		copy(h, n.bias.w)
		for part, j := range around4(e, i) {
			if 0 <= j && j < words {
				axpy(h, n.y[(j*parts+part)*hidden:], 1)
			}
		}
		for j, v := range h {
			if v > 0 && train {
				kept[j] = n.drop(dropHid)
				v *= kept[j]
			}
			h[j] = max(v, 0)
		}
	}
}

// around4 is a word and those that join it; some lie outside the sentence.
func around4(e *tone.Input, i int) [parts]int { return [parts]int{i, i - 1, i + 1, int(e.Heads[i])} }

// attend makes the scores of attention k weights that sum to 1.
func (n *net) attend(e *tone.Input, k int) {
	top, sum := float32(math.Inf(-1)), float32(0)
	for i := range e.Words {
		s := &n.a[i*heads+k]
		*s += n.attPath.row(int(e.Paths[i]))[k] + n.attPlace.row(int(e.Places[i]))[k]
		top = max(top, *s)
	}
	for i := range e.Words {
		s := &n.a[i*heads+k]
		*s = float32(math.Exp(float64(*s - top)))
		sum += *s
	}
	for i := range e.Words {
		n.a[i*heads+k] /= sum
	}
}

func (n *net) scores() (s [3]float64) {
	for c, v := range n.outBias.w {
		s[c] = float64(v)
	}
	for j, v := range n.pooled {
		for c, w := range n.o.row(j) {
			s[c] += float64(v * w)
		}
	}
	return s
}
