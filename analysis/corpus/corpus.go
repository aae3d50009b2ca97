// Package corpus reads articles from files of many formats as a stream of
// documents, in a fixed order and with their dates, outlets and headlines.
//
// A file goes through these steps:
//
//	list -> open -> format -> records -> document
//
// One broken file or line never stops the rest: it becomes a Problem that
// names the file, the line and the cause. Text is never cut; menus, sign-up
// lines and database headers are marked as Chrome.
package corpus

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"time"

	"detente/analysis/text"
)

// Values of Options.Titles.
const (
	TitlesAuto   = "auto"   // where the body is short and does not hold the headline
	TitlesAlways = "always" // wherever the body does not hold the headline
	TitlesNever  = "never"
)

// defaultMaxBytes is far above any article and well below any memory.
const defaultMaxBytes = 16 << 20

// Options says how to read. The zero value is Default.
type Options struct {
	// Columns maps a field (id, title, text, date, outlet, url, lang,
	// speaker) to the name of the column or JSON key that holds it. A field
	// without an entry is looked for under its usual names.
	Columns map[string]string
	// MaxBytes is the size of the longest article accepted, as it stands in
	// its file; 0 means 16 MiB. Longer ones become Problems and are not held
	// in memory.
	MaxBytes int
	// Titles says when the headline is appended to the text: "auto" (also
	// ""), "always" or "never".
	Titles string
	// Location is the time zone of dates that name none; nil means UTC.
	Location *time.Location
	// Now is the time after which a date lies in the future; zero means the
	// present.
	Now time.Time
	// Workers is the number of articles decoded at once; 0 means one for
	// each processor. The result does not depend on it.
	Workers int
	// Progress, if set, is told how many bytes of the files were read, of how
	// many; total is 0 when it is not known. It is called from one goroutine.
	Progress func(read, total int64)
}

// Default returns the options in force when none are given.
func Default() Options {
	return Options{
		MaxBytes: defaultMaxBytes,
		Titles:   TitlesAuto,
		Location: time.UTC,
		Now:      time.Now(),
		Workers:  runtime.GOMAXPROCS(0),
	}
}

// filled replaces zero values by those of Default.
func (o Options) filled() Options {
	d := Default()
	if o.MaxBytes <= 0 {
		o.MaxBytes = d.MaxBytes
	}
	if o.Titles == "" {
		o.Titles = d.Titles
	}
	if o.Location == nil {
		o.Location = d.Location
	}
	if o.Now.IsZero() {
		o.Now = d.Now
	}
	if o.Workers <= 0 {
		o.Workers = d.Workers
	}
	if o.Progress == nil {
		o.Progress = func(int64, int64) {}
	}
	return o
}

// check tells of an option that has no meaning.
func (o Options) check() error {
	switch o.Titles {
	case "", TitlesAuto, TitlesAlways, TitlesNever:
	default:
		return fmt.Errorf("titles: %q is none of auto, always, never", o.Titles)
	}
	for field := range o.Columns {
		if _, known := names[field]; !known {
			return fmt.Errorf("columns: unknown field %q (fields are %s)", field, fieldList())
		}
	}
	return nil
}

// Problem is something wrong with a file or with one article of it.
type Problem struct {
	File string
	Line int // 0 when the whole file is meant
	Err  error
}

// Error is "file:line: cause".
func (p Problem) Error() string {
	if p.Line == 0 {
		return fmt.Sprintf("%s: %v", p.File, p.Err)
	}
	return fmt.Sprintf("%s:%d: %v", p.File, p.Line, p.Err)
}

// Unwrap is the cause.
func (p Problem) Unwrap() error { return p.Err }

// Report says what was read and what was wrong.
type Report struct {
	Articles int   // articles yielded
	Bytes    int64 // of their text
	Files    []Source
	Problems []Problem
	Warnings []Problem // doubts about articles that were yielded nevertheless
}

// Source is a file that was opened and read.
type Source struct {
	Name   string
	Bytes  int64
	SHA256 string // of the file as it is, packed or not, in hexadecimal
}

// ErrEmpty is returned by Read when not one article could be read.
var ErrEmpty = errors.New("no articles")

// Read reads the articles of all paths and gives each to yield, in the order
// of the paths and, in a folder, of the names of the files. The path "-" is
// stdin. The order, the IDs and the report depend on the input alone. Yield is
// called from the calling goroutine and stops the reading by returning false.
//
// The error is nil, that of ctx, that of a wrong option, or wraps ErrEmpty.
func Read(ctx context.Context, paths []string, stdin io.Reader, opt Options, yield func(text.Document) bool) (Report, error) {
	if err := opt.check(); err != nil {
		return Report{}, err
	}
	r := &reader{opt: opt.filled(), stdin: stdin, ids: make(map[string]int)}
	stopped := r.run(ctx, paths, yield)
	r.report.Files = r.files
	if stopped {
		return r.report, nil
	}
	if err := ctx.Err(); err != nil {
		return r.report, err
	}
	if r.report.Articles == 0 {
		return r.report, fmt.Errorf("%w in %q%s", ErrEmpty, paths, firstCause(r.report.Problems))
	}
	return r.report, nil
}

// firstCause is the first problem in words, for an error that has no better.
func firstCause(problems []Problem) string {
	if len(problems) == 0 {
		return ""
	}
	return ": " + problems[0].Error()
}
