package gold

import (
	"math"
	"slices"
	"testing"

	"detente/analysis/text"
)

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

func TestMacroF1(t *testing.T) {
	for _, c := range []struct {
		name  string
		pairs []pair
		want  float64
	}{
		{"all right", []pair{{0, 0}, {2, 2}}, 1},
		// class 0: 1 right of 2 given, 1 wanted: 2/3; class 1: 0; class 2: 1
		{"a class that is only wanted counts", []pair{{0, 0}, {0, 1}, {2, 2}}, (2./3 + 0 + 1) / 3},
		{"a class that is only given counts", []pair{{0, 0}, {1, 0}}, (2./3 + 0) / 2},
		// 0: 2·2/(3+3); 1: 2·1/(2+2)
		{"two classes", []pair{{0, 0}, {0, 0}, {0, 1}, {1, 1}, {1, 0}}, (2./3 + 1./2) / 2},
	} {
		if got := count(c.pairs).macroF1(); !near(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	if !math.IsNaN(count(nil).macroF1()) {
		t.Error("macro-F1 of nothing is defined")
	}
}

func TestTally(t *testing.T) {
	table := tally(signs, []pair{{0, 0}, {0, 1}, {2, 0}, {2, 2}})
	c := table.Class(0)
	if !near(c.Precision, .5) || !near(c.Recall, .5) || !near(c.F1, .5) || c.Gold != 2 || c.Found != 2 {
		t.Errorf("class 0: %+v", c)
	}
	if c := table.Class(1); !math.IsNaN(c.Precision) || c.Recall != 0 {
		t.Errorf("a class never given: %+v", c)
	}
	if table.Cells[0][2] != 1 {
		t.Errorf("cells %v: want - given as + once", table.Cells)
	}
}

func TestSpearman(t *testing.T) {
	for _, c := range []struct {
		name   string
		points []point
		want   float64
	}{
		{"same order", []point{{1, 10}, {2, 20}, {3, 90}}, 1},
		{"turned", []point{{3, 1}, {2, 2}, {1, 3}}, -1},
		// ranks 0 1 2 3 against 1 0 2 3: 1 - 6·2/(4·15)
		{"one swap", []point{{1, 2}, {2, 1}, {3, 3}, {4, 4}}, .8},
		// ranks 0.5 0.5 2 against 0 1 2: sqrt(3)/2
		{"ties share their ranks", []point{{1, 1}, {1, 2}, {2, 3}}, math.Sqrt(3) / 2},
	} {
		if got := spearman(c.points); !near(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	if !math.IsNaN(spearman([]point{{1, 1}, {1, 2}})) {
		t.Error("no variance, but a correlation")
	}
}

func TestKappa(t *testing.T) {
	// The table of Cohen (1960) in small: 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no.
	var pairs []pair
	for _, c := range []struct {
		pair
		n int
	}{{pair{1, 1}, 20}, {pair{1, 0}, 5}, {pair{0, 1}, 10}, {pair{0, 0}, 15}} {
		pairs = append(pairs, slices.Repeat([]pair{c.pair}, c.n)...)
	}
	if got := cohen(pairs); !near(got, .4) {
		t.Errorf("kappa %v, want .4", got)
	}
	if !math.IsNaN(cohen([]pair{{1, 1}, {1, 1}})) {
		t.Error("kappa of one class is defined")
	}
}

func TestRetrieval(t *testing.T) {
	r := retrieval{right: 3, found: 4, hit: 3, gold: 6}
	if !near(r.f1(), .6) {
		t.Errorf("f1 %v, want .6", r.f1())
	}
	if zero := (retrieval{}).f1(); zero != 0 {
		t.Errorf("f1 of nothing right is %v", zero)
	}
}

func TestSignTest(t *testing.T) {
	for _, c := range []struct {
		a, b int
		want float64
	}{{0, 0, 1}, {3, 3, 1}, {5, 0, 2. / 32}, {8, 2, 2 * 56. / 1024}} {
		if got := signTest(c.a, c.b); math.Abs(got-c.want) > 1e-6 {
			t.Errorf("%d to %d: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestFiguresIntervals(t *testing.T) {
	hits := make([]bool, 100)
	for i := range 60 {
		hits[i] = true
	}
	of := func(b *bool) []bool { return []bool{*b} }
	got := figures(hits, []measure[bool]{part("share", of), part("undefined", func(*bool) []bool { return nil })})
	if len(got) != 1 {
		t.Fatalf("%v: an undefined figure is not left out", got)
	}
	f := got[0]
	if f.Value != .6 || f.N != 100 || f.Lo < .48 || f.Lo > .54 || f.Hi < .66 || f.Hi > .72 {
		t.Errorf("%+v, want .6 within about .50 to .70", f)
	}
	if again := figures(hits, []measure[bool]{part("share", of)}); again[0] != f {
		t.Errorf("%+v and %+v differ", f, again[0])
	}
}

func TestBytesOf(t *testing.T) {
	const words = "“Été” à Oslo"
	for _, c := range []struct {
		start, end int
		want       string
	}{{1, 4, "Été"}, {0, 5, "“Été”"}, {6, 7, "à"}, {8, 12, "Oslo"}, {8, 99, "Oslo"}, {40, 50, ""}} {
		if got := bytesOf(words, c.start, c.end).In(words); got != c.want {
			t.Errorf("characters %d to %d: %q, want %q", c.start, c.end, got, c.want)
		}
	}
}

func TestTrimAndHull(t *testing.T) {
	const words = `He said, “no – never”.`
	if got := trim(words, text.Span{Start: 7, End: len(words)}).In(words); got != "no – never" {
		t.Errorf("trimmed to %q", got)
	}
	if got := trim(words, text.Span{Start: 7, End: 9}); got.Len() != 0 {
		t.Errorf("punctuation alone is trimmed to %q", got.In(words))
	}
	if got := hull(words, [][2]int{{10, 12}, {3, 7}}).In(words); got != "said, “no" {
		t.Errorf("hull %q", got)
	}
}

func TestSpanF1(t *testing.T) {
	span := func(a, b int) text.Span { return text.Span{Start: a, End: b} }
	q := &quoted{}
	q.roles[1] = spans{got: []text.Span{span(0, 4), span(5, 9), span(20, 30)}, want: []text.Span{span(0, 4), span(6, 9)}}
	exact, n := spanF1("", 1, func(a, b text.Span) bool { return a == b }).of([]*quoted{q})
	if !near(exact, 2*(1./3)*(1./2)/(1./3+1./2)) || n != 2 {
		t.Errorf("exact %v of %d", exact, n)
	}
	if loose, _ := spanF1("", 1, text.Span.Overlaps).of([]*quoted{q}); !near(loose, .8) {
		t.Errorf("overlap %v, want .8", loose)
	}
}
