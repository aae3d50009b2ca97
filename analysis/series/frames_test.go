package series

import (
	"math"
	"testing"
	"time"

	"detente/analysis/claim"
	"detente/analysis/score"
)

func TestFrames(t *testing.T) {
	articles := []score.Article{
		article("a", "A", 0,
			obs{holder: "norland", value: 1, frames: []string{"diplomatic"}},
			obs{holder: "norland", value: -1, frames: []string{"military"}},
			obs{holder: "sudland", value: -1, frames: []string{"military"}}),
		article("b", "B", 1, obs{holder: "norland", value: -1, frames: []string{"military", "blame"}}),
		article("c", "B", 8, obs{holder: "sudland", value: -1}),
		article("off", "B", 8),
	}
	articles[0].Galtung, articles[1].Galtung = .4, -.8
	s := New(articles, quick())
	share := func(f Framing, name string) float64 {
		for _, x := range f.Frames {
			if x.Frame == name {
				return x.Share.Mean
			}
		}
		return math.NaN()
	}
	if got := share(s.Frames(Key{Actor: "norland"}), "military"); got != .75 {
		t.Errorf("norland military %v, want .75", got)
	}
	// Sentences: 2 of 4, 1 of 2, 0 of 2.
	if got := share(s.Frames(Key{}), "military"); math.Abs(got-1./3) > 1e-12 {
		t.Errorf("military sentences %v, want 1/3", got)
	}
	over := s.FramesOver(Key{})
	if len(over) != 2 || over[0].Articles != 2 || share(over[1], "blame") != 0 || !over[1].Start.Equal(epoch.AddDate(0, 0, 7)) {
		t.Errorf("over time %+v", over)
	}
	if e := s.GaltungMean(Key{Actor: "norland"}); math.Abs(e.Mean+.2) > 1e-12 || len(s.Galtung(Key{}).Points) != 2 {
		t.Errorf("Galtung %+v", e)
	}
}

func TestProfile(t *testing.T) {
	said := obs{holder: "norland", value: .7, act: "ceasefire.call", channel: claim.Quoted}
	a := article("a", "A", 0, said,
		obs{holder: "norland", value: -1, act: "attack", channel: claim.Deed},
		obs{holder: "norland", value: -.4, act: "threat", channel: claim.Narrated, entry: "hard line"},
		obs{holder: "sudland", value: -1, act: "attack", channel: claim.Reported})
	a.Observations[0].Reasons = append(a.Observations[0].Reasons, score.Reason{Entry: "admitted", Rule: CueRule})
	s := New([]score.Article{a, article("b", "A", 1, said)}, quick())
	p := s.Profile(Key{Actor: "norland"})
	if c := p.Channels[0]; math.Abs(c.Escalation.Mean-1./3) > 1e-12 || math.Abs(c.Ceasefire.Mean-2./3) > 1e-12 || c.Neither.Mean != 0 {
		t.Errorf("all channels %+v", c)
	}
	if len(p.Acts) != 3 || p.Acts[0] != (Term{"ceasefire.call", 2, 2, .7}) {
		t.Errorf("acts %+v", p.Acts)
	}
	if len(p.Verbs) != 1 || p.Verbs[0].Name != "admitted" || len(p.Narrated) != 1 || p.Narrated[0].Name != "hard line" {
		t.Errorf("verbs %+v, narrated %+v", p.Verbs, p.Narrated)
	}
	v := s.Voices(Key{})
	if len(v) != 2 || v[0].Actor != "norland" || v[0].Share != .75 || v[0].Articles != 2 {
		t.Errorf("voices %+v", v)
	}
}

func TestTargets(t *testing.T) {
	s := New([]score.Article{
		article("a", "A", 0,
			obs{holder: "norland", target: "sudland", value: -.8, act: "threat"},
			obs{holder: "norland", target: "sudland", value: .4, act: "talks"},
			obs{holder: "norland", value: 1, act: "talks"}),
		article("b", "A", 0, obs{holder: "sudland", target: "norland", value: -1, act: "attack"}),
	}, quick())
	m := s.Targets(Key{})
	if len(m) != 2 || m[0].Holder != "norland" || m[0].Threatened != 1 || m[0].TalkedTo != 1 || math.Abs(m[0].Stance.Mean+.2) > 1e-12 || m[1].Attacked != 1 {
		t.Errorf("%+v", m)
	}
}

