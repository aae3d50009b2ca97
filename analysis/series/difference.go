package series

import (
	"math"
	"math/rand/v2"
)

// Difference is the difference of two means over articles.
type Difference struct {
	Value  float64 // NaN where one side has no article
	Lo, Hi float64 // interval of Options.Level; NaN where one side has fewer than two
}

// Valid tells whether there is a difference.
func (d Difference) Valid() bool { return !math.IsNaN(d.Value) }

// Banded tells whether there is an interval.
func (d Difference) Banded() bool { return !math.IsNaN(d.Lo) }

// Excludes tells whether the interval exists and lies on one side of x.
func (d Difference) Excludes(x float64) bool { return x < d.Lo || x > d.Hi }

// difference is the mean of b less the mean of a, with the two drawn apart.
func (s *Sample) difference(a, b []unit, name ...string) Difference {
	d := Difference{mean(b) - mean(a), math.NaN(), math.NaN()}
	if len(a) < 2 || len(b) < 2 {
		return d
	}
	r := s.random(name...)
	a, b = s.clusters(a), s.clusters(b)
	truths := s.truths(a)
	draws := resample(b, r, truths)
	for i, x := range resample(a, r, truths) {
		draws[i] -= x
	}
	d.Lo, d.Hi = s.interval(d.Value, draws, min(len(a), len(b)))
	return d
}

// banded makes the interval of a difference from a draw for each truth.
func (s *Sample) banded(value float64, n int, truths []*truth, f func(*truth) float64) Difference {
	draws := make([]float64, len(truths))
	for i, t := range truths {
		draws[i] = f(t)
	}
	lo, hi := s.interval(value, draws, n)
	return Difference{value, lo, hi}
}

// draw fills out with as many of the units, with replacement, as they are in
// truth.
func draw(out, us []unit, r *rand.Rand, t *truth) []unit {
	for i := range us {
		out[i] = us[r.Uint32N(uint32(len(us)))]
		if t != nil {
			m := t.mass(&out[i])
			out[i].value, out[i].weight = m.mean(), m.weight
		}
	}
	return out[:len(us)]
}
