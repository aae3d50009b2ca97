package main

import (
	"bytes"
	"cmp"
	"context"
	"crypto/rand"
	"fmt"
	"reflect"
	"sync"
	"sync/atomic"
	"time"

	"github.com/spf13/cobra"

	"detente/analysis"
	"detente/analysis/live"
	"detente/analysis/score"
	"detente/analysis/verdict"
	"detente/configs"
	"detente/reports"
	"detente/reports/web"
)

// desk is a corpus that is served: what is in force, and how it changes.
type desk struct {
	*serving
	command *cobra.Command
	paths   []string
	token   string
	corpus  *live.Corpus
	watcher *live.Watcher
	loops   sync.WaitGroup

	now     atomic.Pointer[stand]
	writing sync.Mutex // held while now is replaced
	book    *verdict.Book
}

// stand is one state of the desk. It does not change.
type stand struct {
	web.State
	loaded  *configs.Loaded
	plan    *reports.Report
	listed  []*score.Observation
	words   []string // categories to try words in
	page    func() ([]byte, error)
	changed chan struct{} // closed when there is another
}

// quiet is how long files must not change before they are read again.
const quiet = 100 * time.Millisecond

// desk makes the first pass over the corpus; what changes is for follow.
func (r *serving) desk(c *cobra.Command, paths []string) (*desk, error) {
	d := &desk{serving: r, command: c, token: rand.Text()}
	loaded, paths, err := r.open(c, paths)
	defer r.clean()
	if err != nil {
		return d, err
	}
	d.paths = paths
	if d.watcher, err = live.Watch(c.Context(), quiet); err != nil {
		return d, err
	}
	if d.book, err = book(loaded); err != nil {
		return d, err
	}
	o, err := loaded.Analysis()
	if err != nil {
		return d, err
	}
	return d, d.first(loaded, o)
}

// first is the first pass.
func (d *desk) first(loaded *configs.Loaded, o analysis.Options) error {
	run, err := loaded.Run()
	if err != nil {
		return err
	}
	if err := d.watch(loaded); err != nil {
		return err
	}
	bar := d.progress(d.command.ErrOrStderr())
	run.Paths, run.Stdin, run.Hidden, run.Progress = d.paths, d.command.InOrStdin(), d.demo, bar.tell
	began := time.Now()
	d.corpus, err = live.Read(d.command.Context(), o, run)
	bar.close()
	if err != nil {
		return err
	}
	note := fmt.Sprintf("%s analysed in %.1f s. Save a file of words and this page follows.", count(d.corpus.Len(), "article"), time.Since(began).Seconds())
	if err := d.take(loaded, o, note); err != nil {
		return err
	}
	result := d.now.Load().plan.Result
	d.warn(d.command.ErrOrStderr(), result.Warnings)
	_ = troubles(d.command.ErrOrStderr(), result.Skipped) // named there; the others are served
	return nil
}

// close waits for the end of all that runs; the context must be done.
func (d *desk) close() {
	d.loops.Wait()
	if d.watcher != nil {
		d.watcher.Close()
	}
}

// watch names the files that a change of is followed.
func (d *desk) watch(l *configs.Loaded) error {
	files := []string{cmp.Or(l.File, d.file, configs.DefaultFile)}
	for _, more := range [][]string{l.Lexicons.Words, l.Lexicons.Actors, l.Lexicons.Conflicts} {
		files = append(files, more...)
	}
	return d.watcher.Set(files)
}

// follow reads again what was saved, until the context is done.
func (d *desk) follow() {
	for {
		select {
		case <-d.command.Context().Done():
			return
		case <-d.watcher.Changes:
		}
		if err := d.reload(); err != nil && d.command.Context().Err() == nil {
			d.fault(err)
		}
	}
}

// reload puts what was saved in force, or fails and changes nothing.
func (d *desk) reload() error {
	began := time.Now()
	loaded, err := d.load(d.command, d.demo != "")
	if err != nil {
		return err
	}
	if err := d.watch(loaded); err != nil {
		return err
	}
	o, err := loaded.Analysis()
	if err != nil {
		return err
	}
	if _, _, err := loaded.Report.Marked(o.Conflicts); err != nil {
		return err
	}
	n, err := d.corpus.Update(d.command.Context(), o)
	if err != nil {
		return err
	}
	note := fmt.Sprintf("%d of %s scored again in %.2f s.", n, count(d.corpus.Len(), "article"), time.Since(began).Seconds())
	if !reflect.DeepEqual(loaded.Read, d.now.Load().loaded.Read) {
		note += " Settings under read count from the next start."
	}
	return d.take(loaded, o, note)
}

// fewDraws is how many draws the intervals of the page rest on at most.
const fewDraws = 100

// take makes a state of what the corpus holds now.
func (d *desk) take(loaded *configs.Loaded, o analysis.Options, note string) error {
	plan, err := d.plan(loaded, o)
	if err != nil {
		return err
	}
	plan.Result = d.corpus.Result()
	plan.Options.Resamples, plan.Options.Permutations = min(plan.Options.Resamples, fewDraws), min(plan.Options.Permutations, fewDraws-1)
	next := &stand{State: web.State{Note: note}, loaded: loaded, plan: plan, listed: plan.Listed()}
	for _, c := range o.Lexicon.Categories() {
		next.words = append(next.words, c.Name)
	}
	d.writing.Lock()
	defer d.writing.Unlock()
	if old := d.now.Load(); old != nil {
		next.Serial = old.Serial
	}
	next.Serial++
	d.replace(next)
	return nil
}

// fault shows why the last edit is not in force.
func (d *desk) fault(err error) {
	fmt.Fprintln(d.command.ErrOrStderr(), "error:", err)
	d.writing.Lock()
	defer d.writing.Unlock()
	next := *d.now.Load()
	next.Error = quoted(err)
	d.replace(&next)
}

// replace puts a state in force; the caller holds writing.
func (d *desk) replace(next *stand) {
	plan := *next.plan
	plan.Reliability = orStated(reliability(d.book, plan.Result.Articles))
	page := &web.Live{Serial: next.Serial, Token: d.token, Categories: next.words, Verdicts: d.verdicts(next.listed)}
	next.plan, next.changed = &plan, make(chan struct{})
	next.page = sync.OnceValues(func() ([]byte, error) {
		var b bytes.Buffer
		err := reports.WritePage(&b, &plan, page)
		return b.Bytes(), err
	})
	if old := d.now.Swap(next); old != nil {
		close(old.changed)
	}
}

// verdicts says of each observation whether it was judged right (1), wrong (-1)
// or not at all.
func (d *desk) verdicts(listed []*score.Observation) []int {
	out := make([]int, len(listed))
	for i, o := range listed {
		switch v := d.book.On(o); {
		case v == nil:
		case v.Call == verdict.Right:
			out[i] = 1
		default:
			out[i] = -1
		}
	}
	return out
}

// source is what the page is served from.
func (d *desk) source() *web.LiveSource {
	return &web.LiveSource{
		Token: d.token,
		Page:  func(context.Context) ([]byte, error) { return d.now.Load().page() },
		State: func() (web.State, <-chan struct{}) { s := d.now.Load(); return s.State, s.changed },
		Try:   d.try,
		Judge: d.judge,
	}
}
