package series

import (
	"math"
	"math/rand/v2"
)

// Adjusted is the stance of a key over time as it would be with the same mix of
// outlets in every bucket: the bucket effects of a regression of article values
// on buckets and outlets, at the outlets' shares over the whole window, within
// -1..+1. Drawn beside Series, it shows what of a movement is a change in who is
// heard. Buckets that no chain of common outlets links to the largest set of
// linked ones cannot be compared and are left out. Articles are drawn within
// their bucket.
func (s *Sample) Adjusted(k Key) Series {
	us := s.units(s.find(k), s.stance())
	f := s.fit(us)
	f.solve(1e-9)
	draws := make([][]float64, len(f.spans))
	r := s.random(k.name("adjusted", string(s.o.Bucket))...)
	again := f.copy()
	for range s.o.Resamples {
		again.draw(r)
		again.solve(1e-5)
		for b := range draws {
			draws[b] = append(draws[b], again.level(b))
		}
	}
	return s.adjusted(k, f, draws)
}

func (s *Sample) adjusted(k Key, f *fixed, draws [][]float64) Series {
	out := Series{Key: k}
	linked := f.linked()
	for b, sp := range f.spans {
		if !linked[b] {
			continue
		}
		e := Estimate{Mean: f.level(b), Lo: math.NaN(), Hi: math.NaN(), Articles: len(sp.units)}
		for i := range sp.units {
			e.Observations += sp.units[i].n
		}
		if e.Thin = e.Articles < s.o.MinN; e.Articles > 1 {
			e.Lo, e.Hi = s.interval(draws[b], e.Articles)
		}
		out.Points = append(out.Points, Point{sp.start, sp.end, e})
	}
	out.Smooth = smooth(out.Points, s.o.Smooth)
	return out
}

// Linked tells how many of the articles of a key stand in buckets that Adjusted
// can compare, and of how many.
func (s *Sample) Linked(k Key) (linked, all int) {
	f := s.fit(s.units(s.find(k), s.stance()))
	for b, ok := range f.linked() {
		all += len(f.spans[b].units)
		if ok {
			linked += len(f.spans[b].units)
		}
	}
	return linked, all
}

// fixed is the two-way model: value = bucket + outlet + noise.
type fixed struct {
	spans          []span
	index          [][]int // outlet of each unit, by span
	weight, sum    [][]float64
	bucket, outlet []float64 // effects
	share          []float64 // of each outlet in the window
}

func (s *Sample) fit(us []unit) *fixed {
	names := s.outletIndex(us)
	f := &fixed{spans: s.buckets(us), outlet: make([]float64, len(names)), share: make([]float64, len(names))}
	f.bucket = make([]float64, len(f.spans))
	total := 0.0
	for _, sp := range f.spans {
		at := make([]int, len(sp.units))
		for i := range sp.units {
			at[i] = names[s.outlet(&sp.units[i])]
			f.share[at[i]] += sp.units[i].weight
			total += sp.units[i].weight
		}
		f.index = append(f.index, at)
		f.weight = append(f.weight, make([]float64, len(names)))
		f.sum = append(f.sum, make([]float64, len(names)))
	}
	for o := range f.share {
		f.share[o] /= total
	}
	f.fill(func(n int) func(int) int { return func(i int) int { return i } })
	return f
}

// fill adds up the units that pick names, for a span of n.
func (f *fixed) fill(pick func(n int) func(int) int) {
	for b, sp := range f.spans {
		clear(f.weight[b])
		clear(f.sum[b])
		choose := pick(len(sp.units))
		for i := range sp.units {
			j := choose(i)
			u, o := &sp.units[j], f.index[b][j]
			f.weight[b][o] += u.weight
			f.sum[b][o] += u.weight * u.value
		}
	}
}

func (f *fixed) draw(r *rand.Rand) {
	f.fill(func(n int) func(int) int {
		return func(int) int { return int(r.Uint32N(uint32(n))) }
	})
}

func (f *fixed) copy() *fixed {
	g := *f
	g.weight, g.sum = nil, nil
	for b := range f.spans {
		g.weight = append(g.weight, append([]float64(nil), f.weight[b]...))
		g.sum = append(g.sum, append([]float64(nil), f.sum[b]...))
	}
	g.bucket, g.outlet = append([]float64(nil), f.bucket...), append([]float64(nil), f.outlet...)
	return &g
}

// solve alternates between the effects until none moves by more than the
// tolerance, beginning with those it has.
func (f *fixed) solve(tolerance float64) {
	const most = 500
	for range most {
		moved := f.step(f.bucket, f.outlet, func(a, b int) (w, sum float64) { return f.weight[a][b], f.sum[a][b] })
		moved = max(moved, f.step(f.outlet, f.bucket, func(a, b int) (w, sum float64) { return f.weight[b][a], f.sum[b][a] }))
		if moved <= tolerance {
			return
		}
	}
}

// step fits one set of effects with the other held.
func (f *fixed) step(fit, held []float64, cell func(a, b int) (w, sum float64)) (moved float64) {
	for a := range fit {
		var rest, weight float64
		for b, h := range held {
			w, sum := cell(a, b)
			rest += sum - w*h
			weight += w
		}
		if weight > 0 {
			moved = max(moved, math.Abs(fit[a]-rest/weight))
			fit[a] = rest / weight
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
	for o, w := range f.weight[a] {
		if w > 0 && f.weight[b][o] > 0 {
			return true
		}
	}
	return false
}
