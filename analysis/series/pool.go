package series

import (
	"math"
	"math/rand/v2"
)

// mass is a sum of values with the sum of their weights.
type mass struct{ sum, weight float64 }

func (m *mass) add(o mass) { m.sum, m.weight = m.sum+o.sum, m.weight+o.weight }

func (m mass) mean() float64 { return m.sum / m.weight }

// of a unit.
func (u *unit) mass() mass { return mass{u.weight * u.value, u.weight} }

func total(us []unit) mass {
	var t mass
	for i := range us {
		t.add(us[i].mass())
	}
	return t
}

// mean is the weighted mean of units, NaN of none.
func mean(us []unit) float64 { return total(us).mean() }

// many units are those whose bootstrap mean is drawn from the normal
// distribution that it then follows, at a hundredth of the time.
const many = 250

// pool is a set of units to draw means from.
type pool struct {
	units        []unit
	masses       []mass
	mean, spread float64 // of the mean of a draw
	least, most  float64 // value of a unit
}

func newPool(us []unit) *pool {
	p := &pool{units: us, masses: make([]mass, 0, len(us)), mean: mean(us), least: us[0].value, most: us[0].value}
	var squares, weight float64
	for i := range us {
		u := &us[i]
		p.masses = append(p.masses, u.mass())
		d := u.weight * (u.value - p.mean)
		squares, weight = squares+d*d, weight+u.weight
		p.least, p.most = min(p.least, u.value), max(p.most, u.value)
	}
	p.spread = math.Sqrt(squares) / weight
	return p
}

// draw is the mean of as many units as there are, drawn with replacement, as they
// are in truth.
func (p *pool) draw(r *rand.Rand, t *truth) float64 {
	n := uint64(len(p.units))
	if t != nil {
		var m mass
		for range n {
			m.add(t.mass(&p.units[r.Uint64N(n)]))
		}
		return m.mean()
	}
	if n > many {
		return min(p.most, max(p.least, p.mean+p.spread*r.NormFloat64()))
	}
	var m mass
	for i := uint64(0); i < n; i += 2 {
		x := r.Uint64()
		m.add(p.masses[x>>32*n>>32])
		if i+1 < n {
			m.add(p.masses[x&math.MaxUint32*n>>32])
		}
	}
	return m.mean()
}

// clusters are what the bootstrap draws: articles, or with Options.ByDay the
// days (in UTC) of articles where there are several days; an undated article
// then stands alone.
func (s *Sample) clusters(us []unit) []unit {
	if !s.o.ByDay {
		return us
	}
	var out []unit
	dated := 0
	for _, b := range s.spans(Day, us) {
		dated += len(b.units)
		m := total(b.units)
		out = append(out, unit{article: b.units[0].article, value: m.mean(), weight: m.weight, n: len(b.units), signed: b.units[0].signed, members: b.units})
	}
	if out = append(out, us[dated:]...); len(out) < 2 {
		return us
	}
	return out
}

// resample draws a mean for each truth.
func resample(us []unit, r *rand.Rand, truths []*truth) []float64 {
	p := newPool(us)
	out := make([]float64, len(truths))
	for i, t := range truths {
		out[i] = p.draw(r, t)
	}
	return out
}
