package reports

import (
	"fmt"
	"slices"
	"time"

	"detente/analysis/series"
)

// window is the stretch of time that the charts draw.
type window struct {
	start, end time.Time // half-open
	left       int       // dated articles outside
}

// stray is the part of the articles at either end that may be left out of the
// charts, where leaving them out shortens the time drawn by a third or more.
const stray = 0.01

// newWindow takes the buckets from the first to the last article, without a
// few that stand far off.
func newWindow(r *Report) window {
	var dates []time.Time
	for i := range r.Result.Articles {
		a := &r.Result.Articles[i]
		if t := a.Doc.Published; !t.IsZero() && a.OnTopic() && inside(r.Options, t) {
			dates = append(dates, t)
		}
	}
	if len(dates) == 0 {
		return window{}
	}
	slices.SortFunc(dates, time.Time.Compare)
	cut := int(stray * float64(len(dates)))
	full, core := span(dates), span(dates[cut:len(dates)-cut])
	if core > full*2/3 {
		cut = 0
	}
	b := r.Options.Bucket
	return window{b.Start(dates[cut]), b.End(b.Start(dates[len(dates)-1-cut])), outside(dates, b.Start(dates[cut]), b.End(b.Start(dates[len(dates)-1-cut])))}
}

func span(sorted []time.Time) time.Duration { return sorted[len(sorted)-1].Sub(sorted[0]) }

func outside(dates []time.Time, start, end time.Time) (n int) {
	for _, t := range dates {
		if t.Before(start) || !t.Before(end) {
			n++
		}
	}
	return n
}

func (w window) holds(t time.Time) bool { return !t.Before(w.start) && t.Before(w.end) }

// note says what the window leaves out.
func (w window) note() string {
	if w.left == 0 {
		return ""
	}
	return fmt.Sprintf("%s before %s or after %s: not drawn, but counted.", count(w.left, "article"), day(w.start), day(w.end.AddDate(0, 0, -1)))
}

// clip leaves out the points outside the window.
func (w window) clip(s series.Series) series.Series {
	out := series.Series{Key: s.Key}
	for i, p := range s.Points {
		if w.holds(p.Start) {
			out.Points = append(out.Points, p)
			if s.Smooth != nil {
				out.Smooth = append(out.Smooth, s.Smooth[i])
			}
		}
	}
	return out
}
