// Package parallel spreads the turns of a loop over processors.
package parallel

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Each calls f for 0 <= i < n from as many goroutines as workers says, from one
// for each processor where it is 0 or less, and returns when all calls have
// returned. A call may rest on no other one.
func Each(n, workers int, f func(i int)) {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(workers, n) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				f(i)
			}
		})
	}
	wait.Wait()
}

// Map returns what f makes of every item, in the order of the items; see Each.
func Map[In, Out any](items []In, workers int, f func(*In) Out) []Out {
	out := make([]Out, len(items))
	Each(len(items), workers, func(i int) { out[i] = f(&items[i]) })
	return out
}
