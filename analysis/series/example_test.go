package series_test

import (
	"fmt"
	"time"

	"detente/analysis/claim"
	"detente/analysis/score"
	"detente/analysis/series"
	"detente/analysis/text"
)

// A corpus of two articles: what Norland says stands nearer to a ceasefire than
// what it does.
func Example() {
	said := func(id string, day int, value float64, c claim.Channel) score.Article {
		doc := &text.Document{ID: id, Outlet: "Courier", Published: time.Date(2030, 1, day, 0, 0, 0, 0, time.UTC)}
		return score.Article{Doc: doc, Observations: []score.Observation{{
			Doc: id, Outlet: doc.Outlet, Published: doc.Published, Holder: "norland",
			Act: "talks", Value: value, Weight: 1, Channel: c,
		}}}
	}
	s := series.New([]score.Article{said("a", 7, .4, claim.Quoted), said("b", 16, -1, claim.Deed)}, series.DefaultOptions())
	for _, m := range s.Summaries(series.Key{}) {
		fmt.Printf("%s %+.1f, words %+.1f, deeds %+.1f, thin %v\n", m.Actor.Name, m.Stance.Mean, m.Words.Mean, m.Deeds.Mean, m.Thin)
	}
	for _, p := range s.Series(series.Key{Actor: "norland"}).Points {
		fmt.Printf("week of %s %+.1f\n", p.Start.Format(time.DateOnly), p.Mean)
	}
	// Output:
	// norland -0.3, words +0.4, deeds -1.0, thin true
	// week of 2030-01-07 +0.4
	// week of 2030-01-14 -1.0
}
