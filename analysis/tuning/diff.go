package tuning

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"detente/analysis/actor"
	"detente/analysis/score"
	"detente/analysis/series"
	"detente/analysis/text"
)

// Difference is what a change of lexicons does on one corpus.
type Difference struct {
	Statements [2]int // sentences with a stance of one holder, before and after
	Flips      []Flip
	Moves      []Move  // of actors over the whole corpus: the largest first, those on few articles last
	Months     []Move  // by actor and bucket, in order of actor and time
	Curves     []Curve // of the actors that moved, in the order of Moves
}

// Curve is an actor's stance over time before and after.
type Curve struct {
	Actor         actor.Actor
	Before, After series.Series
}

// Flip is one statement that the change alters: what one holder is found to
// hold in one sentence.
type Flip struct {
	Article       *score.Article
	Sentence      text.Span
	Words         string
	Holder        actor.Actor
	Before, After Reading
}

// Reading is what a lexicon makes of a holder in a sentence.
type Reading struct {
	Sign    int     // of the value
	Value   float64 // the mean, 0 where there is no observation
	Acts    []string
	Entries []string // keys of the entries that took part
}

// Turned tells whether the sign changed.
func (f *Flip) Turned() bool { return f.Before.Sign != f.After.Sign }

// Move is how far an actor's mean moved.
type Move struct {
	Actor         actor.Actor
	Start         string // the bucket's first day, "" for the whole corpus
	Before, After series.Estimate
}

// By is the shift of the mean, NaN where there is no mean before or after.
func (m *Move) By() float64 { return m.After.Mean - m.Before.Mean }

// Clear tells whether the mean after lies outside the interval before.
func (m *Move) Clear() bool { return m.Before.Excludes(m.After.Mean) }

// Diff compares the analyses of the same documents with two lexicons. Only
// what changed is in the result.
func Diff(before, after []score.Article, o series.Options) Difference {
	var d Difference
	d.Statements, d.Flips = Flips(before, after)
	d.move(series.New(before, o), series.New(after, o))
	return d
}

// Flips are the statements that differ between two analyses of the same
// documents, and how many statements there are before and after.
func Flips(before, after []score.Article) (count [2]int, all []Flip) {
	old := map[string]*score.Article{}
	for i := range before {
		old[before[i].Doc.ID] = &before[i]
	}
	for i := range after {
		a := &after[i]
		b := old[a.Doc.ID]
		was, is := statementsOf(b), statementsOf(a)
		count[0] += len(was)
		count[1] += len(is)
		all = append(all, flips(a, b, was, is)...)
	}
	return count, all
}

// statement names a holder in a sentence.
type statement struct {
	text.Span
	holder actor.ID
}

type statements map[statement][]*score.Observation

func statementsOf(a *score.Article) statements {
	out := statements{}
	if a == nil {
		return out
	}
	for i := range a.Observations {
		o := &a.Observations[i]
		s := statement{o.Sentence, o.Holder}
		out[s] = append(out[s], o)
	}
	return out
}

func flips(a, before *score.Article, was, is statements) []Flip {
	keys := map[statement]bool{}
	for s := range was {
		keys[s] = true
	}
	for s := range is {
		keys[s] = true
	}
	sorted := slices.SortedFunc(maps.Keys(keys), func(x, y statement) int {
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(x.holder, y.holder))
	})
	var out []Flip
	for _, s := range sorted {
		f := Flip{Article: a, Sentence: s.Span, Words: oneLine(s.In(a.Doc.Text)), Before: reading(was[s]), After: reading(is[s])}
		if f.Holder = person(a, s.holder); f.Holder.Name == "" && before != nil {
			f.Holder = person(before, s.holder)
		}
		f.Holder.ID, f.Holder.Name = s.holder, cmp.Or(f.Holder.Name, string(s.holder))
		if !f.Before.same(&f.After) {
			out = append(out, f)
		}
	}
	return out
}

func person(a *score.Article, id actor.ID) actor.Actor {
	for i := range a.Actors {
		if a.Actors[i].ID == id {
			return a.Actors[i]
		}
	}
	return actor.Actor{}
}

func reading(all []*score.Observation) Reading {
	var r Reading
	for _, o := range all {
		r.Value += o.Value / float64(len(all))
		r.Acts = append(r.Acts, o.Act)
		for _, key := range entriesOf(o) {
			if !slices.Contains(r.Entries, key) {
				r.Entries = append(r.Entries, key)
			}
		}
	}
	r.Sign = score.Sign(r.Value)
	return r
}

func (r *Reading) same(o *Reading) bool {
	return math.Abs(r.Value-o.Value) < 1e-9 && slices.Equal(r.Acts, o.Acts)
}

// move fills in the moves of every actor in either sample.
func (d *Difference) move(before, after *series.Sample) {
	for _, id := range holders(before, after) {
		k := series.Key{Actor: id}
		who := after.Actor(id)
		if who.Name == string(id) {
			who = before.Actor(id)
		}
		d.add(&d.Moves, Move{who, "", before.Estimate(k), after.Estimate(k)})
		d.months(who, before.Series(k), after.Series(k))
	}
	slices.SortStableFunc(d.Moves, func(a, b Move) int {
		return cmp.Or(order(a.thin(), b.thin()), cmp.Compare(b.size(), a.size()))
	})
	for i := range d.Moves {
		k := series.Key{Actor: d.Moves[i].Actor.ID}
		d.Curves = append(d.Curves, Curve{d.Moves[i].Actor, before.Series(k), after.Series(k)})
	}
}

func holders(before, after *series.Sample) []actor.ID {
	all := append(before.Holders(), after.Holders()...)
	slices.Sort(all)
	return slices.Compact(all)
}

// add keeps a move that is one.
func (d *Difference) add(to *[]Move, m Move) {
	if m.Before.Articles != m.After.Articles || math.Abs(m.By()) > 1e-9 {
		*to = append(*to, m)
	}
}

// size is by how much an actor moved, weighed by the root of its articles, so
// that the moves that matter stand first.
func (m *Move) size() float64 {
	n := math.Sqrt(float64(max(m.Before.Articles, m.After.Articles)))
	if by := m.By(); !math.IsNaN(by) {
		return math.Abs(by) * n
	}
	return 0
}

// thin tells whether the actor has few articles before and after.
func (m *Move) thin() bool { return m.Before.Thin && m.After.Thin }

// order puts false before true.
func order(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// months are the moves of an actor by bucket of time.
func (d *Difference) months(who actor.Actor, before, after series.Series) {
	const day = "2006-01-02"
	points := map[string]*Move{}
	at := func(start string) *Move {
		if points[start] == nil {
			none := series.Estimate{Mean: math.NaN(), Lo: math.NaN(), Hi: math.NaN()}
			points[start] = &Move{who, start, none, none}
		}
		return points[start]
	}
	for _, p := range before.Points {
		at(p.Start.Format(day)).Before = p.Estimate
	}
	for _, p := range after.Points {
		at(p.Start.Format(day)).After = p.Estimate
	}
	for _, start := range slices.Sorted(maps.Keys(points)) {
		d.add(&d.Months, *points[start])
	}
}
