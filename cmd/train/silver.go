package main

import (
	"fmt"

	"detente/analysis/syntax"
)

// sureEnough is the mean probability of its heads from which on a sentence
// that the teachers parsed is learnt from.
const sureEnough = .7

// silver returns sentences of the texts, about the given number of words, with
// the trees that the teachers agree on.
func (p *plan) silver(texts raw, teachers []*syntax.Model, words int) ([]syntax.GoldSentence, error) {
	var parsers []*syntax.Parser
	for _, m := range teachers {
		parser, err := syntax.NewParser(m)
		if err != nil {
			return nil, err
		}
		parsers = append(parsers, parser)
	}
	e := syntax.NewEnsemble(parsers...)
	var out []syntax.GoldSentence
	seen := map[string]bool{}
	kept, all := 0, 0
	for i := 0; i < len(texts) && kept < words; i++ {
		sentences(texts[i], func(forms []string) {
			key := fmt.Sprint(forms)
			if seen[key] {
				return
			}
			seen[key] = true
			all++
			if tree, sure := e.Parse(forms); sure >= sureEnough {
				kept += len(forms)
				out = append(out, syntax.GoldSentence{Tree: *tree})
			}
		})
	}
	fmt.Fprintf(p.log, "silver: %d of %d sentences, %d words\n", len(out), all, kept)
	return out, nil
}
