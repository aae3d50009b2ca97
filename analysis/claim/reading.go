package claim

import (
	"strings"

	"detente/analysis/actor"
	"detente/analysis/syntax"
	"detente/analysis/text"
	"detente/lexicons"
)

// Trees gives the dependency tree of a sentence; syntax.Forest is one.
type Trees interface {
	Tree(sentence int) *syntax.Tree
}

// Reading is one document under attribution. It parses only the sentences
// that are asked for, and those that attribute a quotation in them.
type Reading struct {
	Doc *text.Document

	sentences  []text.Sentence
	cast       *actor.Cast
	trees      Trees
	words      [][]string       // by sentence
	hits       [][]lexicons.Hit // by sentence
	quotes     []text.Quote
	speakers   map[int]*Speech // by quote group; nil while being looked for
	bySentence [][]int         // mentions
	scenes     []*Scene
}

// Read prepares the attribution of doc.
func Read(doc *text.Document, sentences []text.Sentence, cast *actor.Cast, trees Trees, lexicon *lexicons.Lexicon) *Reading {
	r := &Reading{
		Doc: doc, sentences: sentences, cast: cast, trees: trees,
		words: make([][]string, len(sentences)), hits: make([][]lexicons.Hit, len(sentences)),
		quotes: text.Quotes(doc), speakers: map[int]*Speech{},
		bySentence: make([][]int, len(sentences)), scenes: make([]*Scene, len(sentences)),
	}
	for i := range sentences {
		r.words[i] = sentences[i].Forms(doc.Text, make([]string, 0, len(sentences[i].Tokens)))
		for k, word := range r.words[i] {
			r.words[i][k] = text.Lower(word)
		}
		r.hits[i] = lexicon.Match(r.words[i], nil)
	}
	for i := range cast.Mentions {
		s := cast.Mentions[i].Sentence
		r.bySentence[s] = append(r.bySentence[s], i)
	}
	return r
}

// Len is the number of sentences.
func (r *Reading) Len() int { return len(r.sentences) }

// Words are the tokens of sentence i as text.Lower makes them.
func (r *Reading) Words(i int) []string { return r.words[i] }

// Hits are those of the lexicon in sentence i, in order.
func (r *Reading) Hits(i int) []lexicons.Hit { return r.hits[i] }

// Scene returns sentence i with its attribution.
func (r *Reading) Scene(i int) *Scene {
	s := r.bare(i)
	if s.Speech == nil {
		s.Speech = r.speech(s)
	}
	return s
}

// bare returns sentence i before anything is attributed.
func (r *Reading) bare(i int) *Scene {
	if r.scenes[i] == nil {
		r.scenes[i] = r.newScene(i)
	}
	return r.scenes[i]
}

// voices tells for each token of sentence i in which quotation it stands.
func (r *Reading) voices(i int) []int {
	s := &r.sentences[i]
	in := filled(len(s.Tokens))
	for q := range r.quotes {
		quote := &r.quotes[q]
		if quote.Start >= s.End {
			break
		}
		if quote.Nested || !quote.Overlaps(s.Span) {
			continue
		}
		for k, t := range s.Tokens {
			if quote.Words.Contains(t) {
				in[k] = q
			}
		}
	}
	return in
}

func upper(s string) string { return strings.ToUpper(s) }
