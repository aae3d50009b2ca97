package main

import "golang.org/x/sys/cpu"

var hasAVX512 = cpu.X86.HasAVX512F

// kernel computes one tile: c (8 rows, stride apart, of 32) = or += a·b.
func kernel(c []float32, stride int, a, b []float32, k int, add bool) {
	if !hasAVX512 {
		kernelGo(c, stride, a, b, k, add)
		return
	}
	_, _, _ = c[7*stride+31], a[k*tileRows-1], b[k*tileCols-1]
	n := 0
	if add {
		n = 1
	}
	kernelAVX512(&c[0], stride*4, &a[0], &b[0], k, n)
}

//go:noescape
func kernelAVX512(c *float32, stride int, a, b *float32, k, add int)
