package series

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"detente/analysis/claim"
	"detente/analysis/score"
	"detente/lexicons"

	"pgregory.net/rapid"
)

func TestHolm(t *testing.T) {
	// Holm's and Benjamini-Hochberg's adjusted values worked out by hand.
	p := []float64{.01, .04, .03, .005}
	for i, want := range []float64{.03, .06, .06, .02} {
		if got := Holm(p)[i]; math.Abs(got-want) > 1e-12 {
			t.Errorf("Holm of %v: %v, want %v", p[i], got, want)
		}
	}
	for i, want := range []float64{.02, .04, .04, .02} {
		if got := BenjaminiHochberg(p)[i]; math.Abs(got-want) > 1e-12 {
			t.Errorf("Benjamini-Hochberg of %v: %v, want %v", p[i], got, want)
		}
	}
}

func TestCorrectionsKeepOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := rapid.SliceOf(rapid.Float64Range(0, 1)).Draw(t, "p")
		holm, bh := Holm(p), BenjaminiHochberg(p)
		for i := range p {
			if holm[i] < p[i] || holm[i] > 1 || bh[i] < p[i]-1e-12 || bh[i] > holm[i]+1e-12 {
				t.Errorf("p %v holm %v bh %v", p[i], holm[i], bh[i])
			}
			for j := range p {
				if p[i] < p[j] && (holm[i] > holm[j] || bh[i] > bh[j]) {
					t.Errorf("order of %v and %v is lost", p[i], p[j])
				}
			}
		}
	})
}

// TestCompare has one outlet that differs and one that was only read at another
// time, when everything stood higher.
func TestCompare(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	var articles []score.Article
	add := func(outlet string, day int, m float64) {
		v := m + .3*(2*r.Float64()-1)
		articles = append(articles, article(fmt.Sprintf("%s-%d", outlet, len(articles)), outlet, float64(day),
			obs{holder: "norland", act: "talks", value: v}))
	}
	for day := range 84 {
		level := -.3
		if day >= 42 {
			level = .3
		}
		add("steady", day, level)
		add("other", day, level)
		add("hawk", day, level-.25)
		if day >= 42 {
			add("late", day, level)
		}
	}
	got := map[string]OutletEffect{}
	for _, e := range New(articles, quick()).Compare(Key{Actor: "norland"}) {
		got[e.Key.Outlet] = e
	}
	if len(got) != 4 {
		t.Fatalf("%d outlets", len(got))
	}
	late, hawk := got["late"], got["hawk"]
	if late.Raw.Value < .25 || math.Abs(late.Matched.Value) > .12 {
		t.Errorf("late: raw %.3f matched %.3f", late.Raw.Value, late.Matched.Value)
	}
	if hawk.Holm > .05 || hawk.Matched.Value > -.15 || !hawk.Matched.Excludes(0) || hawk.Hedges.Value > -.3 {
		t.Errorf("hawk: %+v", hawk)
	}
	if hawk.BH > hawk.Holm || hawk.P > hawk.BH {
		t.Errorf("hawk: P %v, BH %v, Holm %v", hawk.P, hawk.BH, hawk.Holm)
	}
}

func TestHedges(t *testing.T) {
	us := func(values ...float64) []unit {
		var out []unit
		for _, v := range values {
			out = append(out, unit{value: v, weight: 1})
		}
		return out
	}
	// By hand: means .5 and .2, pooled variance .04/4+..., J = 1 - 3/15.
	g := hedges(us(.4, .5, .6), us(.1, .2, .3), .95)
	if want := 3 * (1 - 3.0/15); math.Abs(g.Value-want) > 1e-9 {
		t.Errorf("g %.4f, want %.4f", g.Value, want)
	}
	if g := hedges(us(1, 1), us(0, 0), .95); g.Valid() || g.Banded() {
		t.Errorf("without variance: %+v", g)
	}
}

