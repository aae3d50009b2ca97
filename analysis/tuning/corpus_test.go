package tuning

import (
	"math"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"detente/analysis"
	"detente/analysis/actor"
	"detente/analysis/score"
	"detente/analysis/series"
	"detente/analysis/text"
	"detente/lexicons"
)

// world is the invented world of the test cases with words laid over the
// lexicon.
func world(t *testing.T, words string) analysis.Options {
	t.Helper()
	o := options(t)
	files, err := lexicons.BuiltinTests()
	if err != nil {
		t.Fatal(err)
	}
	if o.Actors, o.Conflicts, err = lexicons.World(o.Actors, o.Conflicts, files); err != nil {
		t.Fatal(err)
	}
	if words == "" {
		return o
	}
	o.Lexicon, err = o.Lexicon.Extend(fstest.MapFS{"own.yaml": {Data: []byte(words)}}, "own.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// analysed are articles of the texts, one for each month of 2024.
func analysed(t *testing.T, o analysis.Options, texts ...string) []score.Article {
	t.Helper()
	a, err := analysis.New(o)
	if err != nil {
		t.Fatal(err)
	}
	var out []score.Article
	for i, words := range texts {
		doc := &text.Document{ID: string(rune('a' + i)), Text: words, Lang: "en", Published: time.Date(2024, time.Month(i+1), 5, 0, 0, 0, 0, time.UTC)}
		out = append(out, a.Article(doc))
	}
	return out
}

const own = `version: 1
categories:
  - name: attack
    entries: [{pattern: zap, pos: verb}, {pattern: shell, pos: verb, weight: -0.5}]
`

var news = []string{
	"Norland shelled Brenna. The shops in Brenna were open.",
	"Norland zapped Tamsin. Sudria shelled Harrow Bay.",
	"Estmark opened a school.",
}

func TestCoverCounts(t *testing.T) {
	o := world(t, own)
	finder, err := actor.NewFinder(o.Actors, actor.Options{})
	if err != nil {
		t.Fatal(err)
	}
	got := Cover(&Corpus{Lexicon: o.Lexicon, Articles: analysed(t, o, news...)}, finder)
	if got.Articles != 3 || got.Sentences != 5 || got.WithActor != 4 || got.Silent != 1 {
		t.Errorf("%d articles, %d sentences, %d with an actor, %d silent", got.Articles, got.Sentences, got.WithActor, got.Silent)
	}
	if math.Abs(got.Silence()-.25) > 1e-9 {
		t.Errorf("silence %v", got.Silence())
	}
	for key, want := range map[string][2]int{"attack:zap": {1, 1}, "attack:shell": {2, 2}, "attack:invade": {0, 0}} {
		i := slices.IndexFunc(got.Entries, func(e EntryUse) bool { return e.Category+":"+e.Pattern == key })
		if e := got.Entries[i]; e.Hits != want[0] || e.Stances != want[1] {
			t.Errorf("%s: %d hits, %d stances, want %v", key, e.Hits, e.Stances, want)
		}
	}
}

func TestKwicLines(t *testing.T) {
	o := world(t, own)
	phrase, err := lexicons.ParsePhrase("shell|zap")
	if err != nil {
		t.Fatal(err)
	}
	articles := analysed(t, o, news...)
	k := Kwic{Phrase: phrase, Lexicon: o.Lexicon}
	if !k.Holds(articles[0].Doc) || k.Holds(articles[2].Doc) {
		t.Error("wrong documents hold the phrase")
	}
	lines := k.Lines(&articles[1])
	if len(lines) != 2 || lines[0].Left != "Norland" || lines[0].Word != "zapped" || lines[0].Right != "Tamsin." || lines[0].Holder != "norland" || !lines[0].Part {
		t.Errorf("%+v", lines)
	}
	k.Actor = "Sudria"
	if lines := k.Lines(&articles[1]); len(lines) != 1 || lines[0].Value != -.5 {
		t.Errorf("%+v", lines)
	}
}

func TestDiffFindsFlips(t *testing.T) {
	before, after := world(t, ""), world(t, own)
	d := Diff(analysed(t, before, news...), analysed(t, after, news...), series.DefaultOptions())
	if d.Statements != [2]int{2, 3} || len(d.Flips) != 3 {
		t.Fatalf("%v statements, %d flips", d.Statements, len(d.Flips))
	}
	turned := slices.DeleteFunc(slices.Clone(d.Flips), func(f Flip) bool { return !f.Turned() })
	if len(turned) != 1 || turned[0].Holder.Name != "Norland" || turned[0].Words != "Norland zapped Tamsin." || turned[0].After.Value != -1 {
		t.Errorf("%+v", turned)
	}
	i := slices.IndexFunc(d.Moves, func(m Move) bool { return m.Actor.ID == "sudria" })
	if i < 0 || math.Abs(d.Moves[i].By()-.5) > 1e-9 {
		t.Errorf("moves %+v, want Sudria by +0.5", d.Moves)
	}
	if same := Diff(analysed(t, before, news...), analysed(t, before, news...), series.DefaultOptions()); len(same.Flips)+len(same.Moves)+len(same.Months) > 0 {
		t.Errorf("the same words differ: %+v", same)
	}
}

func TestInfluencesFindTheSingleWord(t *testing.T) {
	o := world(t, own)
	sample := series.New(analysed(t, o, news...), series.DefaultOptions())
	all := Influences(sample, 1, 3)
	i := slices.IndexFunc(all, func(h Hanging) bool { return h.Actor.ID == "sudria" })
	if i < 0 || all[i].Name != "attack:shell" || !all[i].Nothing || !all[i].Single() {
		t.Errorf("%+v", all)
	}
	if few := Influences(sample, 2, 3); len(few) == 0 || slices.ContainsFunc(few, func(h Hanging) bool { return h.Actor.ID != "norland" }) {
		t.Errorf("with two articles or more: %+v", few)
	}
}

func TestSuggestFindsTheWordNearActs(t *testing.T) {
	var texts []string
	for _, town := range []string{"Brenna", "Tamsin", "Kelm", "Port Alda"} {
		texts = append(texts, "Norland shelled "+town+" and zapped the bridge. In "+town+" people were painting a wall. The baker of "+town+" was painting too, and nobody zapping then.")
	}
	o := world(t, "")
	got := Suggest(&Corpus{Lexicon: o.Lexicon, Articles: analysed(t, o, texts...)}, SuggestOptions{Min: 3, Top: 5, Examples: 1, Prior: 50})
	if len(got) == 0 || got[0].Pattern == "paint" || !slices.ContainsFunc(got, func(c Candidate) bool { return strings.HasPrefix(c.Pattern, "zap") && c.Act == "attack" }) {
		t.Errorf("%+v", got)
	}
}

func TestLogOdds(t *testing.T) {
	if z := logOdds(10, 1000, 10, 1000, 5, 500); z != 0 {
		t.Errorf("equal shares: %v", z)
	}
	more, less := logOdds(30, 1000, 10, 1000, 5, 500), logOdds(10, 1000, 30, 1000, 5, 500)
	if math.Abs(more+less) > 1e-12 || more < 2 {
		t.Errorf("30 against 10: %v and %v", more, less)
	}
	if weak := logOdds(3, 1000, 1, 1000, 5, 500); weak >= more {
		t.Errorf("3 against 1 is %v, no less than 30 against 10", weak)
	}
}
