package analysis

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"

	"detente/analysis/corpus"
	"detente/analysis/score"
	"detente/analysis/series"
	"detente/analysis/text"
)

// RunOptions say which corpus is analysed and how.
type RunOptions struct {
	Paths []string  // files and folders; "-" is Stdin
	Stdin io.Reader // may be nil where no path is "-"
	Read  corpus.Options
	// Hidden is a folder of which the name is left out where sources are named,
	// such as a temporary one.
	Hidden string
	// Duplicates is the likeness, above 0 and at most 1, from which articles
	// count as one (see corpus.Duplicates); 0 keeps every article.
	Duplicates float64
	// Languages are the codes of the languages that are analysed; empty means
	// English alone. An article of which the language is unknown is analysed.
	Languages []string
	// Retelling says which deeds count as told before.
	Retelling series.Retelling
	// Workers is how many articles are analysed at once; 0 is one for each
	// processor. The result does not depend on it.
	Workers int
	// Progress, if set, is told how far the run is. Calls do not overlap.
	Progress func(Progress)
}

// DefaultRunOptions collapse near-duplicates and look at English.
func DefaultRunOptions() RunOptions {
	return RunOptions{
		Read: corpus.Default(), Duplicates: corpus.DefaultThreshold,
		Languages: []string{"en"}, Retelling: series.DefaultRetelling(),
	}
}

// Progress is how far a run is.
type Progress struct {
	Stage       Stage
	Bytes, Size int64 // done, and of how many; Size is 0 when it is not known
	Articles    int   // done in the stage
}

// Stage is a part of a run.
type Stage string

// The stages of a run, in order.
const (
	Reading   Stage = "reading"   // bytes are those of the files
	Analysing Stage = "analysing" // bytes are those of the texts
)

// Check returns an error that names the first option out of its range.
func (o *RunOptions) Check() error {
	switch {
	case !(o.Duplicates >= 0 && o.Duplicates <= 1):
		return fmt.Errorf("duplicates %v: want 0 to 1", o.Duplicates)
	case o.Workers < 0:
		return fmt.Errorf("workers %d: want 0 or more", o.Workers)
	}
	return nil
}

// Run analyses a corpus: it reads it, collapses near-duplicates, analyses the
// articles and marks the deeds that are told again. What cannot be read or
// analysed is in the result, as are the counts of everything left out. The same
// corpus gives the same result, whatever the number of workers.
//
// The error is that of ctx, of a wrong option, or wraps corpus.ErrEmpty; the
// result holds what was read until then.
func (a *Analyzer) Run(ctx context.Context, o RunOptions) (*Result, error) {
	stock, err := Read(ctx, o)
	if err != nil {
		return &stock.read, err
	}
	articles, faults, err := stock.Each(ctx, func(i int) score.Article { return a.Article(&stock.Docs[i]) })
	if err != nil {
		return &stock.read, err
	}
	return stock.Result(articles, faults), nil
}

func (o RunOptions) filled() RunOptions {
	if o.Workers == 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	if len(o.Languages) == 0 {
		o.Languages = []string{"en"}
	}
	if o.Progress == nil {
		o.Progress = func(Progress) {}
	}
	return o
}

// read gives the documents in a language that is analysed, by date (the
// undated last), then by ID.
func (o *RunOptions) read(ctx context.Context, result *Result) ([]text.Document, error) {
	var docs []text.Document
	read := o.Read
	read.Progress = func(done, size int64) { o.Progress(Progress{Stage: Reading, Bytes: done, Size: size}) }
	report, err := corpus.Read(ctx, o.Paths, o.Stdin, read, func(doc text.Document) bool {
		doc.Source = o.shown(doc.Source)
		if o.speaks(doc.Lang) {
			docs = append(docs, doc)
			return true
		}
		result.Counts.Language++
		return true
	})
	result.Counts.Read, result.Counts.Bytes = report.Articles, report.Bytes
	for _, p := range report.Problems {
		p.File = o.shown(p.File)
		result.Skipped = append(result.Skipped, Problem(p))
	}
	for _, w := range report.Warnings {
		result.Warnings = append(result.Warnings, w.Error())
	}
	slices.SortFunc(docs, byDate)
	return docs, err
}

// shown is the name of a source without the hidden folder.
func (o *RunOptions) shown(source string) string {
	if rest, hidden := strings.CutPrefix(source, o.Hidden); hidden && o.Hidden != "" {
		return strings.TrimLeft(rest, `/\`)
	}
	return source
}

// speaks tells whether a language ("en", "en-GB", "") is analysed.
func (o *RunOptions) speaks(lang string) bool {
	base, _, _ := strings.Cut(lang, "-")
	return base == "" || slices.Contains(o.Languages, base)
}

func byDate(x, y text.Document) int {
	if x.Dated() != y.Dated() {
		if x.Dated() {
			return -1
		}
		return 1
	}
	return cmp.Or(x.Published.Compare(y.Published), cmp.Compare(x.ID, y.ID))
}

// collapse leaves out near-duplicates and gives, by ID of the article that
// stays, the IDs of those that repeat it.
func (o *RunOptions) collapse(docs []text.Document, result *Result) ([]text.Document, map[string][]string) {
	reprints := map[string][]string{}
	if o.Duplicates == 0 {
		return docs, reprints
	}
	copies := map[string]bool{}
	for _, group := range corpus.Duplicates(docs, o.Duplicates) {
		original := docs[group.Original].ID
		for _, i := range group.Copies {
			copies[docs[i].ID] = true
			reprints[original] = append(reprints[original], docs[i].ID)
		}
	}
	result.Counts.Duplicates = len(copies)
	return slices.DeleteFunc(docs, func(d text.Document) bool { return copies[d.ID] }), reprints
}

// count fills in what is known only of the articles.
func (r *Result) count() {
	for i := range r.Articles {
		article := &r.Articles[i]
		if !article.Doc.Dated() {
			r.Counts.Undated++
		}
		if !article.OnTopic() {
			r.Counts.OffTopic++
			article.Actors = nil // nothing will be said of them
		}
		r.meet(article)
	}
	r.Counts.Skipped = len(r.Skipped)
}

// meet adds the actors of an article; the first description of one stays.
func (r *Result) meet(article *score.Article) {
	for _, x := range article.Actors {
		if _, known := r.Actors[x.ID]; !known {
			r.Actors[x.ID] = x
		}
	}
}
