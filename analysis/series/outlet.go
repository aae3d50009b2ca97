package series

import (
	"maps"
	"math"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"
)

// OutletEffect is one outlet beside the others on the same key.
type OutletEffect struct {
	Key         Key        // with its Outlet
	Own, Others Estimate   // over the whole window
	Raw         Difference // Own less Others
	// Matched is the difference within the same buckets, by a regression on
	// fixed bucket effects: an outlet that was read in other weeks does not
	// differ for that. Its interval is by Student's t and White's standard error
	// (HC1). NaN where no bucket has both.
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
	found := make([][]OutletEffect, len(keys))
	s.each(len(keys), func(i int) { found[i] = s.compareAll(keys[i]) })
	out := slices.Concat(found...)
	correct(out)
	return out
}

func (s *Sample) compareAll(k Key) []OutletEffect {
	k.Outlet = ""
	us := s.units(s.find(k), s.stance())
	buckets := s.buckets(us)
	var out []OutletEffect
	for _, name := range slices.Sorted(maps.Keys(s.outletIndex(us))) {
		k.Outlet = name
		own, others := s.split(us, name)
		if len(own) >= s.o.MinN && len(others) >= s.o.MinN {
			out = append(out, s.compare(k, own, others, buckets))
		}
	}
	return out
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

func (s *Sample) compare(k Key, own, others []unit, buckets []span) OutletEffect {
	e := OutletEffect{
		Key:    k,
		Own:    s.estimate(own, k.name("stance")...),
		Others: s.estimate(others, k.name("others")...),
		Raw:    s.difference(others, own, k.name("raw")...),
		Hedges: hedges(own, others, s.o.Level),
		P:      1,
	}
	m := s.strata(buckets, k.Outlet)
	e.Matched = m.difference(s.o.Level)
	if e.Matched.Valid() {
		e.P = m.permute(e.Matched.Value, s.o.Permutations, s.random(k.name("matched")...))
	}
	return e
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
