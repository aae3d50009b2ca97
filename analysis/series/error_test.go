package series

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/score"
)

func TestErrorCounts(t *testing.T) {
	var e Error
	if e.On() {
		t.Error("no knowledge is on")
	}
	e.Add(claim.Deed, -1, -1, 3)
	e.Add(claim.Deed, 1, None, .5)
	e.Add(claim.Quoted, 0, 1, 1)
	e.Add("sung", 1, 1, 9)
	for _, c := range []struct {
		channel  claim.Channel
		right, n float64
	}{{claim.Deed, 3, 3.5}, {claim.Quoted, 0, 1}, {claim.Reported, 0, 0}, {"", 3, 4.5}} {
		if right, n := e.Right(c.channel); right != c.right || n != c.n {
			t.Errorf("%q: %v of %v, want %v of %v", c.channel, right, n, c.right, c.n)
		}
	}
	if !e.On() || e.check() != nil {
		t.Error("counts are not on")
	}
}

// TestErrorWidens gives the scorer no fault, faults that do not touch the mean,
// and faults of which little is known.
func TestErrorWidens(t *testing.T) {
	k := Key{Actor: "norland"} // all that it says is reported
	articles := world(5, 40, 3, func(int, string) float64 { return .3 })
	plain := New(articles, quick()).Estimate(k)
	for _, c := range []struct {
		name        string
		error       Error
		least, most float64 // width over that of the sampling alone
	}{
		{"faultless", Error{1: {{1e6, 0, 0, 0}, {0, 1e6, 0, 0}, {0, 0, 1e6, 0}}}, 1, 1.1},
		{"half is no position, whatever the sign", Error{1: {{5e5, 0, 0, 5e5}, {0, 5e5, 0, 5e5}, {0, 0, 5e5, 5e5}}}, 1, 1.2},
		{"seldom judged", Error{1: {{8, 1, 1, 0}, {1, 8, 1, 0}, {1, 1, 8, 0}}}, 1.5, 4},
		{"judged in another channel only", Error{2: {{8, 1, 1, 0}, {1, 8, 1, 0}, {1, 1, 8, 0}}}, 3, 10},
	} {
		o := quick()
		o.Error = c.error
		e := New(articles, o).Estimate(k)
		if ratio := (e.Hi - e.Lo) / (plain.Hi - plain.Lo); ratio < c.least || ratio > c.most || e.Mean != plain.Mean || e.Lo > e.Mean || e.Hi < e.Mean {
			t.Errorf("%s: %+v is %.2f times as wide as %+v", c.name, e, ratio, plain)
		}
	}
}

// TestErrorHoldsSampling wants of an interval with the error, on few articles and
// many and with faults that pull toward 0, that it holds the interval without.
func TestErrorHoldsSampling(t *testing.T) {
	k := Key{Actor: "norland"}
	for _, n := range []int{2, 3, 5, 12, 60} {
		articles := world(uint64(n), n, 1, func(i int, _ string) float64 { return float64(i%3)/2 - .4 })
		plain := New(articles, quick()).Estimate(k)
		for _, c := range []Error{
			{1: {{70, 2, 3, 25}, {10, 50, 10, 30}, {15, 10, 50, 25}}},
			{1: {{50, 0, 50, 0}, {0, 1, 0, 0}, {50, 0, 50, 0}}},
			{1: {{1, 0, 0, 9}, {0, 1, 0, 9}, {0, 0, 1, 9}}},
		} {
			o := quick()
			o.Error = c
			if e := New(articles, o).Estimate(k); e.Lo > plain.Lo || e.Hi < plain.Hi || e.Lo > e.Mean || e.Hi < e.Mean {
				t.Errorf("%d articles: %+v with the error, %+v without", n, e, plain)
			}
		}
	}
}

// faults are how the simulated scorer errs: by its channel, and by the sign
// scored, the chances of the true one.
var faults = map[claim.Channel][3][4]float64{
	claim.Deed:   {{.7, .05, 0, .25}, {.1, .5, .1, .3}, {.15, .1, .5, .25}},
	claim.Quoted: {{.9, 0, .05, .05}, {.1, .7, .1, .1}, {.05, .1, .8, .05}},
}

// TestCoverageWithError simulates a scorer that errs and coders who judged some
// of its findings, and counts how often the intervals hold what the coders would
// say of a corpus without end. The log is the table that the package speaks of.
func TestCoverageWithError(t *testing.T) {
	truth := simulatedTruth()
	t.Logf("truth %+.3f", truth)
	for _, judged := range []int{100, 400} {
		for _, n := range []int{5, 10, 20, 200, 1000} {
			sampling, both := coverageWithError(judged, n, 300, truth)
			t.Logf("%4d judged, %4d articles: sampling alone %.3f, with the error %.3f", judged, n, sampling, both)
			least := .92
			if n < 10 {
				least = .9 // five articles are few for any bootstrap
			}
			if both < least || both < sampling {
				t.Errorf("%d judged, %d articles: coverage %.3f with the error, %.3f without", judged, n, both, sampling)
			}
		}
	}
}

func coverageWithError(judged, articles, runs int, truth float64) (sampling, both float64) {
	holds := func(e Estimate) float64 {
		if e.Lo <= truth && truth <= e.Hi {
			return 1 / float64(runs)
		}
		return 0
	}
	for run := range uint64(runs) {
		r := rand.New(rand.NewPCG(run, uint64(judged+articles)))
		o := quick()
		corpus := simulated(r, articles)
		sampling += holds(New(corpus, o).Estimate(Key{Actor: "norland"}))
		for range judged {
			f := simulatedFinding(r)
			o.Error.Add(f.channel, score.Sign(f.value), f.truth(r), 1)
		}
		both += holds(New(corpus, o).Estimate(Key{Actor: "norland"}))
	}
	return sampling, both
}

// simulated are articles of one to three findings each.
func simulated(r *rand.Rand, n int) []score.Article {
	out := make([]score.Article, n)
	for i := range out {
		all := make([]obs, 1+r.IntN(3))
		for k := range all {
			all[k] = simulatedFinding(r)
		}
		out[i] = article(fmt.Sprint(i), "X", float64(i), all...)
	}
	return out
}

// simulatedFinding is more often a deed than words, and deeds are more often
// below 0.
func simulatedFinding(r *rand.Rand) obs {
	o := obs{holder: actor.ID("norland"), channel: claim.Deed, value: -.8}
	escalation := .8
	if r.Float64() < .3 {
		o.channel, escalation = claim.Quoted, .4
	}
	switch x := r.Float64(); {
	case x > escalation+.1:
		o.value = .6
	case x > escalation:
		o.value = 0
	}
	return o
}

// truth draws what coders say of a finding.
func (o obs) truth(r *rand.Rand) int {
	x := r.Float64()
	for i, p := range faults[o.channel][score.Sign(o.value)+1] {
		if x < p {
			return i - 1
		}
		x -= p
	}
	return None
}

// simulatedTruth is the mean over very many articles of what coders would say.
func simulatedTruth() float64 {
	r := rand.New(rand.NewPCG(1, 2))
	var all mass
	for range 400_000 {
		var m mass
		for range 1 + r.IntN(3) {
			f := simulatedFinding(r)
			size := math.Abs(f.value)
			if size == 0 {
				size = middle
			}
			if sign := f.truth(r); sign != None {
				m.add(mass{size * float64(sign), 1})
			}
		}
		if m.weight > 0 {
			all.add(mass{m.mean(), 1})
		}
	}
	return all.mean()
}
