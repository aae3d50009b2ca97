package chart

import (
	"bytes"
	"fmt"
	"image/png"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"
)

var nan = math.NaN()

var cast = []string{"Norland", "Sarvia", "President Orlan Veks", "United Council", "Free Bay Front",
	"Владислав Петренко", "The Permanent Commission for Dialogue Between the Coastal Republics", "Ostmark", "Iri Tal",
	"محمد الوادي", "李明", "Kestrel Group"}

// simulate makes lines of fictional actors.
func simulate(actors, buckets int, width time.Duration) []Line {
	rng := rand.New(rand.NewPCG(1, 2))
	var lines []Line
	for a := range actors {
		l := Line{Name: cast[a%len(cast)]}
		level := rng.Float64()*1.2 - 0.7
		for b := range buckets {
			start := time.Date(2031, 3, 1, 0, 0, 0, 0, time.UTC).Add(time.Duration(b) * width)
			level += (rng.Float64() - 0.5) * 0.12
			m := math.Max(-1, math.Min(1, level+(rng.Float64()-0.5)*0.2))
			p := Point{Start: start, End: start.Add(width), Mean: m, Lo: max(-1, m-0.12), Hi: min(1, m+0.12), Smooth: nan, Thin: rng.IntN(6) == 0, Change: b == buckets/2 && a == 0 && b > 2}
			if buckets > 5 && rng.IntN(12) == 0 {
				p.Mean = nan
			}
			if buckets > 100 {
				p.Smooth = level
			}
			l.Points = append(l.Points, p)
		}
		lines = append(lines, l)
	}
	return lines
}

// sample makes data for every kind.
func sample(actors, buckets int, width time.Duration) *Data {
	lines := simulate(actors, buckets, width)
	rng := rand.New(rand.NewPCG(3, 4))
	d := &Data{
		Title:    "Norland moves toward a ceasefire while Sarvia stays on the side of escalation",
		Subtitle: "Mean stance of articles, 95 % interval by bootstrap over articles; fictional data",
		Note:     "Hollow marks: fewer than 5 articles. Three articles have no date and are left out.",
		Lines:    lines,
		Grid:     Grid{RowTitle: "holder", ColTitle: "month"},
		Shares:   Shares{Names: []string{"military", "diplomatic", "humanitarian", "economic", "legal", "security", "domestic", "blame", "moral"}},
	}
	for i, label := range []string{"Bay invaded", "Talks in Port Elin", "Grain corridor opens", "Mobilisation ordered", "Truce of nine days begins", "Truce ends"} {
		d.Events = append(d.Events, Event{time.Date(2031, 3, 2+i*i*7, 0, 0, 0, 0, time.UTC), label})
	}
	for i, l := range lines {
		d.Panels = append(d.Panels, Panel{Name: l.Name, Lines: []Line{{"words", l.Points}, {"deeds", lines[(i+1)%len(lines)].Points}}, Between: i%2 == 0})
		m, w, e := l.Points[0].Mean, rng.Float64()-0.4, rng.Float64()*1.2-1
		d.Rows = append(d.Rows, Row{Group: "", Name: l.Name, Mean: m, Lo: m - 0.1, Hi: m + 0.1, Words: w, Deeds: e, Remark: fmt.Sprintf("%d obs · %d articles", 10+i*37, 5+i*9), Thin: i == 2})
		d.Dots = append(d.Dots, Dot{l.Name, m, rng.Float64()*0.4 - 0.3, 5 + i*40})
	}
	for b, p := range lines[0].Points {
		parts := make([]float64, 9)
		for i := range parts {
			parts[i] = 1 + rng.Float64()*float64(9-i)
		}
		if b == 4 {
			parts = make([]float64, 9)
		}
		d.Shares.Buckets = append(d.Shares.Buckets, Bucket{p.Start, p.End, parts, b%7 == 1})
	}
	for _, l := range lines {
		d.Grid.Rows = append(d.Grid.Rows, l.Name)
		var row []Cell
		for b, p := range l.Points {
			if b < 24 {
				row = append(row, Cell{p.Mean, 4 + b, p.Thin})
			}
		}
		d.Grid.Cells = append(d.Grid.Cells, row)
	}
	for b, p := range lines[0].Points {
		if b < 24 {
			d.Grid.Cols = append(d.Grid.Cols, p.Start.Format("Jan 06"))
		}
	}
	return d
}

const month = 30 * 24 * time.Hour

var samples = map[string]*Data{
	"none":    {Title: "Stance over time"},
	"one":     sample(1, 1, month),
	"three":   sample(3, 24, month),
	"twelve":  sample(12, 24, month),
	"days300": sample(5, 300, 24*time.Hour),
}

// TestGallery writes every kind of every sample where DETENTE_GALLERY says,
// to be looked at.
func TestGallery(t *testing.T) {
	dir := os.Getenv("DETENTE_GALLERY")
	if dir == "" {
		t.Skip("needs DETENTE_GALLERY: a folder for pictures to look at")
	}
	for name, d := range samples {
		for _, k := range Kinds {
			b, err := k.Render("png", d, Size{})
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(dir, k.Name+"-"+name+".png"), b, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestEveryKindRendersInEveryFormat(t *testing.T) {
	for name, d := range samples {
		for _, k := range Kinds {
			for _, f := range Formats {
				a, err := k.Render(f.Name, d, Size{})
				if err != nil || len(a) == 0 {
					t.Fatalf("%s of %s as %s: %d bytes, %v", k.Name, name, f.Name, len(a), err)
				}
				if f.Name == "png" && testing.Short() {
					continue
				}
				b, _ := k.Render(f.Name, d, Size{})
				if !bytes.Equal(a, b) {
					t.Errorf("%s of %s as %s: two drawings differ", k.Name, name, f.Name)
				}
				if f.Name == "png" {
					edgeIsBlank(t, k.Name+" of "+name, a)
				}
			}
		}
	}
}

// edgeIsBlank fails when anything is drawn on the outermost pixels, which
// means that it was cut.
func edgeIsBlank(t *testing.T, what string, picture []byte) {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(picture))
	if err != nil {
		t.Fatal(err)
	}
	b := img.Bounds()
	dark := func(x, y int) bool {
		r, g, bl, _ := img.At(x, y).RGBA()
		return r < 0xf000 || g < 0xf000 || bl < 0xf000
	}
	for x := b.Min.X; x < b.Max.X; x++ {
		if dark(x, b.Min.Y+1) || dark(x, b.Max.Y-2) {
			t.Fatalf("%s: drawn over the upper or lower edge at x=%d", what, x)
		}
	}
	for y := b.Min.Y; y < b.Max.Y; y++ {
		if dark(b.Min.X+1, y) || dark(b.Max.X-2, y) {
			t.Fatalf("%s: drawn over the left or right edge at y=%d", what, y)
		}
	}
}
