package main

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestProduct(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var s blas
	for _, d := range [][3]int{{1, 1, 1}, {8, 32, 5}, {13, 70, 9}, {33, 64, 17}} {
		m, n, k := d[0], d[1], d[2]
		for f := range 4 {
			a, b := randoms(r, m*k), randoms(r, k*n)
			aT, bT := f&1 != 0, f&2 != 0
			c := make([]float32, m*n)
			s.product(c, a, aT, b, bT, m, n, k, false)
			s.product(c, a, aT, b, bT, m, n, k, true)
			for i := range m {
				for j := range n {
					want := 0.0
					for p := range k {
						want += 2 * float64(at(a, i, p, m, k, aT)) * float64(at(b, p, j, k, n, bT))
					}
					if math.Abs(want-float64(c[i*n+j])) > 1e-4 {
						t.Fatalf("%v %v %v: c[%d,%d] = %g, want %g", d, aT, bT, i, j, c[i*n+j], want)
					}
				}
			}
		}
	}
}

func at(x []float32, i, j, rows, cols int, transposed bool) float32 {
	if transposed {
		return x[j*rows+i]
	}
	return x[i*cols+j]
}

func randoms(r *rand.Rand, n int) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = r.Float32() - .5
	}
	return x
}

func BenchmarkProduct(b *testing.B) {
	var s blas
	r := rand.New(rand.NewPCG(1, 2))
	m, n, k := 1024, 512, 256
	x, y, c := randoms(r, m*k), randoms(r, n*k), make([]float32, m*n)
	for b.Loop() {
		s.product(c, x, false, y, true, m, n, k, false)
	}
	b.ReportMetric(2*float64(m*n*k)*float64(b.N)/b.Elapsed().Seconds()/1e9, "GFLOPS")
}
