package main

import (
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"time"

	"detente/analysis"
	"detente/analysis/corpus"
)

// say prints a note unless the user wants none.
func (s *settings) say(errOut io.Writer, format string, args ...any) {
	if !s.quiet {
		fmt.Fprintf(errOut, format+"\n", args...)
	}
}

// account says what became of everything that was read.
func account(out io.Writer, c analysis.Counts) {
	fmt.Fprintf(out, "read: %s, %.1f MB", count(c.Read, "article"), float64(c.Bytes)/1e6)
	for _, part := range []struct {
		n    int
		name string
	}{
		{c.Skipped, "broken"}, {c.Duplicates, "near-duplicates"}, {c.Language, "in another language"},
		{c.OffTopic, "off topic"}, {c.Undated, "undated"},
	} {
		if part.n > 0 {
			fmt.Fprintf(out, "; %s: %d", part.name, part.n)
		}
	}
	fmt.Fprintln(out)
}

// count writes a number with its noun.
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %s", n, strings.ReplaceAll(noun, " or ", "s or ")+"s")
}

// fewWarnings is how many warnings are printed without --verbose.
const fewWarnings = 5

// warn prints warnings: all of them, or the first few and their number.
func (s *settings) warn(errOut io.Writer, warnings []string) {
	if s.quiet {
		return
	}
	few := warnings
	if !s.verbose && len(few) > fewWarnings {
		few = few[:fewWarnings]
	}
	for _, w := range few {
		fmt.Fprintln(errOut, "warning:", w)
	}
	if more := len(warnings) - len(few); more > 0 {
		fmt.Fprintf(errOut, "warning: and %d more; --verbose lists all\n", more)
	}
}

// troubles names all that could not be read, and returns errBroken where there
// is any.
func troubles(errOut io.Writer, skipped []analysis.Problem) error {
	if len(skipped) == 0 {
		return nil
	}
	for _, p := range skipped {
		fmt.Fprintln(errOut, "error:", corpus.Problem(p).Error())
	}
	fmt.Fprintf(errOut, "warning: %s could not be read; all others were\n", count(len(skipped), "file or article"))
	return errBroken
}

// failure is the error of a run that did nothing, after its causes.
func failure(errOut io.Writer, result *analysis.Result, err error) error {
	if !errors.Is(err, corpus.ErrEmpty) || result == nil {
		return err
	}
	for _, p := range result.Skipped {
		fmt.Fprintln(errOut, "error:", corpus.Problem(p).Error())
	}
	return corpus.ErrEmpty
}

// watch takes the times of a command for --verbose.
type watch struct {
	out   io.Writer // nil: say nothing
	start time.Time
	marks []mark
}

type mark struct {
	name string
	at   time.Time
}

func (s *settings) watch(errOut io.Writer) *watch {
	if !s.verbose {
		errOut = nil
	}
	return &watch{out: errOut, start: time.Now()}
}

// mark notes the end of a part.
func (w *watch) mark(name string) { w.marks = append(w.marks, mark{name, time.Now()}) }

// print writes the time of each part, the speed of the first and the memory.
func (w *watch) print(c analysis.Counts) {
	if w.out == nil {
		return
	}
	last := w.start
	for i, m := range w.marks {
		took := m.at.Sub(last).Seconds()
		last = m.at
		fmt.Fprintf(w.out, "time: %s %.1f s", m.name, took)
		if i == 0 && took > 0 {
			fmt.Fprintf(w.out, " (%.0f articles/s, %.2f MB/s)", float64(c.Read)/took, float64(c.Bytes)/1e6/took)
		}
		fmt.Fprintln(w.out)
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Fprintf(w.out, "memory: %d MB taken from the system\n", m.Sys>>20)
}
