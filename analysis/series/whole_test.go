package series

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/score"
	"detente/lexicons"

	"pgregory.net/rapid"
)

var (
	channels = []claim.Channel{claim.Quoted, claim.Reported, claim.Deed, claim.Narrated}
	flags    = [][]score.Flag{nil, nil, {score.Imputed}, {score.Contested}, {score.Retold, score.Negated}}
)

// corpus draws a small corpus with every kind of observation.
func corpus(t *rapid.T) []score.Article {
	n := rapid.IntRange(0, 25).Draw(t, "articles")
	r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
	pick := func(of ...actor.ID) actor.ID { return of[r.IntN(len(of))] }
	var out []score.Article
	for i := range n {
		var all []obs
		for range r.IntN(4) {
			all = append(all, obs{
				holder: pick("norland", "sudland", "veks"), target: pick("", "sudland"), by: pick("", "norland"),
				act: "talks", value: float64(r.IntN(5)-2) / 2, weight: float64(r.IntN(3)) + .5,
				channel: channels[r.IntN(4)], words: []string{"on Friday", "yesterday", ""}[r.IntN(3)], flags: flags[r.IntN(5)], frames: []string{"military"},
			})
		}
		a := article(fmt.Sprint(i), string(rune('A'+r.IntN(3))), float64(r.IntN(40)), all...)
		if r.IntN(6) == 0 {
			a.Doc.Published = time.Time{}
		}
		for j := range a.Observations {
			a.Observations[j].Weight = math.Floor(a.Observations[j].Weight)
		}
		out = append(out, a)
	}
	return out
}

// everything calls the whole package.
func everything(s *Sample) []any {
	var out []any
	war := lexicons.Conflict{ID: "war", Events: []lexicons.Event{{Date: "2030-01-20", Label: "x"}}}
	for _, k := range []Key{{}, {Actor: "norland"}, {Actor: "nobody"}, {Actor: Pool("norland", "veks"), Channel: Words, Conflict: "war"}} {
		events, _ := s.Events([]lexicons.Conflict{war}, 20, k)
		out = append(out,
			s.Summaries(k), s.Series(k), s.Imputed(k), s.Tone(k), s.Adjusted(k), s.Gap(k), s.Gaps(k),
			s.Frames(k), s.FramesOver(k), s.Galtung(k), s.GaltungMean(k), s.Profile(k), s.Voices(k),
			s.Targets(k), s.Compare(k), s.SameDay(k), s.OutletInfluence(k), s.EntryInfluence(k),
			s.Bands(k), s.Changes(Search{Step: Day, Least: 2, Penalty: .5}, k), events, s.Count(),
			s.Correlate(s.Series(k), map[time.Time]float64{epoch: 1, epoch.AddDate(0, 0, 8): 2, epoch.AddDate(0, 0, 15): 3}))
	}
	return out
}

// TestNoNaN holds the package's word on missing figures, and that all figures
// are the same in any order of the articles.
func TestNoNaN(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := quick()
		o.Resamples, o.Permutations = 100, 99
		o.Bucket = rapid.SampledFrom([]Bucket{Day, Week, Month}).Draw(t, "bucket")
		o.MinN = rapid.IntRange(1, 4).Draw(t, "min-n")
		o.Reprints, o.Retold = rapid.Bool().Draw(t, "reprints"), rapid.Bool().Draw(t, "retold")
		o.EventDate, o.Rollup = rapid.Bool().Draw(t, "event date"), rapid.Bool().Draw(t, "rollup")
		o.ByDay = rapid.Bool().Draw(t, "by day")
		if rapid.Bool().Draw(t, "error") {
			o.Error[1] = Confusion{{8, 1, 0, 2}, {0, 4, 1, 3}, {1, 2, 9, 4}}
		}
		articles := corpus(t)
		got := everything(New(articles, o))
		for i, v := range got {
			finite(t, fmt.Sprint(i), reflect.ValueOf(v))
		}
		slices.Reverse(articles)
		if a, b := print(got), print(everything(New(articles, o))); a != b {
			t.Errorf("the order of articles shows:\n%s\n%s", a, b)
		}
	})
}

// print leaves out pointers, which differ.
func print(all []any) string {
	out := ""
	for _, v := range all {
		if changes, ok := v.([]Change); ok {
			changes = slices.Clone(changes)
			for i := range changes {
				changes[i].Why.Before, changes[i].Why.After = nil, nil
			}
			v = changes
		}
		out += fmt.Sprintf("%+v\n", v)
	}
	return out
}

// finite looks for NaN and infinities outside of the types that may have them.
func finite(t *rapid.T, path string, v reflect.Value) {
	switch v.Kind() {
	case reflect.Float64:
		if math.IsNaN(v.Float()) || math.IsInf(v.Float(), 0) {
			t.Errorf("%s is %v", path, v.Float())
		}
	case reflect.Slice:
		for i := range v.Len() {
			finite(t, fmt.Sprintf("%s[%d]", path, i), v.Index(i))
		}
	case reflect.Struct:
		switch x := v.Interface().(type) {
		case time.Time, Correlation:
			return
		case Estimate:
			if x.Valid() == math.IsNaN(x.Mean) || x.Banded() == math.IsNaN(x.Lo) || math.IsInf(x.Lo, 0) {
				t.Errorf("%s: %+v", path, x)
			}
			return
		case Difference:
			if x.Banded() && !x.Valid() || math.IsInf(x.Value, 0) {
				t.Errorf("%s: %+v", path, x)
			}
			return
		}
		for i := range v.NumField() {
			finite(t, path+"."+v.Type().Field(i).Name, v.Field(i))
		}
	}
}
