package main

import (
	"fmt"
	"io"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
	"golang.org/x/term"

	"detente/analysis"
)

// patience is how long a run may take before it shows how far it is.
const patience = 2 * time.Second

// bar shows on a terminal how far a run is.
type bar struct {
	out   io.Writer // nil: show nothing
	begun time.Time

	mutex sync.Mutex
	all   *mpb.Progress
	line  *mpb.Bar
	stage analysis.Stage

	articles atomic.Int64 // read while the line is drawn
}

// progress returns a bar, which shows nothing where errOut is no terminal or
// the user wants quiet.
func (s *settings) progress(errOut io.Writer) *bar {
	b := &bar{begun: time.Now()}
	if f, ok := errOut.(*os.File); ok && !s.quiet && term.IsTerminal(int(f.Fd())) {
		b.out = errOut
	}
	return b
}

// tell takes how far the run is.
func (b *bar) tell(p analysis.Progress) {
	if b.out == nil || time.Since(b.begun) < patience {
		return
	}
	b.mutex.Lock()
	defer b.mutex.Unlock()
	if b.all == nil {
		b.all = mpb.New(mpb.WithOutput(b.out), mpb.WithAutoRefresh())
	}
	if b.line == nil || b.stage != p.Stage {
		b.drop()
		b.line = b.all.AddBar(max(p.Size, 1), mpb.BarRemoveOnComplete(), b.figures(p.Stage))
	}
	b.stage = p.Stage
	b.articles.Store(int64(p.Articles))
	b.line.SetCurrent(p.Bytes)
}

// figures stand beside the line of a stage: what is done, how fast, how long
// the rest will take.
func (b *bar) figures(stage analysis.Stage) mpb.BarOption {
	began := time.Now()
	speed := func(s decor.Statistics) string {
		done, took := float64(s.Current)/1e6, time.Since(began).Seconds()
		articles := ""
		if n := b.articles.Load(); n > 0 {
			articles = count(int(n), "article") + ", "
		}
		return fmt.Sprintf(" %s: %s%.1f MB, %.2f MB/s, ", stage, articles, done, done/max(took, .001))
	}
	return mpb.AppendDecorators(decor.Any(speed), decor.AverageETA(decor.ET_STYLE_GO), decor.Name(" left"))
}

func (b *bar) drop() {
	if b.line != nil {
		b.line.Abort(true)
	}
}

// close removes the bar.
func (b *bar) close() {
	b.mutex.Lock()
	all := b.all
	b.drop()
	b.mutex.Unlock()
	if all != nil {
		all.Wait()
	}
}

// busy says on a terminal what is done that has no measure, until done is
// called.
func (b *bar) busy(what string) (done func()) {
	if b.out == nil {
		return func() {}
	}
	fmt.Fprintf(b.out, "%s...\r", what)
	return func() { fmt.Fprint(b.out, "\x1b[K") }
}
