package series

import (
	"math"
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
	for _, t := range s.truths(us) {
		again.draw(r, t)
		again.solve(1e-4)
		for b := range draws {
			draws[b] = append(draws[b], again.level(b))
		}
	}
	return s.adjusted(k, f, draws)
}

// AllAdjusted makes the adjusted series of many keys, in their order.
func (s *Sample) AllAdjusted(keys ...Key) []Series {
	out := make([]Series, len(keys))
	s.each(len(keys), func(i int) { out[i] = s.Adjusted(keys[i]) })
	return out
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
			e.Lo, e.Hi = s.interval(e.Mean, draws[b], e.Articles)
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
