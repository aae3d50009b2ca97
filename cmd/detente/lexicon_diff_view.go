package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"detente/analysis/gold"
	"detente/analysis/tuning"
)

// diffView is a difference as JSON.
type diffView struct {
	Old        string     `json:"old"`
	New        string     `json:"new"`
	Statements [2]int     `json:"statements"` // before and after
	Turned     int        `json:"turned"`
	Flips      []flipView `json:"flips"`
	Actors     []moveView `json:"actors"`
	Months     []moveView `json:"months"`
	Gold       []goldView `json:"gold"`
}

type flipView struct {
	Doc    string      `json:"document"`
	Date   string      `json:"date"`
	Outlet string      `json:"outlet"`
	Holder string      `json:"holder"`
	Name   string      `json:"name"`
	Turned bool        `json:"turned"`
	Before readingView `json:"before"`
	After  readingView `json:"after"`
	Words  string      `json:"sentence"`
}

type readingView struct {
	Value   float64  `json:"value"`
	Acts    []string `json:"acts"`
	Entries []string `json:"entries"`
}

func (r readingView) table() string {
	if len(r.Acts) == 0 {
		return "–"
	}
	return fmt.Sprintf("%+.2f %s", r.Value, strings.Join(r.Acts, ", "))
}

// by names the entries that one of the two readings has alone.
func (f *flipView) by() string {
	var out []string
	for _, e := range slices.Concat(f.After.Entries, f.Before.Entries) {
		if slices.Contains(f.After.Entries, e) != slices.Contains(f.Before.Entries, e) && !slices.Contains(out, e) {
			out = append(out, e)
		}
	}
	if len(out) == 0 {
		out = f.After.Entries
	}
	return strings.Join(out, ", ")
}

type moveView struct {
	Actor  string       `json:"actor"`
	Name   string       `json:"name"`
	Start  string       `json:"start,omitempty"`
	Before estimateView `json:"before"`
	After  estimateView `json:"after"`
	By     *float64     `json:"moved"`
	Clear  bool         `json:"outside_the_interval"`
}

type goldView struct {
	Gold    string       `json:"gold"`
	Metrics []metricView `json:"metrics"`
	Fixed   int          `json:"fixed"`
	Broken  int          `json:"broken"`
}

// metricView is a measure before and after; the interval is that after.
type metricView struct {
	Name   string  `json:"name"`
	Before float64 `json:"before"`
	After  float64 `json:"after"`
	Lo     float64 `json:"lo"`
	Hi     float64 `json:"hi"`
}

// view is the difference with the flips of another sign first.
func (t *differing) view(d *tuning.Difference, both *[2]variant) (*diffView, error) {
	v := &diffView{Old: both[0].name, New: both[1].name, Statements: d.Statements, Flips: []flipView{}, Actors: moveViews(d.Moves), Months: moveViews(d.Months)}
	for i := range d.Flips {
		v.flip(&d.Flips[i])
	}
	slices.SortStableFunc(v.Flips, func(a, b flipView) int {
		if a.Turned != b.Turned {
			return map[bool]int{true: -1, false: 1}[a.Turned]
		}
		return cmp.Compare(math.Abs(b.After.Value-b.Before.Value), math.Abs(a.After.Value-a.Before.Value))
	})
	for i := range both[0].scores {
		g, err := viewOfGold(&both[0].scores[i], &both[1].scores[i])
		if err != nil {
			return nil, err
		}
		v.Gold = append(v.Gold, g)
	}
	return v, nil
}

func (v *diffView) flip(f *tuning.Flip) {
	doc := f.Article.Doc
	if f.Turned() {
		v.Turned++
	}
	v.Flips = append(v.Flips, flipView{doc.ID, day(doc.Published), doc.Outlet, string(f.Holder.ID), f.Holder.Name, f.Turned(),
		readingView{f.Before.Value, f.Before.Acts, f.Before.Entries}, readingView{f.After.Value, f.After.Acts, f.After.Entries}, f.Words})
}

func moveViews(moves []tuning.Move) []moveView {
	out := []moveView{}
	for i := range moves {
		m := &moves[i]
		out = append(out, moveView{string(m.Actor.ID), m.Actor.Name, m.Start, viewOfEstimate(m.Before), viewOfEstimate(m.After), number(m.By()), m.Clear()})
	}
	return out
}

func viewOfGold(before, after *gold.Scores) (goldView, error) {
	v := goldView{Gold: before.Gold}
	for _, m := range after.Metrics {
		v.Metrics = append(v.Metrics, metricView{m.Name, before.Figure(m.Name).Value, m.Value, m.Lo, m.Hi})
	}
	flips, err := gold.Compare([]gold.Scores{*before}, []gold.Scores{*after})
	for i := range flips {
		if flips[i].Fixed() {
			v.Fixed++
		}
		if flips[i].Broken() {
			v.Broken++
		}
	}
	return v, err
}
