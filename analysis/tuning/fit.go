package tuning

import (
	"cmp"
	"errors"
	"io"
	"math"
	"slices"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat"

	"detente/analysis"
	"detente/analysis/score"
)

// Fitted is a refit of the weights of act categories on gold, with what it is
// worth on articles that it was not fitted on.
type Fitted struct {
	Documents, Labels int
	Acts              []ActFit
	Penalties         []PenaltyFit // every penalty that was tried, the weakest first
	Penalty           float64      // the strongest within one standard error of the best
	Before, After     Quality      // After is cross-validated
}

// ActFit is the weight of one category of acts.
type ActFit struct {
	Act      string
	Old, New float64
	Labels   int // labels in which it takes part
}

// PenaltyFit is the error at one strength of the ridge penalty.
type PenaltyFit struct {
	Penalty float64
	Error   float64 // mean squared over folds, cross-validated
	Excess  float64 // above the best penalty
	StdErr  float64 // of Excess, over folds

	folds []float64 // error by fold
}

// Quality is how near values are to the gold.
type Quality struct {
	Error float64 // mean squared, on the axis -1..+1
	Signs float64 // part of the labels with the gold's sign
}

// Better tells whether the new weights are worth anything.
func (f *Fitted) Better() bool { return f.After.Error < f.Before.Error }

const folds = 10

// ErrGold is returned for gold without agreed labels.
var ErrGold = errors.New("no agreed labels of actors or statements: fit wants stance gold")

// Fit refits the weights of act categories by ridge regression on the agreed
// document labels of stance gold, or on the agreed statements of articles without
// labels: one of the right sign asks for the value that it has, a wrong one for
// its polarity. A label is a weighted mean of observations,
// so it is linear in a factor on each category's weight; the penalty pulls
// every factor to 1, the weight in force. The strength of the penalty is
// chosen by cross-validation over whole documents.
func Fit(o analysis.Options, gold io.Reader) (*Fitted, error) {
	a, err := analysis.New(o)
	if err != nil {
		return nil, err
	}
	samples, docs, err := labelled(a, o.Actors, gold)
	if err != nil {
		return nil, err
	}
	f := &Fitted{Documents: docs, Labels: len(samples)}
	acts := actsOf(samples)
	for _, penalty := range []float64{.1, .3, 1, 3, 10, 30, 100} {
		f.Penalties = append(f.Penalties, validate(samples, acts, penalty))
	}
	f.Penalty = strongest(f.Penalties)
	f.Before, f.After = quality(samples, func(s *sample) float64 { return s.value(nil) }), held(samples, acts, f.Penalty)
	factors := ridge(samples, acts, f.Penalty)
	for _, act := range acts {
		n := 0
		for i := range samples {
			if samples[i].parts[act] != 0 {
				n++
			}
		}
		old := o.Lexicon.Category(act).Weight
		f.Acts = append(f.Acts, ActFit{act, old, clamp(old * factors[act]), n})
	}
	return f, nil
}

func clamp(w float64) float64 { return math.Round(20*max(-1, min(1, w))) / 20 }

func actsOf(samples []sample) []string {
	var acts []string
	for i := range samples {
		for act := range samples[i].parts {
			if !slices.Contains(acts, act) {
				acts = append(acts, act)
			}
		}
	}
	slices.Sort(acts)
	return acts
}

// ridge returns the factors that fit the samples best under the penalty.
func ridge(samples []sample, acts []string, penalty float64) map[string]float64 {
	n := len(acts)
	gram, right := mat.NewSymDense(n, nil), mat.NewVecDense(n, nil)
	for i := range acts {
		gram.SetSym(i, i, penalty)
	}
	for k := range samples {
		s := &samples[k]
		rest := s.want - s.value(nil)
		for i, act := range acts {
			right.SetVec(i, right.AtVec(i)+s.parts[act]*rest)
			for j := i; j < n; j++ {
				gram.SetSym(i, j, gram.At(i, j)+s.parts[act]*s.parts[acts[j]])
			}
		}
	}
	factors := map[string]float64{}
	var change mat.VecDense
	var c mat.Cholesky
	if n == 0 || !c.Factorize(gram) || c.SolveVecTo(&change, right) != nil {
		return factors
	}
	for i, act := range acts {
		factors[act] = max(0, 1+change.AtVec(i))
	}
	return factors
}

// without are the samples of all folds but one, and those of that one.
func without(samples []sample, fold int) (rest, out []sample) {
	for _, s := range samples {
		if s.fold == fold {
			out = append(out, s)
		} else {
			rest = append(rest, s)
		}
	}
	return rest, out
}

// validate measures a penalty on folds that it was not fitted on.
func validate(samples []sample, acts []string, penalty float64) PenaltyFit {
	p := PenaltyFit{Penalty: penalty}
	for fold := range folds {
		rest, out := without(samples, fold)
		if len(out) > 0 {
			factors := ridge(rest, acts, penalty)
			p.folds = append(p.folds, quality(out, func(s *sample) float64 { return s.value(factors) }).Error)
		}
	}
	p.Error = stat.Mean(p.folds, nil)
	return p
}

// strongest fills in how much worse than the best each penalty is, and returns
// the strongest that is so by no more than a standard error.
func strongest(all []PenaltyFit) float64 {
	best := slices.MinFunc(all, func(a, b PenaltyFit) int { return cmp.Compare(a.Error, b.Error) })
	penalty := best.Penalty
	for i := range all {
		p := &all[i]
		excess := slices.Clone(p.folds)
		floats.Sub(excess, best.folds)
		p.Excess = stat.Mean(excess, nil)
		if len(excess) > 1 {
			p.StdErr = stat.StdErr(stat.StdDev(excess, nil), float64(len(excess)))
		}
		if p.Excess <= p.StdErr {
			penalty = max(penalty, p.Penalty)
		}
	}
	return penalty
}

// held is the quality of every sample under factors fitted without its fold.
func held(samples []sample, acts []string, penalty float64) Quality {
	factors := make([]map[string]float64, folds)
	for fold := range folds {
		rest, _ := without(samples, fold)
		factors[fold] = ridge(rest, acts, penalty)
	}
	return quality(samples, func(s *sample) float64 { return s.value(factors[s.fold]) })
}

func quality(samples []sample, value func(*sample) float64) Quality {
	var q Quality
	n := float64(len(samples))
	for i := range samples {
		v, want := value(&samples[i]), samples[i].want
		q.Error += (v - want) * (v - want) / n
		if score.Sign(v) == score.Sign(want) {
			q.Signs += 1 / n
		}
	}
	return q
}
