package gold

import (
	"io"
	"slices"

	"detente/analysis"
	"detente/analysis/actor"
	"detente/analysis/claim"
	"detente/analysis/score"
	"detente/analysis/syntax"
	"detente/analysis/text"
	"detente/analysis/tone"
	"detente/lexicons"
)

// Variant is the program without one of its mechanisms, or a simple baseline
// in its place.
type Variant struct {
	Name    string
	Without string // what is left out, in words

	options func(analysis.Options) (analysis.Options, error)
	trees   func(claim.Trees) claim.Trees
	cast    func(*actor.Cast)
	article func(*Evaluator, *text.Document) score.Article
}

// Variants are the program itself and what it is compared with, in the order
// of the table.
var Variants = []Variant{
	{Name: "full", Without: "nothing"},
	{Name: "no-tree", Without: "the dependency tree: who stands before the first verb is its subject, what comes after its object",
		trees: func(t claim.Trees) claim.Trees { return wordOrder{t} }},
	{Name: "no-reversers", Without: "reversers and negation", options: withoutReversers},
	{Name: "no-coreference", Without: "pronouns and descriptions", cast: forget},
	{Name: "no-modality", Without: "modality: every act counts as actual", options: allActual},
	{Name: "lexicon-counts", Without: "all but the words of acts: whoever is named in the sentence has their mean", article: (*Evaluator).counting},
	{Name: "tone", Without: "all but the tone of the sentences in which somebody is named", article: (*Evaluator).tones},
}

// Ablate evaluates every variant on one gold file and returns their scores in
// the order of Variants. It fails as New and File do.
func Ablate(o analysis.Options, path string) ([]Scores, error) {
	var all []Scores
	for i := range Variants {
		e, err := Variants[i].evaluator(o)
		if err != nil {
			return nil, err
		}
		r, err := e.File(path)
		if err != nil {
			return nil, err
		}
		r.Variant = Variants[i].Name
		all = append(all, r.Scores)
	}
	return all, nil
}

// evaluator makes an evaluator of the variant.
func (v *Variant) evaluator(o analysis.Options) (*Evaluator, error) {
	if v.options != nil {
		changed, err := v.options(o)
		if err != nil {
			return nil, err
		}
		o = changed
	}
	e, err := New(o)
	if err != nil {
		return nil, err
	}
	switch {
	case v.article != nil:
		e.article = func(d *text.Document) score.Article { return v.article(e, d) }
	case v.trees != nil || v.cast != nil:
		scorer := &score.Scorer{Lexicon: o.Lexicon, Conflicts: score.NewConflicts(o.Conflicts), Options: o.Score, Tone: tone.Sentence}
		e.article = func(d *text.Document) score.Article { return v.flow(e, scorer, d) }
	}
	return e, nil
}

// flow is the program's flow with the variant's trees and cast.
func (v *Variant) flow(e *Evaluator, s *score.Scorer, doc *text.Document) score.Article {
	sentences := text.Segment(doc)
	cast := e.finder.Find(doc, sentences)
	if v.cast != nil {
		v.cast(cast)
	}
	var trees claim.Trees = syntax.NewForest(syntax.Default(), doc.Text, sentences)
	if v.trees != nil {
		trees = v.trees(trees)
	}
	return s.Article(doc, sentences, cast, claim.Read(doc, sentences, cast, trees, e.lexicon))
}

// forget makes pronouns and descriptions mean nobody.
func forget(c *actor.Cast) {
	for i := range c.Mentions {
		if m := &c.Mentions[i]; m.How == actor.ByPronoun || m.How == actor.ByDescription {
			m.Actor, m.Also, m.Place = "", nil, true
		}
	}
}

func allActual(o analysis.Options) (analysis.Options, error) {
	o.Score.Planned, o.Score.Conditional, o.Score.Hypothetical, o.Score.Historical = 1, 1, 1, 1
	return o, nil
}

// reversers are the functors that turn their argument round.
var reversers = map[string]bool{"stop": true, "refuse": true, "break": true, "prevent": true, "deny": true}

// withoutReversers leaves reversers and negators out of the lexicon.
func withoutReversers(o analysis.Options) (analysis.Options, error) {
	less := &lexicons.Lexicon{}
	for _, f := range o.Lexicon.Files {
		f.Categories = slices.DeleteFunc(slices.Clone(f.Categories), func(c lexicons.Category) bool {
			return c.Role == lexicons.RoleNegator || c.Role == lexicons.RoleFunctor && reversers[c.Name]
		})
		less.Files = append(less.Files, f)
	}
	compiled, err := less.Extend(nil)
	if err != nil {
		return o, err
	}
	o.Lexicon = compiled
	return o, nil
}

// PrintAblation writes the figures of the variants side by side: one line for
// each metric, a column for each variant.
func PrintAblation(w io.Writer, all []Scores) error {
	p := &printer{w: w}
	if len(all) == 0 {
		return nil
	}
	p.printf("%s: %s, %d records\n", all[0].Gold, all[0].Kind, all[0].Records)
	t := p.columns()
	t.printf("metric")
	for i := range all {
		t.printf("\t%s", Variants[i].Name)
	}
	t.printf("\n")
	for _, m := range all[0].Metrics {
		t.printf("%s", m.Name)
		for i := range all {
			t.printf("\t%.3f", all[i].Figure(m.Name).Value)
		}
		t.printf("\n")
	}
	t.flush()
	for _, v := range Variants[1:] {
		p.printf("%s: without %s\n", v.Name, v.Without)
	}
	return p.err
}
