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

// wordOrder makes trees of the order of words and their tags alone: all hangs
// on the first verb, what stands before it as subject, after it as object.
type wordOrder struct{ trees claim.Trees }

func (w wordOrder) Tree(sentence int) *syntax.Tree {
	t := *w.trees.Tree(sentence)
	t.Words = slices.Clone(t.Words)
	root := max(slices.IndexFunc(t.Words, func(x syntax.Word) bool { return x.Tag == syntax.VERB }), 0)
	for i := range t.Words {
		x := &t.Words[i]
		x.Head, x.Rel = root, plainRelation(x.Tag, i < root)
		if i == root {
			x.Head, x.Rel = -1, syntax.Root
		}
	}
	return &t
}

// plainRelation is the relation to the verb of a word before or after it.
func plainRelation(tag syntax.Tag, before bool) syntax.Rel {
	switch tag {
	case syntax.NOUN, syntax.PROPN, syntax.PRON:
		if before {
			return syntax.Nsubj
		}
		return syntax.Obj
	case syntax.VERB:
		return syntax.Xcomp
	case syntax.AUX:
		return syntax.Aux
	case syntax.PUNCT:
		return syntax.Punct
	}
	return syntax.Advmod
}

// counting gives whoever is named in a sentence the mean weight of its words
// of acts.
func (e *Evaluator) counting(doc *text.Document) score.Article {
	return e.simple(doc, func(words []string, _ string) (float64, bool) {
		sum, n := 0.0, 0.0
		for _, h := range e.lexicon.Match(words, nil) {
			weight := h.Entry.Value()
			if c := h.Entry.Category; c.Role == lexicons.RoleTopic && c.Act != "" && h.Entry.Weight == nil {
				weight = e.lexicon.Category(c.Act).Weight
			}
			if weight != 0 {
				sum, n = sum+weight, n+1
			}
		}
		return sum / max(n, 1), n > 0
	})
}

// tones gives whoever is named in a sentence its tone.
func (e *Evaluator) tones(doc *text.Document) score.Article {
	return e.simple(doc, func(_ []string, sentence string) (float64, bool) {
		t := tone.Sentence(sentence)
		return t, polar(t) != 0
	})
}

// simple makes an article in which all who are named in a sentence and no
// place have its value as their stance.
func (e *Evaluator) simple(doc *text.Document, value func(words []string, sentence string) (float64, bool)) score.Article {
	sentences := text.Segment(doc)
	cast := e.finder.Find(doc, sentences)
	a := score.Article{Doc: doc, Sentences: len(sentences), Frames: map[string]int{}}
	for i := range sentences {
		s := &sentences[i]
		words := s.Forms(doc.Text, nil)
		for k := range words {
			words[k] = text.Lower(words[k])
		}
		v, ok := value(words, s.In(doc.Text))
		seen := map[actor.ID]bool{"": true}
		for _, m := range cast.MentionsIn(i) {
			if !ok || m.Place || seen[m.Actor] {
				continue
			}
			seen[m.Actor] = true
			a.Observations = append(a.Observations, score.Observation{Doc: doc.ID, Holder: m.Actor, Value: v, Weight: 1,
				Channel: claim.Reported, Modality: score.Actual, Span: s.Span, Sentence: s.Span, Words: s.In(doc.Text)})
		}
	}
	o := score.DefaultOptions()
	o.RepeatWeight = 1
	a.Stances = score.Label(a.Observations, &o)
	for _, id := range sortedKeys(cast.Actors) {
		a.Actors = append(a.Actors, *cast.Actors[id])
	}
	return a
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
