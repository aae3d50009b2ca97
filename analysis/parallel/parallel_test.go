package parallel

import (
	"fmt"
	"slices"
	"sync/atomic"
	"testing"
)

// Every turn is taken once, whatever the number of workers.
func TestEach(t *testing.T) {
	for _, n := range []int{0, 1, 7, 1000} {
		for _, workers := range []int{-1, 0, 1, 3, 64} {
			t.Run(fmt.Sprintf("%d by %d", n, workers), func(t *testing.T) {
				taken := make([]atomic.Int32, n)
				Each(n, workers, func(i int) { taken[i].Add(1) })
				for i := range taken {
					if got := taken[i].Load(); got != 1 {
						t.Fatalf("turn %d was taken %d times", i, got)
					}
				}
			})
		}
	}
}

func TestMapKeepsOrder(t *testing.T) {
	if got := Map([]int{3, 1, 2}, 2, func(v *int) string { return fmt.Sprint(*v) }); !slices.Equal(got, []string{"3", "1", "2"}) {
		t.Errorf("%q", got)
	}
}
