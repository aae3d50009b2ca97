package tone

import (
	"math"

	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas32"
	"gonum.org/v1/gonum/blas/gonum"

	"detente/analysis/syntax"
)

// network reads a sentence with a layer over each word, the words beside it
// and its head, weighs the words by several attentions, and scores the classes
// from the weighted sums.
type network struct {
	vectors          [4]*syntax.Tensor // of words, paths, places, tags
	layer            []float32         // in × parts·hidden
	bias             []float32
	gaze             []float32 // hidden × gazes
	gazePath         []float32 // paths × gazes
	gazePlace        []float32
	out, outBias     []float32 // gazes·hidden × 3
	in, hidden, eyes int
}

// parts of the layer: a word, the one before, the one after, its head.
const parts = 4

// The names of a network's tensors.
var vectorNames = [4]string{"word", "path", "place", "tag"}

func newNetwork(m *syntax.Model) *network {
	n := &network{in: Flags}
	for i, name := range vectorNames {
		n.vectors[i] = m.Tensors[name]
		n.in += n.vectors[i].Cols
	}
	n.layer, n.bias = floats(m, "layer"), floats(m, "bias")
	n.gaze, n.gazePath, n.gazePlace = floats(m, "gaze"), floats(m, "gazepath"), floats(m, "gazeplace")
	n.out, n.outBias = floats(m, "out"), floats(m, "outbias")
	n.hidden, n.eyes = len(n.bias), m.Tensors["gaze"].Cols
	return n
}

func floats(m *syntax.Model, name string) []float32 {
	t := m.Tensors[name]
	x := make([]float32, t.Rows*t.Cols)
	for i := range t.Rows {
		t.Row(i, x[i*t.Cols:])
	}
	return x
}

// activity holds the numbers of one run of a network.
type activity struct {
	x, y, h, gaze, sum []float32
}

// scores are the scores of the classes negative, neutral, positive.
func (n *network) scores(a *activity, in *Input) (s [3]float32) {
	words, h := len(in.Words), n.hidden
	n.embed(a, in)
	a.y = zeros(a.y, words*parts*h)
	product(a.y, a.x, n.layer, words, n.in, parts*h)
	n.join(a, in)
	a.gaze = zeros(a.gaze, words*n.eyes)
	product(a.gaze, a.h, n.gaze, words, h, n.eyes)
	n.look(a, in)
	copy(s[:], n.outBias)
	for j, v := range a.sum {
		for c, w := range n.out[3*j : 3*j+3] {
			s[c] += v * w
		}
	}
	return s
}

// embed sets x to the vectors of the words, each side by side.
func (n *network) embed(a *activity, in *Input) {
	a.x = zeros(a.x, len(in.Words)*n.in)
	for i := range in.Words {
		x := a.x[i*n.in:]
		rows := [4]int{int(in.Words[i]), int(in.Paths[i]), int(in.Places[i]), int(in.Tags[i])}
		for k, t := range n.vectors {
			t.Row(rows[k], x[:t.Cols])
			x = x[t.Cols:]
		}
		copy(x, in.Flags[i][:])
	}
}

// join sets h to the sums over a word's parts, where positive.
func (n *network) join(a *activity, in *Input) {
	words, h := len(in.Words), n.hidden
	a.h = zeros(a.h, words*h)
	for i := range words {
		row := a.h[i*h:][:h]
		copy(row, n.bias)
		for part, j := range [parts]int{i, i - 1, i + 1, int(in.Heads[i])} {
			if 0 <= j && j < words {
				kernels.Saxpy(h, 1, a.y[(j*parts+part)*h:], 1, row, 1)
			}
		}
		for j, v := range row {
			row[j] = max(v, 0)
		}
	}
}

// look sets sum to the words' rows as each attention weighs them.
func (n *network) look(a *activity, in *Input) {
	h := n.hidden
	a.sum = zeros(a.sum, n.eyes*h)
	for k := range n.eyes {
		sum, total := a.sum[k*h:][:h], float32(0)
		for i := range in.Words {
			score := a.gaze[i*n.eyes+k] + n.gazePath[int(in.Paths[i])*n.eyes+k] + n.gazePlace[int(in.Places[i])*n.eyes+k]
			weight := float32(math.Exp(float64(max(-40, min(score, 40)))))
			total += weight
			kernels.Saxpy(h, weight, a.h[i*h:], 1, sum, 1)
		}
		for j := range sum {
			sum[j] /= total
		}
	}
}

var kernels gonum.Implementation

func zeros(b []float32, n int) []float32 {
	if cap(b) < n {
		return make([]float32, n, n+n/2)
	}
	b = b[:n]
	clear(b)
	return b
}

// product sets c, of n rows, to a (n × k) times b (k × m).
func product(c, a, b []float32, n, k, m int) {
	blas32.Gemm(blas.NoTrans, blas.NoTrans, 1,
		blas32.General{Rows: n, Cols: k, Stride: k, Data: a},
		blas32.General{Rows: k, Cols: m, Stride: m, Data: b}, 0,
		blas32.General{Rows: n, Cols: m, Stride: m, Data: c})
}
