package series

import (
	"iter"
	"maps"
	"math"
	"slices"
	"time"
)

// unit is one article's value for a key: what is averaged and drawn.
type unit struct {
	article  int32
	value    float64   // weighted mean of its observations
	weight   float64   // of the article: 1, or 1 + its reprints
	n        int       // observations
	signed   bool      // a stance, which the scoring error touches
	findings []finding // what it is made of, where it is signed and an error is known
	members  []unit    // the articles of a day that is drawn as a whole
}

// picker chooses the rows of a figure and the number taken from each.
type picker struct {
	keep   func(*row) bool
	of     func(*row) float64
	signed bool // a stance
}

func value(r *row) float64 { return r.Value }

// tone picks the tone of the own observations' sentences toward their holder.
func (s *Sample) tone() picker {
	return picker{keep: func(r *row) bool { return s.own(r) && !math.IsNaN(r.Toward) }, of: func(r *row) float64 { return r.Toward }}
}

// stance picks the own observations' values.
func (s *Sample) stance() picker { return picker{s.own, value, true} }

// imputed picks what adversaries say of the holder.
func imputed() picker {
	return picker{func(r *row) bool { return !r.Own() }, value, true}
}

// articles yields the rows of each article; rows stand in order of articles.
func articles(rows []*row) iter.Seq[[]*row] {
	return func(yield func([]*row) bool) {
		for len(rows) > 0 {
			n := 1
			for n < len(rows) && rows[n].article == rows[0].article {
				n++
			}
			if !yield(rows[:n]) {
				return
			}
			rows = rows[n:]
		}
	}
}

// among is the number of articles of the rows.
func among(rows []*row) (n int) {
	for range articles(rows) {
		n++
	}
	return n
}

// units takes the rows together by article. Articles whose observations all
// have weight 0 are left out.
func (s *Sample) units(rows []*row, p picker) []unit {
	out := make([]unit, 0, among(rows))
	for part := range articles(rows) {
		if u, ok := s.unit(part, p); ok {
			out = append(out, u)
		}
	}
	return out
}

// ownWeight is the sum of the weights of own observations.
func (s *Sample) ownWeight(rows []*row) float64 {
	var sum float64
	for _, r := range rows {
		if s.own(r) {
			sum += r.Weight
		}
	}
	return sum
}

func (s *Sample) unit(rows []*row, p picker) (unit, bool) {
	u := unit{article: rows[0].article, weight: s.weight(rows[0].article), signed: p.signed}
	var sum, weight float64
	for _, r := range rows {
		if p.keep(r) {
			sum += r.Weight * p.of(r)
			weight += r.Weight
			u.n++
			if p.signed && s.o.Error.On() {
				u.findings = append(u.findings, newFinding(r, p.of(r)))
			}
		}
	}
	if weight <= 0 {
		return u, false
	}
	u.value = sum / weight
	return u, true
}

// weight of an article in every mean.
func (s *Sample) weight(article int32) float64 {
	if s.o.Reprints {
		return float64(1 + len(s.articles[article].Reprints))
	}
	return 1
}

func (s *Sample) published(u *unit) time.Time { return s.articles[u.article].Doc.Published }

func (s *Sample) outlet(u *unit) string { return s.articles[u.article].Doc.Outlet }

// span is one bucket with its units.
type span struct {
	start, end time.Time
	units      []unit
}

// timeline takes rows together by bucket and article, each row at its own date.
func (s *Sample) timeline(rows []*row, p picker) []span {
	if !s.o.EventDate {
		return s.buckets(s.units(rows, p))
	}
	parts := map[time.Time][]*row{}
	for _, r := range rows {
		if !r.date.IsZero() {
			start := s.o.Bucket.Start(r.date)
			parts[start] = append(parts[start], r)
		}
	}
	var out []span
	for _, start := range slices.SortedFunc(maps.Keys(parts), time.Time.Compare) {
		if us := s.units(parts[start], p); len(us) > 0 {
			out = append(out, span{start, s.o.Bucket.End(start), us})
		}
	}
	return out
}

// buckets splits units at the borders of the options' buckets.
func (s *Sample) buckets(us []unit) []span { return s.spans(s.o.Bucket, us) }

// spans splits units, which stand in order of time, at the borders of buckets.
// The undated are left out, and so are buckets without units. The spans share
// the units.
func (s *Sample) spans(b Bucket, us []unit) []span {
	var out []span
	first := 0
	for i := range us {
		t := s.published(&us[i])
		if t.IsZero() {
			break
		}
		if n := len(out); n == 0 || !t.Before(out[n-1].end) {
			start := b.Start(t)
			out, first = append(out, span{start: start, end: b.End(start)}), i
		}
		out[len(out)-1].units = us[first : i+1 : i+1]
	}
	return out
}