func TestSameDay(t *testing.T) {
	var articles []score.Article
	for day := range 10 {
		for i, m := range []float64{.1, .2, .6} {
			articles = append(articles, article(fmt.Sprint(day, i), string(rune('A'+i)), float64(day),
				obs{holder: "norland", act: "talks", value: m * float64(1-2*(day%2))}))
		}
	}
	articles = append(articles, article("two", "A", 20, obs{holder: "norland", value: -1}), article("only", "B", 20, obs{holder: "norland", value: 1}))
	got := New(articles, quick()).SameDay(Key{Actor: "norland"})
	if len(got) != 3 || got[0].Outlet != "A" || got[0].Days != 10 {
		t.Fatalf("%+v", got)
	}
	for _, d := range got {
		if math.Abs(d.Distance.Value) > 1e-12 || d.Distance.Excludes(0) {
			t.Errorf("%s: %+v, want 0: the signs alternate", d.Outlet, d.Distance)
		}
	}
}

func TestEvents(t *testing.T) {
	talks := func(id, outlet string, day, v float64) score.Article {
		return article(id, outlet, day, obs{holder: "norland", value: v, act: "talks", frames: []string{"diplomatic"}})
	}
	articles := []score.Article{
		talks("a", "A", 3, 1), talks("b", "B", 4, .5), talks("c", "C", 5.9, -.5), talks("d", "C", 6, -1), talks("e", "A", 2.9, -1),
	}
	war := lexicons.Conflict{ID: "war", File: "w.yaml", Line: 3, Events: []lexicons.Event{
		{Date: "2030-01-10", Label: "truce"}, {Date: "2030-01-12", Label: "two outlets only"},
	}}
	s := New(articles, quick())
	got, err := s.Events([]lexicons.Conflict{war}, 3, Key{Actor: "norland"})
	if err != nil || len(got) != 1 || got[0].Label != "truce" || len(got[0].Outlets) != 3 {
		t.Fatalf("%v %+v", err, got)
	}
	if c := got[0].Outlets[2]; c.Name != "C" || c.Stance.Mean != -.5 || c.Framing.Frames[0].Share.Mean != .5 {
		t.Errorf("%+v", c)
	}
	war.Events[0].Date = "10 January"
	if _, err := s.Events([]lexicons.Conflict{war}, 3, Key{}); err == nil ||
		err.Error() != `w.yaml:3: conflict war: event "truce": date "10 January": want 2006-01-02` {
		t.Errorf("error %v", err)
	}
}

func TestInfluence(t *testing.T) {
	articles := []score.Article{
		article("a", "A", 0, obs{holder: "norland", value: 1, entry: "truce"}, obs{holder: "norland", value: 0, entry: "meet"}),
		article("b", "A", 1, obs{holder: "norland", value: -1, entry: "shell"}),
		article("c", "B", 1, obs{holder: "norland", value: .4, entry: "meet"}),
		article("d", "B", 1, obs{holder: "sudland", value: .4, entry: "meet"}),
	}
	s := New(articles, quick())
	mean := (.5 - 1 + .4) / 3
	got := s.EntryInfluence(Key{Actor: "norland"})
	if len(got) != 3 || got[0].Name != "shell" || math.Abs(got[0].Without-.45) > 1e-12 || math.Abs(got[0].Shift-(.45-mean)) > 1e-12 {
		t.Errorf("entries %+v", got)
	}
	for _, e := range got {
		if e.Name == "meet" && (math.Abs(e.Without-0) > 1e-12 || e.Articles != 2) {
			t.Errorf("without meet: %+v, want 0 on two articles", e)
		}
	}
	if o := s.OutletInfluence(Key{Actor: "norland"}); len(o) != 2 || o[0].Name != "A" || math.Abs(o[0].Without-.4) > 1e-12 {
		t.Errorf("outlets %+v", o)
	}
	if o := s.OutletInfluence(Key{Actor: "sudland"}); len(o) != 1 || !o[0].Nothing || o[0].Shift != 0 {
		t.Errorf("the only outlet: %+v", o)
	}
}

func TestBands(t *testing.T) {
	articles := []score.Article{article("a", "A", 0,
		obs{holder: "norland", value: 1}, obs{holder: "norland", value: -.5, flags: []score.Flag{score.Contested}, channel: claim.Deed})}
	o := quick()
	o.Contested = false
	b := New(articles, o).Bands(Key{Actor: "norland"})[0]
	if b.WithAll.Mean != .25 || b.WithoutAll.Mean != 1 || b.With.Points[0].Mean != .25 {
		t.Errorf("%+v", b)
	}
}
