package reports

import (
	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/series"
)

// How many actors the charts show, and how many have their series written.
const (
	maxShown  = 6
	maxSeries = 40
)

// Figures are the figures of a report, made once from its observations.
type Figures struct {
	Sample    *series.Sample
	Summaries []series.Summary // every actor with an observation, most articles first
	Shown     []series.Summary // those on the charts
	Curves    []Curves         // of the first actors of Summaries and of those shown
}

// Curves are the series of one actor.
type Curves struct {
	Actor         actor.Actor
	All           series.Series // own observations of every channel
	Words, Deeds  series.Series
	WithoutDoubts series.Series // All without arms and pressure
	Months        series.Series // All by month
}

func figures(r *Report) *Figures {
	f := &Figures{Sample: series.New(r.Result.Articles, r.Options)}
	f.Summaries = f.Sample.Summaries(series.Key{})
	f.Shown = r.shown(f.Summaries)
	months, strict := r.Options, r.Options
	months.Bucket = series.Month
	strict.Contested = false
	byMonth, uncontested := series.New(r.Result.Articles, months), series.New(r.Result.Articles, strict)
	for _, a := range curveActors(f) {
		key := series.Key{Actor: a.ID}
		words, deeds := key, key
		words.Channel, deeds.Channel = series.Words, claim.Deed
		f.Curves = append(f.Curves, Curves{
			Actor: a, All: f.Sample.Series(key), Words: f.Sample.Series(words), Deeds: f.Sample.Series(deeds),
			WithoutDoubts: uncontested.Series(key), Months: byMonth.Series(key),
		})
	}
	return f
}

// shown are the actors on the charts: those asked for, else the first with
// enough articles, else the first.
func (r *Report) shown(all []series.Summary) (out []series.Summary) {
	if len(r.Actors) > 0 {
		for _, id := range r.Actors {
			for _, s := range all {
				if s.Actor.ID == id {
					out = append(out, s)
				}
			}
		}
		return out
	}
	for _, s := range all {
		if !s.Thin && len(out) < maxShown {
			out = append(out, s)
		}
	}
	if len(out) == 0 {
		out = all[:min(len(all), maxShown)]
	}
	return out
}

// curveActors are the shown actors first, then the others with most articles.
func curveActors(f *Figures) (out []actor.Actor) {
	seen := map[actor.ID]bool{}
	add := func(from []series.Summary) {
		for _, s := range from {
			if !seen[s.Actor.ID] && len(out) < maxSeries {
				seen[s.Actor.ID] = true
				out = append(out, s.Actor)
			}
		}
	}
	add(f.Shown)
	add(f.Summaries)
	return out
}
