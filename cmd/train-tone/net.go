package main

import (
	"math"
	"math/rand/v2"

	"detente/analysis/tone"

	"gonum.org/v1/gonum/blas/blas32"
)

// The sizes of a network.
const (
	pathDim  = 16
	placeDim = 8
	tagDim   = 8
	parts    = 4 // a word, the one before, the one after, its head
	hidden   = 64
	heads    = 4 // attentions
)

// How a network learns.
const (
	epochs       = 4
	silverEpochs = 2 // over unlabelled sentences
	lastEpochs   = 3 // over NewsMTSC after these
	rate         = .002
	batch        = 16
	decay        = .01
	dropIn       = .2 // share of inputs left out, and so on
	dropWord     = .1
	dropHid      = .2
	dropOut      = .4
)

// net is the network of package tone in the making.
type net struct {
	dim, in                               int
	word, path, place, tag                *param
	conv, bias, att, attPath, attPlace, o *param
	outBias                               *param
	params                                []*param
	rng                                   *rand.Rand
	step                                  int
	rate                                  float64

	// Numbers of the last sentence and their gradients.
	x, y, h, a, pooled      []float32
	dx, dy, dh, da, dpooled []float32
	kept, keptIn            []float32 // what dropping multiplied h and x by
}

// newNet is a network that knows the vectors of words and nothing else.
func (l *lesson) newNet(seed uint64) *net {
	v, paths := l.vectors, tone.ExtraPaths+len(l.voc.Paths)
	rng := rand.New(rand.NewPCG(seed, 99))
	n := &net{dim: v.Dim, rng: rng}
	n.in = v.Dim + pathDim + placeDim + tagDim + tone.Flags
	n.word = newParam(rng, len(v.Words)+tone.ExtraWords, v.Dim, 0)
	copy(n.word.w, v.In)
	n.word.touched = map[int32]bool{}
	n.path = newParam(rng, paths, pathDim, .1)
	n.place = newParam(rng, tone.Places, placeDim, .1)
	n.tag = newParam(rng, tone.Tags, tagDim, .1)
	n.conv = newParam(rng, n.in, parts*hidden, 1/math.Sqrt(float64(n.in)*2))
	n.bias = newParam(rng, 1, hidden, 0)
	n.att = newParam(rng, hidden, heads, 1/math.Sqrt(float64(hidden)))
	n.attPath = newParam(rng, paths, heads, .1)
	n.attPlace = newParam(rng, tone.Places, heads, .1)
	n.o = newParam(rng, heads*hidden, 3, 1/math.Sqrt(float64(heads*hidden)))
	n.outBias = newParam(rng, 1, 3, 0)
	n.params = []*param{n.word, n.path, n.place, n.tag, n.conv, n.bias, n.att, n.attPath, n.attPlace, n.o, n.outBias}
	return n
}

func grow(b []float32, n int) []float32 {
	if cap(b) < n {
		return make([]float32, n, 2*n)
	}
	b = b[:n]
	clear(b)
	return b
}

func mat(d []float32, r, c int) blas32.General {
	return blas32.General{Rows: r, Cols: c, Stride: c, Data: d}
}

// learn goes over the inputs so many times in random order, at a rate that
// falls to nearly nothing.
func (n *net) learn(in []*tone.Input, goals [][3]float64, epochs int, rate float64) {
	steps, start := float64(epochs*len(in)/batch), n.step
	for range epochs {
		for k, i := range n.rng.Perm(len(in)) {
			n.backward(in[i], n.forward(in[i], true), goals[i])
			if (k+1)%batch == 0 {
				n.rate = rate * max(.02, 1-float64(n.step-start)/steps)
				n.update()
			}
		}
	}
}
