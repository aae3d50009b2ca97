package syntax

import (
	"math"
	"slices"
	"testing"
)

func TestTanh(t *testing.T) {
	for x := float32(-20); x < 20; x += .003 {
		if d := math.Abs(float64(Tanh(x)) - math.Tanh(float64(x))); d > 5e-7 {
			t.Fatalf("Tanh(%g) is off by %g", x, d)
		}
	}
}

// The vector kernels round exactly as the plain code does.
func TestTanhsSame(t *testing.T) {
	var x []float32
	for v := float32(-20); v < 20; v += .0037 {
		x = append(x, v)
	}
	for _, f := range []struct {
		name        string
		fast, plain func([]float32)
	}{{"Tanhs", Tanhs, tanhsGo}, {"Sigmoids", Sigmoids, sigmoidsGo}} {
		a, b := slices.Clone(x), slices.Clone(x)
		f.fast(a)
		f.plain(b)
		for i := range a {
			if a[i] != b[i] {
				t.Fatalf("%s(%g) = %g, want %g", f.name, x[i], a[i], b[i])
			}
		}
	}
}
