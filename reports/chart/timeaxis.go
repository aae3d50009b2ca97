package chart

import (
	"fmt"
	"time"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
)

// period is the stretch of time that the buckets span.
type period struct{ start, end time.Time }

func (p *period) include(start, end time.Time) {
	if p.start.IsZero() || start.Before(p.start) {
		p.start = start
	}
	if end.After(p.end) {
		p.end = end
	}
}

func (p period) contains(t time.Time) bool { return !t.Before(p.start) && t.Before(p.end) }

func linePeriod(lines []Line) (p period) {
	for _, l := range lines {
		for _, pt := range l.Points {
			if pt.Known() {
				p.include(pt.Start, pt.End)
			}
		}
	}
	return p
}

// step is a distance between two dates on the axis.
type step struct {
	months, days int
}

// steps are tried in this order until the labels fit.
var steps = []step{{0, 1}, {0, 2}, {0, 7}, {0, 14}, {1, 0}, {2, 0}, {3, 0}, {6, 0}, {12, 0}, {24, 0}, {60, 0}, {120, 0}}

// timeTicks places dates on the axis, each at least gap wide of the next on an
// axis of the given width.
func timeTicks(p period, w, gap vg.Length) []plot.Tick {
	s := pickStep(p, int(w/gap))
	var ticks []plot.Tick
	year := 0
	for t := s.first(p.start); t.Before(p.end); t = t.AddDate(0, s.months, s.days) {
		if t.Before(p.start) {
			continue
		}
		ticks = append(ticks, plot.Tick{Value: seconds(t), Label: s.label(t, year)})
		year = t.Year()
	}
	return ticks
}

func pickStep(p period, most int) step {
	for _, s := range steps {
		days := float64(s.days) + 30.44*float64(s.months)
		if p.end.Sub(p.start).Hours()/24/days <= float64(max(most, 1)) {
			return s
		}
	}
	return steps[len(steps)-1]
}

// first is the first date of the step at or before start's month or week.
func (s step) first(start time.Time) time.Time {
	y, m, d := start.UTC().Date()
	switch {
	case s.months >= 12:
		return time.Date(y-y%(s.months/12), 1, 1, 0, 0, 0, 0, time.UTC)
	case s.months > 0:
		return time.Date(y, m-(m-1)%time.Month(s.months), 1, 0, 0, 0, 0, time.UTC)
	}
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

// label writes the year below the first date and below each year's first.
func (s step) label(t time.Time, year int) string {
	if s.months >= 12 {
		return fmt.Sprint(t.Year())
	}
	text := t.Format("Jan")
	if s.days > 0 {
		text = t.Format("2 Jan")
	}
	if t.Year() == year {
		return text + "\n "
	}
	return text + "\n" + t.Format("2006")
}

// runs cuts points where a bucket is missing, so that gaps stay gaps.
func runs(points []Point) [][]Point {
	var out [][]Point
	for i, p := range points {
		if !p.Known() {
			continue
		}
		if i > 0 && points[i-1].Known() && !p.Start.After(points[i-1].End) && len(out) > 0 {
			out[len(out)-1] = append(out[len(out)-1], p)
			continue
		}
		out = append(out, []Point{p})
	}
	return out
}
