package syntax

import (
	"slices"

	"detente/analysis/text"
)

// Forest is the trees of one document's sentences, each made when it is first
// asked for and kept. It is not safe for concurrent use.
type Forest struct {
	parser    *Parser
	text      string
	sentences []text.Sentence
	trees     []*Tree
	forms     []string
	names     map[string]string
}

// NewForest returns the forest of the sentences of a text.
func NewForest(p *Parser, text string, sentences []text.Sentence) *Forest {
	return &Forest{parser: p, text: text, sentences: sentences, trees: make([]*Tree, len(sentences))}
}

// Alike makes the forest parse each word of names as the word it stands for
// there, so that one name cannot change a tree that another leaves alone. The
// trees keep the words of the text.
func (f *Forest) Alike(names map[string]string) *Forest {
	f.names = names
	return f
}

// Renamed is the forest with other names to parse alike; f stays as it was.
// Trees that the names cannot change are shared; same tells whether all are.
func (f *Forest) Renamed(names map[string]string) (next *Forest, same bool) {
	next, same = new(*f), true
	next.names, next.trees, next.forms = names, slices.Clone(f.trees), nil
	for i, t := range next.trees {
		if t != nil && slices.ContainsFunc(t.Words, func(w Word) bool { return f.names[w.Form] != names[w.Form] }) {
			next.trees[i], same = nil, false
		}
	}
	return next, same
}

// Len is the number of sentences.
func (f *Forest) Len() int { return len(f.sentences) }

// Tree returns the tree of sentence i. Word j is the sentence's token j.
func (f *Forest) Tree(i int) *Tree {
	if f.trees[i] == nil {
		f.forms = f.sentences[i].Forms(f.text, f.forms[:0])
		for k, form := range f.forms {
			if alike, ok := f.names[form]; ok {
				f.forms[k] = alike
			}
		}
		f.trees[i] = f.parser.reported(f.forms, text.Dateline(f.forms))
		f.restore(f.trees[i], i)
	}
	return f.trees[i]
}

// restore puts the words of the text back into the tree of sentence i.
func (f *Forest) restore(t *Tree, i int) {
	for k := range t.Words {
		form := f.sentences[i].Tokens[k].In(f.text)
		if _, ok := f.names[form]; ok {
			t.Words[k].Form, t.Words[k].Lemma = form, form
		}
	}
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
