package chart

import (
	"fmt"
	"sort"
	"strings"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

const maxLanes = 5

// markers are the events of a chart, placed in lanes above the data, or, when
// there are too many, numbered and listed below.
type markers struct {
	span   period
	events []Event
	lanes  []int // of each event; nil when numbered
	count  int   // lanes in use
}

// eventSpace places the events of the period and takes from c what they need.
func eventSpace(c draw.Canvas, p *plot.Plot, span period, events []Event) (draw.Canvas, markers) {
	m := markers{span: span}
	for _, e := range events {
		if span.contains(e.Date) {
			m.events = append(m.events, e)
		}
	}
	sort.SliceStable(m.events, func(a, b int) bool { return m.events[a].Date.Before(m.events[b].Date) })
	if len(m.events) == 0 {
		return c, m
	}
	m.assign(c.Max.X - c.Min.X - 30)
	if m.lanes == nil {
		c = below(c, styleSmall, m.list(), 8)
	}
	c.Max.Y -= lineHeight(styleSmall)*vg.Length(m.count) + 3
	return c, m
}

// assign gives each label the lowest lane in which it is free of the others,
// the latest first, so that no line crosses a label on its way up.
func (m *markers) assign(w vg.Length) {
	var starts [maxLanes]vg.Length
	for i := range starts {
		starts[i] = w + 100
	}
	m.lanes = make([]int, len(m.events))
	for i := len(m.events) - 1; i >= 0; i-- {
		left, right := m.extent(m.events[i], w)
		lane := 0
		for lane < maxLanes && starts[lane] < right+6 {
			lane++
		}
		if lane == maxLanes {
			m.lanes, m.count = nil, 2
			return
		}
		m.lanes[i], starts[lane] = lane, left
		m.count = max(m.count, lane+1)
	}
}

// extent is where the label of e begins and ends on an axis of width w.
func (m *markers) extent(e Event, w vg.Length) (left, right vg.Length) {
	x := w * vg.Length(e.Date.Sub(m.span.start).Seconds()/m.span.end.Sub(m.span.start).Seconds())
	size := width(styleSmall, m.label(e, w)) + 3
	left = min(x, w-size)
	return left, left + size
}

func (m *markers) label(e Event, w vg.Length) string { return fit(styleSmall, e.Label, w*0.45) }

func (m *markers) list() string {
	entries := make([]string, len(m.events))
	for i, e := range m.events {
		entries[i] = fmt.Sprintf("%d %s (%s)", i+1, e.Label, e.Date.Format("2 Jan 2006"))
	}
	return strings.Join(entries, " · ")
}

// draw draws the events over the data area, their labels above it.
func (m *markers) draw(c draw.Canvas, p *plot.Plot) {
	x, _ := p.Transforms(&c)
	lanes := m.lanes
	if lanes == nil {
		lanes = m.numberLanes(c.Max.X - c.Min.X)
	}
	height := func(i int) vg.Length { return c.Max.Y + 2 + lineHeight(styleSmall)*vg.Length(lanes[i]) }
	for i, e := range m.events {
		here := x(seconds(e.Date))
		stroke(c, faint, 0.6, []vg.Length{2, 2}, vg.Point{X: here, Y: c.Min.Y}, vg.Point{X: here, Y: height(i) + 3})
	}
	for i, e := range m.events {
		if m.lanes == nil {
			label(c, aligned(styleSmall, draw.XCenter, draw.YBottom), vg.Point{X: x(seconds(e.Date)), Y: height(i)}, fmt.Sprint(i+1))
			continue
		}
		left, _ := m.extent(e, c.Max.X-c.Min.X)
		label(c, aligned(styleSmall, draw.XLeft, draw.YBottom), vg.Point{X: c.Min.X + left + 2, Y: height(i)}, m.label(e, c.Max.X-c.Min.X))
	}
}

// numberLanes puts numbers that stand close by turns into two lanes.
func (m *markers) numberLanes(w vg.Length) []int {
	lanes := make([]int, len(m.events))
	for i := 1; i < len(lanes); i++ {
		before, _ := m.extent(m.events[i-1], w)
		here, _ := m.extent(m.events[i], w)
		if here-before < 12 {
			lanes[i] = 1 - lanes[i-1]
		}
	}
	return lanes
}

// label writes txt on a patch of paper, so that lines do not run through it.
func label(c draw.Canvas, s draw.TextStyle, at vg.Point, txt string) {
	w := width(s, txt)
	left := at.X + w*vg.Length(s.XAlign)
	fill(c, vg.Rectangle{Min: vg.Point{X: left - 1, Y: at.Y}, Max: vg.Point{X: left + w + 1, Y: at.Y + lineHeight(s) - 1}}, paper)
	say(c, s, at, txt)
}
