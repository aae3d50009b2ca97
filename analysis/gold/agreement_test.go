package gold

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

var na = math.NaN()

// fourCoders is the published example of Krippendorff (2011): four observers,
// twelve units, five values, missing data.
var fourCoders = [][]float64{
	{1, 1, na, 1}, {2, 2, 3, 2}, {3, 3, 3, 3}, {3, 3, 3, 3}, {2, 2, 2, 2}, {1, 2, 3, 4},
	{4, 4, 4, 4}, {1, 1, 2, 1}, {2, 2, 2, 2}, {na, 5, 5, 5}, {na, na, 1, 1}, {na, na, 3, na},
}

// twoCoders is his example of two observers, ten units and two values.
var twoCoders = [][]float64{
	{0, 1}, {1, 1}, {0, 1}, {0, 0}, {0, 0}, {0, 1}, {0, 0}, {0, 0}, {1, 0}, {0, 0},
}

func TestAlphaPublished(t *testing.T) {
	for _, c := range []struct {
		name   string
		units  [][]float64
		metric Metric
		want   float64
	}{
		{"four coders, nominal", fourCoders, Nominal, .743},
		{"four coders, ordinal", fourCoders, Ordinal, .815},
		{"four coders, interval", fourCoders, Interval, .849},
		{"two coders, nominal", twoCoders, Nominal, .095},
	} {
		got, ok := Alpha(c.units, c.metric)
		if !ok || math.Abs(got.Alpha-c.want) > .0005 {
			t.Errorf("%s: %.4f %v, want %.3f", c.name, got.Alpha, ok, c.want)
		}
	}
	if got, _ := Alpha(fourCoders, Nominal); got.Units != 11 || got.Values != 40 {
		t.Errorf("%d units and %d values, want 11 and 40", got.Units, got.Values)
	}
}

func TestAlphaUndefined(t *testing.T) {
	for _, units := range [][][]float64{nil, {{1}}, {{1, na}, {2, na}}, {{1, 1}, {1, 1, 1}}} {
		if a, ok := Alpha(units, Nominal); ok || a.Alpha != 0 {
			t.Errorf("alpha of %v is %v", units, a)
		}
	}
}

func TestAlphaProperties(t *testing.T) {
	value := rapid.SampledFrom([]float64{-2, -1, 0, 1, 2, math.NaN()})
	units := rapid.SliceOfN(rapid.SliceOfN(value, 0, 4), 0, 12)
	rapid.Check(t, func(t *rapid.T) {
		given := units.Draw(t, "units")
		m := Metric(rapid.IntRange(0, 2).Draw(t, "metric"))
		a, ok := Alpha(given, m)
		if ok && (math.IsNaN(a.Alpha) || a.Alpha > 1) {
			t.Errorf("alpha %v", a.Alpha)
		}
		for i, j := 0, len(given)-1; i < j; i, j = i+1, j-1 {
			given[i], given[j] = given[j], given[i]
		}
		if b, _ := Alpha(given, m); math.Abs(a.Alpha-b.Alpha) > 1e-9 {
			t.Errorf("alpha depends on the order of units: %v, %v", a.Alpha, b.Alpha)
		}
	})
}
