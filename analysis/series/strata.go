package series

import (
	"math"
	"math/rand/v2"

	"gonum.org/v1/gonum/stat/distuv"
)

// strata are the buckets in which both an outlet and others have a key.
type strata []stratum

// stratum holds one bucket's units, those of the outlet first.
type stratum struct {
	units []mass
	own   int
	all   mass // of all units
}

func (s *Sample) strata(buckets []span, outlet string) strata {
	var out strata
	for _, b := range buckets {
		own, others := make([]mass, 0, len(b.units)), make([]mass, 0, len(b.units))
		for i := range b.units {
			if u := &b.units[i]; s.outlet(u) == outlet {
				own = append(own, u.mass())
			} else {
				others = append(others, u.mass())
			}
		}
		if len(own) > 0 && len(others) > 0 {
			out = append(out, stratum{units: append(own, others...), own: len(own), all: total(b.units)})
		}
	}
	return out
}

// sides are the sums of the units that now stand first and of the others.
func (t *stratum) sides() (own, others mass) {
	for _, u := range t.units[:t.own] {
		own.add(u)
	}
	return own, mass{t.all.sum - own.sum, t.all.weight - own.weight}
}

// effect is the regression's estimate of the outlet's difference, NaN without
// strata.
func (m strata) effect() float64 {
	var sum, weight float64
	for i := range m {
		own, others := m[i].sides()
		h := own.weight * others.weight / m[i].all.weight
		sum += h * (own.mean() - others.mean())
		weight += h
	}
	return sum / weight
}

// difference is the effect with its interval, which needs more units than the
// regression has effects.
func (m strata) difference(level float64) Difference {
	d := Difference{m.effect(), math.NaN(), math.NaN()}
	n := 0
	var squares, weight float64
	for i := range m {
		a, b := m[i].spread(d.Value)
		squares, weight = squares+a, weight+b
		n += len(m[i].units)
	}
	free := float64(n - len(m) - 1)
	if free < 1 {
		return d
	}
	se := math.Sqrt(squares*float64(n)/free) / weight
	t := distuv.StudentsT{Sigma: 1, Nu: free}.Quantile((1 + level) / 2)
	d.Lo, d.Hi = d.Value-t*se, d.Value+t*se
	return d
}

// spread gives a stratum's sums for White's standard error: the squares of
// regressor times residual, and the squares of the regressor.
func (t *stratum) spread(effect float64) (squares, weight float64) {
	own, _ := t.sides()
	share := own.weight / t.all.weight
	level := t.all.mean() - effect*share
	for i, u := range t.units {
		x, fit := -share, level
		if i < t.own {
			x, fit = 1-share, level+effect
		}
		e := u.weight * x * (u.mean() - fit)
		squares, weight = squares+e*e, weight+u.weight*x*x
	}
	return squares, weight
}

// permute gives the chance of an effect as great when the articles of each
// bucket are dealt to the outlets at random. It shuffles the units, and stops
// early when the effect is exceeded often.
func (m strata) permute(effect float64, n int, r *rand.Rand) float64 {
	const slack = 1e-12
	exceeded, runs := 0, 0
	for ; runs < n && exceeded < enough; runs++ {
		for i := range m {
			m[i].deal(r)
		}
		if math.Abs(m.effect()) >= math.Abs(effect)-slack {
			exceeded++
		}
	}
	return float64(exceeded+1) / float64(runs+1)
}

// deal puts random units first.
func (t *stratum) deal(r *rand.Rand) {
	for i := range t.own {
		j := i + int(r.Uint32N(uint32(len(t.units)-i)))
		t.units[i], t.units[j] = t.units[j], t.units[i]
	}
}
