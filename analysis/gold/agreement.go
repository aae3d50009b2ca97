package gold

import (
	"cmp"
	"math"
	"slices"
)

// Metric says how far two values stand apart in Krippendorff's alpha.
type Metric uint8

// The metrics.
const (
	Nominal  Metric = iota // the same or not
	Ordinal                // by the ranks between them
	Interval               // by the square of their difference
)

// Agreement is Krippendorff's alpha with what it was made of.
type Agreement struct {
	Alpha  float64 // 1 is full agreement, 0 what chance gives; below 0 is worse
	Units  int     // with at least two values
	Values int     // in those units
}

// Alpha is Krippendorff's alpha over units, each of which holds the values that
// its coders gave (Krippendorff 2011, "Computing Krippendorff's
// Alpha-Reliability"). A missing value is NaN or left out; units with fewer than
// two values do not count. Without two values that differ, alpha is undefined
// and ok is false; the counts are set all the same.
func Alpha(units [][]float64, m Metric) (a Agreement, ok bool) {
	t := tabulate(units)
	a.Units, a.Values = t.units, t.values
	if len(t.scale) < 2 {
		return a, false
	}
	var observed, expected float64
	for i := range t.scale {
		for j := range t.scale {
			d := t.distance(i, j, m)
			observed += t.pairs[i][j] * d
			expected += t.margin[i] * t.margin[j] * d
		}
	}
	a.Alpha = 1 - float64(t.values-1)*observed/expected
	return a, true
}

// coincidences count how often two values meet within a unit.
type coincidences struct {
	scale         []float64 // the values that occur, rising
	pairs         [][]float64
	margin        []float64
	units, values int
}

func tabulate(units [][]float64) *coincidences {
	kept := make([][]float64, 0, len(units))
	t := &coincidences{}
	for _, u := range units {
		given := slices.DeleteFunc(slices.Clone(u), math.IsNaN)
		if len(given) < 2 {
			continue
		}
		kept = append(kept, given)
		t.scale = append(t.scale, given...)
		t.units, t.values = t.units+1, t.values+len(given)
	}
	slices.Sort(t.scale)
	t.scale = slices.Compact(t.scale)
	t.margin = make([]float64, len(t.scale))
	for range t.scale {
		t.pairs = append(t.pairs, make([]float64, len(t.scale)))
	}
	for _, u := range kept {
		t.add(u)
	}
	return t
}

// add counts every pair of different coders of one unit, both ways.
func (t *coincidences) add(given []float64) {
	each := 1 / float64(len(given)-1)
	for i, a := range given {
		x, _ := slices.BinarySearchFunc(t.scale, a, cmp.Compare[float64])
		t.margin[x]++
		for j, b := range given {
			if i != j {
				y, _ := slices.BinarySearchFunc(t.scale, b, cmp.Compare[float64])
				t.pairs[x][y] += each
			}
		}
	}
}

// distance is the squared difference of two places on the scale.
func (t *coincidences) distance(i, j int, m Metric) float64 {
	if i == j {
		return 0
	}
	switch m {
	case Ordinal:
		between := -(t.margin[i] + t.margin[j]) / 2
		for k := min(i, j); k <= max(i, j); k++ {
			between += t.margin[k]
		}
		return between * between
	case Interval:
		d := t.scale[i] - t.scale[j]
		return d * d
	}
	return 1
}
