package chart

import (
	"image/color"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// drawShares draws parts of a whole as stacked bars, one bar for each bucket,
// named at the right.
func drawShares(c draw.Canvas, d *Data) {
	s := d.Shares
	p := axes()
	span := sharePeriod(s)
	p.Y.Min, p.Y.Max = 0, 1
	p.Y.Tick.Marker = plot.ConstantTicks{{Value: 0, Label: "0 %"}, {Value: 0.25, Label: "25 %"},
		{Value: 0.5, Label: "50 %"}, {Value: 0.75, Label: "75 %"}, {Value: 1, Label: "100 %"}}
	if anyThin(s.Buckets) {
		c = legend(c, []key{{"pale: " + few(d.MinN), func(c draw.Canvas, at vg.Point) {
			fill(c, vg.Rectangle{Min: vg.Point{X: at.X - 7, Y: at.Y - 3}, Max: vg.Point{X: at.X + 7, Y: at.Y + 3}}, partColour(0, true))
		}}})
	}
	var gutter vg.Length
	for _, n := range s.Names {
		gutter = max(gutter, width(styleText, n))
	}
	gutter = min(gutter+swatch+8, (c.Max.X-c.Min.X)*0.32)
	area := draw.Crop(c, 0, -gutter, 0, -4)
	timeAxis(p, span, area)
	p.Add(plotter(func(area draw.Canvas, p *plot.Plot) { drawBars(area, p, s) }))
	p.Draw(area)
	shareLabels(c, p.DataCanvas(area), p, s)
}

func sharePeriod(s Shares) (p period) {
	for _, b := range s.Buckets {
		p.include(b.Start, b.End)
	}
	return p
}

func anyThin(buckets []Bucket) bool {
	for _, b := range buckets {
		if b.Thin {
			return true
		}
	}
	return false
}

func partColour(i int, thin bool) color.NRGBA {
	c := muted[i%len(muted)]
	if thin {
		c = withAlpha(c, 110)
	}
	return c
}

func drawBars(c draw.Canvas, p *plot.Plot, s Shares) {
	x, y := p.Transforms(&c)
	for _, b := range s.Buckets {
		total, base := sum(b.Parts), 0.0
		if total <= 0 {
			continue
		}
		left, right := x(seconds(b.Start)), x(seconds(b.End))
		gap := min((right-left)*0.08, 1)
		if right-left < 4 {
			gap = 0
		}
		for i, part := range b.Parts {
			top := base + part/total
			fill(c, vg.Rectangle{Min: vg.Point{X: left + gap, Y: y(base)}, Max: vg.Point{X: right - gap, Y: y(top)}}, partColour(i, b.Thin))
			base = top
		}
	}
}

// shareLabels names the parts beside the last bar that has any.
func shareLabels(c, data draw.Canvas, p *plot.Plot, s Shares) {
	_, y := p.Transforms(&data)
	parts := lastParts(s)
	total, base := sum(parts), 0.0
	places := make([]vg.Length, len(s.Names))
	for i := range s.Names {
		places[i] = y(base + parts[i]/total/2)
		base += parts[i] / total
	}
	places = spread(places, lineHeight(styleText), data.Min.Y, data.Max.Y)
	left := data.Max.X + 6
	for i, n := range s.Names {
		box := vg.Rectangle{Min: vg.Point{X: left, Y: places[i] - 3.5}, Max: vg.Point{X: left + swatch - 4, Y: places[i] + 3.5}}
		fill(c, box, partColour(i, false))
		say(c, aligned(styleText, draw.XLeft, draw.YCenter), vg.Point{X: left + swatch, Y: places[i]}, fit(styleText, n, c.Max.X-left-swatch))
	}
}

func lastParts(s Shares) []float64 {
	for i := len(s.Buckets) - 1; i >= 0; i-- {
		if sum(s.Buckets[i].Parts) > 0 {
			return s.Buckets[i].Parts
		}
	}
	return make([]float64, len(s.Names))
}
