package gold

import (
	"cmp"
	"math"
	"slices"
)

// point is a value of the program beside the gold's.
type point struct{ got, want float64 }

// spearman is the rank correlation of the points, with mean ranks for ties;
// NaN where one side does not vary.
func spearman(points []point) float64 {
	got, want := make([]float64, len(points)), make([]float64, len(points))
	for i, p := range points {
		got[i], want[i] = p.got, p.want
	}
	return pearson(ranks(got), ranks(want))
}

// ranks are the places of x in rising order, from 0; equal values share the
// mean of their places.
func ranks(x []float64) []float64 {
	order := make([]int, len(x))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(x[a], x[b]) })
	r := make([]float64, len(x))
	for i := 0; i < len(order); {
		j := i
		for j < len(order) && x[order[j]] == x[order[i]] {
			j++
		}
		for k := i; k < j; k++ {
			r[order[k]] = float64(i+j-1) / 2
		}
		i = j
	}
	return r
}

func pearson(x, y []float64) float64 {
	var mx, my float64
	for i := range x {
		mx += x[i] / float64(len(x))
		my += y[i] / float64(len(y))
	}
	var xy, xx, yy float64
	for i := range x {
		xy += (x[i] - mx) * (y[i] - my)
		xx += (x[i] - mx) * (x[i] - mx)
		yy += (y[i] - my) * (y[i] - my)
	}
	return xy / math.Sqrt(xx*yy)
}
