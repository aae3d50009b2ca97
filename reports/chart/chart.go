// Package chart draws the pictures of a report with gonum/plot, in one look.
//
// A chart takes plain data (Data), so that it can be drawn without a corpus.
// Each kind is one row of Kinds; Render draws one as SVG, PNG or PDF. The same
// data gives the same bytes.
package chart

import (
	"fmt"
	"strings"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// Kind is one sort of chart.
type Kind struct {
	Name  string // key on the command line and stem of the file's name
	About string // what it shows, in one line
	// Empty tells whether the data holds nothing for this kind.
	Empty func(*Data) bool
	// Size is the natural size for the data.
	Size func(*Data) Size
	// Draw draws the body into the canvas, below the title.
	Draw func(draw.Canvas, *Data)
}

// Size is the size of a picture; a zero length stands for the natural one.
type Size struct{ Width, Height vg.Length }

// Kinds are all charts, in the order in which a report shows them.
var Kinds = []Kind{
	{"stance", "stance over time, with 95 % intervals and dated events", noLines, lineSize, drawLines},
	{"actors", "actors side by side: the whole with its interval, words and deeds", noRows, rowSize, drawRows},
	{"frames", "frames over time, as shares", noShares, fixedSize, drawShares},
	{"multiples", "stance over time, one panel for each actor", noPanels, panelSize, drawPanels},
	{"heatmap", "stance by actor and month", noGrid, gridSize, drawGrid},
	{"outlets", "the same actor across outlets, with intervals", noRows, rowSize, drawRows},
	{"saydo", "words against deeds over time, one panel for each actor", noPanels, panelSize, drawPanels},
	{"mix", "stance as read, and with the mix of outlets held still", noPanels, panelSize, drawPanels},
	{"imputed", "own stance, and what adversaries say of it", noPanels, panelSize, drawPanels},
	{"targets", "who takes which stance toward whom", noGrid, gridSize, drawGrid},
	{"tone", "tone of the sentences against stance", noDots, squareSize, drawDots},
	{"sensitivity", "what contested codes (arms, pressure) change", noPanels, panelSize, drawPanels},
}

// Find returns the kind of that name; the error lists the names there are.
func Find(name string) (Kind, error) {
	names := make([]string, len(Kinds))
	for i, k := range Kinds {
		if k.Name == name {
			return k, nil
		}
		names[i] = k.Name
	}
	return Kind{}, fmt.Errorf("unknown chart %q: there are %s", name, strings.Join(names, ", "))
}

// size fills the zero lengths of want with the natural ones.
func (k Kind) size(d *Data, want Size) Size {
	natural := Size{16 * vg.Centimeter, 7 * vg.Centimeter}
	if !k.Empty(d) {
		natural = k.Size(d)
	}
	if want.Width == 0 {
		want.Width = natural.Width
	}
	if want.Height == 0 {
		want.Height = natural.Height
	}
	return want
}

// compose draws the whole picture: title, body and note.
func (k Kind) compose(c draw.Canvas, d *Data) {
	fill(c, c.Rectangle, paper)
	body := frame(c, d)
	if k.Empty(d) {
		say(c, centred(styleText), body.Center(), "no observations")
		return
	}
	k.Draw(body, d)
}
