package score

import (
	"testing"

	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/syntax"
	"detente/analysis/text"
	"detente/lexicons"
)

// observe reads a text about the war of Norland with Estmark.
func observe(t *testing.T, words string) []Observation {
	t.Helper()
	states := []lexicons.Actor{
		{ID: "norland", Name: "Norland", Kind: "state", Demonyms: []string{"Norlander"}},
		{ID: "estmark", Name: "Estmark", Kind: "state", Demonyms: []string{"Estmarker"}},
	}
	finder, err := actor.NewFinder(states, actor.Options{})
	if err != nil {
		t.Fatal(err)
	}
	war := []lexicons.Conflict{{ID: "war", Name: "War", From: "2000-01-01", Sides: [][]string{{"norland"}, {"estmark"}}}}
	s := Scorer{Lexicon: builtin(t), Conflicts: NewConflicts(war), Options: DefaultOptions()}
	doc := &text.Document{ID: "d", Text: words, Lang: "en"}
	sentences := text.Segment(doc)
	cast := finder.Find(doc, sentences)
	trees := syntax.NewForest(syntax.Default(), words, sentences)
	return s.Article(doc, sentences, cast, claim.Read(doc, sentences, cast, trees, s.Lexicon)).Observations
}

func TestCue(t *testing.T) {
	for _, c := range []struct{ words, cue string }{
		{"Norland said it will attack Estmark.", "said:say"},
		{"Norland claimed that Estmark had rejected a ceasefire.", "claimed:claim"},
		{"According to Norland, Estmark attacked a village with rockets.", "according:according to"},
		{"Norland attacked Estmark with rockets.", ""},
	} {
		seen := observe(t, c.words)
		if len(seen) == 0 {
			t.Errorf("%s: no observation", c.words)
		}
		for _, o := range seen {
			last, got := o.Reasons[len(o.Reasons)-1], ""
			if last.Rule == Cue {
				got = last.Entry
			}
			if got != c.cue || got != "" && (last.File == "" || last.Line == 0) {
				t.Errorf("%s: got cue %q (%s:%d), want %q", c.words, got, last.File, last.Line, c.cue)
			}
		}
	}
}
