package series

import (
	"math"
	"time"

	"detente/analysis/claim"
)

// Gap is what an actor says beside what it does.
type Gap struct {
	Start, End   time.Time // of the bucket; zero for the whole window
	Words, Deeds Estimate
	// Gap is Words less Deeds: above 0 where the words stand nearer to a
	// ceasefire than the deeds. Articles are drawn with their words and their
	// deeds together.
	Gap Difference
}

// Gap is the say-do gap of a key over the whole window. Key.Channel is not
// read.
func (s *Sample) Gap(k Key) Gap {
	k.Channel = ""
	rows := s.find(k)
	return s.gap(s.units(rows, s.channel(Words)), s.units(rows, s.channel(claim.Deed)), k.name("gap"))
}

// Gaps is the say-do gap by bucket, where there are words or deeds.
func (s *Sample) Gaps(k Key) []Gap {
	k.Channel = ""
	rows := s.find(k)
	said, done := s.timeline(rows, s.channel(Words)), s.timeline(rows, s.channel(claim.Deed))
	var out []Gap
	for len(said)+len(done) > 0 {
		g := span{}
		if len(done) == 0 || len(said) > 0 && !said[0].start.After(done[0].start) {
			g.start, g.end = said[0].start, said[0].end
		} else {
			g.start, g.end = done[0].start, done[0].end
		}
		var w, d []unit
		w, said = take(said, g.start)
		d, done = take(done, g.start)
		one := s.gap(w, d, k.name("gap", string(s.o.Bucket), g.start.Format(time.DateOnly)))
		one.Start, one.End = g.start, g.end
		out = append(out, one)
	}
	return out
}

// take splits off the units of the first span when it starts then.
func take(spans []span, start time.Time) ([]unit, []span) {
	if len(spans) > 0 && spans[0].start.Equal(start) {
		return spans[0].units, spans[1:]
	}
	return nil, spans
}

func (s *Sample) gap(words, deeds []unit, name []string) Gap {
	g := Gap{
		Words: s.estimate(words, append(name, "words")...),
		Deeds: s.estimate(deeds, append(name, "deeds")...),
		Gap:   Difference{mean(words) - mean(deeds), math.NaN(), math.NaN()},
	}
	if len(words) < 2 || len(deeds) < 2 {
		return g
	}
	pairs := join(words, deeds)
	r := s.random(append(name, "difference")...)
	g.Gap = s.banded(g.Gap.Value, min(len(words), len(deeds)), s.truths(words), func(t *truth) float64 {
		var w, d mass
		for range pairs {
			p := &pairs[r.Uint32N(uint32(len(pairs)))]
			w.add(t.mass(p.words))
			d.add(t.mass(p.deeds))
		}
		return w.mean() - d.mean()
	})
	return g
}

// pair is what one article has of words and deeds, nil for neither.
type pair struct{ words, deeds *unit }

// join pairs the units by article; both stand in order of articles.
func join(words, deeds []unit) []pair {
	var out []pair
	for i, j := 0, 0; i < len(words) || j < len(deeds); {
		switch {
		case j == len(deeds) || i < len(words) && words[i].article < deeds[j].article:
			out = append(out, pair{words: &words[i]})
			i++
		case i == len(words) || deeds[j].article < words[i].article:
			out = append(out, pair{deeds: &deeds[j]})
			j++
		default:
			out = append(out, pair{&words[i], &deeds[j]})
			i, j = i+1, j+1
		}
	}
	return out
}
