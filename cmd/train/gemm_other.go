//go:build !amd64

package main

func kernel(c []float32, stride int, a []float32, rowStep, step int, b []float32, k int, add bool) {
	kernelGo(c, stride, a, rowStep, step, b, k, add)
}
