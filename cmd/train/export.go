package main

import (
	"detente/analysis/syntax"
)

// model turns the network into what the parser loads.
func (n *net) model(info syntax.Info, rules, exceptions []string) *syntax.Model {
	m := &syntax.Model{Info: info, Lists: map[string][]string{}, Tensors: map[string]*syntax.Tensor{}}
	m.Info.Hidden = n.size.Hidden
	m.Lists["words"], m.Lists["tags"], m.Lists["rels"] = n.vocab.words, n.vocab.tags, n.vocab.rels
	m.Lists["lemma.rules"], m.Lists["lemma.exceptions"] = rules, exceptions
	for _, p := range n.params {
		w := p.w
		switch {
		case p == n.word:
			w = n.mergedWords()
		case p.sparse:
			w = p.trained()
		}
		m.Tensors[p.name] = syntax.Quantize(p.rows, p.cols, w)
	}
	return m
}

// mergedWords adds the vectors learnt from raw text to those of the treebanks.
func (n *net) mergedWords() []float32 {
	w := n.word.trained()
	if n.vocab.vectors != nil {
		add(w[n.word.cols:], n.vocab.vectors[n.word.cols:])
	}
	return w
}

// trained returns the weights with the rows that no batch touched at 0.
func (p *param) trained() []float32 {
	w := append([]float32(nil), p.w...)
	for r, ever := range p.ever {
		if !ever {
			clear(w[r*p.cols : (r+1)*p.cols])
		}
	}
	return w
}
