package live

import (
	"context"
	"sync"
	"testing"

	"detente/analysis"
)

const war = "../../../shared/corpora/rss2022_2023_war.jsonl.gz"

// large is the corpus of war news, read once.
var large = sync.OnceValues(func() (*Corpus, error) {
	o, err := analysis.BuiltinOptions()
	if err != nil {
		return nil, err
	}
	run := analysis.DefaultRunOptions()
	run.Paths = []string{war}
	return Read(context.Background(), o, run)
})

// BenchmarkUpdate lays a change over the war news (about 37,000 short articles)
// and takes it back: what one save costs is half of an operation.
func BenchmarkUpdate(b *testing.B) {
	c, err := large()
	if err != nil {
		b.Skip("needs ../shared: ", err)
	}
	o := c.options
	for _, change := range []struct{ name, yaml string }{
		{"rare", "version: 1\ncategories:\n  - name: attack\n    entries: [pummel]\n"},
		{"common", "version: 1\ncategories:\n  - name: attack\n    entries: [{pattern: attack, pos: verb, weight: -0.9}]\n"},
		{"act", "version: 1\ncategories:\n  - name: attack\n    role: act\n    weight: -0.9\n    channel: deed\n"},
	} {
		next := with(b, o, change.yaml)
		b.Run(change.name, func(b *testing.B) {
			touched := 0
			for b.Loop() {
				for _, to := range []analysis.Options{next, o} {
					if touched, err = c.Update(context.Background(), to); err != nil {
						b.Fatal(err)
					}
				}
			}
			per := b.Elapsed().Seconds() / float64(2*b.N) * 10_000 / float64(c.Len())
			b.ReportMetric(per, "s/10k-articles")
			b.ReportMetric(float64(touched), "touched")
			b.ReportMetric(float64(c.Len()), "articles")
		})
	}
}
