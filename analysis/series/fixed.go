package series

import (
	"math"
	"math/rand/v2"
	"slices"
)

// fixed is the two-way model: value = bucket + outlet + noise.
type fixed struct {
	spans          []span
	units          [][]placed // by span
	cells          [][]mass   // by span and outlet
	present        [][]int    // outlets with units, by span
	bucket, outlet []float64  // effects
	share          []float64  // of each outlet in the window
}

// placed is a unit with its outlet.
type placed struct {
	*unit
	outlet int
}

func (s *Sample) fit(us []unit) *fixed {
	names := s.outletIndex(us)
	f := &fixed{spans: s.buckets(us), outlet: make([]float64, len(names)), share: make([]float64, len(names))}
	f.bucket = make([]float64, len(f.spans))
	sum := 0.0
	for b, sp := range f.spans {
		f.cells = append(f.cells, make([]mass, len(names)))
		f.units, f.present = append(f.units, nil), append(f.present, nil)
		for i := range sp.units {
			p := placed{&sp.units[i], names[s.outlet(&sp.units[i])]}
			f.units[b] = append(f.units[b], p)
			if f.cells[b][p.outlet].weight == 0 {
				f.present[b] = append(f.present[b], p.outlet)
			}
			f.cells[b][p.outlet].add(p.mass())
			f.share[p.outlet] += p.weight
			sum += p.weight
		}
	}
	for o := range f.share {
		f.share[o] /= sum
	}
	return f
}

// draw fills the cells with units drawn within their span, as they are in truth.
func (f *fixed) draw(r *rand.Rand, t *truth) {
	for b, units := range f.units {
		clear(f.cells[b])
		n := uint32(len(units))
		for range units {
			p := &units[r.Uint32N(n)]
			f.cells[b][p.outlet].add(t.mass(p.unit))
		}
	}
}

// copy shares nothing that draw and solve change.
func (f *fixed) copy() *fixed {
	g := *f
	g.cells = make([][]mass, len(f.cells))
	for b := range g.cells {
		g.cells[b] = slices.Clone(f.cells[b])
	}
	g.bucket, g.outlet = slices.Clone(f.bucket), slices.Clone(f.outlet)
	return &g
}

// solve alternates between the effects until none moves by more than the
// tolerance, beginning with those it has.
func (f *fixed) solve(tolerance float64) {
	const most = 500
	rest := make([]mass, len(f.outlet))
	for range most {
		moved := f.solveBuckets()
		if moved = max(moved, f.solveOutlets(rest)); moved <= tolerance {
			return
		}
	}
}

func (f *fixed) solveBuckets() (moved float64) {
	for b, cells := range f.cells {
		var rest mass
		for _, o := range f.present[b] {
			rest.add(mass{cells[o].sum - cells[o].weight*f.outlet[o], cells[o].weight})
		}
		moved = max(moved, math.Abs(f.bucket[b]-rest.mean()))
		f.bucket[b] = rest.mean()
	}
	return moved
}

func (f *fixed) solveOutlets(rest []mass) (moved float64) {
	clear(rest)
	for b, cells := range f.cells {
		for _, o := range f.present[b] {
			rest[o].add(mass{cells[o].sum - cells[o].weight*f.bucket[b], cells[o].weight})
		}
	}
	for o, m := range rest {
		if m.weight > 0 {
			moved = max(moved, math.Abs(f.outlet[o]-m.mean()))
			f.outlet[o] = m.mean()
		}
	}
	return moved
}

// level is the bucket's value at the window's mix of outlets.
func (f *fixed) level(b int) float64 {
	v := f.bucket[b]
	for o, p := range f.share {
		v += p * f.outlet[o]
	}
	return min(1, max(-1, v))
}

// linked tells which buckets belong to the set of linked ones with most
// articles.
func (f *fixed) linked() []bool {
	group := make([]int, len(f.spans))
	size := map[int]int{}
	best := 0
	for b := range f.spans {
		if group[b] == 0 {
			id := len(size) + 1
			size[id] = f.spread(b, id, group)
			if size[id] > size[best] {
				best = id
			}
		}
	}
	out := make([]bool, len(group))
	for b := range out {
		out[b] = group[b] == best
	}
	return out
}

// spread marks the buckets that common outlets link to b and counts articles.
func (f *fixed) spread(b, id int, group []int) int {
	group[b] = id
	todo, size := []int{b}, 0
	for len(todo) > 0 {
		at := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		size += len(f.spans[at].units)
		for other := range f.spans {
			if group[other] == 0 && f.common(at, other) {
				group[other] = id
				todo = append(todo, other)
			}
		}
	}
	return size
}

func (f *fixed) common(a, b int) bool {
	for o, m := range f.cells[a] {
		if m.weight > 0 && f.cells[b][o].weight > 0 {
			return true
		}
	}
	return false
}
