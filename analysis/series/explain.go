package series

import (
	"cmp"
	"math"
	"slices"
	"time"

	"detente/analysis/score"
)

// Why names what made a shift.
type Why struct {
	// Each list holds the names that moved the level most, the greatest first.
	Acts, Channels, Holders, AttributedBy, Targets, Outlets, Entries []Part
	// Before and After are articles that pull in the direction of the shift:
	// the most extreme of each side, those nearest to the change first.
	Before, After []Witness
}

// Part is the part that the observations of one name have in a shift. Over all
// names of a list, the Before add up to the level before, the After to the
// level after.
type Part struct {
	Name                             string // "" for observations without one
	Before, After                    float64
	ObservationsBefore, Observations int // on the side before and on the side after
}

// Shift is what the name adds to the shift.
func (p Part) Shift() float64 { return p.After - p.Before }

// Witness is one article of a shift.
type Witness struct {
	Article   *score.Article
	Value     float64            // the key's value in it
	Strongest *score.Observation // the observation that makes most of it
}

// shown is the number of names and articles that an explanation lists.
const shown = 5

// explain fills in Why from the key's rows.
func (s *Sample) explain(rows []*row, c *Change) {
	e := explainer{s: s, change: c}
	for part := range articles(rows) {
		e.article(part)
	}
	c.Why = Why{
		Acts:         e.parts(func(r *row) string { return r.Act }),
		Channels:     e.parts(func(r *row) string { return string(r.Channel) }),
		Holders:      e.parts(func(r *row) string { return string(r.holder) }),
		AttributedBy: e.parts(func(r *row) string { return string(r.AttributedBy) }),
		Targets:      e.parts(func(r *row) string { return string(r.target) }),
		Outlets:      e.parts(func(r *row) string { return r.Outlet }),
		Entries:      e.parts(entry),
		Before:       e.witnesses(false),
		After:        e.witnesses(true),
	}
}

// entry is the lexicon entry behind an observation: that of its first reason
// with a file, or its first reason's where none has one.
func entry(r *row) string {
	for _, why := range r.Reasons {
		if why.File != "" {
			return why.Entry
		}
	}
	if len(r.Reasons) > 0 {
		return r.Reasons[0].Entry
	}
	return ""
}

// explainer collects the observations of the two levels with their share of
// the level's mean.
type explainer struct {
	s      *Sample
	change *Change
	all    []share
	seen   [2][]Witness
	weight [2]float64
}

type share struct {
	*row
	side int // 0 before, 1 after
	part float64
}

func (e *explainer) article(rows []*row) {
	a := e.s.articles[rows[0].article]
	t := a.Doc.Published
	u, ok := e.s.unit(rows, e.s.stance())
	if !ok || t.IsZero() || t.Before(e.change.From) || !t.Before(e.change.To) {
		return
	}
	side := 0
	if !t.Before(e.change.At) {
		side = 1
	}
	total := e.s.ownWeight(rows)
	w := Witness{Article: a, Value: u.value}
	for _, r := range rows {
		if !e.s.own(r) {
			continue
		}
		part := r.Weight * r.Value / total
		e.all = append(e.all, share{r, side, u.weight * part})
		if w.Strongest == nil || math.Abs(part) > math.Abs(w.Strongest.Weight*w.Strongest.Value/total) {
			w.Strongest = r.Observation
		}
	}
	e.seen[side] = append(e.seen[side], w)
	e.weight[side] += u.weight
}

// parts adds up the shares by name.
func (e *explainer) parts(of func(*row) string) []Part {
	index := map[string]int{}
	var out []Part
	for _, x := range e.all {
		name := of(x.row)
		i, ok := index[name]
		if !ok {
			i = len(out)
			index[name] = i
			out = append(out, Part{Name: name})
		}
		out[i].add(x.side, x.part/e.weight[x.side])
	}
	slices.SortFunc(out, func(a, b Part) int {
		return cmp.Or(cmp.Compare(math.Abs(b.Shift()), math.Abs(a.Shift())), cmp.Compare(a.Name, b.Name))
	})
	return out[:min(shown, len(out))]
}

func (p *Part) add(side int, part float64) {
	if side == 0 {
		p.Before += part
		p.ObservationsBefore++
		return
	}
	p.After += part
	p.Observations++
}

// witnesses are the articles of a side that pull most in the shift's
// direction: up after a rise, down before it.
func (e *explainer) witnesses(after bool) []Witness {
	side, sign := 0, -1.0
	if after {
		side, sign = 1, 1
	}
	if e.change.Shift.Value < 0 {
		sign = -sign
	}
	out := slices.Clone(e.seen[side])
	slices.SortStableFunc(out, func(a, b Witness) int {
		return cmp.Or(cmp.Compare(sign*b.Value, sign*a.Value), cmp.Compare(e.away(a), e.away(b)))
	})
	return out[:min(shown, len(out))]
}

func (e *explainer) away(w Witness) time.Duration {
	return w.Article.Doc.Published.Sub(e.change.At).Abs()
}
