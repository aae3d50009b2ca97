package tuning

import (
	"cmp"
	"math"
	"slices"

	"detente/analysis/actor"
	"detente/analysis/series"
)

// Hanging is how an actor's mean hangs on one entry.
type Hanging struct {
	Actor            actor.Actor
	With             series.Estimate // the mean with all entries
	series.Influence                 // of leaving out the entry of its Name
}

// Single tells whether the curve hangs on the entry alone: without it nothing
// is left, the sign turns, or the mean leaves its own interval.
func (h *Hanging) Single() bool {
	return h.Nothing || h.Without*h.With.Mean < 0 || h.With.Banded() && (h.Without < h.With.Lo || h.Without > h.With.Hi)
}

// Influences leaves out one entry at a time and tells for each actor with at
// least minArticles articles which entries move its mean most, at most top of
// them; the largest shift stands first.
func Influences(s *series.Sample, minArticles, top int) []Hanging {
	var out []Hanging
	for _, id := range s.Holders() {
		k := series.Key{Actor: id}
		with := s.Estimate(k)
		if with.Articles < minArticles {
			continue
		}
		all := s.EntryInfluence(k)
		for _, i := range all[:min(len(all), top)] {
			out = append(out, Hanging{s.Actor(id), with, i})
		}
	}
	slices.SortStableFunc(out, func(a, b Hanging) int {
		return cmp.Or(cmp.Compare(b.size(), a.size()), cmp.Compare(a.Actor.ID, b.Actor.ID))
	})
	return out
}

// size is by how much the mean moves, more than any shift where nothing is
// left.
func (h *Hanging) size() float64 {
	if h.Nothing {
		return 3
	}
	return math.Abs(h.Shift)
}
