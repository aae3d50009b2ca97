package series

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"detente/analysis/score"
)

// mixed simulates two outlets, at -.4 and +.4 whatever the week, of which the
// second comes in as the weeks go on, and a true rise of .1 in week 5.
func mixed(rise float64) []score.Article {
	r := rand.New(rand.NewPCG(11, 3))
	var out []score.Article
	for week := range 10 {
		for i := range 30 {
			outlet, m := "dove", .4
			if i >= 3*week {
				outlet, m = "hawk", -.4
			}
			if week >= 5 {
				m += rise
			}
			v := m + .2*(2*r.Float64()-1)
			out = append(out, article(fmt.Sprintf("%d-%d", week, i), outlet, float64(7*week), obs{holder: "norland", value: v, act: "talks"}))
		}
	}
	return out
}

func TestAdjusted(t *testing.T) {
	s := New(mixed(.1), quick())
	k := Key{Actor: "norland"}
	raw, adj := s.Series(k).Points, s.Adjusted(k).Points
	if len(adj) != 10 {
		t.Fatalf("%d buckets, want 10", len(adj))
	}
	if d := raw[9].Mean - raw[0].Mean; d < .6 {
		t.Errorf("raw difference %.3f: the simulation has no mix", d)
	}
	for i, p := range adj {
		want := adj[0].Mean
		if i >= 5 {
			want += .1
		}
		if math.Abs(p.Mean-want) > .08 || !p.Banded() || p.Lo > p.Mean || p.Hi < p.Mean {
			t.Errorf("week %d: adjusted %.3f (%.3f..%.3f), want %.3f", i, p.Mean, p.Lo, p.Hi, want)
		}
	}
	if linked, all := s.Linked(k); linked != 300 || all != 300 {
		t.Errorf("linked %d of %d", linked, all)
	}
}

func TestAdjustedUnlinked(t *testing.T) {
	articles := []score.Article{
		article("a", "X", 0, obs{holder: "norland", value: 1}),
		article("b", "X", 7, obs{holder: "norland", value: .5}),
		article("c", "Y", 14, obs{holder: "norland", value: -1}),
	}
	s := New(articles, quick())
	k := Key{Actor: "norland"}
	if p := s.Adjusted(k).Points; len(p) != 2 || math.Abs(p[0].Mean-p[1].Mean-.5) > 1e-6 {
		t.Errorf("points %+v, want the two of X", p)
	}
	if linked, all := s.Linked(k); linked != 2 || all != 3 {
		t.Errorf("linked %d of %d, want 2 of 3", linked, all)
	}
	if p := New(nil, quick()).Adjusted(k).Points; len(p) != 0 {
		t.Errorf("points of nothing: %+v", p)
	}
}

// TestMixOfChange plants a change that is outlet mix alone.
func TestMixOfChange(t *testing.T) {
	var articles []score.Article
	r := rand.New(rand.NewPCG(5, 5))
	for day := range 40 {
		for i := range 6 {
			outlet, m := "hawk", -.5
			if i == 0 || day >= 20 && i < 5 {
				outlet, m = "dove", .5
			}
			articles = append(articles, article(fmt.Sprintf("%02d-%d", day, i), outlet, float64(day),
				obs{holder: "norland", act: "talks", value: m + .2*(2*r.Float64()-1), entry: outlet}))
		}
	}
	found := New(articles, quick()).Changes(DefaultSearch(), Key{Actor: "norland"})
	if len(found) != 1 || found[0].At != epoch.AddDate(0, 0, 20) {
		t.Fatalf("changes %+v, want one on day 20", found)
	}
	c := found[0]
	if c.P > .01 || !c.Shift.Excludes(0) {
		t.Errorf("P %.3f, shift %+v", c.P, c.Shift)
	}
	if math.Abs(c.Mix.Stance) > .05 || math.Abs(c.Mix.Composition+c.Mix.Stance-c.Shift.Value) > 1e-9 {
		t.Errorf("mix %+v of shift %.3f, want composition alone", c.Mix, c.Shift.Value)
	}
	if math.Abs(c.Mix.Within.Value) > .06 || c.Mix.Within.Excludes(0) {
		t.Errorf("within outlets %+v, want 0", c.Mix.Within)
	}
	explained(t, c)
}

// explained checks that the parts add up to the shift.
func explained(t *testing.T, c Change) {
	t.Helper()
	w := c.Why
	for name, parts := range map[string][]Part{"acts": w.Acts, "outlets": w.Outlets, "entries": w.Entries, "holders": w.Holders} {
		sum := 0.0
		for _, p := range parts {
			sum += p.Shift()
		}
		if math.Abs(sum-c.Shift.Value) > 1e-9 {
			t.Errorf("%s add up to %.4f, the shift is %.4f", name, sum, c.Shift.Value)
		}
	}
	if len(w.Before) != shown || len(w.After) != shown {
		t.Fatalf("%d and %d witnesses", len(w.Before), len(w.After))
	}
	pulls := func(x Witness) bool { return x.Strongest != nil && x.Value > .3 }
	if !slices.ContainsFunc(w.After, pulls) || slices.ContainsFunc(w.Before, pulls) {
		t.Error("the witnesses do not pull in the shift's direction")
	}
}
