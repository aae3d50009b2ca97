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

// resume takes over the weights of a model that was trained from the same
// raw text.
func (n *net) resume(m *syntax.Model) {
	for _, p := range n.params {
		t := m.Tensors[p.name]
		for i := range p.rows {
			t.Row(i, p.row(i))
		}
	}
	for i, w := range n.vocab.words[1:] {
		row := n.word.row(i + 1)
		if n.vocab.counts[w] < minCount {
			clear(row)
			continue
		}
		for j := range row {
			row[j] -= n.vocab.vectors[(i+1)*n.word.cols+j]
		}
		n.word.ever[i+1] = true
	}
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
