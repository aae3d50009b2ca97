package series

import "time"

// Point is one bucket of a series.
type Point struct {
	Start, End time.Time // Start <= published < End
	Estimate
}

// Series is a key over time.
type Series struct {
	Key Key
	// Points are the buckets that hold an article with the key, in order of
	// time. Where one does not start at the End of the one before, there is a
	// gap, to be left as a gap.
	Points []Point
	// Smooth is a local regression at each point (see Loess), nil where there
	// are fewer than five points. It is drawn beside the points, never for them.
	Smooth []float64
}

// Series is the stance of a key over time.
func (s *Sample) Series(k Key) Series {
	return s.over(k, s.timeline(s.find(k), s.stance()), "stance")
}

// Imputed is what adversaries say of a key over time.
func (s *Sample) Imputed(k Key) Series {
	return s.over(k, s.timeline(s.find(k), imputed()), "imputed")
}

// Tone is the tone of a key's own sentences over time; weak.
func (s *Sample) Tone(k Key) Series {
	return s.over(k, s.timeline(s.find(k), s.tone()), "tone")
}

// AllSeries makes the stance series of many keys, in their order.
func (s *Sample) AllSeries(keys ...Key) []Series {
	out := make([]Series, len(keys))
	s.each(len(keys), func(i int) { out[i] = s.Series(keys[i]) })
	return out
}

func (s *Sample) over(k Key, spans []span, what string) Series {
	out := Series{Key: k}
	for _, b := range spans {
		name := k.name(what, string(s.o.Bucket), b.start.Format(time.DateOnly))
		out.Points = append(out.Points, Point{b.start, b.end, s.estimate(b.units, name...)})
	}
	out.Smooth = smooth(out.Points, s.o.Smooth)
	return out
}
