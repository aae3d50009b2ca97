package series

import (
	"fmt"
	"math"
	"math/rand/v2"

	"gonum.org/v1/gonum/stat/distuv"

	"detente/analysis/score"
)

// Error is how the scoring errs, as counted on gold: Confusion[i][j] is the
// number of observations scored with sign i whose true sign is j, with the
// signs in the order -, 0, +. Its zero value stands for no knowledge, and
// intervals then carry the sampling alone.
//
// With it, every draw of the bootstrap first draws the three rows of
// probabilities from their Dirichlet posteriors (the counts plus 1/2), then
// gives every observation the sign it would have with them, at its own
// magnitude (for those scored 0 the mean magnitude of the figure). The drawn
// probabilities are common to all articles, so that an error of the scorer, and
// doubt about it from few gold observations, does not average out with more
// articles. The interval is then one for what gold coders would say; it is
// stretched to hold the scored mean, which is shown as it is.
type Error struct {
	Confusion [3][3]float64
}

// on tells whether anything was counted.
func (e *Error) on() bool { return e.Confusion != [3][3]float64{} }

func (e *Error) check() error {
	for i, row := range e.Confusion {
		for j, n := range row {
			if n < 0 || math.IsNaN(n) || math.IsInf(n, 0) {
				return fmt.Errorf("confusion[%d][%d] is %v: want a count", i, j, n)
			}
		}
	}
	return nil
}

// parts are what an article's mean is made of, by the sign scored: the sums of
// magnitude times share, and of their squares.
type parts struct {
	sum, square [3]float64
}

// sign is the place of a value's sign in the parts.
func sign(v float64) int { return score.Sign(v) + 1 }

// zero is the magnitude that an observation scored 0 has when it is truly
// signed: the middle of the codebook's weights.
const zero = .6

func (e *Error) split(rows []*row, p picker, weight float64) *parts {
	out := &parts{}
	for _, r := range rows {
		if !p.keep(r) {
			continue
		}
		v, share := p.of(r), r.Weight/weight
		size := math.Abs(v)
		if v == 0 {
			size = zero
		}
		out.sum[sign(v)] += share * size
		out.square[sign(v)] += share * share * size * size
	}
	return out
}

// resample draws means as gold coders would give them.
func (e *Error) resample(us []unit, r *rand.Rand, n int) []float64 {
	out := make([]float64, n)
	for i := range out {
		shift, spread := e.draw(r)
		var sum, variance, weight float64
		for range us {
			u := &us[r.Uint32N(uint32(len(us)))]
			weight += u.weight
			for k := range shift {
				sum += u.weight * shift[k] * u.parts.sum[k]
				variance += u.weight * u.weight * spread[k] * u.parts.square[k]
			}
		}
		out[i] = (sum + r.NormFloat64()*math.Sqrt(variance)) / weight
	}
	return out
}

// draw gives for each scored sign the mean and the variance of the true sign.
func (e *Error) draw(r *rand.Rand) (shift, spread [3]float64) {
	for i, counts := range e.Confusion {
		var g [3]float64
		for j, n := range counts {
			g[j] = distuv.Gamma{Alpha: n + .5, Beta: 1, Src: r}.Rand()
		}
		total := g[0] + g[1] + g[2]
		shift[i] = (g[2] - g[0]) / total
		spread[i] = max(0, (g[2]+g[0])/total-shift[i]*shift[i])
	}
	return shift, spread
}
