package series

import "time"

// unit is one article's value for a key: what is averaged and drawn.
type unit struct {
	article int32
	value   float64 // weighted mean of its observations
	weight  float64 // of the article: 1, or 1 + its reprints
	n       int     // observations
	parts   parts   // only where the scoring error is to be shown
}

// picker chooses the rows of a figure and the number taken from each.
type picker struct {
	keep func(*row) bool
	of   func(*row) float64
}

func value(r *row) float64 { return r.Value }

func tone(r *row) float64 { return r.Tone }

// stance picks the own observations' values.
func (s *Sample) stance() picker { return picker{s.own, value} }

// imputed picks what adversaries say of the holder.
func imputed() picker {
	return picker{func(r *row) bool { return !r.Own() }, value}
}

// units takes the rows together by article. Articles whose observations all
// have weight 0 are left out.
func (s *Sample) units(rows []*row, p picker) []unit {
	var out []unit
	for i := 0; i < len(rows); {
		j := i + 1
		for j < len(rows) && rows[j].article == rows[i].article {
			j++
		}
		if u, ok := s.unit(rows[i:j], p); ok {
			out = append(out, u)
		}
		i = j
	}
	return out
}

func (s *Sample) unit(rows []*row, p picker) (unit, bool) {
	u := unit{article: rows[0].article, weight: s.weight(rows[0].article)}
	var sum, weight float64
	for _, r := range rows {
		if p.keep(r) {
			sum += r.Weight * p.of(r)
			weight += r.Weight
			u.n++
		}
	}
	if weight <= 0 {
		return u, false
	}
	u.value = sum / weight
	if s.o.Error.on() {
		u.parts = s.o.Error.split(rows, p, weight)
	}
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

// buckets splits units, which stand in order of time, at the borders of the
// buckets. The undated are left out, and so are buckets without units.
func (s *Sample) buckets(us []unit) []span {
	var out []span
	for i := range us {
		t := s.published(&us[i])
		if t.IsZero() {
			break
		}
		if n := len(out); n > 0 && t.Before(out[n-1].end) {
			out[n-1].units = append(out[n-1].units, us[i])
			continue
		}
		start := s.o.Bucket.Start(t)
		out = append(out, span{start, s.o.Bucket.End(start), []unit{us[i]}})
	}
	return out
}
