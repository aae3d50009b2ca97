package series

import (
	"math"
	"math/rand/v2"

	"gonum.org/v1/gonum/stat/distuv"
)

// OutletEffect is one outlet beside the others on the same key.
type OutletEffect struct {
	Key         Key        // with its Outlet
	Own, Others Estimate   // over the whole window
	Raw         Difference // Own less Others
	// Matched is the difference within the same buckets, weighted as a
	// regression on fixed bucket effects does: an outlet that was read in other
	// weeks does not differ for that. NaN where no bucket has both.
	Matched Difference
	// Hedges is Raw in standard deviations of articles (Hedges' g), with its
	// normal interval; NaN where articles do not vary.
	Hedges Difference
	// P is for no matched difference: outlets are permuted within buckets. It
	// is 1 where there is nothing to permute. Holm and BH are corrected for all
	// effects of the call.
	P, Holm, BH float64
}

// Compare holds each outlet against the others on each key (whose Outlet is not
// read). Outlets with fewer than Options.MinN articles on a key, or with fewer
// beside them, are left out.
func (s *Sample) Compare(keys ...Key) []OutletEffect {
	var out []OutletEffect
	for _, k := range keys {
		for _, o := range s.Outlets() {
			k.Outlet = o
			out = append(out, OutletEffect{Key: k})
		}
	}
	enough := make([]bool, len(out))
	s.each(len(out), func(i int) { enough[i] = s.compare(&out[i]) })
	kept := out[:0]
	for i, e := range out {
		if enough[i] {
			kept = append(kept, e)
		}
	}
	correct(kept)
	return kept
}

func correct(effects []OutletEffect) {
	p := make([]float64, len(effects))
	for i, e := range effects {
		p[i] = e.P
	}
	holm, bh := Holm(p), BenjaminiHochberg(p)
	for i := range effects {
		effects[i].Holm, effects[i].BH = holm[i], bh[i]
	}
}

func (s *Sample) compare(e *OutletEffect) bool {
	all := e.Key
	all.Outlet = ""
	us := s.units(s.find(all), s.stance())
	own, others := s.split(us, e.Key.Outlet)
	if len(own) < s.o.MinN || len(others) < s.o.MinN {
		return false
	}
	e.Own = s.estimate(own, e.Key.name("stance")...)
	e.Others = s.estimate(others, e.Key.name("others")...)
	e.Raw = s.difference(others, own, e.Key.name("raw")...)
	e.Hedges = hedges(own, others, s.o.Level)
	s.match(e, us)
	return true
}

// split parts the units of an outlet from those of the others.
func (s *Sample) split(us []unit, outlet string) (own, others []unit) {
	for _, u := range us {
		if s.outlet(&u) == outlet {
			own = append(own, u)
		} else {
			others = append(others, u)
		}
	}
	return own, others
}

// stratum is one bucket with both the outlet, whose units stand first, and
// others.
type stratum struct {
	units []unit
	own   int
}

// match fills in Matched and P.
func (s *Sample) match(e *OutletEffect, us []unit) {
	var strata []stratum
	least := 0
	for _, b := range s.buckets(us) {
		own, others := s.split(b.units, e.Key.Outlet)
		if len(own) > 0 && len(others) > 0 {
			strata = append(strata, stratum{append(own, others...), len(own)})
			least += min(len(own), len(others))
		}
	}
	e.Matched = Difference{matched(strata), math.NaN(), math.NaN()}
	e.P = 1
	if len(strata) == 0 {
		return
	}
	r := s.random(e.Key.name("matched")...)
	if least > 1 {
		e.Matched = s.banded(e.Matched.Value, least, func() float64 { return matched(redrawn(strata, r)) })
	}
	e.P = s.permute(strata, math.Abs(e.Matched.Value), r)
}

// matched is the fixed-effects difference of the outlet from the others.
func matched(strata []stratum) float64 {
	var sum, weight float64
	for _, t := range strata {
		a, b := total(t.units[:t.own]), total(t.units[t.own:])
		h := a.weight * b.weight / (a.weight + b.weight)
		sum += h * (a.sum/a.weight - b.sum/b.weight)
		weight += h
	}
	return sum / weight
}

func total(us []unit) pairSide {
	var t pairSide
	for i := range us {
		t.add(pairSide{us[i].weight * us[i].value, us[i].weight})
	}
	return t
}

// redrawn draws articles within outlet and bucket.
func redrawn(strata []stratum, r *rand.Rand) []stratum {
	out := make([]stratum, len(strata))
	for i, t := range strata {
		out[i] = stratum{append(draw(t.units[:t.own], r), draw(t.units[t.own:], r)...), t.own}
	}
	return out
}

// permute gives the chance of a difference as great when the articles of each
// bucket are dealt to outlets at random. It shuffles the strata's units.
func (s *Sample) permute(strata []stratum, observed float64, r *rand.Rand) float64 {
	const slack = 1e-12
	exceeded := 0
	for range s.o.Permutations {
		for _, t := range strata {
			for i := range t.own {
				j := i + int(r.Uint32N(uint32(len(t.units)-i)))
				t.units[i], t.units[j] = t.units[j], t.units[i]
			}
		}
		if math.Abs(matched(strata)) >= observed-slack {
			exceeded++
		}
	}
	return float64(exceeded+1) / float64(s.o.Permutations+1)
}

// hedges is the standardised difference of a from b with the correction for
// small samples (Hedges 1981). Articles count once, reprints do not.
func hedges(a, b []unit, level float64) Difference {
	n, m := float64(len(a)), float64(len(b))
	free := n + m - 2
	ma, va := moments(a)
	mb, vb := moments(b)
	sd := math.Sqrt((va + vb) / free)
	if !(sd > 1e-12) {
		return Difference{math.NaN(), math.NaN(), math.NaN()}
	}
	g := (ma - mb) / sd * (1 - 3/(4*free-1))
	z := distuv.UnitNormal.Quantile((1 + level) / 2)
	half := z * math.Sqrt((n+m)/(n*m)+g*g/(2*(n+m)))
	return Difference{g, g - half, g + half}
}

// moments are the mean and the sum of squares about it.
func moments(us []unit) (mean, squares float64) {
	for i := range us {
		mean += us[i].value / float64(len(us))
	}
	for i := range us {
		squares += (us[i].value - mean) * (us[i].value - mean)
	}
	return mean, squares
}
