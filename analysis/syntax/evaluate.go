package syntax

import "strings"

// Metric is a figure of an evaluation: a share of N things, 0..1.
type Metric struct {
	Name  string
	Value float64
	N     int
}

// Evaluate compares the parser's analysis of gold words with the gold trees:
// upos, xpos, lemma, uas and las over all words, punctuation counted, as the
// CoNLL 2018 shared task does, except that las asks for the full relation,
// subtype included; clas... is left out.
func Evaluate(p *Parser, gold []GoldSentence) []Metric {
	var right [5]int
	n := 0
	s := p.NewState()
	t := &Tree{}
	for _, g := range gold {
		p.ParseInto(s, forms(&g.Tree), t)
		for i, w := range g.Tree.Words {
			n++
			for m, hit := range compare(t.Words[i], w) {
				if hit {
					right[m]++
				}
			}
		}
	}
	var out []Metric
	for m, name := range [...]string{"upos", "xpos", "lemma", "uas", "las"} {
		out = append(out, Metric{name, float64(right[m]) / float64(max(n, 1)), n})
	}
	return out
}

func compare(got, want Word) [5]bool {
	head := got.Head == want.Head
	return [5]bool{got.Tag == want.Tag, got.Penn == want.Penn,
		want.Lemma == "_" || strings.EqualFold(got.Lemma, want.Lemma) && got.Lemma == want.Lemma, head, head && got.Rel == want.Rel}
}

func forms(t *Tree) []string {
	var out []string
	for _, w := range t.Words {
		out = append(out, w.Form)
	}
	return out
}
