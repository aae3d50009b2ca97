package syntax

import "detente/analysis/text"

// Forest is the trees of one document's sentences, each made when it is first
// asked for and kept. It is not safe for concurrent use.
type Forest struct {
	parser    *Parser
	text      string
	sentences []text.Sentence
	trees     []*Tree
	forms     []string
}

// NewForest returns the forest of the sentences of a text.
func NewForest(p *Parser, text string, sentences []text.Sentence) *Forest {
	return &Forest{parser: p, text: text, sentences: sentences, trees: make([]*Tree, len(sentences))}
}

// Len is the number of sentences.
func (f *Forest) Len() int { return len(f.sentences) }

// Tree returns the tree of sentence i. Word j is the sentence's token j.
func (f *Forest) Tree(i int) *Tree {
	if f.trees[i] == nil {
		f.forms = f.sentences[i].Forms(f.text, f.forms[:0])
		f.trees[i] = f.parser.Parse(nil, f.forms)
	}
	return f.trees[i]
}

// Parsed is the number of sentences that have been parsed.
func (f *Forest) Parsed() int {
	n := 0
	for _, t := range f.trees {
		if t != nil {
			n++
		}
	}
	return n
}
