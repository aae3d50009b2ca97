package series

import (
	"math"
	"math/rand/v2"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"

	"detente/analysis/score"
)

// finding is an observation as far as the scoring error touches it.
type finding struct {
	size, weight float64
	class        int // channel and sign scored: a row of a truth
}

// middle is the magnitude of an observation scored 0 that is truly signed: the
// middle of the codebook's weights.
const middle = .6

func newFinding(r *row, value float64) finding {
	f := finding{math.Abs(value), r.Weight, 3*max(0, slices.Index(Channels[:], r.Channel)) + score.Sign(value) + 1}
	if value == 0 {
		f.size = middle
	}
	return f
}

// truth is one draw of what findings are worth, by channel and sign scored. A nil
// truth takes the scores as they are.
type truth [3 * len(Channels)]struct {
	position float64 // chance that there is any
	sign     float64 // mean true sign, 0 for no position
}

// prior is what the findings of all channels together count for in each channel.
const prior = 2

// draw takes the chances from their Dirichlet posteriors.
func (e *Error) draw(r *rand.Rand) *truth {
	t := &truth{}
	for i := range e {
		for sign := range e[i] {
			p := dirichlet(e.posterior(i, sign), r)
			t[3*i+sign].position, t[3*i+sign].sign = 1-p[3], p[2]-p[0]
		}
	}
	return t
}

// posterior adds to a channel's counts the prior: the shares of all channels,
// each true sign counted half a time more.
func (e *Error) posterior(channel, sign int) [4]float64 {
	var all [4]float64
	total := 0.0
	for k := range all {
		all[k] = .5
		for i := range e {
			all[k] += e[i][sign][k]
		}
		total += all[k]
	}
	out := e[channel][sign]
	for k := range out {
		out[k] += prior * all[k] / total
	}
	return out
}

func dirichlet(counts [4]float64, r *rand.Rand) (p [4]float64) {
	total := 0.0
	for k, n := range counts {
		p[k] = distuv.Gamma{Alpha: n, Beta: 1, Src: r}.Rand()
		total += p[k]
	}
	for k := range p {
		p[k] /= total
	}
	return p
}

// mass is what a unit is worth in truth, where findings without a position do
// not count, and an article as much as it is likely to have one at all.
func (t *truth) mass(u *unit) (m mass) {
	switch {
	case u == nil:
		return m
	case t == nil || !u.signed:
		return u.mass()
	case u.members != nil:
		for i := range u.members {
			m.add(t.mass(&u.members[i]))
		}
		return m
	}
	none := 1.0
	for _, f := range u.findings {
		c := &t[f.class]
		m.add(mass{f.weight * f.size * c.sign, f.weight * c.position})
		none *= 1 - c.position
	}
	return mass{u.weight * (1 - none) * m.mean(), u.weight * (1 - none)}
}

// truths are what the draws of a bootstrap of units take the scores for: as they
// are in the first Resamples draws, and, where the scoring error is known, drawn
// from it in as many more. They are the same for all figures.
func (s *Sample) truths(us []unit) []*truth {
	out := make([]*truth, s.o.Resamples)
	if s.o.Error.On() && len(us) > 0 && us[0].signed {
		r := s.random("the error of the scoring")
		for range s.o.Resamples {
			out = append(out, s.o.Error.draw(r))
		}
	}
	return out
}