func TestGap(t *testing.T) {
	var articles []score.Article
	for i := range 12 {
		articles = append(articles, article(string(rune('a'+i)), "A", float64(i),
			obs{holder: "norland", value: .6 + .02*float64(i%3), channel: claim.Quoted},
			obs{holder: "norland", value: -1 + .02*float64(i%2), channel: claim.Deed}))
	}
	articles = append(articles, article("words", "A", 30, obs{holder: "norland", value: 1}))
	s := New(articles, quick())
	g := s.Gap(Key{Actor: "norland"})
	if g.Gap.Value < 1.5 || !g.Gap.Excludes(1) || g.Words.Articles != 13 || g.Deeds.Articles != 12 {
		t.Errorf("%+v", g)
	}
	over := s.Gaps(Key{Actor: "norland"})
	if len(over) != 3 || over[2].Gap.Valid() || over[2].Words.Mean != 1 || !over[0].Gap.Valid() {
		t.Errorf("%+v", over)
	}
}

func TestRetold(t *testing.T) {
	strike := func(id, outlet string, day float64, words string) score.Article {
		return article(id, outlet, day, obs{holder: "norland", target: "sudland", act: "attack", value: -1, channel: claim.Deed, words: words})
	}
	first := "Norland fired 40 drones at the port of Veska, setting a grain store alight"
	given := []score.Article{
		strike("b", "B", .4, "Norland sent 40 drones against the Veska port and its grain store"),
		strike("c", "A", 2, "The grain store of Veska port, set alight by 40 drones, still burned"),
		strike("d", "A", 3, "Norland shelled a bridge near Tarn"),
		strike("e", "A", 40, first),
		strike("a", "A", 0, first),
	}
	marked := MarkRetold(given, DefaultRetelling())
	for i, want := range []bool{false, true, false, false, false} {
		if got := marked[i].Observations[0].Has(score.Retold); got != want {
			t.Errorf("%s: retold %v, want %v", marked[i].Doc.ID, got, want)
		}
		if given[i].Observations[0].Has(score.Retold) {
			t.Errorf("%s: the given article was changed", given[i].Doc.ID)
		}
	}
	if c := New(marked, quick()).Count(); c.Retold != 1 || c.Observations != 4 {
		t.Errorf("count %+v", c)
	}
}

func TestWhen(t *testing.T) {
	published := time.Date(2024, 3, 6, 15, 0, 0, 0, time.UTC) // a Wednesday
	for sentence, want := range map[string]string{
		"Norland shelled Veska on Tuesday.":                    "2024-03-05",
		"Norland shelled Veska on Wednesday.":                  "2024-03-06",
		"Late Thursday the port burned; it was late Thursday.": "2024-02-29",
		"Yesterday the port burned.":                           "2024-03-05",
		"The port was hit on Feb. 24, 2022.":                   "2022-02-24",
		"The port was hit on 24 December.":                     "2023-12-24",
		"The port was hit on 30 February 2024.":                "",
		"The port was hit on Monday and on Tuesday.":           "",
		"The port was hit.":                                    "",
		"The truce ends on March 9, 2024.":                     "",
		"In May 2023 the port was hit.":                        "",
	} {
		day, ok := When(sentence, published)
		if got := day.Format(time.DateOnly); ok != (want != "") || ok && got != want {
			t.Errorf("%s: %s %v, want %q", sentence, got, ok, want)
		}
	}
}

func FuzzWhen(f *testing.F) {
	for _, seed := range []string{"on Tuesday", "Feb. 31", "24 February 2022", "May 0 and 99 May", "last night"} {
		f.Add(seed, int64(1_700_000_000))
	}
	f.Fuzz(func(t *testing.T, sentence string, at int64) {
		published := time.Unix(at%(1<<36), 0)
		day, ok := When(sentence, published)
		if ok && (day.After(published) || !Day.Start(day).Equal(day)) {
			t.Errorf("%q at %v: %v", sentence, published, day)
		}
	})
}

func TestCorrelate(t *testing.T) {
	articles := world(9, 60, 2, func(d int, _ string) float64 { return .5 * math.Sin(float64(d)/6) })
	o := quick()
	o.Bucket = Day
	s := New(articles, o)
	outside := map[time.Time]float64{}
	for d := range 60 {
		outside[epoch.AddDate(0, 0, d)] = 100 - 30*math.Sin(float64(d)/6)
	}
	c := s.Correlate(s.Series(Key{Actor: "norland"}), outside)
	if c.Buckets != 60 || c.Spearman > -.6 || c.Pearson > -.6 || c.Hi > -.3 || c.Lo > c.Spearman {
		t.Errorf("%+v", c)
	}
	if c := s.Correlate(Series{}, outside); c.Buckets != 0 || !math.IsNaN(c.Spearman) {
		t.Errorf("of nothing: %+v", c)
	}
}
