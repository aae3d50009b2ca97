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

// assign gives each label the lowest lane in which it is free of the others.
func (m *markers) assign(w vg.Length) {
	var ends [maxLanes]vg.Length
	m.lanes = make([]int, len(m.events))
	for i, e := range m.events {
		left, right := m.extent(e, w)
		lane := 0
		for lane < maxLanes && ends[lane] > left {
			lane++
		}
		if lane == maxLanes {
			m.lanes, m.count = nil, 2
			return
		}
		m.lanes[i], ends[lane] = lane, right+6
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
	w := c.Max.X - c.Min.X
	previous := -vg.Length(100)
	for i, e := range m.events {
		here := x(seconds(e.Date))
		lane := 0
		if m.lanes != nil {
			lane = m.lanes[i]
		} else if here-previous < 12 {
			lane = (i % 2)
		}
		previous = here
		y := c.Max.Y + 2 + lineHeight(styleSmall)*vg.Length(lane)
		stroke(c, faint, 0.6, []vg.Length{2, 2}, vg.Point{X: here, Y: c.Min.Y}, vg.Point{X: here, Y: y + lineHeight(styleSmall)/2})
		if m.lanes == nil {
			say(c, aligned(styleSmall, draw.XCenter, draw.YBottom), vg.Point{X: here, Y: y}, fmt.Sprint(i+1))
			continue
		}
		left, _ := m.extent(e, w)
		say(c, aligned(styleSmall, draw.XLeft, draw.YBottom), vg.Point{X: c.Min.X + left + 2, Y: y}, m.label(e, w))
	}
}
