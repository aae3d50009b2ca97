package series

import (
	"fmt"
	"math"
	"testing"
	"time"

	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/score"

	"pgregory.net/rapid"
)

func TestBucket(t *testing.T) {
	at := time.Date(2024, 2, 29, 23, 30, 0, 0, time.FixedZone("", 3600*5))
	for _, c := range []struct {
		b          Bucket
		start, end string
	}{
		{Day, "2024-02-29", "2024-03-01"},
		{Week, "2024-02-26", "2024-03-04"},
		{Month, "2024-02-01", "2024-03-01"},
		{Quarter, "2024-01-01", "2024-04-01"},
	} {
		start := c.b.Start(at)
		got := start.Format(time.DateOnly) + " " + c.b.End(start).Format(time.DateOnly)
		if got != c.start+" "+c.end {
			t.Errorf("%s: %s, want %s %s", c.b, got, c.start, c.end)
		}
	}
}

func TestBucketHoldsItsTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := rapid.SampledFrom([]Bucket{Day, Week, Month, Quarter}).Draw(t, "bucket")
		at := time.Unix(rapid.Int64Range(-1e10, 1e10).Draw(t, "at"), 0)
		start := b.Start(at)
		if at.Before(start) || !at.Before(b.End(start)) || !b.Start(start).Equal(start) {
			t.Errorf("%s: %v not in %v..%v", b, at, start, b.End(start))
		}
	})
}

func TestGaps(t *testing.T) {
	undated := article("u", "X", 0, obs{holder: "norland", value: 1})
	undated.Doc.Published = time.Time{}
	articles := []score.Article{
		undated,
		article("c", "X", 15, obs{holder: "norland", value: .5}),
		article("a", "X", 0, obs{holder: "norland", value: -.5}),
		article("b", "X", 6, obs{holder: "norland", value: -1}),
	}
	s := New(articles, DefaultOptions())
	p := s.Series(Key{Actor: "norland"}).Points
	if len(p) != 2 || p[0].Mean != -.75 || p[1].Mean != .5 || p[0].End.Equal(p[1].Start) {
		t.Fatalf("points %+v", p)
	}
	if p[1].Banded() || !math.IsNaN(p[1].Lo) || !p[1].Thin {
		t.Errorf("a bucket of one article has an interval: %+v", p[1])
	}
	if e := s.Estimate(Key{Actor: "norland"}); e.Articles != 4 || s.Count().Undated != 1 {
		t.Errorf("the undated article: %+v %+v", e, s.Count())
	}
}

func TestEventDate(t *testing.T) {
	o := DefaultOptions()
	o.EventDate = true
	deed := func(value float64, words string) obs {
		return obs{holder: "norland", value: value, channel: claim.Deed, words: words}
	}
	s := New([]score.Article{
		article("a", "X", 8, deed(-1, "Norland shelled Veska on Sunday."), deed(.5, "Norland freed ten captives on Tuesday."),
			obs{holder: "norland", value: 1, words: "Norland said on Sunday that talks go on."}),
		article("b", "X", 9, deed(-.6, "Norland shelled Veska on 2 January 1999.")),
	}, o)
	p := s.Series(Key{Actor: "norland"}).Points
	if len(p) != 2 || p[0].Mean != -1 || math.Abs(p[1].Mean-(.75-.6)/2) > 1e-12 {
		t.Errorf("points %+v", p)
	}
	if g := s.Gaps(Key{Actor: "norland"}); len(g) != 2 || g[0].Words.Valid() || g[1].Words.Mean != 1 {
		t.Errorf("gaps %+v", g)
	}
}

