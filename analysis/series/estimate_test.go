package series

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"detente/analysis/claim"
	"detente/analysis/score"

	"pgregory.net/rapid"
)

func TestMeanOverArticles(t *testing.T) {
	articles := []score.Article{
		article("a", "X", 0,
			obs{holder: "norland", value: 1, weight: 3}, obs{holder: "norland", value: -1},
			obs{holder: "norland", value: -1, flags: []score.Flag{score.Imputed}}),
		article("b", "X", 1, obs{holder: "norland", value: -.5, channel: claim.Deed}),
		article("c", "X", 1),
		article("d", "X", 2, obs{holder: "sudland", value: .8}),
	}
	s := New(articles, DefaultOptions())
	e := s.Estimate(Key{Actor: "norland"})
	if e.Mean != 0 || e.Articles != 2 || e.Observations != 3 || !e.Thin {
		t.Errorf("estimate %+v, want mean 0 of 2 articles and 3 observations, thin", e)
	}
	m := s.Summaries(Key{})
	if len(m) != 2 || m[0].Actor.ID != "norland" || m[0].Observations != 4 || m[0].Articles != 2 {
		t.Fatalf("summaries %+v", m)
	}
	if m[0].Words.Mean != .5 || m[0].Deeds.Mean != -.5 || m[0].Imputed.Mean != -1 {
		t.Errorf("words %v deeds %v imputed %v", m[0].Words.Mean, m[0].Deeds.Mean, m[0].Imputed.Mean)
	}
	if want := (Count{Articles: 3, Observations: 5, OffTopic: 1}); s.Count() != want {
		t.Errorf("count %+v, want %+v", s.Count(), want)
	}
}

func TestEmpty(t *testing.T) {
	s := New(nil, DefaultOptions())
	e := s.Estimate(Key{Actor: "norland"})
	if e.Valid() || e.Banded() || !math.IsNaN(e.Mean) || e.Excludes(0) {
		t.Errorf("estimate of nothing: %+v", e)
	}
	if len(s.Summaries(Key{})) != 0 || len(s.Series(Key{}).Points) != 0 {
		t.Error("figures of nothing")
	}
}

// TestCoverage simulates small and large samples of skewed article means and
// counts how often the interval holds the true mean. The log is the table that
// the package speaks of.
func TestCoverage(t *testing.T) {
	o := DefaultOptions()
	o.Resamples = 400
	s := New(nil, o)
	truth := .7*-.6 + .3*.7
	t.Log("articles  widened  plain percentile")
	for _, n := range []int{3, 5, 10, 20, 50, 200, 1000} {
		widened, plain := coverage(s, n, 600, truth)
		t.Logf("%8d  %7.3f  %7.3f", n, widened, plain)
		if n >= 10 && widened < .91 {
			t.Errorf("%d articles: coverage %.3f of a 95 %% interval", n, widened)
		}
		if widened < plain {
			t.Errorf("%d articles: the widened interval covers less (%.3f < %.3f)", n, widened, plain)
		}
	}
}

// TestCoverageByDay shows what the bootstrap over articles does not know: the
// articles of one day resemble each other.
func TestCoverageByDay(t *testing.T) {
	t.Log("30 days of 4 articles, the days' own deviation .2, the articles' .34")
	for _, byDay := range []bool{false, true} {
		const runs, truth = 300, -.1
		covered := 0.0
		for run := range uint64(runs) {
			o := quick()
			o.Seed, o.ByDay = run, byDay
			e := New(news(run, 30, 4, 0, flatMean), o).Estimate(Key{Actor: "norland"})
			if e.Lo <= truth && truth <= e.Hi {
				covered++
			}
		}
		t.Logf("by day %v: coverage %.3f", byDay, covered/runs)
		if byDay && covered/runs < .92 {
			t.Errorf("coverage %.3f by day", covered/runs)
		}
	}
}

func coverage(s *Sample, n, runs int, want float64) (widened, plain float64) {
	for run := range runs {
		us := skewed(rand.New(rand.NewPCG(uint64(run), uint64(n))), n)
		draws := resample(us, rand.New(rand.NewPCG(uint64(run), 1)), make([]*truth, s.o.Resamples))
		if lo, hi := s.interval(0, draws, n); lo <= want && want <= hi {
			widened++
		}
		if quantile(draws, .025) <= want && want <= quantile(draws, .975) {
			plain++
		}
	}
	return widened / float64(runs), plain / float64(runs)
}

// skewed draws article means: seven of ten around -.6, the rest around +.7.
func skewed(r *rand.Rand, n int) []unit {
	us := make([]unit, n)
	for i := range us {
		m := -.6
		if r.Float64() < .3 {
			m = .7
		}
		us[i] = unit{value: m + .3*(2*r.Float64()-1), weight: 1, n: 1}
	}
	return us
}

// TestOrder permutes articles and changes the number of workers.
func TestOrder(t *testing.T) {
	articles := world(3, 20, 4, func(d int, _ string) float64 { return float64(d%3-1) / 2 })
	want := figures(New(articles, quick()))
	rapid.Check(t, func(t *rapid.T) {
		o := quick()
		o.Workers = rapid.IntRange(1, 4).Draw(t, "workers")
		mixed := slices.Clone(articles)
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "shuffle"), 0))
		r.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		if figures(New(mixed, o)) != want {
			t.Error("figures depend on order or workers")
		}
	})
}

// figures are printed, since NaN is not equal to itself.
func figures(s *Sample) string {
	return fmt.Sprintf("%+v %+v", s.Summaries(Key{}), s.AllSeries(Key{Actor: "norland"}, Key{Outlet: "A"}))
}

func TestIntervalHoldsMean(t *testing.T) {
	s := New(nil, quick())
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.Float64Range(-1, 1), 2, 30).Draw(t, "values")
		us := make([]unit, len(values))
		for i, v := range values {
			us[i] = unit{value: v, weight: 1, n: 1}
		}
		e := s.estimate(us, "x")
		const slack = 1e-9
		if !(e.Lo <= e.Mean+slack && e.Mean <= e.Hi+slack && e.Lo >= -1-slack && e.Hi <= 1+slack) {
			t.Errorf("%+v", e)
		}
	})
}
