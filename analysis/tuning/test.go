package tuning

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"detente/analysis"
	"detente/analysis/actor"
	"detente/analysis/parallel"
	"detente/analysis/score"
	"detente/analysis/text"
	"detente/lexicons"
)

// Outcome is what became of one test case.
type Outcome struct {
	Case   *lexicons.TestCase
	Faults []Fault // empty where the case passes
}

// Fault is one thing that a case wants and the program did not give, or gave
// and the case does not want.
type Fault struct {
	Want string   // "" where too much was found
	Got  []string // what was found of the holder, with the steps that led there
}

// Passed tells whether the program gave what the case wants.
func (o *Outcome) Passed() bool { return len(o.Faults) == 0 }

// Failed tells whether the case counts as a failure: a known one does not.
func (o *Outcome) Failed() bool { return !o.Passed() && !o.Case.Known }

// Test runs the cases of the files, in their order, with their worlds laid
// over the actors and conflicts of the options. It fails as lexicons.World and
// analysis.New do.
func Test(o analysis.Options, files []lexicons.TestFile, workers int) ([]Outcome, error) {
	var err error
	if o.Actors, o.Conflicts, err = lexicons.World(o.Actors, o.Conflicts, files); err != nil {
		return nil, err
	}
	a, err := analysis.New(o)
	if err != nil {
		return nil, err
	}
	var out []Outcome
	for i := range files {
		for k := range files[i].Cases {
			out = append(out, Outcome{Case: &files[i].Cases[k]})
		}
	}
	parallel.Each(len(out), workers, func(i int) { out[i].run(a) })
	return out, nil
}

func (o *Outcome) run(a *analysis.Analyzer) {
	c := o.Case
	doc := &text.Document{ID: fmt.Sprintf("%s:%d", c.File, c.Line), Title: c.Title, Text: c.Text, Lang: "en"}
	doc.Published, _ = time.Parse(time.DateOnly, c.Date)
	if c.Setting != "" {
		doc.Text = c.Setting + gap + c.Text
	}
	article := a.Article(doc)
	f := found{c, &article, len(doc.Text) - len(c.Text)}
	for i := range c.Expect {
		o.Faults = append(o.Faults, f.missing(&c.Expect[i])...)
	}
	for _, holder := range c.Absent {
		o.Faults = append(o.Faults, f.surplus(holder)...)
	}
}

// gap stands between the setting of a case and its text.
const gap = "\n\n"

// found is what the program made of a case.
type found struct {
	*lexicons.TestCase
	article *score.Article
	from    int // where the case's own text begins
}

// missing are the faults of one expectation.
func (f *found) missing(e *lexicons.Expectation) []Fault {
	all := f.of(e.Holder)
	got := func(o *score.Observation) bool { return fits(o, e) }
	there := slices.ContainsFunc(all, got) || len(all) == 0 && signed(0, e)
	if there && !slices.ContainsFunc(all, f.unwanted(e.Holder)) {
		return nil
	}
	return []Fault{{e.String(), f.describe(all)}}
}

// unwanted tells whether an observation of the holder has a sign that no
// expectation of the case gives it.
func (f *found) unwanted(holder string) func(*score.Observation) bool {
	return func(o *score.Observation) bool {
		return !slices.ContainsFunc(f.Expect, func(e lexicons.Expectation) bool {
			return e.Holder == holder && signed(o.Value, &e)
		})
	}
}

func (f *found) surplus(holder string) []Fault {
	if all := f.of(holder); len(all) > 0 {
		return []Fault{{"nothing of " + holder, f.describe(all)}}
	}
	return nil
}

// of are the observations of a holder, by id or by name; "*" for all.
func (f *found) of(holder string) []*score.Observation {
	var out []*score.Observation
	for i := range f.article.Observations {
		o := &f.article.Observations[i]
		if o.Sentence.Start < f.from {
			continue
		}
		if holder == "*" || string(o.Holder) == holder || f.name(o.Holder) == holder {
			out = append(out, o)
		}
	}
	return out
}

func (f *found) name(id actor.ID) string {
	for i := range f.article.Actors {
		if f.article.Actors[i].ID == id {
			return f.article.Actors[i].Name
		}
	}
	return string(id)
}

func fits(o *score.Observation, e *lexicons.Expectation) bool {
	same := func(want, got string) bool { return cmp.Or(want, got) == got }
	return signed(o.Value, e) && same(e.Act, o.Act) && same(e.Channel, string(o.Channel)) &&
		same(e.Modality, string(o.Modality)) && same(e.Conflict, o.Conflict)
}

// signed tells whether a value is in the range, or else of the sign, wanted.
func signed(v float64, e *lexicons.Expectation) bool {
	const slack = 1e-9
	switch {
	case len(e.Range) == 2:
		return v >= e.Range[0]-slack && v <= e.Range[1]+slack
	case e.Sign == "+":
		return v > 0
	case e.Sign == "-":
		return v < 0
	}
	return v == 0
}

// describe says what was found, each with the steps that led there; of nothing
// it says who has observations instead.
func (f *found) describe(all []*score.Observation) []string {
	if len(all) == 0 {
		if all = f.of("*"); len(all) == 0 {
			return []string{"nothing"}
		}
	}
	var out []string
	for _, o := range all {
		var steps []string
		for _, r := range o.Reasons {
			steps = append(steps, strings.TrimSuffix(r.Entry+" ("+r.Rule+")", " ()"))
		}
		out = append(out, fmt.Sprintf("%s %+.2f %s %s %s %s: %s", f.name(o.Holder), o.Value, o.Act, o.Channel, o.Modality, o.Conflict, strings.Join(steps, " > ")))
	}
	return out
}
