package gold

import (
	"testing"

	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/score"
	"detente/analysis/text"
)

// handJudged is an article of four sentences, by hand: bytes 0-10, 10-20,
// 20-30 and 30-40.
func handJudged() *judged {
	span := func(k int) text.Span { return text.Span{Start: 10 * k, End: 10*k + 10} }
	statement := func(k int, holder string, by map[string]int, polarity int, status, modality string) StanceStatement {
		return StanceStatement{Start: span(k).Start, End: span(k).End, Holder: holder, By: by, Polarity: polarity,
			Status: status, Modality: modality, Channel: "deed"}
	}
	both := func(p int) map[string]int { return map[string]int{"A": p, "B": p} }
	j := &judged{
		gold: &StanceDoc{
			Actors: []StanceActor{{Actor: "Norland", Label: -2, Status: "agreed"}, {Actor: "Ostrel", Label: .5, Status: "disputed"},
				{Actor: "Sudria", Label: 1, Status: "agreed"}},
			Statements: []StanceStatement{
				statement(0, "Norland", both(-1), -1, "agreed", "actual"),
				statement(1, "Ostrel", map[string]int{"A": 1}, 1, "single", "actual"),
				statement(2, "Norland", both(-1), -1, "agreed", "historical"),
				statement(3, "Norland", both(1), 1, "agreed", "actual"),
				statement(3, "Norland", both(-1), -1, "agreed", "planned"),
				statement(3, "Sudria", both(0), 0, "agreed", "actual"),
			},
		},
		names:  NewNames(nil).of("", &actor.Cast{}),
		values: map[string]float64{"norland": -.5, "ostrel": .2, "kadria": .4},
	}
	for _, f := range []struct {
		sentence int
		holder   actor.ID
		value    float64
	}{{0, "norland", -1}, {1, "ostrel", .7}, {2, "norland", -1}, {3, "norland", -.8}, {3, "kadria", .4}} {
		j.find(&score.Observation{Holder: f.holder, Value: f.value, Channel: claim.Deed, Sentence: span(f.sentence)})
	}
	j.count([]string{"A", "B"})
	return j
}

func TestStanceByHand(t *testing.T) {
	j := handJudged()
	// A: of the findings 0, 1, 3- and kadria (2 is historical and does not
	// count) three are right; of A's polar 0, 1, 3+ and 3- three are found.
	if got, want := j.counted.by[0], (retrieval{right: 3, found: 4, hit: 3, gold: 4}); got != want {
		t.Errorf("against A %+v, want %+v", got, want)
	}
	// B has no statement in sentence 1: the finding there is wrong for B.
	if got, want := j.counted.by[1], (retrieval{right: 2, found: 4, hit: 2, gold: 3}); got != want {
		t.Errorf("against B %+v, want %+v", got, want)
	}
	want := []pair{{0, 0}, {0, 2}, {0, 0}, {1, 1}} // 0, 3+, 3-, Sudria
	if got := j.counted.polarities; len(got) != len(want) {
		t.Errorf("polarities %v, want %v", got, want)
	} else {
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("polarity %d: %v, want %v", i, got[i], want[i])
			}
		}
	}
	if got := j.counted.labels; len(got) != 2 || got[0] != (pair{0, 0}) || got[1] != (pair{1, 2}) {
		t.Errorf("labels %v: Norland right, Sudria not found", got)
	}
	right := 0
	for _, ok := range j.counted.actorsRight {
		if ok {
			right++
		}
	}
	if right != 2 || len(j.counted.actorsRight) != 3 {
		t.Errorf("%d of %d actors right, want Norland and Ostrel of three", right, len(j.counted.actorsRight))
	}
	if got := j.counted.channels; len(got) != 2 {
		t.Errorf("channels of %d statements, want the two found", len(got))
	}
}
