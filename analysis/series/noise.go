package series

import (
	"math"
	"math/rand/v2"
	"slices"
)

// noise is what a series does about its levels, as a process in which each step
// keeps a part of the one before (news goes on for some days).
type noise struct {
	kept        float64   // part of the step before, 0..1
	innovations []float64 // what each step adds, in standard deviations of a step
	deviation   []float64 // standard deviation of each step
}

// noise takes it from the steps and the levels found.
func (q *search) noise(s *steps, p *partition) *noise {
	n := &noise{}
	var levels [][]float64
	from, white := 0, 0.0
	for _, end := range append(slices.Clone(p.cuts), len(s.value)) {
		mean := (q.wx[end] - q.wx[from]) / (q.w[end] - q.w[from])
		var level []float64
		for i := from; i < end; i++ {
			sd := 1 / math.Sqrt(q.precision[i])
			n.deviation = append(n.deviation, sd)
			level = append(level, (s.value[i]-mean)/sd)
			white += min(1, s.within/s.articles[i]/(sd*sd)) / float64(len(s.value))
		}
		levels = append(levels, level)
		from = end
	}
	n.kept = persistence(levels, white)
	for _, level := range levels {
		n.innovations = append(n.innovations, n.innovate(level)...)
	}
	return n
}

// persistence is the part that a step keeps of the one before, 0 to below 1. It
// comes from the squares of differences over one and over two steps within
// levels, in which the levels themselves (which follow the noise a little) drop
// out. The noise of a step is the articles' own, whose variance is white and
// which is new each step, and the day's news, which goes on: the part is that of
// a process whose means over many steps vary as much as those of the two
// together.
func persistence(levels [][]float64, white float64) float64 {
	one, two := differences(levels, 1), differences(levels, 2)
	news := one/2 - white
	if !(news > 0) {
		return 0
	}
	const most = .8
	kept := min(most, max(0, (two/2-white)/news-1))
	news /= 1 - kept
	ratio := (news*(1+kept)/(1-kept) + white) / (news + white)
	return (ratio - 1) / (ratio + 1)
}

// differences is the mean square over a lag, 0 where there is none.
func differences(levels [][]float64, lag int) float64 {
	var sum, count float64
	for _, level := range levels {
		for i := lag; i < len(level); i++ {
			d := level[i] - level[i-lag]
			sum, count = sum+d*d, count+1
		}
	}
	return sum / max(count, 1)
}

// innovate takes from each step the part kept from the one before.
func (n *noise) innovate(level []float64) []float64 {
	out := make([]float64, len(level))
	for i, x := range level {
		out[i] = x * math.Sqrt(1-n.kept*n.kept)
		if i > 0 {
			out[i] = x - n.kept*level[i-1]
		}
	}
	return out
}

// deal permutes the innovations and lets the steps go on from one another: the
// values of a series of this noise around 0, without a change.
func (n *noise) deal(r *rand.Rand) []float64 {
	out := slices.Clone(n.innovations)
	r.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	out[0] /= math.Sqrt(1 - n.kept*n.kept)
	for i := 1; i < len(out); i++ {
		out[i] += n.kept * out[i-1]
	}
	for i, sd := range n.deviation {
		out[i] *= sd
	}
	return out
}
