package live

import (
	"context"
	"reflect"
	"slices"

	"detente/analysis"
	"detente/analysis/score"
)

// plan makes the analyzer of other options and the documents for it, and tells
// which articles they can change: those that a changed word, a changed actor or
// a changed tree reaches, and every one where conflicts or numbers changed.
func (c *Corpus) plan(ctx context.Context, o analysis.Options) (*analysis.Analyzer, []*analysis.Annotated, []int, error) {
	sameConflicts := reflect.DeepEqual(o.Conflicts, c.options.Conflicts)
	sameWorld := sameConflicts && reflect.DeepEqual(o.Actors, c.options.Actors)
	if sameWorld && o.Score == c.options.Score {
		return c.analyzer.WithLexicon(o.Lexicon), c.docs, c.reached(compare(c.options.Lexicon, o.Lexicon)), nil
	}
	analyzer, err := analysis.New(o)
	if err != nil || sameWorld {
		return analyzer, c.docs, c.all(), err
	}
	docs, differ, err := c.recast(ctx, analyzer)
	if !sameConflicts || o.Score != c.options.Score {
		return analyzer, docs, c.all(), err
	}
	for _, i := range c.reached(compare(c.options.Lexicon, o.Lexicon)) {
		differ[i] = true
	}
	return analyzer, docs, slices.DeleteFunc(c.all(), func(i int) bool { return !differ[i] }), err
}

// recast finds all casts anew and tells for which documents that makes a
// difference. Nothing is inferred from what a change of actors says: whatever
// it does in an article, it does to its cast, to a tree, or to the description
// of somebody whom only inference named.
func (c *Corpus) recast(ctx context.Context, a *analysis.Analyzer) ([]*analysis.Annotated, []bool, error) {
	docs, differ := slices.Clone(c.docs), make([]bool, len(c.docs))
	_, _, err := c.stock.Each(ctx, func(i int) score.Article {
		if c.docs[i] == nil {
			return score.Article{}
		}
		differ[i] = true
		next, same := a.Recast(c.docs[i])
		docs[i], differ[i] = next, !same || !a.ListsAs(c.analyzer, &c.articles[i])
		return score.Article{}
	})
	return docs, differ, err
}

// all is every article that can be analysed.
func (c *Corpus) all() []int {
	var out []int
	for i, d := range c.docs {
		if d != nil {
			out = append(out, i)
		}
	}
	return out
}
