package tone

import (
	"bytes"
	_ "embed"
	"math"
	"slices"
	"strconv"
	"sync"

	"detente/analysis/syntax"
)

//go:embed target.bin
var targetModel []byte

// model is a log-linear model beside a network.
type model struct {
	linear     linear
	share      float64 // of the log-linear model in the chances
	vocabulary Vocabulary
	network    *network
}

// linear is what each feature adds to the scores of the classes.
type linear map[uint32][3]float32

var target = sync.OnceValue(func() *model {
	m, err := syntax.DecodeModel(bytes.NewReader(targetModel))
	if err != nil {
		panic("the embedded model of tone: " + err.Error())
	}
	return newModel(m)
})

func newModel(m *syntax.Model) *model {
	return &model{
		linear:  newLinear(m),
		share:   m.Info.Scores["linear"],
		network: newNetwork(m),
		vocabulary: Vocabulary{
			Words: numbered(m.Lists["words"], 0, HashForm),
			Paths: numbered(m.Lists["paths"], ExtraPaths, unhash),
		},
	}
}

func numbered(list []string, from int, hash func(string) uint32) map[uint32]int32 {
	known := make(map[uint32]int32, len(list))
	for i, s := range list {
		known[hash(s)] = int32(from + i)
	}
	return known
}

// unhash reads a hash that is written as a number with 36 digits.
func unhash(s string) uint32 {
	h, _ := strconv.ParseUint(s, 36, 32)
	return uint32(h)
}

func newLinear(m *syntax.Model) linear {
	names, x := m.Lists["features"], floats(m, "linear")
	l := make(linear, len(names))
	for i, s := range names {
		l[unhash(s)] = [3]float32{x[i], x[len(names)+i], x[2*len(names)+i]}
	}
	return l
}

// scores are the sums of the weights of a site's features, each counted once.
func (l linear) scores(s *Site) (sum [3]float32) {
	s.used = s.used[:0]
	s.Features(Every, func(k uint32) { s.used = append(s.used, k) })
	slices.Sort(s.used)
	for _, k := range slices.Compact(s.used) {
		for c, v := range l[k] {
			sum[c] += v
		}
	}
	return sum
}

// reading holds the buffers of one judgement.
type reading struct {
	site     Site
	input    Input
	activity activity
}

// chances mixes those of the log-linear model and of the network.
func (m *model) chances(r *reading, tree *syntax.Tree, first, last int) Chances {
	r.site.Look(tree, first, last)
	r.input.Read(&m.vocabulary, &r.site)
	a, b := softmax(m.linear.scores(&r.site)), softmax(m.network.scores(&r.activity, &r.input))
	var p [3]float64
	for c := range p {
		p[c] = m.share*a[c] + (1-m.share)*b[c]
	}
	return Chances{Negative: p[0], Neutral: p[1], Positive: p[2]}
}

func softmax(x [3]float32) (p [3]float64) {
	top, sum := max(x[0], x[1], x[2]), 0.0
	for c, v := range x {
		p[c] = math.Exp(float64(v - top))
		sum += p[c]
	}
	for c := range p {
		p[c] /= sum
	}
	return p
}
