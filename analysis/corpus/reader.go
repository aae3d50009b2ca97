package corpus

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"

	"detente/analysis/text"
)

// record is one article as it was found in a file. Decode does the slow part
// and may be called from any goroutine.
type record struct {
	line   int // 0 in a file of one article
	decode func() (fields, error)
}

// job is a record on its way through a worker, or the problem that stands in
// its place.
type job struct {
	file   file
	record record
	made   chan made
}

// made is what became of a job.
type made struct {
	doc      text.Document
	problem  error
	warnings []error
}

// reader is one call of Read.
type reader struct {
	opt    Options
	stdin  io.Reader
	ids    map[string]int
	files  []Source // written by produce alone
	report Report
}

// run reads, decodes on many goroutines and yields in the order of reading. It
// tells whether yield stopped it.
func (r *reader) run(parent context.Context, paths []string, yield func(text.Document) bool) (stopped bool) {
	ctx, cancel := context.WithCancel(parent)
	ordered := make(chan *job, 64*r.opt.Workers)
	work := make(chan *job, cap(ordered))
	var wait sync.WaitGroup
	defer wait.Wait()
	defer cancel()
	wait.Go(func() { r.produce(ctx, paths, ordered, work) })
	for range r.opt.Workers {
		wait.Go(func() {
			for j := range work {
				j.made <- r.decode(j)
			}
		})
	}
	for j := range ordered {
		if parent.Err() != nil {
			return false
		}
		if !r.accept(j, <-j.made, yield) {
			return true
		}
	}
	return false
}

// produce lists and opens the files and puts their records, in order, into
// both channels, which it closes at the end.
func (r *reader) produce(ctx context.Context, paths []string, ordered, work chan<- *job) {
	defer close(ordered)
	defer close(work)
	files := list(paths)
	progress := newMeter(files, r.opt.Progress)
	for _, f := range files {
		emit := func(rec record) bool { return put(ctx, f, rec, ordered, work) }
		err := f.err
		if err == nil {
			var source Source
			source, err = f.read(r.stdin, r.opt, progress, emit)
			r.files = append(r.files, source)
		}
		if ctx.Err() != nil {
			return
		}
		if err != nil {
			emit(failed(err))
		}
	}
}

// put gives a record to the workers and, in its place, to who waits for it. It
// tells whether there is need for more.
func put(ctx context.Context, f file, rec record, ordered, work chan<- *job) bool {
	j := &job{file: f, record: rec, made: make(chan made, 1)}
	for _, to := range []chan<- *job{work, ordered} {
		select {
		case to <- j:
		case <-ctx.Done():
			return false
		}
	}
	return true
}

// failed stands for the rest of a file that could not be read.
func failed(err error) record {
	line := 0
	if p := (Problem{}); errors.As(err, &p) {
		line, err = p.Line, p.Err
	}
	return record{line: line, decode: func() (fields, error) { return fields{}, err }}
}

// decode makes the document of a job. A panic of a library on a broken page
// becomes a problem of that page.
func (r *reader) decode(j *job) (m made) {
	defer func() {
		if p := recover(); p != nil {
			m = made{problem: fmt.Errorf("cannot be decoded: %v", p)}
		}
	}()
	f, err := j.record.decode()
	if err != nil {
		return made{problem: err}
	}
	doc, warnings, err := build(f, j.file, j.record.line, r.opt)
	return made{doc: doc, problem: err, warnings: warnings}
}

// accept reports on a job and yields its document under an ID of its own.
func (r *reader) accept(j *job, m made, yield func(text.Document) bool) bool {
	at := func(err error) Problem { return Problem{j.file.name, j.record.line, err} }
	if m.problem != nil {
		r.report.Problems = append(r.report.Problems, at(m.problem))
		return true
	}
	for _, w := range m.warnings {
		r.report.Warnings = append(r.report.Warnings, at(w))
	}
	if id := r.unique(m.doc.ID); id != m.doc.ID {
		err := fmt.Errorf("duplicate id %q, read as %q", m.doc.ID, id)
		r.report.Warnings = append(r.report.Warnings, at(err))
		m.doc.ID = id
	}
	r.report.Articles++
	r.report.Bytes += int64(len(m.doc.Text))
	return yield(m.doc)
}

// unique gives the second article of an ID the suffix "#2", the third "#3".
func (r *reader) unique(id string) string {
	r.ids[id]++
	if r.ids[id] == 1 {
		return id
	}
	next := fmt.Sprintf("%s#%d", id, r.ids[id])
	return r.unique(next)
}

// fieldList is the names of the fields, for messages.
func fieldList() string { return strings.Join(fieldOrder[:], ", ") }
