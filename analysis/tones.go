package analysis

import (
	"detente/analysis/syntax"
	"detente/analysis/tone"
)

// tones remembers the tones of one document's sentences, on which no lexicon
// bears.
type tones struct {
	ofSentence map[string]float64
	ofSite     map[site]float64
}

// site is a target in a sentence.
type site struct {
	tree        *syntax.Tree
	first, last int
}

// sentence is tone.Sentence.
func (t *tones) sentence(words string) float64 {
	v, known := t.ofSentence[words]
	if !known {
		if t.ofSentence == nil {
			t.ofSentence = map[string]float64{}
		}
		v = tone.Sentence(words)
		t.ofSentence[words] = v
	}
	return v
}

// toward is tone.Toward.
func (t *tones) toward(tree *syntax.Tree, first, last int) float64 {
	at := site{tree, first, last}
	v, known := t.ofSite[at]
	if !known {
		if t.ofSite == nil {
			t.ofSite = map[site]float64{}
		}
		v = tone.Toward(tree, first, last)
		t.ofSite[at] = v
	}
	return v
}
