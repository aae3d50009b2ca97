package chart

import (
	"image/color"
	"sort"
	"strings"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// The ink of every chart.
var (
	paper = color.NRGBA{255, 255, 255, 255}
	ink   = color.NRGBA{33, 37, 41, 255}
	soft  = color.NRGBA{90, 97, 105, 255}
	rule  = color.NRGBA{222, 226, 230, 255}
	faint = color.NRGBA{150, 156, 162, 255}
)

// palette is Okabe and Ito's, safe for colour-blind readers, without the
// yellow that paper swallows.
var palette = []color.NRGBA{
	{0, 114, 178, 255}, {213, 94, 0, 255}, {0, 158, 115, 255}, {204, 121, 167, 255},
	{230, 159, 0, 255}, {86, 180, 233, 255}, {33, 37, 41, 255},
}

// muted is Tol's muted scheme, for many parts of a whole.
var muted = []color.NRGBA{
	{51, 34, 136, 255}, {136, 204, 238, 255}, {68, 170, 153, 255}, {17, 119, 51, 255},
	{153, 153, 51, 255}, {221, 204, 119, 255}, {204, 102, 119, 255}, {136, 34, 85, 255},
	{170, 68, 153, 255}, {187, 187, 187, 255},
}

var (
	wordsColour = palette[0]
	deedsColour = palette[1]
)

var (
	styleTitle = style(12, ink, xfont.WeightBold)
	styleText  = style(8.5, ink, xfont.WeightNormal)
	styleBold  = style(8.5, ink, xfont.WeightBold)
	styleSmall = style(7.5, soft, xfont.WeightNormal)
)

func style(size vg.Length, c color.Color, w xfont.Weight) draw.TextStyle {
	return draw.TextStyle{
		Color:   c,
		Font:    font.Font{Typeface: "Liberation", Variant: "Sans", Size: size, Weight: w},
		Handler: text.Plain{Fonts: font.DefaultCache},
	}
}

func centred(s draw.TextStyle) draw.TextStyle {
	s.XAlign, s.YAlign = draw.XCenter, draw.YCenter
	return s
}

func aligned(s draw.TextStyle, x draw.XAlignment, y draw.YAlignment) draw.TextStyle {
	s.XAlign, s.YAlign = x, y
	return s
}

// say draws text with its names made legible.
func say(c draw.Canvas, s draw.TextStyle, at vg.Point, txt string) {
	if s.YAlign == draw.YCenter && s.Rotation == 0 {
		at.Y += s.Font.Size * 0.12 // letters sit above the middle of their line
	}
	c.FillText(s, at, Legible(txt))
}

// width is how wide say draws txt.
func width(s draw.TextStyle, txt string) vg.Length { return s.Width(Legible(txt)) }

// lineHeight is the distance of two baselines.
func lineHeight(s draw.TextStyle) vg.Length { return s.Font.Size * 1.2 }

// fit shortens txt with an ellipsis until it is no wider than max.
func fit(s draw.TextStyle, txt string, max vg.Length) string {
	txt = Legible(txt)
	if s.Width(txt) <= max {
		return txt
	}
	runes := []rune(txt)
	runes = runes[:min(len(runes), 400)]
	n := sort.Search(len(runes), func(n int) bool { return s.Width(string(runes[:n+1])+"…") > max })
	return strings.TrimRight(string(runes[:n]), " ,") + "…"
}

// wrap breaks txt into at most lines lines no wider than max; what does not
// fit ends in an ellipsis.
func wrap(s draw.TextStyle, txt string, max vg.Length, lines int) []string {
	var out []string
	line := ""
	words := strings.Fields(Legible(txt))
	for i, w := range words {
		next := strings.TrimSpace(line + " " + w)
		if line == "" || s.Width(next) <= max {
			line = next
			continue
		}
		if len(out) == lines-1 {
			return append(out, fit(s, line+" "+strings.Join(words[i:], " "), max))
		}
		out = append(out, fit(s, line, max))
		line = w
	}
	if line != "" {
		out = append(out, fit(s, line, max))
	}
	return out
}

func fill(c draw.Canvas, r vg.Rectangle, col color.Color) {
	c.SetColor(col)
	c.Fill(r.Path())
}

func stroke(c draw.Canvas, col color.Color, w vg.Length, dashes []vg.Length, pts ...vg.Point) {
	c.StrokeLines(draw.LineStyle{Color: col, Width: w, Dashes: dashes}, pts)
}

func withAlpha(c color.NRGBA, a uint8) color.NRGBA {
	c.A = a
	return c
}

// axes returns an empty plot in the look of the charts.
func axes() *plot.Plot {
	p := plot.New()
	p.BackgroundColor = nil
	for _, a := range []*plot.Axis{&p.X, &p.Y} {
		a.Padding = 0
		a.LineStyle = draw.LineStyle{Color: faint, Width: 0.5}
		a.Tick.LineStyle = draw.LineStyle{Color: faint, Width: 0.5}
		a.Tick.Length = 3
		label := a.Tick.Label
		a.Tick.Label = styleSmall
		a.Tick.Label.XAlign, a.Tick.Label.YAlign = label.XAlign, label.YAlign
	}
	return p
}

// plotter makes a plot.Plotter of a function.
type plotter func(draw.Canvas, *plot.Plot)

// Plot implements plot.Plotter.
func (f plotter) Plot(c draw.Canvas, p *plot.Plot) { f(c, p) }
