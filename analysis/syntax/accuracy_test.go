package syntax

import (
	"testing"

	"detente/analysis/text"
)

// The embedded model keeps its accuracy on the development set.
func TestAccuracy(t *testing.T) {
	g := gold(t, "ewt-dev")
	if g == nil {
		t.Skip("needs ../shared: treebank/ewt-dev.conllu.gz")
	}
	least := map[string]float64{"upos": .95, "lemma": .968, "uas": .885, "las": .855, "word_f1": .98, "las_raw": .80}
	for _, m := range append(Evaluate(Default(), g), EvaluateRaw(Default(), g, text.Segment)...) {
		t.Logf("%-18s %.4f of %d", m.Name, m.Value, m.N)
		if m.Value < least[m.Name] {
			t.Errorf("%s is %.4f, want %.3f at least", m.Name, m.Value, least[m.Name])
		}
	}
	for _, r := range EvaluateRelations(Default(), g) {
		t.Logf("%-14s recall %.3f precision %.3f of %d", r.Rel, r.Recall, r.Precision, r.N)
	}
}
