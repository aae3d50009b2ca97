package main

import "golang.org/x/sys/cpu"

var hasAVX512 = cpu.X86.HasAVX512F

// kernel computes one tile: c (8 rows, stride apart, of 32) = or += a·b. The
// number of row r and column p of a is a[r*rowStep+p*step].
func kernel(c []float32, stride int, a []float32, rowStep, step int, b []float32, k int, add bool) {
	if !hasAVX512 {
		kernelGo(c, stride, a, rowStep, step, b, k, add)
		return
	}
	_, _, _ = c[7*stride+31], a[7*rowStep+(k-1)*step], b[k*tileCols-1]
	n := 0
	if add {
		n = 1
	}
	kernelAVX512(&c[0], stride*4, &a[0], rowStep*4, step*4, &b[0], k, n)
}

//go:noescape
func kernelAVX512(c *float32, stride int, a *float32, rowStep, step int, b *float32, k, add int)
