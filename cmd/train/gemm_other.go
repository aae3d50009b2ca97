//go:build !amd64

package main

func kernel(c []float32, stride int, a, b []float32, k int, add bool) {
	kernelGo(c, stride, a, b, k, add)
}
