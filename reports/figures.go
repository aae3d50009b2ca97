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
	Framing   series.Framing   // of all articles
	Frames    []series.Framing // the same by bucket
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

// figures makes all figures.
func figures(r *Report) *Figures {
	f := pageFigures(r)
	together(
		func() { complete(f.Sample, f.Curves) },
		func() { f.Conflicts = r.conflicts(f.Sample) },
		func() { f.Frames, f.Targets = f.Sample.FramesOver(series.Key{}), f.Sample.Targets(series.Key{}) },
		func() { f.frame(r) },
	)
	return f
}

// pageFigures makes those figures that the page shows. Of its curves that is
// All, with what is told of the actor.
func pageFigures(r *Report) *Figures {
	s := series.New(r.Result.Articles, r.Options)
	f := &Figures{Sample: s, Summaries: s.Summaries(series.Key{}), Window: newWindow(r)}
	f.Shown = shown(f.Summaries, r.Actors)
	keys := keysOf(f.Shown)
	together(
		func() { f.Curves = curves(s, curveActors(f)) },
		func() { f.Changes = s.Changes(series.DefaultSearch(), keys...) },
		func() { f.Outlets = compare(s, keys[:min(len(keys), maxCompared)]) },
		func() { f.Framing = s.Frames(series.Key{}) },
	)
	return f
}

// together does what does not rest on each other.
func together(parts ...func()) {
	parallel.Each(len(parts), 0, func(i int) { parts[i]() })
}

// eventDays is how long after an event articles are taken to tell of it.
const eventDays = 7

// frame makes the figures on how actors and events are told.
func (f *Figures) frame(r *Report) {
	f.Galtung = f.Sample.Galtung(series.Key{})
	for _, k := range keysOf(f.Shown) {
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
func compare(s *series.Sample, keys []series.Key) []series.OutletEffect {
	n := max(s.Options().Permutations, 40*len(keys)*len(s.Outlets()))
	return s.Permuted(min(n, 20_000)).Compare(keys...)
}

func keysOf(actors []series.Summary) (keys []series.Key) {
	for _, a := range actors {
		keys = append(keys, series.Key{Actor: a.Actor.ID})
	}
	return keys
}

// curves makes the series of actors that the page shows.
func curves(s *series.Sample, actors []actor.Actor) []Curves {
	return parallel.Map(actors, 0, func(a *actor.Actor) Curves {
		k := series.Key{Actor: a.ID}
		return Curves{Actor: *a, All: s.Series(k), Gap: s.Gap(k), Entries: s.EntryInfluence(k), Outlets: s.OutletInfluence(k)}
	})
}

// complete makes the other series of actors.
func complete(s *series.Sample, all []Curves) {
	byMonth := s.Bucketed(series.Month)
	keys := make([]series.Key, len(all))
	for i := range all {
		keys[i].Actor = all[i].Actor.ID
	}
	bands := s.Bands(keys...)
	parallel.Each(len(all), 0, func(i int) {
		k, c := keys[i], &all[i]
		c.Words, c.Deeds = s.Series(of(k, series.Words)), s.Series(of(k, claim.Deed))
		c.Band, c.Months, c.Adjusted, c.Imputed = bands[i], byMonth.Series(k), s.Adjusted(k), s.Imputed(k)
	})
}

// of is a key of one channel.
func of(k series.Key, c claim.Channel) series.Key {
	k.Channel = c
	return k
}

// saidDone makes the series of all acts, words and deeds.
func saidDone(s *series.Sample, a actor.Actor, k series.Key) Curves {
	return Curves{Actor: a, All: s.Series(k), Words: s.Series(of(k, series.Words)), Deeds: s.Series(of(k, claim.Deed))}
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
