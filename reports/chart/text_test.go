package chart

import (
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"gonum.org/v1/plot/vg"
)

// placed is one text of an SVG picture with its box, from the top left.
type placed struct {
	text                     string
	left, right, top, bottom float64
}

var rotation = regexp.MustCompile(`rotate\((-?[\d.]+)\)`)

// texts reads the texts of a picture and where they stand.
func texts(t *testing.T, picture []byte) (all []placed, w, h float64) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(string(picture)))
	var turned []bool
	var now *placed
	var fontSize float64
	for {
		token, err := d.Token()
		if err == io.EOF {
			return all, w, h
		}
		if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			at := map[string]string{}
			for _, a := range e.Attr {
				at[a.Name.Local] = a.Value
			}
			number := func(name string) float64 { v, _ := strconv.ParseFloat(at[name], 64); return v }
			switch e.Name.Local {
			case "svg":
				fmt.Sscanf(at["viewBox"], "0 0 %f %f", &w, &h)
			case "g":
				turned = append(turned, rotation.MatchString(at["transform"]))
			case "text":
				if anyTrue(turned) {
					continue // rotated texts are held by the blank edge of the PNG
				}
				fmt.Sscanf(regexp.MustCompile(`font-size:([\d.]+)px`).FindStringSubmatch(at["style"])[1], "%f", &fontSize)
				y := h + number("y") // the picture is drawn upside down
				now = &placed{left: number("x"), top: y - fontSize, bottom: y}
			}
		case xml.CharData:
			if now != nil {
				s := styleText
				s.Font.Size = vg.Length(fontSize)
				now.text = string(e)
				now.right = now.left + s.Width(now.text).Points()
			}
		case xml.EndElement:
			switch e.Name.Local {
			case "g":
				turned = turned[:len(turned)-1]
			case "text":
				if now != nil {
					all = append(all, *now)
				}
				now = nil
			}
		}
	}
}

func anyTrue(all []bool) bool {
	for _, b := range all {
		if b {
			return true
		}
	}
	return false
}

func TestTextStaysInsideAndApart(t *testing.T) {
	for name, d := range samples {
		for _, k := range Kinds {
			b, err := k.Render("svg", d, Size{})
			if err != nil {
				t.Fatal(err)
			}
			all, w, h := texts(t, b)
			for i, a := range all {
				if strings.TrimSpace(a.text) == "" {
					continue
				}
				if a.left < 0 || a.right > w || a.top < 0 || a.bottom > h {
					t.Errorf("%s of %s: %q stands outside: %.0f..%.0f of %.0f, %.0f..%.0f of %.0f", k.Name, name, a.text, a.left, a.right, w, a.top, a.bottom, h)
				}
				for _, o := range all[i+1:] {
					if overlap(a, o) {
						t.Errorf("%s of %s: %q lies over %q", k.Name, name, a.text, o.text)
					}
				}
			}
		}
	}
}

// overlap tells whether two texts share more than a point of space.
func overlap(a, b placed) bool {
	const slack = 1.6
	return strings.TrimSpace(b.text) != "" && a.left < b.right-slack && b.left < a.right-slack && a.top < b.bottom-slack && b.top < a.bottom-slack
}

func TestNoDataIsSaid(t *testing.T) {
	for _, k := range Kinds {
		b, err := k.Render("svg", &Data{Title: "Nothing"}, Size{})
		if err != nil || !strings.Contains(string(b), "no observations") {
			t.Errorf("%s: %v", k.Name, err)
		}
	}
}

func TestLegible(t *testing.T) {
	for in, want := range map[string]string{
		"Orlan Veks":     "Orlan Veks",
		"Владислав":      "Владислав",
		"Šárka Ångström": "Šárka Ångström",
		"李明":             "Li Ming",
		"سلام":           "slam",
		"한국":             "hangug",
		"a\u202eb\u200f": "ab",
		"a\tb":           "a b",
		"😀":              "U+1F600",
		"“quoted” – …":   "“quoted” – …",
	} {
		if got := Legible(in); got != want {
			t.Errorf("Legible(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzLegible(f *testing.F) {
	for _, s := range append(cast, "\xff\xfe", "a\u0301", "\U000E0001", strings.Repeat("x", 300)) {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Legible(s)
		if !utf8.ValidString(got) {
			t.Errorf("Legible(%q) is no UTF-8: %q", s, got)
		}
		for _, r := range got {
			if r != ' ' && !hasGlyph(r) {
				t.Errorf("Legible(%q) has %U, which the font lacks", s, r)
			}
		}
	})
}

func TestSpread(t *testing.T) {
	for _, c := range []struct{ in, want []vg.Length }{
		{[]vg.Length{5}, []vg.Length{5}},
		{[]vg.Length{5, 5}, []vg.Length{5, 15}},
		{[]vg.Length{99, 98}, []vg.Length{100, 90}},
		{[]vg.Length{-5, 50}, []vg.Length{0, 50}},
	} {
		if got := spread(c.in, 10, 0, 100); fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("spread(%v) = %v, want %v", c.in, got, c.want)
		}
	}
	many := make([]vg.Length, 40)
	got := spread(many, 10, 0, 100)
	if got[0] < -0.0001 || got[39] > 100.0001 {
		t.Errorf("forty labels leave their space: %v .. %v", got[0], got[39])
	}
}

func TestTicksFit(t *testing.T) {
	start := time.Date(2031, 3, 1, 0, 0, 0, 0, time.UTC)
	for _, days := range []int{1, 7, 30, 90, 300, 730, 4000, 40000} {
		ticks := timeTicks(period{start, start.AddDate(0, 0, days)}, 400, 36)
		if len(ticks) == 0 && days >= 30 && days < 40000 || len(ticks) > 12 {
			t.Errorf("%d days have %d ticks", days, len(ticks))
		}
	}
}

func TestGapsStayGaps(t *testing.T) {
	at := func(day int) Point {
		s := time.Date(2031, 3, day, 0, 0, 0, 0, time.UTC)
		return Point{Start: s, End: s.AddDate(0, 0, 1), Smooth: nan}
	}
	missing := at(4)
	missing.Mean = nan
	if got := runs([]Point{at(1), at(2), missing, at(5), at(7)}); len(got) != 3 {
		t.Errorf("%d runs, want 3", len(got))
	}
}

func TestRenderErrors(t *testing.T) {
	if _, err := Find("pie"); err == nil || !strings.Contains(err.Error(), "stance") {
		t.Errorf("Find: %v", err)
	}
	k := Kinds[0]
	if _, err := k.Render("gif", &Data{}, Size{}); err == nil || !strings.Contains(err.Error(), "svg") {
		t.Errorf("format: %v", err)
	}
	if _, err := k.Render("svg", &Data{}, Size{Width: 10, Height: 10}); err == nil {
		t.Error("a picture of 10 points was drawn")
	}
}

func TestNames(t *testing.T) {
	seen := map[string]bool{}
	for _, k := range Kinds {
		if k.Name == "" || k.About == "" || seen[k.Name] {
			t.Errorf("kind %q has no name or about, or stands twice", k.Name)
		}
		seen[k.Name] = true
	}
}

func BenchmarkStance(b *testing.B) {
	for _, f := range Formats {
		b.Run(f.Name, func(b *testing.B) {
			for range b.N {
				if _, err := Kinds[0].Render(f.Name, samples["three"], Size{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
