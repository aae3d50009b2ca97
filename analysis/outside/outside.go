// Package outside holds what the program finds against what is known from
// elsewhere: whether the stance of Israel and Hamas shows the truce of November
// 2023, whether the search for change points finds its ends by itself, and
// whether Russia's deeds go with the drones and missiles counted at Ukraine.
package outside

import (
	"encoding/json"
	"math"
	"time"

	"detente/analysis/actor"
	"detente/analysis/score"
	"detente/analysis/series"
)

// The truce began on 24 November 2023 and ended on the morning of 1 December;
// the war began on 7 October.
var (
	war   = day(2023, time.October, 7)
	truce = day(2023, time.November, 24)
	end   = day(2023, time.December, 1)
)

const (
	israel, hamas, russia actor.ID = "israel", "hamas", "russia"

	gaza    = "israel-palestine"
	ukraine = "ukraine"

	weeks  = 21 // days before and after the truce
	near   = 3  // days at which a change point counts as found
	around = 14 // days before and after the beginning of the war
)

func day(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }

// Report is the outcome of the check.
type Report struct {
	Articles int     `json:"articles"`
	Before   Period  `json:"before"` // three weeks
	In       Period  `json:"in"`     // the truce
	After    Period  `json:"after"`  // three weeks
	Above    bool    `json:"above"`  // the interval of In lies above those of Before and After
	Start    Found   `json:"start"`  // of the truce
	End      Found   `json:"end"`
	War      War     `json:"war"`
	Deeds    []Deeds `json:"deeds"` // of Russia
}

// War is what is seen at the beginning of the war, before which feeds are thin.
type War struct {
	Before Period `json:"before"` // two weeks
	After  Period `json:"after"`  // two weeks
	Change Found  `json:"change"` // in either direction
}

// Passed tells whether the truce stands out and the search found its ends.
func (r *Report) Passed() bool { return r.Above && r.Start.Found && r.End.Found }

// Period is the pooled stance of Israel and Hamas in From <= published < To.
type Period struct {
	From     time.Time `json:"from"`
	To       time.Time `json:"to"`
	Mean     Figure    `json:"mean"`
	Lo       Figure    `json:"lo"`
	Hi       Figure    `json:"hi"`
	Articles int       `json:"articles"`
}

// Figure is a number, or NaN for none, which JSON writes as null.
type Figure float64

// MarshalJSON writes null for NaN.
func (f Figure) MarshalJSON() ([]byte, error) {
	if math.IsNaN(float64(f)) {
		return []byte("null"), nil
	}
	return json.Marshal(float64(f))
}

// Change is a change point of the pooled stance.
type Change struct {
	At       time.Time `json:"at"`       // first day of the new level
	Earliest time.Time `json:"earliest"` // Earliest to Latest: the cut would fit almost as well
	Latest   time.Time `json:"latest"`
	Before   float64   `json:"before"` // the levels on both sides, -1..+1
	After    float64   `json:"after"`
	Adrift   int       `json:"adrift"` // days from the event, negative for earlier
	P        float64   `json:"p"`      // by permutation (see series.Change)
}

// Found is the change point that is nearest to an event.
type Found struct {
	Event time.Time `json:"event"`
	Found bool      `json:"found"` // within three days
	Near  *Change   `json:"near"`  // nil where there is none
}

// Check makes the report of the articles of a corpus and of the attacks by day.
// The options must pass their Check; their window is not read.
func Check(articles []score.Article, attacks map[time.Time]float64, o series.Options) Report {
	o.Rollup = true
	r := Report{Articles: len(articles)}
	r.levels(articles, o)
	r.changes(articles, o)
	r.Deeds = deeds(articles, attacks, o)
	return r
}

// key is the pooled stance in the war of Israel with Hamas.
var key = series.Key{Actor: series.Pool(israel, hamas), Conflict: gaza}

// levels compares the truce, and the beginning of the war, with the weeks beside.
func (r *Report) levels(articles []score.Article, o series.Options) {
	in := func(from, to time.Time) Period {
		o.From, o.To = from, to
		e := series.New(articles, o).Estimate(key)
		return Period{from, to, Figure(e.Mean), Figure(e.Lo), Figure(e.Hi), e.Articles}
	}
	r.Before = in(truce.AddDate(0, 0, -weeks), truce)
	r.In = in(truce, end)
	r.After = in(end, end.AddDate(0, 0, weeks))
	r.War.Before = in(war.AddDate(0, 0, -around), war)
	r.War.After = in(war, war.AddDate(0, 0, around))
	r.Above = r.In.Lo > r.Before.Hi && r.In.Lo > r.After.Hi // false where one is NaN
}

// changes searches the whole series, with no date given.
func (r *Report) changes(articles []score.Article, o series.Options) {
	o.From, o.To = time.Time{}, time.Time{}
	found := series.New(articles, o).Changes(series.DefaultSearch(), key)
	rises := func(c *Change) bool { return c.After > c.Before }
	r.Start = nearest(found, truce, rises)
	r.End = nearest(found, end, func(c *Change) bool { return !rises(c) })
	r.War.Change = nearest(found, war, func(*Change) bool { return true })
}

// nearest is the change of a kind that is nearest to an event.
func nearest(found []series.Change, event time.Time, kind func(*Change) bool) Found {
	out := Found{Event: event}
	for i := range found {
		c := change(&found[i], event)
		if kind(&c) && (out.Near == nil || distance(&c) < distance(out.Near)) {
			out.Near = &c
		}
	}
	out.Found = out.Near != nil && distance(out.Near) <= near
	return out
}

func distance(c *Change) int { return max(c.Adrift, -c.Adrift) }

func change(c *series.Change, event time.Time) Change {
	return Change{
		At: c.At, Earliest: c.Earliest, Latest: c.Latest, Before: c.Before.Mean, After: c.After.Mean,
		Adrift: int(c.At.Sub(event) / (24 * time.Hour)), P: c.P,
	}
}
