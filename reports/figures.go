package reports

import (
	"cmp"
	"math"
	"slices"
	"time"

	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/parallel"
	"detente/analysis/series"
	"detente/lexicons"
)

// How many actors the charts show at most, how many are compared across
// outlets, how many have their series written, and how many conflicts have
// charts of their own.
const (
	maxShown     = 6
	maxCompared  = 4
	maxSeries    = 40
	maxConflicts = 6
)

// Figures are the figures of a report, made once from its observations.
type Figures struct {
	Sample    *series.Sample
	Summaries []series.Summary // every actor with an observation, most articles first
	Shown     []series.Summary // those on the charts
	Curves    []Curves         // of the shown actors, then of those with most articles
	Frames    []series.Framing // of all articles, by bucket
	Changes   []series.Change  // of the shown actors
	Outlets   []series.OutletEffect
	Targets   []series.Relation
	Conflicts []ConflictFigures // where there are several, those with most articles first
	Window    window            // what the charts draw
	Galtung   series.Series     // from war to peace journalism, of all articles
	Profiles  []series.Profile  // of the shown actors
	Voices    []Voices          // who is quoted: in all, then by outlet
	Events    []series.Event    // told by three outlets or more
}

// Voices is who is quoted in one outlet.
type Voices struct {
	Outlet string // "" for all together
	Voices []series.Voice
}

// Curves are the series of one actor.
type Curves struct {
	Actor        actor.Actor
	All          series.Series // own observations of every channel
	Words, Deeds series.Series
	Months       series.Series // All by month
	Band         series.Band   // with and without arms and pressure
	Adjusted     series.Series // All with the mix of outlets held still
	Imputed      series.Series // what adversaries say of it
	Gap          series.Gap    // words less deeds
	Entries      []series.Influence
	Outlets      []series.Influence
}

// ConflictFigures are the figures of one conflict.
type ConflictFigures struct {
	ID, Name  string
	Whole     series.Estimate // of every actor together
	Summaries []series.Summary
	Curves    []Curves // of its first actors: All, Words and Deeds alone
}

func figures(r *Report) *Figures {
	s := series.New(r.Result.Articles, r.Options)
	f := &Figures{Sample: s, Summaries: s.Summaries(series.Key{}), Frames: s.FramesOver(series.Key{}), Targets: s.Targets(series.Key{})}
	f.Shown = shown(f.Summaries, r.Actors)
	keys, outlets := keysOf(f.Shown), len(s.Outlets())
	parts := []func(){
		func() { f.Curves = r.curves(s, curveActors(f)) },
		func() { f.Changes = s.Changes(series.DefaultSearch(), keys...) },
		func() { f.Outlets = r.compare(keys[:min(len(keys), maxCompared)], outlets) },
		func() { f.Window, f.Conflicts = newWindow(r), r.conflicts(s) },
		func() { f.frame(r, keys) },
	}
	parallel.Each(len(parts), 0, func(i int) { parts[i]() })
	return f
}

// eventDays is how long after an event articles are taken to tell of it.
const eventDays = 7

// frame makes the figures on how actors and events are told.
func (f *Figures) frame(r *Report, keys []series.Key) {
	f.Galtung = f.Sample.Galtung(series.Key{})
	for _, k := range keys {
		f.Profiles = append(f.Profiles, f.Sample.Profile(k))
	}
	for _, outlet := range append([]string{""}, f.Sample.Outlets()...) {
		f.Voices = append(f.Voices, Voices{outlet, f.Sample.Voices(series.Key{Outlet: outlet})})
	}
	// Events fails for a date that is none; dated leaves those out.
	f.Events, _ = f.Sample.Events(r.dated(), eventDays, series.Key{})
}

// dated are the conflicts with those of their events that have a date.
func (r *Report) dated() []lexicons.Conflict {
	out := slices.Clone(r.Conflicts)
	for i := range out {
		out[i].Events = slices.DeleteFunc(slices.Clone(out[i].Events), func(e lexicons.Event) bool {
			_, err := time.Parse(time.DateOnly, e.Date)
			return err != nil
		})
	}
	return out
}

