package chart

import (
	"image/color"
	"math"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

const (
	cellHeight = 0.62 * vg.Centimeter
	headHeight = 3.8 * vg.Centimeter
)

func gridSize(d *Data) Size {
	w := 5.5*vg.Centimeter + vg.Length(len(d.Grid.Cols))*0.95*vg.Centimeter
	h := 3.8*vg.Centimeter + gridHead(d.Grid) + vg.Length(len(d.Grid.Rows))*cellHeight
	return Size{min(max(w, 14*vg.Centimeter), 30*vg.Centimeter), h}
}

// gridHead is the height of the columns' names, upright.
func gridHead(g Grid) (h vg.Length) {
	for _, n := range g.Cols {
		h = max(h, width(styleSmall, n))
	}
	return min(h+6, headHeight)
}

// drawGrid draws a matrix of stances as coloured cells with their figures.
func drawGrid(c draw.Canvas, d *Data) {
	g := d.Grid
	c = colourBar(c)
	var left vg.Length
	for _, r := range g.Rows {
		left = max(left, width(styleText, r))
	}
	left = min(left+8, (c.Max.X-c.Min.X)*0.32)
	cells := draw.Crop(c, left, 0, 0, -gridHead(g)-lineHeight(styleSmall))
	w := min((cells.Max.X-cells.Min.X)/vg.Length(len(g.Cols)), 2*vg.Centimeter)
	h := min((cells.Max.Y-cells.Min.Y)/vg.Length(len(g.Rows)), cellHeight*1.4)
	gridHeads(c, cells, g, w, h)
	for i, row := range g.Cells {
		for j, cell := range row {
			min := vg.Point{X: cells.Min.X + w*vg.Length(j), Y: cells.Max.Y - h*vg.Length(i+1)}
			drawCell(c, vg.Rectangle{Min: min, Max: vg.Point{X: min.X + w, Y: min.Y + h}}, cell)
		}
	}
}

// gridHeads names the rows at the left and the columns above, upright where
// they have no room to lie.
func gridHeads(c, cells draw.Canvas, g Grid, w, h vg.Length) {
	title := g.RowTitle + " ↓   " + g.ColTitle + " →"
	say(c, aligned(styleSmall, draw.XLeft, draw.YTop), vg.Point{X: c.Min.X, Y: c.Max.Y}, title)
	for i, r := range g.Rows {
		at := vg.Point{X: cells.Min.X - 5, Y: cells.Max.Y - h*(vg.Length(i)+0.5)}
		say(c, aligned(styleText, draw.XRight, draw.YCenter), at, fit(styleText, r, cells.Min.X-5-c.Min.X))
	}
	upright := false
	for _, n := range g.Cols {
		upright = upright || width(styleSmall, n) > w-3
	}
	for j, n := range g.Cols {
		at := vg.Point{X: cells.Min.X + w*(vg.Length(j)+0.5), Y: cells.Max.Y + 3}
		if upright {
			s := aligned(styleSmall, draw.XLeft, draw.YCenter)
			s.Rotation = math.Pi / 2
			say(c, s, at, fit(styleSmall, n, headHeight-4))
			continue
		}
		say(c, aligned(styleSmall, draw.XCenter, draw.YBottom), at, n)
	}
}

func drawCell(c draw.Canvas, r vg.Rectangle, cell Cell) {
	in := vg.Rectangle{Min: r.Min.Add(vg.Point{X: 0.7, Y: 0.7}), Max: r.Max.Sub(vg.Point{X: 0.7, Y: 0.7})}
	mid := vg.Point{X: (r.Min.X + r.Max.X) / 2, Y: (r.Min.Y + r.Max.Y) / 2}
	if math.IsNaN(cell.Value) {
		fill(c, in, color.NRGBA{246, 247, 248, 255})
		return
	}
	fill(c, in, diverging(cell.Value))
	if cell.Thin {
		fill(c, vg.Rectangle{Min: in.Min.Add(vg.Point{X: 2, Y: 2}), Max: in.Max.Sub(vg.Point{X: 2, Y: 2})}, paper)
	}
	s := centred(styleSmall)
	s.Color = ink
	if !cell.Thin && math.Abs(cell.Value) > 0.62 {
		s.Color = paper
	}
	if figure := signed(round(cell.Value)); s.Width(figure) < in.Max.X-in.Min.X-3 {
		say(c, s, mid, figure)
	}
}

func round(v float64) float64 { return math.Round(v*10) / 10 }

// The ends of the diverging scale (blue and orange differ for every common
// kind of colour blindness) and its middle.
var (
	towardEscalation = color.NRGBA{179, 72, 0, 255}
	balanced         = color.NRGBA{242, 240, 235, 255}
	towardCeasefire  = color.NRGBA{5, 80, 140, 255}
)

// diverging is the colour of a stance.
func diverging(v float64) color.NRGBA {
	end := towardCeasefire
	if v < 0 {
		end = towardEscalation
	}
	t := math.Min(math.Abs(v), 1)
	mix := func(a, b uint8) uint8 { return uint8(math.Round(float64(a) + (float64(b)-float64(a))*t)) }
	return color.NRGBA{mix(balanced.R, end.R), mix(balanced.G, end.G), mix(balanced.B, end.B), 255}
}

// colourBar explains the colours above the matrix.
func colourBar(c draw.Canvas) draw.Canvas {
	const steps, w, h = 21, 6, 8
	left := "−1 escalation"
	x := c.Min.X + width(styleSmall, left) + 5
	y := c.Max.Y - h
	say(c, aligned(styleSmall, draw.XLeft, draw.YCenter), vg.Point{X: c.Min.X, Y: y + h/2}, left)
	for i := range steps {
		v := -1 + 2*float64(i)/(steps-1)
		at := vg.Point{X: x + vg.Length(i)*w, Y: y}
		fill(c, vg.Rectangle{Min: at, Max: at.Add(vg.Point{X: w, Y: h})}, diverging(v))
	}
	right := "+1 ceasefire   framed: few articles   blank: none"
	end := x + steps*w + 5
	say(c, aligned(styleSmall, draw.XLeft, draw.YCenter), vg.Point{X: end, Y: y + h/2}, fit(styleSmall, right, c.Max.X-end))
	c.Max.Y = y - 8
	return c
}
