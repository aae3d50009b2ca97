package chart

import (
	"math"
	"sort"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// drawDots draws actors by stance and tone, named beside their dots.
func drawDots(c draw.Canvas, d *Data) {
	p := axes()
	dotAxis(&p.X, d.Dots, func(q Dot) float64 { return q.X })
	dotAxis(&p.Y, d.Dots, func(q Dot) float64 { return q.Y })
	p.Add(grid(), plotter(func(c draw.Canvas, p *plot.Plot) { drawDotMarks(c, p, d.Dots) }))
	area := draw.Crop(c, wordSpace(), -6, lineHeight(styleSmall)+2, -6)
	p.Draw(area)
	data := p.DataCanvas(area)
	axisWordsBelow(c, data)
	s := aligned(styleSmall, draw.XCenter, draw.YTop)
	s.Rotation = math.Pi / 2
	say(c, s, vg.Point{X: c.Min.X, Y: data.Center().Y}, "← negative tone · positive tone →")
}

// dotAxis spans the values and zero, in quarters.
func dotAxis(a *plot.Axis, dots []Dot, of func(Dot) float64) {
	lo, hi := 0.0, 0.0
	for _, q := range dots {
		lo, hi = math.Min(lo, of(q)-0.04), math.Max(hi, of(q)+0.04)
	}
	a.Min, a.Max = math.Max(math.Floor(lo*4)/4, -1), math.Min(math.Ceil(hi*4)/4, 1)
	ticks := plot.ConstantTicks{}
	for v := a.Min; v <= a.Max; v += 0.25 {
		ticks = append(ticks, plot.Tick{Value: v, Label: signed(v)})
	}
	a.Tick.Marker = ticks
}

func dotRadius(q Dot) vg.Length {
	return vg.Length(math.Min(2.2+0.25*math.Sqrt(float64(q.Count)), 8))
}

func drawDotMarks(c draw.Canvas, p *plot.Plot, dots []Dot) {
	x, y := p.Transforms(&c)
	stroke(c, faint, 0.8, nil, vg.Point{X: x(0), Y: c.Min.Y}, vg.Point{X: x(0), Y: c.Max.Y})
	order := append([]Dot(nil), dots...)
	sort.SliceStable(order, func(a, b int) bool { return order[a].Count > order[b].Count })
	var taken []vg.Rectangle
	for _, q := range order {
		at, r := at(x, y, q.X, q.Y), dotRadius(q)
		mark(c, at, withAlpha(wordsColour, 170), 0, r, false)
		taken = append(taken, around(at, r, r))
	}
	for _, q := range order {
		taken = append(taken, labelDot(c, at(x, y, q.X, q.Y), q, taken))
	}
}

func around(at vg.Point, dx, dy vg.Length) vg.Rectangle {
	d := vg.Point{X: dx, Y: dy}
	return vg.Rectangle{Min: at.Sub(d), Max: at.Add(d)}
}

// labelDot writes the name where it is free of dots and other names: nearby
// when it can, further off and tied by a leader when it must.
func labelDot(c draw.Canvas, at vg.Point, q Dot, taken []vg.Rectangle) vg.Rectangle {
	name := fit(styleText, q.Name, (c.Max.X-c.Min.X)*0.4)
	w, h := width(styleText, name)/2+1, lineHeight(styleText)/2
	r := dotRadius(q)
	best := around(vg.Point{X: at.X + r + 3 + w, Y: at.Y}, w, h)
	for ring := range 12 {
		if box, ok := freePlace(c, at, w, h, r+3+vg.Length(ring)*7, taken); ok {
			best = box
			break
		}
	}
	mid := vg.Point{X: (best.Min.X + best.Max.X) / 2, Y: (best.Min.Y + best.Max.Y) / 2}
	if math.Hypot(float64(mid.X-at.X), float64(mid.Y-at.Y)) > float64(w+r+8) {
		stroke(c, faint, 0.5, nil, at, mid)
		fill(c, best, withAlpha(paper, 200))
	}
	say(c, centred(styleText), mid, name)
	return best
}

func freePlace(c draw.Canvas, at vg.Point, w, h, off vg.Length, taken []vg.Rectangle) (vg.Rectangle, bool) {
	for i := range 16 {
		sin, cos := math.Sincos(float64(i) * math.Pi / 8)
		mid := vg.Point{X: at.X + (off+w)*vg.Length(cos), Y: at.Y + (off+h)*vg.Length(sin)}
		box := around(mid, w, h)
		if c.Contains(box.Min) && c.Contains(box.Max) && isFree(box, taken) {
			return box, true
		}
	}
	return vg.Rectangle{}, false
}

func isFree(box vg.Rectangle, taken []vg.Rectangle) bool {
	for _, t := range taken {
		if box.Min.X < t.Max.X && t.Min.X < box.Max.X && box.Min.Y < t.Max.Y && t.Min.Y < box.Max.Y {
			return false
		}
	}
	return true
}
