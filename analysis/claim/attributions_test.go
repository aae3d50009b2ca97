package claim_test

import (
	"strings"
	"sync"
	"testing"

	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/syntax"
	"detente/analysis/text"
	"detente/lexicons"
)

// tools are compiled once for all tests.
var tools = sync.OnceValues(func() (*lexicons.Lexicon, *actor.Finder) {
	lexicon, err := lexicons.Builtin()
	if err != nil {
		panic(err)
	}
	finder, err := actor.NewFinder(nil, actor.Options{})
	if err != nil {
		panic(err)
	}
	return lexicon, finder
})

func attributions(words string) []claim.Attribution {
	lexicon, finder := tools()
	doc := &text.Document{ID: "d", Text: words, Lang: "en"}
	sentences := text.Segment(doc)
	trees := syntax.NewForest(syntax.Default(), words, sentences)
	return claim.Read(doc, sentences, finder.Find(doc, sentences), trees, lexicon).Attributions()
}

func trim(words string, s text.Span) string { return strings.Trim(s.In(words), "“”., ") }

// TestAttributions writes each attribution as "source | cue | content", without
// outer punctuation.
func TestAttributions(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"“We will wait for the answer,” Orlan Veks said.", []string{"Orlan Veks | said | We will wait for the answer"}},
		// one cue, two sentences, one content
		{"“We will wait for it,” Orlan Veks has said. “The answer is late.”", []string{"Orlan Veks | has said | We will wait for it,” Orlan Veks has said. “The answer is late"}},
		{"Orlan Veks said the bridge was safe.", []string{"Orlan Veks | said | the bridge was safe"}},
		{"Orlan Veks urged Norland to wait for spring.", []string{"Orlan Veks | urged | Norland to wait for spring"}},
		{"The mayor, who was old, called the plan “a costly trick”.", []string{"The mayor, who was old | called | the plan “a costly trick"}},
		{"Orlan Veks did not call for a vote on the treaty.", []string{"Orlan Veks | did not call for | a vote on the treaty"}},
		{"The council could reject the plan for the road.", nil},
		{"The bridge was closed on Monday.", nil},
	} {
		var got []string
		for _, a := range attributions(c.text) {
			got = append(got, trim(c.text, a.Source)+" | "+trim(c.text, a.Cue)+" | "+trim(c.text, a.Content))
		}
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

// FuzzAttributions holds that all spans lie in the text, and none is inverted.
func FuzzAttributions(f *testing.F) {
	f.Add("“We will wait,” Orlan Veks said. He added that it was late.")
	f.Add("Their army's own leader said the attack would fail.")
	f.Add("according to said “ said, according to")
	f.Add("Veks said said Veks: “a” “b \n\n“c” he added")
	f.Fuzz(func(t *testing.T, words string) {
		for _, a := range attributions(words) {
			for _, s := range []text.Span{a.Source, a.Cue, a.Content} {
				if s.Start < 0 || s.End < s.Start || s.End > len(words) {
					t.Fatalf("span %v in %q", s, words)
				}
			}
			if a.Content.Len() == 0 {
				t.Fatalf("no content: %+v in %q", a, words)
			}
		}
	})
}
