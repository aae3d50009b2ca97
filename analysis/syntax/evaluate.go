package syntax

// Metric is a figure of an evaluation: Value is a share, 0..1, of N things.
type Metric struct {
	Name  string
	Value float64
	N     int
}

// Evaluate compares the parser's analysis of gold words with the gold trees,
// by the rules of the CoNLL 2018 shared task: upos, xpos, lemma (words whose
// gold lemma is "_" count as right), uas and las over all words, punctuation
// counted. las asks for the full relation with its subtype; las_universal,
// as the shared task had it, for the part before the colon.
func Evaluate(p *Parser, gold []GoldSentence) []Metric {
	var c counts
	Analyses(p, gold, func(got, want *Tree) {
		for i, w := range want.Words {
			g := got.Words[i]
			c.add(g, w, g.Head == w.Head)
		}
	})
	return c.metrics()
}

// Analyses calls do with the parser's tree and the gold tree of each sentence.
// The parser's tree is used again for the next.
func Analyses(p *Parser, gold []GoldSentence, do func(got, want *Tree)) {
	s, t := p.NewState(), &Tree{}
	for i := range gold {
		p.ParseInto(s, forms(&gold[i].Tree), t)
		do(t, &gold[i].Tree)
	}
}

func forms(t *Tree) []string {
	out := make([]string, len(t.Words))
	for i, w := range t.Words {
		out[i] = w.Form
	}
	return out
}

var measured = [...]string{"upos", "xpos", "lemma", "uas", "las", "las_universal"}

// counts counts right answers.
type counts struct {
	right [len(measured)]int
	words int
}

// add counts a word. head tells whether it has the right head.
func (c *counts) add(got, want Word, head bool) {
	c.words++
	c.hit(got, want, head)
}

func (c *counts) hit(got, want Word, head bool) {
	for i, ok := range [len(measured)]bool{
		got.Tag == want.Tag,
		got.Penn == want.Penn,
		got.Lemma == want.Lemma || want.Lemma == "_",
		head,
		head && got.Rel == want.Rel,
		head && got.Rel.Universal() == want.Rel.Universal(),
	} {
		if ok {
			c.right[i]++
		}
	}
}

func (c *counts) metrics() []Metric {
	var out []Metric
	for i, name := range measured {
		out = append(out, Metric{name, share(c.right[i], c.words), c.words})
	}
	return out
}

func share(part, all int) float64 { return float64(part) / float64(max(all, 1)) }

// RelationScore tells how well one relation is found: heads and relation right.
type RelationScore struct {
	Rel               Rel
	Recall, Precision float64
	N                 int // gold words in this relation
}

// EvaluateRelations returns the scores of every relation that occurs, in the
// order of the relations' names.
func EvaluateRelations(p *Parser, gold []GoldSentence) []RelationScore {
	var want, found, right [len(relNames)]int
	Analyses(p, gold, func(got, tree *Tree) {
		for i, w := range tree.Words {
			g := got.Words[i]
			want[w.Rel]++
			found[g.Rel]++
			if g.Rel == w.Rel && g.Head == w.Head {
				right[w.Rel]++
			}
		}
	})
	var out []RelationScore
	for r, n := range want {
		if n > 0 {
			out = append(out, RelationScore{Rel(r), share(right[r], n), share(right[r], found[r]), n})
		}
	}
	return out
}
