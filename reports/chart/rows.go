package chart

import (
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

const rowHeight = 0.62 * vg.Centimeter

func rowSize(d *Data) Size {
	rows := len(d.Rows) + len(groupsOf(d.Rows))
	return Size{18 * vg.Centimeter, 4.4*vg.Centimeter + rowHeight*vg.Length(rows)}
}

// groupsOf are the headings in order, "" left out.
func groupsOf(rows []Row) (names []string) {
	for i, r := range rows {
		if r.Group != "" && (i == 0 || rows[i-1].Group != r.Group) {
			names = append(names, r.Group)
		}
	}
	return names
}

// drawRows draws one row for each actor: the mean of all acts with its
// interval, and words and deeds joined by a line.
func drawRows(c draw.Canvas, d *Data) {
	c = legend(c, rowKeys(d.Rows, d.MinN))
	left, right := rowMargins(d.Rows, c)
	p := axes()
	stanceAxis(&p.X, rowLimit(d.Rows))
	p.HideY()
	p.Y.Min, p.Y.Max = 0, float64(len(d.Rows)+len(groupsOf(d.Rows)))
	p.Add(plotter(func(area draw.Canvas, p *plot.Plot) { drawRowMarks(c, area, p, d.Rows) }))
	area := draw.Crop(c, left, -right, lineHeight(styleSmall)+2, 0)
	p.Draw(area)
	axisWordsBelow(c, p.DataCanvas(area))
}

// rowMargins are the spaces for names at the left and remarks at the right.
func rowMargins(rows []Row, c draw.Canvas) (left, right vg.Length) {
	for _, r := range rows {
		left = max(left, width(styleText, r.Name), width(styleBold, r.Group))
		right = max(right, width(styleSmall, r.Remark))
	}
	full := c.Max.X - c.Min.X
	return min(left+10, full*0.34), min(right+8, full*0.25)
}

func rowLimit(rows []Row) float64 {
	for _, r := range rows {
		if beyondHalf(r.Mean, r.Lo, r.Hi, r.Words, r.Deeds) {
			return 1
		}
	}
	return 0.5
}

func drawRowMarks(whole, c draw.Canvas, p *plot.Plot, rows []Row) {
	x, y := p.Transforms(&c)
	for _, t := range p.X.Tick.Marker.Ticks(p.X.Min, p.X.Max) {
		if t.Label != "" {
			stroke(c, rule, 0.5, nil, vg.Point{X: x(t.Value), Y: c.Min.Y}, vg.Point{X: x(t.Value), Y: c.Max.Y})
		}
	}
	stroke(c, faint, 0.8, nil, vg.Point{X: x(0), Y: c.Min.Y}, vg.Point{X: x(0), Y: c.Max.Y})
	line := p.Y.Max
	for i, r := range rows {
		if r.Group != "" && (i == 0 || rows[i-1].Group != r.Group) {
			line--
			say(c, aligned(styleBold, draw.XLeft, draw.YCenter), vg.Point{X: whole.Min.X, Y: y(line + 0.4)},
				fit(styleBold, r.Group, whole.Max.X-whole.Min.X))
		}
		line--
		drawRow(whole, c, x, y(line+0.5), r)
	}
}

func drawRow(whole, c draw.Canvas, x func(float64) vg.Length, y vg.Length, r Row) {
	name := aligned(styleText, draw.XRight, draw.YCenter)
	say(c, name, vg.Point{X: c.Min.X - 8, Y: y}, fit(name, r.Name, c.Min.X-8-whole.Min.X))
	say(c, aligned(styleSmall, draw.XLeft, draw.YCenter), vg.Point{X: c.Max.X + 8, Y: y}, fit(styleSmall, r.Remark, whole.Max.X-c.Max.X-8))
	point := func(v float64) vg.Point { return vg.Point{X: x(v), Y: y} }
	if !math.IsNaN(r.Lo) && !math.IsNaN(r.Hi) {
		fill(c, vg.Rectangle{Min: vg.Point{X: x(r.Lo), Y: y - 4}, Max: vg.Point{X: x(r.Hi), Y: y + 4}}, withAlpha(faint, 90))
	}
	if !math.IsNaN(r.Words) && !math.IsNaN(r.Deeds) {
		stroke(c, soft, 0.8, nil, point(r.Words), point(r.Deeds))
	}
	if !math.IsNaN(r.Mean) {
		markWhole(c, point(r.Mean), r.Thin)
	}
	if !math.IsNaN(r.Words) {
		mark(c, point(r.Words), wordsColour, 0, 3, r.Thin)
	}
	if !math.IsNaN(r.Deeds) {
		mark(c, point(r.Deeds), deedsColour, 2, 3, r.Thin)
	}
}

// markWhole draws the mean of all acts: an upright bar, hollow when thin.
func markWhole(c draw.Canvas, at vg.Point, thin bool) {
	r := vg.Rectangle{Min: vg.Point{X: at.X - 1.2, Y: at.Y - 6}, Max: vg.Point{X: at.X + 1.2, Y: at.Y + 6}}
	fill(c, r, ink)
	if thin {
		fill(c, vg.Rectangle{Min: r.Min.Add(vg.Point{X: 0.7, Y: 0.7}), Max: r.Max.Sub(vg.Point{X: 0.7, Y: 0.7})}, paper)
	}
}

func rowKeys(rows []Row, minN int) []key {
	keys := []key{{"all acts, with 95 % interval", func(c draw.Canvas, at vg.Point) {
		fill(c, vg.Rectangle{Min: vg.Point{X: at.X - 8, Y: at.Y - 3}, Max: vg.Point{X: at.X + 8, Y: at.Y + 3}}, withAlpha(faint, 90))
		markWhole(c, at, false)
	}}}
	words, deeds, thin := false, false, false
	for _, r := range rows {
		words = words || !math.IsNaN(r.Words)
		deeds = deeds || !math.IsNaN(r.Deeds)
		thin = thin || r.Thin
	}
	if words {
		keys = append(keys, key{"words", func(c draw.Canvas, at vg.Point) { mark(c, at, wordsColour, 0, 3, false) }})
	}
	if deeds {
		keys = append(keys, key{"deeds", func(c draw.Canvas, at vg.Point) { mark(c, at, deedsColour, 2, 3, false) }})
	}
	if thin {
		keys = append(keys, thinKey(minN))
	}
	return keys
}
