package series

import (
	"hash/fnv"
	"math"
	"math/rand/v2"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"

	"detente/analysis/parallel"
)

// Estimate is a mean over articles with its interval.
type Estimate struct {
	Mean         float64 // NaN where Articles is 0
	Lo, Hi       float64 // interval of Options.Level; NaN where Articles is below 2
	Articles     int     // that have the key
	Observations int     // in them
	Thin         bool    // fewer articles than Options.MinN
}

// Valid tells whether there is a mean.
func (e Estimate) Valid() bool { return e.Articles > 0 }

// Banded tells whether there is an interval.
func (e Estimate) Banded() bool { return e.Articles > 1 }

// Excludes tells whether the interval exists and lies on one side of x.
func (e Estimate) Excludes(x float64) bool { return e.Banded() && (x < e.Lo || x > e.Hi) }

// estimate makes the mean of units and its interval. The name fixes the random
// numbers.
func (s *Sample) estimate(us []unit, name ...string) Estimate {
	e := Estimate{Mean: mean(us), Lo: math.NaN(), Hi: math.NaN(), Articles: len(us)}
	for i := range us {
		e.Observations += us[i].n
	}
	e.Thin = e.Articles < s.o.MinN
	if len(us) < 2 {
		return e
	}
	r := s.random(name...)
	drawn := s.clusters(us)
	e.Lo, e.Hi = s.interval(e.Mean, resample(drawn, r, s.truths(us)), len(drawn))
	return e
}

// interval takes the widened percentiles of draws of a figure, which are made of
// n units: one draw for each of truths. It sorts the draws. Where the scoring
// error is known the interval holds that of the sampling alone, that with the
// error, and the figure, which is shown as scored.
func (s *Sample) interval(figure float64, draws []float64, n int) (lo, hi float64) {
	p := tail(n, s.o.Level)
	lo, hi = s.percentiles(draws[:s.o.Resamples], p)
	if len(draws) > s.o.Resamples {
		least, most := s.percentiles(draws[s.o.Resamples:], p)
		lo, hi = min(lo, least, figure), max(hi, most, figure)
	}
	return lo, hi
}

// percentiles takes the p-th and the (1-p)-th part of draws, which it sorts. Draws
// that are NaN are left out; where most are, the percentiles are NaN.
func (s *Sample) percentiles(draws []float64, p float64) (lo, hi float64) {
	draws = slices.DeleteFunc(draws, math.IsNaN)
	if 2*len(draws) <= s.o.Resamples {
		return math.NaN(), math.NaN()
	}
	slices.Sort(draws)
	return quantile(draws, p), quantile(draws, 1-p)
}

// tail is the part of the bootstrap's draws beyond each end of an interval on
// n units.
func tail(n int, level float64) float64 {
	t := distuv.StudentsT{Sigma: 1, Nu: float64(n - 1)}.Quantile((1 - level) / 2)
	return distuv.UnitNormal.CDF(t * math.Sqrt(float64(n)/float64(n-1)))
}

// quantile interpolates between sorted values.
func quantile(sorted []float64, p float64) float64 {
	at := p * float64(len(sorted)-1)
	i := min(int(at), len(sorted)-1)
	j := min(i+1, len(sorted)-1)
	return sorted[i] + (at-float64(i))*(sorted[j]-sorted[i])
}

// random makes the generator of a figure from the seed and the figure's name.
func (s *Sample) random(name ...string) *rand.Rand {
	h := fnv.New64a()
	for _, n := range name {
		h.Write([]byte(n))
		h.Write([]byte{0})
	}
	return rand.New(rand.NewPCG(s.o.Seed, h.Sum64()))
}

// name of a key for the seed of its figures.
func (k Key) name(more ...string) []string {
	return append([]string{string(k.Actor), k.Conflict, string(k.Channel), k.Outlet}, more...)
}

// each calls f for 0 <= i < n by the sample's workers.
func (s *Sample) each(n int, f func(i int)) { parallel.Each(n, s.o.Workers, f) }
