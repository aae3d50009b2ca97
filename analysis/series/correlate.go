package series

import (
	"cmp"
	"math"
	"slices"
	"time"

	"gonum.org/v1/gonum/stat"
)

// Correlation is how a series goes with an outside figure.
type Correlation struct {
	Pearson, Spearman float64 // -1..+1; NaN where either does not vary
	// Lo and Hi are the interval of Spearman, from a bootstrap of blocks of
	// neighbouring buckets, since neighbours resemble each other; NaN below ten
	// buckets.
	Lo, Hi  float64
	Buckets int // in which both have a value
}

// Correlate holds the points of a series against an outside figure by date: its
// values are averaged over each bucket of the series. Buckets without a value
// are left out.
func (s *Sample) Correlate(line Series, outside map[time.Time]float64) Correlation {
	var x, y []float64
	for _, p := range line.Points {
		if v, ok := average(outside, p.Start, p.End); ok {
			x, y = append(x, p.Mean), append(y, v)
		}
	}
	c := Correlation{Pearson: math.NaN(), Spearman: math.NaN(), Lo: math.NaN(), Hi: math.NaN(), Buckets: len(x)}
	if len(x) < 3 {
		return c
	}
	c.Pearson, c.Spearman = stat.Correlation(x, y, nil), spearman(x, y)
	const few, neighbours = 10, 4
	if len(x) < few {
		return c
	}
	r := s.random(line.Key.name("correlation")...)
	d := s.banded(c.Spearman, len(x)/neighbours, make([]*truth, s.o.Resamples), func(*truth) float64 {
		var a, b []float64
		for len(a) < len(x) {
			at := r.IntN(len(x) - neighbours + 1)
			a, b = append(a, x[at:at+neighbours]...), append(b, y[at:at+neighbours]...)
		}
		return spearman(a, b)
	})
	c.Lo, c.Hi = d.Lo, d.Hi
	return c
}

// average of the outside values dated start <= t < end.
func average(outside map[time.Time]float64, start, end time.Time) (float64, bool) {
	var dates []time.Time
	for t := range outside {
		if !t.Before(start) && t.Before(end) {
			dates = append(dates, t)
		}
	}
	slices.SortFunc(dates, time.Time.Compare)
	var sum float64
	for _, t := range dates {
		sum += outside[t]
	}
	return sum / float64(len(dates)), len(dates) > 0
}

// spearman is the correlation of ranks.
func spearman(x, y []float64) float64 { return stat.Correlation(ranks(x), ranks(y), nil) }

// ranks gives ties their mean rank.
func ranks(x []float64) []float64 {
	order := make([]int, len(x))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(x[a], x[b]) })
	out := make([]float64, len(x))
	for i := 0; i < len(order); {
		j := i
		for j < len(order) && x[order[j]] == x[order[i]] {
			j++
		}
		for _, k := range order[i:j] {
			out[k] = float64(i+j-1) / 2
		}
		i = j
	}
	return out
}
