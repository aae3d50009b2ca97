package chart

import (
	"fmt"
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// columns of small charts side by side.
func columns(n int) int {
	switch {
	case n <= 1:
		return 1
	case n <= 4:
		return 2
	}
	return 3
}

func panelSize(d *Data) Size {
	cols := columns(len(d.Panels))
	rows := (len(d.Panels) + cols - 1) / cols
	return Size{20 * vg.Centimeter, 3.6*vg.Centimeter + vg.Length(rows)*4.6*vg.Centimeter}
}

// drawPanels draws one small chart for each panel, all on the same axes.
func drawPanels(c draw.Canvas, d *Data) {
	c = legend(c, panelKeys(d.Panels, d.MinN))
	var all []Line
	for _, p := range d.Panels {
		all = append(all, p.Lines...)
	}
	span, lim := linePeriod(all), limit(all)
	marks := markRadius(all) * 0.8
	cols := columns(len(d.Panels))
	rows := (len(d.Panels) + cols - 1) / cols
	tiles := draw.Tiles{Cols: cols, Rows: rows, PadX: 0.45 * vg.Centimeter, PadY: 0.35 * vg.Centimeter}
	space := lineHeight(styleSmall) + 2
	inner := draw.Crop(c, space, -4, 0, 0)
	for i, panel := range d.Panels {
		data := drawPanel(tiles.At(inner, i%cols, i/cols), panel, span, lim, marks, d.Events)
		if i%cols == 0 {
			axisWords(c, data)
		}
	}
}

// drawPanel draws one panel and returns the area of its data.
func drawPanel(c draw.Canvas, panel Panel, span period, lim float64, marks vg.Length, events []Event) draw.Canvas {
	say(c, aligned(styleBold, draw.XLeft, draw.YTop), vg.Point{X: c.Min.X, Y: c.Max.Y}, fit(styleBold, panel.Name, c.Max.X-c.Min.X))
	c.Max.Y -= lineHeight(styleBold) + 3
	p := axes()
	stanceAxis(&p.Y, lim)
	p.X.Min, p.X.Max = seconds(span.start), seconds(span.end)
	p.X.Tick.Marker = plot.ConstantTicks(timeTicks(span, c.Max.X-c.Min.X, 36))
	p.Add(grid())
	if len(events) <= 8 {
		p.Add(eventLines(span, events))
	}
	if panel.Between && len(panel.Lines) > 1 {
		p.Add(shadeBetween(panel.Lines[0].Points, panel.Lines[1].Points))
	}
	p.Add(linesPlotter(panel.Lines, !panel.Between, marks))
	p.Draw(c)
	if !anyKnown(panel.Lines) {
		say(c, centred(styleSmall), c.Center(), "no observations")
	}
	return p.DataCanvas(c)
}

// eventLines marks the events without their labels.
func eventLines(span period, events []Event) plotter {
	return func(c draw.Canvas, p *plot.Plot) {
		x, _ := p.Transforms(&c)
		for _, e := range events {
			if span.contains(e.Date) {
				here := x(seconds(e.Date))
				stroke(c, faint, 0.5, []vg.Length{2, 2}, vg.Point{X: here, Y: c.Min.Y}, vg.Point{X: here, Y: c.Max.Y})
			}
		}
	}
}

// shadeBetween fills the space between two lines where both are known.
func shadeBetween(a, b []Point) plotter {
	return func(c draw.Canvas, p *plot.Plot) {
		x, y := p.Transforms(&c)
		other := map[int64]Point{}
		for _, q := range b {
			if q.Known() {
				other[q.Start.Unix()] = q
			}
		}
		var previous [2]vg.Point
		var end int64
		for _, q := range a {
			o, ok := other[q.Start.Unix()]
			if !q.Known() || !ok {
				continue
			}
			here := [2]vg.Point{at(x, y, q.Middle(), q.Mean), at(x, y, o.Middle(), o.Mean)}
			if end != 0 && q.Start.Unix() <= end {
				c.FillPolygon(withAlpha(faint, 70), []vg.Point{previous[0], here[0], here[1], previous[1]})
			}
			previous, end = here, q.End.Unix()
		}
	}
}

// panelKeys names the lines when the panels have more than one, and thin
// buckets where there are any.
func panelKeys(panels []Panel, minN int) (keys []key) {
	thin, smooth := false, false
	for _, p := range panels {
		if len(p.Lines) > 1 && keys == nil {
			for i, l := range p.Lines {
				keys = append(keys, key{l.Name, func(c draw.Canvas, at vg.Point) {
					drawSwatch(c, vg.Point{X: at.X - swatch/2, Y: at.Y}, i)
				}})
			}
		}
		thin = thin || thinLines(p.Lines)
		smooth = smooth || smoothLines(p.Lines)
	}
	if smooth {
		keys = append(keys, smoothKey())
	}
	if thin {
		keys = append(keys, thinKey(minN))
	}
	return keys
}

func thinLines(lines []Line) bool {
	for _, l := range lines {
		for _, p := range l.Points {
			if p.Thin && p.Known() {
				return true
			}
		}
	}
	return false
}

func smoothLines(lines []Line) bool {
	for _, l := range lines {
		for _, p := range l.Points {
			if !math.IsNaN(p.Smooth) {
				return true
			}
		}
	}
	return false
}

func smoothKey() key {
	return key{"curve: smoothed; marks: each bucket", func(c draw.Canvas, at vg.Point) {
		stroke(c, soft, 1.4, nil, vg.Point{X: at.X - swatch/2, Y: at.Y}, vg.Point{X: at.X + swatch/2, Y: at.Y})
		mark(c, at, soft, 0, 2.2, false)
	}}
}

// few says what thin means.
func few(minN int) string {
	if minN < 2 {
		return "few articles"
	}
	return fmt.Sprintf("fewer than %d articles", minN)
}

func thinKey(minN int) key {
	return key{"hollow: " + few(minN), func(c draw.Canvas, at vg.Point) { mark(c, at, soft, 0, 2.6, true) }}
}
