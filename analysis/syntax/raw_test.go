package syntax

import (
	"testing"

	"detente/analysis/text"
)

func TestEvaluateRaw(t *testing.T) {
	g := gold(t, "ewt-dev")
	if g == nil {
		t.Skip("needs ../shared: treebank/ewt-dev.conllu.gz")
	}
	for _, m := range append(Evaluate(Default(), g), EvaluateRaw(Default(), g, text.Segment)...) {
		t.Logf("%s %.4f %d", m.Name, m.Value, m.N)
	}
}
