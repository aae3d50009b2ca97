package live

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"detente/analysis"
	"detente/analysis/series"
)

const (
	siege  = "Russia shelled the harbour of Odesa and killed two people on the pier."
	offer  = "Ukraine urged both sides to agree to a ceasefire and offered talks before the winter comes."
	blight = "Russia blighted Ukraine with drones overnight. Ukraine rejected the offer of a truce."
	garden = "The garden show opened on Sunday with roses from the whole region, and the band played until late."
)

// corpusOf writes articles and reads them.
func corpusOf(t testing.TB, o analysis.Options, texts ...string) *Corpus {
	t.Helper()
	dir := t.TempDir()
	for i, text := range texts {
		name := filepath.Join(dir, fmt.Sprintf("2024-02-%02d-%d.txt", i%28+1, i))
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	run := analysis.DefaultRunOptions()
	run.Paths = []string{dir}
	c, err := Read(t.Context(), o, run)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func builtin(t testing.TB) analysis.Options {
	t.Helper()
	o, err := analysis.BuiltinOptions()
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// with is the options with words laid over the lexicon.
func with(t testing.TB, o analysis.Options, yaml string) analysis.Options {
	t.Helper()
	l, err := o.Lexicon.Extend(memory(yaml), "own.yaml")
	if err != nil {
		t.Fatal(err)
	}
	o.Lexicon = l
	return o
}

// printed is a result as text; NaN is equal to nothing, so results are compared
// as they print.
func printed(r *analysis.Result) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%+v %+v\n", r.Counts, r.Actors)
	for _, a := range r.Articles {
		fmt.Fprintf(&b, "%s %+v %+v %+v %v %v\n", a.Doc.ID, a.Actors, a.Observations, a.Stances, a.Frames, a.Galtung)
	}
	return b.String()
}

// TestUpdateIsAFreshRun holds that scoring again what a change reaches gives
// what a run from the start gives, there and back.
func TestUpdateIsAFreshRun(t *testing.T) {
	texts := []string{siege, offer, blight, garden}
	o := builtin(t)
	c := corpusOf(t, o, texts...)
	first := printed(c.Result())
	for _, change := range []struct {
		name, yaml string
		touched    int
	}{
		{"another word", "version: 1\ncategories:\n  - name: attack\n    entries:\n      - {pattern: blight, pos: verb}\n", 1},
		{"another weight", "version: 1\ncategories:\n  - name: attack\n    entries:\n      - {pattern: shell, pos: verb, weight: -0.2}\n", 1},
		{"a word that is nowhere", "version: 1\ncategories:\n  - name: attack\n    entries: [quuxify]\n", 0},
		{"an act of its own", "version: 1\ncategories:\n  - name: bloom\n    role: act\n    weight: 0.4\n    entries: [blight]\n", 1},
		{"one of two entries of a pattern", "version: 1\ncategories:\n  - name: attack\n    entries:\n      - {pattern: blight, pos: noun}\n      - {pattern: blight, pos: verb, weight: -0.3}\n", 1},
		{"another functor", "version: 1\ncategories:\n  - name: call\n    role: functor\n    clausal: true\n    on: {truce: ceasefire.call}\n", 4},
		{"an act that weighs less", "version: 1\ncategories:\n  - name: attack\n    role: act\n    weight: -0.4\n    entries: [blight]\n", 4},
	} {
		next := with(t, o, change.yaml)
		n, err := c.Update(t.Context(), next)
		if err != nil || n != change.touched {
			t.Errorf("%s: %d articles, %v, want %d", change.name, n, err, change.touched)
		}
		got, want := printed(c.Result()), printed(corpusOf(t, next, texts...).Result())
		if strings.ReplaceAll(got, "own.yaml", "") != strings.ReplaceAll(want, "own.yaml", "") {
			t.Errorf("%s:\n%s\nfresh:\n%s", change.name, got, want)
		}
		if _, err := c.Update(t.Context(), o); err != nil || printed(c.Result()) != first {
			t.Errorf("%s: not as before when it is taken back (%v)", change.name, err)
		}
	}
}

func TestTry(t *testing.T) {
	c := corpusOf(t, builtin(t), siege, offer, blight)
	before := printed(c.Result())
	weight := -0.5
	trial, err := c.Try(t.Context(), Word{"attack", "blight", &weight}, small())
	if err != nil {
		t.Fatal(err)
	}
	if trial.Articles != 1 || trial.Sentences != 1 || len(trial.Places) != 1 || trial.Places[0].Word != "blighted" {
		t.Errorf("%+v", trial)
	}
	if len(trial.Flips) != 1 || trial.Flips[0].Holder.Name != "Russia" || trial.Flips[0].After.Value != -0.5 {
		t.Errorf("flips %+v", trial.Flips)
	}
	if len(trial.Moves) != 1 || !(trial.Moves[0].By() > 0) {
		t.Errorf("moves %+v", trial.Moves)
	}
	if printed(c.Result()) != before {
		t.Error("a trial changed the corpus")
	}
}

func TestTryRefuses(t *testing.T) {
	c := corpusOf(t, builtin(t), siege)
	two := 2.0
	for _, w := range []Word{{"attack", "", nil}, {"none", "blight", nil}, {"attack", "blight", &two}, {"attack", "..", nil}} {
		if trial, err := c.Try(t.Context(), w, small()); err == nil {
			t.Errorf("%+v: %+v", w, trial)
		}
	}
}

// TestAtOnce lets several users ask at the same time; it is for -race.
func TestAtOnce(t *testing.T) {
	o := builtin(t)
	c := corpusOf(t, o, siege, offer, blight)
	next := with(t, o, "version: 1\ncategories:\n  - name: attack\n    entries: [blight]\n")
	var wait sync.WaitGroup
	for i := range 3 {
		wait.Go(func() {
			_, _ = c.Update(context.Background(), []analysis.Options{o, next}[i%2])
			_, _ = c.Try(context.Background(), Word{"attack", "offer", nil}, small())
			_ = c.Result()
		})
	}
	wait.Wait()
}

func TestCancelledUpdateChangesNothing(t *testing.T) {
	o := builtin(t)
	c := corpusOf(t, o, siege, blight)
	before := printed(c.Result())
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := c.Update(ctx, with(t, o, "version: 1\ncategories:\n  - name: attack\n    entries: [blight]\n"))
	if err == nil || printed(c.Result()) != before {
		t.Errorf("%v", err)
	}
}

func small() series.Options {
	o := series.DefaultOptions()
	o.Resamples, o.Permutations = 100, 99
	return o
}
