package series

import (
	"maps"
	"math"
	"slices"
)

// Mix says how much of a shift is a change in which outlets are heard rather
// than in what they say.
type Mix struct {
	// Within is the shift within the same outlets: the mean of each outlet's own
	// shift, weighted as a regression on fixed outlet effects does. NaN where no
	// outlet has articles on both sides.
	Within Difference
	// Composition and Stance add up to the raw shift (Kitagawa 1955): what the
	// changed shares of the outlets make at their mean level, and what their
	// changed levels make at their mean share. An outlet on one side only is
	// composition.
	Composition, Stance float64
}

// side holds sums by outlet.
type side struct {
	weight, sum []float64
	total       float64
}

func (s *Sample) side(us []unit, index map[string]int) side {
	d := side{weight: make([]float64, len(index)), sum: make([]float64, len(index))}
	for i := range us {
		k := index[s.outlet(&us[i])]
		d.weight[k] += us[i].weight
		d.sum[k] += us[i].weight * us[i].value
		d.total += us[i].weight
	}
	return d
}

func (s *Sample) mix(before, after []unit, name []string) Mix {
	index := s.outletIndex(before, after)
	a, b := s.side(before, index), s.side(after, index)
	m := Mix{Within: Difference{within(a, b), math.NaN(), math.NaN()}}
	m.Composition, m.Stance = kitagawa(a, b)
	if n := min(len(before), len(after)); n > 1 && m.Within.Valid() {
		r, drawn := s.random(name...), make([]unit, max(len(before), len(after)))
		m.Within = s.banded(m.Within.Value, n, s.truths(before), func(t *truth) float64 {
			a := s.side(draw(drawn, before, r, t), index)
			return within(a, s.side(draw(drawn, after, r, t), index))
		})
	}
	return m
}

func (s *Sample) outletIndex(parts ...[]unit) map[string]int {
	seen := map[string]int{}
	for _, us := range parts {
		for i := range us {
			seen[s.outlet(&us[i])] = 0
		}
	}
	for i, o := range slices.Sorted(maps.Keys(seen)) {
		seen[o] = i
	}
	return seen
}

// within is the fixed-effects estimate of b less a.
func within(a, b side) float64 {
	var sum, weight float64
	for k := range a.weight {
		if a.weight[k] == 0 || b.weight[k] == 0 {
			continue
		}
		h := a.weight[k] * b.weight[k] / (a.weight[k] + b.weight[k])
		sum += h * (b.sum[k]/b.weight[k] - a.sum[k]/a.weight[k])
		weight += h
	}
	return sum / weight
}

func kitagawa(a, b side) (composition, stance float64) {
	for k := range a.weight {
		p, q := a.weight[k]/a.total, b.weight[k]/b.total
		x, y := a.sum[k]/a.weight[k], b.sum[k]/b.weight[k]
		switch {
		case a.weight[k] == 0:
			x = y
		case b.weight[k] == 0:
			y = x
		}
		composition += (q - p) * (x + y) / 2
		stance += (p + q) / 2 * (y - x)
	}
	return composition, stance
}
