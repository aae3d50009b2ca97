package main

import (
	"encoding/gob"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
)

// vectors is what is learnt of words from unlabelled text: words that stand in
// the same company have similar vectors (skip-grams with negative samples).
type vectors struct {
	Words  []string
	Counts []int
	Dim    int
	In     []float32 // a row of Dim for each word
}

const (
	rarest     = 12    // occurrences of a word to be learnt
	mostWords  = 40000 // words learnt, the most frequent first
	window     = 5
	negatives  = 5
	epochs     = 4
	firstRate  = .03
	subsampled = 1e-4
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
}

// learnVectors reads the corpora and any further texts.
func learnVectors(dir string, further []string, dim int, report func(string, ...any)) (*vectors, error) {
	counts, corpus := map[string]int{}, [][]string{}
	known := map[string]string{}
	add := func(s string) {
		lowered(s, func(words []string) {
			kept := make([]string, len(words))
			for i, w := range words {
				if _, ok := known[w]; !ok {
					w = strings.Clone(w)
					known[w] = w
				}
				kept[i] = known[w]
				counts[w]++
			}
			corpus = append(corpus, kept)
		})
	}
	if err := eachText(dir, add); err != nil {
		return nil, err
	}
	for _, s := range further {
		add(s)
	}
	v := newVectors(counts, dim)
	report("%d sentences, %d words of %d", len(corpus), len(v.Words), len(counts))
	v.learn(corpus, report)
	return v, nil
}

func newVectors(counts map[string]int, dim int) *vectors {
	v := &vectors{Dim: dim}
	for w, n := range counts {
		if n >= rarest {
			v.Words = append(v.Words, w)
		}
	}
	slices.SortFunc(v.Words, func(a, b string) int {
		if c := counts[b] - counts[a]; c != 0 {
			return c
		}
		return strings.Compare(a, b)
	})
	v.Words = v.Words[:min(len(v.Words), mostWords)]
	for _, w := range v.Words {
		v.Counts = append(v.Counts, counts[w])
	}
	return v
}

func (v *vectors) learn(corpus [][]string, report func(string, ...any)) {
	g := newSkipgram(v)
	index := map[string]int32{}
	for i, w := range v.Words {
		index[w] = int32(i)
	}
	rows := make([][]int32, 0, len(corpus))
	for _, words := range corpus {
		var row []int32
		for _, w := range words {
			if i, ok := index[w]; ok {
				row = append(row, i)
			}
		}
		rows = append(rows, row)
	}
	for e := range epochs {
		g.rng.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
		for i, row := range rows {
			done := (float64(e) + float64(i)/float64(len(rows))) / epochs
			g.rate = float32(firstRate * max(.01, 1-done))
			g.sentence(row)
		}
		report("epoch %d of %d", e+1, epochs)
	}
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
		reach := 1 + g.rng.IntN(window)
		for j := max(0, i-reach); j <= min(len(kept)-1, i+reach); j++ {
			if j != i {
				g.pair(w, kept[j])
			}
		}
	}
}

func (g *skipgram) pair(w, context int32) {
	d := g.Dim
	in := g.In[int(w)*d:][:d]
	clear(g.delta)
	for k := range negatives + 1 {
		target, label := context, float32(1)
		if k > 0 {
			target, label = g.table[g.rng.IntN(len(g.table))], 0
		}
		if k > 0 && target == context {
			continue
		}
		out := g.out[int(target)*d:][:d]
		step := (label - sigmoid(dot(in, out))) * g.rate
		axpy(g.delta, out, step)
		axpy(out, in, step)
	}
	axpy(in, g.delta, 1)
}

func sigmoid(x float32) float32 { return float32(1 / (1 + math.Exp(-float64(x)))) }

func dot(a, b []float32) float32 {
	var s0, s1, s2, s3 float32
	b = b[:len(a)]
	i := 0
	for ; i+4 <= len(a); i += 4 {
		s0 += a[i] * b[i]
		s1 += a[i+1] * b[i+1]
		s2 += a[i+2] * b[i+2]
		s3 += a[i+3] * b[i+3]
	}
	for ; i < len(a); i++ {
		s0 += a[i] * b[i]
	}
	return s0 + s1 + s2 + s3
}

// axpy adds k times x to y.
func axpy(y, x []float32, k float32) {
	x = x[:len(y)]
	for i := range y {
		y[i] += k * x[i]
	}
}

func (v *vectors) save(path string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	return gob.NewEncoder(f).Encode(v)
}

func loadVectors(path string) (*vectors, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	v := new(vectors)
	return v, gob.NewDecoder(f).Decode(v)
}
