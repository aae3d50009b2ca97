package main

import (
	"math/rand/v2"

	"detente/analysis/syntax"
	"detente/analysis/text"
)

// Of the corpora this share of texts and of their sentences is
// sampled, if it has shortest to longest tokens and a target.
const (
	textShare     = .72
	sentenceShare = .125
	shortest      = 8
	longest       = 50
)

// sample parses sentences of the corpora and chooses a target in each.
func sample(dir string) (out []example, err error) {
	rng := rand.New(rand.NewPCG(3, 3))
	p := syntax.Default()
	state := p.NewState()
	err = eachText(dir, func(s string) {
		if rng.Float64() > textShare {
			return
		}
		for _, sent := range text.Segment(&text.Document{Text: s}) {
			if n := len(sent.Tokens); n < shortest || n > longest || rng.Float64() > sentenceShare {
				continue
			}
			tree := p.Parse(state, sent.Forms(s, nil))
			if at := candidates(tree); len(at) > 0 {
				e := example{tree: tree}
				e.first, e.last = extent(tree, at[rng.IntN(len(at))])
				out = append(out, e)
			}
		}
	})
	return out, err
}

// candidates are the heads of names, and the pronouns he and she.
func candidates(t *syntax.Tree) (at []int) {
	for i, w := range t.Words {
		switch {
		case w.Tag == syntax.PROPN && w.Rel != syntax.Flat && w.Rel != syntax.Compound,
			w.Tag == syntax.PRON && (w.Lemma == "he" || w.Lemma == "she"):
			at = append(at, i)
		}
	}
	return at
}

// extent is the words of the name with head i.
func extent(t *syntax.Tree, i int) (first, last int) {
	first, last = i, i+1
	for last < len(t.Words) && t.Words[last].Head == i && t.Words[last].Rel == syntax.Flat {
		last++
	}
	for first > 0 && t.Words[first-1].Head == i && t.Words[first-1].Rel == syntax.Compound {
		first--
	}
	return first, last
}
