package analysis

import (
	"context"
	"fmt"
	"sync"

	"detente/analysis/score"
	"detente/analysis/text"
)

// Each calls do with the index of every document and returns the articles that
// it makes in their order. Where do panics there is an error in place of the
// article, so that one that no test foresaw does not end the run of a corpus.
// It fails as ctx does.
func (s *Stock) Each(ctx context.Context, do func(i int) score.Article) ([]score.Article, []error, error) {
	articles := make([]score.Article, len(s.Docs))
	faults := make([]error, len(s.Docs))
	meter := meter{tell: s.options.Progress, at: Progress{Stage: Analysing, Size: size(s.Docs)}}
	next := make(chan int)
	var wait sync.WaitGroup
	for range s.options.Workers {
		wait.Go(func() {
			for i := range next {
				articles[i], faults[i] = attempt(do, i)
				meter.add(&s.Docs[i])
			}
		})
	}
	for i := range s.Docs {
		if ctx.Err() != nil {
			break
		}
		next <- i
	}
	close(next)
	wait.Wait()
	return articles, faults, ctx.Err()
}

func attempt(do func(int) score.Article, i int) (article score.Article, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("cannot be analysed: %v", p)
		}
	}()
	return do(i), nil
}

func size(docs []text.Document) (n int64) {
	for i := range docs {
		n += int64(len(docs[i].Text))
	}
	return n
}

// meter counts the articles that many workers have done.
type meter struct {
	mutex sync.Mutex
	tell  func(Progress)
	at    Progress
}

func (m *meter) add(doc *text.Document) {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	m.at.Articles++
	m.at.Bytes += int64(len(doc.Text))
	m.tell(m.at)
}
