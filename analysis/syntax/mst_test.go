package syntax

import (
	"math"
	"math/rand/v2"
	"testing"
)

// The tree is the best of all trees with one root, found by trying them all.
func TestHeads(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var m mst
	for i := range 600 {
		n := 1 + i%5
		arcs := make([]float32, n*(n+1))
		for j := range arcs {
			arcs[j] = float32(r.IntN(20)) + r.Float32()
		}
		want := math.Inf(-1)
		each(n, make([]int, n), 0, func(heads []int) { want = max(want, total(arcs, heads)) })
		heads := m.heads(arcs, n, nil)
		if !m.oneTree(heads) {
			t.Fatalf("%d words: %v is no tree", n, heads)
		}
		if got := total(arcs, heads); math.Abs(got-want) > 1e-4 {
			t.Fatalf("%d words: %v scores %g, the best %g", n, heads, got, want)
		}
	}
}

func each(n int, heads []int, i int, do func([]int)) {
	var m mst
	if i == n {
		if m.oneTree(heads) {
			do(heads)
		}
		return
	}
	for h := -1; h < n; h++ {
		heads[i] = h
		each(n, heads, i+1, do)
	}
}

func total(arcs []float32, heads []int) float64 {
	sum := 0.0
	for i, h := range heads {
		sum += float64(arcs[i*(len(heads)+1)+h+1])
	}
	return sum
}
