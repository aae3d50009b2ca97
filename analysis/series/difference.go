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
	draws := resample(b, r, s.o.Resamples)
	for i, x := range resample(a, r, s.o.Resamples) {
		draws[i] -= x
	}
	d.Lo, d.Hi = s.interval(draws, min(len(a), len(b)))
	return d
}

// banded draws the interval of a difference; draws that are NaN are left out.
func (s *Sample) banded(value float64, n int, f func() float64) Difference {
	draws := make([]float64, 0, s.o.Resamples)
	for range s.o.Resamples {
		if x := f(); !math.IsNaN(x) {
			draws = append(draws, x)
		}
	}
	d := Difference{value, math.NaN(), math.NaN()}
	if len(draws) > s.o.Resamples/2 {
		d.Lo, d.Hi = s.interval(draws, n)
	}
	return d
}

// draw takes as many units as there are, with replacement.
func draw(us []unit, r *rand.Rand) []unit {
	out := make([]unit, len(us))
	for i := range out {
		out[i] = us[r.Uint32N(uint32(len(us)))]
	}
	return out
}
