package analysis

import (
	"testing"

	"detente/analysis/text"
)

// FuzzArticle holds that any text is analysed to its end, and that every
// observation lies in its sentence, and the sentence in the text, with a value
// between -1 and +1.
func FuzzArticle(f *testing.F) {
	o, err := BuiltinOptions()
	if err != nil {
		f.Fatal(err)
	}
	a, err := New(o)
	if err != nil {
		f.Fatal(err)
	}
	f.Add("The war between Ukraine and Russia went on. Their army's own leader said the attack would fail.")
	f.Add("Its allies asked its leaders to end its raids, which they said its troops had begun.")
	f.Add("“We want a truce,” they said of their own, who fled from invading Russian troops.")
	f.Add("What its people need is its truce. Who it accuses of its own attack rejected its claims.")
	f.Fuzz(func(t *testing.T, words string) {
		doc := &text.Document{ID: "fuzz", Text: words}
		for _, obs := range a.Article(doc).Observations {
			switch {
			case obs.Value < -1 || obs.Value > 1:
				t.Fatalf("value %v", obs.Value)
			case obs.Span.Start < obs.Sentence.Start || obs.Span.End > obs.Sentence.End || obs.Sentence.End > len(words):
				t.Fatalf("span %v in sentence %v of %d bytes", obs.Span, obs.Sentence, len(words))
			}
		}
	})
}
