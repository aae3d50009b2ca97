package main

import "math"

// softmax replaces scores by probabilities and returns nothing else.
func softmax(x []float32) {
	top := x[0]
	for _, v := range x {
		top = max(top, v)
	}
	sum := float32(0)
	for i, v := range x {
		x[i] = fastExp(v - top)
		sum += x[i]
	}
	for i := range x {
		x[i] /= sum
	}
}

// fastExp is exp for x <= 0 to within 1e-5 of its value.
func fastExp(x float32) float32 {
	if x < -80 {
		return 0
	}
	y := x * 1.4426950409
	k := float32(int32(y - .5))
	f := (y - k) * .6931471806
	e := 1 + f*(1+f*(.5+f*(.16666667+f*(.041666667+f*.0083333333))))
	return e * math.Float32frombits(uint32(int32(k)+127)<<23)
}
