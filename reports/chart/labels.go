package chart

import (
	"sort"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

const swatch = 14 // width of the coloured mark before a label

// labelWidth is the space that the labels at the lines' ends need: at most a
// third of the canvas.
func labelWidth(lines []Line, c draw.Canvas) (w vg.Length) {
	for _, l := range lines {
		w = max(w, width(styleText, l.Name))
	}
	return min(w+swatch+14, (c.Max.X-c.Min.X)*0.32)
}

// endLabels writes each line's name beside its last point, moved apart where
// they would overlap and tied to the point by a thin leader.
func endLabels(c, data draw.Canvas, p *plot.Plot, lines []Line) {
	x, y := p.Transforms(&data)
	var ends []vg.Point
	var names []int
	for i, l := range lines {
		if q, ok := last(l.Points); ok {
			ends = append(ends, at(x, y, q.Middle(), q.Mean))
			names = append(names, i)
		}
	}
	places := spread(ys(ends), lineHeight(styleText), c.Min.Y+lineHeight(styleText)/2, data.Max.Y)
	left := data.Max.X + 10
	for k, i := range names {
		to := vg.Point{X: left, Y: places[k]}
		stroke(c, withAlpha(lineColour(i), 130), 0.5, nil, ends[k], vg.Point{X: data.Max.X + 1, Y: ends[k].Y}, to)
		drawSwatch(c, to, i)
		space := c.Max.X - left - swatch - 3
		say(c, aligned(styleText, draw.XLeft, draw.YCenter),
			vg.Point{X: left + swatch + 3, Y: places[k]}, fit(styleText, lines[i].Name, space))
	}
}

func drawSwatch(c draw.Canvas, left vg.Point, i int) {
	stroke(c, lineColour(i), 1.4, nil, left, vg.Point{X: left.X + swatch, Y: left.Y})
	mark(c, vg.Point{X: left.X + swatch/2, Y: left.Y}, lineColour(i), i, 2.2, false)
}

func last(points []Point) (Point, bool) {
	for i := len(points) - 1; i >= 0; i-- {
		if points[i].Known() {
			return points[i], true
		}
	}
	return Point{}, false
}

func ys(points []vg.Point) []vg.Length {
	out := make([]vg.Length, len(points))
	for i, p := range points {
		out[i] = p.Y
	}
	return out
}

// spread moves places apart until they are at least gap from each other and
// within lo..hi, keeping their order. When there is not room for all, they
// share what there is.
func spread(places []vg.Length, gap, lo, hi vg.Length) []vg.Length {
	order := make([]int, len(places))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return places[order[a]] < places[order[b]] })
	if n := vg.Length(len(places) - 1); n > 0 && gap*n > hi-lo {
		gap = (hi - lo) / n
	}
	out := make([]vg.Length, len(places))
	floor := lo
	for _, i := range order {
		out[i] = max(places[i], floor)
		floor = out[i] + gap
	}
	ceiling := hi
	for k := len(order) - 1; k >= 0; k-- {
		i := order[k]
		out[i] = min(out[i], ceiling)
		ceiling = out[i] - gap
	}
	return out
}
