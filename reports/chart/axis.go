package chart

import (
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// limit is where the stance axis ends: 0.5 when everything lies within, else 1.
func limit(lines []Line) float64 {
	for _, l := range lines {
		for _, p := range l.Points {
			if p.Known() && beyondHalf(p.Mean, p.Lo, p.Hi, p.Smooth) {
				return 1
			}
		}
	}
	return 0.5
}

func beyondHalf(values ...float64) bool {
	for _, v := range values {
		if math.Abs(v) > 0.5 {
			return true
		}
	}
	return false
}

// stanceAxis spans -limit..+limit.
func stanceAxis(a *plot.Axis, limit float64) {
	a.Min, a.Max = -limit, limit
	ticks := plot.ConstantTicks{}
	for i := -4; i <= 4; i++ {
		v := limit * float64(i) / 4
		t := plot.Tick{Value: v}
		if i%2 == 0 {
			t.Label = signed(v)
		}
		ticks = append(ticks, t)
	}
	a.Tick.Marker = ticks
}

// signed writes a stance with its sign and a true minus.
func signed(v float64) string {
	switch s := number(math.Abs(v)); {
	case math.IsNaN(v):
		return "–"
	case s == "0":
		return s
	case v < 0:
		return "−" + s
	default:
		return "+" + s
	}
}

func timeAxis(p *plot.Plot, span period, c draw.Canvas) {
	p.X.Min, p.X.Max = seconds(span.start), seconds(span.end)
	p.X.Tick.Marker = plot.ConstantTicks(timeTicks(span, c.Max.X-c.Min.X, 36))
}

// grid draws the levels of the stance axis, zero stronger than the others.
func grid() plotter {
	return func(c draw.Canvas, p *plot.Plot) {
		_, y := p.Transforms(&c)
		for _, t := range p.Y.Tick.Marker.Ticks(p.Y.Min, p.Y.Max) {
			if t.Label == "" {
				continue
			}
			col, w := rule, vg.Length(0.5)
			if t.Value == 0 {
				col, w = faint, 0.8
			}
			stroke(c, col, w, nil, vg.Point{X: c.Min.X, Y: y(t.Value)}, vg.Point{X: c.Max.X, Y: y(t.Value)})
		}
	}
}

// wordSpace is the space that axisWords needs at the left.
func wordSpace() vg.Length { return lineHeight(styleSmall) + 4 }

// axisWords writes what the ends of the vertical stance axis mean.
func axisWords(c, data draw.Canvas) {
	up := aligned(styleSmall, draw.XRight, draw.YTop)
	down := aligned(styleSmall, draw.XLeft, draw.YTop)
	up.Rotation, down.Rotation = math.Pi/2, math.Pi/2
	say(c, up, vg.Point{X: c.Min.X, Y: data.Max.Y}, "ceasefire →")
	say(c, down, vg.Point{X: c.Min.X, Y: data.Min.Y}, "← escalation")
}

// axisWordsBelow writes the same below a horizontal stance axis.
func axisWordsBelow(c, data draw.Canvas) {
	say(c, aligned(styleSmall, draw.XLeft, draw.YBottom), vg.Point{X: data.Min.X, Y: c.Min.Y}, "← escalation")
	say(c, aligned(styleSmall, draw.XRight, draw.YBottom), vg.Point{X: data.Max.X, Y: c.Min.Y}, "ceasefire →")
}
