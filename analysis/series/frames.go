package series

import (
	"maps"
	"slices"
	"time"
)

// FrameShare is the mean over articles of a frame's share in each, 0..1.
type FrameShare struct {
	Frame string
	Share Estimate
}

// Framing is how the articles of a key are framed.
type Framing struct {
	Start, End time.Time // of the bucket; zero for the whole window
	Articles   int
	// Frames are all frames of the sample, by name. A sentence may have several
	// or none: shares do not add up to 1.
	Frames []FrameShare
}

// Frames is the framing of a key over the whole window. For an actor, a share
// is the part of the actor's own observations (by weight) whose sentence has
// the frame; without an actor it is the part of all sentences of the articles
// in which the key occurs.
func (s *Sample) Frames(k Key) Framing {
	rows := s.find(k)
	return s.framing(s.frameUnits(rows, k), k.name("frames"))
}

// FramesOver is the framing of a key by bucket.
func (s *Sample) FramesOver(k Key) []Framing {
	spans := map[string][]span{}
	for f, us := range s.frameUnits(s.find(k), k) {
		spans[f] = s.buckets(us)
	}
	if len(s.frames) == 0 {
		return nil
	}
	var out []Framing
	for b, sp := range spans[s.frames[0]] { // every frame has the same articles
		part := map[string][]unit{}
		for _, f := range s.frames {
			part[f] = spans[f][b].units
		}
		one := s.framing(part, k.name("frames", string(s.o.Bucket), sp.start.Format(time.DateOnly)))
		one.Start, one.End = sp.start, sp.end
		out = append(out, one)
	}
	return out
}

func (s *Sample) framing(byFrame map[string][]unit, name []string) Framing {
	var out Framing
	for _, f := range s.frames {
		e := s.estimate(byFrame[f], append(name, f)...)
		out.Frames = append(out.Frames, FrameShare{f, e})
		out.Articles = e.Articles
	}
	return out
}

func (s *Sample) frameNames() []string {
	seen := map[string]bool{}
	for _, a := range s.articles {
		for f := range a.Frames {
			seen[f] = true
		}
	}
	for i := range s.rows {
		for _, f := range s.rows[i].Frames {
			seen[f] = true
		}
	}
	return slices.Sorted(maps.Keys(seen))
}

// frameUnits gives each article's share of each frame.
func (s *Sample) frameUnits(rows []*row, k Key) map[string][]unit {
	out := map[string][]unit{}
	base := s.units(rows, s.stance())
	for _, f := range s.frames {
		has := func(r *row) float64 {
			if slices.Contains(r.Frames, f) {
				return 1
			}
			return 0
		}
		if k.Actor != "" {
			out[f] = s.units(rows, picker{keep: s.own, of: has})
			continue
		}
		us := slices.Clone(base)
		for i := range us {
			us[i].value, us[i].signed = s.sentences(us[i].article, f), false
		}
		out[f] = us
	}
	return out
}

// sentences is the frame's share of an article's sentences.
func (s *Sample) sentences(article int32, frame string) float64 {
	a := s.articles[article]
	if a.Sentences < 1 {
		return 0
	}
	return min(1, float64(a.Frames[frame])/float64(a.Sentences))
}

// Galtung is the mean position of the articles of a key between war journalism
// (-1) and peace journalism (+1), by bucket.
func (s *Sample) Galtung(k Key) Series {
	return s.over(k, s.buckets(s.galtung(k)), "galtung")
}

// GaltungMean is the same over the whole window.
func (s *Sample) GaltungMean(k Key) Estimate {
	return s.estimate(s.galtung(k), k.name("galtung")...)
}

func (s *Sample) galtung(k Key) []unit {
	us := s.units(s.find(k), s.stance())
	for i := range us {
		us[i].value, us[i].signed = s.articles[us[i].article].Galtung, false
	}
	return us
}
