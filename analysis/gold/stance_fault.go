package gold

import (
	"fmt"
	"slices"

	"detente/analysis/score"
	"detente/analysis/text"
)

// outcomes are the results label by label and statement by statement.
func (j *judged) outcomes() []Outcome {
	var out []Outcome
	for _, g := range j.gold.Actors {
		if g.Status == "agreed" {
			got, want := score.Sign(j.values[j.names.named(g.Actor)]), score.Sign(g.Label)
			out = append(out, Outcome{j.gold.Doc + "/label/" + g.Actor, signs[want+1], signs[got+1], got == want})
		}
	}
	for i := range j.gold.Statements {
		if s := &j.gold.Statements[i]; s.agreed() {
			got := score.Sign(j.valueOf(s))
			id := fmt.Sprintf("%s/%d/%s/%s", j.gold.Doc, s.Start, s.Holder, s.Act)
			out = append(out, Outcome{id, signs[s.Polarity+1], signs[got+1], got == s.Polarity})
		}
	}
	return out
}

// faults explains the errors in one article.
func (j *judged) faults(e *Evaluator) []Fault {
	x := &stanceExplainer{e.explain(&j.article, j.names), j}
	var out []Fault
	for i := range j.gold.Actors {
		if f, ok := x.label(&j.gold.Actors[i]); ok {
			out = append(out, f)
		}
	}
	out = append(out, x.unlabelled()...)
	for i := range j.gold.Statements {
		s := &j.gold.Statements[i]
		if s.scored() && s.Polarity != 0 && !j.has(s, s.Polarity) {
			out = append(out, x.missed(s))
		}
	}
	for i := range j.found {
		if f := &j.found[i]; f.sign != 0 {
			out = append(out, x.extra(f)...)
		}
	}
	return out
}

// stanceExplainer explains the errors in one article of stance gold.
type stanceExplainer struct {
	*explainer
	j *judged
}

// label explains a wrong document label.
func (x *stanceExplainer) label(g *StanceActor) (Fault, bool) {
	key := x.names.named(g.Actor)
	got, want := score.Sign(x.j.values[key]), score.Sign(g.Label)
	if g.Status != "agreed" || got == want {
		return Fault{}, false
	}
	f := Fault{ID: x.j.gold.Doc + " label", Want: fmt.Sprintf("%s %+.1f", g.Actor, g.Label)}
	own := x.of(key)
	switch {
	case !x.names.present[key]:
		f.Cause = "label: actor not found in the article"
	case len(own) == 0:
		f.Cause = "label: actor found, no observation"
	case want == 0:
		f.Cause = "label: scored, should be 0"
	case got == 0:
		f.Cause = "label: its observations give 0"
	default:
		f.Cause = "label: wrong sign"
	}
	f.Got = append(f.Got, fmt.Sprintf("label %+.2f", x.j.values[key]))
	for _, o := range own {
		f.Got = append(f.Got, x.observation(o, true)...)
	}
	for i := range x.j.gold.Statements {
		if s := &x.j.gold.Statements[i]; x.names.named(s.Holder) == key && s.scored() && s.Polarity != 0 {
			f.Got = append(f.Got, fmt.Sprintf("gold: %s %s", x.statement(s), s.Sentence))
		}
	}
	return f, true
}

// unlabelled explains the actors that the program scores and no coder labels.
func (x *stanceExplainer) unlabelled() []Fault {
	var out []Fault
	for _, who := range sortedKeys(x.j.values) {
		labelled := slices.ContainsFunc(x.j.gold.Actors, func(g StanceActor) bool { return x.names.named(g.Actor) == who })
		if x.j.values[who] == 0 || labelled {
			continue
		}
		f := Fault{Cause: "label: scored, no coder labels the actor", ID: x.j.gold.Doc + " label", Want: who + ": nothing"}
		for _, o := range x.of(who) {
			f.Got = append(f.Got, x.observation(o, true)...)
		}
		out = append(out, f)
	}
	return out
}

// of returns the observations of a holder.
func (x *stanceExplainer) of(holder string) []*score.Observation {
	var out []*score.Observation
	for i := range x.article.Observations {
		if o := &x.article.Observations[i]; x.names.holder(o.Holder) == holder {
			out = append(out, o)
		}
	}
	return out
}

