package reports

import (
	"fmt"
	"slices"
	"time"

	"detente/analysis/series"
)

// window is the stretch of time that the charts draw.
type window struct {
	start, end time.Time // half-open
	left       int       // dated articles outside
}

// A chart leaves out the buckets at either end that hold few articles beside
// the well filled ones (less than sparse of the third quartile), as long as
// they hold no more than stray of all, where that shortens the time drawn by a
// third or more.
const (
	sparse = 0.2
	stray  = 0.05
)

// heap is a bucket with its number of articles.
type heap struct {
	start time.Time
	n     int
}

// newWindow finds where the articles are.
func newWindow(r *Report) window {
	heaps, total := heapsOf(r)
	if len(heaps) == 0 {
		return window{}
	}
	full := r.between(heaps)
	first := skip(heaps, total)
	slices.Reverse(heaps)
	last := skip(heaps, total)
	slices.Reverse(heaps)
	core := r.between(heaps[first : len(heaps)-last])
	if 3*core.end.Sub(core.start) > 2*full.end.Sub(full.start) {
		return full
	}
	for i, h := range heaps {
		if i < first || i >= len(heaps)-last {
			core.left += h.n
		}
	}
	return core
}

// between is the stretch from the first to the last bucket.
func (r *Report) between(heaps []heap) window {
	return window{start: heaps[0].start, end: r.Options.Bucket.End(heaps[len(heaps)-1].start)}
}

// heapsOf counts the dated articles by bucket, in order of time.
func heapsOf(r *Report) (heaps []heap, total int) {
	counts := map[time.Time]int{}
	for i := range r.Result.Articles {
		a := &r.Result.Articles[i]
		if t := a.Doc.Published; !t.IsZero() && a.OnTopic() && inside(r.Options, t) {
			counts[r.Options.Bucket.Start(t)]++
			total++
		}
	}
	for start, n := range counts {
		heaps = append(heaps, heap{start, n})
	}
	slices.SortFunc(heaps, func(a, b heap) int { return a.start.Compare(b.start) })
	return heaps, total
}

// skip is how many buckets from the first on are stray.
func skip(heaps []heap, total int) (k int) {
	sizes := make([]int, len(heaps))
	for i, h := range heaps {
		sizes[i] = h.n
	}
	slices.Sort(sizes)
	filled := float64(sizes[len(sizes)*3/4])
	dropped := 0
	for k < len(heaps)-1 && float64(heaps[k].n) < sparse*filled && float64(dropped+heaps[k].n) <= stray*float64(total) {
		dropped += heaps[k].n
		k++
	}
	return k
}

func (w window) holds(t time.Time) bool { return !t.Before(w.start) && t.Before(w.end) }

// note says what the window leaves out.
func (w window) note() string {
	if w.left == 0 {
		return ""
	}
	return fmt.Sprintf("%s before %s or after %s: not drawn, but counted.", count(w.left, "article"), day(w.start), day(w.end.AddDate(0, 0, -1)))
}

// clip leaves out the points outside the window.
func (w window) clip(s series.Series) series.Series {
	out := series.Series{Key: s.Key}
	for i, p := range s.Points {
		if w.holds(p.Start) {
			out.Points = append(out.Points, p)
			if s.Smooth != nil {
				out.Smooth = append(out.Smooth, s.Smooth[i])
			}
		}
	}
	return out
}
