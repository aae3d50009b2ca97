package series

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"detente/lexicons"
)

// fewest outlets that make a comparison on the same event.
const fewest = 3

// Event is one dated happening of a conflict as the outlets told it.
type Event struct {
	Conflict, Label string
	Start, End      time.Time // Start <= published < End
	Outlets         []Outlet  // at least three, by name
}

// Outlet is one outlet's coverage of an event.
type Outlet struct {
	Name    string
	Stance  Estimate // of the key
	Galtung Estimate
	Framing Framing // of the articles
}

// Events compares the outlets on the listed events of the conflicts, over the
// given number of days from each event's date, where at least three outlets have
// the key (its Conflict and Outlet are not read). An event's date that is not
// of the form 2006-01-02 is an error.
func (s *Sample) Events(conflicts []lexicons.Conflict, days int, k Key) ([]Event, error) {
	var out []Event
	for _, c := range conflicts {
		for _, e := range c.Events {
			at, err := time.Parse(time.DateOnly, e.Date)
			if err != nil {
				return nil, fmt.Errorf("%s:%d: conflict %s: event %q: date %q: want 2006-01-02", c.File, c.Line, c.ID, e.Label, e.Date)
			}
			k.Conflict = c.ID
			told := Event{Conflict: c.ID, Label: e.Label, Start: at, End: at.AddDate(0, 0, days)}
			if told.Outlets = s.told(k, told.Start, told.End); len(told.Outlets) >= fewest {
				out = append(out, told)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Event) int { return a.Start.Compare(b.Start) })
	return out, nil
}

func (s *Sample) told(k Key, start, end time.Time) []Outlet {
	o := s.o
	o.From, o.To = start, end
	part := New(s.during(start, end), o)
	var out []Outlet
	for _, name := range part.Outlets() {
		k.Outlet = name
		if e := part.Estimate(k); e.Valid() {
			frames := k
			frames.Actor = ""
			out = append(out, Outlet{name, e, part.GaltungMean(k), part.Frames(frames)})
		}
	}
	return out
}

// OutletDay is an outlet's mean distance from the others on the same days.
type OutletDay struct {
	Outlet string
	Days   int // on which it and at least two others have the key
	// Distance is the mean over those days of the outlet's mean less the mean of
	// the other outlets' means; its interval is drawn over days.
	Distance Difference
	Thin     bool // fewer days than Options.MinN
}

// SameDay compares outlets on a key (whose Outlet is not read) by the days on
// which at least three of them have it, by the names of the outlets.
func (s *Sample) SameDay(k Key) []OutletDay {
	k.Outlet = ""
	days := map[string][]unit{}
	for _, b := range s.spans(Day, s.units(s.find(k), s.stance())) {
		s.distances(b.units, days)
	}
	var out []OutletDay
	for name, us := range days {
		k.Outlet = name
		e := s.estimate(us, k.name("same day")...)
		out = append(out, OutletDay{name, len(us), Difference{e.Mean, e.Lo, e.Hi}, e.Thin})
	}
	slices.SortFunc(out, func(a, b OutletDay) int { return cmp.Compare(a.Outlet, b.Outlet) })
	return out
}

// distances adds one day: a unit for each outlet.
func (s *Sample) distances(us []unit, days map[string][]unit) {
	index := s.outletIndex(us)
	d := s.side(us, index)
	if len(index) < fewest {
		return
	}
	var sum float64
	for o := range d.sum {
		sum += d.sum[o] / d.weight[o]
	}
	for name, o := range index {
		m := d.sum[o] / d.weight[o]
		others := (sum - m) / float64(len(index)-1)
		days[name] = append(days[name], unit{value: m - others, weight: 1, n: 1})
	}
}
