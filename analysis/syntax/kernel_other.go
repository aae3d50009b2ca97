//go:build !amd64

package syntax

// mulBlock sets dst[:32] to the product of a block of w with x.
func mulBlock(dst []int32, w, x []int16) { mulBlockGo(dst, w, x) }

// Tanhs replaces every number by its Tanh.
func Tanhs(x []float32) { tanhsGo(x) }

// Sigmoids replaces every number by its Sigmoid.
func Sigmoids(x []float32) { sigmoidsGo(x) }
