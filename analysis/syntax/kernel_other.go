//go:build !amd64

package syntax

// mulBlock sets dst[:32] to the product of a block of w with x.
func mulBlock(dst []int32, w, x []int16) { mulBlockGo(dst, w, x) }
