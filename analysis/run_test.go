package analysis

import (
	"context"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"detente/analysis/corpus"
)

var analyzer = sync.OnceValue(func() *Analyzer {
	o, err := BuiltinOptions()
	if err != nil {
		panic(err)
	}
	a, err := New(o)
	if err != nil {
		panic(err)
	}
	return a
})

// lines is a corpus of one article for each pair of a date and a text.
func lines(articles ...[2]string) io.Reader {
	var b strings.Builder
	for i, a := range articles {
		fmt.Fprintf(&b, "{\"id\": \"a%02d\", \"date\": %q, \"text\": %q}\n", i, a[0], a[1])
	}
	return strings.NewReader(b.String())
}

const (
	shelling = "Russia shelled the harbour of Odesa on the second day of the siege and killed two people on the pier."
	offer    = "Ukraine urged both sides to agree to a ceasefire and offered talks before the winter comes."
	garden   = "The garden show opened on Sunday with roses from the whole region, and the band played until late."
	foreign  = "Das ist ein Text, der nicht auf Englisch ist und von dem Hafen und den Schiffen handelt."
)

func run(t *testing.T, in io.Reader, change func(*RunOptions)) (*Result, error) {
	t.Helper()
	o := DefaultRunOptions()
	o.Paths, o.Stdin = []string{"-"}, in
	if change != nil {
		change(&o)
	}
	return analyzer().Run(context.Background(), o)
}

func TestRunCountsWhatIsLeftOut(t *testing.T) {
	result, err := run(t, lines([2]string{"2024-02-02", shelling}, [2]string{"2024-02-01", shelling}, [2]string{"", offer},
		[2]string{"2024-02-03", garden}, [2]string{"2024-02-04", foreign}, [2]string{"2024-01-01", offer + " The envoys left for home."}), nil)
	if err != nil {
		t.Fatal(err)
	}
	got := result.Counts
	got.Bytes = 0
	if want := (Counts{Read: 6, Duplicates: 2, OffTopic: 1, Language: 1}); got != want {
		t.Errorf("counts %+v, want %+v", got, want)
	}
	var ids []string
	for _, a := range result.Articles {
		ids = append(ids, a.Doc.ID)
	}
	if want := []string{"a05", "a01", "a03"}; !slices.Equal(ids, want) {
		t.Errorf("articles %v, want %v by date", ids, want)
	}
	if got := result.Articles[1].Reprints; !slices.Equal(got, []string{"a00"}) {
		t.Errorf("reprints %v, want a00", got)
	}
	if result.Actors["russia"].Name != "Russia" {
		t.Errorf("actors %v hold no Russia", result.Actors)
	}
}

func TestRunKeepsUndatedLast(t *testing.T) {
	result, err := run(t, lines([2]string{"", offer}, [2]string{"2024-02-02", shelling}), nil)
	if err != nil || result.Counts.Undated != 1 || result.Articles[1].Doc.Dated() {
		t.Errorf("%v, %+v", err, result.Counts)
	}
}

func TestRunDoesNotDependOnWorkers(t *testing.T) {
	var articles [][2]string
	for i := range 40 {
		words := []string{shelling, offer, garden}[i%3]
		articles = append(articles, [2]string{fmt.Sprintf("2024-02-%02d", 1+i%28), fmt.Sprintf("%s Report %d of the day came from town %d.", words, i, i*i)})
	}
	one, err := run(t, lines(articles...), func(o *RunOptions) { o.Workers, o.Duplicates = 1, .95 })
	if err != nil {
		t.Fatal(err)
	}
	many, err := run(t, lines(articles...), func(o *RunOptions) { o.Workers, o.Duplicates = 7, .95 })
	if err != nil {
		t.Fatal(err)
	}
	// NaN is equal to nothing, so the results are compared as they print.
	if a, b := fmt.Sprintf("%+v", plainResult(one)), fmt.Sprintf("%+v", plainResult(many)); a != b {
		t.Errorf("results differ:\n%s\n%s", a, b)
	}
}

// plainResult is a result without pointers.
func plainResult(r *Result) []any {
	out := []any{r.Actors, r.Counts, r.Skipped, r.Warnings}
	for _, a := range r.Articles {
		doc := *a.Doc
		a.Doc = nil
		out = append(out, doc, a)
	}
	return out
}

func TestRunMarksRetoldDeeds(t *testing.T) {
	again := "The mayor spoke at length. " + "Russia shelled the harbour of Odesa this week and killed two people on the pier during the siege, he said. " +
		"Nobody from the families of the village came to the hall for the evening."
	result, err := run(t, lines([2]string{"2024-02-01", shelling}, [2]string{"2024-02-03", again}), nil)
	if err != nil {
		t.Fatal(err)
	}
	retold := 0
	for _, a := range result.Articles {
		for _, o := range a.Observations {
			if o.Has("retold") {
				retold++
			}
		}
	}
	if retold == 0 {
		t.Error("no deed is marked as retold")
	}
}

func TestRunNamesProblems(t *testing.T) {
	in := strings.NewReader("{\"text\": \"" + shelling + "\"}\n{\"text\": \n")
	result, err := run(t, in, func(o *RunOptions) { o.Hidden = "std" })
	if err != nil || result.Counts.Skipped != 1 {
		t.Fatalf("%v, %+v", err, result.Counts)
	}
	if p := result.Skipped[0]; p.File != "in" || p.Line != 2 {
		t.Errorf("problem at %s:%d, want in:2", p.File, p.Line)
	}
}

func TestRunRefuses(t *testing.T) {
	if _, err := run(t, strings.NewReader(""), nil); !errors.Is(err, corpus.ErrEmpty) {
		t.Errorf("of nothing: %v", err)
	}
	if _, err := run(t, lines([2]string{"", offer}), func(o *RunOptions) { o.Duplicates = 2 }); err == nil {
		t.Error("a likeness of 2 is accepted")
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	o := DefaultRunOptions()
	o.Paths, o.Stdin = []string{"-"}, lines([2]string{"", offer})
	if _, err := analyzer().Run(ctx, o); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

func TestRunTellsProgress(t *testing.T) {
	var stages []Stage
	var last Progress
	_, err := run(t, lines([2]string{"2024-02-01", offer}, [2]string{"2024-02-01", shelling}), func(o *RunOptions) {
		o.Progress = func(p Progress) {
			if len(stages) == 0 || stages[len(stages)-1] != p.Stage {
				stages = append(stages, p.Stage)
			}
			last = p
		}
	})
	if err != nil || !reflect.DeepEqual(stages, []Stage{Reading, Analysing}) {
		t.Errorf("%v, stages %v", err, stages)
	}
	if last.Articles != 2 || last.Bytes != last.Size {
		t.Errorf("at the end: %+v", last)
	}
}
