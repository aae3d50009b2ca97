package gold

import (
	"testing"

	"detente/analysis/claim"
	"detente/analysis/score"
	"detente/analysis/series"
	"detente/analysis/text"
)

// TestErrors judges findings on the statements of two coders, by hand.
func TestErrors(t *testing.T) {
	j := handJudged()
	j.found = nil
	find := func(sentence int, holder string, sign int) {
		j.found = append(j.found, finding{Span: text.Span{Start: 10 * sentence, End: 10*sentence + 10}, holder: holder, sign: sign,
			all: []*score.Observation{{Channel: claim.Deed}}})
	}
	find(0, "norland", -1) // both have it
	find(0, "norland", 1)  // both have the other sign
	find(1, "ostrel", 1)   // one has it
	find(1, "kadria", -1)  // nobody has it
	find(2, "norland", -1) // historical: counts for nothing
	find(3, "norland", -1) // both have both signs
	find(3, "sudria", 1)   // both have 0
	var e series.Error
	j.errors([]string{"A", "B"}, &e)
	want := series.Error{2: {{2, 0, 0, 1}, {}, {1, 1, .5, .5}}}
	if e != want {
		t.Errorf("counts %v, want %v", e, want)
	}
}
