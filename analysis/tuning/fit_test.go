package tuning

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	"detente/lexicons"
)

// made are samples of which the gold is the parts with other factors.
func made(factors map[string]float64, n int) []sample {
	var out []sample
	for i := range n {
		s := sample{fold: i % folds, parts: map[string]float64{"attack": -.1 * float64(1+i%5), "talks": .1 * float64(i%3)}}
		s.want = s.value(factors)
		out = append(out, s)
	}
	return out
}

func TestRidgeFindsFactors(t *testing.T) {
	want := map[string]float64{"attack": .5, "talks": 2}
	samples := made(want, 100)
	acts := actsOf(samples)
	got := ridge(samples, acts, 1e-6)
	for act, f := range want {
		if math.Abs(got[act]-f) > 1e-3 {
			t.Errorf("%s: factor %v, want %v", act, got[act], f)
		}
	}
	for act, f := range ridge(samples, acts, 1e9) {
		if math.Abs(f-1) > 1e-3 {
			t.Errorf("%s: factor %v under a penalty without bounds, want 1", act, f)
		}
	}
}

func TestStrongestPenalty(t *testing.T) {
	fits := []PenaltyFit{
		{Penalty: 1, Error: .10, folds: []float64{.10, .10, .10}},
		{Penalty: 3, Error: .101, folds: []float64{.100, .103, .100}},
		{Penalty: 9, Error: .20, folds: []float64{.20, .20, .20}},
	}
	if got := strongest(fits); got != 3 {
		t.Errorf("penalty %v, want 3", got)
	}
}

// TestFitOnStatements fits on statements such as verdicts are exported as: what
// was judged wrong weighs less, what was judged right stays.
func TestFitOnStatements(t *testing.T) {
	o := world(t, "")
	var gold strings.Builder
	for i := range 40 {
		words, act, polarity := "Norland shelled Brenna.", "attack", 0
		if i%2 == 1 {
			words, act, polarity = "Norland held talks with Sudria.", "talks", 1
		}
		fmt.Fprintf(&gold, `{"doc": "d%d", "text": %q, "actors": [], "statements": [{"start": 0, "end": %d, "holder": "Norland", "act": %q, "polarity": %d, "status": "agreed"},`+
			`{"start": 0, "end": 9, "holder": "Sudria", "act": "attack", "polarity": 1, "status": "doubtful"}]}`+"\n", i, words, len(words), act, polarity)
	}
	f, err := Fit(o, strings.NewReader(gold.String()))
	if err != nil {
		t.Fatal(err)
	}
	if f.Documents != 40 || f.Labels != 40 || !f.Better() {
		t.Errorf("%+v", f)
	}
	for _, a := range f.Acts {
		switch {
		case a.Act == "attack" && !(a.New > a.Old):
			t.Errorf("wrong statements do not weigh less: %+v", a)
		case a.Act == "talks" && a.New != a.Old:
			t.Errorf("right statements moved: %+v", a)
		}
	}
}

func TestFitMakesAPatch(t *testing.T) {
	o := world(t, "")
	var gold strings.Builder
	for i := range 40 {
		words, label := "Norland shelled Brenna.", -1
		if i%2 == 1 {
			words, label = "Norland held talks with Sudria.", 2
		}
		fmt.Fprintf(&gold, `{"doc": "d%d", "text": %q, "actors": [{"actor": "Norland", "label": %d, "status": "agreed"}, {"actor": "Sudria", "label": 2, "status": "disputed"}]}`+"\n", i, words, label)
	}
	f, err := Fit(o, strings.NewReader(gold.String()))
	if err != nil {
		t.Fatal(err)
	}
	if f.Documents != 40 || f.Labels != 40 || !f.Better() {
		t.Fatalf("%+v", f)
	}
	patch, err := f.Patch(o.Lexicon)
	if err != nil {
		t.Fatal(err)
	}
	file, err := lexicons.ParseFile("patch.yaml", patch)
	if err != nil {
		t.Fatal(err)
	}
	weights := map[string]float64{}
	for _, c := range file.Categories {
		weights[c.Name] = c.Weight
	}
	if w := weights["attack"]; w < -.8 || w > -.4 {
		t.Errorf("attack weighs %v, want about -0.5; %s", w, patch)
	}
	if w := weights["talks"]; w < .6 {
		t.Errorf("talks weigh %v, want near 1", w)
	}
}

// TestFitWithoutWeight fits on labels of which some rest on hypothetical acts
// alone, which weigh nothing.
func TestFitWithoutWeight(t *testing.T) {
	o := world(t, "")
	var gold strings.Builder
	for i := range 40 {
		words := "Norland shelled Brenna."
		if i%4 == 0 {
			words = "Norland may attack Sudria."
		}
		fmt.Fprintf(&gold, `{"doc": "d%d", "text": %q, "actors": [{"actor": "Norland", "label": -1, "status": "agreed"}]}`+"\n", i, words)
	}
	f, err := Fit(o, strings.NewReader(gold.String()))
	if err != nil {
		t.Fatal(err)
	}
	if f.Labels != 40 || !(f.Before.Error > 0) || !(f.After.Error < f.Before.Error) {
		t.Errorf("%+v", f)
	}
}

func TestFitRefuses(t *testing.T) {
	o := world(t, "")
	if _, err := Fit(o, strings.NewReader("")); !errors.Is(err, ErrGold) {
		t.Errorf("of nothing: %v", err)
	}
	if _, err := Fit(o, strings.NewReader("\n{]")); err == nil || !strings.HasPrefix(err.Error(), "2: ") {
		t.Errorf("of no JSON: %v", err)
	}
}
