package gold

import (
	"math"
	"math/rand/v2"
	"slices"
)

const (
	resamples = 500
	seed      = 20221125
)

// measure is one measure over clusters of items, such as documents: its value
// (NaN where it is undefined) and the number of items behind it.
type measure[T any] struct {
	name string
	of   func(clusters []*T) (value float64, n int)
}

// figures measures everything on all clusters, with the 95 % percentile
// interval of 500 bootstrap resamples of whole clusters from a fixed seed.
func figures[T any](clusters []T, measures []measure[T]) []Figure {
	all := make([]*T, len(clusters))
	for i := range clusters {
		all[i] = &clusters[i]
	}
	var out []Figure
	for _, m := range measures {
		value, n := m.of(all)
		if math.IsNaN(value) || n == 0 {
			continue
		}
		lo, hi := interval(all, m, value)
		out = append(out, Figure{m.name, value, lo, hi, n})
	}
	return out
}

func interval[T any](all []*T, m measure[T], value float64) (lo, hi float64) {
	random := rand.New(rand.NewPCG(seed, 1))
	draw := make([]*T, len(all))
	var values []float64
	for range resamples {
		for i := range draw {
			draw[i] = all[random.IntN(len(all))]
		}
		if v, _ := m.of(draw); !math.IsNaN(v) {
			values = append(values, v)
		}
	}
	if len(values) == 0 {
		return value, value
	}
	slices.Sort(values)
	return values[len(values)*25/1000], values[len(values)*975/1000]
}

// gather joins what of gives for each cluster.
func gather[T, U any](clusters []*T, of func(*T) []U) []U {
	var out []U
	for _, c := range clusters {
		out = append(out, of(c)...)
	}
	return out
}

// macro measures the macro-F1 of pairs of classes.
func macro[T any](name string, of func(*T) []pair) measure[T] {
	return measure[T]{name, func(c []*T) (float64, int) {
		pairs := gather(c, of)
		return count(pairs).macroF1(), len(pairs)
	}}
}

// accuracy measures the share of pairs that agree.
func accuracy[T any](name string, of func(*T) []pair) measure[T] {
	return measure[T]{name, func(c []*T) (float64, int) {
		right, pairs := 0, gather(c, of)
		for _, p := range pairs {
			if p.got == p.want {
				right++
			}
		}
		return ratio(right, len(pairs)), len(pairs)
	}}
}

// part measures the share of items that hold.
func part[T any](name string, of func(*T) []bool) measure[T] {
	return measure[T]{name, func(c []*T) (float64, int) {
		right, items := 0, gather(c, of)
		for _, ok := range items {
			if ok {
				right++
			}
		}
		return ratio(right, len(items)), len(items)
	}}
}

// rank measures Spearman's correlation of points.
func rank[T any](name string, of func(*T) []point) measure[T] {
	return measure[T]{name, func(c []*T) (float64, int) {
		points := gather(c, of)
		return spearman(points), len(points)
	}}
}

// ratio is part / all, NaN of nothing.
func ratio(part, all int) float64 { return float64(part) / float64(all) }
