package outside

import (
	"maps"
	"math"
	"slices"
	"time"

	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/score"
	"detente/analysis/series"
)

// Deeds is how a measure of Russia's deeds goes with the drones and missiles
// launched at Ukraine.
type Deeds struct {
	Measure  string        `json:"measure"` // Mean, Count or Share
	Bucket   series.Bucket `json:"bucket"`
	Spearman Figure        `json:"spearman"`
	Lo       Figure        `json:"lo"` // interval of Spearman
	Hi       Figure        `json:"hi"`
	Pearson  Figure        `json:"pearson"`
	Buckets  int           `json:"buckets"` // in which both have a value
}

// The measures of deeds in a bucket.
const (
	Mean  = "mean of deeds"           // stance of Russia's deeds
	Count = "articles with an attack" // by Russia, told as a deed for the first time
	Share = "share of articles"       // Count over the articles about the war
)

// deeds correlates each measure by the day and by the week.
func deeds(articles []score.Article, attacks map[time.Time]float64, o series.Options) []Deeds {
	var out []Deeds
	o.From, o.To = bounds(attacks)
	if o.From.IsZero() {
		return nil
	}
	for _, b := range []series.Bucket{series.Day, series.Week} {
		o.Bucket = b
		s := series.New(articles, o)
		count, share := counts(articles, o)
		mean := s.Series(series.Key{Actor: russia, Conflict: ukraine, Channel: claim.Deed})
		for _, m := range []struct {
			name string
			line series.Series
		}{{Mean, mean}, {Count, count}, {Share, share}} {
			c := s.Correlate(m.line, attacks)
			out = append(out, Deeds{m.name, b, Figure(c.Spearman), Figure(c.Lo), Figure(c.Hi), Figure(c.Pearson), c.Buckets})
		}
	}
	return out
}

// bounds are the first day of the attacks and the day after the last one.
func bounds(attacks map[time.Time]float64) (from, to time.Time) {
	all := slices.SortedFunc(maps.Keys(attacks), time.Time.Compare)
	if len(all) == 0 {
		return from, to
	}
	return all[0], all[len(all)-1].AddDate(0, 0, 1)
}

// counts are the articles of each bucket that tell an attack by Russia, and
// their share of the articles about the war. A bucket without an article about
// the war has no point.
func counts(articles []score.Article, o series.Options) (count, share series.Series) {
	about, told := map[time.Time]float64{}, map[time.Time]float64{}
	for i := range articles {
		a := &articles[i]
		t := a.Doc.Published
		if t.Before(o.From) || !t.Before(o.To) || !slices.ContainsFunc(a.Observations, inUkraine) {
			continue
		}
		start := o.Bucket.Start(t)
		about[start]++
		if attacked(a) {
			told[start]++
		}
	}
	count.Key.Actor, share.Key.Actor = russia+":"+Count, russia+":"+Share
	for _, start := range slices.SortedFunc(maps.Keys(about), time.Time.Compare) {
		to := o.Bucket.End(start)
		count.Points = append(count.Points, series.Point{Start: start, End: to, Estimate: bare(told[start])})
		share.Points = append(share.Points, series.Point{Start: start, End: to, Estimate: bare(told[start] / about[start])})
	}
	return count, share
}

// bare is a figure without an interval.
func bare(v float64) series.Estimate {
	return series.Estimate{Mean: v, Lo: math.NaN(), Hi: math.NaN()}
}

func inUkraine(o score.Observation) bool { return o.Conflict == ukraine }

// attacked tells whether an article tells an attack by Russia as a deed that no
// article before told.
func attacked(a *score.Article) bool {
	of := map[actor.ID]actor.ID{}
	for _, x := range a.Actors {
		of[x.ID] = x.State
	}
	return slices.ContainsFunc(a.Observations, func(o score.Observation) bool {
		return o.Conflict == ukraine && o.Act == "attack" && o.Channel == claim.Deed && !o.Has(score.Retold) &&
			(o.Holder == russia || of[o.Holder] == russia)
	})
}
