package syntax

import (
	"math"
	"testing"
)

func TestTanh(t *testing.T) {
	for x := float32(-20); x < 20; x += .003 {
		if d := math.Abs(float64(Tanh(x)) - math.Tanh(float64(x))); d > 5e-7 {
			t.Fatalf("Tanh(%g) is off by %g", x, d)
		}
	}
}