func TestOptionsChoose(t *testing.T) {
	base := []score.Article{
		article("a", "X", 0, obs{holder: "norland", value: 1}, obs{holder: "norland", value: -1, flags: []score.Flag{score.Contested}}),
		article("b", "X", 1, obs{holder: "veks", value: -.4}, obs{holder: "norland", value: -1, flags: []score.Flag{score.Imputed}}),
		article("c", "X", 9, obs{holder: "norland", value: .5, flags: []score.Flag{score.Retold}}),
	}
	base[0].Reprints = []string{"a2", "a3"}
	base[1].Actors = []actor.Actor{{ID: "veks", Name: "Orlan Veks", State: "norland"}}
	for _, c := range []struct {
		name string
		set  func(*Options)
		want float64
	}{
		{"default", func(*Options) {}, 0},
		{"no contested", func(o *Options) { o.Contested = false }, 1},
		{"imputed", func(o *Options) { o.Imputed = true }, -.5},
		{"retold", func(o *Options) { o.Retold = true }, .25},
		{"rollup", func(o *Options) { o.Rollup = true }, -.2},
		{"reprints", func(o *Options) { o.Reprints, o.Rollup = true, true }, -.1},
		{"window", func(o *Options) { o.Retold, o.From = true, epoch.AddDate(0, 0, 5) }, .5},
	} {
		o := DefaultOptions()
		c.set(&o)
		if got := New(base, o).Estimate(Key{Actor: "norland"}).Mean; math.Abs(got-c.want) > 1e-12 {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestPool(t *testing.T) {
	articles := []score.Article{
		article("a", "X", 0, obs{holder: "sudland", value: 1}, obs{holder: "norland", value: 0}),
		article("b", "X", 1, obs{holder: "sudland", value: -.5}),
		article("c", "X", 1, obs{holder: "found:C+ Group", value: -1}),
	}
	s := New(articles, DefaultOptions())
	if e := s.Estimate(Key{Actor: Pool("sudland", "norland")}); e.Mean != 0 || e.Observations != 3 {
		t.Errorf("pool: %+v", e)
	}
	if e := s.Estimate(Key{Actor: "found:C+ Group"}); e.Mean != -1 {
		t.Errorf("an actor with a plus in its name: %+v", e)
	}
}

func TestOptionsCheck(t *testing.T) {
	if err := DefaultOptions().Check(); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		want string
		set  func(*Options)
	}{
		{`bucket "year": want day, week, month or quarter`, func(o *Options) { o.Bucket = "year" }},
		{`min-n 0: want at least 1`, func(o *Options) { o.MinN = 0 }},
		{`level 1: want above 0 and below 1`, func(o *Options) { o.Level = 1 }},
		{`level NaN: want above 0 and below 1`, func(o *Options) { o.Level = math.NaN() }},
		{`from 2030-01-07 is not before to 2030-01-07`, func(o *Options) { o.From, o.To = epoch, epoch }},
		{`error of the channel deed: -1 findings of sign -1 that are 1: want a count`, func(o *Options) { o.Error[2][0][2] = -1 }},
	} {
		o := DefaultOptions()
		c.set(&o)
		if err := o.Check(); err == nil || err.Error() != c.want {
			t.Errorf("error %v, want %s", err, c.want)
		}
	}
}

func TestLoess(t *testing.T) {
	var x, straight, curve, w []float64
	for i := range 60 {
		v := float64(i) / 10
		x, w = append(x, v), append(w, 1)
		straight, curve = append(straight, .1*v-.3), append(curve, math.Sin(v))
	}
	for i, got := range Loess(x, straight, w, .3) {
		if math.Abs(got-straight[i]) > 1e-9 {
			t.Errorf("a line at %v: %v, want %v", x[i], got, straight[i])
		}
	}
	for i, got := range Loess(x, curve, w, .15) {
		if math.Abs(got-curve[i]) > .07 {
			t.Errorf("sine at %v: %v, want %v", x[i], got, curve[i])
		}
	}
}

// TestLoessOnePlace puts all points at one place: the fit is their mean.
func TestLoessOnePlace(t *testing.T) {
	one := []float64{1, 1, 1, 1, 1}
	for _, got := range Loess(one, []float64{0, 0, 1, 1, .5}, one, 1) {
		if got != .5 {
			t.Errorf("got %v, want .5", got)
		}
	}
}

func BenchmarkSummary(b *testing.B) {
	articles := large()
	for b.Loop() {
		New(articles, DefaultOptions()).Summaries(Key{})
	}
}

func BenchmarkSeries(b *testing.B) {
	s := New(large(), DefaultOptions())
	var keys []Key
	for _, a := range s.Holders() {
		keys = append(keys, Key{Actor: a})
	}
	for b.Loop() {
		s.AllSeries(keys...)
	}
}

// large is 14,000 articles of a year with 7 observations each of 30 actors,
// some named far more often than others.
func large() []score.Article {
	var out []score.Article
	for i := range 14_000 {
		var all []obs
		for j := range 7 {
			k := (i*7 + j*j*j*13) % 900
			all = append(all, obs{
				holder: actor.ID(fmt.Sprintf("actor-%02d", k*k/27_001)), value: float64((i*j)%21-10) / 10,
				act: "talks", entry: fmt.Sprint("entry ", (i+j)%300), frames: []string{fmt.Sprint("frame ", (i*j)%9)},
				channel: channels[(i+j)%4], target: actor.ID(fmt.Sprintf("actor-%02d", (i+j)%30)),
			})
		}
		out = append(out, article(fmt.Sprint(i), string(rune('A'+i%15)), float64(i)/40, all...))
	}
	return out
}

// BenchmarkReport makes all the figures of a report on thirty actors.
func BenchmarkReport(b *testing.B) {
	s := New(large(), DefaultOptions())
	var keys []Key
	for _, a := range s.Holders() {
		keys = append(keys, Key{Actor: a})
	}
	for _, c := range []struct {
		name string
		run  func()
	}{
		{"adjusted", func() { s.AllAdjusted(keys...) }},
		{"gaps", func() { s.each(len(keys), func(i int) { s.Gaps(keys[i]) }) }},
		{"frames", func() { s.each(len(keys), func(i int) { s.FramesOver(keys[i]) }) }},
		{"profile", func() { s.each(len(keys), func(i int) { s.Profile(keys[i]) }) }},
		{"changes", func() { s.Changes(DefaultSearch(), keys...) }},
		{"compare", func() { s.Compare(keys...) }},
		{"influence", func() { s.each(len(keys), func(i int) { s.EntryInfluence(keys[i]) }) }},
		{"targets", func() { s.Targets(Key{}) }},
		{"bands", func() { s.Bands(keys...) }},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				c.run()
			}
		})
	}
}
