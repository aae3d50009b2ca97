package series

import (
	"cmp"
	"slices"
)

// Holm adjusts p-values for their number so that the chance of any false
// finding stays below the level (Holm 1979). The order is kept.
func Holm(p []float64) []float64 {
	out := make([]float64, len(p))
	worst := 0.0
	for rank, i := range rising(p) {
		worst = max(worst, min(1, p[i]*float64(len(p)-rank)))
		out[i] = worst
	}
	return out
}

// BenjaminiHochberg adjusts p-values so that the expected part of false
// findings stays below the level (Benjamini and Hochberg 1995). The order is
// kept.
func BenjaminiHochberg(p []float64) []float64 {
	out := make([]float64, len(p))
	best := 1.0
	order := rising(p)
	for rank := len(p) - 1; rank >= 0; rank-- {
		i := order[rank]
		best = min(best, p[i]*float64(len(p))/float64(rank+1))
		out[i] = best
	}
	return out
}

func rising(p []float64) []int {
	order := make([]int, len(p))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(p[a], p[b]) })
	return order
}
