package main

import (
	"fmt"
	"io"
	"os"
	"sync"
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
	at    analysis.Progress
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
	if b.line == nil || b.at.Stage != p.Stage {
		b.drop()
		b.line = b.all.AddBar(max(p.Size, 1), mpb.BarRemoveOnComplete(), decorators(b, p.Stage))
	}
	b.at = p
	b.line.SetCurrent(p.Bytes)
}

func decorators(b *bar, stage analysis.Stage) mpb.BarOption {
	began := time.Now()
	speed := func(s decor.Statistics) string {
		b.mutex.Lock()
		defer b.mutex.Unlock()
		took := time.Since(began).Seconds()
		return fmt.Sprintf(" %d articles, %.1f MB, %.2f MB/s", b.at.Articles, float64(s.Current)/1e6, float64(s.Current)/1e6/max(took, .001))
	}
	_ = stage
	return mpb.AppendDecorators(decor.Percentage(), decor.Any(speed))
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
