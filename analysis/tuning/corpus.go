package tuning

import (
	"sync"

	"detente/analysis/parallel"
	"detente/analysis/score"
	"detente/analysis/text"
	"detente/lexicons"
)

// Corpus is a set of analysed articles with the lexicon that they were analysed
// with. It is only read.
type Corpus struct {
	Lexicon  *lexicons.Lexicon
	Articles []score.Article
	Workers  int // articles at once, 0 for one on each processor
}

// passage is one sentence of an article with what the lexicon has in it.
type passage struct {
	text.Sentence
	index   int // within the article
	article *score.Article
	words   []string // lower case, as the lexicon matches them
	hits    []lexicons.Hit
	stances []*score.Observation
}

// passages divides an article.
func (c *Corpus) passages(a *score.Article) []passage {
	sentences := text.Segment(a.Doc)
	out := make([]passage, len(sentences))
	next := 0
	for i := range sentences {
		p := &out[i]
		p.Sentence, p.index, p.article = sentences[i], i, a
		p.words = lower(a.Doc.Text, &sentences[i])
		p.hits = c.Lexicon.Match(p.words, nil)
		for ; next < len(a.Observations) && a.Observations[next].Sentence.Start < p.End; next++ {
			p.stances = append(p.stances, &a.Observations[next])
		}
	}
	return out
}

// sentencesOf are the sentences of an article in order.
func sentencesOf(passages []passage) []text.Sentence {
	out := make([]text.Sentence, len(passages))
	for i := range passages {
		out[i] = passages[i].Sentence
	}
	return out
}

func lower(doc string, s *text.Sentence) []string {
	words := make([]string, len(s.Tokens))
	for i, t := range s.Tokens {
		words[i] = text.Lower(t.In(doc))
	}
	return words
}

// each makes a part of every article, several at once, and takes the parts in
// the order in which they are done, one at a time.
func each[T any](c *Corpus, of func(*score.Article) T, take func(T)) {
	var lock sync.Mutex
	parallel.Each(len(c.Articles), c.Workers, func(i int) {
		part := of(&c.Articles[i])
		lock.Lock()
		defer lock.Unlock()
		take(part)
	})
}
