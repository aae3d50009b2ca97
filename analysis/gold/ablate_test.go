package gold

import (
	"bytes"
	"strings"
	"testing"

	"detente/analysis"
	"detente/analysis/score"
	"detente/analysis/text"
)

// TestVariants checks that each variant leaves out what it says, on a sentence
// whose score hangs on that.
func TestVariants(t *testing.T) {
	const (
		passive  = "The harbour was shelled by Russia on Monday."
		reversed = "Russia refused to accept the ceasefire."
		pronoun  = "Russia spoke on Monday. It shelled the harbour of Odesa."
		modal    = "Russia plans to attack the harbour."
	)
	o, err := analysis.BuiltinOptions()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		variant, text string
		want          int  // the sign of Russia's stance, 0 for none
		full          bool // it is as strong as an actual act
	}{
		{"full", passive, -1, true}, {"full", reversed, -1, true}, {"full", pronoun, -1, true}, {"full", modal, -1, false},
		{"no-tree", passive, 0, true},
		{"no-reversers", reversed, 1, true},
		{"no-coreference", pronoun, 0, true},
		{"no-modality", modal, -1, true},
	} {
		for i := range Variants {
			if Variants[i].Name != c.variant {
				continue
			}
			e, err := Variants[i].evaluator(o)
			if err != nil {
				t.Fatal(err)
			}
			got := stanceOf(e, c.text)
			if full := max(got, -got) > .69 || got == 0; score.Sign(got) != c.want || full != c.full {
				t.Errorf("%s of %q is %+.2f, want the sign of %d, as strong as actual: %v", c.variant, c.text, got, c.want, c.full)
			}
		}
	}
}

func stanceOf(e *Evaluator, words string) float64 {
	a := e.article(&text.Document{ID: "d", Text: words, Lang: "en"})
	for _, s := range a.Stances {
		if s.Actor == "russia" {
			return s.Value
		}
	}
	return 0
}

func TestAblate(t *testing.T) {
	o, err := analysis.BuiltinOptions()
	if err != nil {
		t.Fatal(err)
	}
	all, err := Ablate(o, "testdata/stance.jsonl")
	if err != nil || len(all) != len(Variants) {
		t.Fatalf("%d scores of %d variants, %v", len(all), len(Variants), err)
	}
	var out bytes.Buffer
	if err := PrintAblation(&out, all); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"testdata/stance.jsonl: stance, 1 records", "statement_f1", "lexicon-counts", "no-reversers: without reversers"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not in\n%s", want, &out)
		}
	}
	if _, err := Ablate(o, "testdata/absent"); err == nil {
		t.Error("an absent file is no error")
	}
}