// missed explains a polar statement that the program does not have.
func (x *stanceExplainer) missed(s *StanceStatement) Fault {
	f := Fault{ID: fmt.Sprintf("%s [%d,%d)", x.j.gold.Doc, s.Start, s.End), Words: s.Sentence, Want: x.statement(s)}
	f.Got = x.observations(s.span())
	hits, holders := x.hits(s.span())
	others := x.others(s)
	switch {
	case x.j.has(s, -s.Polarity):
		f.Cause = "statement: wrong sign"
	case !x.names.present[x.names.named(s.Holder)]:
		f.Cause = "statement: holder not found in the article"
	case others:
		f.Cause = "statement: that sign, another holder"
	case len(hits) == 0:
		f.Cause = "statement missed: no word of the lexicon in the sentence"
	case !slices.Contains(holders, x.names.named(s.Holder)):
		f.Cause = "statement missed: words, but not with this holder"
	default:
		f.Cause = "statement missed: words with the holder, dropped"
	}
	f.Got = append(append(f.Got, hits...), x.mentions(s.span())...)
	return f
}

// others tells whether the program has the statement's sign in its sentence
// for a holder to whom the gold does not give it.
func (x *stanceExplainer) others(s *StanceStatement) bool {
	return slices.ContainsFunc(x.j.found, func(f finding) bool {
		_, right := x.coded(&f)
		return f.sign == s.Polarity && f.Overlaps(s.span()) && !right
	})
}

// coded tells what the gold has on the finding: the statements of its holder
// in its sentence, and whether one has its sign by some coder.
func (x *stanceExplainer) coded(f *finding) (own []*StanceStatement, right bool) {
	for i := range x.j.gold.Statements {
		s := &x.j.gold.Statements[i]
		if !f.Overlaps(s.span()) || x.names.named(s.Holder) != f.holder {
			continue
		}
		own = append(own, s)
		for _, p := range s.By {
			right = right || p == f.sign
		}
		right = right || !s.scored()
	}
	return own, right
}

// extra explains a finding that no coder has.
func (x *stanceExplainer) extra(f *finding) []Fault {
	own, right := x.coded(f)
	if right || len(own) > 0 && own[0].Polarity == -f.sign {
		return nil // the wrong sign is told with the statement
	}
	out := Fault{ID: fmt.Sprintf("%s [%d,%d)", x.j.gold.Doc, f.Start, f.End), Words: f.In(x.j.gold.Text), Want: "nothing"}
	in := x.statements(f.Span)
	switch {
	case len(own) > 0:
		out.Cause, out.Want = "statement false: 0 in the gold", x.statement(own[0])
	case slices.ContainsFunc(in, func(s *StanceStatement) bool { return s.Polarity == f.sign }):
		out.Cause = "statement false: that sign is another holder's"
	case len(in) > 0:
		out.Cause = "statement false: the sentence has other statements"
	default:
		out.Cause = "statement false: nothing coded in the sentence"
	}
	for _, s := range in {
		if len(own) == 0 {
			out.Want += "; but " + x.statement(s)
		}
	}
	for _, o := range f.all {
		out.Got = append(out.Got, x.observation(o, false)...)
	}
	out.Got = append(out.Got, x.mentions(f.Span)...)
	return []Fault{out}
}

// statement writes down a statement of the gold.
func (x *stanceExplainer) statement(s *StanceStatement) string {
	out := fmt.Sprintf("%s %s %s (%s, %s", s.Holder, s.Act, signs[s.Polarity+1], s.Channel, s.Modality)
	if s.AttributedBy != "" {
		out += ", by " + s.AttributedBy
	}
	if s.Target != "" {
		out += ", to " + s.Target
	}
	return out + ", " + s.Status + ")"
}

func (x *stanceExplainer) statements(in text.Span) []*StanceStatement {
	var out []*StanceStatement
	for i := range x.j.gold.Statements {
		if s := &x.j.gold.Statements[i]; s.span().Overlaps(in) {
			out = append(out, s)
		}
	}
	return out
}