// compare holds outlets against each other, with permutations enough that a
// difference can stand after correction for all of them.
func (r *Report) compare(keys []series.Key, outlets int) []series.OutletEffect {
	o := r.Options
	o.Permutations = min(max(o.Permutations, 40*len(keys)*outlets), 20_000)
	return series.New(r.Result.Articles, o).Compare(keys...)
}

func keysOf(actors []series.Summary) (keys []series.Key) {
	for _, a := range actors {
		keys = append(keys, series.Key{Actor: a.Actor.ID})
	}
	return keys
}

// curves makes the series of actors.
func (r *Report) curves(s *series.Sample, actors []actor.Actor) []Curves {
	months := r.Options
	months.Bucket = series.Month
	byMonth := series.New(r.Result.Articles, months)
	keys := make([]series.Key, len(actors))
	for i, a := range actors {
		keys[i].Actor = a.ID
	}
	bands := s.Bands(keys...)
	out := make([]Curves, len(actors))
	for i, k := range keys {
		out[i] = saidDone(s, actors[i], k)
		out[i].Band, out[i].Months, out[i].Adjusted, out[i].Imputed = bands[i], byMonth.Series(k), s.Adjusted(k), s.Imputed(k)
		out[i].Gap, out[i].Entries, out[i].Outlets = s.Gap(k), s.EntryInfluence(k), s.OutletInfluence(k)
	}
	return out
}

// saidDone makes the series of all acts, words and deeds.
func saidDone(s *series.Sample, a actor.Actor, k series.Key) Curves {
	words, deeds := k, k
	words.Channel, deeds.Channel = series.Words, claim.Deed
	return Curves{Actor: a, All: s.Series(k), Words: s.Series(words), Deeds: s.Series(deeds)}
}

// shown are the actors on the charts: those asked for, else the first with
// enough articles, else the first.
func shown(all []series.Summary, asked []actor.ID) (out []series.Summary) {
	for _, id := range asked {
		for _, s := range all {
			if s.Actor.ID == id {
				out = append(out, s)
			}
		}
	}
	if len(asked) > 0 {
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
	for _, s := range slices.Concat(f.Shown, f.Summaries) {
		if !seen[s.Actor.ID] && len(out) < max(maxSeries, len(f.Shown)) {
			seen[s.Actor.ID] = true
			out = append(out, s.Actor)
		}
	}
	return out
}

// conflicts makes the figures of each conflict where there are several, but for
// those on too few articles to draw.
func (r *Report) conflicts(s *series.Sample) (out []ConflictFigures) {
	ids := slices.DeleteFunc(s.Conflicts(), func(id string) bool { return id == "other" || id == "" })
	if len(ids) < 2 {
		return nil
	}
	for _, id := range ids {
		k := series.Key{Conflict: id}
		c := ConflictFigures{ID: id, Name: r.conflictName(id), Whole: s.Estimate(k), Summaries: s.Summaries(k)}
		if c.Whole.Thin {
			continue
		}
		for _, a := range shown(c.Summaries, nil) {
			c.Curves = append(c.Curves, saidDone(s, a.Actor, series.Key{Conflict: id, Actor: a.Actor.ID}))
		}
		out = append(out, c)
	}
	slices.SortStableFunc(out, func(a, b ConflictFigures) int { return cmp.Compare(b.Whole.Articles, a.Whole.Articles) })
	return out[:min(len(out), maxConflicts)]
}

// firm are the changes within the window that stand after correction for the
// actors searched, the strongest first.
func (f *Figures) firm() (out []series.Change) {
	for _, c := range f.Changes {
		if c.Adjusted < 0.05 && c.Shift.Valid() && f.Window.holds(c.At) {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b series.Change) int {
		return cmp.Compare(math.Abs(b.Shift.Value), math.Abs(a.Shift.Value))
	})
	return out
}
