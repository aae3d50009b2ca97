// Package live keeps a corpus annotated, so that a changed lexicon is scored
// again in moments: sentences and trees stay, casts are found anew only where
// actors changed, and only the articles that the change can reach are scored.
package live

import (
	"context"
	"slices"
	"sync"

	"detente/analysis"
	"detente/analysis/score"
	"detente/analysis/text"
)

// Corpus is an annotated corpus and its scores. It may be used by any number
// of goroutines; those that score wait for each other.
type Corpus struct {
	stock *analysis.Stock
	docs  []*analysis.Annotated // nil where the article could not be analysed
	words [][][]string          // by document and sentence, as text.Lower makes them

	mutex    sync.Mutex
	analyzer *analysis.Analyzer
	options  analysis.Options
	articles []score.Article
	faults   []error
}

// Read reads and analyses a corpus: the first pass. It fails as analysis.Run
// does.
func Read(ctx context.Context, o analysis.Options, run analysis.RunOptions) (*Corpus, error) {
	a, err := analysis.New(o)
	if err != nil {
		return nil, err
	}
	stock, err := analysis.Read(ctx, run)
	if err != nil {
		return nil, err
	}
	n := len(stock.Docs)
	c := &Corpus{stock: stock, docs: make([]*analysis.Annotated, n), words: make([][][]string, n), analyzer: a, options: o}
	table := &interner{known: map[string]string{}}
	c.articles, c.faults, err = stock.Each(ctx, func(i int) score.Article {
		d := a.Annotate(&stock.Docs[i])
		article := a.Score(d)
		c.docs[i], c.words[i] = d, table.words(d)
		return article
	})
	return c, err
}

// interner holds each word once.
type interner struct {
	mutex sync.Mutex
	known map[string]string
}

func (t *interner) words(d *analysis.Annotated) [][]string {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	out := make([][]string, len(d.Sentences))
	for i := range d.Sentences {
		out[i] = make([]string, len(d.Sentences[i].Tokens))
		for k, token := range d.Sentences[i].Tokens {
			out[i][k] = t.once(text.Lower(token.In(d.Doc.Text)))
		}
	}
	return out
}

func (t *interner) once(word string) string {
	if w, ok := t.known[word]; ok {
		return w
	}
	t.known[word] = word
	return word
}

// Len is the number of articles that are kept.
func (c *Corpus) Len() int { return len(c.docs) }

// Result is that of the corpus as it was scored last.
func (c *Corpus) Result() *analysis.Result {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	return c.stock.Result(c.articles, c.faults)
}

// Update scores the corpus with other options and returns how many articles
// had to be looked at again. Where it fails, as analysis.New does or as ctx
// does, the corpus stays as it was.
func (c *Corpus) Update(ctx context.Context, o analysis.Options) (int, error) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	analyzer, docs, touched, err := c.plan(ctx, o)
	if err != nil {
		return 0, err
	}
	articles, faults, err := c.score(ctx, analyzer, docs, touched)
	if err != nil {
		return 0, err
	}
	c.analyzer, c.options, c.docs, c.articles, c.faults = analyzer, o, docs, articles, faults
	return len(touched), nil
}

// score scores the touched articles and keeps the others as they are.
func (c *Corpus) score(ctx context.Context, a *analysis.Analyzer, docs []*analysis.Annotated, touched []int) ([]score.Article, []error, error) {
	articles, faults := slices.Clone(c.articles), slices.Clone(c.faults)
	again := make([]bool, len(c.docs))
	for _, i := range touched {
		again[i] = true
	}
	fresh, broken, err := c.stock.Each(ctx, func(i int) score.Article {
		if again[i] {
			return a.Score(docs[i])
		}
		return score.Article{}
	})
	for _, i := range touched {
		articles[i], faults[i] = fresh[i], broken[i]
	}
	return articles, faults, err
}
