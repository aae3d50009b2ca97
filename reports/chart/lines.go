package chart

import (
	"image/color"
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

func lineSize(d *Data) Size {
	return Size{20 * vg.Centimeter, 10*vg.Centimeter + vg.Length(len(d.Lines))*0.25*vg.Centimeter}
}

// drawLines draws stance over time: one line for each actor, labelled at its
// end, and the events above.
func drawLines(c draw.Canvas, d *Data) {
	p := axes()
	span := linePeriod(d.Lines)
	stanceAxis(&p.Y, limit(d.Lines))
	c = legend(c, lineKeys(d.Lines, d.MinN))
	gutter := labelWidth(d.Lines, c)
	plotArea := draw.Crop(c, wordSpace(), -gutter, 0, 0)
	plotArea, marks := eventSpace(plotArea, p, span, d.Events)
	timeAxis(p, span, plotArea)
	p.Add(grid(), plotter(marks.draw), linesPlotter(d.Lines, true, markRadius(d.Lines)))
	p.Draw(plotArea)
	data := p.DataCanvas(plotArea)
	endLabels(c, data, p, d.Lines)
	axisWords(c, data)
}

// linesPlotter draws every line, the first on top; with bands those within the
// palette have their intervals shaded, the paler the more lines there are.
func linesPlotter(lines []Line, bands bool, marks vg.Length) plotter {
	alpha := uint8(38)
	if len(lines) > 3 {
		alpha = 22
	}
	return func(c draw.Canvas, p *plot.Plot) {
		for i := min(len(lines), len(palette)) - 1; bands && i >= 0; i-- {
			drawBand(c, p, lines[i].Points, lineColour(i), alpha)
		}
		for i := len(lines) - 1; i >= 0; i-- {
			drawLine(c, p, lines[i].Points, lineColour(i), i, marks)
		}
	}
}

// lineColour is the colour of the i-th line; beyond the palette all are grey.
func lineColour(i int) color.NRGBA {
	if i < len(palette) {
		return palette[i]
	}
	return faint
}

// drawBand shades the intervals; a bucket on its own gets a bar.
func drawBand(c draw.Canvas, p *plot.Plot, points []Point, col color.NRGBA, alpha uint8) {
	x, y := p.Transforms(&c)
	for _, run := range runs(points) {
		if len(run) == 1 {
			q := run[0]
			if interval(q) {
				stroke(c, withAlpha(col, 80), 1.6, nil, at(x, y, q.Middle(), q.Lo), at(x, y, q.Middle(), q.Hi))
			}
			continue
		}
		var top, bottom []vg.Point
		for _, q := range run {
			lo, hi := q.Lo, q.Hi
			if !interval(q) {
				lo, hi = q.Mean, q.Mean
			}
			top = append(top, at(x, y, q.Middle(), hi))
			bottom = append([]vg.Point{at(x, y, q.Middle(), lo)}, bottom...)
		}
		c.FillPolygon(withAlpha(col, alpha), append(top, bottom...))
	}
}

func interval(q Point) bool { return !math.IsNaN(q.Lo) && !math.IsNaN(q.Hi) }

func at(x, y func(float64) vg.Length, t, v float64) vg.Point { return vg.Point{X: x(t), Y: y(v)} }

// drawLine joins the means and marks each of them. Where a smoothed curve is
// given, that is the line and the means stay as points.
func drawLine(c draw.Canvas, p *plot.Plot, points []Point, col color.NRGBA, shape int, radius vg.Length) {
	x, y := p.Transforms(&c)
	for _, run := range runs(points) {
		var curve []vg.Point
		for _, q := range run {
			v := q.Mean
			if !math.IsNaN(q.Smooth) && len(run) > 2 {
				v = q.Smooth
			}
			v = math.Max(p.Y.Min, math.Min(v, p.Y.Max))
			curve = append(curve, at(x, y, q.Middle(), v))
		}
		if len(curve) > 1 {
			stroke(c, col, 1.4, nil, curve...)
		}
		for _, q := range run {
			mark(c, at(x, y, q.Middle(), q.Mean), col, shape, radius, q.Thin)
			if q.Change {
				changeMark(c, at(x, y, seconds(q.Start), q.Mean), col)
			}
		}
	}
}

// markRadius shrinks the marks as buckets grow many.
func markRadius(lines []Line) vg.Length {
	n := 0
	for _, l := range lines {
		n = max(n, len(l.Points))
	}
	switch {
	case n > 200:
		return 0.9
	case n > 40:
		return 1.5
	}
	return 2.2
}

// mark draws one bucket: filled, or hollow when it is thin.
func mark(c draw.Canvas, at vg.Point, col color.NRGBA, shape int, r vg.Length, thin bool) {
	path := outline(at, shape, r)
	if thin {
		c.SetColor(paper)
		c.Fill(path)
		c.SetLineStyle(draw.LineStyle{Color: col, Width: 0.8})
		c.Stroke(path)
		return
	}
	c.SetColor(col)
	c.Fill(path)
}

// outline is a circle, square, diamond or triangle, so that lines differ by
// more than their colour.
func outline(at vg.Point, shape int, r vg.Length) vg.Path {
	var p vg.Path
	corner := func(dx, dy vg.Length) { p.Line(vg.Point{X: at.X + dx, Y: at.Y + dy}) }
	switch shape % 4 {
	case 0:
		p.Move(vg.Point{X: at.X + r, Y: at.Y})
		p.Arc(at, r, 0, 2*math.Pi)
	case 1:
		s := r * 0.9
		p.Move(vg.Point{X: at.X - s, Y: at.Y - s})
		corner(s, -s)
		corner(s, s)
		corner(-s, s)
	case 2:
		s := r * 1.3
		p.Move(vg.Point{X: at.X, Y: at.Y - s})
		corner(s, 0)
		corner(0, s)
		corner(-s, 0)
	default:
		s := r * 1.15
		p.Move(vg.Point{X: at.X - s, Y: at.Y - s*0.8})
		corner(s, -s*0.8)
		corner(0, s)
	}
	p.Close()
	return p
}

// lineKeys explain the marks that the lines have.
func lineKeys(lines []Line, minN int) (keys []key) {
	change := false
	for _, l := range lines {
		for _, q := range l.Points {
			change = change || q.Change
		}
	}
	if smoothLines(lines) {
		keys = append(keys, smoothKey())
	}
	if thinLines(lines) {
		keys = append(keys, thinKey(minN))
	}
	if change {
		keys = append(keys, key{"upright bar: the level shifts", func(c draw.Canvas, at vg.Point) {
			stroke(c, soft, 1.6, nil, vg.Point{X: at.X, Y: at.Y - 4}, vg.Point{X: at.X, Y: at.Y + 4})
		}})
	}
	return keys
}

// changeMark points at the bucket where the level shifts.
func changeMark(c draw.Canvas, at vg.Point, col color.NRGBA) {
	up, down := vg.Point{X: at.X, Y: at.Y + 11}, vg.Point{X: at.X, Y: at.Y - 11}
	stroke(c, col, 1.6, nil, up, down)
}
