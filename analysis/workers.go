package analysis

import (
	"context"
	"fmt"
	"sync"

	"detente/analysis/score"
	"detente/analysis/text"
)

// analyse fills the result's articles in the order of docs. An article that
// cannot be analysed becomes a Problem.
func (a *Analyzer) analyse(ctx context.Context, docs []text.Document, o *RunOptions, result *Result) error {
	articles := make([]score.Article, len(docs))
	faults := make([]error, len(docs))
	meter := meter{tell: o.Progress, at: Progress{Stage: Analysing, Size: size(docs)}}
	next := make(chan int)
	var wait sync.WaitGroup
	for range o.Workers {
		wait.Go(func() {
			for i := range next {
				articles[i], faults[i] = a.try(&docs[i])
				meter.add(&docs[i])
			}
		})
	}
	for i := range docs {
		if ctx.Err() != nil {
			break
		}
		next <- i
	}
	close(next)
	wait.Wait()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	for i := range articles {
		if faults[i] != nil {
			result.Skipped = append(result.Skipped, Problem{File: docs[i].Source, Err: faults[i]})
			continue
		}
		result.Articles = append(result.Articles, articles[i])
	}
	return nil
}

// try is Article with a panic made into an error, so that one article that no
// test foresaw does not end the run of a corpus.
func (a *Analyzer) try(doc *text.Document) (article score.Article, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("cannot be analysed: %v", p)
		}
	}()
	return a.Article(doc), nil
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
