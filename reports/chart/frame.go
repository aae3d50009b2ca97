package chart

import (
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

const margin = 0.45 * vg.Centimeter

// frame draws title, subtitle and note and returns the space between them.
func frame(c draw.Canvas, d *Data) draw.Canvas {
	body := draw.Crop(c, margin, -margin, margin, -margin)
	body = above(body, styleTitle, d.Title, 3)
	body = above(body, styleSmall, d.Subtitle, 3)
	if d.Title+d.Subtitle != "" {
		body.Max.Y -= 0.25 * vg.Centimeter
	}
	return below(body, styleSmall, d.Note, 4)
}

// above writes txt at the top of c, wrapped, and returns the space below it.
func above(c draw.Canvas, s draw.TextStyle, txt string, max int) draw.Canvas {
	for _, l := range wrap(s, txt, c.Max.X-c.Min.X, max) {
		say(c, aligned(s, draw.XLeft, draw.YTop), vg.Point{X: c.Min.X, Y: c.Max.Y}, l)
		c.Max.Y -= lineHeight(s)
	}
	return c
}

// below writes txt at the bottom of c, wrapped, and returns the space above it.
func below(c draw.Canvas, s draw.TextStyle, txt string, max int) draw.Canvas {
	lines := wrap(s, txt, c.Max.X-c.Min.X, max)
	for i, l := range lines {
		y := c.Min.Y + lineHeight(s)*vg.Length(len(lines)-i)
		say(c, aligned(s, draw.XLeft, draw.YTop), vg.Point{X: c.Min.X, Y: y}, l)
	}
	if len(lines) > 0 {
		c.Min.Y += lineHeight(s)*vg.Length(len(lines)) + 0.2*vg.Centimeter
	}
	return c
}

// key is one entry of the legend.
type key struct {
	name string
	mark func(draw.Canvas, vg.Point) // draws the mark centred at the point
}

// legend writes the entries in rows at the top of c and returns the space
// below them, so that it never lies over data.
func legend(c draw.Canvas, keys []key) draw.Canvas {
	if len(keys) == 0 {
		return c
	}
	const mark, gap = 16, 14
	x, y := c.Min.X, c.Max.Y-lineHeight(styleSmall)/2
	for _, k := range keys {
		w := mark + 4 + width(styleSmall, k.name) + gap
		if x > c.Min.X && x+w-gap > c.Max.X {
			x, y = c.Min.X, y-lineHeight(styleSmall)
		}
		k.mark(c, vg.Point{X: x + mark/2, Y: y})
		say(c, aligned(styleSmall, draw.XLeft, draw.YCenter), vg.Point{X: x + mark + 4, Y: y}, k.name)
		x += w
	}
	c.Max.Y = y - lineHeight(styleSmall)
	return c
}

func fixedSize(*Data) Size  { return Size{18 * vg.Centimeter, 10.5 * vg.Centimeter} }
func squareSize(*Data) Size { return Size{16 * vg.Centimeter, 15 * vg.Centimeter} }
